// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/tableganplan.h"

#include "core/base/random.h"
#include "core/base/sha256.h"
#include "core/run/codec.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace riskloom {
namespace {

std::vector<std::size_t> sizes(const std::vector<int>& units) { return {units.begin(), units.end()}; }

// Of all that decides the training. Which epoch or training is kept decides none of it; how it was steered, a state says.
std::string trainingSha256(SynthTableRequest request)
{
    request.keepEpoch = 0;
    request.keepSeed = 0;
    request.steering.clear();
    return sha256Hex(toJson(request));
}

// What the request says, or what its ε asks for.
Result<double> noiseMultiplierFor(const SynthTableRequest& request, const GanPlan& plan, std::size_t rows)
{
    if (request.privacy == GanPrivacy::None || request.targetEpsilon == 0.0)
        return request.noiseMultiplier;
    const double rate = mechanismOf(plan.options, rows).rate;
    const auto steps = static_cast<std::int64_t>(stepsOfEpoch(rows, plan.options.batchRows)) * request.epochs;
    if (const auto noise = noiseFor(request.targetEpsilon, rate, steps, request.delta))
        return *noise;
    const double least = privacyLoss({rate, mostNoise}, steps, request.delta).epsilon;
    return Error{ErrorCode::FieldOutOfRange, {"targetEpsilon", toJson(request.targetEpsilon), toJson(least), "1000"}, {}};
}

} // namespace

TableGanSeeds seedsOf(std::uint64_t seed)
{
    Random random(seed);
    TableGanSeeds seeds{};
    for (std::uint64_t* each :
         {&seeds.split, &seeds.encoding, &seeds.baselines, &seeds.training, &seeds.folding, &seeds.judging, &seeds.judgement,
          &seeds.rival, &seeds.code, &seeds.embedding, &seeds.watching})
        *each = random.bits();
    return seeds;
}

Result<Split> splitOf(const SynthTableRequest& request, std::size_t rows)
{
    const std::vector<std::int32_t> oneClass(rows, 0);
    return splitStratified(oneClass, request.holdoutShare, seedsOf(request.seed).split);
}

GanLayout layoutFor(const SynthTableRequest& request, const TableEncoding& encoding)
{
    // Asking for levels means to choose rows by what they hold, which is no longer each for itself.
    const bool isPrivate = request.privacy != GanPrivacy::None;
    GanLayout layout = layoutOf(encoding, isPrivate ? Conditioning::OnNothing : Conditioning::OnCategories);
    layout.discriminatorNorm = request.discriminatorNorm;
    layout.noise = static_cast<std::size_t>(request.noise);
    layout.generatorUnits = sizes(request.generatorUnits);
    layout.discriminatorUnits = sizes(request.discriminatorUnits);
    layout.pac = static_cast<std::size_t>(request.pac);
    layout.codeLevels = static_cast<std::size_t>(request.codeLevels);
    layout.codeNumbers = static_cast<std::size_t>(request.codeNumbers);
    layout.start = request.start == GeneratorStart::Noise ? 0 : layout.data;
    return layout;
}

Result<GanPlan> planFor(const SynthTableRequest& request, const GanLayout& layout, std::size_t trainRows, std::uint64_t seed)
{
    GanPlan plan;
    plan.layout = layout;
    plan.options.loss = request.loss;
    plan.options.generatorRate = request.generatorRate;
    plan.options.discriminatorRate = request.discriminatorRate;
    plan.options.penalty = request.penalty;
    plan.options.clip = request.clip;
    plan.options.dropout = request.dropout;
    plan.options.averaging = request.averaging;
    plan.options.batchRows = batchRowsFor(request, trainRows);
    plan.options.privacy = request.privacy;
    plan.options.noiseMultiplier = request.noiseMultiplier;
    plan.options.clipNorm = request.clipNorm;
    plan.options.informationWeight = request.informationWeight;
    plan.delta = request.delta;
    plan.keep = request.privacy == GanPrivacy::None ? GanPlan::Keep::Best : GanPlan::Keep::Last;
    plan.epochs = request.epochs;
    plan.evaluateEvery = request.evaluateEvery;
    plan.checkpointEvery = request.checkpointEvery;
    plan.patience = request.patience;
    plan.keepEpoch = request.keepEpoch;
    plan.seed = seed;
    plan.requestSha256 = trainingSha256(request);
    plan.fractionBegin = trainingBegins;
    plan.fractionEnd = trainingEnds;
    plan.mostEpsilon = request.targetEpsilon;
    plan.steering = request.steering;
    RISKLOOM_TRY(plan.options.noiseMultiplier, noiseMultiplierFor(request, plan, trainRows));
    return plan;
}

std::size_t batchRowsFor(const SynthTableRequest& request, std::size_t trainRows)
{
    const auto pac = static_cast<std::size_t>(request.pac);
    const std::size_t most = std::min(static_cast<std::size_t>(request.batchRows), trainRows / 8);
    return std::max(most / pac, std::size_t{2}) * pac;
}

std::size_t trainingBytes(const GanLayout& layout, std::size_t batchRows, std::size_t trainRows)
{
    // Weights, gradient, two moments and the average; the copy of the last epoch beside them.
    const std::size_t networks =
        8 * (layout.generatorParameters() + layout.discriminatorParameters() + layout.informerParameters());
    const std::size_t hidden =
        std::accumulate(layout.generatorUnits.begin(), layout.generatorUnits.end(), std::size_t{0}) +
        std::accumulate(layout.discriminatorUnits.begin(), layout.discriminatorUnits.end(), std::size_t{0});
    const std::size_t step = batchRows * (6 * layout.rowWidth() + 2 * layout.generatorInputs() + 3 * layout.data + 4 * hidden);
    return mostEpochBytes + 4 * (networks + step) + trainRows * layout.spans.size() * 6;
}

} // namespace riskloom
