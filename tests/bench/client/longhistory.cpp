// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/bench/client/longhistory.h"

#include "app-client/history/historydatabase.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::bench {

using namespace roundtable::client;

namespace {

constexpr int people = 7;
constexpr int ownEvery = 9;
constexpr int gapEvery = 5'000;
constexpr int secondsBetween = 90;

const std::array<QString, people> &names()
{
    static const std::array<QString, people> all{u"amir"_s, u"bo"_s, u"chloe"_s, u"noah"_s, u"priya"_s, u"kenji"_s, u"zofia"_s};
    return all;
}

} // namespace

QString sampleText(int number)
{
    static const std::array texts{
        u"ok"_s,
        u"Does anybody get 31 back on CHT_Send?"_s,
        u"The sender_id in your header is still 0. It must be the id from ACC_Login_Success."_s,
        u"@dana can you show the inspector again? The field table is at https://wiki.lab/proto/v3#tlv"_s,
        u"Yes 🙂"_s,
        u"Header is 6 bytes, big endian: type, version, sender, payload length. Then the fields as tag, length and value, and "
        "the length is one byte, so a text ends at 255 bytes and a longer one has to be split into several messages."_s,
        u"مرحبا بالجميع، هل يعمل الخادم؟"_s,
        u"первый пакет:\n0A 03 00 00 00 09\n0C 03 62 6F 62\n0C 02 70 77"_s,
        u"今日の会議は何時からですか？"_s,
        u"👨‍👩‍👧‍👦 🇩🇪 👍🏽 done"_s,
    };
    return texts[size_t(number) % texts.size()] + u" #"_s + QString::number(number);
}

Room longHistoryRoom() { return {u"lab-srv:8080"_s, u"dana"_s}; }

QList<TimelineEntry> longHistory(int rows)
{
    const QDateTime beginning = QDateTime::fromSecsSinceEpoch(1'742'472'000, Qt::UTC);
    QList<TimelineEntry> entries;
    entries.reserve(rows);
    for (int i = 0; i < rows; ++i) {
        const auto id = quint64(i) + 1;
        const QDateTime arrived = beginning.addSecs(qint64(i) * secondsBetween);
        if (i % gapEvery == gapEvery - 1) {
            entries.append(GapEntry{id, arrived, arrived.addSecs(secondsBetween / 2)});
            continue;
        }
        MessageEntry message;
        message.id = id;
        message.own = i % ownEvery == 0;
        // Two in a row, so that there are runs.
        message.author = message.own ? longHistoryRoom().user : names()[size_t(i / 2) % people];
        message.authorId = chatmessage::UserId(quint16(message.own ? 1 : 2 + (i / 2) % people));
        message.text = sampleText(i);
        message.sentAt = message.arrivedAt = arrived;
        message.delivery = message.own ? Delivery::Delivered : Delivery::Received;
        message.mentionsMe = !message.own && message.text.startsWith(u"@dana"_s);
        entries.append(message);
    }
    return entries;
}

bool writeLongHistory(const QString &path, const Room &room, int rows)
{
    HistoryDatabase database;
    if (database.open(path) || !database.openRoom(room) || !database.beginTransaction())
        return false;
    const QList<TimelineEntry> entries = longHistory(rows);
    for (const TimelineEntry &entry : entries)
        database.put(entry);
    database.commit();
    return !database.takeError();
}

} // namespace roundtable::bench
