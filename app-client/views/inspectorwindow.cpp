// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/inspectorwindow.h"

#include "app-client/inspector/packetlog.h"
#include "app-client/inspector/packettext.h"
#include "app-client/views/packetdetails.h"
#include "app-client/views/packetrowdelegate.h"
#include "appearance/controlproperties.h"
#include "appearance/elidedlabel.h"
#include "appearance/segmentedcontrol.h"
#include "appearance/spacing.h"
#include "appearance/textfile.h"
#include "appearance/tintedicon.h"

#include <QtCore/QDir>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace roundtable::client {

namespace {

constexpr QSize usualSize(960, 720);
constexpr QSize leastSize(360, 420);
constexpr int usualDetails = 344;
constexpr int fieldWidth = 320;
constexpr int oneToolRowFrom = 720;
constexpr int allColumnsFrom = 720;
constexpr auto tellingTime = 4s;

QFrame *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    return line;
}

} // namespace

InspectorWindow::InspectorWindow(PacketLog &log, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_log(log)
    , m_kinds(new SegmentedControl(this))
    , m_field(new QLineEdit(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_counts(new ElidedLabel(TextStyle::Meta, Tone::Meta, this))
    , m_tools(new QWidget(this))
    , m_toolRows(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_menu(new QMenu(this))
    , m_pause(new QAction(this))
    , m_copyHex(new QAction(this))
    , m_copyText(new QAction(this))
    , m_save(new QAction(this))
{
    setObjectName(u"inspectorWindow"_s);
    setWindowTitle(tr("Packet inspector – Roundtable"));
    setMinimumSize(leastSize);
    resize(usualSize);
    m_filter.setSourceModel(&m_log);
    buildActions();
    buildTools();
    buildList();
    buildLayout();
    m_telling.setSingleShot(true);
    m_telling.setInterval(tellingTime);
    connect(&m_telling, &QTimer::timeout, this, &InspectorWindow::updateCounts);
    connect(&m_log, &PacketLog::countsChanged, this, &InspectorWindow::updateCounts);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        updateCounts();
    });
    connect(m_kinds, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        m_filter.setKind(PacketFilter::Kind(index));
        updateCounts();
    });
    arrange();
    showChosen();
    updateCounts();
}

void InspectorWindow::buildActions()
{
    const auto add = [this](QAction *action, const QString &text, const QString &icon, const QKeySequence &key, auto slot) {
        action->setText(text);
        if (!icon.isEmpty())
            action->setIcon(tintedIcon(icon));
        action->setShortcut(key);
        action->setToolTip(u"%1 (%2)"_s.arg(text, key.toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        m_menu->addAction(action);
    };
    m_pause->setCheckable(true);
    add(m_pause, tr("Pause"), u"pause"_s, Qt::CTRL | Qt::Key_P, [this](bool paused) {
        m_log.setPaused(paused);
        m_pause->setText(paused ? tr("Go on") : tr("Pause"));
        m_pause->setIcon(tintedIcon(paused ? u"play"_s : u"pause"_s));
    });
    add(new QAction(this), tr("Filter the packets"), u"find"_s, Qt::CTRL | Qt::Key_F, [this] {
        m_field->setFocus(Qt::ShortcutFocusReason);
        m_field->selectAll();
    });
    m_menu->addSeparator();
    add(m_copyText, tr("Copy with its fields"), u"copy"_s, Qt::CTRL | Qt::Key_C, [this] { copyText(); });
    add(m_copyHex, tr("Copy the bytes"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { copyHex(); });
    add(m_save, tr("Save the listed packets…"), u"save"_s, Qt::CTRL | Qt::Key_S, [this] { save(); });
    m_menu->addSeparator();
    add(new QAction(this), tr("Clear the list"), {}, Qt::CTRL | Qt::Key_L, [this] {
        m_log.clear();
        showChosen();
    });
    auto *closing = new QAction(this);
    add(closing, tr("Close the inspector"), {}, Qt::CTRL | Qt::Key_W, [this] {
        if (m_field->hasFocus() && !m_field->text().isEmpty())
            m_field->clear();
        else
            close();
    });
    closing->setShortcuts({Qt::CTRL | Qt::Key_W, Qt::Key_Escape, Qt::Key_F12});
}

void InspectorWindow::buildList()
{
    m_list = new QTreeView(this);
    m_empty = new TextLabel(TextStyle::Body, Tone::Meta, m_list);
    m_list->setObjectName(u"packetList"_s);
    m_list->setAccessibleName(tr("Packets"));
    m_list->setModel(&m_filter);
    m_list->setItemDelegate(new PacketRowDelegate(PacketLog::ToneRole, {PacketLog::Time}, m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionsMovable(false);
    connect(m_list, &QWidget::customContextMenuRequested, this,
            [this](QPoint point) { m_menu->popup(m_list->viewport()->mapToGlobal(point)); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &InspectorWindow::showChosen);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this](int value) { m_follows = value >= m_list->verticalScrollBar()->maximum(); });
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_follows)
            QMetaObject::invokeMethod(m_list, &QTreeView::scrollToBottom, Qt::QueuedConnection);
    });
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto *over = new QVBoxLayout(m_list);
    over->setContentsMargins(spacing::step32, metrics::controlHeight, spacing::step32, spacing::step16);
    over->addWidget(m_empty);
}

void InspectorWindow::buildTools()
{
    m_field->setObjectName(u"packetFilter"_s);
    m_field->setAccessibleName(tr("Filter the packets"));
    m_field->setPlaceholderText(tr("Name, text or bytes"));
    m_field->addAction(tintedIcon(u"find"_s), QLineEdit::LeadingPosition);
    m_field->setMaximumWidth(fieldWidth);
    setControlSize(m_field, ControlSize::ToolRow);
    m_kinds->setObjectName(u"packetKinds"_s);
    m_kinds->setAccessibleName(tr("Which packets are listed"));
    m_kinds->addSegment(tr("All"), tr("All packets"));
    m_kinds->addSegment(tr("Sent"), tr("Sent packets"));
    m_kinds->addSegment(tr("Received"), tr("Received packets"));
    m_kinds->addSegment(tr("Broken"), tr("Packets that break the protocol"));

    m_tools->setAutoFillBackground(true);
    m_tools->setBackgroundRole(QPalette::Base);
    auto *first = new QHBoxLayout;
    first->setSpacing(spacing::step4);
    first->addWidget(m_field, 1);
    first->addStretch();
    const auto addButton = [&](QAction *action, const QString &name) {
        auto *button = new QToolButton(m_tools);
        button->setObjectName(name);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setIconSize({metrics::smallToolIcon, metrics::smallToolIcon});
        button->setFixedSize(metrics::toolRowHeight, metrics::toolRowHeight);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(action->text());
        connect(action, &QAction::changed, button, [button, action] { button->setAccessibleName(action->text()); });
        first->addWidget(button);
        return button;
    };
    addButton(m_pause, u"pauseButton"_s);
    addButton(m_copyText, u"copyButton"_s);
    addButton(m_save, u"saveButton"_s);
    auto *more = new QAction(tintedIcon(u"menu"_s), tr("Menu"), this);
    more->setShortcut(Qt::Key_F10);
    more->setToolTip(tr("Menu (F10)"));
    addAction(more);
    QToolButton *moreButton = addButton(more, u"menuButton"_s);
    connect(more, &QAction::triggered, this, [this, moreButton] { m_menu->popup(moreButton->mapToGlobal(QPoint(0, moreButton->height()))); });
    m_toolRows->setSpacing(spacing::step8);
    m_toolRows->addWidget(m_kinds, 0, Qt::AlignLeft);
    m_toolRows->addLayout(first, 1);
    m_toolRows->setContentsMargins(spacing::step16, spacing::step8, spacing::step16, spacing::step8);
    m_tools->setLayout(m_toolRows);
}

void InspectorWindow::buildLayout()
{
    m_details = new PacketDetails(this);
    m_counts->setObjectName(u"packetCounts"_s);
    auto *lock = new TextLabel(TextStyle::Meta, Tone::Meta, this);
    lock->setText(tr("Passwords are never kept"));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(spacing::step16, spacing::step8, spacing::step16, spacing::step8);
    foot->setSpacing(spacing::step16);
    foot->addWidget(m_counts, 1);
    foot->addWidget(lock);
    auto *upper = new QWidget(this);
    auto *upperColumn = new QVBoxLayout(upper);
    upperColumn->setContentsMargins({});
    upperColumn->setSpacing(0);
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(spacing::step12, 0, spacing::step12, 0);
    inset->addWidget(m_list);
    upper->setAutoFillBackground(true);
    upper->setBackgroundRole(QPalette::Base);
    upperColumn->addLayout(inset, 1);
    upperColumn->addWidget(hairline(upper));
    m_splitter->setObjectName(u"inspectorSplitter"_s);
    m_splitter->setHandleWidth(spacing::step4);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(upper);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({usualSize.height() - usualDetails, usualDetails});

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(hairline(this));
    column->addWidget(m_splitter, 1);
    column->addWidget(hairline(this));
    column->addLayout(foot);
}

const PacketRecord *InspectorWindow::chosen() const
{
    const QModelIndex index = m_filter.mapToSource(m_list->currentIndex());
    return index.isValid() ? &m_log.record(index.row()) : nullptr;
}

void InspectorWindow::showChosen()
{
    const PacketRecord *record = chosen();
    const bool isPacket = record && record->packet();
    m_details->setRecord(record);
    m_copyHex->setEnabled(isPacket);
    m_copyText->setEnabled(isPacket);
}

void InspectorWindow::chooseNewestError()
{
    m_field->clear(); // it is not to be hidden
    m_kinds->setCurrentIndex(0);
    for (int row = m_filter.rowCount() - 1; row >= 0; --row) {
        const QModelIndex index = m_filter.index(row, 0);
        const bool isRefusal = m_log.index(m_filter.mapToSource(index).row(), PacketLog::Packet).data().toString() == "SYS_Error"_L1;
        if (isRefusal || !index.data(PacketLog::FaultRole).toString().isEmpty()) {
            m_list->setCurrentIndex(index);
            m_list->scrollTo(index);
            return;
        }
    }
}

void InspectorWindow::updateCounts()
{
    m_save->setEnabled(m_filter.rowCount() > 0);
    m_empty->setVisible(m_filter.rowCount() == 0);
    m_empty->setText(m_log.rowCount() > 0 ? tr("No packet matches.")
                                          : tr("Nothing has been sent or received yet. Everything this program says to a manager or "
                                               "a chat server, and what they answer, appears here."));
    if (m_telling.isActive())
        return;
    //: how many rows a list has
    QStringList words{tr("%n entries", nullptr, m_log.rowCount())};
    if (m_filter.isOn())
        words.append(tr("%n shown", nullptr, m_filter.rowCount()));
    if (m_log.rowCount() >= PacketLog::maxRecords)
        words.append(tr("older ones are dropped"));
    if (m_log.isPaused())
        words.append(tr("paused, %n new", nullptr, m_log.waitingCount()));
    m_counts->setText(words.join(u" · "_s));
}

void InspectorWindow::tell(const QString &sentence)
{
    m_counts->setText(sentence);
    m_telling.start();
}

void InspectorWindow::copyHex()
{
    if (const PacketRecord *record = chosen()) {
        QGuiApplication::clipboard()->setText(PacketText::hex(*record));
        tell(tr("The bytes are on the clipboard."));
    }
}

void InspectorWindow::copyText()
{
    if (const PacketRecord *record = chosen()) {
        QGuiApplication::clipboard()->setText(PacketText::notation(*record));
        tell(tr("The packet is on the clipboard."));
    }
}

void InspectorWindow::save()
{
    QStringList texts;
    for (int row = 0; row < m_filter.rowCount(); ++row)
        texts.append(PacketText::notation(m_log.record(m_filter.mapToSource(m_filter.index(row, 0)).row())));
    auto *file = new TextFile(this);
    connect(file, &TextFile::written, this, [this](const QString &path) { tell(tr("Saved as %1.").arg(QDir::toNativeSeparators(path))); });
    connect(file, &TextFile::failed, this, &InspectorWindow::tell);
    file->ask(tr("Save the listed packets"), u"packets.hex"_s, tr("Packets as text (*.hex *.txt);;All files (*)"), texts.join(u'\n').toUtf8());
}

QByteArray InspectorWindow::saveSplitter() const
{
    return m_splitter->saveState();
}

void InspectorWindow::restoreSplitter(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

void InspectorWindow::sizeColumns()
{
    const QFontMetrics metrics(font());
    const auto widthOf = [&](const QString &widest) { return metrics.horizontalAdvance(widest) + spacing::step24; };
    m_list->setColumnWidth(PacketLog::Time, widthOf(u"00:00:00.0000"_s));
    m_list->setColumnWidth(PacketLog::Way, widthOf(tr("→ manager")));
    m_list->setColumnWidth(PacketLog::Packet, widthOf(u"Closed by the other side"_s));
    m_list->setColumnWidth(PacketLog::Length, widthOf(u"00000"_s));
    m_list->setColumnWidth(PacketLog::Sender, widthOf(tr("Sender")));
}

void InspectorWindow::arrange()
{
    const bool oneRow = width() >= oneToolRowFrom;
    m_toolRows->setDirection(oneRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const bool allColumns = width() >= allColumnsFrom;
    for (const auto column : {PacketLog::Length, PacketLog::Sender})
        m_list->setColumnHidden(column, !allColumns);
    constexpr int timeFrom = 560;
    m_list->setColumnHidden(PacketLog::Time, width() < timeFrom);
    sizeColumns();
}

void InspectorWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_list->setFocus(Qt::OtherFocusReason);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_filter.index(m_filter.rowCount() - 1, 0));
}

void InspectorWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void InspectorWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        sizeColumns();
}

} // namespace roundtable::client
