// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/run/codec.h"
#include "core/run/synthfairness.h"
#include "core/run/synthsegments.h"
#include "core/run/synthuse.h"
#include "tests/core/aucbypairs.h"
#include "tests/core/synth/synthfixture.h"

#include <boost/json/serialize.hpp>

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

struct Half {
    std::vector<std::uint32_t> training, heldOut;
};

Half halves(std::size_t rows)
{
    Half made;
    for (std::uint32_t row = 0; row < rows; ++row)
        (row < rows / 2 ? made.training : made.heldOut).push_back(row);
    return made;
}

// Towns "a" often, "b" in 3 % of the rows, "c" in 1 %; a number with gaps in 2 %.
Table towns(std::size_t rows, std::uint64_t seed)
{
    Random random(seed);
    std::vector<std::string> town;
    std::vector<double> income;
    for (std::size_t i = 0; i < rows; ++i) {
        const double u = random.uniform();
        town.push_back(u < 0.96 ? "a" : (u < 0.99 ? "b" : "c"));
        income.push_back(random.uniform() < 0.02 ? missingNumber : random.normal());
    }
    return Table({levels("town", town), numbers("income", income)}, rows);
}

// Outcomes and the risks of two cards, one of them better than the other.
struct Scored {
    std::vector<std::uint8_t> bad;
    std::vector<double> real, synthetic;
};

Scored scored(std::size_t rows, std::uint64_t seed)
{
    Random random(seed);
    Scored made;
    for (std::size_t i = 0; i < rows; ++i) {
        made.bad.push_back(random.uniform() < 0.4 ? 1 : 0);
        made.real.push_back(made.bad.back() + random.normal());
        made.synthetic.push_back(0.5 * made.bad.back() + random.normal());
    }
    return made;
}

// Owners pay more often.
Table homes(std::size_t rows, std::uint64_t seed)
{
    Random random(seed);
    std::vector<std::string> home, outcome;
    for (std::size_t i = 0; i < rows; ++i) {
        home.push_back(random.uniform() < 0.5 ? "own" : "rent");
        outcome.push_back(random.uniform() < (home.back() == "own" ? 0.2 : 0.6) ? "bad" : "good");
    }
    return Table({levels("home", home), levels("outcome", outcome)}, rows);
}

std::vector<std::uint8_t> badOf(const Table& table, const std::vector<std::uint32_t>& rows)
{
    std::vector<std::uint8_t> bad;
    for (const std::uint32_t row : rows)
        bad.push_back(table.find("outcome")->cell(row) == "bad" ? 1 : 0);
    return bad;
}

class TestSynthUse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rareLevelsByHand()
    {
        const Table real = towns(4000, 1);
        const Half half = halves(4000);
        const Table synthetic = [] { // the rarest town is lost
            const Table drawn = towns(2000, 2);
            std::vector<std::string> town;
            for (std::size_t row = 0; row < drawn.rows(); ++row)
                town.push_back(drawn.find("town")->cell(row) == "b" ? "b" : "a");
            return Table({levels("town", town), *drawn.find("income")}, drawn.rows());
        }();
        const Scored scores = scored(half.heldOut.size(), 3);
        const auto found = rareSegments(real, half.training, half.heldOut, synthetic, namesOf(real),
                                        {half.heldOut, scores.bad, scores.real, scores.synthetic});
        QVERIFY(found.ok());
        QCOMPARE(found->levels.size(), std::size_t{3});
        QCOMPARE(found->lost, std::int64_t{1});
        QCOMPARE(found->found, std::int64_t{3});
        QCOMPARE(found->levels[0].level, std::string("b")); // least rare first
        const UseSegment& lost = *std::ranges::find(found->levels, std::string("c"), &UseSegment::level);
        QVERIFY(lost.missed.significant && lost.missed.difference < 0.0);
        for (const UseSegment& segment : found->levels) {
            const auto has = [&](const Table& table, std::size_t row) {
                return segment.level.empty() ? table.find(segment.column)->missing(row)
                                             : table.find(segment.column)->cell(row) == segment.level;
            };
            std::int64_t training = 0, drawn = 0;
            for (const std::uint32_t row : half.training)
                training += has(real, row) ? 1 : 0;
            for (std::size_t row = 0; row < synthetic.rows(); ++row)
                drawn += has(synthetic, row) ? 1 : 0;
            QCOMPARE(segment.training.share, static_cast<double>(training) / 2000.0);
            QCOMPARE(segment.synthetic.share, static_cast<double>(drawn) / 2000.0);
            std::vector<double> first, second;
            std::vector<std::uint8_t> bad;
            for (std::size_t i = 0; i < half.heldOut.size(); ++i)
                if (has(real, half.heldOut[i])) {
                    bad.push_back(scores.bad[i]);
                    first.push_back(scores.real[i]);
                    second.push_back(scores.synthetic[i]);
                }
            QCOMPARE(segment.heldOutBads, static_cast<std::int64_t>(std::ranges::count(bad, std::uint8_t{1})));
            QCOMPARE(segment.heldOutBads + segment.heldOutGoods, static_cast<std::int64_t>(bad.size()));
            QCOMPARE(segment.judged, std::min(segment.heldOutBads, segment.heldOutGoods) >= 10);
            if (segment.judged) {
                QVERIFY(std::abs(segment.realAuc - aucByPairs(first, bad)) < 1e-12);
                QVERIFY(std::abs(segment.syntheticAuc - aucByPairs(second, bad)) < 1e-12);
                QVERIFY(std::abs(segment.difference - (segment.syntheticAuc - segment.realAuc)) < 1e-12);
            }
        }
        QVERIFY(std::ranges::any_of(found->levels, &UseSegment::judged));
        // Nobody is counted twice in all of them together.
        std::int64_t any = 0;
        for (const std::uint32_t row : half.heldOut)
            any += real.find("town")->cell(row) != "a" || real.find("income")->missing(row) ? 1 : 0;
        QCOMPARE(found->together.heldOutBads + found->together.heldOutGoods, any);
        QVERIFY(found->together.judged);
    }

    // Ten thousand towns: all are counted, a hundred are listed.
    void manyLevels()
    {
        std::vector<std::string> town;
        for (int i = 0; i < 20000; ++i)
            town.push_back("town" + std::to_string(i / 2));
        const Table real({levels("town", town)}, 20000);
        Half half;
        for (std::uint32_t row = 0; row < 20000; ++row)
            (row % 2 == 0 ? half.training : half.heldOut).push_back(row);
        const Scored scores = scored(10000, 7);
        const auto found = rareSegments(real, half.training, half.heldOut, real, namesOf(real),
                                        {half.heldOut, scores.bad, scores.real, scores.synthetic});
        QVERIFY(found.ok());
        QCOMPARE(found->found, std::int64_t{10000});
        QCOMPARE(found->levels.size(), std::size_t{100});
        QCOMPARE(found->lost, std::int64_t{0});
        QCOMPARE(found->together.training.share, 1.0);
        QVERIFY(std::abs(found->together.realAuc - aucByPairs(scores.real, scores.bad)) < 1e-12);
    }

    void withoutASyntheticCardNoScoreIsSaid()
    {
        const Table real = towns(2000, 4);
        const Half half = halves(2000);
        const Scored scores = scored(1000, 5);
        const auto found = rareSegments(real, half.training, half.heldOut, towns(1000, 6), namesOf(real),
                                        {half.heldOut, scores.bad, scores.real, {}});
        QVERIFY(found.ok());
        QVERIFY(!found->together.judged);
        QVERIFY(found->together.heldOutBads > 10);
    }

    // Two groups; each card approves the 60 least risky of a hundred. The real card knows nothing of the groups, the
    // synthetic one sends the smaller group's rows up by one.
    void gapsByHand()
    {
        constexpr std::size_t rows = 3000;
        Random random(7);
        std::vector<std::string> sex;
        Scored scores = scored(rows, 8);
        std::vector<std::uint32_t> all;
        for (std::uint32_t i = 0; i < rows; ++i) {
            sex.push_back(random.uniform() < 0.3 ? "f" : "m");
            all.push_back(i);
            scores.synthetic[i] = scores.real[i] + (sex.back() == "f" ? 1.0 : 0.0);
        }
        const Table table({levels("sex", sex)}, rows);
        std::vector<std::uint8_t> training(rows, 0); // 60 % goods
        std::fill(training.begin(), training.begin() + rows * 4 / 10, std::uint8_t{1});
        const FairnessSides sides{table,           {all, training}, table,
                                  {all, training}, {"sex"},         {all, scores.bad, scores.real, scores.synthetic}};
        const auto found = fairnessGaps(sides, 9, {});
        QVERIFY(found.ok());
        QVERIFY(std::abs(found->approvedShare - 0.6) < 1e-12);
        QCOMPARE(found->groups.size(), std::size_t{1});
        const GroupGap& gap = found->groups.front();
        QCOMPARE(gap.group, std::string("f"));
        QCOMPARE(gap.reference, std::string("m"));
        const auto gapOf = [&](const std::vector<double>& risk, bool goods) {
            std::vector<double> ascending = risk;
            std::ranges::sort(ascending);
            const double limit = ascending[rows * 6 / 10 - 1];
            double approved[2] = {0.0, 0.0}, count[2] = {0.0, 0.0};
            for (std::size_t i = 0; i < rows; ++i) {
                if (goods && scores.bad[i] != 0)
                    continue;
                const std::size_t group = sex[i] == "f" ? 0 : 1;
                count[group] += 1.0;
                approved[group] += risk[i] <= limit ? 1.0 : 0.0;
            }
            return approved[0] / count[0] - approved[1] / count[1];
        };
        QVERIFY(std::abs(gap.approvalReal.value - gapOf(scores.real, false)) < 1e-12);
        QVERIFY(std::abs(gap.approvalSynthetic.value - gapOf(scores.synthetic, false)) < 1e-12);
        QVERIFY(std::abs(gap.goodsReal.value - gapOf(scores.real, true)) < 1e-12);
        QVERIFY(std::abs(gap.goodsDifference.value - (gapOf(scores.synthetic, true) - gapOf(scores.real, true))) <
                1e-12);
        QVERIFY(gap.approvalReal.low < 0.0 && gap.approvalReal.high > 0.0);
        QVERIFY(gap.approvalDifference.high < -0.1); // it is seen
        // The bootstrap's standard error is that of two binomial shares.
        const double f = static_cast<double>(gap.rows);
        const double m = static_cast<double>(rows) - f;
        const double wanted = std::sqrt(0.6 * 0.4 / f + 0.6 * 0.4 / m);
        QVERIFY2(std::abs(gap.approvalReal.standardError / wanted - 1.0) < 0.1,
                 qPrintable(QString::number(gap.approvalReal.standardError / wanted)));
        QCOMPARE(fairnessGaps(sides, 9, {})->groups.front().approvalReal.low, gap.approvalReal.low);
    }

    void smallGroupsAreNotJudged()
    {
        std::vector<std::string> sex(200, "m");
        std::fill_n(sex.begin(), 29, "f");
        std::vector<std::uint32_t> all = rowsUpTo(200);
        const Scored scores = scored(200, 10);
        const Table table({levels("sex", sex)}, 200);
        const auto found = fairnessGaps({table,
                                         {all, scores.bad},
                                         table,
                                         {all, scores.bad},
                                         {"sex"},
                                         {all, scores.bad, scores.real, scores.synthetic}},
                                        1, {});
        QVERIFY(found.ok());
        QCOMPARE(found->groups.front().approvalReal.resamples, 0);
        QCOMPARE(found->groups.front().rows, std::int64_t{29});
        std::stop_source source;
        source.request_stop();
        RunContext context;
        context.stop = source.get_token();
        std::fill_n(sex.begin(), 60, "f");
        const Table more({levels("sex", sex)}, 200);
        QVERIFY(fairnessGaps(
                    {more, {all, scores.bad}, more, {all, scores.bad}, {"sex"}, {all, scores.bad, scores.real, {}}}, 1,
                    context)
                    .error()
                    .code == ErrorCode::Cancelled);
    }

    // Numbers are cut into quarters of the training rows, not of the synthetic ones.
    void numbersInQuartersOfTheTrainingRows()
    {
        std::vector<double> age;
        for (int i = 0; i < 400; ++i)
            age.push_back(i);
        const Table real({numbers("age", age)}, 400);
        std::ranges::transform(age, age.begin(), [](double value) { return value / 4.0; }); // all in the first quarter
        const Table synthetic({numbers("age", age)}, 400);
        const std::vector<std::uint32_t> all = rowsUpTo(400);
        const Scored scores = scored(400, 11);
        const auto found = fairnessGaps({real,
                                         {all, scores.bad},
                                         synthetic,
                                         {all, scores.bad},
                                         {"age"},
                                         {all, scores.bad, scores.real, scores.synthetic}},
                                        1, {});
        QVERIFY(found.ok());
        QCOMPARE(found->groups.size(), std::size_t{3});
        for (const GroupGap& gap : found->groups) {
            QVERIFY(std::abs(gap.trainingShare - 0.25) < 0.01);
            QCOMPARE(gap.syntheticShare, 0.0);
        }
    }

    // The cards of the use test do not read the protected column, which says all here.
    void cardsDoNotReadProtectedColumns()
    {
        Random random(12);
        std::vector<std::string> sex, home, outcome;
        for (int i = 0; i < 2000; ++i) {
            sex.push_back(random.uniform() < 0.5 ? "f" : "m");
            home.push_back(random.uniform() < 0.5 ? "own" : "rent");
            outcome.push_back(random.uniform() < (sex.back() == "f" ? 0.1 : 0.6) * (home.back() == "own" ? 0.5 : 1.0)
                                  ? "bad"
                                  : "good");
        }
        const Table table({levels("sex", sex), levels("home", home), levels("outcome", outcome)}, 2000);
        const Half half = halves(2000);
        UseSides sides{table, half.training, half.heldOut, table, namesOf(table), "outcome", "bad"};
        const auto reads = useTest(sides, 1, {});
        sides.protectedColumns = {"sex", "no such column"};
        const auto blind = useTest(sides, 1, {});
        QVERIFY(reads.ok() && blind.ok());
        QVERIFY(reads->real.auc > blind->real.auc + 0.1);
        QVERIFY(!reads->fairness.has_value());
        QVERIFY(blind->fairness.has_value());
        QCOMPARE(blind->fairness->groups.size(), std::size_t{1});
        QVERIFY(blind->rare.has_value());
    }

    // Another kind of model: it is given the rows and bins that the cards have, and judged as they are.
    void anotherModelIsComparedOnTheSameRowsAndBins()
    {
        const Table table = homes(1200, 13);
        const Half half = halves(1200);
        const Table drawn = homes(500, 14);
        const std::vector<std::uint8_t> bad = badOf(table, half.heldOut);
        std::vector<std::size_t> rows;
        std::vector<std::vector<double>> risks;
        UseSides sides{table, half.training, half.heldOut, drawn, namesOf(table), "outcome", "bad"};
        const auto cards = useTest(sides, 5, {});
        QVERIFY(cards.ok());
        QVERIFY(!cards->network.has_value());
        sides.network = [&](const UseRows& fitted, const HeldOutRows& judged, std::uint64_t seed,
                            const RunContext&) -> Result<UseFit> {
            if (seed != 5 || fitted.binning.variables.size() != 1 || judged.rows.rows != half.heldOut ||
                &judged.table != &table)
                return Error{ErrorCode::Internal, {}, {}};
            rows.push_back(fitted.rows.rows.size());
            Random random(rows.size());
            std::vector<double> risk;
            for (const std::uint8_t one : judged.rows.bad)
                risk.push_back(static_cast<double>(rows.size()) * one + 2.0 * random.normal());
            risks.push_back(risk);
            return UseFit{risk, 9};
        };
        const auto found = useTest(sides, 5, {});
        QVERIFY(found.ok() && found->network);
        QCOMPARE(rows, (std::vector<std::size_t>{600, 500, 1100}));
        const UseComparison& network = *found->network;
        QVERIFY(std::abs(network.real.auc - aucByPairs(risks[0], bad)) < 1e-12);
        QVERIFY(std::abs(network.synthetic.auc - aucByPairs(risks[1], bad)) < 1e-12);
        QVERIFY(std::abs(network.both.auc - aucByPairs(risks[2], bad)) < 1e-12);
        QCOMPARE(network.both.variables, std::int64_t{9});
        QVERIFY(std::abs(network.bothLessReal.value - (network.both.auc - network.real.auc)) < 1e-9);
        QVERIFY(network.bothLessReal.low > 0.0);

        // The cards know nothing of it; a report keeps it, and one of an earlier version has none.
        UseTest without = *found;
        without.network.reset();
        QCOMPARE(toJson(without), toJson(*cards));
        const auto back = fromJson<UseTest>(toJson(*found), "use");
        QVERIFY(back.ok() && back->network);
        QCOMPARE(toJson(*back), toJson(*found));
        boost::json::object old = encode(*cards).get_object();
        QCOMPARE(old.erase("network"), std::size_t{1});
        const auto opened = fromJson<UseTest>(boost::json::serialize(old), "use");
        QVERIFY(opened.ok());
        QVERIFY(!opened->network.has_value());
        QCOMPARE(opened->both.auc, cards->both.auc);
        QCOMPARE(toJson(*opened), toJson(*cards));
    }

    // One that fails costs itself and what is held against it, not the others; a stop costs all.
    void aModelThatFailsIsTold()
    {
        const Table table = homes(1200, 13);
        const Half half = halves(1200);
        const Table drawn = homes(500, 14);
        UseSides sides{table, half.training, half.heldOut, drawn, namesOf(table), "outcome", "bad"};
        ErrorCode code = ErrorCode::NumericFailure;
        std::size_t failing = 600; // rows: the real ones
        sides.network = [&](const UseRows& fitted, const HeldOutRows& judged, std::uint64_t,
                            const RunContext&) -> Result<UseFit> {
            if (fitted.rows.rows.size() == failing)
                return Error{code, {}, {}};
            return UseFit{std::vector<double>(judged.rows.bad.begin(), judged.rows.bad.end()), 1};
        };
        const auto noReal = useTest(sides, 1, {});
        QVERIFY(noReal.ok());
        QCOMPARE(noReal->network->real.failure, std::string("NumericFailure"));
        QCOMPARE(noReal->network->both.auc, 1.0);
        QCOMPARE(noReal->network->bothLessReal.resamples, 0);
        QVERIFY(noReal->bothLessReal.resamples > 0); // of the cards
        failing = 1100;
        const auto noBoth = useTest(sides, 1, {});
        QVERIFY(noBoth.ok());
        QCOMPARE(noBoth->network->both.failure, std::string("NumericFailure"));
        QVERIFY(noBoth->network->syntheticLessReal.resamples > 0);
        code = ErrorCode::Cancelled;
        QVERIFY(useTest(sides, 1, {}).error().code == ErrorCode::Cancelled);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestSynthUse)
#include "tst_synthuse.moc"
