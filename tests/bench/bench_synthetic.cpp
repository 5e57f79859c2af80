// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/tablegan.h"
#include "core/run/codec.h"
#include "tests/core/sampletable.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

using namespace riskloom;

// How like the real rows the table GAN's are on the bundled data, beside floor, copula and ceiling, and how long it took:
// bench_synthetic [--first N] [--seeds N] [--threads N] [--set JSON] [--curve] [DATASET...]
namespace {

struct Options {
    int first = 1; // seed
    int seeds = 1;
    int threads = 2;
    bool curve = false;
    std::string request = "{}";
    std::vector<std::string> datasets;
};

Options optionsOf(int count, char** words)
{
    Options options;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (word == "--seeds" && i + 1 < count)
            options.seeds = std::atoi(words[++i]);
        else if (word == "--first" && i + 1 < count)
            options.first = std::atoi(words[++i]);
        else if (word == "--threads" && i + 1 < count)
            options.threads = std::atoi(words[++i]);
        else if (word == "--set" && i + 1 < count)
            options.request = words[++i];
        else if (word == "--curve")
            options.curve = true;
        else
            options.datasets.push_back(word);
    }
    if (options.datasets.empty())
        options.datasets = {"german_credit", "consumer_credit", "lending_club"};
    return options;
}

void print(const char* name, const FidelityFigures& figures)
{
    std::printf("  %-10s quality %.4f  shapes %.4f  trends %.4f\n", name, figures.quality, figures.columnShapes,
                figures.columnPairTrends);
}

// How far the synthetic rows are from the floor to the ceiling in Column Pair Trends, in percent.
double wayOf(const FidelityBand& band)
{
    return 100.0 * (band.synthetic.columnPairTrends - band.floor.columnPairTrends) /
           (band.ceiling.columnPairTrends - band.floor.columnPairTrends);
}

bool run(const Options& options, const std::string& dataset, std::uint64_t seed)
{
    const Table table = testing::sampleTable(dataset);
    auto request = fromJson<SynthTableRequest>(options.request, "--set");
    if (!request) {
        std::fprintf(stderr, "%s\n", describe(request.error()).c_str());
        return false;
    }
    request->seed = seed;
    for (const Column& column : table.columns())
        request->columns.push_back(column.name);
    RunContext context;
    context.threads = options.threads;
    const auto start = std::chrono::steady_clock::now();
    const auto seconds = [&] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(); };
    double began = 0.0;
    std::vector<std::pair<std::string, double>> stages; // when each began
    context.onProgress = [&](const Progress& progress) {
        if (progress.stage == "training" && began == 0.0)
            began = seconds();
        if (stages.empty() || stages.back().first != progress.stage)
            stages.emplace_back(progress.stage, seconds());
        for (const MetricPoint& point : progress.points)
            if (options.curve && point.name == "quality")
                std::printf("    epoch %4lld  %6.1f s  quality %.4f\n", static_cast<long long>(point.step), seconds(), point.value);
    };
    const auto report = trainTableGan(*request, table, context);
    if (!report) {
        std::fprintf(stderr, "%s: %s\n", dataset.c_str(), describe(report.error()).c_str());
        return false;
    }
    std::printf("%s seed %llu: %lld rows, %lld encoded and %lld condition columns, %d epochs, best %d, %.1f s (%.1f s to encode and measure)\n",
                dataset.c_str(), static_cast<unsigned long long>(seed), static_cast<long long>(report->trainRows),
                static_cast<long long>(report->encodedWidth), static_cast<long long>(report->conditionWidth), report->epochs,
                report->bestEpoch, seconds(), began);
    print("floor", report->ownEdges.floor);
    print("copula", report->ownEdges.copula);
    print("start", report->ownEdges.start);
    if (report->ownEdges.tvae.quality > 0.0) {
        print("tvae", report->ownEdges.tvae);
    }
    print("synthetic", report->ownEdges.synthetic);
    print("ceiling", report->ownEdges.ceiling);
    print("shared", report->sharedEdges.synthetic);
    const FidelityBand& band = report->ownEdges;
    std::size_t lost = 0;
    for (const ColumnDiagnostic& column : report->diagnostic.columns)
        lost += column.lostLevels.size();
    std::printf("  trends between floor and ceiling: %.0f %%, with shared classes %.0f %% (floor %.4f, start %.4f, ceiling %.4f); "
                "lost levels: %zu\n",
                wayOf(band), wayOf(report->sharedEdges), report->sharedEdges.floor.columnPairTrends,
                report->sharedEdges.start.columnPairTrends, report->sharedEdges.ceiling.columnPairTrends, lost);
    stages.emplace_back("", seconds());
    for (std::size_t i = 0; i + 1 < stages.size(); ++i)
        std::printf("%s%s %.1f s", i == 0 ? "  " : ", ", stages[i].first.c_str(),
                    stages[i + 1].second - stages[i].second);
    std::printf("\n");
    if (report->judgement) {
        const SynthJudgement& judgement = *report->judgement;
        const auto likeness = [](const char* name, const LikenessFigures& figures) {
            std::printf("  %-10s detection %.3f  precision %.3f  recall %.3f  coverage %.3f  mmd %.5f  bins %lld\n", name,
                        figures.detectionAuc, figures.precision, figures.recall, figures.coverage, figures.discrepancy,
                        static_cast<long long>(figures.differentBins));
        };
        likeness("floor", judgement.likeness.floor);
        likeness("copula", judgement.likeness.copula);
        likeness("synthetic", judgement.likeness.synthetic);
        likeness("ceiling", judgement.likeness.ceiling);
        if (judgement.likeness.tvae)
            likeness("tvae", *judgement.likeness.tvae);
        if (judgement.embedding) {
            const EmbeddingJudgement& seen = *judgement.embedding;
            std::printf(
                "  embedding: %lld classes, accuracy %.3f; Frechet floor %.4f, copula %.4f, tvae %.4f, synthetic %.4f, "
                "ceiling "
                "%.4f; Inception floor %.2f, copula %.2f, tvae %.2f, synthetic %.2f, ceiling %.2f, training %.2f\n",
                static_cast<long long>(seen.classes), seen.accuracy, seen.floor.frechet, seen.copula.frechet,
                seen.tvae ? seen.tvae->frechet : 0.0, seen.synthetic.frechet, seen.ceiling.frechet,
                seen.floor.inception, seen.copula.inception, seen.tvae ? seen.tvae->inception : 0.0,
                seen.synthetic.inception, seen.ceiling.inception, seen.trainingInception);
        }
        for (const DisclosedColumn& secret : judgement.privacy.disclosed)
            std::printf("  disclosure of %s: training %.3f, held out %.3f, by shares %.3f, risk %+.3f (%+.3f ... "
                        "%+.3f), protection %.3f\n",
                        secret.column.c_str(), secret.training, secret.control, secret.shareGuess, secret.risk,
                        secret.low, secret.high, secret.protection);
        if (judgement.use && judgement.use->rare)
            std::printf("  rare: %zu levels, %lld lost, %lld differ; AUC together real %.3f, synthetic %.3f (%+.3f: "
                        "%+.3f ... %+.3f)\n",
                        judgement.use->rare->levels.size(), static_cast<long long>(judgement.use->rare->lost),
                        static_cast<long long>(judgement.use->rare->significant), judgement.use->rare->together.realAuc,
                        judgement.use->rare->together.syntheticAuc, judgement.use->rare->together.difference,
                        judgement.use->rare->together.differenceLow, judgement.use->rare->together.differenceHigh);
        std::printf("  privacy %s: membership %.3f (%.3f … %.3f), nearer to training %.3f\n",
                    enumName(judgement.privacy.verdict).c_str(), judgement.privacy.membershipAuc,
                    judgement.privacy.membershipAucLow, judgement.privacy.membershipAucHigh, judgement.privacy.heldOutShare);
        const auto useOf = [](const char* name, const UseComparison& found) {
            std::printf("  use, %s: real %.4f, synthetic %.4f (%+.4f: %+.4f … %+.4f), both %+.4f: %+.4f … %+.4f\n", name,
                        found.real.auc, found.synthetic.auc, found.syntheticLessReal.value, found.syntheticLessReal.low,
                        found.syntheticLessReal.high, found.bothLessReal.value, found.bothLessReal.low,
                        found.bothLessReal.high);
        };
        if (judgement.use)
            useOf("scorecards", *judgement.use);
        else
            std::printf("  no use test: %s\n", judgement.noUse.c_str());
        if (judgement.use && judgement.use->network)
            useOf("networks", *judgement.use->network);
        if (options.curve && judgement.use)
            for (const UseVariable& variable : judgement.use->variables)
                std::printf("    %-32s IV %.4f, synthetic %.4f; weight of evidence off by %.2f; PSI %.4f (held out %.4f)\n",
                            variable.name.c_str(), variable.realIv, variable.syntheticIv, variable.woeDifference,
                            variable.psi, variable.heldOutPsi);
    }
    if (options.curve)
        for (const ColumnFidelity& column : report->fidelity.columns)
            std::printf("    %-32s %.4f\n", column.name.c_str(), column.similarity);
    return true;
}

} // namespace

int main(int count, char** words)
{
    const Options options = optionsOf(count, words);
    bool fine = true;
    for (const std::string& dataset : options.datasets)
        for (int seed = options.first; seed < options.first + options.seeds; ++seed)
            fine = run(options, dataset, static_cast<std::uint64_t>(seed)) && fine;
    return fine ? 0 : 1;
}
