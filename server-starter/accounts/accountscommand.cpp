// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/accountscommand.h"

#include "server-starter/accounts/accountexchange.h"
#include "server-starter/accounts/passwordhash.h"
#include "server-starter/accounts/secret.h"
#include "server-starter/accounts/username.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <array>

namespace roundtable::starter {

using namespace Qt::Literals::StringLiterals;

namespace {

// sysexits.h has them, but not everywhere.
constexpr int exitOk = 0, exitUsage = 64, exitData = 65, exitCannotCreate = 73, exitIo = 74, exitPermission = 77;

constexpr qint64 longestLine = 64 * 1024;

const QString &usage()
{
    static const QString text = u"usage: roundtable-starter accounts COMMAND [--json]\n"
                                "  list           every account: id, state, name\n"
                                "  add NAME       a new account; the password comes from the terminal or standard input\n"
                                "  passwd NAME    another password\n"
                                "  disable NAME   no more logins; who is online has to go\n"
                                "  enable NAME    logins again\n"
                                "  delete NAME    remove the account, and who is online with it; its id is never given again\n"
                                "  export         every account, one JSON object a line, to standard output\n"
                                "  import         accounts as export writes them, from standard input; \"password\" may stand\n"
                                "                 in place of \"password_hash\"\n"_s;
    return text;
}

/// One run of the command.
class Run {
public:
    Run(AccountStore &store, const HashSettings &settings, const CommandStreams &streams, bool json)
        : m_store(store), m_settings(settings), m_streams(streams), m_json(json)
    {
    }

    int list();
    int add(const Utf8Text &name);
    int changePassword(const Utf8Text &name);
    int setDisabled(const Utf8Text &name, bool disabled);
    int remove(const Utf8Text &name);
    int exportAll();
    int importAll();

    int fail(int code, const QString &reason) const;
    int openStore();

private:
    int storeFailed() const { return fail(exitIo, u"the accounts cannot be read or written"_s); }
    int created(CreateResult result, const Utf8Text &name);
    int updated(UpdateResult result, const Utf8Text &name, const QString &what);
    std::optional<Secret> askPassword() const;
    std::optional<QByteArray> askHash() const;
    void print(const QString &sentence, const QJsonObject &object) const;

    AccountStore &m_store;
    const HashSettings &m_settings;
    const CommandStreams &m_streams;
    const bool m_json;
};

int Run::fail(int code, const QString &reason) const
{
    m_streams.err.write(u"roundtable-starter accounts: %1\n"_s.arg(reason).toUtf8());
    return code;
}

void Run::print(const QString &sentence, const QJsonObject &object) const
{
    m_streams.out.write(m_json ? QJsonDocument(object).toJson(QJsonDocument::Compact) : sentence.toUtf8());
    m_streams.out.write("\n");
}

int Run::openStore()
{
    const auto error = m_store.open();
    if (!error)
        return exitOk;
    switch (error->fault) {
    case StoreFault::CannotCreate:
        return fail(exitCannotCreate, error->detail);
    case StoreFault::PermissionDenied:
        return fail(exitPermission, error->detail);
    case StoreFault::Damaged:
        return fail(exitIo, u"the account file is damaged and was left as it is: "_s + error->detail);
    case StoreFault::NewerSchema:
        return fail(exitIo, u"the account file was written by a later version: "_s + error->detail);
    case StoreFault::Failed:
        return fail(exitIo, error->detail);
    }
    Q_UNREACHABLE();
}

int Run::list()
{
    const auto accounts = m_store.list();
    if (!accounts)
        return storeFailed();
    QJsonArray array;
    for (const Account &account : *accounts) {
        const QString name = account.name.toString();
        array.append(QJsonObject{{u"id"_s, int(account.id)}, {u"name"_s, name}, {u"disabled"_s, account.disabled}});
        if (!m_json) {
            const QString state = account.disabled ? u"disabled"_s : u"enabled"_s;
            m_streams.out.write(u"%1\t%2\t%3\n"_s.arg(QString::number(int(account.id)), state, name).toUtf8());
        }
    }
    if (m_json)
        m_streams.out.write(QJsonDocument(array).toJson());
    return exitOk;
}

std::optional<Secret> Run::askPassword() const
{
    std::optional<Secret> password;
    if (m_streams.askSecret) {
        auto first = m_streams.askSecret(u"Password:"_s);
        auto second = first ? m_streams.askSecret(u"Once more:"_s) : std::nullopt;
        if (second && *first == *second)
            password.emplace(Secret::taking(*first));
        else
            fail(exitData, u"the two are not the same"_s);
        if (second)
            Secret::taking(*second);
    } else {
        QByteArray line = m_streams.in.readLine(longestLine);
        if (line.endsWith('\n'))
            line.chop(1);
        password.emplace(Secret::taking(line));
    }
    if (password && !isAcceptablePassword(password->view())) {
        fail(exitData, u"a password is UTF-8 text of 1 to 255 bytes"_s);
        return std::nullopt;
    }
    return password;
}

std::optional<QByteArray> Run::askHash() const
{
    const auto password = askPassword();
    if (!password)
        return std::nullopt;
    auto hash = hashPassword(password->view(), m_settings);
    if (!hash)
        fail(exitIo, u"there is no memory to hash the password"_s);
    return hash;
}

int Run::created(CreateResult result, const Utf8Text &name)
{
    const QString text = name.toString();
    switch (result) {
    case CreateResult::Created: {
        const auto account = m_store.find(name);
        const int id = account && *account ? int((*account)->id) : 0;
        print(u"created account %1: %2"_s.arg(QString::number(id), text), {{u"id"_s, id}, {u"name"_s, text}});
        return exitOk;
    }
    case CreateResult::NameTaken:
        return fail(exitData, text + u": the name, or one that reads the same, is taken"_s);
    case CreateResult::NameRefused:
        return fail(exitData, u"a name has no control or invisible characters and no spaces around it"_s);
    case CreateResult::NoIdLeft:
        return fail(exitData, u"all 65,535 ids have been given"_s);
    case CreateResult::Busy:
    case CreateResult::StoreFailed:
        return storeFailed();
    }
    Q_UNREACHABLE();
}

int Run::add(const Utf8Text &name)
{
    if (!canonicalName(name))
        return created(CreateResult::NameRefused, name);
    const auto hash = askHash();
    if (!hash)
        return exitData;
    return created(m_store.insert(std::array{NewAccount{name, *hash, false, {}}}).front(), name);
}

int Run::updated(UpdateResult result, const Utf8Text &name, const QString &what)
{
    const QString text = name.toString();
    switch (result) {
    case UpdateResult::Updated:
        print(what + u": "_s + text, {{u"name"_s, text}, {u"done"_s, what}});
        return exitOk;
    case UpdateResult::NoSuchAccount:
        return fail(exitData, u"there is no account of that name"_s);
    case UpdateResult::StoreFailed:
        return storeFailed();
    }
    Q_UNREACHABLE();
}

int Run::changePassword(const Utf8Text &name)
{
    const auto account = m_store.find(name);
    if (!account)
        return storeFailed();
    if (!*account)
        return updated(UpdateResult::NoSuchAccount, name, {});
    const auto hash = askHash();
    return hash ? updated(m_store.setPasswordHash(name, *hash), name, u"password changed"_s) : exitData;
}

int Run::setDisabled(const Utf8Text &name, bool disabled)
{
    return updated(m_store.setDisabled(name, disabled), name, disabled ? u"disabled"_s : u"enabled"_s);
}

int Run::remove(const Utf8Text &name)
{
    return updated(m_store.remove(name), name, u"deleted"_s);
}

int Run::exportAll()
{
    const auto accounts = m_store.list();
    if (!accounts)
        return storeFailed();
    for (const Account &account : *accounts)
        m_streams.out.write(exportLine(account));
    return exitOk;
}

int Run::importAll()
{
    std::vector<NewAccount> accounts;
    for (int number = 1; !m_streams.in.atEnd(); ++number) {
        const QByteArray line = m_streams.in.readLine(longestLine).trimmed();
        if (line.isEmpty())
            continue;
        auto account = importLine(line, m_settings);
        if (!account)
            return fail(exitData, u"line %1: %2; nothing was imported"_s.arg(QString::number(number), account.error()));
        accounts.push_back(std::move(account).value());
    }
    const std::vector<CreateResult> results = m_store.insert(accounts);
    int worst = exitOk;
    int imported = 0;
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (results[i] == CreateResult::StoreFailed)
            return storeFailed();
        if (results[i] == CreateResult::Created) {
            ++imported;
            continue;
        }
        worst = created(results[i], accounts[i].name);
    }
    print(u"imported %1 of %2 accounts"_s.arg(imported).arg(accounts.size()),
          {{u"imported"_s, imported}, {u"given"_s, qint64(accounts.size())}});
    return worst;
}

} // namespace

int runAccountsCommand(const QStringList &arguments, AccountStore &store, const HashSettings &settings,
                       const CommandStreams &streams)
{
    QStringList words = arguments;
    const bool json = words.removeAll(u"--json"_s) > 0;
    Run run(store, settings, streams, json);
    const QString command = words.value(0);
    const bool takesName = QStringList{u"add"_s, u"passwd"_s, u"disable"_s, u"enable"_s, u"delete"_s}.contains(command);
    const bool takesNothing = QStringList{u"list"_s, u"export"_s, u"import"_s}.contains(command);
    if (!(takesName && words.size() == 2) && !(takesNothing && words.size() == 1)) {
        streams.err.write(usage().toUtf8());
        return exitUsage;
    }
    if (const int code = run.openStore(); code != exitOk)
        return code;
    const Utf8Text name(words.value(1));
    if (command == "list"_L1)
        return run.list();
    if (command == "add"_L1)
        return run.add(name);
    if (command == "passwd"_L1)
        return run.changePassword(name);
    if (command == "disable"_L1 || command == "enable"_L1)
        return run.setDisabled(name, command == "disable"_L1);
    if (command == "delete"_L1)
        return run.remove(name);
    return command == "export"_L1 ? run.exportAll() : run.importAll();
}

} // namespace roundtable::starter
