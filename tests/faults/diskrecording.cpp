// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/faults/diskrecording.h"

#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>

#include <cstring>

namespace roundtable::faults {

namespace {

constexpr qsizetype sectorSize = 512; // what a disk writes as a whole, at least

/// Takes the fields of a record off its front, in the byte order of this machine.
class Fields {
public:
    explicit Fields(QByteArrayView bytes) : m_rest(bytes) { }

    template <typename Number>
    [[nodiscard]] Number number()
    {
        Number result{};
        const QByteArrayView bytes = text(sizeof result);
        if (m_isSound)
            std::memcpy(&result, bytes.data(), sizeof result);
        return result;
    }

    [[nodiscard]] QByteArrayView text(qsizetype size)
    {
        m_isSound = m_isSound && size <= m_rest.size();
        if (!m_isSound)
            return {};
        const QByteArrayView result = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return result;
    }

    [[nodiscard]] bool isAtEnd() const { return m_rest.isEmpty(); }
    [[nodiscard]] bool isSound() const { return m_isSound; }

private:
    QByteArrayView m_rest;
    bool m_isSound = true;
};

} // namespace

std::optional<DiskRecording> DiskRecording::read(const QByteArray &bytes)
{
    DiskRecording recording;
    Fields fields(bytes);
    while (!fields.isAtEnd()) {
        Step step{};
        step.kind = Kind(fields.number<char>());
        step.path = QFile::decodeName(fields.text(fields.number<quint16>()).toByteArray());
        step.number = fields.number<quint64>();
        step.bytes = fields.text(fields.number<quint32>()).toByteArray();
        if (!fields.isSound())
            return std::nullopt;
        recording.steps.push_back(std::move(step));
    }
    return recording;
}

void DiskAfterPowerLoss::apply(const DiskRecording::Step &step)
{
    switch (step.kind) {
    case DiskRecording::Kind::Create:
        m_names.insert(step.path, int(m_inodes.size()));
        m_nameChanges.push_back({step.path, int(m_inodes.size())});
        m_inodes.emplace_back();
        break;
    case DiskRecording::Kind::Unlink:
        if (m_names.remove(step.path) > 0)
            m_nameChanges.push_back({step.path, none});
        break;
    case DiskRecording::Kind::Write:
    case DiskRecording::Kind::Truncate:
        if (const int inode = m_names.value(step.path, none); inode != none)
            m_inodes[std::size_t(inode)].unsynced.push_back(step);
        break;
    case DiskRecording::Kind::Sync:
        sync(step.path);
        break;
    case DiskRecording::Kind::Acknowledge:
        break;
    }
}

void DiskAfterPowerLoss::sync(const QString &path)
{
    if (const int inode = m_names.value(path, none); inode != none) {
        Inode &file = m_inodes[std::size_t(inode)];
        for (const DiskRecording::Step &step : std::exchange(file.unsynced, {}))
            change(file.synced, step);
        return;
    }
    // It may be a folder; a file that has no name any more has nothing to lose.
    const auto isInside = [folder = QString(path + u'/')](const NameChange &changed) { return changed.path.startsWith(folder); };
    for (const NameChange &changed : m_nameChanges) {
        if (isInside(changed))
            rename(m_syncedNames, changed);
    }
    std::erase_if(m_nameChanges, isInside);
}

void DiskAfterPowerLoss::rename(QMap<QString, int> &names, const NameChange &change)
{
    if (change.inode == none)
        names.remove(change.path);
    else
        names.insert(change.path, change.inode);
}

void DiskAfterPowerLoss::change(QByteArray &contents, const DiskRecording::Step &step)
{
    const auto at = qsizetype(step.number);
    if (step.kind == DiskRecording::Kind::Truncate) {
        contents.resize(std::min(contents.size(), at));
        contents.append(at - contents.size(), '\0');
        return;
    }
    if (const qsizetype end = at + step.bytes.size(); contents.size() < end)
        contents.append(end - contents.size(), '\0');
    std::copy(step.bytes.begin(), step.bytes.end(), contents.begin() + at);
}

void DiskAfterPowerLoss::changePart(QByteArray &contents, const DiskRecording::Step &step, QRandomGenerator &random)
{
    const int fate = random.bounded(3);
    if (fate == 0)
        return;
    if (fate == 1 || step.kind == DiskRecording::Kind::Truncate) {
        change(contents, step);
        return;
    }
    for (qsizetype from = 0; from < step.bytes.size();) {
        const qsizetype inSector = (qsizetype(step.number) + from) % sectorSize;
        const qsizetype size = std::min(sectorSize - inSector, step.bytes.size() - from);
        if (random.bounded(2) == 1)
            change(contents, {step.kind, step.path, step.number + quint64(from), step.bytes.mid(from, size)});
        from += size;
    }
}

QMap<QString, QByteArray> DiskAfterPowerLoss::files(Unsynced unsynced, QRandomGenerator &random) const
{
    QMap<QString, int> names = m_syncedNames;
    for (const NameChange &changed : m_nameChanges) {
        if (unsynced == Unsynced::Lost || (unsynced == Unsynced::AnyPart && random.bounded(2) == 0))
            continue;
        rename(names, changed);
    }
    QMap<QString, QByteArray> result;
    for (auto name = names.begin(); name != names.end(); ++name) {
        const Inode &inode = m_inodes[std::size_t(name.value())];
        QByteArray contents = inode.synced;
        for (const DiskRecording::Step &step : inode.unsynced) {
            if (unsynced == Unsynced::Written)
                change(contents, step);
            else if (unsynced == Unsynced::AnyPart)
                changePart(contents, step, random);
        }
        result.insert(name.key(), contents);
    }
    return result;
}

} // namespace roundtable::faults
