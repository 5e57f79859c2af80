// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/run/creditscorecard.h"
#include "tests/core/sampletable.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <string>

using namespace riskloom;

namespace {

constexpr std::size_t scoredRows = 1'000'000;

CreditScorecardRequest request(const Table& table)
{
    CreditScorecardRequest made;
    made.target = "class";
    made.badValue = "bad";
    for (const Column& column : table.columns())
        if (column.name != made.target)
            made.inputs.push_back(column.name);
    return made;
}

// Rows of the sample drawn at random, as many as asked for.
Table enlarged(const Table& table, std::size_t rows)
{
    Random random(1);
    std::vector<std::size_t> source(rows);
    for (std::size_t& row : source)
        row = static_cast<std::size_t>(random.below(table.rows()));
    const auto drawn = [&](const auto& values) {
        std::vector<std::remove_cvref_t<decltype(values[0])>> result;
        result.reserve(rows);
        for (const std::size_t row : source)
            result.push_back(values[row]);
        return result;
    };
    std::vector<Column> columns;
    for (const Column& column : table.columns()) {
        if (const NumberColumn* number = column.number())
            columns.push_back({column.name, NumberColumn{drawn(number->values), number->decimals}});
        else
            columns.push_back(
                {column.name, CategoryColumn{drawn(column.category()->codes), column.category()->levels}});
    }
    return Table(std::move(columns), rows);
}

// What a first version would do: look for the bin of every single value.
double scoreRow(const Scorecard& card, const std::vector<const Column*>& columns, std::size_t row)
{
    double score = card.basePoints;
    for (std::size_t j = 0; j < card.variables.size(); ++j) {
        const ScorecardVariable& variable = card.variables[j];
        const std::string cell = variable.binning.numeric ? std::string() : columns[j]->cell(row);
        for (std::size_t i = 0; i < variable.points.size(); ++i) {
            const Bin& bin = variable.binning.bins[i];
            const bool inside =
                variable.binning.numeric
                    ? bin.lower <= columns[j]->number()->values[row] && columns[j]->number()->values[row] < bin.upper
                    : std::find(bin.categories.begin(), bin.categories.end(), cell) != bin.categories.end();
            if (inside) {
                score += variable.points[i];
                break;
            }
        }
    }
    return score;
}

void score(benchmark::State& state)
{
    const Table sample = testing::sampleTable("german_credit");
    const auto report = buildScorecard(request(sample), sample, {});
    const Table table = enlarged(sample, scoredRows);
    for (auto _ : state)
        benchmark::DoNotOptimize(scoreRows(report->scorecard, table));
    state.counters["variables"] = static_cast<double>(report->scorecard.variables.size());
    state.counters["rows"] =
        benchmark::Counter(static_cast<double>(scoredRows), benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(score)->Unit(benchmark::kMillisecond);

void againstValueByValue(benchmark::State& state)
{
    const Table sample = testing::sampleTable("german_credit");
    const auto report = buildScorecard(request(sample), sample, {});
    const Table table = enlarged(sample, scoredRows / 10);
    std::vector<const Column*> columns;
    for (const ScorecardVariable& variable : report->scorecard.variables)
        columns.push_back(table.find(variable.binning.name));
    using Clock = std::chrono::steady_clock;
    std::chrono::duration<double> blocks{};
    std::chrono::duration<double> single{};
    for (auto _ : state) {
        const auto start = Clock::now();
        const auto scores = scoreRows(report->scorecard, table);
        const auto between = Clock::now();
        for (std::size_t row = 0; row < table.rows(); ++row)
            if (scoreRow(report->scorecard, columns, row) != (*scores)[row])
                state.SkipWithError("the scores differ");
        single += Clock::now() - between;
        blocks += between - start;
    }
    state.counters["timesFaster"] = single / blocks;
}
BENCHMARK(againstValueByValue)->Unit(benchmark::kMillisecond);

void buildGermanScorecard(benchmark::State& state)
{
    const Table sample = testing::sampleTable("german_credit");
    const CreditScorecardRequest asked = request(sample);
    for (auto _ : state)
        benchmark::DoNotOptimize(buildScorecard(asked, sample, {}));
}
BENCHMARK(buildGermanScorecard)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
