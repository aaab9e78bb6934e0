// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

// Lets one thing after the other go wrong for a real chat server and prints what came of it: fault_runner [FAULT...]

#include "tests/faults/faults.h"

#include <QtCore/QCoreApplication>

#include <array>
#include <cstdio>
#include <sys/resource.h>

using namespace roundtable::faults;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Fault {
    QLatin1String name;
    Verdict (*run)();
    bool isOnlyWhenNamed = false; ///< for what takes an hour
};

constexpr std::array faults{
    Fault{"kill"_L1, killedWhileCreating}, Fault{"disk-full"_L1, diskFull}, Fault{"writes-fail"_L1, writesFail},
    Fault{"sync-order"_L1, syncBeforeAnswer}, Fault{"power-loss"_L1, powerLoss}, Fault{"flipped-bit"_L1, flippedBit}, Fault{"descriptors"_L1, descriptorsExhausted},
    Fault{"terminate"_L1, terminatedWhileBusy}, Fault{"login-storm"_L1, loginStorm}, Fault{"slow-reader"_L1, slowReader},
    Fault{"dripping"_L1, drippingConnections}, Fault{"random-frames"_L1, randomFrames}, Fault{"silent-drop"_L1, silentDrop},
    Fault{"soak"_L1, soak, true},
};

const char *wordFor(Verdict::Outcome outcome)
{
    switch (outcome) {
    case Verdict::Outcome::Pass: return "pass";
    case Verdict::Outcome::Fail: return "FAIL";
    case Verdict::Outcome::NotPossible: return "not possible here";
    }
    return "";
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);

    const QStringList wanted = QCoreApplication::arguments().mid(1);
    for (const QString &name : wanted) {
        if (!std::ranges::any_of(faults, [&](const Fault &fault) { return fault.name == name; })) {
            std::fprintf(stderr, "no such fault: %s\nfaults:", qPrintable(name));
            for (const Fault &fault : faults)
                std::fprintf(stderr, " %s", fault.name.data());
            std::fputc('\n', stderr);
            return 64;
        }
    }
    bool failed = false;
    for (const Fault &fault : faults) {
        if (wanted.isEmpty() ? fault.isOnlyWhenNamed : !wanted.contains(fault.name))
            continue;
        const Verdict verdict = fault.run();
        failed = failed || verdict.outcome == Verdict::Outcome::Fail;
        std::printf("%-14s %s  %s%s%s\n", fault.name.data(), wordFor(verdict.outcome), qPrintable(verdict.figure),
                    verdict.bar.isEmpty() ? "" : "  | bar: ", qPrintable(verdict.bar));
        std::fflush(stdout);
    }
    return failed ? 1 : 0;
}
