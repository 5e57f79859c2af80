// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/valueorend.h"
#include "tests/ui/creditfixture.h"

#include "core/run/codec.h"
#include "core/run/creditsample.h"
#include "core/run/creditscorecard.h"
#include "core/run/kind.h"

#include <cmath>
#include <cstdlib>
#include <iostream>

namespace riskloom::fixture {
namespace {

CreditScorecardRequest completeRequest()
{
    const KindSpec* kind = testing::valueOrEnd(findKind(scorecardKind));
    const boost::json::object object =
        testing::valueOrEnd(kind->prepare({}, std::string(64, 'a'), germanCredit().schema));
    return testing::valueOrEnd(fromJson<CreditScorecardRequest>(boost::json::value(object)));
}

RunRecord record(std::int64_t id, const char* kind, double auc)
{
    RunRecord run;
    run.id = id;
    run.kind = kind;
    run.dataset = 1;
    run.datasetName = "german_credit";
    run.seed = 1;
    run.threads = 2;
    run.version = "0.1.0";
    run.status = RunStatus::Finished;
    run.headline = "{\"auc\":" + std::to_string(auc) + "}";
    run.createdAt = run.startedAt = "2026-11-24T06:30:00Z";
    run.finishedAt = "2026-11-24T06:30:02Z";
    return run;
}

std::vector<double> riskOnHoldout(const CreditSample& sample, const Scorecard& card)
{
    const std::vector<double> scores = testing::valueOrEnd(scoreRows(card, germanCredit().table));
    std::vector<double> risk;
    for (const std::uint32_t row : sample.holdout.rows)
        risk.push_back(-scores[row]);
    return risk;
}

} // namespace

const Import& germanCredit()
{
    static const Import import =
        testing::valueOrEnd(importCsv(RISKLOOM_SOURCE_DIR "/resources/samples/german_credit.csv", CsvOptions{}));
    return import;
}

const ScorecardRun& germanScorecard()
{
    static const ScorecardRun run = [] {
        const CreditScorecardRequest request = completeRequest();
        CreditScorecardReport report = testing::valueOrEnd(buildScorecard(request, germanCredit().table, RunContext{}));
        ScorecardRun made{record(11, scorecardKind, report.holdout.discrimination.auc), request, std::move(report)};
        made.record.requestJson = toJson(made.request);
        made.record.reportJson = toJson(made.report);
        return made;
    }();
    return run;
}

const SimulatedPortfolio& simulatedApplications()
{
    static const SimulatedPortfolio made = simulatedPortfolio({.applications = 8'000, .seed = 5});
    return made;
}

const ScorecardRun& simulatedScorecard()
{
    static const ScorecardRun run = [] {
        const KindSpec* kind = testing::valueOrEnd(findKind(scorecardKind));
        const boost::json::object object = testing::valueOrEnd(kind->prepare(
            {{"indeterminateValues", {"indeterminate"}}, {"outOfTimeShare", 0.25}, {"weightColumn", ""}},
            std::string(64, 'b'), simulatedApplications().schema));
        auto request = testing::valueOrEnd(fromJson<CreditScorecardRequest>(boost::json::value(object)));
        CreditScorecardReport report = testing::valueOrEnd(buildScorecard(request, simulatedApplications().table, RunContext{}));
        ScorecardRun made{record(4, scorecardKind, report.holdout.discrimination.auc), std::move(request),
                          std::move(report)};
        made.record.requestJson = toJson(made.request);
        made.record.reportJson = toJson(made.report);
        return made;
    }();
    return run;
}

const NetworkRun& germanChallenger()
{
    static const NetworkRun run = [] {
        CreditScorecardRequest other = germanScorecard().request;
        other.trend = Trend::Free;
        other.maxBins = 12;
        const CreditScorecardReport card = testing::valueOrEnd(buildScorecard(other, germanCredit().table, RunContext{}));
        NetworkRun made;
        static_cast<CreditBinningRequest&>(made.request) = germanScorecard().request;
        made.report.device = "cpu";
        made.report.parameters = 3009;
        made.report.epochs = 60;
        made.report.bestEpoch = 40;
        for (const ScorecardVariable& variable : germanScorecard().report.scorecard.variables)
            made.report.inputs.push_back(variable.binning);
        made.report.dropped = germanScorecard().report.dropped;
        made.report.train = card.train;
        made.report.holdout = card.holdout;
        made.report.scorecardHoldout = germanScorecard().report.holdout;
        const CreditSample sample = testing::valueOrEnd(prepareCreditSample(other, germanCredit().table));
        const std::vector<double> champion = riskOnHoldout(sample, germanScorecard().report.scorecard);
        const std::vector<double> challenger = riskOnHoldout(sample, card.scorecard);
        made.report.againstScorecard = compareAuc(challenger, champion, sample.holdout.bad);
        made.report.comparison = testing::valueOrEnd(compareModels({champion, challenger, sample.holdout.bad}));
        made.record = record(12, networkKind, card.holdout.discrimination.auc);
        made.record.requestJson = toJson(made.request);
        made.record.reportJson = toJson(made.report);
        return made;
    }();
    return run;
}

std::vector<MetricPoint> trainingMetrics()
{
    std::vector<MetricPoint> points;
    for (int epoch = 1; epoch <= 60; ++epoch) {
        const double fallen = std::exp(-epoch / 12.0);
        points.push_back({"train.loss", epoch, 0.42 + 0.25 * fallen});
        points.push_back({"validation.loss", epoch, 0.50 + 0.17 * fallen + 0.00003 * (epoch - 40) * (epoch - 40)});
        points.push_back({"validation.auc", epoch, 0.79 - 0.2 * fallen});
    }
    return points;
}

CreditSelection bothRuns() { return {germanScorecard(), germanChallenger(), {}}; }

} // namespace riskloom::fixture
