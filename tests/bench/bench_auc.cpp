// SPDX-License-Identifier: GPL-3.0-or-later
// AUC on held-out rows of the bundled data, mean of repeated stratified 70/30 splits:
//
//     bench_auc [--seeds N] [--network] [--settings] [DATASET...]
//
// Beside the program's own defaults stand a reference that shares no binning with them (equal-frequency bins, weights of
// evidence, logistic regression) and, with --network, the neural challenger, on the same rows. --settings judges other
// settings of the scorecard, each by splits of the training rows alone ("inner") so that one may be chosen by that figure;
// the held-out one beside it is for honesty only.
#include "core/credit/discrimination.h"
#include "core/credit/logistic.h"
#include "core/neural/creditnetwork.h"
#include "core/neural/threads.h"
#include "core/run/creditsample.h"
#include "core/run/creditscorecard.h"
#include "tests/core/sampletable.h"
#include "tests/core/valueorend.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <numeric>
#include <string>
#include <vector>

using namespace riskloom;

namespace {

constexpr std::uint64_t innerSeeds = 3;
constexpr std::size_t referenceBins = 10;

struct Data {
    std::string name;
    std::string target;
    Table table;
};

struct Setting {
    const char* name;
    std::function<void(CreditScorecardRequest&)> apply;
};

const std::vector<Setting>& settings()
{
    static const std::vector<Setting> all{
        {"defaults", [](CreditScorecardRequest&) {}},
        {"free trend", [](CreditScorecardRequest& r) { r.trend = Trend::Free; }},
        {"min bin 2 %", [](CreditScorecardRequest& r) { r.minBinShare = 0.02; }},
        {"min bin 2 %, 12 bins", [](CreditScorecardRequest& r) { r.minBinShare = 0.02; r.maxBins = 12; }},
        {"free, 2 %, 12 bins",
         [](CreditScorecardRequest& r) { r.trend = Trend::Free; r.minBinShare = 0.02; r.maxBins = 12; }},
        {"every IV", [](CreditScorecardRequest& r) { r.minIv = 0.0; }},
        {"IV 0.01", [](CreditScorecardRequest& r) { r.minIv = 0.01; }},
        {"IV 0.05", [](CreditScorecardRequest& r) { r.minIv = 0.05; }},
        {"stepwise AIC",
         [](CreditScorecardRequest& r) { r.selection = SelectionMethod::Stepwise; r.criterion = SelectionCriterion::Aic; }},
        {"stepwise BIC", [](CreditScorecardRequest& r) { r.selection = SelectionMethod::Stepwise; }},
        {"lasso", [](CreditScorecardRequest& r) { r.selection = SelectionMethod::Lasso; }},
        {"10 % bins", [](CreditScorecardRequest& r) { r.minBinShare = 0.1; }},
        {"10 % bins, 5 of them", [](CreditScorecardRequest& r) { r.minBinShare = 0.1; r.maxBins = 5; }},
        {"10 %, IV 0.05", [](CreditScorecardRequest& r) { r.minBinShare = 0.1; r.minIv = 0.05; }},
        {"10 %, 5, IV 0.05",
         [](CreditScorecardRequest& r) { r.minBinShare = 0.1; r.maxBins = 5; r.minIv = 0.05; }},
        {"15 %, IV 0.05", [](CreditScorecardRequest& r) { r.minBinShare = 0.15; r.minIv = 0.05; }},
        {"10 %, lasso", [](CreditScorecardRequest& r) { r.minBinShare = 0.1; r.selection = SelectionMethod::Lasso; }},
    };
    return all;
}

CreditScorecardRequest requestFor(const Data& data, std::uint64_t seed)
{
    CreditScorecardRequest request;
    request.target = data.target;
    request.badValue = "bad";
    request.seed = seed;
    for (const Column& column : data.table.columns())
        if (column.name != data.target)
            request.inputs.push_back(column.name);
    return request;
}

Table rowsOf(const Table& table, const std::vector<std::uint32_t>& rows)
{
    std::vector<Column> columns;
    for (const Column& column : table.columns()) {
        if (const NumberColumn* number = column.number()) {
            std::vector<double> values;
            for (const std::uint32_t row : rows)
                values.push_back(number->values[row]);
            columns.push_back({column.name, NumberColumn{std::move(values), number->decimals}});
        } else {
            const CategoryColumn* category = column.category();
            std::vector<std::int32_t> codes;
            for (const std::uint32_t row : rows)
                codes.push_back(category->codes[row]);
            columns.push_back({column.name, CategoryColumn{std::move(codes), category->levels}});
        }
    }
    return Table(std::move(columns), rows.size());
}

// Equal-frequency bins of each number and the levels of each category; what is missing is a bin of its own.
std::vector<std::size_t> binsOf(const Column& column, const std::vector<std::uint32_t>& train)
{
    std::vector<std::size_t> bins(column.rows());
    if (const CategoryColumn* category = column.category()) {
        for (std::size_t row = 0; row < bins.size(); ++row)
            bins[row] = static_cast<std::size_t>(category->codes[row] + 1);
        return bins;
    }
    const NumberColumn& numbers = *column.number();
    std::vector<double> known;
    for (const std::uint32_t row : train)
        if (!std::isnan(numbers.values[row]))
            known.push_back(numbers.values[row]);
    std::ranges::sort(known);
    std::vector<double> cuts;
    for (std::size_t i = 1; i < referenceBins && !known.empty(); ++i)
        cuts.push_back(known[i * known.size() / referenceBins]);
    for (std::size_t row = 0; row < bins.size(); ++row) {
        const double value = numbers.values[row];
        bins[row] = std::isnan(value)
                        ? 0
                        : 1 + static_cast<std::size_t>(std::ranges::upper_bound(cuts, value) - cuts.begin());
    }
    return bins;
}

double referenceAuc(const Data& data, const CreditSample& sample)
{
    DesignMatrix train{.rows = sample.train.rows.size(), .columns = 0, .values = {}};
    std::vector<std::vector<double>> held;
    for (const Column& column : data.table.columns()) {
        if (column.name == data.target)
            continue;
        const std::vector<std::size_t> bins = binsOf(column, sample.train.rows);
        std::vector<double> good(std::ranges::max(bins) + 1, 0.5);
        std::vector<double> bad(good);
        for (std::size_t i = 0; i < sample.train.rows.size(); ++i)
            (sample.train.bad[i] != 0 ? bad : good)[bins[sample.train.rows[i]]] += 1.0;
        const double goods = std::accumulate(good.begin(), good.end(), 0.0);
        const double bads = std::accumulate(bad.begin(), bad.end(), 0.0);
        const auto woe = [&](std::uint32_t row) { return std::log(good[bins[row]] / goods * bads / bad[bins[row]]); };
        DesignMatrix longer = train;
        for (const std::uint32_t row : sample.train.rows)
            longer.values.push_back(woe(row));
        ++longer.columns;
        if (!dependentColumns(longer).empty())
            continue;
        train = std::move(longer);
        std::vector<double>& values = held.emplace_back();
        for (const std::uint32_t row : sample.holdout.rows)
            values.push_back(woe(row));
    }
    const LogisticFit fit = testing::valueOrEnd(fitLogistic(train, sample.train.bad, {}));
    std::vector<double> risk(sample.holdout.rows.size(), 0.0);
    for (std::size_t j = 0; j < held.size(); ++j)
        for (std::size_t i = 0; i < risk.size(); ++i)
            risk[i] += fit.coefficients[j + 1] * held[j][i];
    return discriminate(risk, sample.holdout.bad).auc;
}

struct Mean {
    std::vector<double> values;

    void add(double value) { values.push_back(value); }
    [[nodiscard]] double mean() const
    {
        return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    }
    [[nodiscard]] double deviation() const
    {
        double squares = 0.0;
        for (const double value : values)
            squares += (value - mean()) * (value - mean());
        return values.size() < 2 ? 0.0 : std::sqrt(squares / static_cast<double>(values.size() - 1));
    }
};

void line(const Data& data, const std::string& method, const Mean& held, const Mean* inner)
{
    std::printf("%-16s %-24s held out %.4f (sd %.4f)", data.name.c_str(), method.c_str(), held.mean(), held.deviation());
    if (inner != nullptr)
        std::printf("  inner %.4f", inner->mean());
    std::printf("\n");
    std::fflush(stdout);
}

// A split on which the setting has no finite maximum (a small bin without bads, say) counts as no better than chance.
double heldOutAuc(const CreditScorecardRequest& request, const Table& table)
{
    const Result<CreditScorecardReport> report = buildScorecard(request, table, {});
    return report ? report->holdout.discrimination.auc : 0.5;
}

void judgeSettings(const Data& data, std::uint64_t seeds)
{
    for (const Setting& setting : settings()) {
        Mean held, inner;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            CreditScorecardRequest request = requestFor(data, seed);
            setting.apply(request);
            held.add(heldOutAuc(request, data.table));
            const CreditSample sample = testing::valueOrEnd(prepareCreditSample(request, data.table));
            const Table train = rowsOf(data.table, sample.train.rows);
            for (std::uint64_t again = 1; again <= innerSeeds; ++again) {
                request.seed = 1000 * seed + again;
                inner.add(heldOutAuc(request, train));
            }
        }
        line(data, setting.name, held, &inner);
    }
}

void judgeMethods(const Data& data, std::uint64_t seeds, const std::string& networkToo)
{
    Mean card, reference, network;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const CreditScorecardRequest request = requestFor(data, seed);
        card.add(testing::valueOrEnd(buildScorecard(request, data.table, {})).holdout.discrimination.auc);
        reference.add(referenceAuc(data, testing::valueOrEnd(prepareCreditSample(request, data.table))));
        if (networkToo.empty())
            continue;
        CreditNetworkRequest challenger;
        static_cast<CreditBinningRequest&>(challenger) = request;
        network.add(testing::valueOrEnd(trainCreditNetwork(challenger, data.table, {})).holdout.discrimination.auc);
    }
    line(data, "scorecard, defaults", card, nullptr);
    line(data, "reference", reference, nullptr);
    if (!networkToo.empty())
        line(data, "network, defaults", network, nullptr);
}

} // namespace

int main(int count, char** arguments)
{
    const std::pair<const char*, const char*> known[] = {
        {"german_credit", "class"}, {"consumer_credit", "Status"}, {"lending_club", "Class"}};
    std::uint64_t seeds = 10;
    std::string network;
    bool others = false;
    std::vector<std::string> wanted;
    for (int i = 1; i < count; ++i) {
        const std::string argument = arguments[i];
        if (argument == "--network")
            network = argument;
        else if (argument == "--settings")
            others = true;
        else if (argument == "--seeds" && i + 1 < count)
            seeds = std::strtoull(arguments[++i], nullptr, 10);
        else
            wanted.push_back(argument);
    }
    setThreads(1);
    for (const auto& [name, target] : known) {
        if (!wanted.empty() && std::ranges::find(wanted, name) == wanted.end())
            continue;
        const Data data{name, target, testing::sampleTable(name)};
        judgeMethods(data, seeds, network);
        if (others)
            judgeSettings(data, seeds);
    }
}
