// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/binlookup.h"
#include "core/credit/binning.h"
#include "core/credit/prebins.h"
#include "core/credit/woe.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace riskloom;

namespace {

struct Sample {
    std::vector<std::uint32_t> rows;
    std::vector<std::uint8_t> bad;
    std::vector<double> weights;

    explicit Sample(std::vector<std::uint8_t> outcomes, std::vector<double> rowWeights = {})
        : rows(outcomes.size()), bad(std::move(outcomes)), weights(std::move(rowWeights))
    {
        std::iota(rows.begin(), rows.end(), 0U);
    }
    [[nodiscard]] LabelledRows view() const { return {rows, bad, weights}; }
};

Column numbers(std::vector<double> values)
{
    return {"x", NumberColumn{std::move(values), 0}};
}

Column categories(std::vector<std::int32_t> codes, std::vector<std::string> levels)
{
    return {"x", CategoryColumn{std::move(codes), std::move(levels)}};
}

Column texts(const std::vector<std::string>& values)
{
    std::vector<std::uint64_t> offsets{0};
    std::vector<char> bytes;
    for (const std::string& value : values) {
        bytes.insert(bytes.end(), value.begin(), value.end());
        offsets.push_back(bytes.size());
    }
    return {"x", TextColumn{std::move(offsets), std::move(bytes)}};
}

BinnedVariable binned(const Column& column, const Sample& sample, const BinningOptions& options = {})
{
    Result<BinnedVariable> variable = binVariable(column, sample.view(), options);
    return variable ? *variable : BinnedVariable{};
}

std::string flaw(const Column& column, const Sample& sample, double minIv = 0.02)
{
    return flawOf(binned(column, sample), column, sample.view(), minIv);
}

// The bin a value belongs to by the definition in binning.h, without any of the lookup's machinery.
std::size_t binByDefinition(const BinnedVariable& variable, double x)
{
    for (std::size_t i = 0; i < variable.bins.size(); ++i)
        if (std::ranges::find(variable.bins[i].values, x) != variable.bins[i].values.end())
            return i;
    for (std::size_t i = 0; i < variable.bins.size(); ++i) {
        const Bin& bin = variable.bins[i];
        if (bin.kind == BinKind::Interval && bin.lower <= x && x < bin.upper)
            return i;
        if (bin.kind == BinKind::Missing && std::isnan(x))
            return i;
    }
    return variable.bins.size();
}

} // namespace

class TestBinning : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void weightOfEvidenceIsTheLogRatioOfShares();
    void emptyCellsTakeTheAdjustment();
    void preBinsHaveAboutEqualWeightAndKeepEqualValuesTogether();
    void fewDistinctValuesGetOnePreBinEach();
    void rareLevelsArePooled();
    void binsHoldExactlyTheRowsThatFallIntoThem();
    void ivIsTheSumOverBins();
    void missingAndSpecialValuesHaveTheirOwnBins();
    void everyVariableHasAMissingBinAndCategoriesAnUnseenBin();
    void trendsAreKept();
    void weightsCountAsRepeatedRows();
    void flawsAreNamed();
    void aColumnWithoutOrdinaryValuesStillHasAnInterval();
    void textAndDateColumnsAreRefused();
    void levelsAreMatchedByText();
    void columnsOfTheWrongTypeAreRefused();
    void aColumnOfMissingValuesFitsEveryVariable();
    void categoriesAreOrderedByBadRate();
};

void TestBinning::weightOfEvidenceIsTheLogRatioOfShares()
{
    const WoeDefinition woe{.totalGood = 700, .totalBad = 300};
    // 35 % of the goods and 10 % of the bads: ln 3.5
    QVERIFY(std::abs(weightOfEvidence(245, 30, woe) - std::log(3.5)) < 1e-15);
    QVERIFY(std::abs(informationValue(245, 30, woe) - 0.25 * std::log(3.5)) < 1e-15);
    QCOMPARE(weightOfEvidence(70, 30, woe), 0.0);
}

void TestBinning::emptyCellsTakeTheAdjustment()
{
    const WoeDefinition woe{.totalGood = 700, .totalBad = 300};
    QVERIFY(std::abs(weightOfEvidence(20, 0, woe) - std::log((20.5 / 700) / (0.5 / 300))) < 1e-15);
    QVERIFY(std::abs(weightOfEvidence(0, 20, woe) - std::log((0.5 / 700) / (20.5 / 300))) < 1e-15);
    QCOMPARE(weightOfEvidence(0, 0, woe), 0.0);
    QCOMPARE(weightOfEvidence(3, 4, WoeDefinition{}), 0.0);
}

void TestBinning::preBinsHaveAboutEqualWeightAndKeepEqualValuesTogether()
{
    Random random(3);
    std::vector<double> values;
    std::vector<std::uint8_t> bad;
    for (int i = 0; i < 5000; ++i) {
        values.push_back(std::floor(random.uniform() * 1000.0)); // five rows a value
        bad.push_back(random.below(3) == 0);
    }
    const Sample sample(bad);
    BinningOptions options;
    options.maxPreBins = 50;
    const NumericPreBins bins = preBinNumbers(NumberColumn{values, 0}, sample.view(), options);
    QVERIFY(bins.counts.size() <= 50 && bins.counts.size() >= 45);
    QCOMPARE(bins.cuts.size(), bins.counts.size() - 1);
    QVERIFY(std::ranges::is_sorted(bins.cuts));
    QCOMPARE(bins.counts.weight(), 5000.0);
    for (std::size_t i = 0; i < bins.counts.size(); ++i) {
        const double lower = i == 0 ? -1.0 : bins.cuts[i - 1];
        const double upper = i == bins.cuts.size() ? 1e9 : bins.cuts[i];
        const auto inside = std::ranges::count_if(values, [&](double x) { return lower <= x && x < upper; });
        QCOMPARE(bins.counts.good[i] + bins.counts.bad[i], static_cast<double>(inside));
        QVERIFY(inside < 130); // 100 and at most the rows of one value more, or the rest at the end
    }
}

void TestBinning::fewDistinctValuesGetOnePreBinEach()
{
    const Sample sample({0, 1, 0, 0, 1, 0});
    const NumericPreBins bins =
        preBinNumbers(NumberColumn{std::vector<double>{3, 1, 2, 3, 1, 3}, 0}, sample.view(), {});
    QCOMPARE(bins.cuts, (std::vector<double>{2, 3}));
    QCOMPARE(bins.counts.good, (std::vector<double>{0, 1, 3}));
    QCOMPARE(bins.counts.bad, (std::vector<double>{2, 0, 0}));
}

void TestBinning::rareLevelsArePooled()
{
    std::vector<std::int32_t> codes(1000, 0);
    std::fill(codes.begin() + 500, codes.end(), 1);
    codes[10] = 2;
    codes[700] = 3;
    std::vector<std::uint8_t> bad(1000, 0);
    std::fill(bad.begin() + 600, bad.end(), std::uint8_t{1});
    const CategoryColumn column{codes, {"a", "b", "c", "d", "never"}};
    BinningOptions options;
    options.minBinShare = 0.0;
    const BinnedVariable variable = binned({"home", column}, Sample(bad), options);
    const auto groups = std::ranges::count(variable.bins, BinKind::Categories, &Bin::kind);
    QCOMPARE(groups, std::ptrdiff_t{3});
    QVERIFY(std::ranges::find(variable.bins, std::vector<std::string>{"c", "d"}, &Bin::categories) !=
            variable.bins.end());
}

void TestBinning::binsHoldExactlyTheRowsThatFallIntoThem()
{
    Random random(11);
    for (int round = 0; round < 60; ++round) {
        std::vector<double> values;
        std::vector<std::uint8_t> bad;
        std::vector<double> weights;
        for (int i = 0; i < 400; ++i) {
            const auto kind = random.below(12);
            const double x = std::round(random.normal() * 20.0);
            values.push_back(kind == 0 ? missingNumber : kind == 1 ? -9.0 : x);
            bad.push_back(random.uniform() < 1.0 / (1.0 + std::exp(x / 10.0)));
            weights.push_back(1.0 + static_cast<double>(random.below(3)));
        }
        BinningOptions options;
        options.trend = static_cast<Trend>(round % 6);
        options.specialValues = {-9.0, 12345.0};
        const Sample sample(bad, weights);
        const BinnedVariable variable = binned(numbers(values), sample, options);
        std::vector<double> good(variable.bins.size());
        std::vector<double> bads(variable.bins.size());
        for (std::size_t row = 0; row < values.size(); ++row)
            (bad[row] != 0 ? bads : good)[binByDefinition(variable, values[row])] += weights[row];
        const auto found = binIndex(variable, numbers(values), sample.rows);
        QVERIFY(found.ok());
        for (std::size_t row = 0; row < values.size(); ++row)
            QCOMPARE(static_cast<std::size_t>((*found)[row]), binByDefinition(variable, values[row]));
        for (std::size_t i = 0; i < variable.bins.size(); ++i) {
            QCOMPARE(variable.bins[i].good, good[i]);
            QCOMPARE(variable.bins[i].bad, bads[i]);
        }
        // Values between and beyond those of the sample find the same bin by lookup and by definition.
        std::vector<double> others{-1e300, 1e300, 12345.0, 0.5, -0.0};
        for (const Bin& bin : variable.bins)
            for (const double edge : {bin.lower, bin.upper})
                if (std::isfinite(edge)) {
                    others.push_back(edge);
                    others.push_back(std::nextafter(edge, -1e9));
                }
        std::vector<std::uint32_t> rows(others.size());
        std::iota(rows.begin(), rows.end(), 0U);
        const auto bins = binIndex(variable, numbers(others), rows);
        for (std::size_t i = 0; i < others.size(); ++i)
            QCOMPARE(static_cast<std::size_t>((*bins)[i]), binByDefinition(variable, others[i]));
    }
}

void TestBinning::ivIsTheSumOverBins()
{
    Random random(5);
    std::vector<double> values;
    std::vector<std::uint8_t> bad;
    for (int i = 0; i < 500; ++i) {
        values.push_back(random.below(10) == 0 ? missingNumber : random.normal());
        bad.push_back(random.uniform() < 0.3);
    }
    const Sample sample(bad);
    const BinnedVariable variable = binned(numbers(values), sample);
    const double goods = static_cast<double>(std::ranges::count(bad, std::uint8_t{0}));
    double iv = 0.0;
    for (const Bin& bin : variable.bins)
        if (bin.good > 0.0 && bin.bad > 0.0)
            iv += (bin.good / goods - bin.bad / (500.0 - goods)) *
                  std::log(bin.good / goods / (bin.bad / (500.0 - goods)));
    QVERIFY(std::abs(iv - variable.iv) < 1e-12);
}

void TestBinning::missingAndSpecialValuesHaveTheirOwnBins()
{
    std::vector<double> values;
    std::vector<std::uint8_t> bad;
    for (int i = 0; i < 200; ++i) {
        values.push_back(i % 10 == 0 ? missingNumber : i % 10 == 1 ? -9.0 : i);
        bad.push_back(i % 10 == 0 || i % 4 == 2);
    }
    BinningOptions options;
    options.specialValues = {-9.0};
    const BinnedVariable variable = binned(numbers(values), Sample(bad), options);
    const Bin& special = variable.bins[variable.bins.size() - 2];
    const Bin& missing = variable.bins.back();
    QCOMPARE(special.kind, BinKind::Special);
    QCOMPARE(special.values, std::vector<double>{-9.0});
    QCOMPARE(special.good, 20.0);
    QCOMPARE(missing.kind, BinKind::Missing);
    QCOMPARE(missing.bad, 20.0);
    QVERIFY(missing.woe < 0.0 && special.woe > 0.0);
}

void TestBinning::everyVariableHasAMissingBinAndCategoriesAnUnseenBin()
{
    const Sample sample({0, 1, 0, 1});
    QCOMPARE(binned(numbers({1, 2, 3, 4}), sample).bins.back().kind, BinKind::Missing);
    const BinnedVariable variable = binned(categories({0, 1, 0, 1}, {"a", "b"}), sample);
    QCOMPARE(variable.bins[variable.bins.size() - 2].kind, BinKind::Missing);
    QCOMPARE(variable.bins.back().kind, BinKind::Unseen);
    QCOMPARE(variable.bins.back().woe, 0.0);
}

void TestBinning::trendsAreKept()
{
    Random random(9);
    std::vector<double> values;
    std::vector<std::uint8_t> bad;
    for (int i = 0; i < 3000; ++i) {
        const double x = random.uniform();
        values.push_back(x);
        bad.push_back(random.uniform() < 0.1 + 0.8 * std::abs(x - 0.5)); // a valley
    }
    const Sample sample(bad);
    const auto rates = [&](Trend trend) {
        BinningOptions options;
        options.trend = trend;
        std::vector<double> shape;
        for (const Bin& bin : binned(numbers(values), sample, options).bins)
            if (bin.kind == BinKind::Interval)
                shape.push_back(bin.bad / (bin.good + bin.bad));
        return shape;
    };
    QVERIFY(std::ranges::is_sorted(rates(Trend::Ascending)));
    QVERIFY(std::ranges::is_sorted(rates(Trend::Descending), std::greater<>{}));
    const std::vector<double> valley = rates(Trend::Valley);
    const auto lowest = std::ranges::min_element(valley);
    QVERIFY(valley.size() >= 4 && lowest != valley.begin() && lowest + 1 != valley.end());
    QVERIFY(std::is_sorted(valley.begin(), lowest + 1, std::greater<>{}));
    QVERIFY(std::is_sorted(lowest, valley.end()));
    BinningOptions best;
    const BinnedVariable variable = binned(numbers(values), sample, best);
    QVERIFY(variable.trend == Trend::Ascending || variable.trend == Trend::Descending);
}

void TestBinning::weightsCountAsRepeatedRows()
{
    Random random(21);
    std::vector<double> values;
    std::vector<double> repeated;
    std::vector<std::uint8_t> bad;
    std::vector<std::uint8_t> repeatedBad;
    std::vector<double> weights;
    for (int i = 0; i < 300; ++i) {
        values.push_back(std::round(random.normal() * 5.0));
        bad.push_back(random.uniform() < 0.4);
        weights.push_back(1.0 + static_cast<double>(random.below(4)));
        for (int copy = 0; copy < static_cast<int>(weights.back()); ++copy) {
            repeated.push_back(values.back());
            repeatedBad.push_back(bad.back());
        }
    }
    const BinnedVariable weighted = binned(numbers(values), Sample(bad, weights));
    const BinnedVariable plain = binned(numbers(repeated), Sample(repeatedBad));
    QCOMPARE(weighted.bins.size(), plain.bins.size());
    QCOMPARE(weighted.iv, plain.iv);
    for (std::size_t i = 0; i < plain.bins.size(); ++i)
        QCOMPARE(weighted.bins[i].woe, plain.bins[i].woe);
}

void TestBinning::flawsAreNamed()
{
    std::vector<std::uint8_t> bad;
    std::vector<double> separating;
    std::vector<double> useful;
    std::vector<double> useless;
    std::vector<std::int32_t> same;
    for (int i = 0; i < 400; ++i) {
        bad.push_back(i % 2 == 0);
        separating.push_back(bad.back() * 10.0 + i % 5);
        useful.push_back(i % 20 < 15 ? bad.back() : 1.0 - bad.back());
        useless.push_back(i % 4 < 2);
        same.push_back(0);
    }
    const Sample sample(bad);
    QCOMPARE(flaw(numbers(std::vector<double>(400, missingNumber)), sample), std::string("allMissing"));
    QCOMPARE(flaw(categories(std::vector<std::int32_t>(400, missingCode), {"a"}), sample), std::string("allMissing"));
    QCOMPARE(flaw(numbers(std::vector<double>(400, 5.0)), sample), std::string("constant"));
    QCOMPARE(flaw(categories(same, {"a", "b"}), sample), std::string("constant"));
    QCOMPARE(flaw(numbers(separating), sample), std::string("separates"));
    QCOMPARE(flaw(numbers(useless), sample), std::string("lowIv"));
    QCOMPARE(flaw(numbers(useless), sample, 0.0), std::string("lowIv")); // one bin is left
    QCOMPARE(flaw(numbers(useful), sample), std::string());
}

void TestBinning::aColumnWithoutOrdinaryValuesStillHasAnInterval()
{
    BinningOptions options;
    options.specialValues = {-1.0};
    const BinnedVariable variable =
        binned(numbers({-1.0, missingNumber, -1.0, missingNumber}), Sample({0, 1, 0, 1}), options);
    QCOMPARE(variable.bins.size(), std::size_t{3});
    QCOMPARE(variable.bins[0].kind, BinKind::Interval);
    QCOMPARE(variable.bins[0].good + variable.bins[0].bad, 0.0);
    const std::vector<std::uint32_t> rows{0};
    QCOMPARE((*binIndex(variable, numbers({7.0}), rows))[0], std::uint16_t{0});
}

void TestBinning::textAndDateColumnsAreRefused()
{
    const Sample sample({0, 1});
    QCOMPARE(binVariable(texts({"a", "b"}), sample.view(), {}).error().code, ErrorCode::WrongColumnType);
    const Column dates{"x", DateColumn{std::vector<Day>{1, 2}}};
    QCOMPARE(binVariable(dates, sample.view(), {}).error().code, ErrorCode::WrongColumnType);
}

void TestBinning::levelsAreMatchedByText()
{
    const Sample sample({0, 0, 0, 1, 1, 1, 0, 1});
    const BinnedVariable variable = binned(categories({0, 0, 0, 1, 1, 1, 2, 2}, {"own", "rent", "other"}), sample);
    const std::vector<std::uint32_t> rows{0, 1, 2, 3, 4};
    const auto there =
        *binIndex(variable, categories({0, 1, 2, 3, missingCode}, {"rent", "new", "own", "other"}), rows);
    const auto binOf = [&](const std::string& level) {
        for (std::size_t i = 0; i < variable.bins.size(); ++i)
            if (std::ranges::find(variable.bins[i].categories, level) != variable.bins[i].categories.end())
                return static_cast<std::uint16_t>(i);
        return std::uint16_t{999};
    };
    const auto unseen = static_cast<std::uint16_t>(variable.bins.size() - 1);
    const auto missing = static_cast<std::uint16_t>(variable.bins.size() - 2);
    QCOMPARE(there, (std::vector<std::uint16_t>{binOf("rent"), unseen, binOf("own"), binOf("other"), missing}));
    const auto asText = *binIndex(variable, texts({"rent", "new", "own", "other", ""}), rows);
    QCOMPARE(asText, there);
    const auto woe = *woeOf(variable, texts({"rent", "new", "own", "other", ""}), rows);
    for (std::size_t i = 0; i < woe.size(); ++i)
        QCOMPARE(woe[i], variable.bins[there[i]].woe);
}

void TestBinning::columnsOfTheWrongTypeAreRefused()
{
    const Sample sample({0, 1, 0, 1});
    const std::vector<std::uint32_t> rows{0};
    const BinnedVariable numeric = binned(numbers({1, 2, 3, 4}), sample);
    const BinnedVariable categorical = binned(categories({0, 1, 0, 1}, {"a", "b"}), sample);
    const auto refused = binIndex(numeric, categories({0}, {"1"}), rows);
    QCOMPARE(refused.error(), (Error{ErrorCode::WrongColumnType, {"x", "category", "number"}, {}}));
    QCOMPARE(binIndex(categorical, numbers({1}), rows).error().code, ErrorCode::WrongColumnType);
}

void TestBinning::aColumnOfMissingValuesFitsEveryVariable()
{
    const Sample sample({0, 1, 0, 1});
    const std::vector<std::uint32_t> rows{0, 1};
    const BinnedVariable numeric = binned(numbers({1, 2, 3, 4}), sample);
    const auto bins = binIndex(numeric, texts({"", ""}), rows);
    QVERIFY(bins.ok());
    QCOMPARE(numeric.bins[(*bins)[1]].kind, BinKind::Missing);
}

void TestBinning::categoriesAreOrderedByBadRate()
{
    Random random(13);
    std::vector<std::int32_t> codes;
    std::vector<std::uint8_t> bad;
    for (int i = 0; i < 4000; ++i) {
        codes.push_back(static_cast<std::int32_t>(random.below(9)));
        bad.push_back(random.uniform() < 0.1 + 0.08 * ((codes.back() * 4) % 9));
    }
    const BinnedVariable variable =
        binned(categories(codes, {"a", "b", "c", "d", "e", "f", "g", "h", "i"}), Sample(bad));
    double last = -1.0;
    std::size_t levels = 0;
    for (const Bin& bin : variable.bins) {
        if (bin.kind != BinKind::Categories)
            continue;
        QVERIFY(bin.bad / (bin.good + bin.bad) > last);
        last = bin.bad / (bin.good + bin.bad);
        levels += bin.categories.size();
    }
    QCOMPARE(levels, std::size_t{9});
}

QTEST_APPLESS_MAIN(TestBinning)
#include "tst_binning.moc"
