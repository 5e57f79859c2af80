// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/run/synthjudgement.h"
#include "core/synth/fidelity.h"
#include "core/synth/neighbours.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

using namespace riskloom;

// Processor seconds of all judgements of a synthetic table, and its nearest neighbours against a plain loop over cells:
// bench_judgement [ROWS [THREADS]], 32,000 rows of 15 columns unless told otherwise.
namespace {

Table tableOf(std::size_t rows, std::uint64_t seed)
{
    Random random(seed);
    std::vector<std::vector<double>> cells(9, std::vector<double>(rows));
    std::vector<std::vector<std::int32_t>> codes(6, std::vector<std::int32_t>(rows));
    for (std::size_t i = 0; i < rows; ++i) {
        const double common = random.normal();
        for (std::vector<double>& column : cells)
            column[i] = 0.6 * common + 0.8 * random.normal();
        for (std::size_t j = 0; j < codes.size(); ++j)
            codes[j][i] = j == 0 ? (random.uniform() < 1.0 / (1.0 + std::exp(2.0 + common - cells[1][i])) ? 1 : 0)
                                 : static_cast<std::int32_t>(random.below(2 + 6 * j));
    }
    std::vector<Column> columns;
    for (std::size_t j = 0; j < cells.size(); ++j)
        columns.push_back({"number" + std::to_string(j), NumberColumn{std::move(cells[j]), 6}});
    for (std::size_t j = 0; j < codes.size(); ++j) {
        CategoryColumn column;
        for (std::size_t level = 0; level < (j == 0 ? 2 : 2 + 6 * j); ++level)
            column.levels.push_back("level" + std::to_string(level));
        column.codes = std::move(codes[j]);
        columns.push_back({"level" + std::to_string(j), std::move(column)});
    }
    return Table(std::move(columns), rows);
}

// Processor seconds of all threads: what other programs do at the same time does not count.
class Watch {
public:
    double seconds() const { return static_cast<double>(std::clock() - m_start) / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start = std::clock();
};

// The nearest training row of some rows, one cell at a time.
double plainSeconds(const MixedRows& queries, const MixedRows& references, std::size_t count)
{
    const Watch watch;
    double sum = 0.0;
    for (std::size_t q = 0; q < count; ++q) {
        float nearest = std::numeric_limits<float>::infinity();
        for (std::size_t r = 0; r < references.rows; ++r)
            nearest = std::min(nearest, gowerDistance(queries, q, references, r));
        sum += static_cast<double>(nearest);
    }
    std::printf("  (mean distance of the plain loop %.4f)\n", sum / static_cast<double>(count));
    return watch.seconds() / static_cast<double>(count);
}

} // namespace

int main(int count, char** words)
{
    const std::size_t rows = count > 1 ? static_cast<std::size_t>(std::atoll(words[1])) : 32000;
    const int threads = count > 2 ? std::atoi(words[2]) : 2;
    const Table real = tableOf(rows, 1);
    Split split;
    for (std::uint32_t row = 0; row < rows; ++row)
        (row % 5 == 0 ? split.holdout : split.train).push_back(row);
    const Table synthetic = tableOf(split.train.size(), 2);
    std::vector<std::string> columns;
    for (const Column& column : real.columns())
        columns.push_back(column.name);

    const auto space = MixedSpace::create(real, split.train, columns);
    const MixedRows training = *space->place(real, split.train);
    const MixedRows made = *space->place(synthetic);
    const PairWork work{threads, {}};
    Watch all;
    const auto nearest = nearestRows(made, training, 1, OwnRow::Counted, work);
    const double fast = all.seconds();
    const double plain = plainSeconds(made, training, 200) * static_cast<double>(made.rows);
    std::printf("nearest of %zu rows among %zu: %.2f processor seconds, %.1f times as fast as a plain loop\n", made.rows,
                training.rows, fast, plain / fast);

    std::string stage;
    Watch judging;
    double began = 0.0;
    RunContext context;
    context.threads = threads;
    context.onProgress = [&](const Progress& progress) {
        if (!stage.empty())
            std::printf("  %-10s %.2f s\n", stage.c_str(), judging.seconds() - began);
        stage = progress.stage;
        began = judging.seconds();
    };
    for (const BinEdges edges : {BinEdges::Own, BinEdges::Shared})
        if (!FidelityReference::create(real, split.train, columns, edges)->compare(synthetic))
            return 1;
    std::printf("  %-10s %.2f s\n", "fidelity", judging.seconds());
    Random random(9);
    const auto baselines = sampleBaselines(real, split.train, columns, rows, random);
    const auto judged = judgeSyntheticTable({real, split, synthetic, *baselines, columns, "level0", "level1", {}, rows}, {}, context);
    if (!judged)
        return 1;
    std::printf("  %-10s %.2f s\n", stage.c_str(), judging.seconds() - began);
    std::printf("all judgements of %zu rows x %zu columns: %.2f processor seconds on %d threads\n", rows, columns.size(),
                judging.seconds(), threads);
    return 0;
}
