// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/tablegan.h"

#include "core/neural/codemeaning.h"
#include "core/neural/gancritic.h"
#include "core/neural/tableganjudges.h"
#include "core/neural/tableganplan.h"
#include "core/neural/tableganseeds.h"
#include "core/neural/tableganwatch.h"
#include "core/neural/tablegeneration.h"
#include "core/neural/threads.h"
#include "core/neural/torcherrors.h"
#include "core/run/codec.h"
#include "core/run/synthkinds.h"

#include <algorithm>
#include <utility>

namespace riskloom {
namespace {

constexpr std::size_t fewestRows = 20;
constexpr std::size_t foldingRows = 2048;
constexpr std::size_t mostStarts = 20000; // that training chooses from
constexpr std::size_t mostBytes = std::size_t{16} << 30U;
constexpr std::size_t codeRows = 4000; // drawn for each level of the code

Result<> enterStage(const RunContext& context, const char* stage, double fraction)
{
    if (context.stopRequested())
        return Error{ErrorCode::Cancelled, {}, {}};
    context.report({.stage = stage, .fraction = fraction, .points = {}, .preview = {}});
    return {};
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

Result<SynthTableReport> train(const SynthTableRequest& request, const Table& table, const RunContext& context)
{
    RISKLOOM_CHECK(synthTableKind().complete(encode(request).get_object()));
    // Products on several threads are rounded otherwise; several trainings are to give the same on any number of them.
    setThreads(request.seeds > 1 ? 1 : context.threads);
    const TableGanSeeds seeds = seedsOf(request.seed);
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
    const GanLayout layout = layoutFor(request, encoding);
    const bool isPrivate = request.privacy != GanPrivacy::None;
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
    const std::size_t judgedRows = std::min(split.holdout.size(), static_cast<std::size_t>(request.judgedRows));
    RISKLOOM_TRY(const BaselineRows baselines, sampleBaselines(table, split.train, columns, std::max(judges.drawnRows(), judgedRows),
                                                               baselineRandom));
    const Trained trained{encoding, layout, request, table, split, columns, baselines};
    RISKLOOM_CHECK(judgeBaselines(report, judges, trained));

    RISKLOOM_TRY(GanPlan plan, planFor(request, layout, split.train.size(), seeds.training));
    RISKLOOM_TRY(const TableStart start, fitStart(request, encoding, rows, encodingRandom, context.stop));
    plan.starts = drawStart(start, mostStarts, encodingRandom);
    if (layout.start > 0)
        RISKLOOM_CHECK(judgeStart(report, judges, encoding, start, encodingRandom));
    RISKLOOM_TRY(const Table rival, drawRival(report, judges, trained, rows, seeds.rival, context));
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
        RISKLOOM_TRY(const DrawnTable drawn, drawBoth(model, judges.drawnRows(), seeds.judging, context));
        RISKLOOM_TRY(const Fidelity fidelity, judges.ownEdges.compareDraws(drawn.table, judges.rows));
        RISKLOOM_TRY(SyntheticView view, judges.viewer.view(drawn.table, fidelity));
        view.epoch = epoch;
        RISKLOOM_TRY(SyntheticFilm film, watch.film(view, drawn.table, drawn.encoded, discriminatorInUse(layout, networks)));
        return GanJudgement{fidelity.quality, pointsOf(fidelity, epoch), std::move(film)};
    };
    RISKLOOM_TRY(const GanStudy study, trainAll(request, plan, {encoding, rows}, judge, context));
    const TableGanState& state = study.state();

    RISKLOOM_CHECK(enterStage(context, "judging", trainingEnds));
    const GeneratorModel model = readied(request, encoding, layout, study.epoch.generator, start, seeds.folding);
    RISKLOOM_TRY(const Table drawn, drawTable(model, judges.drawnRows(), seeds.judging, context));
    RISKLOOM_TRY(report.fidelity, judges.ownEdges.compareDraws(drawn, judges.rows));
    RISKLOOM_TRY(const Fidelity shared, judges.sharedEdges.compareDraws(drawn, judges.rows));
    report.ownEdges.synthetic = figuresOf(report.fidelity);
    report.sharedEdges.synthetic = figuresOf(shared);
    RISKLOOM_TRY(report.diagnostic, diagnose(table, split.train, columns, drawn));
    RISKLOOM_TRY(report.view, judges.viewer.view(drawn, report.fidelity));
    report.view.epoch = study.epoch.epoch;
    report.trainRows = static_cast<std::int64_t>(split.train.size());
    report.holdoutRows = static_cast<std::int64_t>(split.holdout.size());
    report.judgedRows = static_cast<std::int64_t>(judges.rows);
    report.judgedDraws = static_cast<std::int64_t>(judges.draws);
    report.encodedWidth = static_cast<std::int64_t>(layout.data);
    report.conditionWidth = static_cast<std::int64_t>(layout.conditions);
    report.parameters = static_cast<std::int64_t>(layout.generatorParameters() + layout.discriminatorParameters());
    report.epochs = state.epoch;
    report.bestEpoch = study.epoch.epoch;
    report.rollBacks = state.rollBacks;
    report.skipped = encoding.skipped;
    report.spectralNorms.assign(study.epoch.norms.begin(), study.epoch.norms.end());
    report.steering = state.steering;
    if (isPrivate)
        report.differentialPrivacy = privacyOf(request, plan.options, state, rows.rows);
    if (layout.code() > 0) {
        RISKLOOM_TRY(report.informationCode, codeMeaning(model, study.epoch.informer, codeRows, seeds.code, context));
        for (const MetricPoint& point : state.history)
            if (point.step == study.epoch.epoch && point.name == "information.numbers")
                report.informationCode->numberInformation = point.value;
    }
    tellSeeds(report, study);
    RISKLOOM_CHECK(judgeFinished(report, trained, model, rival, seeds, context));
    RISKLOOM_CHECK(context.saveArtifact("weights", "safetensors", writeGenerator(model)));
    const std::string film = toJson(state.film);
    RISKLOOM_CHECK(context.saveArtifact("film", "json", std::as_bytes(std::span(film))));
    const CheckpointOwner owner = tableGanOwner(plan.requestSha256, {context.device, context.threads});
    RISKLOOM_CHECK(context.saveArtifact("epochs", "safetensors",
                                        request.seeds > 1 ? writeStudy(study, owner) : writeLearnedEpochs(state, owner)));
    return report;
}

} // namespace

Result<SynthTableReport> trainTableGan(const SynthTableRequest& request, const Table& table, const RunContext& context)
{
    Result<SynthTableReport> report = catchTorch("synth.table", [&] { return train(request, table, context); });
    setThreads(context.threads);
    return report;
}

} // namespace riskloom
