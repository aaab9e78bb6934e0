// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/terminalprompt.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <array>
#include <fcntl.h>
#include <future>
#include <pty.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable::starter;

namespace {

/// \brief A terminal at standard input and error, with the person's end of it.
class Terminal {
public:
    Terminal()
    {
        if (::openpty(&m_person, &m_program, nullptr, nullptr, nullptr) != 0)
            qFatal("no terminal to test with");
        ::fcntl(m_person, F_SETFL, O_NONBLOCK);
        m_input = ::dup(STDIN_FILENO);
        m_error = ::dup(STDERR_FILENO);
        ::dup2(m_program, STDIN_FILENO);
        ::dup2(m_program, STDERR_FILENO);
    }
    ~Terminal()
    {
        ::dup2(m_input, STDIN_FILENO);
        ::dup2(m_error, STDERR_FILENO);
        for (const int descriptor : {m_person, m_program, m_input, m_error})
            ::close(descriptor);
    }
    Q_DISABLE_COPY_MOVE(Terminal)

    [[nodiscard]] bool showsWhatIsTyped() const
    {
        termios settings{};
        return ::tcgetattr(m_program, &settings) == 0 && (settings.c_lflag & ECHO) != 0;
    }
    void type(const QByteArray &keys) const { QCOMPARE(::write(m_person, keys.constData(), std::size_t(keys.size())), ssize_t(keys.size())); }
    /// All of it so far.
    QByteArray shown()
    {
        std::array<char, 256> bytes;
        for (ssize_t size = 0; (size = ::read(m_person, bytes.data(), bytes.size())) > 0;)
            m_shown.append(bytes.data(), size);
        return m_shown;
    }

private:
    int m_person = -1;
    int m_program = -1;
    int m_input = -1;
    int m_error = -1;
    QByteArray m_shown;
};

} // namespace

class TestTerminalPrompt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aTerminalIsToldFromAFile()
    {
        const Terminal terminal;
        QVERIFY(standardInputIsTerminal());
    }

    void aPasswordIsAskedForAndNeverShown()
    {
        Terminal terminal;
        auto answer = std::async(std::launch::async, [] { return askTerminalSecret(u"Password for bob:"_s); });
        QTRY_COMPARE(terminal.shown(), "Password for bob: ");
        QVERIFY(!terminal.showsWhatIsTyped());
        terminal.type("s3cret word\n");
        QCOMPARE(answer.get(), std::optional<QByteArray>("s3cret word"));
        QTRY_COMPARE(terminal.shown(), "Password for bob: \r\n");
        QVERIFY(terminal.showsWhatIsTyped());
    }

    void theEndOfTheInputIsNoPassword()
    {
        Terminal terminal;
        auto answer = std::async(std::launch::async, [] { return askTerminalSecret(u"Password:"_s); });
        QTRY_COMPARE(terminal.shown(), "Password: ");
        terminal.type("\x04");
        QCOMPARE(answer.get(), std::nullopt);
        QVERIFY(terminal.showsWhatIsTyped());
    }

    void whereNobodySitsNothingIsAsked()
    {
        const Terminal terminal;
        QVERIFY(::dup2(::open("/dev/null", O_RDONLY | O_CLOEXEC), STDIN_FILENO) >= 0);
        QVERIFY(!standardInputIsTerminal());
        QCOMPARE(askTerminalSecret(u"Password:"_s), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestTerminalPrompt)
#include "tst_terminalprompt.moc"
