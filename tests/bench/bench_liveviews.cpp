// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/split.h"
#include "core/neural/gantraining.h"
#include "core/neural/generatormodel.h"
#include "core/neural/tablegan.h"
#include "core/neural/tableganjudges.h"
#include "core/neural/tableganplan.h"
#include "core/neural/tableganwatch.h"
#include "core/neural/threads.h"
#include "core/run/codec.h"
#include "tests/core/sampletable.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

using namespace riskloom;

// What the live views of a table GAN cost beside the training they show: bench_liveviews [DATASET...]
// Processor time on one thread, in one process and in turns, the least of three: as many epochs as lie between two
// judgements, trained; one judgement, which the choice of the best generator needs whether anybody looks or not; and what
// looking adds: the view, the sampled rows, the discriminator's opinion, and the JSON of all that.
namespace {

template <class Work>
double milliseconds(Work&& work)
{
    const std::clock_t start = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

bool run(const std::string& dataset)
{
    setThreads(1);
    const Table table = testing::sampleTable(dataset);
    SynthTableRequest request;
    std::vector<std::string> names;
    for (const Column& column : table.columns())
        names.push_back(column.name);
    const auto split = splitStratified(std::vector<std::int32_t>(table.rows(), 0), request.holdoutShare, 1);
    const auto encoding = fitTableEncoding(table, split->train, names);
    if (!encoding)
        return false;
    Random random(1);
    const EncodedTable rows = *encodeTable(*encoding, table, split->train, random);
    GanPlan plan;
    plan.layout = layoutOf(*encoding);
    plan.options.batchRows = batchRowsFor(request, split->train.size());
    plan.epochs = plan.evaluateEvery = request.evaluateEvery;
    plan.checkpointEvery = 1000;

    std::vector<std::string> columns;
    for (const ColumnEncoding& column : encoding->columns)
        columns.push_back(column.name);
    const auto judges = makeJudges(table, *split, columns);
    const auto watch = TableGanWatch::create(judges->viewer.columns(), table, split->train, rows, plan.layout, 1);
    std::array<double, 3> best{1e30, 1e30, 1e30}; // training, judgement, views
    std::size_t bytes = 0;
    const auto judge = [](const GanState&, int) -> Result<GanJudgement> { return GanJudgement{}; };
    for (int round = 0; round < 3; ++round) {
        Result<TableGanState> state = Error{};
        best[0] = std::min(best[0], milliseconds([&] { state = trainGan(plan, {*encoding, rows}, judge, {}); }));
        EncodedTable drawn;
        Table made;
        Result<Fidelity> fidelity = Error{};
        best[1] = std::min(best[1], milliseconds([&] {
                               Random own(2);
                               GeneratorModel model =
                                   foldGenerator(*encoding, plan.layout, state->networks.average, 2048, own);
                               adjustShares(model, 2048, own);
                               drawn = *drawRows(model, judges->drawnRows(), 3);
                               made = decodeTable(*encoding, drawn, own);
                               fidelity = judges->ownEdges.compareDraws(made, judges->rows);
                           }));
        best[2] = std::min(best[2], milliseconds([&] {
                               const SyntheticView view = *judges->viewer.view(made, *fidelity);
                               bytes = toJson(*watch->film(view, made, drawn, state->networks.discriminator)).size();
                           }));
    }
    std::printf("%s: %zu columns, %zu encoded; %d epochs of training %.0f ms, a judgement %.0f ms, the live views %.1f "
                "ms (%zu KiB): "
                "%.2f %% of both\n",
                dataset.c_str(), columns.size(), plan.layout.data, request.evaluateEvery, best[0], best[1], best[2],
                bytes >> 10U, 100.0 * best[2] / (best[0] + best[1]));
    return true;
}

} // namespace

int main(int count, char** words)
{
    std::vector<std::string> datasets(words + 1, words + count);
    if (datasets.empty())
        datasets = {"german_credit", "consumer_credit", "lending_club"};
    bool good = true;
    for (const std::string& dataset : datasets)
        good = run(dataset) && good;
    return good ? 0 : 1;
}
