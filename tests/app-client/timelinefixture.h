// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/models/timelinemodel.h"
#include "app-client/timeline/timelineview.h"
#include "tests/app-client/gallery/sampleconversation.h"

#include <QtTest/QTest>

namespace roundtable::client {

/// \brief A timeline in a window that has the focus, and somebody to fill it.
class TimelineFixture : public QObject {
protected:
    static constexpr QSize viewSize{776, 500};

    /// False where the window does not get the focus.
    [[nodiscard]] bool open()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        m_sample = {};
        m_model = std::make_unique<TimelineModel>();
        m_view = std::make_unique<TimelineView>();
        m_view->setModel(m_model.get());
        m_view->setOwnName(QStringLiteral("dana"));
        m_view->resize(viewSize);
        m_view->show();
        m_view->activateWindow();
        m_view->setFocus();
        return QTest::qWaitForWindowActive(m_view.get());
    }
    void close()
    {
        m_view.reset();
        m_model.reset();
    }
    /// "message number 0" of bo, then two of amir, and so on.
    void fill(int count)
    {
        QList<TimelineEntry> entries;
        for (int i = 0; i < count; ++i) {
            entries.append(m_sample.from(i % 3 ? QStringLiteral("amir") : QStringLiteral("bo"), 13, 58,
                                         QStringLiteral("message number %1").arg(i)));
        }
        m_model->append(entries);
        static_cast<void>(m_view->rowAt({})); // laid out at once, not with the next frame
    }
    /// bo, two of noah, who is muted, and bo.
    void fillWithAMutedRun()
    {
        const auto say = [this](const char *name, int minute, const char *text) {
            m_model->append(m_sample.from(QString::fromLatin1(name), 14, minute, QString::fromLatin1(text)));
        };
        m_model->setMutedPeople({QStringLiteral("noah")});
        say("bo", 0, "before");
        say("noah", 1, "noise");
        say("noah", 1, "more noise");
        say("bo", 2, "after");
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_view.get(), key, modifiers); }

    SampleConversation m_sample;
    std::unique_ptr<TimelineModel> m_model;
    std::unique_ptr<TimelineView> m_view;
};

} // namespace roundtable::client
