// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/screenreader.h"

#include <QtGui/QAccessible>

namespace roundtable {

namespace {

class Watch final : public QAccessible::ActivationObserver {
public:
    Watch() { QAccessible::installActivationObserver(this); }
    ~Watch() { QAccessible::removeActivationObserver(this); }
    Q_DISABLE_COPY_MOVE(Watch)

    void accessibilityActiveChanged(bool active) override { isActive = active; }

    bool isActive = QAccessible::isActive();
};

} // namespace

bool isScreenReaderListening()
{
    static Watch watch;
    return watch.isActive;
}

void tellScreenReader(QAccessibleEvent *event)
{
    if (QAccessible::isActive()) {
        QAccessible::updateAccessibility(event);
    } else if (const auto handler = QAccessible::installUpdateHandler(nullptr)) {
        QAccessible::installUpdateHandler(handler);
        handler(event);
    }
}

} // namespace roundtable
