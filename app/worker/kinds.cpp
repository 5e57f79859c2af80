// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/kinds.h"

#include "core/base/date.h"
#include "core/neural/checkpointowner.h"
#include "core/neural/creditnetwork.h"
#include "core/neural/device.h"
#include "core/neural/marketgan.h"
#include "core/neural/marketpaths.h"
#include "core/neural/portfoliopolicy.h"
#include "core/neural/tablegan.h"
#include "core/neural/tablegeneration.h"
#include "core/run/codec.h"
#include "core/run/creditrejects.h"
#include "core/run/creditscorecard.h"
#include "core/run/portfoliobacktest.h"
#include "core/run/portfolioprices.h"
#include "core/run/portfoliorebalance.h"
#include "core/run/portfolioscenario.h"

#include <utility>

namespace riskloom::worker {
namespace {

template <class Request, class Report>
using RunFunction = Result<Report> (*)(const Request&, const Table&, const RunContext&);

template <class Request, class Report>
Result<boost::json::object> runOnJson(RunFunction<Request, Report> run, const boost::json::object& request,
                                      const Table& table, const RunContext& context)
{
    RISKLOOM_TRY(const auto typed, fromJson<Request>(boost::json::value(request)));
    RISKLOOM_TRY(const Report report, run(typed, table, context));
    return encode(report).get_object();
}

template <class Request, class Report>
Result<std::pair<Request, Report>> typedModel(const ScoringModel& model)
{
    RISKLOOM_TRY(auto request, fromJson<Request>(boost::json::value(model.request)));
    RISKLOOM_TRY(auto report, fromJson<Report>(boost::json::value(model.report)));
    return std::pair(std::move(request), std::move(report));
}

// A training that goes on computes with the threads it began with, whatever this worker would choose.
Result<> goOnWhereItWas(RunContext& context)
{
    RISKLOOM_TRY(const TrainingPlace place, readTrainingPlace(*context.resumeFrom));
    if (place.device != context.device)
        return Error{ErrorCode::DeviceUnavailable, {place.device}, {}};
    context.threads = place.threads;
    return {};
}

KindBinding scorecard()
{
    const auto run = [](const boost::json::object& request, const RunTables& tables, RunContext& context) {
        return runOnJson(buildScorecard, request, tables.own, context);
    };
    // Asked to stop, it stops when it is through, which is some seconds for millions of rows.
    const auto score = [](const ScoringModel& model, const Table& table, const RunContext&) -> Result<Table> {
        RISKLOOM_TRY(const auto typed, typedModel<CreditScorecardRequest, CreditScorecardReport>(model));
        return scoreWithScorecard(typed.second.scorecard, *parseIsoDate(utcNow().substr(0, 10)), table);
    };
    return {"credit.scorecard", run, score};
}

KindBinding rejects()
{
    const auto run = [](const boost::json::object& request, const RunTables& tables, RunContext& context) {
        return runOnJson(inferRejects, request, tables.own, context);
    };
    const auto score = [](const ScoringModel& model, const Table& table, const RunContext&) -> Result<Table> {
        RISKLOOM_TRY(const auto typed, typedModel<CreditRejectsRequest, CreditRejectsReport>(model));
        return scoreWithScorecard(chosenModel(typed.first, typed.second).scorecard, *parseIsoDate(utcNow().substr(0, 10)),
                                  table);
    };
    return {"credit.rejects", run, score};
}

KindBinding network()
{
    const auto run = [](const boost::json::object& json, const RunTables& tables,
                        RunContext& context) -> Result<boost::json::object> {
        RISKLOOM_TRY(const auto request, fromJson<CreditNetworkRequest>(boost::json::value(json)));
        RISKLOOM_TRY(context.device, chooseDevice(request.device));
        if (context.resumeFrom)
            RISKLOOM_CHECK(goOnWhereItWas(context));
        return runOnJson(trainCreditNetwork, json, tables.own, context);
    };
    const auto score = [](const ScoringModel& model, const Table& table, const RunContext& context) -> Result<Table> {
        RISKLOOM_TRY(const auto typed, typedModel<CreditNetworkRequest, CreditNetworkReport>(model));
        return scoreWithCreditNetwork({typed.first, typed.second, model.weights}, table, context);
    };
    return {"credit.network", run, score};
}

KindBinding backtest()
{
    const auto run = [](const boost::json::object& request, const RunTables& tables, RunContext& context) {
        return runOnJson(runPortfolioBacktest, request, tables.own, context);
    };
    return {"portfolio.backtest", run, {}};
}

KindBinding scenario()
{
    const auto run = [](const boost::json::object& request, const RunTables& tables, RunContext& context) {
        return runOnJson(runPortfolioScenario, request, tables.own, context);
    };
    return {"portfolio.scenario", run, {}};
}

KindBinding prices()
{
    const auto run = [](const boost::json::object& request, const RunTables& tables, RunContext& context) {
        return runOnJson(describePrices, request, tables.own, context);
    };
    return {"portfolio.prices", run, {}};
}

KindBinding rebalance()
{
    const auto run = [](const boost::json::object& request, const RunTables& tables, RunContext& context) {
        return runOnJson(planRebalance, request, tables.own, context);
    };
    return {"portfolio.rebalance", run, {}};
}

// On the CPU whatever there is: its nets have some hundreds of weights.
KindBinding policy()
{
    const auto run = [](const boost::json::object& request, const RunTables& tables,
                        RunContext& context) -> Result<boost::json::object> {
        context.device = "cpu";
        if (context.resumeFrom)
            RISKLOOM_CHECK(goOnWhereItWas(context));
        RISKLOOM_TRY(const auto typed, fromJson<PortfolioPolicyRequest>(boost::json::value(request)));
        RISKLOOM_TRY(const PortfolioPolicyReport report, runPortfolioPolicy(typed, tables.own, context, tables.second));
        return encode(report).get_object();
    };
    return {"portfolio.policy", run, {}};
}

KindBinding tableGan()
{
    const auto run = [](const boost::json::object& json, const RunTables& tables,
                        RunContext& context) -> Result<boost::json::object> {
        if (context.resumeFrom)
            RISKLOOM_CHECK(goOnWhereItWas(context));
        return runOnJson(trainTableGan, json, tables.own, context);
    };
    const auto generate = [](const ScoringModel& model, const Generation& wanted, const Table* trained,
                             const RunContext& context) -> Result<DrawnRows> {
        if (!wanted.start.empty())
            return Error{ErrorCode::NotSupported, {"start " + wanted.start}, "starts are for markets"};
        RISKLOOM_TRY(const auto request, fromJson<SynthTableRequest>(boost::json::value(model.request)));
        RISKLOOM_TRY(GeneratedTable made, generateTable(model.weights, {wanted.rows, wanted.seed, wanted.rules, wanted.code},
                                                        {request, trained}, context));
        return DrawnRows{std::move(made.table), std::move(made.report)};
    };
    const auto steerable = [](const boost::json::object& json) -> Result<> {
        RISKLOOM_TRY(const auto request, fromJson<SynthTableRequest>(boost::json::value(json)));
        return checkSteerable(request);
    };
    return {"synth.table", run, {}, generate, steerable};
}

// Computes on the CPU whatever there is: its steps are small, and the noise they use is made there.
KindBinding marketGan()
{
    const auto run = [](const boost::json::object& request, const RunTables& tables,
                        RunContext& context) -> Result<boost::json::object> {
        context.device = "cpu";
        if (context.resumeFrom)
            RISKLOOM_CHECK(goOnWhereItWas(context));
        return runOnJson(trainMarketGan, request, tables.own, context);
    };
    const auto generate = [](const ScoringModel& model, const Generation& wanted, const Table* trained,
                             const RunContext& context) -> Result<DrawnRows> {
        if (!wanted.rules.empty())
            return Error{ErrorCode::NotSupported, {wanted.rules.front()}, "rules are for tables"};
        if (wanted.code.holds())
            return Error{ErrorCode::NotSupported, {"a held code"}, "codes are of tables"};
        RISKLOOM_TRY(const auto report, fromJson<MarketGanReport>(boost::json::value(model.report)));
        MarketPathsRequest asked{wanted.rows, wanted.seed, {}};
        if (!wanted.start.empty()) {
            if (trained == nullptr)
                return Error{
                    ErrorCode::NotSupported, {"start " + wanted.start}, "the prices it was trained on are not at hand"};
            RISKLOOM_TRY(const auto request, fromJson<MarketGanRequest>(boost::json::value(model.request)));
            RISKLOOM_TRY(const MarketReturns returns, marketReturns(request, *trained));
            RISKLOOM_TRY(asked.start, marketStart(wanted.start, returns));
        }
        RISKLOOM_TRY(GeneratedPaths made, generateMarketPaths(model.weights, report, asked, context));
        return DrawnRows{std::move(made.table), std::move(made.report)};
    };
    const auto steerable = [](const boost::json::object&) { return Result<>{}; };
    return {"synth.market", run, {}, generate, steerable};
}

} // namespace

std::vector<KindBinding> boundKinds()
{
    return {scorecard(), network(), rejects(), backtest(), scenario(), rebalance(), prices(), policy(), tableGan(), marketGan()};
}

} // namespace riskloom::worker
