// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/announcer.h"

#include "appearance/screenreader.h"

#include <QtGui/QAccessible>
#include <QtGui/QAccessibleObject>
#include <QtWidgets/QWidget>

namespace roundtable {

namespace {

class AnnouncerAccessible final : public QAccessibleObject {
public:
    explicit AnnouncerAccessible(Announcer *announcer) : QAccessibleObject(announcer) { }

    QAccessible::Role role() const override { return QAccessible::Notification; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(object()->parent()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? static_cast<Announcer *>(object())->sentence() : QString();
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        return state;
    }
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className != QLatin1String(Announcer::staticMetaObject.className()))
        return nullptr;
    return new AnnouncerAccessible(static_cast<Announcer *>(object));
}

} // namespace

Announcer::Announcer(QWidget *window)
    : QObject(window)
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void Announcer::announce(const QString &sentence)
{
    const auto *place = static_cast<const QWidget *>(parent());
    if (!isScreenReaderListening() || sentence.isEmpty() || !place->isActiveWindow())
        return;
    m_sentence = sentence;
    QAccessibleEvent event(this, QAccessible::ObjectShow);
    tellScreenReader(&event);
}

} // namespace roundtable
