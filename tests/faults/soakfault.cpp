// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/faults/faults.h"

#include <QtCore/QDir>
#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <array>
#include <span>

namespace roundtable::faults {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int clients = 200, accounts = 60, newAccounts = 500;

struct Sample {
    double hours;
    double residentKiB;
};

/// KiB in an hour, of the straight line nearest to \a samples.
double slopeOf(std::span<const Sample> samples)
{
    double meanHours = 0, meanSize = 0;
    for (const Sample &sample : samples) {
        meanHours += sample.hours / double(samples.size());
        meanSize += sample.residentKiB / double(samples.size());
    }
    double both = 0, square = 0;
    for (const Sample &sample : samples) {
        both += (sample.hours - meanHours) * (sample.residentKiB - meanSize);
        square += (sample.hours - meanHours) * (sample.hours - meanHours);
    }
    return square > 0 ? both / square : 0;
}

qsizetype descriptorsOf(Scene &scene)
{
    return QDir(u"/proc/%1/fd"_s.arg(scene.program().processId())).entryList(QDir::Files | QDir::System).size();
}

/// \brief Clients that do one thing after the other that a client may do or should not, as a seed decides.
class Restless {
public:
    explicit Restless(Crowd &crowd) : m_crowd(crowd) {}

    void act()
    {
        ++m_acts;
        Member &member = anybody();
        const int what = below(100);
        if (what < 20)
            m_crowd.login(member, u"a%1"_s.arg(below(accounts)));
        else if (what < 25)
            m_crowd.login(member, u"nobody%1"_s.arg(below(newAccounts)));
        else if (what < 60)
            m_crowd.chat(member, below(180));
        else if (what < 65)
            m_crowd.send(member, QByteArray::fromHex("0C0300000000")); // an empty ACC_Logout
        else if (what < 68)
            m_crowd.create(member, u"new%1"_s.arg(below(newAccounts)));
        else if (what < 74)
            m_crowd.send(member, noise(1 + below(60)));
        else if (what < 78)
            m_crowd.send(member, QByteArray::fromHex("7F0300000005") + noise(5)); // no such type
        else if (what < 81)
            m_crowd.send(member, QByteArray::fromHex("14030000EA60") + noise(below(500))); // 60,000 bytes, most of them never
        else if (what < 84)
            m_crowd.send(member, QByteArray::fromHex("0A0300000100")); // an unfinished login
        else if (what < 85)
            paste(member);
        else if (what < 91)
            m_crowd.leave(member);
        else if (what < 92)
            m_crowd.stopReading(member);
    }

    /// As many as are wanted, some of them in the place of those that are gone.
    void refill()
    {
        m_crowd.forgetClosed();
        while (m_crowd.members().size() < clients)
            m_crowd.join();
    }

    [[nodiscard]] qint64 acts() const { return m_acts; }

private:
    int below(int end) { return m_random.bounded(end); }
    Member &anybody() { return *m_crowd.members()[std::size_t(below(int(m_crowd.members().size())))]; }
    void paste(Member &member)
    {
        for (int i = 0; i < 50; ++i)
            m_crowd.chat(member, 60);
    }
    QByteArray noise(int size)
    {
        QByteArray bytes(size, '\0');
        for (char &byte : bytes)
            byte = char(below(256));
        return bytes;
    }

    Crowd &m_crowd;
    QRandomGenerator m_random{200};
    qint64 m_acts = 0;
};

} // namespace

Verdict soak()
{
    const int minutes = qEnvironmentVariableIsSet("SOAK_MINUTES") ? std::max(qEnvironmentVariableIntValue("SOAK_MINUTES"), 1) : 60;
    constexpr double secondsPerSample = 5;
    constexpr int actsPerSecond = 300;
    const QString bar = u"memory slope < 0.1 MB/h over the second half, as many descriptors afterwards as before, a login afterwards"_s;
    Scene scene;
    if (!scene.start({u"--packet-timeout"_s, u"3 s"_s, u"--login-timeout"_s, u"20 s"_s, u"--log-level"_s, u"critical"_s,
                      u"--login-failures"_s, u"0"_s, u"--create-limit"_s, u"0"_s})
        || !scene.createAccounts(u"a"_s, accounts))
        return Verdict::of(false, u"no server to begin with"_s, bar);
    const qsizetype descriptorsBefore = descriptorsOf(scene);

    std::vector<Sample> samples;
    auto crowd = std::make_unique<Crowd>(scene.port());
    scene.attend(*crowd);
    Restless people(*crowd);
    const auto start = Clock::now();
    double nextSample = 0;
    while (secondsSince(start) < minutes * 60.0) {
        people.refill();
        while (double(people.acts()) < secondsSince(start) * actsPerSecond)
            people.act();
        crowd->turn(Milliseconds(5));
        if (secondsSince(start) < nextSample)
            continue;
        nextSample += secondsPerSample;
        if (!scene.program().isRunning())
            return Verdict::of(false, u"crashed after %1 s"_s.arg(secondsSince(start), 0, 'f', 0), bar);
        samples.push_back({secondsSince(start) / 3600, scene.residentKiB()});
        for (const auto &member : crowd->members())
            member->history.received.clear(); // nobody asks for them here, and they are many
        (void)crowd->takeLatencies();
    }
    crowd.reset();
    const bool isSettled = waitUntil([&] { return descriptorsOf(scene) <= descriptorsBefore; }, Milliseconds(25'000));
    const qsizetype descriptorsAfter = descriptorsOf(scene);
    Crowd later(scene.port());
    const bool well = logIn(later, u"a"_s, 1);

    const double slope = slopeOf(std::span(samples).subspan(samples.size() / 2)) / 1024;
    return Verdict::of(slope < 0.1 && isSettled && well,
                       u"%1 acts of %2 clients in %3 min, %4 KiB at first, %5 after half, %6 at the end: %7 MB/h; %8 descriptors before, %9 after; login afterwards: %10"_s
                           .arg(people.acts()).arg(clients).arg(minutes).arg(samples.front().residentKiB, 0, 'f', 0)
                           .arg(samples[samples.size() / 2].residentKiB, 0, 'f', 0).arg(samples.back().residentKiB, 0, 'f', 0).arg(slope, 0, 'f', 3)
                           .arg(descriptorsBefore).arg(descriptorsAfter).arg(well ? u"yes"_s : u"no"_s), bar);
}

} // namespace roundtable::faults
