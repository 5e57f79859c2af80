// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trialledger.h"

#include "tests/core/store/fixture.h"

using namespace riskloom;
using namespace riskloom::testing;

class TestTrialLedger : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyDifferentRequestCountsOnceWhateverBecameOfIt();
    void aRequestCountsWhatItSays();
};

void TestTrialLedger::everyDifferentRequestCountsOnceWhateverBecameOfIt()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const auto dataset = [&](const char* name) {
        const File file = folder.write(name, noise(100, static_cast<std::uint32_t>(name[0])));
        DatasetRecord record;
        record.name = name;
        record.sha256 = file.sha256;
        record.importJson = "{}";
        return *workspace->addDataset(record, file.path);
    };
    const std::int64_t prices = dataset("prices");
    const std::int64_t others = dataset("others");
    const auto add = [&](std::int64_t on, const char* kind, const char* request) {
        return *workspace->addRun({kind, 0, on, request, 1, "test"});
    };
    const auto tried = [&] { return trialsMade(*workspace->auditTrail(), prices, {{"portfolio.backtest", 5}}); };
    const auto is = [&](std::int64_t requests, std::int64_t trials) {
        return tried().requests == requests && tried().trials == trials;
    };
    QVERIFY(is(0, 0));
    const std::int64_t first = add(prices, "portfolio.backtest", R"({"window":252})");
    add(prices, "portfolio.backtest", R"({"window":504})");
    add(prices, "portfolio.backtest", R"({"window":504})"); // the same again
    add(others, "portfolio.backtest", R"({"window":100})"); // other prices
    add(prices, "credit.scorecard", R"({"window":100})");   // no backtest
    QVERIFY(is(2, 10)); // what such a request usually counts, since these do not say
    RISKLOOM_OK(workspace->startRun(first));
    RunEnd end;
    end.status = RunStatus::Failed;
    end.error = Error{ErrorCode::Internal, {"x"}, {}};
    RISKLOOM_OK(workspace->endRun(first, end));
    const std::vector<std::int64_t> gone{first};
    RISKLOOM_OK(workspace->setRunsDeleted(gone, true)); // out of sight, not out of the count
    QVERIFY(is(2, 10));
}

void TestTrialLedger::aRequestCountsWhatItSays()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const File file = folder.write("prices", noise(100, 1));
    DatasetRecord record;
    record.name = "prices";
    record.sha256 = file.sha256;
    record.importJson = "{}";
    const std::int64_t prices = *workspace->addDataset(record, file.path);
    const auto add = [&](const char* kind, const char* request, std::int64_t trials) {
        QVERIFY(workspace->addRun({kind, 0, prices, request, 1, "test", trials}));
    };
    add("portfolio.backtest", "{}", 17);
    add("portfolio.policy", "{}", 10); // the same text for another kind is another request
    add("portfolio.policy", R"({"learnFrom":"Bootstrap"})", 20);
    add("portfolio.policy", R"({"learnFrom":"Bootstrap"})", 20);
    add("portfolio.scenario", "{}", 0);
    const std::vector<AuditRecord> trail = *workspace->auditTrail();
    const TrialCount both = trialsMade(trail, prices, {{"portfolio.backtest", 5}, {"portfolio.policy", 5}});
    QCOMPARE(both.requests, 3);
    QCOMPARE(both.trials, 47);
    QCOMPARE(trialsMade(trail, prices, {{"portfolio.policy", 5}}).trials, 30);
}

QTEST_MAIN(TestTrialLedger)
#include "tst_trialledger.moc"
