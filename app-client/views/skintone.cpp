// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/skintone.h"

#include <QtCore/QList>

#include <algorithm>
#include <array>

namespace roundtable::client {

namespace {

constexpr char32_t firstModifier = 0x1F3FB;
constexpr char32_t lastModifier = 0x1F3FF;
constexpr char32_t pictureSelector = 0xFE0F;

/// Of what the picker offers, the signs that Unicode calls bases of an emoji modifier.
constexpr std::array<char32_t, 12> bases{0x270B, 0x1F44B, 0x1F44C, 0x1F44D, 0x1F44E, 0x1F44F, 0x1F4AA, 0x1F64F, 0x1F926, 0x1F937, 0x1F44A, 0x1F91D};

} // namespace

QString withSkinTone(const QString &emoji, SkinTone tone)
{
    QList<uint> signs = emoji.toUcs4();
    signs.removeIf([](uint sign) { return sign >= firstModifier && sign <= lastModifier; });
    if (!signs.isEmpty() && tone != SkinTone::Plain && std::find(bases.begin(), bases.end(), signs.first()) != bases.end()) {
        if (signs.value(1) == pictureSelector)
            signs.removeAt(1); // the modifier says it, too
        signs.insert(1, firstModifier + uint(tone) - 1);
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(signs.constData()), signs.size());
}

} // namespace roundtable::client
