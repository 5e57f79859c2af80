// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/tableembedding.h"

#include "core/neural/frozenembedding.h"
#include "core/run/synthjudgement.h"
#include "core/synth/differentbins.h"
#include "core/synth/frechet.h"
#include "core/synth/mixedrows.h"

#include <algorithm>
#include <span>
#include <utility>

namespace riskloom {
namespace {

constexpr std::size_t mostLearned = 10000; // training rows
constexpr std::size_t rowsOfClass = 50;    // at least so many, on the average
constexpr std::size_t mostClasses = 20;

Result<std::vector<float>> denseRows(const EmbeddedTables& tables, const Table& table,
                                     std::span<const std::uint32_t> rows, Random& random)
{
    RISKLOOM_TRY(const EncodedTable encoded, encodeTable(tables.encoding, table, rows, random));
    std::vector<float> dense(rows.size() * tables.layout.data);
    for (std::size_t row = 0; row < rows.size(); ++row)
        writeRow(tables.layout, encoded, row, dense.data() + row * tables.layout.data);
    return dense;
}

Result<std::vector<std::uint32_t>> nearestCentres(const RowClusters& clusters, const MixedRows& rows,
                                                  const PairWork& work)
{
    RISKLOOM_TRY(Neighbours nearest, nearestRows(rows, clusters.centres(), 1, OwnRow::Counted, work));
    return std::move(nearest.rows);
}

struct Judge {
    const EmbeddedTables& tables;
    FrozenEmbedding embedding;
    std::vector<double> training; // features of the training sample

    Result<EmbeddingFigures> figures(std::span<const float> dense)
    {
        const std::vector<double> features = embedding.features(dense);
        const std::vector<double> classes = embedding.probabilities(dense);
        const std::size_t width = embedding.featureCount();
        EmbeddingFigures found;
        RISKLOOM_TRY(found.frechet, frechetDistance({training, width}, {features, width}));
        RISKLOOM_TRY(found.inception, inceptionScore({classes, embedding.classCount()}));
        return found;
    }
};

double accuracyOf(const std::vector<double>& probabilities, std::span<const std::uint32_t> classes, std::size_t count)
{
    std::size_t right = 0;
    for (std::size_t row = 0; row < classes.size(); ++row) {
        const auto own = std::span(probabilities).subspan(row * count, count);
        right += static_cast<std::uint32_t>(std::ranges::max_element(own) - own.begin()) == classes[row] ? 1 : 0;
    }
    return static_cast<double>(right) / static_cast<double>(classes.size());
}

} // namespace

Result<EmbeddingJudgement> judgeEmbedding(const EmbeddedTables& tables, std::uint64_t seed, const RunContext& context)
{
    Random random(seed);
    const PairWork work{context.threads, context.stop};
    // What the network has learned looks nearer to it than other rows do, so it learns from one half of the training
    // rows and the candidates stand beside the other half.
    std::vector<std::uint32_t> order = tables.split.train;
    random.shuffle(std::span(order));
    const std::size_t half = order.size() / 2;
    const std::span<const std::uint32_t> learned = std::span(order).first(std::min(half, mostLearned));
    const std::size_t count = std::min(tables.rows, order.size() - half);
    const std::span<const std::uint32_t> sample = std::span(order).last(count);
    RISKLOOM_TRY(const MixedSpace space, MixedSpace::create(tables.real, tables.split.train, tables.columns));
    RISKLOOM_TRY(const MixedRows places, space.place(tables.real, learned));
    const std::size_t classes = std::clamp<std::size_t>(learned.size() / rowsOfClass, 2, mostClasses);
    RISKLOOM_TRY(const RowClusters clusters, RowClusters::fit(places, classes, random, work));
    RISKLOOM_TRY(const std::vector<std::uint32_t> classOf, nearestCentres(clusters, places, work));
    RISKLOOM_TRY(const std::vector<float> lessons, denseRows(tables, tables.real, learned, random));
    RISKLOOM_TRY(FrozenEmbedding fitted,
                 FrozenEmbedding::fit({lessons, tables.layout.data, classOf, classes}, {}, random, context.stop));

    EmbeddingJudgement judgement;
    judgement.sha256 = fitted.sha256();
    judgement.rows = static_cast<std::int64_t>(count);
    judgement.features = static_cast<std::int64_t>(fitted.featureCount());
    judgement.classes = static_cast<std::int64_t>(classes);
    RISKLOOM_TRY(const std::vector<float> training, denseRows(tables, tables.real, sample, random));
    std::vector<double> features = fitted.features(training);
    RISKLOOM_TRY(judgement.trainingInception, inceptionScore({fitted.probabilities(training), fitted.classCount()}));

    Judge judge{tables, std::move(fitted), std::move(features)};
    const std::vector<std::uint32_t> heldOut = drawnRows(tables.split.holdout, count, random);
    RISKLOOM_TRY(const std::vector<float> unseen, denseRows(tables, tables.real, heldOut, random));
    RISKLOOM_TRY(judgement.ceiling, judge.figures(unseen));
    RISKLOOM_TRY(const MixedRows unseenPlaces, space.place(tables.real, heldOut));
    RISKLOOM_TRY(const std::vector<std::uint32_t> unseenClasses, nearestCentres(clusters, unseenPlaces, work));
    judgement.accuracy = accuracyOf(judge.embedding.probabilities(unseen), unseenClasses, classes);

    const std::vector<std::uint32_t> all = firstRows(count);
    for (const auto& [table, figures] :
         {std::pair(&tables.synthetic, &judgement.synthetic), std::pair(&tables.baselines.independent, &judgement.floor),
          std::pair(&tables.baselines.copula, &judgement.copula)}) {
        if (context.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        RISKLOOM_TRY(const std::vector<float> dense, denseRows(tables, *table, all, random));
        RISKLOOM_TRY(*figures, judge.figures(dense));
    }
    if (tables.tvae != nullptr) {
        RISKLOOM_TRY(const std::vector<float> dense, denseRows(tables, *tables.tvae, all, random));
        RISKLOOM_TRY(judgement.tvae, judge.figures(dense));
    }
    return judgement;
}

Result<> addEmbedding(SynthJudgement& judgement, Result<EmbeddingJudgement> found)
{
    if (found) {
        judgement.embedding = *std::move(found);
        return {};
    }
    if (found.error().code != ErrorCode::NumericFailure)
        return found.error();
    judgement.noEmbedding = errorCodeName(found.error().code);
    return {};
}

} // namespace riskloom
