// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/faults/creators.h"
#include "tests/faults/diskrecording.h"
#include "tests/faults/faults.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSet>

#include <set>

namespace roundtable::faults {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = DiskRecording::Kind;
using Unsynced = DiskAfterPowerLoss::Unsynced;

constexpr quint32 seed = 4985; // every run cuts the power at the same places of a like recording
constexpr std::size_t cutsAtRandom = 60;
constexpr std::size_t cutsInFile = 40; ///< while the log is written back, the delicate moment
constexpr std::size_t cutsAtStart = 30; ///< while the file is made

/// After how many steps the power goes.
std::set<std::size_t> cutsFor(const DiskRecording &recording, const QString &file, QRandomGenerator &random)
{
    std::vector<std::size_t> inFile;
    for (std::size_t i = 0; i < recording.steps.size(); ++i) {
        if (recording.steps[i].path == file)
            inFile.push_back(i);
    }
    std::set<std::size_t> cuts{recording.steps.size()};
    for (std::size_t i = 0; i < cutsAtRandom; ++i)
        cuts.insert(std::size_t(random.bounded(int(recording.steps.size()))));
    for (std::size_t i = 0; i < cutsInFile && !inFile.empty(); ++i)
        cuts.insert(inFile[std::size_t(random.bounded(int(inFile.size())))] + 1);
    for (std::size_t i = 0; i < std::min(cutsAtStart, recording.steps.size()); ++i)
        cuts.insert(i);
    return cuts;
}

bool lay(const QString &folder, const QMap<QString, QByteArray> &files)
{
    QDir(folder).removeRecursively();
    if (!QDir().mkpath(folder))
        return false;
    for (auto file = files.begin(); file != files.end(); ++file) {
        QFile copy(folder + u'/' + QFileInfo(file.key()).fileName());
        if (!copy.open(QFile::WriteOnly) || copy.write(file.value()) != file.value().size())
            return false;
    }
    return true;
}

/// Who is in the account file of \a folder, as the program itself says; nothing where it does not open it.
std::optional<QSet<QString>> accountsIn(Scene &scene, const QString &folder, QByteArray &said)
{
    test::Program program(QStringLiteral(ROUNDTABLE_STARTER), scene.filePath(u"home"_s));
    program.start({u"accounts"_s, u"list"_s, u"--json"_s, u"--data-dir"_s, folder});
    if (!waitUntil([&] { return !program.isRunning(); }, Milliseconds(10'000)))
        return std::nullopt;
    said = program.standardError();
    if (program.exitCode() != 0)
        return std::nullopt;
    QSet<QString> names;
    for (const QJsonValue &account : QJsonDocument::fromJson(program.standardOutput()).array())
        names.insert(account.toObject().value(u"name").toString());
    return names;
}

} // namespace

Verdict powerLoss()
{
    constexpr int clients = 4, creates = 700;
    const QString bar = u"0 acknowledged accounts lost, and the file opens, whatever of the unsynced writes the disk kept"_s;
    Scene scene;
    const QString record = scene.filePath(u"record"_s);
    QDir().mkpath(scene.filePath(u"home"_s));
    if (!scene.start({}, {u"env"_s, u"LD_PRELOAD="_s + QStringLiteral(ROUNDTABLE_DISK_RECORDER), u"DISK_RECORD_INTO="_s + record,
                          u"DISK_RECORD_BELOW="_s + scene.dataDir()}))
        return Verdict::of(false, u"no server to begin with"_s, bar);
    std::vector<AccountHistory> accounts;
    Creators creators(scene.port(), accounts, clients);
    if (!creators.crowd().until([&] { return creators.acknowledged() >= creates; }, Milliseconds(60'000)))
        return Verdict::of(false, u"only %1 creates were acknowledged"_s.arg(creators.acknowledged()), bar);
    scene.program().terminate();
    scene.waitForEnd();

    QFile file(record);
    const auto recording = file.open(QFile::ReadOnly) ? DiskRecording::read(file.readAll()) : std::nullopt;
    if (!recording || recording->steps.empty())
        return Verdict::of(false, u"nothing was recorded"_s, bar);
    QRandomGenerator random(seed);
    const std::set<std::size_t> cuts = cutsFor(*recording, scene.dataDir() + u"/accounts.sqlite"_s, random);
    DiskAfterPowerLoss disk;
    QHash<quint16, qsizetype> acknowledgedTo;
    QSet<QString> promised;
    std::size_t done = 0;
    int images = 0;
    for (const std::size_t cut : cuts) {
        for (; done < cut; ++done) {
            const DiskRecording::Step &step = recording->steps[done];
            disk.apply(step);
            if (step.kind == Kind::Acknowledge)
                promised.insert(creators.askedFrom(quint16(step.number)).value(acknowledgedTo[quint16(step.number)]++));
        }
        for (const Unsynced unsynced : {Unsynced::Lost, Unsynced::AnyPart, Unsynced::AnyPart, Unsynced::Written}) {
            const QString folder = scene.filePath(u"image"_s);
            if (!lay(folder, disk.files(unsynced, random)))
                return Verdict::of(false, u"an image cannot be written"_s, bar);
            QByteArray said;
            const auto found = accountsIn(scene, folder, said);
            if (!found)
                return Verdict::of(false, u"not opened after step %1 of %2: "_s.arg(cut).arg(recording->steps.size()) + QString::fromUtf8(said), bar);
            if (const QSet<QString> lost = promised - *found; !lost.isEmpty())
                return Verdict::of(false, u"%1 of %2 acknowledged accounts lost after step %3 of %4, first %5"_s.arg(lost.size()).arg(promised.size())
                                              .arg(cut).arg(recording->steps.size()).arg(*lost.begin()), bar);
            ++images;
        }
    }
    const auto counted = [&](Kind kind) { return std::ranges::count(recording->steps, kind, &DiskRecording::Step::kind); };
    return Verdict::of(promised.size() >= creates, u"0 of %1 acknowledged accounts lost in %2 images of the disk, power cut at %3 moments among %4 writes and %5 syncs"_s
                                 .arg(promised.size()).arg(images).arg(cuts.size()).arg(counted(Kind::Write)).arg(counted(Kind::Sync)), bar);
}

} // namespace roundtable::faults
