// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/ber/berreader.h"
#include "protocol/ber/berwriter.h"
#include "tests/fuzz/complaint.h"

#include <cstdint>
#include <limits>
#include <variant>
#include <vector>

using namespace roundtable;
using fuzz::require;

namespace {

constexpr qsizetype payloadOffset = 6;

struct Null {
    friend bool operator==(const Null &, const Null &) = default;
};
using Value = std::variant<quint16, quint32, quint8, Null, Utf8Text, GeneralizedTime>;

Value readOne(ber::Reader &reader, quint8 kind)
{
    switch (kind % 6) {
    case 0:
        return quint16(reader.integer(std::numeric_limits<quint16>::max()));
    case 1:
        return quint32(reader.integer(std::numeric_limits<quint32>::max()));
    case 2:
        return reader.enumerated(kind >= 128 ? ber::Reader::AcceptedTags::IntegerToo : ber::Reader::AcceptedTags::EnumeratedOnly);
    case 3:
        reader.null();
        return Null{};
    case 4:
        return reader.text();
    default:
        return reader.time();
    }
}

struct WriteOne {
    ber::Writer &writer;
    void operator()(quint16 value) const { writer.integer16(value); }
    void operator()(quint32 value) const { writer.integer32(value); }
    void operator()(quint8 value) const { writer.enumerated(value); }
    void operator()(Null) const { writer.null(); }
    void operator()(const Utf8Text &value) const { writer.text(value); }
    void operator()(const GeneralizedTime &value) const { writer.time(value); }
};

std::vector<Value> readAll(ber::Reader &reader, QByteArrayView kinds)
{
    std::vector<Value> values;
    for (const char kind : kinds)
        values.push_back(readOne(reader, static_cast<quint8>(kind)));
    return values;
}

} // namespace

/// The first byte says how many fields are read, the next ones of which kind each is; what follows is the payload.
/// Property: a fault lies within the payload; what was read can be written, is read as the same again, and is no longer than before.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char *>(data), qsizetype(size));
    if (input.isEmpty())
        return 0;
    const qsizetype count = std::min<qsizetype>(input[0] & 7, input.size() - 1);
    const QByteArrayView kinds = input.sliced(1, count);
    const QByteArrayView payload = input.sliced(1 + count);

    ber::Reader reader(payload, payloadOffset);
    const std::vector<Value> values = readAll(reader, kinds);
    if (const auto error = reader.finish()) {
        require(error->offset >= payloadOffset && error->offset <= payloadOffset + payload.size(), "a fault lies within the payload");
        return 0;
    }
    QByteArray written;
    ber::Writer writer(written, 0);
    for (const Value &value : values)
        std::visit(WriteOne{writer}, value);
    require(!writer.error(), "what was read can be written");
    ber::Reader again(written, payloadOffset);
    require(readAll(again, kinds) == values && !again.finish(), "what was written is read as the same");
    return 0;
}
