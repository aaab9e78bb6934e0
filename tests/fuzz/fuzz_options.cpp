// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/options.h"
#include "tests/fuzz/complaint.h"

#include <cstdint>
#include <sys/mman.h>
#include <sysexits.h>
#include <unistd.h>

using namespace roundtable::starter;
using roundtable::fuzz::require;

namespace {

/// A file that only this process sees.
class MemoryFile {
public:
    MemoryFile() : m_descriptor(::memfd_create("settings", MFD_CLOEXEC)) { require(m_descriptor >= 0, "there is memory for a file"); }
    QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_descriptor); }
    void fill(const std::uint8_t *data, std::size_t size) const
    {
        const bool isFilled = ::ftruncate(m_descriptor, 0) == 0 && ::pwrite(m_descriptor, data, size, 0) == ssize_t(size);
        require(isFilled, "the file can be written");
    }

private:
    int m_descriptor;
};

void checkFaults(const Options::Faults &faults, const QString &path, qsizetype lines)
{
    require(faults.exitCode == EX_CONFIG && !faults.lines.isEmpty(), "what is wrong with a file is told, and ends with 78");
    for (const QString &fault : faults.lines) {
        const QStringList parts = fault.sliced(path.size()).split(u':');
        const int line = parts.value(1).toInt();
        require(fault.startsWith(path + u':') && line >= 1 && line <= lines, "a fault names its line");
    }
}

void checkLimits(const Options &options)
{
    const auto &rules = options.hosting.rules;
    const auto &sockets = options.hosting.sockets;
    require(rules.sessionsPerAccount >= 1 && rules.maxConnectionsPerAddress >= 0 && rules.loginTimeout.count() >= 1
                && rules.addressFailures >= 0 && rules.addressCreates >= 0 && rules.accountFailures >= 0,
            "the rules' limits are limits");
    require(sockets.rate.perSecond >= 0 && sockets.rate.burst >= 1 && sockets.packetTimeout.count() >= 100
                && sockets.queuedBytes >= 1024 && sockets.queuedAge.count() >= 100 && sockets.queuedBytesOfAll >= 1024,
            "the sockets' limits are limits");
    require(options.hashing.memoryKiB >= 8 && options.hashing.passes >= 1 && options.hashing.threads >= 0 && options.hashing.queue >= 1,
            "passwords can be hashed");
    require(!options.dataDir.isEmpty() && options.diagnosticInterval.count() >= 50 && options.maxConnections.value_or(0) >= 0,
            "the rest can be worked with");
}

} // namespace

/// Any bytes as the configuration file, and as the words of a command line, each behind a NUL.
/// Property: either every fault names its line, or every value is within its limits.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const MemoryFile file;
    file.fill(data, size);
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto fromFile = Options::read({QStringLiteral("--config"), file.path()}, {});
    if (fromFile)
        checkLimits(*fromFile);
    else
        checkFaults(fromFile.error(), file.path(), input.count('\n') + 1);

    QStringList words;
    for (const QByteArray &word : input.split('\0')) {
        if (!word.startsWith("--config")) // may name any file of this machine
            words.append(QString::fromUtf8(word));
    }
    const auto fromWords = Options::read(words, {});
    if (fromWords)
        checkLimits(*fromWords);
    else
        require(fromWords.error().exitCode == EX_USAGE && !fromWords.error().lines.isEmpty(),
                "what is wrong with a command line is told, and ends with 64");
    return 0;
}
