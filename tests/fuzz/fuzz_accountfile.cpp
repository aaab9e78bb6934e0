// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/sqliteaccountstore.h"
#include "tests/fuzz/complaint.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <cstdint>

using namespace roundtable;
using namespace roundtable::starter;
using fuzz::require;

namespace {

constexpr int accountCount = 40; // more than one page of them

QByteArray hashOf(int number)
{
    return "$argon2id$v=19$m=8,t=1,p=1$" + QByteArray::number(1000 + number) + QByteArray(18, 'A') + '$' + QByteArray(43, 'B');
}

Utf8Text nameOf(int number)
{
    return QStringLiteral("person%1").arg(number);
}

/// A sound file of accounts, and the folder in which mangled ones are opened.
class AccountFile {
public:
    AccountFile() : m_folder(QStringLiteral("/dev/shm/roundtable-fuzz-XXXXXX"))
    {
        SqliteAccountStore store(directory());
        require(!store.open(), "a sound file opens");
        std::vector<NewAccount> accounts;
        for (int i = 0; i < accountCount; ++i)
            accounts.push_back({nameOf(i), hashOf(i), false, {}});
        require(store.insert(accounts) == std::vector<CreateResult>(accountCount, CreateResult::Created), "accounts are stored");
    }
    QString directory() const { return m_folder.filePath(QStringLiteral("data")); }

    /// What stood in the file when it was closed.
    const QByteArray &sound()
    {
        if (m_sound.isEmpty())
            m_sound = read();
        return m_sound;
    }
    QByteArray read() const
    {
        QFile file(path());
        require(file.open(QFile::ReadOnly), "the file is there");
        return file.readAll();
    }
    void write(const QByteArray &bytes) const
    {
        for (const char *beside : {"-wal", "-shm", "-journal"})
            QFile::remove(path() + QLatin1String(beside));
        QFile file(path());
        require(file.open(QFile::WriteOnly | QFile::Truncate) && file.write(bytes) == bytes.size(), "the file can be written");
    }

private:
    QString path() const { return directory() + QStringLiteral("/accounts.sqlite"); }

    QTemporaryDir m_folder;
    QByteArray m_sound;
};

/// Each four bytes of the input: where, what is done, with which value.
QByteArray mangled(QByteArray bytes, const std::uint8_t *data, std::size_t size)
{
    for (std::size_t i = 0; i + 4 <= size && !bytes.isEmpty(); i += 4) {
        const qsizetype at = (data[i] << 8 | data[i + 1]) % bytes.size();
        const auto value = char(data[i + 3]);
        switch (data[i + 2] % 5) {
        case 0:
            bytes[at] = char(bytes[at] ^ value);
            break;
        case 1:
            bytes[at] = value;
            break;
        case 2:
            bytes.truncate(at);
            break;
        case 3:
            bytes.insert(at, QByteArray(data[i + 3], '\0'));
            break;
        case 4:
            bytes.replace(at, 16, bytes.mid(data[i + 3] * 16, 16));
            break;
        }
    }
    return bytes;
}

} // namespace

/// Property: a file is refused and left as it is, or whoever is found in it is found as stored.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static int argc = 1;
    static char program[] = "fuzz_accountfile";
    static char *argv[] = {program, nullptr};
    static const QCoreApplication app(argc, argv); // finds the driver of the database
    static AccountFile file;
    const QByteArray bytes = mangled(file.sound(), data, size);
    file.write(bytes);
    SqliteAccountStore store(file.directory());
    if (const auto error = store.open()) {
        const bool isReported = error->fault == StoreFault::Damaged || error->fault == StoreFault::NewerSchema;
        require(isReported, "what is wrong with the file is called damage or a newer version");
        require(file.read() == bytes, "a damaged file is left as it is");
        return 0;
    }
    for (int i = 0; i < accountCount; ++i) {
        const auto account = store.find(nameOf(i));
        const bool isStored = !account || !*account || ((*account)->passwordHash == hashOf(i) && (*account)->name == nameOf(i));
        require(isStored, "an account is found as it was stored");
    }
    return 0;
}
