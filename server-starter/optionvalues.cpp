// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/optionvalues.h"

#include <cmath>
#include <initializer_list>
#include <utility>

namespace roundtable::starter {

namespace {

struct Unit {
    QLatin1String name;
    double factor;
};

/// A number and one of the units behind it, or the number alone. At least 0.
std::optional<double> quantityFromText(const QString &text, double withoutUnit, std::initializer_list<Unit> units)
{
    QStringView number = QStringView(text).trimmed();
    double factor = withoutUnit;
    for (const Unit &unit : units) {
        if (number.endsWith(unit.name, Qt::CaseInsensitive)) {
            factor = unit.factor;
            number = number.chopped(unit.name.size()).trimmed();
            break;
        }
    }
    bool isNumber = false;
    const double value = number.toDouble(&isNumber) * factor;
    if (!isNumber || !std::isfinite(value) || value < 0)
        return std::nullopt;
    return value;
}

} // namespace

std::optional<bool> switchFromText(const QString &text)
{
    const QString word = text.trimmed().toLower();
    for (const QLatin1String yes : {QLatin1String("yes"), QLatin1String("true"), QLatin1String("on"), QLatin1String("1")}) {
        if (word == yes)
            return true;
    }
    for (const QLatin1String no : {QLatin1String("no"), QLatin1String("false"), QLatin1String("off"), QLatin1String("0")}) {
        if (word == no)
            return false;
    }
    return std::nullopt;
}

std::optional<int> numberFromText(const QString &text, int minimum, int maximum)
{
    bool isNumber = false;
    const int number = text.trimmed().toInt(&isNumber);
    if (!isNumber || number < minimum || number > maximum)
        return std::nullopt;
    return number;
}

std::optional<std::chrono::milliseconds> durationFromText(const QString &text)
{
    constexpr double longest = 1e9; // eleven days are enough for everything that is set here
    const auto milliseconds = quantityFromText(
        text, 1000, {{QLatin1String("ms"), 1}, {QLatin1String("min"), 60'000}, {QLatin1String("s"), 1000}});
    if (!milliseconds || *milliseconds > longest)
        return std::nullopt;
    return std::chrono::milliseconds(std::llround(*milliseconds));
}

std::optional<qint64> sizeFromText(const QString &text)
{
    constexpr double largest = double(1LL << 50);
    const auto bytes = quantityFromText(text, 1,
                                        {{QLatin1String("KiB"), double(1LL << 10)},
                                         {QLatin1String("MiB"), double(1LL << 20)},
                                         {QLatin1String("GiB"), double(1LL << 30)}});
    if (!bytes || *bytes > largest)
        return std::nullopt;
    return std::llround(*bytes);
}

} // namespace roundtable::starter
