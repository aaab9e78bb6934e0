// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/username.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace roundtable;
using namespace roundtable::starter;
using namespace Qt::Literals::StringLiterals;

class TestUsername : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void namesThatReadTheSameAreTheSame_data();
    void namesThatReadTheSameAreTheSame();
    void otherNamesAreOthers_data();
    void otherNamesAreOthers();
    void unfitNamesAreRefused_data();
    void unfitNamesAreRefused();
    void theCanonicalFormOfACanonicalFormIsItself();
    void theLongestNamesAreNames();
    void whatIsOrGrowsLongerThanAFieldIsRefused();
};

void TestUsername::namesThatReadTheSameAreTheSame_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::newRow("case") << "Bob"_qba << "bOB"_qba;
    QTest::newRow("case beyond ASCII") << "ZO\u00CB"_qba << "zo\u00EB"_qba;
    QTest::newRow("full width") << "bob"_qba << "\uFF22\uFF4F\uFF42"_qba;
    QTest::newRow("full-width digits") << "bob1"_qba << "bob\uFF11"_qba;
    QTest::newRow("NFC and NFD") << "zo\u00EB"_qba << "zoe\u0308"_qba;
    QTest::newRow("ligature") << "fish"_qba << "\uFB01sh"_qba;
    QTest::newRow("sharp s") << "stra\u00DFe"_qba << "STRASSE"_qba;
    QTest::newRow("capital sharp s") << "stra\u1E9Ee"_qba << "strasse"_qba;
    QTest::newRow("final sigma") << "\u03C3\u03BF\u03C2"_qba << "\u03A3\u039F\u03A3"_qba;
    QTest::newRow("mathematical letters") << "bob"_qba << "\U0001D41B\U0001D428\U0001D41B"_qba;
    QTest::newRow("Cherokee") << "\u13A0"_qba << "\uAB70"_qba;
    QTest::newRow("wide space between") << "a b"_qba << "a\u3000b"_qba;
}

void TestUsername::namesThatReadTheSameAreTheSame()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    const auto canonical = canonicalName(Utf8Text::fromBytes(one));
    QVERIFY(canonical);
    QCOMPARE(canonicalName(Utf8Text::fromBytes(other)), canonical);
}

void TestUsername::otherNamesAreOthers_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::newRow("another letter") << "bob"_qba << "rob"_qba;
    QTest::newRow("an accent") << "zoe"_qba << "zo\u00EB"_qba;
    QTest::newRow("a space between") << "a b"_qba << "ab"_qba;
    QTest::newRow("emoji") << "\U0001F600"_qba << "\U0001F601"_qba;
}

void TestUsername::otherNamesAreOthers()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QVERIFY(canonicalName(Utf8Text::fromBytes(one)));
    QVERIFY(canonicalName(Utf8Text::fromBytes(other)));
    QVERIFY(canonicalName(Utf8Text::fromBytes(one)) != canonicalName(Utf8Text::fromBytes(other)));
}

void TestUsername::unfitNamesAreRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("none") << ""_qba;
    QTest::newRow("a space") << " "_qba;
    QTest::newRow("a space in front") << " bob"_qba;
    QTest::newRow("a space behind") << "bob "_qba;
    QTest::newRow("a wide space behind") << "bob\u3000"_qba;
    QTest::newRow("a no-break space in front") << "\u00A0bob"_qba;
    QTest::newRow("an accent on a space") << "\u00A8bob"_qba;
    QTest::newRow("a tab") << "b\tob"_qba;
    QTest::newRow("a line end") << "b\nob"_qba;
    QTest::newRow("an escape") << "\x1b[31mbob"_qba;
    QTest::newRow("a delete") << "bob\x7f"_qba;
    QTest::newRow("a C1 control") << "b\u0085ob"_qba;
    QTest::newRow("a line separator") << "b\u2028ob"_qba;
    QTest::newRow("a soft hyphen") << "b\u00ADob"_qba;
    QTest::newRow("a zero-width space") << "b\u200Bob"_qba;
    QTest::newRow("a zero-width joiner") << "b\u200Dob"_qba;
    QTest::newRow("a right-to-left override") << "\u202Ebob"_qba;
    QTest::newRow("an isolate") << "\u2066bob\u2069"_qba;
    QTest::newRow("an Arabic letter mark") << "bob\u061C"_qba;
    QTest::newRow("a byte order mark") << "\uFEFFbob"_qba;
    QTest::newRow("a Hangul filler") << "\u3164"_qba;
    QTest::newRow("a variation selector") << "bob\uFE0F"_qba;
    QTest::newRow("a tag") << "bob\U000E0041"_qba;
}

void TestUsername::unfitNamesAreRefused()
{
    QFETCH(QByteArray, name);
    QVERIFY(isStrictUtf8(name)); // refused as a name, not as text
    QCOMPARE(canonicalName(Utf8Text::fromBytes(name)), std::optional<QByteArray>());
}

void TestUsername::theCanonicalFormOfACanonicalFormIsItself()
{
    const auto check = [](const QString &name) {
        const auto canonical = canonicalName(name);
        return !canonical || canonicalName(Utf8Text::fromBytes(*canonical)) == canonical;
    };
    constexpr char32_t lastWithCase = 0x1FFFF;
    for (char32_t c = 1; c <= lastWithCase; ++c) {
        if (QChar::isSurrogate(c))
            continue;
        const QString character = QString::fromUcs4(&c, 1);
        for (const QString &name : {character, QString(u'a' + character), QString(character + u'\u0345'), QString(character + u"\u0301x"_s)})
            QVERIFY2(check(name), qPrintable(name));
    }
}

void TestUsername::theLongestNamesAreNames()
{
    QVERIFY(canonicalName(Utf8Text::fromBytes(QByteArray(255, 'x'))));
    QVERIFY(canonicalName(Utf8Text(QString(85, QChar(u'\u4E16')))));
}

void TestUsername::whatIsOrGrowsLongerThanAFieldIsRefused()
{
    QVERIFY(!canonicalName(Utf8Text::fromBytes(QByteArray(256, 'x'))));
    // One character of three bytes that stands for eighteen.
    QVERIFY(canonicalName(Utf8Text(QString(1, QChar(u'\uFDFA')))));
    QVERIFY(!canonicalName(Utf8Text(QString(85, QChar(u'\uFDFA')))));
}

QTEST_APPLESS_MAIN(TestUsername)
#include "tst_username.moc"
