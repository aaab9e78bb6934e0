// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/inspector/packetfilter.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QBoxLayout;
class QLineEdit;
class QMenu;
class QSplitter;
class QTreeView;

namespace roundtable {
class ElidedLabel;
class SegmentedControl;
class TextLabel;
}

namespace roundtable::client {

class PacketDetails;
class PacketLog;

/// \brief The packet inspector: every packet of the session as it crosses, taken apart field by field.
///
/// The list follows what is new while its end is in sight.
class InspectorWindow final : public QWidget {
    Q_OBJECT

public:
    /// \a log must outlive the window.
    explicit InspectorWindow(PacketLog &log, QWidget *parent = nullptr);

    /// Chooses the newest refusal of a server (SYS_Error) or broken packet, so that it can be looked at.
    void chooseNewestError();
    [[nodiscard]] QByteArray saveSplitter() const;
    void restoreSplitter(const QByteArray &state);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    void buildList();
    void buildLayout();
    void buildTools();
    void showChosen();
    void updateCounts();
    void arrange();
    void sizeColumns();
    void tell(const QString &sentence);
    void copyHex();
    void copyText();
    void save();
    [[nodiscard]] const struct PacketRecord *chosen() const;

    PacketLog &m_log;
    PacketFilter m_filter;
    // Made in the order in which Tab visits them
    SegmentedControl *m_kinds;
    QLineEdit *m_field;
    QTreeView *m_list = nullptr;
    TextLabel *m_empty = nullptr;
    PacketDetails *m_details = nullptr;
    QSplitter *m_splitter;
    ElidedLabel *m_counts;
    QWidget *m_tools;
    QBoxLayout *m_toolRows;
    QMenu *m_menu;
    QAction *m_pause;
    QAction *m_copyHex;
    QAction *m_copyText;
    QAction *m_save;
    QTimer m_telling; ///< how long a sentence stands in place of the counts
    bool m_follows = true; ///< the end of the list is in sight
};

} // namespace roundtable::client
