// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/spelling/hunspellspeller.h"

#ifdef ROUNDTABLE_HAS_HUNSPELL
#include <QtCore/QFile>
#include <QtCore/QStringDecoder>
#include <QtCore/QStringEncoder>

#include <hunspell/hunspell.hxx>

namespace roundtable::client {

namespace {

class HunspellSpeller final : public Speller {
public:
    explicit HunspellSpeller(const SpellingDictionary &dictionary)
        : m_hunspell(QFile::encodeName(dictionary.rules).constData(), QFile::encodeName(dictionary.words).constData())
        , m_toDictionary(m_hunspell.get_dict_encoding().c_str())
        , m_fromDictionary(m_hunspell.get_dict_encoding().c_str())
    {
    }

    /// False where Qt does not know the dictionary's encoding.
    [[nodiscard]] bool isUsable() const { return m_toDictionary.isValid() && m_fromDictionary.isValid(); }

    bool accepts(const QString &word) override
    {
        const std::string spelled = encoded(word);
        // What the dictionary cannot even write is of another language: nobody knows.
        return spelled.empty() || m_hunspell.spell(spelled);
    }

    QStringList suggestions(const QString &word) override
    {
        QStringList words;
        for (const std::string &suggestion : m_hunspell.suggest(encoded(word)))
            words.append(m_fromDictionary.decode(QByteArrayView(suggestion.data(), qsizetype(suggestion.size()))));
        return words;
    }

private:
    std::string encoded(QString word)
    {
        word.replace(QChar(0x2019), u'\''); // dictionaries write the apostrophe of typewriters
        const QByteArray bytes = m_toDictionary.encode(word);
        const bool lost = m_toDictionary.hasError();
        m_toDictionary.resetState();
        return lost ? std::string() : bytes.toStdString();
    }

    Hunspell m_hunspell;
    QStringEncoder m_toDictionary;
    QStringDecoder m_fromDictionary;
};

} // namespace

std::unique_ptr<Speller> readDictionary(const SpellingDictionary &dictionary)
{
    auto speller = std::make_unique<HunspellSpeller>(dictionary);
    if (!speller->isUsable())
        return nullptr;
    return speller;
}

bool canCheckSpelling()
{
    return true;
}

} // namespace roundtable::client

#else

namespace roundtable::client {

std::unique_ptr<Speller> readDictionary(const SpellingDictionary &)
{
    return nullptr;
}

bool canCheckSpelling()
{
    return false;
}

} // namespace roundtable::client

#endif
