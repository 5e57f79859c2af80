// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/data/spool.h"
#include "core/host/workpreparation.h"
#include "core/run/codec.h"
#include "core/run/kind.h"
#include "core/run/synthtable.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace riskloom;

namespace {

template <class T>
T valueOrEnd(Result<T> result)
{
    if (!result)
        qFatal("%s", describe(result.error()).c_str());
    return *std::move(result);
}

// A workspace with a table and runs of a table GAN, of which a file is stored under a role.
struct Folder {
    Folder() : workspace(valueOrEnd(Workspace::open(path("w.riskloom"), OpenMode::ReadWrite)))
    {
        const Table table({{"a", NumberColumn{std::vector<double>{1.0, 2.0}, 0}}}, 2);
        DatasetRecord record;
        record.name = "t";
        record.sha256 = valueOrEnd(writeSpool(table, path("t.table"))).sha256;
        record.rows = 2;
        record.schema.columns = {{"a", ColumnType::Number, Role::Input}};
        record.importJson = "{}";
        dataset = valueOrEnd(workspace->addDataset(record, path("t.table")));
    }

    std::int64_t addRun(const boost::json::object& given, std::int64_t parent)
    {
        return addWhole(valueOrEnd((*findKind("synth.table"))->complete(given)), parent);
    }

    std::int64_t addWhole(const boost::json::object& request, std::int64_t parent)
    {
        return valueOrEnd(workspace->addRun({"synth.table", parent, dataset, writeJson(request), 1, "test"}));
    }

    std::int64_t addEnded(const boost::json::object& given, RunStatus status, const std::string& role)
    {
        return end(addRun(given, 0), status, role);
    }

    std::int64_t end(std::int64_t run, RunStatus status, const std::string& role)
    {
        valueOrEnd(workspace->startRun(run));
        QFile file(QString::fromStdString(path(role)));
        const QByteArray bytes = QByteArray::fromStdString(role + std::to_string(run));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        file.close();
        const RunEnd::File stored{role, "safetensors", sha256Hex(bytes.toStdString()), path(role)};
        RunEnd ended;
        ended.status = status;
        ended.reportJson = status == RunStatus::Finished ? "{}" : "";
        ended.headline = "{}";
        if (role == "checkpoint")
            valueOrEnd(workspace->replaceCheckpoint(run, stored));
        else
            ended.artifacts = {stored};
        valueOrEnd(workspace->endRun(run, ended));
        return run;
    }

    // What the worker is told to go on from.
    std::string handed(std::int64_t run)
    {
        const WorkerRequest request = valueOrEnd(prepareRun(*workspace, run, "work", SpoolFolder(path("spool"))));
        QFile file(QString::fromUtf8(request.params.at("resumeFrom").as_string().c_str()));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }

    [[nodiscard]] std::string path(const char* name) const { return folder.filePath(QString::fromUtf8(name)).toStdString(); }
    [[nodiscard]] std::string path(const std::string& name) const { return path(name.c_str()); }

    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;
    std::int64_t dataset = 0;
};

class TestWorkPreparation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Of a finished parent the learned epochs, of a stopped one the checkpoint, of another training nothing.
    void anotherEpochComesFromTheParent()
    {
        Folder folder;
        const std::int64_t finished = folder.addEnded({{"seed", 4}}, RunStatus::Finished, "epochs");
        const std::int64_t stopped = folder.addEnded({{"seed", 4}}, RunStatus::Interrupted, "checkpoint");
        const boost::json::object keep{{"seed", 4}, {"keepEpoch", 10}};
        QCOMPARE(folder.handed(folder.addRun(keep, finished)), "epochs" + std::to_string(finished));
        QCOMPARE(folder.handed(folder.addRun(keep, stopped)), "checkpoint" + std::to_string(stopped));
        QCOMPARE(folder.handed(folder.addRun(keep, 0)), std::string());
        QCOMPARE(folder.handed(folder.addRun({{"seed", 4}}, finished)), std::string()); // it trains for itself
        // What was done to it by hand the training itself compares.
        boost::json::object steered = keep;
        steered["steering"] = boost::json::array{{{"step", 3}, {"what", "generatorRate"}, {"value", 0.001}}};
        QCOMPARE(folder.handed(folder.addRun(steered, finished)), "epochs" + std::to_string(finished));
        QCOMPARE(folder.handed(folder.addRun({{"seed", 5}, {"keepEpoch", 10}}, finished)), std::string());
    }

    // A request of an earlier version, which lacks the field.
    void withoutTheFieldNothingIsTaken()
    {
        Folder folder;
        const std::int64_t parent = folder.addEnded({{"seed", 4}}, RunStatus::Finished, "epochs");
        boost::json::object request = valueOrEnd((*findKind("synth.table"))->complete({{"seed", 4}}));
        request.erase(keptEpochField);
        QCOMPARE(folder.handed(folder.addWhole(request, parent)), std::string());
        // And a parent of one that could not be steered.
        request = valueOrEnd((*findKind("synth.table"))->complete({{"seed", 4}}));
        request.erase(steeringField);
        const std::int64_t old = folder.end(folder.addWhole(request, 0), RunStatus::Finished, "epochs");
        QCOMPARE(folder.handed(folder.addRun({{"seed", 4}, {"keepEpoch", 10}}, old)), std::string());
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestWorkPreparation)
#include "tst_workpreparation.moc"
