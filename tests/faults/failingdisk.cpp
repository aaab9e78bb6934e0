// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

// Preloaded into a program: while the file named by FAILING_DISK_SWITCH exists, what that file says fails with EIO for every file
// whose name contains "accounts.sqlite". It says "write" or "sync".

#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

namespace {

template <typename Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

bool fails(int descriptor, char kind)
{
    const char *path = std::getenv("FAILING_DISK_SWITCH");
    if (path == nullptr)
        return false;
    const int control = ::open(path, O_RDONLY | O_CLOEXEC);
    if (control < 0)
        return false;
    char first = '\0';
    const bool wanted = ::read(control, &first, 1) == 1 && first == kind;
    ::close(control);
    if (!wanted)
        return false;
    std::array<char, 64> link{};
    std::array<char, PATH_MAX> target{};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", descriptor);
    if (::readlink(link.data(), target.data(), target.size() - 1) <= 0 || std::strstr(target.data(), "accounts.sqlite") == nullptr)
        return false;
    errno = EIO;
    return true;
}

} // namespace

extern "C" {

ssize_t write(int descriptor, const void *bytes, size_t size)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t)>("write");
    return fails(descriptor, 'w') ? -1 : real(descriptor, bytes, size);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off_t)>("pwrite");
    return fails(descriptor, 'w') ? -1 : real(descriptor, bytes, size, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    return fails(descriptor, 'w') ? -1 : real(descriptor, bytes, size, offset);
}

int fsync(int descriptor)
{
    static const auto real = next<int (*)(int)>("fsync");
    return fails(descriptor, 's') ? -1 : real(descriptor);
}

int fdatasync(int descriptor)
{
    static const auto real = next<int (*)(int)>("fdatasync");
    return fails(descriptor, 's') ? -1 : real(descriptor);
}

} // extern "C"
