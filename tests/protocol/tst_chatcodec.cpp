// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/chatmessage/chatcodec.h"
#include "tests/protocol/framegenerator.h"
#include "tests/support/bytes.h"
#include "tests/support/chaos.h"
#include "tests/support/codecpromise.h"
#include "tests/support/examples.h"
#include "tests/support/printers.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::chatmessage;
using roundtable::test::bytes;
using roundtable::test::example;
using roundtable::test::exampleNames;

namespace {

DecodeStep<Frame> decodeStrictly(QByteArrayView bytes)
{
    return decode(bytes);
}
DecodeStep<Frame> decodeAnyVersion(QByteArrayView bytes)
{
    return decode(bytes, AcceptedVersions::Any);
}
constexpr auto brokenPromise = &test::brokenPromise<Frame, &decodeStrictly, &encode>;
constexpr auto brokenPromiseOfAny = &test::brokenPromise<Frame, &decodeAnyVersion, &encode>;
constexpr auto itemsOf = &test::itemsOf<Frame, &decodeStrictly>;

/// A packet with this payload; the length in its header is right.
QByteArray packet(quint8 type, QByteArrayView payload, quint8 version = 3)
{
    QByteArray bytes;
    for (const int byte : {int(type), int(version), 0, 1, int(payload.size() >> 8), int(payload.size() & 0xFF)})
        bytes.append(static_cast<char>(byte));
    return bytes + payload;
}

QByteArray packet(quint8 type, const char *payload)
{
    return packet(type, QByteArrayView(bytes(payload)));
}

const Utf8Text bob(u"bob"_s);
const Utf8Text pw(u"pw"_s);
const UserId one{1};
const auto march = GeneralizedTime::fromWire("20250320123000Z").value();

} // namespace

class TestChatCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void examplesDecodeAndEncode_data()
    {
        QTest::addColumn<Frame>("frame");
        const auto row = [](const char *name, const Frame &frame) { QTest::newRow(name) << frame; };
        row("chat-create", {serverId, Create{bob, pw}});
        row("chat-success-for-create", {serverId, Success{0x0D}});
        row("chat-login", {serverId, Login{bob, pw}});
        row("chat-login-success", {serverId, LoginSuccess{one}});
        row("chat-error-invalid-authentication", {serverId, standardError(ErrorCode::InvalidAuthentication)});
        row("chat-send", {one, Send{march, u"hello"_s, bob}});
        row("chat-logout", {one, Logout{Logout::Credentials{bob, pw}}});
        row("chat-logout-bare", {one, Logout{}});
    }
    void examplesDecodeAndEncode()
    {
        QFETCH(Frame, frame);
        const QByteArray wire = example(QLatin1StringView(QTest::currentDataTag()));
        QCOMPARE(decode(wire), (DecodeStep<Frame>(Decoded<Frame>{frame, wire.size()})));
        const auto encoded = encode(frame);
        QVERIFY(encoded);
        QCOMPARE(*encoded, wire);
    }

    void errorCodeUnderTheTagOfIntegerIsReadAndNeverWritten()
    {
        const QByteArray wire = example(u"chat-error-code-as-integer"_s);
        const Frame frame{serverId, standardError(ErrorCode::InvalidAuthentication)};
        QCOMPARE(decode(wire), (DecodeStep<Frame>(Decoded<Frame>{frame, wire.size()})));
        QCOMPARE(*encode(frame), example(u"chat-error-invalid-authentication"_s));
    }

    void everyExampleIsCutEverywhere_data()
    {
        QTest::addColumn<QByteArray>("wire");
        for (const QString &name : exampleNames(u"chat-"_s))
            QTest::newRow(qPrintable(name)) << example(name);
        QCOMPARE(exampleNames(u"chat-"_s).size(), 9);
    }
    void everyExampleIsCutEverywhere()
    {
        QFETCH(QByteArray, wire);
        for (const QByteArray &beginning : test::everyBeginning(wire)) {
            const qsizetype needed = beginning.size() < headerSize ? headerSize : wire.size();
            QCOMPARE(decode(beginning), DecodeStep<Frame>(NeedMoreBytes{needed}));
        }
        const auto whole = itemsOf({wire + wire});
        QCOMPARE(whole.size(), 2u);
        for (const test::Pieces &pieces : test::everyCut(wire + wire))
            QCOMPARE(itemsOf(pieces), whole);
        QCOMPARE(itemsOf(test::byteByByte(wire + wire)), whole);
    }

    void headerIsSixPackedBytes()
    {
        const auto step = decode(bytes("0C 03 AB CD 00 00"));
        QCOMPARE(step, (DecodeStep<Frame>(Decoded<Frame>{{UserId{0xABCD}, Logout{}}, 6})));
        QCOMPARE(*encode({UserId{0xABCD}, Logout{}}), bytes("0C 03 AB CD 00 00"));
    }

    void typesAreThoseOfTheSpecification()
    {
        QCOMPARE(typeOf(Success{}), PacketType(0));
        QCOMPARE(typeOf(Error{}), PacketType(1));
        QCOMPARE(typeOf(Login{}), PacketType(10));
        QCOMPARE(typeOf(LoginSuccess{}), PacketType(11));
        QCOMPARE(typeOf(Logout{}), PacketType(12));
        QCOMPARE(typeOf(Create{}), PacketType(13));
        QCOMPARE(typeOf(Send{}), PacketType(20));
    }

    void everyOtherTypeIsUnknownAndSkipped()
    {
        const QList<int> known{0, 1, 10, 11, 12, 13, 20};
        for (int type = 0; type < 256; ++type) {
            if (known.contains(type))
                continue;
            const QByteArray wire = packet(quint8(type), "0C 00");
            QCOMPARE(decode(wire), (DecodeStep<Frame>(WireError{WireFault::UnknownType, 0, wire.size()})));
        }
    }

    void errorTextsAreTheSpecifications_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("text");
        QTest::newRow("11") << 11 << u"Invalid User ID"_s;
        QTest::newRow("12") << 12 << u"Invalid Authentication"_s;
        QTest::newRow("13") << 13 << u"User Already Exists"_s;
        QTest::newRow("21") << 21 << u"Generic Failure"_s;
        QTest::newRow("31") << 31 << u"Invalid Request"_s;
        QTest::newRow("32") << 32 << u"Request Timeout"_s;
        QTest::newRow("a code of nobody's") << 99 << u""_s;
    }
    void errorTextsAreTheSpecifications()
    {
        QFETCH(int, code);
        QFETCH(QString, text);
        const Error error = standardError(ErrorCode(code));
        QCOMPARE(error.message, Utf8Text(text));
        const auto wire = encode({serverId, error});
        QVERIFY(wire);
        QCOMPARE(quint8((*wire)[6]), 0x0A);
        QCOMPARE(quint8((*wire)[8]), code);
        QCOMPARE(decode(*wire), (DecodeStep<Frame>(Decoded<Frame>{{serverId, error}, wire->size()})));
    }

    void versions_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("extentIsTrusted");
        QTest::newRow("0") << 0 << false;
        QTest::newRow("1, an older revision") << 1 << true;
        QTest::newRow("2, an older revision") << 2 << true;
        QTest::newRow("4") << 4 << false;
        QTest::newRow("255") << 255 << false;
    }
    void versions()
    {
        QFETCH(int, version);
        QFETCH(bool, extentIsTrusted);
        const QByteArray wire = packet(0x0A, bytes("0C 01 \"b\" 0C 01 \"p\""), quint8(version));
        const qsizetype extent = extentIsTrusted ? wire.size() : 0;
        QCOMPARE(decode(wire), (DecodeStep<Frame>(WireError{WireFault::UnsupportedVersion, 1, extent})));
        const Frame frame{one, Login{u"b"_s, u"p"_s}, quint8(version)};
        QCOMPARE(decodeAnyVersion(wire), (DecodeStep<Frame>(Decoded<Frame>{frame, wire.size()})));
        QCOMPARE(quint8((*encode(frame))[1]), 3);
    }

    void untrustedVersionIsToldBeforeItsPayloadIsAwaited()
    {
        QCOMPARE(decode(bytes("0A 04 00 00 FF FF")), (DecodeStep<Frame>(WireError{WireFault::UnsupportedVersion, 1, 0})));
        QCOMPARE(decode(bytes("\"GET / HTTP/1.1\"")), (DecodeStep<Frame>(WireError{WireFault::UnsupportedVersion, 1, 0})));
        QCOMPARE(decode(bytes("\"SSH-2.0-OpenSSH_9.2\"")), (DecodeStep<Frame>(WireError{WireFault::UnsupportedVersion, 1, 0})));
    }

    void tlsIsToldFromAPacketOfAnUnknownType_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qsizetype>("extent");
        QTest::newRow("ClientHello of TLS 1.0 to 1.3") << bytes("16 03 01 02 00 01") << qsizetype(0);
        QTest::newRow("ClientHello in a TLS 1.2 record") << bytes("16 03 03 00 F1 01") << qsizetype(0);
        QTest::newRow("type 22 of user 1") << bytes("16 03 00 01 00 01 00") << qsizetype(7);
        QTest::newRow("type 22 with an empty payload") << bytes("16 03 01 01 00 00") << qsizetype(6);
    }
    void tlsIsToldFromAPacketOfAnUnknownType()
    {
        QFETCH(QByteArray, header);
        QFETCH(qsizetype, extent);
        QCOMPARE(decode(header), (DecodeStep<Frame>(WireError{WireFault::UnknownType, 0, extent})));
    }

    void longestPacketIs537Bytes()
    {
        const Utf8Text longest(QString(255, u'x'));
        const auto wire = encode({one, Send{march, longest, longest}});
        QVERIFY(wire);
        QCOMPARE(wire->size(), 537);
        QCOMPARE(maxPacketSize, 537);
        QCOMPARE(decode(*wire), (DecodeStep<Frame>(Decoded<Frame>{{one, Send{march, longest, longest}}, 537})));
    }

    void longerPayloadIsToldByItsHeaderAlone_data()
    {
        QTest::addColumn<int>("payloadLength");
        QTest::newRow("one byte too long") << 532;
        QTest::newRow("the longest a header can say") << 65535;
    }
    void longerPayloadIsToldByItsHeaderAlone()
    {
        QFETCH(int, payloadLength);
        for (const int version : {1, 2, 3}) {
            const QByteArray header = packet(0x14, QByteArray(payloadLength, 'x'), quint8(version)).first(headerSize);
            QCOMPARE(decode(header), (DecodeStep<Frame>(WireError{WireFault::PayloadTooLong, 4, 6 + payloadLength})));
        }
    }

    void longestPayloadIsAwaited()
    {
        QCOMPARE(decode(bytes("14 03 00 01 02 13")), DecodeStep<Frame>(NeedMoreBytes{537}));
    }

    void malformedPayloads_data();
    void malformedPayloads();

    void frameThatDoesNotFitIsNotEncoded_data()
    {
        const Utf8Text tooLong(QString(256, u'x'));
        const Utf8Text withNul = Utf8Text::fromBytes(QByteArray("a\0b", 3));
        QTest::addColumn<Frame>("frame");
        QTest::addColumn<WireError>("error");
        QTest::newRow("content of 256 bytes") << Frame{one, Send{march, tooLong, bob}} << WireError{WireFault::TextTooLong, 25, 0};
        QTest::newRow("NUL in the username") << Frame{one, Send{march, bob, withNul}} << WireError{WireFault::BadUtf8, 30, 0};
        QTest::newRow("password of 256 bytes") << Frame{one, Create{bob, tooLong}} << WireError{WireFault::TextTooLong, 13, 0};
    }
    void frameThatDoesNotFitIsNotEncoded()
    {
        QFETCH(Frame, frame);
        const auto encoded = encode(frame);
        QVERIFY(!encoded);
        QTEST(encoded.error(), "error");
        QByteArray bytes = "what was there";
        QCOMPARE(appendTo(bytes, frame), encoded.error());
        QCOMPARE(bytes, "what was there");
    }

    void packetsAreAppendedToEachOther()
    {
        QByteArray both;
        QCOMPARE(appendTo(both, {serverId, LoginSuccess{one}}), std::nullopt);
        QCOMPARE(appendTo(both, {one, Send{march, u"hello"_s, bob}}), std::nullopt);
        QCOMPARE(both, QByteArray(example(u"chat-login-success"_s) + example(u"chat-send"_s)));
    }

    void generatedFramesComeBack()
    {
        test::FrameGenerator generator(4985);
        for (int i = 0; i < 5'000; ++i) {
            const Frame frame = generator.chatFrame();
            const auto wire = encode(frame);
            QVERIFY(wire);
            QCOMPARE(decode(*wire), (DecodeStep<Frame>(Decoded<Frame>{frame, wire->size()})));
            QCOMPARE(decode(QByteArray(*wire + "and more")), (DecodeStep<Frame>(Decoded<Frame>{frame, wire->size()})));
        }
    }

    void payloadOfAClientsPacketComesBackByteForByte()
    {
        test::FrameGenerator generator(1);
        for (int i = 0; i < 5'000; ++i) {
            const QByteArray wire = generator.damaged(encode(generator.chatFrame()).value());
            const auto step = decode(wire);
            const auto *decoded = std::get_if<Decoded<Frame>>(&step);
            const bool isFromClient = decoded && typeOf(decoded->frame.packet) >= PacketType::Login
                && typeOf(decoded->frame.packet) != PacketType::LoginSuccess;
            if (isFromClient)
                QCOMPARE(encode(decoded->frame).value(), wire.first(decoded->size));
        }
    }

    void damagedPacketsBreakNoPromise()
    {
        test::FrameGenerator generator(12);
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray wire = generator.damaged(encode(generator.chatFrame()).value());
            if (const char *promise = brokenPromise(wire))
                QFAIL(QByteArray(test::hex(wire) + ": " + promise).constData());
            if (const char *promise = brokenPromiseOfAny(wire))
                QFAIL(QByteArray(test::hex(wire) + ": " + promise).constData());
        }
    }
};

void TestChatCodec::malformedPayloads_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<WireError>("fault");
    const auto row = [](const char *name, const QByteArray &wire, WireFault fault, qsizetype offset) {
        QTest::newRow(name) << wire << WireError{fault, offset, wire.size()};
    };
    row("success: empty", packet(0x00, ""), WireFault::MissingField, 6);
    row("success: two bytes", packet(0x00, "0A 02 00 0D"), WireFault::WrongLength, 7);
    row("success: under the tag of INTEGER", packet(0x00, "02 01 0D"), WireFault::WrongTag, 6);
    row("error: no message", packet(0x01, "0A 01 0C"), WireFault::MissingField, 9);
    row("error: message first", packet(0x01, "0C 01 \"x\" 0A 01 0C"), WireFault::WrongTag, 6);
    row("error: code of two bytes", packet(0x01, "02 02 00 0C 0C 00"), WireFault::WrongLength, 7);
    row("login: empty", packet(0x0A, ""), WireFault::MissingField, 6);
    row("login: username alone", packet(0x0A, "0C 03 \"bob\""), WireFault::MissingField, 11);
    row("login: username cut", packet(0x0A, "0C 03 \"bo\""), WireFault::MissingField, 10);
    row("login: tag of the password alone", packet(0x0A, "0C 03 \"bob\" 0C"), WireFault::MissingField, 12);
    row("login: password cut", packet(0x0A, "0C 03 \"bob\" 0C 03 \"pw\""), WireFault::MissingField, 15);
    row("login: length 81 is 129", packet(0x0A, "0C 81 03 \"bob\" 0C 02 \"pw\""), WireFault::MissingField, 16);
    row("login: a third text", packet(0x0A, "0C 03 \"bob\" 0C 02 \"pw\" 0C 00"), WireFault::TrailingBytes, 15);
    row("login: a NULL behind", packet(0x0A, "0C 03 \"bob\" 0C 02 \"pw\" 05 00"), WireFault::TrailingBytes, 15);
    row("login: a NULL for the password", packet(0x0A, "0C 03 \"bob\" 05 00"), WireFault::WrongTag, 11);
    row("login: one byte behind", packet(0x0A, "0C 03 \"bob\" 0C 02 \"pw\" 00"), WireFault::TrailingBytes, 15);
    row("login: username as INTEGER", packet(0x0A, "02 03 \"bob\" 0C 02 \"pw\""), WireFault::WrongTag, 6);
    row("login: username as OCTET STRING", packet(0x0A, "04 03 \"bob\" 0C 02 \"pw\""), WireFault::WrongTag, 6);
    row("login: in a SEQUENCE", packet(0x0A, "30 09 0C 03 \"bob\" 0C 02 \"pw\""), WireFault::WrongTag, 6);
    row("login: NUL in the username", packet(0x0A, "0C 03 \"b\" 00 \"b\" 0C 02 \"pw\""), WireFault::BadUtf8, 8);
    row("login: NUL in two bytes", packet(0x0A, "0C 03 \"b\" C0 80 0C 02 \"pw\""), WireFault::BadUtf8, 8);
    row("login: surrogate in the password", packet(0x0A, "0C 03 \"bob\" 0C 03 ED A0 80"), WireFault::BadUtf8, 13);
    row("login: above U+10FFFF", packet(0x0A, "0C 03 \"bob\" 0C 04 F4 90 80 80"), WireFault::BadUtf8, 13);
    row("login success: empty", packet(0x0B, ""), WireFault::MissingField, 6);
    row("login success: id without a byte", packet(0x0B, "02 00"), WireFault::WrongLength, 7);
    row("login success: id above 65535", packet(0x0B, "02 03 01 00 00"), WireFault::ValueOutOfRange, 8);
    row("login success: id of nine bytes", packet(0x0B, "02 09 00 00 00 00 00 00 00 00 01"), WireFault::WrongLength, 7);
    row("logout: username alone", packet(0x0C, "0C 03 \"bob\""), WireFault::MissingField, 11);
    row("logout: a NULL", packet(0x0C, "05 00"), WireFault::WrongTag, 6);
    row("create: empty", packet(0x0D, ""), WireFault::MissingField, 6);
    row("create: a third text", packet(0x0D, "0C 01 \"b\" 0C 01 \"p\" 0C 00"), WireFault::TrailingBytes, 12);
    row("send: empty", packet(0x14, ""), WireFault::MissingField, 6);
    row("send: content before time", packet(0x14, "0C 01 \"x\" 18 0F \"20250320123000Z\" 0C 01 \"b\""), WireFault::WrongTag, 6);
    row("send: time as text", packet(0x14, "0C 0F \"20250320123000Z\" 0C 01 \"x\" 0C 01 \"b\""), WireFault::WrongTag, 6);
    row("send: no username", packet(0x14, "18 0F \"20250320123000Z\" 0C 01 \"x\""), WireFault::MissingField, 26);
    row("send: no such day", packet(0x14, "18 0F \"20230229123000Z\" 0C 01 \"x\" 0C 01 \"b\""), WireFault::BadTime, 8);
    row("send: time of 14 bytes", packet(0x14, "18 0E \"20250320123000\" 0C 01 \"x\" 0C 01 \"b\""), WireFault::WrongLength, 7);
    row("send: time with an offset", packet(0x14, "18 13 \"20250320123000+0100\" 0C 01 \"x\" 0C 01 \"b\""), WireFault::WrongLength, 7);
    row("send: lone continuation", packet(0x14, "18 0F \"20250320123000Z\" 0C 01 80 0C 01 \"b\""), WireFault::BadUtf8, 25);
    row("send: a character cut at the field's end", packet(0x14, "18 0F \"20250320123000Z\" 0C 02 E2 82 0C 01 \"b\""), WireFault::BadUtf8, 25);
    row("send: a fourth field", packet(0x14, "18 0F \"20250320123000Z\" 0C 01 \"x\" 0C 01 \"b\" 0C 00"), WireFault::TrailingBytes, 29);
}

void TestChatCodec::malformedPayloads()
{
    QFETCH(QByteArray, wire);
    QFETCH(WireError, fault);
    QCOMPARE(decode(wire), DecodeStep<Frame>(fault));

    // Whatever was wrong, the packets around it are read.
    const QByteArray login = example(u"chat-login"_s);
    const std::vector<std::variant<Frame, WireError>> expected{Frame{serverId, Login{bob, pw}}, fault, Frame{serverId, Login{bob, pw}}};
    QCOMPARE(itemsOf({login + wire + login}), expected);
    QCOMPARE(itemsOf(test::byteByByte(login + wire + login)), expected);
    for (const test::Pieces &pieces : test::everyCut(login + wire + login))
        QCOMPARE(itemsOf(pieces), expected);
}

QTEST_APPLESS_MAIN(TestChatCodec)
#include "tst_chatcodec.moc"
