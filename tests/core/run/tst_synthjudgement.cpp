// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/codec.h"
#include "core/run/synthjudgement.h"
#include "core/run/synthtable.h"
#include "core/synth/baselines.h"
#include "tests/core/synth/mixedfixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

// Two inputs that tell the outcome, one that does not, and a level.
Table applications(std::size_t rows, std::uint64_t seed)
{
    Random random(seed);
    std::vector<double> income, debt, noise;
    std::vector<std::string> home, outcome;
    for (std::size_t i = 0; i < rows; ++i) {
        const double a = random.normal();
        const double b = random.normal();
        const bool owns = random.uniform() < 0.4;
        income.push_back(std::round(1000.0 * std::exp(0.4 * a)) / 10.0);
        debt.push_back(b);
        noise.push_back(random.normal());
        home.push_back(owns ? "own" : "rent");
        const double logOdds = -1.2 - 1.3 * a + 1.1 * b - (owns ? 1.5 : 0.0);
        outcome.push_back(random.uniform() < 1.0 / (1.0 + std::exp(-logOdds)) ? "bad" : "good");
    }
    return Table({numbers("income", income), numbers("debt", debt), numbers("noise", noise), levels("home", home),
                  levels("outcome", outcome)},
                 rows);
}

Split halves(std::size_t rows)
{
    Split split;
    for (std::uint32_t row = 0; row < rows; ++row)
        (row % 2 == 0 ? split.train : split.holdout).push_back(row);
    return split;
}

Table rowsOf(const Table& table, const std::vector<std::uint32_t>& rows)
{
    return *assembleTable(table, namesOf(table), std::vector(table.columns().size(), rows));
}

BaselineRows baselinesOf(const Table& real, const Split& split)
{
    Random random(7);
    return *sampleBaselines(real, split.train, namesOf(real), 600, random);
}

Result<SynthJudgement> judged(const Table& real, const Split& split, const Table& synthetic, int threads = 1,
                              std::vector<std::string> known = {})
{
    RunContext context;
    context.threads = threads;
    const BaselineRows baselines = baselinesOf(real, split);
    return judgeSyntheticTable({real, split, synthetic, baselines, namesOf(real), "outcome", "bad", std::move(known), 600}, {},
                               context);
}

PrivacyVerdict verdictIn(const PrivacyReport& report, PrivacyTest test)
{
    return std::ranges::find(report.findings, test, &PrivacyFinding::test)->verdict;
}

class TestSynthJudgement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The best generator there can be: other rows of the same distribution.
    void freshRowsPass()
    {
        const Table real = applications(3000, 1);
        const Split split = halves(3000);
        const auto found = judged(real, split, applications(1500, 2));
        QVERIFY2(found.ok(), found ? "" : qPrintable(QString::fromStdString(describe(found.error()))));
        const Likeness& likeness = found->likeness;
        QCOMPARE(likeness.rows, std::int64_t{600});
        QVERIFY(likeness.synthetic.detectionAucLow < 0.52);
        // The columns no longer hang together.
        QVERIFY2(likeness.floor.detectionAucLow > 0.53, qPrintable(QString::number(likeness.floor.detectionAucLow)));
        QVERIFY(std::abs(likeness.synthetic.coverage - likeness.ceiling.coverage) < 0.08);
        const PrivacyReport& privacy = found->privacy;
        QCOMPARE(privacy.findings.size(), std::size_t{8});
        QCOMPARE(privacy.disclosed.size(), std::size_t{1});
        QCOMPARE(privacy.disclosed.front().column, std::string("outcome"));
        QCOMPARE(privacy.disclosed.front().keys.size(), std::size_t{3});
        QVERIFY(verdictIn(privacy, PrivacyTest::Disclosure) != PrivacyVerdict::NoGo);
        QVERIFY(!found->likeness.tvae.has_value());
        QVERIFY(verdictIn(privacy, PrivacyTest::ExactCopies) == PrivacyVerdict::Go);
        QVERIFY(privacy.verdict != PrivacyVerdict::NoGo);
        QVERIFY(privacy.heldOutShare > 0.43 && privacy.heldOutShare < 0.57);
        // 600 members against 600 others: 2 · 1.96 · √(1/12 · 2/600) without a difference. Half of them would give 0.092.
        QVERIFY(std::abs(privacy.membershipAucHigh - privacy.membershipAucLow - 0.065) < 0.01);
        QCOMPARE(privacy.closest.size(), std::size_t{20});
        QVERIFY(found->use.has_value());
        const UseTest& use = *found->use;
        QVERIFY(use.real.auc > 0.75);
        QVERIFY(std::abs(use.syntheticLessReal.value) < 0.025); // the interval of one card is as wide
        QVERIFY(use.syntheticLessReal.low < use.syntheticLessReal.value && use.syntheticLessReal.value < use.syntheticLessReal.high);
        QVERIFY(std::abs(use.syntheticLessReal.value - (use.synthetic.auc - use.real.auc)) < 1e-9);
        QVERIFY(std::abs(use.bothLessReal.value - (use.both.auc - use.real.auc)) < 1e-9);
        QCOMPARE(use.both.rows, use.real.rows + use.synthetic.rows);
        QVERIFY(use.variables.front().psi < 0.05);
    }

    // A generator that remembers: the training rows themselves.
    void copiesFailThePrivacyReport()
    {
        const Table real = applications(1600, 3);
        const Split split = halves(1600);
        std::vector<std::uint32_t> shuffled = split.train;
        Random random(4);
        random.shuffle(std::span(shuffled));
        const auto found = judged(real, split, rowsOf(real, shuffled));
        QVERIFY(found.ok());
        const PrivacyReport& privacy = found->privacy;
        QVERIFY(privacy.verdict == PrivacyVerdict::NoGo);
        for (const PrivacyTest test : {PrivacyTest::ExactCopies, PrivacyTest::Membership, PrivacyTest::HeldOutShare,
                                       PrivacyTest::SinglingOut})
            QVERIFY(verdictIn(privacy, test) == PrivacyVerdict::NoGo);
        QCOMPARE(privacy.copies.exact, std::int64_t{600});
        QVERIFY(privacy.membershipAuc > 0.8);
        QVERIFY(privacy.closest.front().distance == 0.0);
        QCOMPARE(privacy.closest.front().synthetic, privacy.closest.front().training);
        QCOMPARE(privacy.closest.front().training[0],
                 real.find("income")->cell(static_cast<std::size_t>(privacy.closest.front().trainingRow)));
    }

    // Columns drawn for themselves are of no use, and of no danger.
    void independentColumnsAreOfNoUse()
    {
        const Table real = applications(3000, 5);
        const Split split = halves(3000);
        Random random(6);
        const Table drawn = *sampleIndependently(real, split.train, namesOf(real), 1500, random);
        const auto found = judged(real, split, drawn);
        QVERIFY(found.ok());
        QVERIFY(found->privacy.verdict != PrivacyVerdict::NoGo);
        const UseTest& use = *found->use;
        QVERIFY(!use.synthetic.failure.empty() || use.syntheticLessReal.high < 0.0);
        const auto income = std::ranges::find(use.variables, std::string("income"), &UseVariable::name);
        QVERIFY(income->realIv > 0.3);
        QVERIFY(income->syntheticIv < 0.1);
        QVERIFY(income->psi < 0.05); // the column by itself is right
    }

    // The card of the use test is the one that credit.scorecard's parts give: its AUC pair by pair from a score of one
    // variable, which orders rows by weight of evidence.
    void aucOfOneVariableByHand()
    {
        const Table whole = applications(2400, 7);
        const Table real({*whole.find("home"), *whole.find("outcome")}, 2400);
        const Split split = halves(2400);
        const auto found = useTest({real, split.train, split.holdout, real, {"home", "outcome"}, "outcome", "bad"}, 1, {});
        QVERIFY2(found.ok(), found ? "" : qPrintable(QString::fromStdString(describe(found.error()))));
        double right = 0.0, pairs = 0.0;
        for (const std::uint32_t bad : split.holdout)
            for (const std::uint32_t good : split.holdout)
                if (real.find("outcome")->cell(bad) == "bad" && real.find("outcome")->cell(good) == "good") {
                    const bool badRents = real.find("home")->cell(bad) == "rent";
                    const bool goodRents = real.find("home")->cell(good) == "rent";
                    right += badRents == goodRents ? 0.5 : (badRents ? 1.0 : 0.0);
                    pairs += 1.0;
                }
        QVERIFY(std::abs(found->real.auc - right / pairs) < 1e-12);
    }

    void withoutAnOutcomeThereIsNoUseTest()
    {
        const Table real = applications(400, 8);
        const BaselineRows baselines = baselinesOf(real, halves(400));
        const auto found =
            judgeSyntheticTable({real, halves(400), applications(200, 9), baselines, namesOf(real), "", "", {}, 200}, {}, {});
        QVERIFY(found.ok());
        QVERIFY(!found->use.has_value());
        QCOMPARE(found->noUse, std::string("NoTarget"));
        const auto constant = judgeSyntheticTable(
            {real, halves(400), applications(200, 9), baselines, namesOf(real), "outcome", "unknown", {}, 200}, {}, {});
        QCOMPARE(constant->noUse, std::string("BadValueNotFound"));
    }

    // A generator that lost one outcome: its card fails with a reason, the others stand.
    void oneOutcomeOnly()
    {
        const Table real = applications(1200, 10);
        const Split split = halves(1200);
        std::vector<std::uint32_t> goods;
        for (std::uint32_t row = 0; row < 1200; ++row)
            if (real.find("outcome")->cell(row) == "good")
                goods.push_back(row);
        const auto found = useTest({real, split.train, split.holdout, rowsOf(real, goods), namesOf(real), "outcome", "bad"}, 1, {});
        QVERIFY(found.ok());
        QCOMPARE(found->synthetic.failure, std::string("TargetNotBinary"));
        QVERIFY(found->both.failure.empty());
        QCOMPARE(found->syntheticLessReal.resamples, 0);
    }

    void knownColumnsAreCounted()
    {
        const Table real = applications(400, 11);
        const auto found = judged(real, halves(400), applications(200, 12), 1, {"home", "income"});
        QVERIFY(found.ok());
        QVERIFY(found->privacy.anonymity.has_value());
        QCOMPARE(found->privacy.knownColumns.size(), std::size_t{2});
        QVERIFY(found->privacy.anonymity->smallest >= 1);
        for (const AttackRisk& risk : found->privacy.inferenceOf)
            QCOMPARE(risk.attempts, std::int64_t{200});
    }

    void verdictsFollowTheirIntervals()
    {
        QVERIFY(verdictOf(0.4, 0.55, 0.55) == PrivacyVerdict::Go);
        QVERIFY(verdictOf(0.5, 0.6, 0.55) == PrivacyVerdict::Review);
        QVERIFY(verdictOf(0.56, 0.6, 0.55) == PrivacyVerdict::NoGo);
    }

    void sameBitsForAnyThreadsAndThroughJson()
    {
        const Table real = applications(500, 13);
        const Table made = applications(250, 14);
        const auto one = judged(real, halves(500), made, 1);
        const auto three = judged(real, halves(500), made, 3);
        QVERIFY(one.ok() && three.ok());
        const std::string json = toJson(*one);
        QVERIFY(json == toJson(*three));
        SynthTableReport report;
        report.judgement = *one;
        const auto back = fromJson<SynthTableReport>(toJson(report), "report");
        QVERIFY(back.ok());
        QVERIFY(toJson(*back->judgement) == json);
    }

    void tooFewRowsAndStops()
    {
        const Table real = applications(60, 15);
        QVERIFY(judged(real, halves(60), applications(30, 16)).error().code == ErrorCode::TooFewRows);
        std::stop_source source;
        source.request_stop();
        RunContext context;
        context.stop = source.get_token();
        const Table more = applications(400, 15);
        const BaselineRows baselines = baselinesOf(more, halves(400));
        const auto stopped = judgeSyntheticTable({more, halves(400), more, baselines, namesOf(more), "", "", {}, 200}, {}, context);
        QVERIFY(stopped.error().code == ErrorCode::Cancelled);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestSynthJudgement)
#include "tst_synthjudgement.moc"
