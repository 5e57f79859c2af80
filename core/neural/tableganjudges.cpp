// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/tableganjudges.h"

#include "core/neural/tableembedding.h"
#include "core/neural/tablegeneration.h"
#include "core/neural/tablevae.h"
#include "core/neural/usenetwork.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace riskloom {
namespace {

constexpr std::size_t mostJudgedRows = 4000;
constexpr std::size_t leastDrawnRows = 10'000; // of all draws of a candidate together, unless it takes too many
constexpr std::size_t mostDraws = 10;
constexpr std::size_t mostUseRows = 50'000;
constexpr double rivalBegins = 0.025;
constexpr double embeddingBegins = 0.905;
constexpr double judgementBegins = 0.92;

} // namespace

Result<Judges> makeJudges(const Table& table, const Split& split, const std::vector<std::string>& columns)
{
    RISKLOOM_TRY(FidelityReference own, FidelityReference::create(table, split.train, columns, BinEdges::Own));
    RISKLOOM_TRY(FidelityReference shared, FidelityReference::create(table, split.train, columns, BinEdges::Shared));
    RISKLOOM_TRY(SyntheticViewer viewer, SyntheticViewer::create(table, split.train, columns));
    const std::size_t rows = std::clamp<std::size_t>(split.holdout.size(), 1, mostJudgedRows);
    return Judges{std::move(own), std::move(shared), std::move(viewer), rows, std::min((leastDrawnRows + rows - 1) / rows, mostDraws)};
}

std::vector<MetricPoint> pointsOf(const Fidelity& fidelity, int epoch)
{
    std::vector<MetricPoint> points{{"quality", epoch, fidelity.quality},
                                    {"columnShapes", epoch, fidelity.columnShapes},
                                    {"columnPairTrends", epoch, fidelity.columnPairTrends}};
    for (const ColumnFidelity& column : fidelity.columns)
        if (!std::isnan(column.similarity))
            points.push_back({"similarity " + column.name, epoch, column.similarity});
    return points;
}

Result<> judgeBaselines(SynthTableReport& report, const Judges& judges, const Trained& trained)
{
    const std::span<const std::uint32_t> heldOut = std::span(trained.split.holdout).first(judges.rows);
    for (const auto& [reference, band] : {std::pair(&judges.ownEdges, &report.ownEdges),
                                          std::pair(&judges.sharedEdges, &report.sharedEdges)}) {
        RISKLOOM_TRY(const Fidelity ofFloor, reference->compareDraws(trained.baselines.independent, judges.rows));
        RISKLOOM_TRY(const Fidelity ofCopula, reference->compareDraws(trained.baselines.copula, judges.rows));
        RISKLOOM_TRY(const Fidelity ofHeldOut, reference->compare(trained.table, heldOut));
        band->floor = figuresOf(ofFloor);
        band->copula = figuresOf(ofCopula);
        band->ceiling = figuresOf(ofHeldOut);
    }
    return {};
}

Result<> judgeStart(SynthTableReport& report, const Judges& judges, const TableEncoding& encoding, const TableStart& start,
                    Random& random)
{
    const EncodedTable drawn = drawStart(start, judges.drawnRows(), random);
    const Table rows = decodeTable(encoding, drawn, random);
    RISKLOOM_TRY(const Fidelity own, judges.ownEdges.compareDraws(rows, judges.rows));
    RISKLOOM_TRY(const Fidelity shared, judges.sharedEdges.compareDraws(rows, judges.rows));
    report.ownEdges.start = figuresOf(own);
    report.sharedEdges.start = figuresOf(shared);
    return {};
}

Result<Table> drawRival(SynthTableReport& report, const Judges& judges, const Trained& trained, const EncodedTable& rows,
                        std::uint64_t seed, const RunContext& context)
{
    const SynthTableRequest& request = trained.request;
    if (request.rivalSteps == 0)
        return Table();
    VaeOptions options;
    options.batchRows = std::min(options.batchRows, std::max(rows.rows / 8, std::size_t{1}));
    const VaeBudget budget{.steps = request.rivalSteps, .fractionBegin = rivalBegins, .fractionEnd = trainingBegins};
    Result<TableVae> rival = TableVae::fit(trained.encoding, trained.layout, rows, options, budget, seed, context);
    if (!rival && rival.error().code == ErrorCode::NumericFailure)
        return Table();
    if (!rival)
        return rival.error();
    RISKLOOM_TRY(Table drawn,
                 rival->draw(std::max(judges.drawnRows(), static_cast<std::size_t>(request.judgedRows)), seed + 1, context));
    RISKLOOM_TRY(const Fidelity own, judges.ownEdges.compareDraws(drawn, judges.rows));
    RISKLOOM_TRY(const Fidelity shared, judges.sharedEdges.compareDraws(drawn, judges.rows));
    report.ownEdges.tvae = figuresOf(own);
    report.sharedEdges.tvae = figuresOf(shared);
    return drawn;
}

Result<> judgeFinished(SynthTableReport& report, const Trained& trained, const GeneratorModel& model, const Table& rival,
                       const TableGanSeeds& seeds, const RunContext& context)
{
    const Split& split = trained.split;
    const auto judgedRows = static_cast<std::size_t>(trained.request.judgedRows);
    if (std::min({split.train.size(), split.holdout.size(), judgedRows}) < fewestJudgedRows)
        return {};
    Random random(seeds.judgement);
    RISKLOOM_TRY(const Table drawn, drawTable(model, std::min(split.train.size(), mostUseRows), random.bits(), context));
    const JudgedTable judged{trained.table,
                             split,
                             drawn,
                             trained.baselines,
                             trained.columns,
                             trained.request.target,
                             trained.request.badValue,
                             trained.request.knownColumns,
                             judgedRows,
                             rival.rows() > 0 ? &rival : nullptr,
                             trained.request.protectedColumns,
                             trained.request.sensitiveColumns,
                             fitUseNetwork};
    context.report({.stage = "embedding", .fraction = embeddingBegins, .points = {}, .preview = {}});
    const std::size_t rows = std::min({split.train.size(), split.holdout.size(), drawn.rows(), judgedRows});
    const EmbeddedTables tables{trained.encoding,  trained.layout, trained.table,   split, drawn,
                                trained.baselines, judged.tvae,    trained.columns, rows};
    SynthJudgement seen; // before the long judgement, so that a stop is heeded
    RISKLOOM_CHECK(addEmbedding(seen, judgeEmbedding(tables, seeds.embedding, context)));
    RISKLOOM_TRY(report.judgement, judgeSyntheticTable(judged, {judgementBegins, 1.0, random.bits()}, context));
    report.judgement->embedding = std::move(seen.embedding);
    report.judgement->noEmbedding = std::move(seen.noEmbedding);
    return {};
}

} // namespace riskloom
