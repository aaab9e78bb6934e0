// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/app-client/gallery/sampleconversation.h"

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

QDateTime SampleConversation::at(int hour, int minute)
{
    return QDateTime(QDate(2025, 3, 20), QTime(hour, minute)).toUTC();
}

MessageEntry SampleConversation::from(const QString &author, int hour, int minute, const QString &text)
{
    MessageEntry message;
    message.id = ++m_lastId;
    message.author = author;
    message.text = text;
    message.sentAt = message.arrivedAt = at(hour, minute);
    return message;
}

MessageEntry SampleConversation::own(int hour, int minute, const QString &text, Delivery delivery)
{
    MessageEntry message = from(u"dana"_s, hour, minute, text);
    message.own = true;
    message.delivery = delivery;
    return message;
}

GapEntry SampleConversation::gap(QDateTime begin, std::optional<QDateTime> until)
{
    return {++m_lastId, std::move(begin), std::move(until)};
}

void SampleConversation::fillBeginning(TimelineModel &timeline, bool unread)
{
    timeline.setReading(true);
    timeline.append(from(u"amir"_s, 13, 58, u"Does anybody get 31 back on CHT_Send?"_s));
    timeline.append(from(u"amir"_s, 13, 58, u"code 0x1F, Invalid Request"_s));
    timeline.append(from(u"bo"_s, 14, 1, u"The sender_id in your header is still 0. It must be the id from ACC_Login_Success."_s));
    timeline.setReading(!unread);
    MessageEntry mention = from(
        u"chloe"_s, 14, 5, u"@dana can you show the inspector again? The field table is at https://wiki.lab/proto/v3#tlv"_s);
    mention.mentionsMe = true;
    timeline.append(mention);
    timeline.append(own(14, 6, u"Yes. The header is 6 bytes, big endian, then the fields as tag, length, value 🙂"_s,
                        Delivery::Delivered));
    timeline.append(own(14, 7, u"Sending a capture in a minute"_s, Delivery::Sent));
}

void SampleConversation::fillChat(TimelineModel &timeline)
{
    fillBeginning(timeline, true);
    timeline.append(gap(at(14, 7), at(14, 9)));
    MessageEntry failed = own(14, 10, u"I will paste the first bytes here"_s, Delivery::Failed);
    failed.failure = u"Invalid Request"_s;
    timeline.append(failed);
    MessageEntry unconfirmed = from(u"kenji"_s, 14, 11, u"It was the id. Mine starts 14 03 00 07 now 🎉"_s);
    unconfirmed.nameUnconfirmed = true;
    timeline.append(unconfirmed);
    timeline.append(from(u"kenji"_s, 14, 11, u"Next: why is the port a string?"_s));
    for (int minute = 12; minute < 21; ++minute)
        timeline.append(from(minute % 3 == 0 ? u"bo"_s : u"priya"_s, 14, minute, u"Because the reply is text all the way"_s));
}

void SampleConversation::fillLost(TimelineModel &timeline)
{
    fillBeginning(timeline, false);
    timeline.append(gap(at(14, 7), std::nullopt));
    timeline.append(own(14, 8, u"My login starts 0A 03 00 00 00 12"_s, Delivery::Waiting));
    timeline.append(own(14, 8, u"The 12 is hex, so 18 bytes"_s, Delivery::Waiting));
}

void SampleConversation::fillPeople(RecentPeopleModel &people, const QDateTime &now)
{
    people.reset(u"dana"_s);
    const std::pair<QString, int> ages[] = {{u"zofia"_s, 48}, {u"noah"_s, 31}, {u"priya"_s, 14}, {u"chloe"_s, 9},
                                            {u"kenji"_s, 4},  {u"bo"_s, 2},    {u"amir"_s, 1}};
    constexpr int secondsPerMinute = 60;
    for (const auto &[name, minutes] : ages) {
        MessageEntry message;
        message.author = name;
        message.arrivedAt = message.sentAt = now.addSecs(-minutes * secondsPerMinute);
        message.nameUnconfirmed = name == "kenji"_L1;
        people.record(message);
    }
    people.setMutedPeople({u"noah"_s});
    people.refresh(now);
}

} // namespace roundtable::client
