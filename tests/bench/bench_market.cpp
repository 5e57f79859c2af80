// SPDX-License-Identifier: GPL-3.0-or-later
// How near generated markets come to the Dow 30, over seeds: bench_market [SEEDS [STEPS [NETWORK]]]
//
// One line a seed: seconds, the ratio of the excess kurtosis to the real one, the root mean square error of ACF(|r|)
// over 250 lags of the generator, of GARCH(1,1)-t and of the block bootstrap, facts passed on the training days and on
// the held-out ones, and whether ACF(r) lies in its bootstrap band.
#include "core/base/date.h"
#include "core/neural/marketgan.h"
#include "core/neural/threads.h"
#include "tests/core/sampletable.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>

using namespace riskloom;

namespace {

int passed(const std::vector<FactVerdict>& facts)
{
    return static_cast<int>(std::ranges::count_if(facts, &FactVerdict::pass));
}

// The plain reader of the tests leaves dates as categories.
Table withDates(const Table& table)
{
    std::vector<Column> columns;
    for (const Column& column : table.columns()) {
        std::vector<Day> days;
        for (std::size_t row = 0; column.category() != nullptr && row < table.rows(); ++row)
            days.push_back(parseIsoDate(column.cell(row)).value_or(missingDay));
        columns.push_back(column.category() != nullptr ? Column{column.name, DateColumn{days}} : column);
    }
    return {std::move(columns), table.rows()};
}

} // namespace

int main(int argc, char** argv)
{
    const int seeds = argc > 1 ? std::atoi(argv[1]) : 5;
    const Table table = withDates(testing::sampleTable("dow30_prices"));
    MarketGanRequest request;
    if (argc > 2)
        request.steps = std::atoi(argv[2]);
    if (argc > 3 && std::string_view(argv[3]) == "temporalConvolution")
        request.network = SeriesNetwork::TemporalConvolution;
    for (const Column& column : table.columns())
        if (column.type() == ColumnType::Date)
            request.dateColumn = column.name;
        else
            request.assets.push_back(column.name);
    RunContext context;
    context.threads = fewestFastThreads(measureThreads());
    std::printf("seed seconds kurtosis-ratio acf|r|: gan garch bootstrap  passed held-out acf(r)\n");
    for (int seed = 1; seed <= seeds; ++seed) {
        request.seed = static_cast<std::uint64_t>(seed);
        const auto begin = std::chrono::steady_clock::now();
        const auto report = trainMarketGan(request, table, context);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        if (!report) {
            std::printf("%s\n", describe(report.error()).c_str());
            return 1;
        }
        const auto& facts = report->models[0].board.facts;
        const auto error = [&](std::size_t model) { return report->models[model].board.absoluteAutocorrelationError; };
        std::printf("%4d %7.1f %14.3f %11.4f %.4f %.4f %8d/9 %6d/9 %6s\n", seed, took.count(),
                    facts[0].value / facts[0].target, error(0), error(2), error(1), passed(facts),
                    passed(report->heldOut),
                    facts[static_cast<std::size_t>(StylisedFact::ReturnAutocorrelation)].pass ? "in" : "out");
        std::fflush(stdout);
    }
    return 0;
}
