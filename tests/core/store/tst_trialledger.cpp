// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trialledger.h"

#include "core/run/codec.h"
#include "core/run/policy.h"
#include "core/run/trials.h"
#include "tests/core/store/fixture.h"

using namespace riskloom;
using namespace riskloom::testing;

namespace {

const std::string backtestKind = "portfolio.backtest";
const std::string policyKind = "portfolio.policy";

// What a backtest counts for.
std::int64_t strategies()
{
    return valueOf(trialsOf(backtestKind, {}));
}

struct Book {
    Folder folder;
    std::unique_ptr<Workspace> workspace = openWorkspace(folder / "w.riskloom");

    // The content follows from its name unless another's is given.
    std::int64_t dataset(const std::string& name, std::int64_t producedBy = 0, const std::string& content = {})
    {
        std::uint32_t seed = 0;
        for (const char c : content.empty() ? name : content)
            seed = seed * 31 + static_cast<std::uint32_t>(c);
        const File file = folder.write(name.c_str(), noise(100, seed));
        DatasetRecord record;
        record.name = name;
        record.sha256 = file.sha256;
        record.importJson = "{}";
        record.producedBy = producedBy;
        return valueOf(workspace->addDataset(record, file.path));
    }

    std::int64_t run(std::int64_t on, const std::string& kind, const std::string& request, std::int64_t trials = 0)
    {
        return valueOf(workspace->addRun({kind, 0, on, request, 1, "test", trials}));
    }

    [[nodiscard]] TrialCount on(std::int64_t data) const { return valueOf(trialsMade(*workspace, data)); }
};

} // namespace

class TestTrialLedger : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyDifferentRequestCountsOnceWhateverBecameOfIt();
    void aRequestCountsWhatItSays();
    void entriesThatSayNothingAreCountedAgain();
    void whatPriceChecksMakeGoesOnCounting();
    void theSameContentTwiceIsNoNewCount();
    void aRunIsOneOfThem();
};

void TestTrialLedger::everyDifferentRequestCountsOnceWhateverBecameOfIt()
{
    Book book;
    const std::int64_t prices = book.dataset("prices");
    const std::int64_t others = book.dataset("others");
    const auto is = [&](std::int64_t requests, std::int64_t trials) {
        return book.on(prices).requests == requests && book.on(prices).trials == trials;
    };
    QVERIFY(is(0, 0));
    const std::int64_t first = book.run(prices, backtestKind, R"({"window":252})", 5);
    book.run(prices, backtestKind, R"({"window":504})", 5);
    book.run(prices, backtestKind, R"({"window":504})", 5);    // the same again
    book.run(others, backtestKind, R"({"window":100})", 5);    // other prices
    book.run(prices, "credit.scorecard", R"({"window":100})"); // no backtest
    QVERIFY(is(2, 10));
    RISKLOOM_OK(book.workspace->startRun(first));
    RunEnd end;
    end.status = RunStatus::Failed;
    end.error = Error{ErrorCode::Internal, {"x"}, {}};
    RISKLOOM_OK(book.workspace->endRun(first, end));
    const std::vector<std::int64_t> gone{first};
    RISKLOOM_OK(book.workspace->setRunsDeleted(gone, true)); // out of sight, not out of the count
    QVERIFY(is(2, 10));
}

void TestTrialLedger::aRequestCountsWhatItSays()
{
    Book book;
    const std::int64_t prices = book.dataset("prices");
    book.run(prices, backtestKind, "{}", 17);
    book.run(prices, policyKind, "{}", 10); // the same text for another kind is another request
    book.run(prices, policyKind, R"({"learnFrom":"Bootstrap"})", 20);
    book.run(prices, policyKind, R"({"learnFrom":"Bootstrap"})", 20);
    book.run(prices, "portfolio.scenario", "{}", 0);
    QCOMPARE(book.on(prices).requests, 3);
    QCOMPARE(book.on(prices).trials, 47);
}

// Earlier versions wrote down no counts, and took a policy for one with ten seeds.
void TestTrialLedger::entriesThatSayNothingAreCountedAgain()
{
    Book book;
    const std::int64_t prices = book.dataset("prices");
    PortfolioPolicyRequest request;
    request.seeds = 40;
    request.learnFrom = LearningSource::Bootstrap;
    const std::int64_t run = book.run(prices, policyKind, toJson(request));
    QCOMPARE(book.on(prices).trials, 80);
    RISKLOOM_OK(book.workspace->setRunsDeleted(std::vector{run}, true));
    QCOMPARE(book.on(prices).trials, 80);
    book.run(prices, backtestKind, "{}");
    QCOMPARE(book.on(prices).trials, 80 + strategies());
    book.run(prices, policyKind, R"({"unknown":1})"); // of a version that asked for something else
    QCOMPARE(book.on(prices).trials, 80 + strategies() + 10);
    book.run(prices, "portfolio.prices", "{}");
    QCOMPARE(book.on(prices).requests, 3);
}

void TestTrialLedger::whatPriceChecksMakeGoesOnCounting()
{
    Book book;
    const std::int64_t prices = book.dataset("prices");
    book.run(prices, backtestKind, R"({"window":252})", 17);
    const std::int64_t check = book.run(prices, "portfolio.prices", "{}");
    const std::int64_t corrected = book.dataset("corrected", check);
    QCOMPARE(book.on(corrected).trials, 17);
    QCOMPARE(book.on(corrected).requests, 1);
    book.run(corrected, backtestKind, R"({"window":504})", 17);
    const std::int64_t second = book.run(corrected, "portfolio.prices", "{}");
    const std::int64_t extended = book.dataset("extended", second);
    const std::int64_t again = book.dataset("corrected otherwise", check);
    for (const std::int64_t each : {prices, corrected, extended, again}) // none of them hides what was tried on another
        QCOMPARE(book.on(each).trials, 34);
    // What a market generator drew are other days.
    const std::int64_t generator = book.run(prices, "synth.market", "{}");
    QCOMPARE(book.on(book.dataset("paths", generator)).trials, 0);
    // The trail says it itself.
    const std::vector<AuditRecord> trail = valueOf(book.workspace->auditTrail());
    const auto added = std::ranges::find_if(trail, [&](const AuditRecord& entry) {
        return entry.action == "dataset.add" && entry.subject == "dataset/" + std::to_string(corrected);
    });
    QVERIFY(added->detailJson.find("\"producedBy\":\"run/" + std::to_string(check) + "\"") != std::string::npos);
}

void TestTrialLedger::theSameContentTwiceIsNoNewCount()
{
    Book book;
    const std::int64_t prices = book.dataset("prices");
    book.run(prices, backtestKind, "{}", 17);
    RISKLOOM_OK(book.workspace->setDatasetDeleted(prices, true));
    QCOMPARE(book.on(book.dataset("prices again", 0, "prices")).trials, 17);
    QCOMPARE(book.on(book.dataset("other prices")).trials, 0);
}

void TestTrialLedger::aRunIsOneOfThem()
{
    Book book;
    const std::int64_t prices = book.dataset("prices");
    RunRecord run = valueOf(book.workspace->run(book.run(prices, backtestKind, "{}", 17)));
    QCOMPARE(trialsMadeBeside(*book.workspace, run).trials, 17);
    run.dataset = 99; // the trail of another workspace
    QCOMPARE(trialsMadeBeside(*book.workspace, run).trials, strategies());
    QCOMPARE(trialsMadeBeside(*book.workspace, run).requests, 1);
}

QTEST_MAIN(TestTrialLedger)
#include "tst_trialledger.moc"
