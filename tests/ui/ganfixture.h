// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sha256.h"
#include "core/run/codec.h"
#include "core/run/syntheticfilm.h"
#include "core/run/synthtable.h"
#include "tests/ui/workspacefixture.h"

#include <cstdint>
#include <string>
#include <vector>

// A small report of a table GAN with all that goes with it, for the tests of its pages.
namespace riskloom::fixture {

inline std::vector<MetricPoint> qualities(const std::vector<double>& values)
{
    std::vector<MetricPoint> points;
    for (std::size_t i = 0; i < values.size(); ++i)
        points.push_back({"quality", static_cast<std::int64_t>(5 * (i + 1)), values[i]});
    return points;
}

// A number and a category, the category less alike.
inline SynthTableReport smallReport()
{
    SynthTableReport report;
    report.epochs = 20;
    report.bestEpoch = 15;
    report.ownEdges.synthetic = {0.9, 0.95, 0.85};
    report.ownEdges.floor = {0.85, 0.96, 0.74};
    report.ownEdges.ceiling = {0.95, 0.97, 0.93};
    report.view.epoch = 15;
    report.view.columns = {{"age", false, {0, 10, 20}, {}, {0.5, 0.5}, {0.4, 0.6}, 0.9, 0.0, 0.1},
                           {"home", false, {}, {"rent", "owner"}, {0.7, 0.3}, {0.9, 0.1}, 0.8, 0.0, 0.0}};
    report.view.realAssociations = {0.5};
    report.view.syntheticAssociations = {-0.1};
    return report;
}

// The same seen after four epochs.
inline SyntheticFilm smallFilm()
{
    SyntheticFilm film;
    film.real = realSideOf(smallReport().view);
    const auto moment = [](int epoch, int rent, double similarity) {
        return SyntheticMoment{.epoch = epoch,
                               .columns = {{{36, 54}, 0.9, 0.1}, {{rent, 100 - rent}, similarity, 0.0}},
                               .associations = {-0.1}};
    };
    film.moments = {moment(5, 60, 0.6), moment(10, 75, 0.75), moment(15, 90, 0.8), moment(20, 80, 0.79)};
    film.storedEpochs = {10, 20};
    return film;
}

// A generator that copies too much and gives the home away.
inline SynthJudgement smallJudgement()
{
    SynthJudgement judgement;
    judgement.likeness.rows = 300;
    judgement.likeness.synthetic.detectionAuc = 0.86;
    judgement.likeness.synthetic.detectionAucLow = 0.84;
    judgement.likeness.synthetic.detectionAucHigh = 0.88;
    judgement.likeness.weights = {{"home", 0.7}, {"age", 0.3}};
    PrivacyReport& privacy = judgement.privacy;
    privacy.verdict = PrivacyVerdict::NoGo;
    privacy.findings = {{PrivacyTest::ExactCopies, 0.06, 0.04, 0.08, 0.02, PrivacyVerdict::NoGo},
                        {PrivacyTest::Membership, 0.54, 0.5, 0.58, 0.55, PrivacyVerdict::Review}};
    privacy.columns = {"age", "home"};
    privacy.inference = {"", 100, 0.5, 0.4, 1.0 / 6.0, 0.0, 0.3};
    privacy.inferenceOf = {{"home", 100, 0.5, 0.4, 1.0 / 6.0, 0.0, 0.3}};
    privacy.closest = {{0.0, 11, {"30", "rent"}, {"30", "rent"}}};
    UseTest use;
    use.badValue = "bad";
    use.real = {"", 700, 200, 5, 0.78, 0.74, 0.82, 0.4};
    use.synthetic = {"", 700, 210, 4, 0.72, 0.67, 0.77, 0.3};
    use.both = {"TooFewOutcomes", 0, 0, 0, 0.0, 0.0, 0.0, 0.0};
    use.syntheticLessReal = {-0.06, -0.1, -0.02, 0.02, 1000};
    use.variables = {{"age", 0.2, 0.1, 0.4, 0.3, 0.01}};
    judgement.use = use;
    return judgement;
}

inline std::int64_t addGenerator(WorkspaceFolder& folder, std::int64_t dataset,
                          const SynthTableReport& report = smallReport(), const std::string& film = {})
{
    RunRecord like;
    like.kind = "synth.table";
    like.requestJson = toJson(SynthTableRequest{});
    like.reportJson = toJson(report);
    like.headline = R"({"quality":0.9})";
    like.status = RunStatus::Finished;
    std::vector<RunEnd::File> files;
    if (!film.empty())
        files.push_back({"film", "json", sha256Hex(film),
                         folder.write(QStringLiteral("film.json"), QByteArray::fromStdString(film)).toStdString()});
    const std::int64_t run = folder.addRun(dataset, like, files);
    std::vector<MetricPoint> points = qualities({0.7, 0.8, 0.9, 0.89});
    points.push_back({"quality.floor", 0, 0.85});
    points.push_back({"quality.ceiling", 0, 0.95});
    points.push_back({"similarity home", 5, 0.6});
    points.push_back({"similarity home", 10, 0.8});
    folder.addMetrics(run, points);
    return run;
}

} // namespace riskloom::fixture
