// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/views/statetext.h"

#include <QtWidgets/QWidget>

class QGridLayout;
class QMenu;
class QPushButton;
class QToolButton;

namespace roundtable {
class ActionLink;
class ElidedLabel;
class StateBadge;
class TextLabel;
class ToggleSwitch;
} // namespace roundtable

namespace roundtable::manager {

/// \brief The top of the window: the state in one sentence, where clients are sent, and what can be done about it.
class StateHeader final : public QWidget {
    Q_OBJECT

public:
    static constexpr int headerHeight = 76;

    explicit StateHeader(QWidget *parent = nullptr);

    void setText(const StateText &text);
    void setKeepRunning(bool keepRunning);
    void setMenu(QMenu *menu);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void startRequested();
    void stopRequested();
    void retryRequested();
    void keepOpenRequested();
    void keepRunningRequested(bool keepRunning);
    void editAddressRequested();
    void testRequested();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitWords();
    void showNote();
    void fitClients();
    void pressButton();
    void showButton(StateText::Button button);

    StateText::Button m_shown = StateText::Button::None;
    StateBadge *m_badge;
    ElidedLabel *m_title;
    TextLabel *m_titleNote;
    TextLabel *m_before;
    TextLabel *m_strong;
    TextLabel *m_after;
    ElidedLabel *m_note;
    ActionLink *m_edit;
    ActionLink *m_test;
    ActionLink *m_keepOpen;
    ToggleSwitch *m_keepRunning;
    QPushButton *m_button;
    QToolButton *m_menu;
    QGridLayout *m_words = nullptr;
};

} // namespace roundtable::manager
