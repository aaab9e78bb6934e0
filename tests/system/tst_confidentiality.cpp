// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/support/bytes.h"
#include "tests/support/rawpeer.h"
#include "tests/system/chatpeer.h"
#include "tests/system/program.h"

#include <QtCore/QDirIterator>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::test;

namespace {

const auto rightPassword = u"Tr0mb0ne-right"_s;
const auto wrongPassword = u"Tr0mb0ne-wrong"_s;
const auto secretText = u"Meet at the Tr0mb0ne"_s;
/// In every password and message, and in nothing else.
const QByteArray mark = "Tr0mb0ne";

/// The names of the files below a folder that hold these bytes.
QStringList filesWith(const QByteArray &bytes, const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            found.append(file.fileName());
    }
    return found;
}

} // namespace

/// What passes through the starter stays nowhere in it: neither in its log, however much it logs, nor in its files.
class tst_Confidentiality : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void noPasswordAndNoMessageIsLoggedOrKept_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("as text") << u"text"_s;
        QTest::newRow("as JSON") << u"json"_s;
    }
    void noPasswordAndNoMessageIsLoggedOrKept()
    {
        QFETCH(QString, format);
        QTemporaryDir home;
        QVERIFY(home.isValid());
        Program starter(QString::fromLatin1(ROUNDTABLE_STARTER), home.path());
        // Nobody listens on port 1: the starter has a manager to miss, too.
        starter.start({u"--manager"_s, u"127.0.0.1:1"_s, u"--chat-port"_s, u"0"_s, u"--auto-start"_s, u"--data-dir"_s,
                       home.filePath(u"data"_s), u"--log-level"_s, u"debug"_s, u"--log-categories"_s, u"*"_s, u"--log-format"_s, format});
        QTRY_VERIFY2(starter.readyPort("chat_port"), starter.standardError().constData());

        ChatPeer peer(*starter.readyPort("chat_port"));
        peer.create(u"mia"_s, rightPassword);
        QTRY_VERIFY(peer.last<chatmessage::Success>());
        // Every answer of a refusal: the name is taken, the password is wrong, nobody has that name, the text is too early.
        peer.create(u"mia"_s, wrongPassword);
        peer.login(u"mia"_s, wrongPassword);
        peer.login(u"Tr0mb0ne"_s, wrongPassword);
        peer.say(secretText);
        QTRY_COMPARE(peer.received().size(), 5);
        peer.login(u"mia"_s, rightPassword);
        QTRY_VERIFY(peer.last<chatmessage::LoginSuccess>());
        peer.say(secretText);
        QTRY_COMPARE(peer.heard(), QStringList{u"mia: "_s + secretText});
        // A login with a wrong tag is malformed, which the log says.
        RawPeer broken(*starter.readyPort("chat_port"));
        broken.send(bytes("0A 03 0000 000C 05 08 \"Tr0mb0ne\" 0C 00"));
        QVERIFY(broken.waitForBytes(1));
        peer.logout();
        peer.leave();
        QTRY_VERIFY(!peer.isOpen());

        starter.terminate();
        QTRY_COMPARE(starter.exitCode(), 0);
        QVERIFY2(starter.standardError().contains("WrongTag"), starter.standardError().constData());
        QVERIFY2(!starter.standardError().contains(mark), starter.standardError().constData());
        QVERIFY2(!starter.standardOutput().contains(mark), starter.standardOutput().constData());
        QCOMPARE(filesWith(mark, home.path()), QStringList());
        // The search does find: the one name that may be kept is in the accounts.
        QVERIFY(!filesWith("mia", home.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Confidentiality)
#include "tst_confidentiality.moc"
