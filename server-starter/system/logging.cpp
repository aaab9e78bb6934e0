// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/system/logging.h"

#include "platform/loglimiter.h"
#include "server-starter/system/logcategories.h"
#include "server-starter/system/logline.h"

#include <QtCore/QLoggingCategory>

#include <cstdio>
#include <mutex>
#include <sys/stat.h>
#include <unistd.h>

namespace roundtable::starter {

namespace {

/// And one more that says how many were left out.
constexpr std::size_t linesPerSecond = 9;

enum class Shape : quint8 { Text, Journal, Json };

/// Qt's message handler is a plain function, so what it works with has to be found from one.
struct LogSink {
    std::mutex mutex;
    Shape shape = Shape::Text;
    LogLimiter ofClients{linesPerSecond, std::chrono::seconds(1)};
    LogLimiter ofManager{linesPerSecond, std::chrono::seconds(1)};

    /// Of whoever can cause lines of \a category.
    LogLimiter &limiterOf(const QString &category)
    {
        const bool isClients = category == QLatin1String(lcChat().categoryName()) || category == QLatin1String(lcWire().categoryName())
            || category == QLatin1String(lcAccounts().categoryName());
        return isClients ? ofClients : ofManager;
    }
};

LogSink &sink()
{
    static LogSink theSink;
    return theSink;
}

/// journald names the device and inode of its stream, so that a program can tell whether its standard error is that.
bool isStandardErrorTheJournal()
{
    struct stat info{};
    if (::fstat(STDERR_FILENO, &info) != 0)
        return false;
    const QByteArray ours = QByteArray::number(qulonglong(info.st_dev)) + ':' + QByteArray::number(qulonglong(info.st_ino));
    return qgetenv("JOURNAL_STREAM") == ours;
}

Shape shapeFor(LogFormat format)
{
    switch (format) {
    case LogFormat::Json:
        return Shape::Json;
    case LogFormat::Text:
        return Shape::Text;
    case LogFormat::Auto:
        return isStandardErrorTheJournal() ? Shape::Journal : Shape::Text;
    }
    return Shape::Text;
}

void write(const LogLine &line, Shape shape)
{
    QByteArray bytes;
    switch (shape) {
    case Shape::Text:
        bytes = line.toText();
        break;
    case Shape::Journal:
        bytes = line.toJournal();
        break;
    case Shape::Json:
        bytes = line.toJson();
        break;
    }
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stderr);
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    LogSink &log = sink();
    const std::lock_guard lock(log.mutex);
    LogLine line{type, QString::fromUtf8(context.category), message, QDateTime::currentDateTimeUtc()};
    LogLimiter &limiter = log.limiterOf(line.category);
    if (!limiter.admit(std::chrono::steady_clock::now()))
        return;
    if (limiter.hasLeftOut())
        line.text += QStringLiteral(" (%1 lines left out before this one)").arg(limiter.takeLeftOut());
    write(line, log.shape);
}

} // namespace

void installLogging(const LogSettings &settings)
{
    {
        const std::lock_guard lock(sink().mutex);
        sink().shape = shapeFor(settings.format);
    }
    QStringList rules;
    for (const QString &category : LogSettings::allCategories()) {
        const bool isLogged = settings.categories.contains(category);
        const auto rule = [&](QLatin1String type, LogLevel level) {
            const bool on = isLogged && settings.level <= level;
            rules.append(category + u'.' + type + (on ? QLatin1String("=true") : QLatin1String("=false")));
        };
        rule(QLatin1String("debug"), LogLevel::Debug);
        rule(QLatin1String("info"), LogLevel::Info);
        rule(QLatin1String("warning"), LogLevel::Warning);
        rule(QLatin1String("critical"), LogLevel::Critical);
    }
    QLoggingCategory::setFilterRules(rules.join(u'\n'));
    qInstallMessageHandler(handleMessage);
}

void logLeftOutLines()
{
    LogSink &log = sink();
    const std::lock_guard lock(log.mutex);
    for (const auto &[limiter, category] : {std::pair(&log.ofClients, &lcChat), std::pair(&log.ofManager, &lcServer)}) {
        if (!limiter->hasLeftOut())
            continue;
        const auto text = QStringLiteral("%1 lines left out before this one").arg(limiter->takeLeftOut());
        write({QtInfoMsg, QString::fromUtf8((*category)().categoryName()), text, QDateTime::currentDateTimeUtc()}, log.shape);
    }
}

} // namespace roundtable::starter
