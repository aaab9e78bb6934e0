// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

// Preloaded into a program: what it does to files below the folder DISK_RECORD_BELOW, and each SYS_Success for a create that it
// sends, is written down in the file DISK_RECORD_INTO, in the order in which a power cut would see it. diskrecording.h reads it.
// An acknowledgement and a write are noted before they are made, a sync when it has returned.

#include <array>
#include <climits>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <netinet/in.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

template <typename Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

template <typename Number>
void append(std::string &record, Number number)
{
    record.append(reinterpret_cast<const char *>(&number), sizeof number);
}

void note(char kind, std::string_view path, std::uint64_t number, std::string_view bytes = {})
{
    static std::mutex mutex;
    static int file = -1;
    const char *into = std::getenv("DISK_RECORD_INTO");
    if (into == nullptr)
        return;
    std::string record(1, kind);
    append(record, std::uint16_t(path.size()));
    record += path;
    append(record, number);
    append(record, std::uint32_t(bytes.size()));
    record += bytes;
    const std::lock_guard lock(mutex);
    if (file < 0)
        file = ::open(into, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR);
    // Not by way of the write below.
    if (::syscall(SYS_write, file, record.data(), record.size()) != ssize_t(record.size()))
        std::abort();
}

bool isRecorded(const char *path)
{
    const char *below = std::getenv("DISK_RECORD_BELOW");
    return below != nullptr && std::strncmp(path, below, std::strlen(below)) == 0;
}

/// Empty for what is not recorded.
std::string recordedPath(int descriptor)
{
    std::array<char, 64> link{};
    std::array<char, PATH_MAX> target{};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", descriptor);
    if (::readlink(link.data(), target.data(), target.size() - 1) <= 0 || !isRecorded(target.data()))
        return {};
    return target.data();
}

void noteWrite(int descriptor, const void *bytes, std::size_t size, off_t offset)
{
    if (const std::string path = recordedPath(descriptor); !path.empty())
        note('w', path, std::uint64_t(offset), {static_cast<const char *>(bytes), size});
}

void noteSync(int descriptor, int result)
{
    if (const std::string path = recordedPath(descriptor); result == 0 && !path.empty())
        note('s', path, 0);
}

void noteAnswers(int descriptor, std::string_view bytes)
{
    constexpr std::string_view created("\x00\x03\x00\x00\x00\x03\x0A\x01\x0D", 9);
    for (std::size_t at = bytes.find(created); at != std::string_view::npos; at = bytes.find(created, at + created.size())) {
        sockaddr_storage peer{};
        socklen_t size = sizeof peer;
        if (::getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &size) != 0)
            return;
        // The port stands at the same place in both families.
        note('a', {}, ntohs(reinterpret_cast<const sockaddr_in *>(&peer)->sin_port));
    }
}

int openNoting(int (*real)(const char *, int, ...), const char *path, int flags, mode_t mode)
{
    const bool isNew = (flags & O_CREAT) != 0 && isRecorded(path) && ::access(path, F_OK) != 0;
    const int descriptor = real(path, flags, mode);
    if (isNew && descriptor >= 0)
        note('c', path, 0);
    return descriptor;
}

} // namespace

extern "C" {

int open(const char *path, int flags, ...)
{
    static const auto real = next<int (*)(const char *, int, ...)>("open");
    std::va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return openNoting(real, path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    static const auto real = next<int (*)(const char *, int, ...)>("open64");
    std::va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return openNoting(real, path, flags, mode);
}

ssize_t write(int descriptor, const void *bytes, size_t size)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t)>("write");
    noteWrite(descriptor, bytes, size, ::lseek(descriptor, 0, SEEK_CUR));
    return real(descriptor, bytes, size);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off_t)>("pwrite");
    noteWrite(descriptor, bytes, size, offset);
    return real(descriptor, bytes, size, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    noteWrite(descriptor, bytes, size, offset);
    return real(descriptor, bytes, size, offset);
}

int ftruncate(int descriptor, off_t size)
{
    static const auto real = next<int (*)(int, off_t)>("ftruncate");
    if (const std::string path = recordedPath(descriptor); !path.empty())
        note('t', path, std::uint64_t(size));
    return real(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size)
{
    static const auto real = next<int (*)(int, off64_t)>("ftruncate64");
    if (const std::string path = recordedPath(descriptor); !path.empty())
        note('t', path, std::uint64_t(size));
    return real(descriptor, size);
}

int unlink(const char *path)
{
    static const auto real = next<int (*)(const char *)>("unlink");
    if (isRecorded(path))
        note('u', path, 0);
    return real(path);
}

int fsync(int descriptor)
{
    static const auto real = next<int (*)(int)>("fsync");
    const int result = real(descriptor);
    noteSync(descriptor, result);
    return result;
}

int fdatasync(int descriptor)
{
    static const auto real = next<int (*)(int)>("fdatasync");
    const int result = real(descriptor);
    noteSync(descriptor, result);
    return result;
}

ssize_t send(int descriptor, const void *bytes, size_t size, int flags)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, int)>("send");
    noteAnswers(descriptor, {static_cast<const char *>(bytes), size});
    return real(descriptor, bytes, size, flags);
}

ssize_t sendmsg(int descriptor, const msghdr *message, int flags)
{
    static const auto real = next<ssize_t (*)(int, const msghdr *, int)>("sendmsg");
    for (std::size_t i = 0; i < message->msg_iovlen; ++i)
        noteAnswers(descriptor, {static_cast<const char *>(message->msg_iov[i].iov_base), message->msg_iov[i].iov_len});
    return real(descriptor, message, flags);
}

} // extern "C"
