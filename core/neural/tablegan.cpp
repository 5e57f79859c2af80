// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/tablegan.h"

#include "core/base/sha256.h"
#include "core/data/split.h"
#include "core/neural/codemeaning.h"
#include "core/neural/gancritic.h"
#include "core/neural/gantraining.h"
#include "core/neural/generatormodel.h"
#include "core/neural/tableembedding.h"
#include "core/neural/tableganseeds.h"
#include "core/neural/tableganwatch.h"
#include "core/neural/tablevae.h"
#include "core/neural/threads.h"
#include "core/neural/torcherrors.h"
#include "core/run/codec.h"
#include "core/run/synthkinds.h"
#include "core/synth/baselines.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace riskloom {
namespace {

constexpr std::size_t fewestRows = 20;
constexpr std::size_t mostJudgedRows = 4000;
constexpr std::size_t foldingRows = 2048;
constexpr std::size_t mostStarts = 20000; // that training chooses from
constexpr std::size_t mostBytes = std::size_t{16} << 30U;
constexpr std::int64_t mostRows = 100'000'000; // drawn at once
constexpr double rivalBegins = 0.025;
constexpr double trainingBegins = 0.05;
constexpr double trainingEnds = 0.9;
constexpr double embeddingBegins = 0.905;
constexpr double judgementBegins = 0.92;
constexpr std::size_t mostUseRows = 50'000;
constexpr std::size_t codeRows = 4000; // drawn for each level of the code

Result<> enterStage(const RunContext& context, const char* stage, double fraction)
{
    if (context.stopRequested())
        return Error{ErrorCode::Cancelled, {}, {}};
    context.report({.stage = stage, .fraction = fraction, .points = {}, .preview = {}});
    return {};
}

std::vector<std::size_t> sizes(const std::vector<int>& units) { return {units.begin(), units.end()}; }

// What everything is held against, fitted once.
struct Judges {
    FidelityReference ownEdges;
    FidelityReference sharedEdges;
    SyntheticViewer viewer;
    std::size_t rows = 0; // of every candidate
};

Result<Judges> makeJudges(const Table& table, const Split& split, const std::vector<std::string>& columns)
{
    RISKLOOM_TRY(FidelityReference own, FidelityReference::create(table, split.train, columns, BinEdges::Own));
    RISKLOOM_TRY(FidelityReference shared, FidelityReference::create(table, split.train, columns, BinEdges::Shared));
    RISKLOOM_TRY(SyntheticViewer viewer, SyntheticViewer::create(table, split.train, columns));
    return Judges{std::move(own), std::move(shared), std::move(viewer), std::min(split.holdout.size(), mostJudgedRows)};
}

// Floor, copula and ceiling; the synthetic part is left for later.
Result<> judgeBaselines(SynthTableReport& report, const Judges& judges, const Table& table, const Split& split,
                        const std::vector<std::string>& columns, Random& random)
{
    RISKLOOM_TRY(const Table floor, sampleIndependently(table, split.train, columns, judges.rows, random));
    RISKLOOM_TRY(const Table copula, sampleCopula(table, split.train, columns, judges.rows, random));
    const std::span<const std::uint32_t> heldOut = std::span(split.holdout).first(judges.rows);
    for (const auto& [reference, band] : {std::pair(&judges.ownEdges, &report.ownEdges),
                                          std::pair(&judges.sharedEdges, &report.sharedEdges)}) {
        RISKLOOM_TRY(const Fidelity ofFloor, reference->compare(floor));
        RISKLOOM_TRY(const Fidelity ofCopula, reference->compare(copula));
        RISKLOOM_TRY(const Fidelity ofHeldOut, reference->compare(table, heldOut));
        band->floor = figuresOf(ofFloor);
        band->copula = figuresOf(ofCopula);
        band->ceiling = figuresOf(ofHeldOut);
    }
    return {};
}

struct Seeds {
    std::uint64_t split, encoding, baselines, training, folding, judging, judgement, rival, code, embedding, watching;
};

Seeds seedsOf(std::uint64_t seed)
{
    Random random(seed);
    Seeds seeds{};
    for (std::uint64_t* each : {&seeds.split, &seeds.encoding, &seeds.baselines, &seeds.training, &seeds.folding,
                                &seeds.judging, &seeds.judgement, &seeds.rival, &seeds.code, &seeds.embedding, &seeds.watching})
        *each = random.bits();
    return seeds;
}

// The outcome, where there is one, is in the middle of the network: what goes with it is what a scorecard is made of.
Result<TableStart> fitStart(const SynthTableRequest& request, const TableEncoding& encoding, const EncodedTable& rows,
                            Random& random, const std::stop_token& stop)
{
    switch (request.start) {
    case GeneratorStart::Network: {
        NetworkOptions options;
        const auto target = std::ranges::find(encoding.columns, request.target, &ColumnEncoding::name);
        options.centre = target == encoding.columns.end() ? -1 : target - encoding.columns.begin();
        RISKLOOM_TRY(TableNetwork network, fitTableNetwork(encoding, rows, options, random, stop));
        return TableStart(std::move(network));
    }
    case GeneratorStart::Copula: {
        RISKLOOM_TRY(TableCopula copula, fitTableCopula(encoding, rows, random));
        return TableStart(std::move(copula));
    }
    case GeneratorStart::Noise:
        break;
    }
    return TableStart();
}

Result<> judgeStart(SynthTableReport& report, const Judges& judges, const TableEncoding& encoding, const TableStart& start,
                    Random& random)
{
    const EncodedTable drawn = drawStart(start, judges.rows, random);
    const Table rows = decodeTable(encoding, drawn, random);
    RISKLOOM_TRY(const Fidelity own, judges.ownEdges.compare(rows));
    RISKLOOM_TRY(const Fidelity shared, judges.sharedEdges.compare(rows));
    report.ownEdges.start = figuresOf(own);
    report.sharedEdges.start = figuresOf(shared);
    return {};
}

// Rows of the fast rival, for every judgement there is; a table without rows when there is none or its loss ran away.
Result<Table> drawRival(SynthTableReport& report, const SynthTableRequest& request, const Judges& judges,
                        const TableEncoding& encoding, const GanLayout& layout, const EncodedTable& rows,
                        std::uint64_t seed, const RunContext& context)
{
    if (request.rivalSteps == 0)
        return Table();
    VaeOptions options;
    options.batchRows = std::min(options.batchRows, std::max(rows.rows / 8, std::size_t{1}));
    const VaeBudget budget{.steps = request.rivalSteps, .fractionBegin = rivalBegins, .fractionEnd = trainingBegins};
    Result<TableVae> rival = TableVae::fit(encoding, layout, rows, options, budget, seed, context);
    if (!rival && rival.error().code == ErrorCode::NumericFailure)
        return Table();
    if (!rival)
        return rival.error();
    RISKLOOM_TRY(Table drawn,
                 rival->draw(std::max(judges.rows, static_cast<std::size_t>(request.judgedRows)), seed + 1, context));
    std::vector<std::uint32_t> judged(judges.rows);
    std::iota(judged.begin(), judged.end(), 0U);
    RISKLOOM_TRY(const Fidelity own, judges.ownEdges.compare(drawn, judged));
    RISKLOOM_TRY(const Fidelity shared, judges.sharedEdges.compare(drawn, judged));
    report.ownEdges.tvae = figuresOf(own);
    report.sharedEdges.tvae = figuresOf(shared);
    return drawn;
}

// An epoch's generator, ready to draw rows.
GeneratorModel readied(const SynthTableRequest& request, const TableEncoding& encoding, const GanLayout& layout,
                       std::span<const float> parameters, const TableStart& start, std::uint64_t seed)
{
    Random random(seed);
    GeneratorModel model = foldGenerator(encoding, layout, parameters, foldingRows, random, start);
    if (request.adjustShares)
        adjustShares(model, foldingRows, random);
    return model;
}

// The rows of its table that a run is trained on, and those it holds out; they have no classes.
Result<Split> splitOf(const SynthTableRequest& request, std::size_t rows)
{
    const std::vector<std::int32_t> oneClass(rows, 0);
    return splitStratified(oneClass, request.holdoutShare, seedsOf(request.seed).split);
}

struct DrawnTable {
    EncodedTable encoded;
    Table table;
};

Result<DrawnTable> drawBoth(const GeneratorModel& model, std::size_t rows, std::uint64_t seed, const RunContext& context)
{
    RISKLOOM_TRY(EncodedTable encoded, drawRows(model, rows, seed, context));
    Random random(seed + 1);
    Table table = decodeTable(model.encoding, encoded, random);
    return DrawnTable{std::move(encoded), std::move(table)};
}

Result<Table> drawTable(const GeneratorModel& model, std::size_t rows, std::uint64_t seed, const RunContext& context)
{
    RISKLOOM_TRY(DrawnTable drawn, drawBoth(model, rows, seed, context));
    return std::move(drawn.table);
}

// Of all that decides the training. Which epoch or training is kept decides none of it.
std::string trainingSha256(SynthTableRequest request)
{
    request.keepEpoch = 0;
    request.keepSeed = 0;
    return sha256Hex(toJson(request));
}

GanPlan planFor(const SynthTableRequest& request, const GanLayout& layout, std::size_t trainRows, std::uint64_t seed)
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
    return plan;
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

DifferentialPrivacy privacyOf(const SynthTableRequest& request, const GanOptions& options, const TableGanState& state,
                              std::size_t rows)
{
    const SampledGaussian mechanism = mechanismOf(options, rows);
    DifferentialPrivacy privacy{.delta = request.delta,
                                .noiseMultiplier = options.noiseMultiplier,
                                .clipNorm = request.clipNorm,
                                .samplingRate = mechanism.rate,
                                .steps = state.privateSteps,
                                .orders = renyiOrders(),
                                .divergences = {}};
    for (const int order : privacy.orders)
        privacy.divergences.push_back(static_cast<double>(state.privateSteps) * renyiDivergence(mechanism, order));
    const PrivacyLoss loss = privacyLoss(privacy.orders, privacy.divergences, request.delta);
    privacy.epsilon = loss.epsilon;
    privacy.order = loss.order;
    for (const MetricPoint& point : state.history)
        if (point.name == "clipped")
            privacy.clippedShare = point.value;
    return privacy;
}

struct Trained {
    const TableEncoding& encoding;
    const GanLayout& layout;
    const SynthTableRequest& request;
    const Table& table;
    const Split& split;
    const std::vector<std::string>& columns;
};

// Use, likeness and privacy of the kept generator, beside `rival` where it has rows; left out where there are too few
// rows to say anything.
Result<> judgeFinished(SynthTableReport& report, const Trained& trained, const GeneratorModel& model,
                       const Table& rival, const Seeds& seeds, const RunContext& context)
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
                             trained.columns,
                             trained.request.target,
                             trained.request.badValue,
                             trained.request.knownColumns,
                             judgedRows,
                             rival.rows() > 0 ? &rival : nullptr,
                             trained.request.protectedColumns,
                             trained.request.sensitiveColumns};
    RISKLOOM_CHECK(enterStage(context, "embedding", embeddingBegins));
    const std::size_t rows = std::min({split.train.size(), split.holdout.size(), drawn.rows(), judgedRows});
    RISKLOOM_TRY(const EmbeddingJudgement embedding, judgeEmbedding({trained.encoding, trained.layout, trained.table,
                                                                     split, drawn, judged.tvae, trained.columns, rows},
                                                                    seeds.embedding, context));
    RISKLOOM_TRY(report.judgement, judgeSyntheticTable(judged, {judgementBegins, 1.0, random.bits()}, context));
    report.judgement->embedding = embedding;
    return {};
}

Result<SynthTableReport> train(const SynthTableRequest& request, const Table& table, const RunContext& context)
{
    RISKLOOM_CHECK(synthTableKind().complete(encode(request).get_object()));
    setThreads(context.threads);
    const Seeds seeds = seedsOf(request.seed);
    if (request.keepEpoch > request.epochs)
        return Error{ErrorCode::FieldOutOfRange,
                     {"keepEpoch", std::to_string(request.keepEpoch), "0", std::to_string(request.epochs)}, {}};
    if (request.keepSeed > request.seeds)
        return Error{ErrorCode::FieldOutOfRange,
                     {"keepSeed", std::to_string(request.keepSeed), "0", std::to_string(request.seeds)}, {}};
    RISKLOOM_CHECK(enterStage(context, "sample", 0.0));
    if (table.rows() < fewestRows)
        return Error{ErrorCode::TooFewRows, {std::to_string(table.rows()), std::to_string(fewestRows)}, {}};
    RISKLOOM_TRY(const Split split, splitOf(request, table.rows()));
    if (split.train.size() < fewestRows)
        return Error{ErrorCode::TooFewRows, {std::to_string(split.train.size()), std::to_string(fewestRows)}, {}};

    for (const std::vector<std::string>* names :
         {&request.knownColumns, &request.protectedColumns, &request.sensitiveColumns})
        for (const std::string& name : *names)
            RISKLOOM_CHECK(table.column(name)); // not first after the training

    RISKLOOM_CHECK(enterStage(context, "encoding", 0.01));
    RISKLOOM_TRY(const TableEncoding encoding, fitTableEncoding(table, split.train, request.columns));
    const bool isPrivate = request.privacy != GanPrivacy::None;
    // Asking for levels means to choose rows by what they hold, which is no longer each for itself.
    GanLayout layout = layoutOf(encoding, isPrivate ? Conditioning::OnNothing : Conditioning::OnCategories);
    layout.discriminatorNorm = request.discriminatorNorm;
    layout.noise = static_cast<std::size_t>(request.noise);
    layout.generatorUnits = sizes(request.generatorUnits);
    layout.discriminatorUnits = sizes(request.discriminatorUnits);
    layout.pac = static_cast<std::size_t>(request.pac);
    layout.codeLevels = static_cast<std::size_t>(request.codeLevels);
    layout.codeNumbers = static_cast<std::size_t>(request.codeNumbers);
    layout.start = request.start == GeneratorStart::Noise ? 0 : layout.data;
    if (isPrivate && request.delta * static_cast<double>(split.train.size()) >= 1.0)
        return Error{ErrorCode::FieldOutOfRange,
                     {"delta", toJson(request.delta), "0", toJson(1.0 / static_cast<double>(split.train.size()))},
                     {}};
    if (layout.data == 0)
        return Error{ErrorCode::NoUsableVariables, {}, "every column is constant"};
    const std::size_t batch = batchRowsFor(request, split.train.size());
    const auto sideBySide = static_cast<std::size_t>(std::clamp(context.threads, 1, request.seeds));
    if (const std::size_t bytes = sideBySide * trainingBytes(layout, batch, split.train.size()); bytes > mostBytes)
        return Error{ErrorCode::OutOfMemory, {"synth.table"}, std::to_string(bytes >> 20U) + " MiB"};
    Random encodingRandom(seeds.encoding);
    RISKLOOM_TRY(const EncodedTable rows, encodeTable(encoding, table, split.train, encodingRandom));

    RISKLOOM_CHECK(enterStage(context, "baselines", 0.02));
    std::vector<std::string> columns;
    for (const ColumnEncoding& column : encoding.columns)
        columns.push_back(column.name);
    SynthTableReport report;
    RISKLOOM_TRY(const Judges judges, makeJudges(table, split, columns));
    Random baselineRandom(seeds.baselines);
    RISKLOOM_CHECK(judgeBaselines(report, judges, table, split, columns, baselineRandom));

    GanPlan plan = planFor(request, layout, split.train.size(), seeds.training);
    RISKLOOM_TRY(plan.options.noiseMultiplier, noiseMultiplierFor(request, plan, split.train.size()));
    RISKLOOM_TRY(const TableStart start, fitStart(request, encoding, rows, encodingRandom, context.stop));
    plan.starts = drawStart(start, mostStarts, encodingRandom);
    if (layout.start > 0)
        RISKLOOM_CHECK(judgeStart(report, judges, encoding, start, encodingRandom));
    RISKLOOM_TRY(const Table rival, drawRival(report, request, judges, encoding, layout, rows, seeds.rival, context));
    plan.firstPoints = {{"quality.floor", 0, report.ownEdges.floor.quality},
                        {"quality.copula", 0, report.ownEdges.copula.quality},
                        {"quality.ceiling", 0, report.ownEdges.ceiling.quality}};
    if (layout.start > 0)
        plan.firstPoints.push_back({"quality.start", 0, report.ownEdges.start.quality});
    if (rival.rows() > 0)
        plan.firstPoints.push_back({"quality.tvae", 0, report.ownEdges.tvae.quality});
    RISKLOOM_TRY(const TableGanWatch watch,
                 TableGanWatch::create(judges.viewer.columns(), table, split.train, rows, layout, seeds.watching));
    const auto judge = [&](const GanState& networks, int epoch) -> Result<GanJudgement> {
        const GeneratorModel model = readied(request, encoding, layout, networks.average, start, seeds.folding);
        RISKLOOM_TRY(const DrawnTable drawn, drawBoth(model, judges.rows, seeds.judging, context));
        RISKLOOM_TRY(const Fidelity fidelity, judges.ownEdges.compare(drawn.table));
        RISKLOOM_TRY(SyntheticView view, judges.viewer.view(drawn.table, fidelity));
        view.epoch = epoch;
        RISKLOOM_TRY(SyntheticFilm film, watch.film(view, drawn.table, drawn.encoded, discriminatorInUse(layout, networks)));
        return GanJudgement{fidelity.quality, pointsOf(fidelity, epoch), std::move(film)};
    };
    RISKLOOM_TRY(const GanStudy study, trainAll(request, plan, {encoding, rows}, judge, context));
    const TableGanState& state = study.trainings[study.kept];

    RISKLOOM_CHECK(enterStage(context, "judging", trainingEnds));
    const GeneratorModel model = readied(request, encoding, layout, state.best, start, seeds.folding);
    RISKLOOM_TRY(const Table drawn, drawTable(model, judges.rows, seeds.judging, context));
    RISKLOOM_TRY(report.fidelity, judges.ownEdges.compare(drawn));
    RISKLOOM_TRY(const Fidelity shared, judges.sharedEdges.compare(drawn));
    report.ownEdges.synthetic = figuresOf(report.fidelity);
    report.sharedEdges.synthetic = figuresOf(shared);
    RISKLOOM_TRY(report.diagnostic, diagnose(table, split.train, columns, drawn));
    RISKLOOM_TRY(report.view, judges.viewer.view(drawn, report.fidelity));
    report.view.epoch = state.bestEpoch;
    report.trainRows = static_cast<std::int64_t>(split.train.size());
    report.holdoutRows = static_cast<std::int64_t>(split.holdout.size());
    report.encodedWidth = static_cast<std::int64_t>(layout.data);
    report.conditionWidth = static_cast<std::int64_t>(layout.conditions);
    report.parameters = static_cast<std::int64_t>(layout.generatorParameters() + layout.discriminatorParameters());
    report.epochs = state.epoch;
    report.bestEpoch = state.bestEpoch;
    report.rollBacks = state.rollBacks;
    report.skipped = encoding.skipped;
    for (const float norm : GanNetwork(layout, plan.options, state.networks).discriminatorNorms())
        report.spectralNorms.push_back(static_cast<double>(norm));
    if (isPrivate)
        report.differentialPrivacy = privacyOf(request, plan.options, state, rows.rows);
    if (layout.code() > 0) {
        RISKLOOM_TRY(report.informationCode, codeMeaning(model, state.bestInformer, codeRows, seeds.code, context));
        for (const MetricPoint& point : state.history)
            if (point.step == state.bestEpoch && point.name == "information.numbers")
                report.informationCode->numberInformation = point.value;
    }
    tellSeeds(report, study);
    RISKLOOM_CHECK(judgeFinished(report, {encoding, layout, request, table, split, columns}, model, rival, seeds, context));
    RISKLOOM_CHECK(context.saveArtifact("weights", "safetensors", writeGenerator(model)));
    const std::string film = toJson(state.film);
    RISKLOOM_CHECK(context.saveArtifact("film", "json", std::as_bytes(std::span(film))));
    const CheckpointOwner owner = tableGanOwner(plan.requestSha256, {context.device, context.threads});
    RISKLOOM_CHECK(context.saveArtifact("epochs", "safetensors",
                                        request.seeds > 1 ? writeStudy(study, owner) : writeLearnedEpochs(state, owner)));
    return report;
}

Result<RuledRows> drawAsAsked(const GeneratorModel& model, const GenerateRequest& request,
                              const GeneratorTraining& training, const RunContext& context)
{
    const auto rows = static_cast<std::size_t>(request.rows);
    if (request.rules.empty()) {
        RISKLOOM_TRY(Table table, drawTable(model, rows, request.seed, context));
        return RuledRows{std::move(table), request.rows, {}};
    }
    const std::vector<RuleColumn> columns = ruleColumns(model.encoding);
    RISKLOOM_TRY(const std::vector<SampleRule> rules, parseRowRules(request.rules, columns));
    Split split;
    if (training.table != nullptr) {
        RISKLOOM_TRY(split, splitOf(training.request, training.table->rows()));
    }
    return drawByRules(rules, columns, {training.table, split.train}, {rows, request.seed},
                       [&](std::size_t count, std::uint64_t seed) { return drawTable(model, count, seed, context); });
}

} // namespace

Result<SynthTableReport> trainTableGan(const SynthTableRequest& request, const Table& table, const RunContext& context)
{
    return catchTorch("synth.table", [&] { return train(request, table, context); });
}

Result<GeneratedTable> generateTable(const std::filesystem::path& weights, const GenerateRequest& request,
                                     const GeneratorTraining& training, const RunContext& context)
{
    return catchTorch("synth.table", [&]() -> Result<GeneratedTable> {
        if (request.rows < 1 || request.rows > mostRows)
            return Error{ErrorCode::FieldOutOfRange, {"rows", std::to_string(request.rows), "1", std::to_string(mostRows)}, {}};
        setThreads(context.threads);
        RISKLOOM_TRY(const GeneratorModel model, readGenerator(weights));
        RISKLOOM_TRY(RuledRows made, drawAsAsked(model, request, training, context));
        GeneratedTable result{std::move(made.table), {request.rows, made.drawn, std::move(made.rules), {}, {}}};
        result.report.shares = categoryShares(model.encoding, result.table);
        return result;
    });
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
