// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/simulatedportfolio.h"
#include "core/run/codec.h"
#include "core/run/creditscorecard.h"
#include "core/run/heldoutscores.h"
#include "core/run/kind.h"

#include <QTest>

#include <cmath>

using namespace riskloom;

namespace {

struct Run {
    CreditScorecardRequest request;
    CreditScorecardReport report;
    std::vector<std::byte> artifact;
};

const SimulatedPortfolio& portfolio()
{
    static const SimulatedPortfolio made = simulatedPortfolio({.applications = 6'000, .seed = 3});
    return made;
}

// On the simulated portfolio, whose rows have weights.
Run runWith(const boost::json::object& given)
{
    boost::json::object asked{{"indeterminateValues", {"indeterminate"}}};
    for (const auto& [name, value] : given)
        asked[name] = value;
    const auto prepared = (*findKind("credit.scorecard"))->prepare(asked, "sha", portfolio().schema);
    Run run;
    run.request = *fromJson<CreditScorecardRequest>(boost::json::value(*prepared));
    RunContext context;
    context.onArtifact = [&](const std::string& role, const std::string&, auto bytes) -> Result<> {
        if (role == heldOutScoresRole)
            run.artifact.assign(bytes.begin(), bytes.end());
        return {};
    };
    run.report = *buildScorecard(run.request, portfolio().table, context);
    return run;
}

std::vector<std::byte> bytesOf(const HeldOutScores& scores)
{
    const std::string text = toJson(scores);
    const auto bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

} // namespace

class TestHeldOutScores : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRunKeepsWhatItWasJudgedOn()
    {
        const Run run = runWith({});
        const auto kept = readHeldOutScores(run.artifact);
        QVERIFY(kept.ok());
        const CreditSample sample = *prepareCreditSample(run.request, portfolio().table);
        QVERIFY(std::ranges::equal(kept->rows, sample.holdout.rows));
        QVERIFY(std::ranges::equal(kept->bad, sample.holdout.bad));
        QCOMPARE(kept->weights, sample.holdout.weights);
        const std::vector<double> scores = *scoreRows(run.report.scorecard, portfolio().table);
        for (std::size_t i = 0; i < kept->rows.size(); ++i)
            QCOMPARE(kept->risk[i], -scores[static_cast<std::size_t>(kept->rows[i])]);
    }

    // The two reports say what each model reaches; the test of the kept scores must start from the same figures.
    void twoRunsAreTestedOnTheirReportsOwnFigures()
    {
        const Run coarse = runWith({{"maxBins", 2}});
        const Run fine = runWith({});
        const auto one = readHeldOutScores(coarse.artifact);
        const auto two = readHeldOutScores(fine.artifact);
        QVERIFY(sameRows(*one, *two));
        const auto found = compareHeldOut(*one, *two, {.seed = 5});
        QVERIFY(found.ok());
        const ModelQuality& first = coarse.report.holdout;
        const ModelQuality& second = fine.report.holdout;
        QCOMPARE(found->first.auc, first.discrimination.auc);
        QCOMPARE(found->second.auc, second.discrimination.auc);
        QCOMPARE(found->first.ks, first.discrimination.ks);
        QCOMPARE(found->firstHMeasure, first.hMeasure);
        QCOMPARE(found->secondHMeasure, second.hMeasure);
        const double difference = second.discrimination.auc - first.discrimination.auc;
        QVERIFY(difference != 0.0);
        QVERIFY(std::abs(found->auc.difference - difference) < 1e-12);
        QVERIFY(std::abs(found->figures.auc.value - difference) < 1e-12);
        QVERIFY(std::abs(found->figures.ks.value - (second.discrimination.ks - first.discrimination.ks)) < 1e-12);
        QVERIFY(std::abs(found->figures.hMeasure.value - (second.hMeasure - first.hMeasure)) < 1e-12);
        // DeLong's interval and that of the resamples are two ways to one end.
        const double width = found->auc.high - found->auc.low;
        QVERIFY(std::abs((found->figures.auc.high - found->figures.auc.low) / width - 1.0) < 0.2);
    }

    void otherRowsOutcomesOrWeightsAreNotTheSame()
    {
        const HeldOutScores scores{{3, 7}, {0, 1}, {1.0, 2.0}, {0.1, 0.2}};
        HeldOutScores other = scores;
        other.risk = {5.0, 4.0};
        QVERIFY(sameRows(scores, other));
        other.rows[1] = 8;
        QVERIFY(!sameRows(scores, other));
        other = scores;
        other.bad[0] = 1;
        QVERIFY(!sameRows(scores, other));
        other = scores;
        other.weights.clear();
        QVERIFY(!sameRows(scores, other));
    }

    void damageIsNoticed()
    {
        const HeldOutScores scores{{3, 7}, {0, 1}, {}, {0.1, 0.2}};
        QCOMPARE(readHeldOutScores(bytesOf(scores))->risk, scores.risk);
        const HeldOutScores damagedOnes[] = {{{3}, {0, 1}, {}, {0.1, 0.2}},
                                             {{3, 7}, {0}, {}, {1, 2}},
                                             {{3, 7}, {0, 1}, {1.0}, {1, 2}},
                                             {{3, 7}, {0, 1}, {}, {}}};
        for (const HeldOutScores& damaged : damagedOnes)
            QCOMPARE(readHeldOutScores(bytesOf(damaged)).error().code, ErrorCode::FileCorrupt);
        QVERIFY(!readHeldOutScores({}).ok());
    }
};

QTEST_APPLESS_MAIN(TestHeldOutScores)
#include "tst_heldoutscores.moc"
