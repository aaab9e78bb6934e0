// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QMap>
#include <QtCore/QString>

#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QRandomGenerator;
QT_END_NAMESPACE

namespace roundtable::faults {

/// \brief What a program did to its files and whom it acknowledged a create, in order; written by diskrecorder.cpp.
struct DiskRecording {
    enum class Kind : char {
        Create = 'c',
        Write = 'w', ///< of bytes at number
        Truncate = 't', ///< to number bytes
        Sync = 's', ///< of a file's contents, or of a folder's names
        Unlink = 'u',
        Acknowledge = 'a', ///< to the client at port number
    };
    struct Step {
        Kind kind;
        QString path;
        quint64 number = 0;
        QByteArray bytes;
    };
    std::vector<Step> steps;

    /// Nothing where \a bytes do not follow the recorder's format to their end.
    [[nodiscard]] static std::optional<DiskRecording> read(const QByteArray &bytes);
};

/// \brief What a disk may hold after the power has gone at some moment of a recording.
///
/// What was synced is there. Of what was not, a disk may have written all, nothing, or any part in any order: each name on its
/// own, each write on its own, and of a write any of its sectors.
class DiskAfterPowerLoss {
public:
    void apply(const DiskRecording::Step &step);

    enum class Unsynced { Lost, Written, AnyPart };
    /// The files by path. \a random decides where any part is asked for.
    [[nodiscard]] QMap<QString, QByteArray> files(Unsynced unsynced, QRandomGenerator &random) const;

private:
    struct Inode {
        QByteArray synced;
        std::vector<DiskRecording::Step> unsynced;
    };
    struct NameChange {
        QString path;
        int inode = none; ///< none where the name is taken away
    };
    static constexpr int none = -1;

    static void change(QByteArray &contents, const DiskRecording::Step &step);
    static void changePart(QByteArray &contents, const DiskRecording::Step &step, QRandomGenerator &random);
    static void rename(QMap<QString, int> &names, const NameChange &change);
    void sync(const QString &path);

    std::vector<Inode> m_inodes;
    QHash<QString, int> m_names; ///< as the program sees them
    QMap<QString, int> m_syncedNames;
    std::vector<NameChange> m_nameChanges; ///< not synced
};

} // namespace roundtable::faults
