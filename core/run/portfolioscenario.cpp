// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/portfolioscenario.h"

#include "core/market/backtestpath.h"
#include "core/market/pricepaths.h"
#include "core/market/priceseries.h"
#include "core/run/assetamounts.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace riskloom {
namespace {

constexpr std::size_t fewestDays = 60;
constexpr double basisPoint = 1e-4;
constexpr int foundWindows = 3;             // of each length
constexpr int windowLengths[] = {21, 63, 252};

Result<> goOn(const RunContext& context, const char* stage, double fraction)
{
    if (context.stopRequested())
        return Error{ErrorCode::Cancelled, {}, {}};
    context.report({.stage = stage, .fraction = fraction, .points = {}, .preview = {}});
    return {};
}

// What the run knows of the market: the growth of every asset, whose days it is of, and which of them have weights.
struct Market {
    std::vector<std::string> assets;
    JointGrowth growth;
    std::vector<Day> days; // empty for given paths
    std::vector<Day> quoted; // of the prices: the days and those that were left out
    std::size_t courseDays = 0;
    std::vector<double> weights; // of all assets
    std::vector<std::size_t> held;

    [[nodiscard]] std::vector<double> heldWeights() const
    {
        std::vector<double> own;
        for (const std::size_t asset : held)
            own.push_back(weights[asset]);
        return own;
    }
    [[nodiscard]] JointGrowth heldGrowth(double factor) const
    {
        JointGrowth own{held.size(), {}};
        own.values.reserve(growth.days() * held.size());
        for (std::size_t day = 0; day < growth.days(); ++day)
            for (const std::size_t asset : held)
                own.values.push_back(growth.at(day, asset) * factor);
        return own;
    }
};

// Typed weights, those of a backtest, or 1/N of the assets for which `counts`.
Result<> weigh(Market& market, const PortfolioScenarioRequest& request, const std::vector<std::uint8_t>& counts)
{
    const std::vector<std::string>& texts = request.weights.empty() ? request.heldWeights : request.weights;
    if (texts.empty()) {
        const auto all = static_cast<double>(std::accumulate(counts.begin(), counts.end(), 0));
        for (const std::uint8_t one : counts)
            market.weights.push_back(one / all);
    } else {
        RISKLOOM_TRY(market.weights, parseWeights(texts, market.assets));
    }
    for (std::size_t asset = 0; asset < market.assets.size(); ++asset)
        if (market.weights[asset] > 0.0)
            market.held.push_back(asset);
    if (market.held.empty())
        return Error{ErrorCode::BadWeights, {joinedTexts(texts), ""}, "nothing is held"};
    return {};
}

// Days on which all that is held was quoted, and on the day before as well.
Result<Market> observedMarket(const PortfolioScenarioRequest& request, const Table& table)
{
    RISKLOOM_TRY(const Prices prices, readAssets(table, request, request));
    RISKLOOM_TRY(const MarketHistory history, marketHistory(prices, {request.gaps, request.carryDays}));
    Market market;
    market.quoted = history.days;
    market.assets = history.assets;
    market.growth.assets = history.assets.size();
    std::vector<std::uint8_t> counts;
    for (std::size_t asset = 0; asset < history.assets.size(); ++asset)
        counts.push_back(history.isAlive(history.days.size() - 1, asset) ? 1 : 0);
    RISKLOOM_CHECK(weigh(market, request, counts));
    std::vector<std::size_t> rows;
    for (std::size_t day = 1; day < history.days.size(); ++day)
        if (std::ranges::all_of(market.held, [&](std::size_t asset) { return history.isAlive(day, asset) && history.isAlive(day - 1, asset); }))
            rows.push_back(day);
    if (request.lastDays > 0 && rows.size() > static_cast<std::size_t>(request.lastDays))
        rows.erase(rows.begin(), rows.end() - request.lastDays);
    if (rows.size() < fewestDays)
        return Error{ErrorCode::TooFewDays, {std::to_string(rows.size()), std::to_string(fewestDays)}, {}};
    for (const std::size_t day : rows) {
        market.days.push_back(history.days[day]);
        for (std::size_t asset = 0; asset < history.assets.size(); ++asset)
            market.growth.values.push_back(history.relative(day, asset));
    }
    return market;
}

Result<Market> givenMarket(const PortfolioScenarioRequest& request, const Table& table)
{
    RISKLOOM_TRY(PricePaths paths, readPricePaths(table));
    Market market;
    market.courseDays = paths.courseDays;
    std::vector<std::size_t> kept;
    for (std::size_t asset = 0; asset < paths.assets.size(); ++asset)
        if (const std::string& name = paths.assets[asset];
            name != request.benchmark && std::ranges::find(request.excluded, name) == request.excluded.end()) {
            kept.push_back(asset);
            market.assets.push_back(name);
        }
    market.growth.assets = kept.size();
    for (std::size_t day = 0; day < paths.growth.days(); ++day)
        for (const std::size_t asset : kept)
            market.growth.values.push_back(paths.growth.at(day, asset));
    RISKLOOM_CHECK(weigh(market, request, std::vector<std::uint8_t>(market.assets.size(), 1)));
    return market;
}

Result<ScenarioModelPtr> modelFor(const PortfolioScenarioRequest& request, const Market& market, const RunContext& context)
{
    const JointGrowth growth = market.heldGrowth(std::exp(-request.returnHaircut / tradingDays));
    switch (request.model) {
    case ScenarioKind::Bootstrap: return stationaryBootstrap(growth, request.blockLength);
    case ScenarioKind::Brownian: return brownianMotion(growth);
    case ScenarioKind::FilteredHistory: return filteredHistory(growth, request.blockLength, context.stop);
    case ScenarioKind::StudentCopula: return studentCopula(growth, context.stop);
    case ScenarioKind::GivenPaths: return givenCourses(growth, market.courseDays);
    }
    return Error{ErrorCode::Internal, {"scenario"}, {}};
}

MoneyPlan moneyPlan(const PortfolioScenarioRequest& request)
{
    const auto months = [](double years) { return static_cast<int>(std::lround(12.0 * years)); };
    MoneyPlan plan{.start = request.startWealth,
                   .flows = {},
                   .inflation = request.inflation,
                   .goal = request.goal,
                   .floor = request.floor};
    const int horizon = std::max(1, months(request.horizon));
    const int paying = request.contributionYears > 0.0 ? months(request.contributionYears) : horizon;
    for (int month = 1; month <= horizon; ++month)
        plan.flows.push_back((month <= paying ? request.contribution : 0.0) -
                             (month > months(request.withdrawalAfter) ? request.withdrawal : 0.0));
    return plan;
}

HoldingRule holdingRule(const PortfolioScenarioRequest& request, const Market& market)
{
    return {.weights = market.heldWeights(),
            .cashGrowth = std::pow(1.0 + request.riskFreeRate, 1.0 / tradingDays),
            .cost = (request.commission + request.halfSpread) * basisPoint,
            .fee = request.fee,
            .rebalanceDays = request.rebalanceDays};
}

void stress(PortfolioScenarioReport& report, const Market& market, const HoldingRule& rule)
{
    report.shocks = shocks(market.growth, market.assets, market.weights);
    if (market.days.empty())
        return;
    const JointGrowth growth = market.heldGrowth(1.0); // as it was, without the haircut
    report.windows = namedWindows(growth, market.days, rule);
    for (const int length : windowLengths)
        std::ranges::move(worstWindows(growth, market.days, rule, length, foundWindows), std::back_inserter(report.windows));
}

// What the benchmark did over the windows. A window of the past begins at a close and ends at one.
Result<std::vector<double>> benchmarkChanges(const PortfolioScenarioRequest& request, const Table& table,
                                             const Market& market, const std::vector<StressWindow>& windows)
{
    std::vector<double> changes;
    if (request.benchmark.empty() || market.days.empty())
        return changes;
    RISKLOOM_TRY(const DatedSeries series, readSeries(table, priceColumns(request), request.benchmark));
    const std::vector<double> prices =
        valuesOn(series, market.quoted, request.gaps == GapPolicy::Carry ? request.carryDays : 0);
    const auto on = [&](const std::string& day) { // the newest price on or before it
        const auto after = std::ranges::upper_bound(market.quoted, *parseIsoDate(day));
        const double price = after == market.quoted.begin()
                                 ? missingNumber
                                 : prices[static_cast<std::size_t>(after - market.quoted.begin() - 1)];
        return price > 0.0 ? price : missingNumber;
    };
    for (const StressWindow& window : windows)
        changes.push_back(on(window.lastDay) / on(window.firstDay) - 1.0);
    return changes;
}

} // namespace

Result<PortfolioScenarioReport> runPortfolioScenario(const PortfolioScenarioRequest& request, const Table& table,
                                                     const RunContext& context)
{
    RISKLOOM_CHECK(goOn(context, "prices", 0.0));
    RISKLOOM_TRY(const Market market, request.model == ScenarioKind::GivenPaths ? givenMarket(request, table)
                                                                                : observedMarket(request, table));
    RISKLOOM_CHECK(goOn(context, "fitting", 0.05));
    RISKLOOM_TRY(const ScenarioModelPtr model, modelFor(request, market, context));
    const HoldingRule rule = holdingRule(request, market);
    const MoneyPlan plan = moneyPlan(request);

    RISKLOOM_CHECK(goOn(context, "paths", 0.1));
    double told = 0.0;
    const auto tell = [&](double fraction) {
        if (fraction < told + 0.02)
            return;
        told = fraction;
        context.report({.stage = "paths", .fraction = 0.1 + 0.8 * fraction, .points = {}, .preview = {}});
    };
    Random random(request.seed);
    RISKLOOM_TRY(const ScenarioPaths paths,
                 followScenarios(*model, rule, plan, {request.paths, context.threads, context.stop, tell}, random));
    RISKLOOM_CHECK(goOn(context, "stress", 0.92));

    PortfolioScenarioReport report;
    for (const std::size_t asset : market.held)
        report.held.push_back({market.assets[asset], market.weights[asset]});
    report.cash = cashOf(rule.weights);
    if (!market.days.empty()) {
        report.firstDay = isoDate(market.days.front());
        report.lastDay = isoDate(market.days.back());
    }
    report.days = static_cast<std::int64_t>(market.days.empty() ? market.courseDays : market.days.size());
    report.pathsGiven = market.courseDays == 0 ? 0 : static_cast<std::int64_t>(market.growth.days() / market.courseDays);
    report.paths = static_cast<std::int64_t>(paths.paths());
    report.months = static_cast<int>(plan.flows.size());
    report.paidIn = std::accumulate(plan.flows.begin(), plan.flows.end(), plan.start);
    report.summary = summarise(paths, plan);
    stress(report, market, rule);
    RISKLOOM_TRY(report.benchmarkChanges, benchmarkChanges(request, table, market, report.windows));
    return report;
}

} // namespace riskloom
