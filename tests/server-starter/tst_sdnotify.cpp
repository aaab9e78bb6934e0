// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/hosting/filedescriptor.h"
#include "server-starter/system/sdnotify.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable::starter;

namespace {

/// The service manager's end.
class NotifySocket {
public:
    /// \a name as in $NOTIFY_SOCKET.
    explicit NotifySocket(const QByteArray &name) : m_descriptor(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, name.constData(), std::size_t(name.size()));
        if (name.startsWith('@'))
            address.sun_path[0] = '\0';
        const auto size = socklen_t(offsetof(sockaddr_un, sun_path) + std::size_t(name.size()));
        if (::bind(m_descriptor.get(), reinterpret_cast<sockaddr *>(&address), size) != 0)
            qFatal("cannot bind the socket");
    }
    [[nodiscard]] QByteArray next() const
    {
        QByteArray datagram(1024, '\0');
        const ssize_t size = ::recv(m_descriptor.get(), datagram.data(), std::size_t(datagram.size()), 0);
        return datagram.left(size > 0 ? size : 0);
    }

private:
    FileDescriptor m_descriptor;
};

} // namespace

class TestSdNotify : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theServiceManagerIsTold_data();
    void theServiceManagerIsTold();
    void withoutASocketNothingHappens();
    void theWatchdogIsFedTwiceAsOften();
};

void TestSdNotify::theServiceManagerIsTold_data()
{
    QTest::addColumn<bool>("isAbstract");
    QTest::newRow("a path") << false;
    QTest::newRow("a name in the abstract namespace") << true;
}

void TestSdNotify::theServiceManagerIsTold()
{
    QFETCH(bool, isAbstract);
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QByteArray name = isAbstract ? "@roundtable-test-" + QByteArray::number(QCoreApplication::applicationPid())
                                       : QByteArray(folder.path().toUtf8() + "/notify");
    const NotifySocket manager(name);
    SdNotify notify(name);
    QVERIFY(notify.isActive());

    notify.ready(u"Online on port 8000"_s);
    QCOMPARE(manager.next(), "READY=1\nSTATUS=Online on port 8000");
    notify.status(u"12 users"_s);
    QCOMPARE(manager.next(), "STATUS=12 users");
    notify.reloading();
    QVERIFY(manager.next().startsWith("RELOADING=1\nMONOTONIC_USEC="));
    notify.watchdog();
    QCOMPARE(manager.next(), "WATCHDOG=1");
    notify.stopping();
    QCOMPARE(manager.next(), "STOPPING=1");
    QCOMPARE(manager.next(), QByteArray());
}

void TestSdNotify::withoutASocketNothingHappens()
{
    SdNotify nobody{QByteArray()};
    QVERIFY(!nobody.isActive());
    nobody.ready(u"x"_s);
    SdNotify gone("/nowhere/at/all");
    gone.watchdog();
    SdNotify tooLong(QByteArray(500, 'x'));
    tooLong.stopping();
}

void TestSdNotify::theWatchdogIsFedTwiceAsOften()
{
    qunsetenv("WATCHDOG_USEC");
    qunsetenv("WATCHDOG_PID");
    QVERIFY(!SdNotify::watchdogInterval());
    qputenv("WATCHDOG_USEC", "30000000");
    QCOMPARE(SdNotify::watchdogInterval(), std::optional(std::chrono::milliseconds(15'000)));
    qputenv("WATCHDOG_PID", "1");
    QVERIFY(!SdNotify::watchdogInterval());
    qputenv("WATCHDOG_PID", QByteArray::number(QCoreApplication::applicationPid()));
    QVERIFY(SdNotify::watchdogInterval());
}

QTEST_APPLESS_MAIN(TestSdNotify)
#include "tst_sdnotify.moc"
