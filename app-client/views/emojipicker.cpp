// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/emojipicker.h"

#include "appearance/emojitext.h"
#include "appearance/spacing.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QActionGroup>
#include <QtGui/QKeyEvent>
#include <QtGui/QScreen>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

constexpr int cell = 36;
constexpr int columns = 8;
constexpr int rows = 5;
constexpr int emojiPixels = 22;
constexpr int tonePixels = 18;
const QString toneSample = QStringLiteral("\u270B");

enum Role {
    NamesRole = Qt::UserRole + 1, ///< QString: what it is looked for by
    PlainRole, ///< QString: the emoji without a tone
};

QFont pictureFont(const QFont &font, int pixels)
{
    QFont pictures = withEmojiFallback(font);
    QStringList families = pictures.families();
    families.prepend(u"Noto Color Emoji"_s); // first: the text's own family has black ones
    pictures.setFamilies(families);
    pictures.setPixelSize(pixels);
    return pictures;
}

struct Emoji {
    const char16_t *text;
    const char *name; ///< what it is looked for by
};

/// What a chat about work and protocols needs; everything else comes by the keyboard of the system.
constexpr std::array emojis{
    Emoji{u"🙂", QT_TRANSLATE_NOOP("EmojiPicker", "smile")},
    Emoji{u"😀", QT_TRANSLATE_NOOP("EmojiPicker", "grin")},
    Emoji{u"😂", QT_TRANSLATE_NOOP("EmojiPicker", "tears of joy, laugh")},
    Emoji{u"😉", QT_TRANSLATE_NOOP("EmojiPicker", "wink")},
    Emoji{u"😊", QT_TRANSLATE_NOOP("EmojiPicker", "blush, happy")},
    Emoji{u"😍", QT_TRANSLATE_NOOP("EmojiPicker", "heart eyes, love")},
    Emoji{u"😎", QT_TRANSLATE_NOOP("EmojiPicker", "sunglasses, cool")},
    Emoji{u"🤔", QT_TRANSLATE_NOOP("EmojiPicker", "thinking")},
    Emoji{u"😐", QT_TRANSLATE_NOOP("EmojiPicker", "neutral")},
    Emoji{u"🙄", QT_TRANSLATE_NOOP("EmojiPicker", "rolling eyes")},
    Emoji{u"😴", QT_TRANSLATE_NOOP("EmojiPicker", "sleeping, tired")},
    Emoji{u"😕", QT_TRANSLATE_NOOP("EmojiPicker", "confused")},
    Emoji{u"😢", QT_TRANSLATE_NOOP("EmojiPicker", "crying, sad")},
    Emoji{u"😭", QT_TRANSLATE_NOOP("EmojiPicker", "sobbing")},
    Emoji{u"😡", QT_TRANSLATE_NOOP("EmojiPicker", "angry")},
    Emoji{u"😱", QT_TRANSLATE_NOOP("EmojiPicker", "scream, fear")},
    Emoji{u"😅", QT_TRANSLATE_NOOP("EmojiPicker", "sweat, relief")},
    Emoji{u"🤯", QT_TRANSLATE_NOOP("EmojiPicker", "exploding head")},
    Emoji{u"🥳", QT_TRANSLATE_NOOP("EmojiPicker", "party face")},
    Emoji{u"🤷", QT_TRANSLATE_NOOP("EmojiPicker", "shrug")},
    Emoji{u"🤦", QT_TRANSLATE_NOOP("EmojiPicker", "facepalm")},
    Emoji{u"👍", QT_TRANSLATE_NOOP("EmojiPicker", "thumbs up, yes")},
    Emoji{u"👎", QT_TRANSLATE_NOOP("EmojiPicker", "thumbs down, no")},
    Emoji{u"👌", QT_TRANSLATE_NOOP("EmojiPicker", "okay")},
    Emoji{u"👏", QT_TRANSLATE_NOOP("EmojiPicker", "clapping")},
    Emoji{u"🙏", QT_TRANSLATE_NOOP("EmojiPicker", "please, thanks")},
    Emoji{u"👋", QT_TRANSLATE_NOOP("EmojiPicker", "wave, hello")},
    Emoji{u"💪", QT_TRANSLATE_NOOP("EmojiPicker", "strong")},
    Emoji{u"👀", QT_TRANSLATE_NOOP("EmojiPicker", "eyes, look")},
    Emoji{u"❤️", QT_TRANSLATE_NOOP("EmojiPicker", "heart")},
    Emoji{u"🎉", QT_TRANSLATE_NOOP("EmojiPicker", "party, congratulations")},
    Emoji{u"🔥", QT_TRANSLATE_NOOP("EmojiPicker", "fire")},
    Emoji{u"✨", QT_TRANSLATE_NOOP("EmojiPicker", "sparkles")},
    Emoji{u"💯", QT_TRANSLATE_NOOP("EmojiPicker", "hundred")},
    Emoji{u"✅", QT_TRANSLATE_NOOP("EmojiPicker", "check, done")},
    Emoji{u"❌", QT_TRANSLATE_NOOP("EmojiPicker", "cross, wrong")},
    Emoji{u"⚠️", QT_TRANSLATE_NOOP("EmojiPicker", "warning")},
    Emoji{u"❓", QT_TRANSLATE_NOOP("EmojiPicker", "question")},
    Emoji{u"❗", QT_TRANSLATE_NOOP("EmojiPicker", "exclamation")},
    Emoji{u"💡", QT_TRANSLATE_NOOP("EmojiPicker", "idea, light bulb")},
    Emoji{u"🐛", QT_TRANSLATE_NOOP("EmojiPicker", "bug")},
    Emoji{u"🔧", QT_TRANSLATE_NOOP("EmojiPicker", "wrench, fix")},
    Emoji{u"📌", QT_TRANSLATE_NOOP("EmojiPicker", "pin")},
    Emoji{u"📎", QT_TRANSLATE_NOOP("EmojiPicker", "paperclip")},
    Emoji{u"📅", QT_TRANSLATE_NOOP("EmojiPicker", "calendar")},
    Emoji{u"⏰", QT_TRANSLATE_NOOP("EmojiPicker", "alarm clock, time")},
    Emoji{u"⏳", QT_TRANSLATE_NOOP("EmojiPicker", "hourglass, waiting")},
    Emoji{u"🚀", QT_TRANSLATE_NOOP("EmojiPicker", "rocket, ship it")},
    Emoji{u"💻", QT_TRANSLATE_NOOP("EmojiPicker", "laptop, computer")},
    Emoji{u"🖥️", QT_TRANSLATE_NOOP("EmojiPicker", "desktop, screen")},
    Emoji{u"🌐", QT_TRANSLATE_NOOP("EmojiPicker", "globe, network")},
    Emoji{u"🔒", QT_TRANSLATE_NOOP("EmojiPicker", "lock, secure")},
    Emoji{u"📦", QT_TRANSLATE_NOOP("EmojiPicker", "package, packet")},
    Emoji{u"📈", QT_TRANSLATE_NOOP("EmojiPicker", "chart")},
    Emoji{u"☕", QT_TRANSLATE_NOOP("EmojiPicker", "coffee, break")},
    Emoji{u"🍕", QT_TRANSLATE_NOOP("EmojiPicker", "pizza, lunch")},
    Emoji{u"🍰", QT_TRANSLATE_NOOP("EmojiPicker", "cake")},
    Emoji{u"🌞", QT_TRANSLATE_NOOP("EmojiPicker", "sun")},
    Emoji{u"🌧️", QT_TRANSLATE_NOOP("EmojiPicker", "rain")},
    Emoji{u"🎓", QT_TRANSLATE_NOOP("EmojiPicker", "graduation")},
    Emoji{u"🐧", QT_TRANSLATE_NOOP("EmojiPicker", "penguin")},
    Emoji{u"🐈", QT_TRANSLATE_NOOP("EmojiPicker", "cat")},
    Emoji{u"🐕", QT_TRANSLATE_NOOP("EmojiPicker", "dog")},
    Emoji{u"🦄", QT_TRANSLATE_NOOP("EmojiPicker", "unicorn")},
};

} // namespace

EmojiPicker::EmojiPicker(QWidget *parent)
    : PopupFrame(parent, Qt::Popup)
    , m_filter(new QLineEdit(this))
    , m_tone(new QToolButton(this))
    , m_tones(new QMenu(m_tone))
    , m_list(new QListView(this))
    , m_emoji(new QStandardItemModel(this))
    , m_found(new QSortFilterProxyModel(this))
{
    setObjectName(u"emojiPicker"_s);
    setAccessibleName(tr("Emoji"));
    for (const Emoji &emoji : emojis) {
        auto *item = new QStandardItem(QString::fromUtf16(emoji.text));
        const QString name = QCoreApplication::translate("EmojiPicker", emoji.name);
        item->setToolTip(name);
        item->setData(name, Qt::AccessibleTextRole);
        item->setData(QString(name + u' ' + QString::fromLatin1(emoji.name)), NamesRole);
        item->setData(QString::fromUtf16(emoji.text), PlainRole);
        item->setEditable(false);
        item->setTextAlignment(Qt::AlignCenter);
        m_emoji->appendRow(item);
    }
    m_found->setSourceModel(m_emoji);
    m_found->setFilterRole(NamesRole);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);

    m_filter->setObjectName(u"emojiFilter"_s);
    m_filter->setAccessibleName(tr("Find an emoji"));
    m_filter->setPlaceholderText(tr("Find an emoji"));
    m_filter->installEventFilter(this);

    m_list->setObjectName(u"emojiList"_s);
    m_list->setAccessibleName(tr("Emoji"));
    m_list->setModel(m_found);
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setGridSize({cell, cell});
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->viewport()->setBackgroundRole(QPalette::Window); // the scroll bar stands on the popup, too
    m_list->setFont(pictureFont(m_list->font(), emojiPixels));
    m_list->setFixedSize(columns * cell + spacing::step16, rows * cell);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::step8, spacing::step8, spacing::step8, spacing::step8);
    layout->setSpacing(spacing::step8);
    auto *top = new QHBoxLayout;
    top->setSpacing(spacing::step8);
    top->addWidget(m_filter, 1);
    top->addWidget(m_tone);
    layout->addLayout(top);
    layout->addWidget(m_list);
    buildTones();

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_found->setFilterFixedString(words);
        chooseFirst();
    });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { choose(m_list->currentIndex()); });
    connect(m_list, &QListView::clicked, this, &EmojiPicker::choose);
    connect(m_list, &QListView::activated, this, &EmojiPicker::choose);
}

void EmojiPicker::buildTones()
{
    const std::array names{tr("Yellow"), tr("Light skin"), tr("Medium-light skin"), tr("Medium skin"), tr("Medium-dark skin"), tr("Dark skin")};
    m_tone->setObjectName(u"skinToneButton"_s);
    m_tone->setFixedSize(metrics::controlHeight + metrics::buttonIcon, metrics::controlHeight); // with the arrow of its menu
    m_tone->setAutoRaise(true);
    m_tone->setFocusPolicy(Qt::TabFocus);
    m_tone->setPopupMode(QToolButton::InstantPopup);
    m_tone->setToolTip(tr("Tone of skin"));
    m_tone->setFont(pictureFont(m_tone->font(), tonePixels));
    m_tone->setMenu(m_tones);
    auto *group = new QActionGroup(this);
    for (int i = 0; i < skinTones; ++i) {
        QAction *action = m_tones->addAction(withSkinTone(toneSample, SkinTone(i)) + u' ' + names[size_t(i)]);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, i] {
            setSkinTone(SkinTone(i));
            Q_EMIT skinToneChosen(SkinTone(i));
        });
    }
    m_tones->setFont(withEmojiFallback(m_tones->font()));
    setSkinTone(SkinTone::Plain);
}

void EmojiPicker::setSkinTone(SkinTone tone)
{
    QAction *chosen = m_tones->actions().value(int(tone));
    if (!chosen)
        return;
    chosen->setChecked(true);
    const QString sample = withSkinTone(toneSample, tone);
    m_tone->setText(sample);
    m_tone->setAccessibleName(tr("Tone of skin: %1").arg(chosen->text().mid(sample.size() + 1)));
    for (int row = 0; row < m_emoji->rowCount(); ++row) {
        QStandardItem *item = m_emoji->item(row);
        item->setText(withSkinTone(item->data(PlainRole).toString(), tone));
    }
}

void EmojiPicker::popUp(QPoint globalPoint)
{
    m_filter->clear();
    chooseFirst();
    adjustSize();
    const QRect screen = this->screen()->availableGeometry();
    QPoint top(globalPoint.x(), globalPoint.y() - height());
    top.setX(std::clamp(top.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    top.setY(std::clamp(top.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    move(top);
    show();
    m_filter->setFocus(Qt::PopupFocusReason);
}

void EmojiPicker::bringForward(const QStringList &emoji)
{
    for (auto one = emoji.crbegin(); one != emoji.crend(); ++one) {
        const QString plain = withSkinTone(*one, SkinTone::Plain);
        const QModelIndexList found = m_emoji->match(m_emoji->index(0, 0), PlainRole, plain, 1, Qt::MatchExactly);
        if (!found.isEmpty())
            m_emoji->insertRow(0, m_emoji->takeRow(found.first().row()));
    }
}

void EmojiPicker::chooseFirst()
{
    m_list->setCurrentIndex(m_found->index(0, 0));
}

void EmojiPicker::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString emoji = index.data().toString();
    bringForward({emoji});
    hide();
    Q_EMIT emojiChosen(emoji);
}

bool EmojiPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool arrow = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down
            || (m_filter->text().isEmpty() && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right));
        if (arrow) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return PopupFrame::eventFilter(watched, event);
}

} // namespace roundtable::client
