// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/accountfile.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QScopeGuard>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace roundtable::starter {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr mode_t directoryRights = S_IRWXU;
constexpr mode_t fileRights = S_IRUSR | S_IWUSR;
constexpr mode_t othersRights = S_IRWXG | S_IRWXO;

StoreError systemError(const QString &what, StoreFault fault)
{
    const int number = errno;
    const bool denied = number == EACCES || number == EPERM || number == EROFS;
    return {denied ? StoreFault::PermissionDenied : fault, what + u": "_s + QString::fromLocal8Bit(std::strerror(number))};
}

/// A new name in a directory is on disk when the directory is.
bool syncDirectory(const QString &path)
{
    const int descriptor = open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const auto closing = qScopeGuard([descriptor] { close(descriptor); });
    return fsync(descriptor) == 0;
}

} // namespace

std::optional<StoreError> prepareDirectory(const QString &directory, const QString &fileName)
{
    const QFileInfo info(directory);
    const QByteArray path = QFile::encodeName(info.absoluteFilePath());
    if (!info.exists()) {
        if (!QDir().mkpath(info.absolutePath()) || mkdir(path.constData(), directoryRights) != 0)
            return systemError(u"cannot create "_s + directory, StoreFault::CannotCreate);
        syncDirectory(info.absolutePath());
        return std::nullopt;
    }
    if (!info.isDir())
        return StoreError{StoreFault::CannotCreate, directory + u" is not a directory"_s};
    const QDir dir(info.absoluteFilePath());
    struct stat status {};
    const bool known = stat(path.constData(), &status) == 0;
    const bool open = known && (status.st_mode & othersRights) != 0 && (status.st_mode & S_ISVTX) == 0;
    const bool ours = known && status.st_uid == geteuid()
            && (dir.exists(fileName) || dir.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot));
    if (open && ours && chmod(path.constData(), directoryRights) != 0)
        return systemError(u"cannot protect "_s + directory, StoreFault::Failed);
    return std::nullopt;
}

Result<FileState, StoreError> prepareFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    int descriptor = open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, fileRights);
    const bool made = descriptor >= 0;
    if (!made && errno == EEXIST)
        descriptor = open(name.constData(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return systemError(u"cannot open "_s + path, StoreFault::CannotCreate);
    struct stat status {};
    const bool known = fstat(descriptor, &status) == 0;
    const bool isFile = known && S_ISREG(status.st_mode);
    const bool open = isFile && (status.st_mode & othersRights) != 0;
    const bool protectedNow = !open || fchmod(descriptor, fileRights) == 0;
    std::optional<StoreError> error;
    if (!isFile)
        error = StoreError{StoreFault::CannotCreate, path + u" is not a file"_s};
    else if (!protectedNow)
        error = systemError(u"cannot protect "_s + path, StoreFault::Failed);
    // SQLite's locks on a file go when any descriptor of it is closed, so this happens before SQLite opens it.
    close(descriptor);
    if (error)
        return *error;
    if (made && !syncDirectory(QFileInfo(path).absolutePath()))
        return systemError(u"cannot write "_s + QFileInfo(path).absolutePath(), StoreFault::CannotCreate);
    return status.st_size == 0 ? FileState::New : FileState::Existing;
}

} // namespace roundtable::starter
