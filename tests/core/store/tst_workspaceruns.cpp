// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/fixture.h"

#include <QObject>

#include <cmath>
#include <limits>

using namespace riskloom;
using namespace riskloom::testing;

// What Workspace keeps of runs, on a healthy file.
class TestWorkspaceRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRunGoesThroughItsLife();
    void aRunEndsOnce();
    void aFailureKeepsItsError();
    void aCheckpointReplacesTheOneBeforeAndItsBytesGo();
    void aFinishedRunKeepsNoCheckpoint();
    void metricsComeBackSortedAndRepeatedStepsReplace();
    void aListOfRunsHasNoReports();
    void runsLeftRunningBecomeInterrupted();
};

void TestWorkspaceRuns::aRunGoesThroughItsLife()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const Filled filled = fill(*workspace, folder);
    const RunRecord run = valueOf(workspace->run(filled.finished));
    QCOMPARE(run.kind, std::string("credit.scorecard"));
    QCOMPARE(run.parent, 0);
    QCOMPARE(run.dataset, filled.dataset);
    QCOMPARE(run.datasetName, std::string("credit"));
    QCOMPARE(run.requestJson, std::string(R"({"seed":18446744073709551615})"));
    QCOMPARE(run.seed, std::numeric_limits<std::uint64_t>::max());
    QCOMPARE(run.device, std::string("cpu"));
    QCOMPARE(run.threads, 2);
    QCOMPARE(run.version, std::string("0.1.0"));
    QCOMPARE(run.status, RunStatus::Finished);
    QVERIFY(!run.error);
    QCOMPARE(run.reportJson, std::string(R"({"auc":0.791,"ks":0.44})"));
    QCOMPARE(run.headline, std::string(R"({"auc":0.791})"));
    QVERIFY(run.createdAt <= run.startedAt && run.startedAt <= run.finishedAt);
    const RunRecord other = valueOf(workspace->run(filled.interrupted));
    QCOMPARE(other.status, RunStatus::Interrupted);
    QCOMPARE(other.parent, filled.finished);
    QCOMPARE(other.threads, 1);
    QVERIFY(other.hasCheckpoint);
    RISKLOOM_OK(workspace->startRun(filled.interrupted));
    QCOMPARE(valueOf(workspace->run(filled.interrupted)).threads, 1);
    RISKLOOM_OK(workspace->setRunNote(filled.finished, "the one for the committee"));
    QCOMPARE(valueOf(workspace->run(filled.finished)).note, std::string("the one for the committee"));
    QCOMPARE(problemsOf(valueOf(workspace->verify({}))), std::string());
}

void TestWorkspaceRuns::aRunEndsOnce()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const Filled filled = fill(*workspace, folder);
    RISKLOOM_FAILS(workspace->endRun(filled.finished, {}), ErrorCode::Internal);
    RISKLOOM_FAILS(workspace->startRun(filled.finished), ErrorCode::RunNotResumable);
    RISKLOOM_OK(workspace->startRun(filled.interrupted));
    RISKLOOM_FAILS(workspace->startRun(filled.interrupted), ErrorCode::RunNotResumable);
    const auto queued = valueOf(workspace->addRun(describeRun(filled.dataset)));
    RunEnd cancelled;
    cancelled.status = RunStatus::Cancelled;
    RISKLOOM_OK(workspace->endRun(queued, cancelled));
    QCOMPARE(valueOf(workspace->run(queued)).status, RunStatus::Cancelled);
    RISKLOOM_OK(workspace->startRun(queued));
}

void TestWorkspaceRuns::aFailureKeepsItsError()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const Filled filled = fill(*workspace, folder);
    const auto run = valueOf(workspace->addRun(describeRun(filled.dataset)));
    RISKLOOM_OK(workspace->startRun(run));
    RunEnd end;
    end.status = RunStatus::Failed;
    end.error = Error{ErrorCode::TargetNotBinary, {"outcome", "3"}, "seen in \"row\" 5"};
    RISKLOOM_OK(workspace->endRun(run, end));
    QVERIFY(valueOf(workspace->run(run)).error == end.error);
    QVERIFY(valueOf(workspace->runs()).front().error == end.error);
    RISKLOOM_OK(workspace->startRun(run));
    QVERIFY(!valueOf(workspace->run(run)).error);
}

void TestWorkspaceRuns::aCheckpointReplacesTheOneBeforeAndItsBytesGo()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const Filled filled = fill(*workspace, folder);
    const std::string before = valueOf(workspace->artifacts(filled.interrupted)).front().sha256;
    const File newer = folder.write("c2", noise(777, 9));
    RISKLOOM_OK(workspace->replaceCheckpoint(filled.interrupted, {"", "safetensors", newer.sha256, newer.path}));
    const auto artifacts = valueOf(workspace->artifacts(filled.interrupted));
    QCOMPARE(artifacts.size(), std::size_t{1});
    QCOMPARE(artifacts.front().role, std::string("checkpoint"));
    QCOMPARE(artifacts.front().sha256, newer.sha256);
    QCOMPARE(artifacts.front().bytes, 777);
    RISKLOOM_FAILS(workspace->artifactBytes(before), ErrorCode::FileCorrupt);
    QCOMPARE(valueOf(workspace->artifactBytes(newer.sha256)).size(), std::size_t{777});
    QCOMPARE(problemsOf(valueOf(workspace->verify({}))), std::string());
}

void TestWorkspaceRuns::aFinishedRunKeepsNoCheckpoint()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const Filled filled = fill(*workspace, folder);
    const std::string checkpoint = valueOf(workspace->artifacts(filled.interrupted)).front().sha256;
    RISKLOOM_OK(workspace->startRun(filled.interrupted));
    RunEnd end;
    end.reportJson = "{}";
    RISKLOOM_OK(workspace->endRun(filled.interrupted, end));
    QVERIFY(!valueOf(workspace->run(filled.interrupted)).hasCheckpoint);
    RISKLOOM_FAILS(workspace->writeArtifact(checkpoint, folder / "out"), ErrorCode::FileCorrupt);
}

void TestWorkspaceRuns::metricsComeBackSortedAndRepeatedStepsReplace()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const Filled filled = fill(*workspace, folder);
    const double infinity = std::numeric_limits<double>::infinity();
    const std::vector<MetricPoint> given{{"b", 2, 0.1}, {"a", 3, -infinity}, {"a", -1, 5e-324}, {"b", 1, -0.0}};
    RISKLOOM_OK(workspace->addMetrics(filled.interrupted, given));
    const std::vector<MetricPoint> again{{"b", 2, 0.2}, {"b", 2, 0.3}, {"c", 0, std::nan("")}};
    RISKLOOM_OK(workspace->addMetrics(filled.interrupted, again));
    const auto found = valueOf(workspace->metrics(filled.interrupted));
    const std::vector<MetricPoint> expected{{"a", -1, 5e-324}, {"a", 3, -infinity}, {"b", 1, 0.0}, {"b", 2, 0.3}};
    QCOMPARE(found.size(), std::size_t{5});
    QVERIFY(std::equal(expected.begin(), expected.end(), found.begin()));
    QVERIFY(std::isnan(found.back().value));
    RISKLOOM_FAILS(workspace->addMetrics(99, given), ErrorCode::RunNotFound);
    QCOMPARE(problemsOf(valueOf(workspace->verify({}))), std::string());
}

void TestWorkspaceRuns::aListOfRunsHasNoReports()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const Filled filled = fill(*workspace, folder);
    const auto runs = valueOf(workspace->runs());
    QCOMPARE(runs.size(), std::size_t{2});
    QCOMPARE(runs[0].id, filled.interrupted); // newest first
    QCOMPARE(runs[1].id, filled.finished);
    QVERIFY(runs[1].reportJson.empty());
    QVERIFY(!runs[1].headline.empty());
}

void TestWorkspaceRuns::runsLeftRunningBecomeInterrupted()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const Filled filled = fill(*workspace, folder);
    const auto queued = valueOf(workspace->addRun(describeRun(filled.dataset)));
    RISKLOOM_OK(workspace->startRun(filled.interrupted));
    QCOMPARE(valueOf(workspace->interruptRunning()), std::vector<std::int64_t>{filled.interrupted});
    QVERIFY(valueOf(workspace->interruptRunning()).empty());
    QCOMPARE(valueOf(workspace->run(filled.interrupted)).status, RunStatus::Interrupted);
    QCOMPARE(valueOf(workspace->run(filled.finished)).status, RunStatus::Finished);
    QCOMPARE(valueOf(workspace->run(queued)).status, RunStatus::Queued);
}

QTEST_GUILESS_MAIN(TestWorkspaceRuns)
#include "tst_workspaceruns.moc"
