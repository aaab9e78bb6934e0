// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/tintedicon.h"

#include "appearance/svgiconengine.h"

#include <QtGui/QPainter>

using namespace Qt::Literals::StringLiterals;

namespace roundtable {

namespace {

constexpr int lineIconGrid = 24;
const QLatin1StringView namePrefix("roundtable-"); ///< so that no icon of a desktop's theme is taken for ours

QString pathOf(const QString &name)
{
    return u":/icons/"_s + name + u".svg"_s;
}

QString fileName(Program program)
{
    switch (program) {
    case Program::Client:
        return u"app-client"_s;
    case Program::Manager:
        return u"app-manager"_s;
    case Program::Starter:
        return u"app-starter"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QIcon tintedIcon(const QString &name, Tone tone)
{
    return QIcon(new SvgIconEngine(namePrefix + name, {{lineIconGrid, pathOf(name)}}, tone));
}

QString tintedIconName(const QIcon &icon)
{
    const QString name = icon.name();
    return name.startsWith(namePrefix) ? name.sliced(namePrefix.size()) : QString();
}

void paintTintedIcon(QPainter &painter, const QString &name, const QRectF &rect, const QColor &color)
{
    const qreal scale = painter.device()->devicePixelRatioF();
    const QSize devicePixels = (rect.size() * scale).toSize();
    painter.drawPixmap(rect, SvgIconEngine::render(pathOf(name), devicePixels, color),
                       QRectF(QPointF(), devicePixels));
}

QIcon applicationIcon(Program program)
{
    QList<SvgIconEngine::Drawing> drawings;
    for (const int size : {16, 32, 64, 256})
        drawings.append({size, pathOf(fileName(program) + u'-' + QString::number(size))});
    return QIcon(new SvgIconEngine(fileName(program), drawings, std::nullopt));
}

} // namespace roundtable
