// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/portfolioprices.h"

#include "core/market/backtestpath.h"
#include "core/market/moments.h"
#include "core/market/riskmeasures.h"
#include "core/market/weightlimits.h"

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr std::size_t mostSpans = 60;
constexpr int usualCarries[] = {0, 1, 5, 20};

Result<> goOn(const RunContext& context, const char* stage, double fraction)
{
    if (context.stopRequested())
        return Error{ErrorCode::Cancelled, {}, {}};
    context.report({.stage = stage, .fraction = fraction, .points = {}, .preview = {}});
    return {};
}

std::string monthName(Day day) { return isoDate(day).substr(0, 7); }

void measure(AssetSummary& summary, const Prices& prices, std::size_t asset)
{
    std::vector<double> growth;
    double first = missingNumber;
    double last = missingNumber;
    Day firstDay = 0;
    Day lastDay = 0;
    for (std::size_t day = 0; day < prices.days.size(); ++day) {
        const double price = prices.at(day, asset);
        if (std::isnan(price))
            continue;
        ++summary.prices;
        if (std::isnan(first)) {
            first = price;
            firstDay = prices.days[day];
        } else {
            growth.push_back(price / last);
        }
        last = price;
        lastDay = prices.days[day];
    }
    summary.cagr = summary.volatility = summary.maxDrawdown = missingNumber;
    if (growth.empty())
        return;
    summary.cagr = annualGrowth(last / first, firstDay, lastDay);
    summary.maxDrawdown = std::abs(std::ranges::min(drawdowns(growth)));
    for (double& value : growth)
        value -= 1.0;
    summary.volatility = growth.size() > 1 ? momentsOf(growth).deviation * std::sqrt(tradingDays) : missingNumber;
}

void draw(AssetSummary& summary, const Prices& prices, std::size_t asset)
{
    const std::size_t spans = std::min(mostSpans, prices.days.size());
    summary.course.assign(spans, missingNumber);
    double highest = 0.0;
    for (std::size_t day = 0; day < prices.days.size(); ++day)
        if (const double price = prices.at(day, asset); !std::isnan(price)) {
            summary.course[day * spans / prices.days.size()] = price;
            highest = std::max(highest, price);
        }
    for (double& value : summary.course)
        value = std::round(1e4 * value / highest) / 1e4;
}

// Between its first and its last price only.
void countGaps(AssetSummary& summary, const Prices& prices, std::size_t asset, const std::vector<std::size_t>& monthOf)
{
    std::size_t first = prices.days.size();
    std::size_t last = 0;
    for (std::size_t day = 0; day < prices.days.size(); ++day)
        if (!std::isnan(prices.at(day, asset))) {
            first = std::min(first, day);
            last = day;
        }
    std::vector<double> days(monthOf.back() + 1);
    std::vector<double> missing(days.size());
    for (std::size_t day = first; day <= last && day < prices.days.size(); ++day) {
        days[monthOf[day]] += 1.0;
        missing[monthOf[day]] += std::isnan(prices.at(day, asset)) ? 1.0 : 0.0;
    }
    for (std::size_t month = 0; month < days.size(); ++month)
        summary.gaps.push_back(days[month] > 0.0 ? missing[month] / days[month] : missingNumber);
}

std::string sourceText(const CurrencyMap::Rate& rate)
{
    return rate.inverse ? rate.currency + " / " + rate.series : rate.currency + " · " + rate.series;
}

// What is made of the prices, measured as the assets are.
Result<> extend(PriceDeskReport& report, const PriceDeskRequest& request, const Table& table)
{
    std::vector<std::string> names;
    for (const AssetSummary& asset : report.assets)
        names.push_back(asset.name);
    RISKLOOM_TRY(const CurrencyMap map, currencyMap(request.baseCurrency, request.currencies, request.exchangeRates, names));
    for (std::size_t asset = 0; asset < report.assets.size(); ++asset)
        report.assets[asset].currency = map.ofAsset[asset];
    if (!asksForSomething(request))
        return {};
    const auto made = extendPrices(table, priceColumns(request), request, {request.gaps, request.carryDays});
    if (!made && made.error().code == ErrorCode::PriceNotPositive && made.error().args.at(2).empty()) {
        report.missingRate = made.error().args[0];
        report.missingRateDay = made.error().args[1];
        return {};
    }
    if (!made)
        return made.error();
    RISKLOOM_TRY(const Prices prices, readPrices(made->table, made->columns));
    RISKLOOM_TRY(const MarketHistory history, marketHistory(prices, {GapPolicy::Carry, request.carryDays}));
    for (std::size_t asset = 0; asset < prices.assets.size(); ++asset) {
        const std::string& name = prices.assets[asset];
        ExtensionSummary summary;
        static_cast<AssetHistory&>(summary) = history.histories[asset];
        summary.added = std::ranges::find(made->added, name) != made->added.end();
        if (!summary.added && std::ranges::find(made->converted, name) == made->converted.end())
            continue;
        summary.simulated = isSimulated(name);
        summary.currency = request.baseCurrency;
        if (!summary.added) // in the order of the assets
            summary.madeFrom = sourceText(*map.rateOf(map.ofAsset[asset]));
        measure(summary, prices, asset);
        draw(summary, prices, asset);
        report.extension.push_back(std::move(summary));
    }
    return {};
}

Result<GapEffect> effectOf(const Prices& prices, const GapRule& rule)
{
    RISKLOOM_TRY(const MarketHistory history, marketHistory(prices, rule));
    GapEffect effect{.policy = rule.policy, .carryDays = rule.policy == GapPolicy::Carry ? rule.carryDays : 0};
    effect.days = static_cast<std::int64_t>(history.days.size());
    for (const AssetHistory& asset : history.histories)
        effect.carried += asset.carried;
    std::size_t since = history.days.size();
    for (std::size_t day = history.days.size(); day-- > 0;) {
        std::int64_t lacking = 0;
        for (std::size_t asset = 0; asset < history.assets.size(); ++asset)
            lacking += history.isAlive(day, asset) ? 0 : 1;
        effect.lacking += lacking;
        effect.wholeDays += lacking == 0 ? 1 : 0;
        if (lacking == 0 && since == day + 1)
            since = day;
    }
    if (since < history.days.size())
        effect.wholeSince = isoDate(history.days[since]);
    return effect;
}

// A policy that leaves fewer than two days leaves nothing to tell of.
Result<std::vector<GapEffect>> effects(const Prices& prices, const GapRule& chosen)
{
    std::vector<GapEffect> all;
    RISKLOOM_TRY(GapEffect first, effectOf(prices, chosen));
    all.push_back(std::move(first));
    std::vector<GapRule> others{{GapPolicy::CommonDays, 0}};
    for (const int days : usualCarries)
        others.push_back({GapPolicy::Carry, days});
    for (const GapRule& rule : others) {
        if (rule.policy == chosen.policy && (rule.policy == GapPolicy::CommonDays || rule.carryDays == chosen.carryDays))
            continue;
        if (Result<GapEffect> effect = effectOf(prices, rule))
            all.push_back(*std::move(effect));
        else if (effect.error().code != ErrorCode::TooFewDays)
            return effect.error();
    }
    return all;
}

} // namespace

Result<PriceDeskReport> describePrices(const PriceDeskRequest& request, const Table& table, const RunContext& context)
{
    RISKLOOM_CHECK(goOn(context, "prices", 0.0));
    RISKLOOM_TRY(std::vector<std::string> excluded, seriesReadFor(request));
    RISKLOOM_TRY(const Prices prices, readAssets(table, request, excluded));
    for (const std::string& name : request.excluded)
        if (std::ranges::find(excluded, name) == excluded.end())
            excluded.push_back(name);
    RISKLOOM_TRY(const std::vector<GroupLimit> groups, parseGroupLimits(request.groups, prices.assets));
    const GapRule chosen{request.gaps, request.carryDays};
    RISKLOOM_TRY(const MarketHistory history, marketHistory(prices, chosen));

    PriceDeskReport report;
    report.excluded = excluded;
    report.days = static_cast<std::int64_t>(prices.days.size());
    report.firstDay = isoDate(prices.days.front());
    report.lastDay = isoDate(prices.days.back());
    report.sorted = prices.sorted;
    report.survivorsOnly = std::ranges::none_of(history.histories, &AssetHistory::endsEarly);
    std::vector<std::size_t> monthOf;
    for (const Day day : prices.days) {
        if (report.months.empty() || report.months.back() != monthName(day))
            report.months.push_back(monthName(day));
        monthOf.push_back(report.months.size() - 1);
    }
    for (std::size_t asset = 0; asset < prices.assets.size(); ++asset) {
        AssetSummary summary;
        static_cast<AssetHistory&>(summary) = history.histories[asset];
        for (const GroupLimit& group : groups)
            if (std::ranges::find(group.members, asset) != group.members.end() && summary.group.empty())
                summary.group = group.name;
        measure(summary, prices, asset);
        draw(summary, prices, asset);
        countGaps(summary, prices, asset, monthOf);
        report.missing += summary.missing;
        report.assets.push_back(std::move(summary));
    }
    RISKLOOM_CHECK(goOn(context, "audit", 0.5));
    report.findings = auditPrices(prices, {.jump = request.jump, .splitTolerance = request.splitTolerance});
    report.splits = std::ranges::count(report.findings, PriceFindingKind::Split, &PriceFinding::kind);
    report.badTicks = std::ranges::count(report.findings, PriceFindingKind::BadTick, &PriceFinding::kind);
    RISKLOOM_TRY(report.effects, effects(prices, chosen));
    RISKLOOM_CHECK(extend(report, request, table));
    return report;
}

} // namespace riskloom
