// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/scenariocontent.h"

#include "core/run/codec.h"
#include "core/run/kind.h"
#include "ui/portfolio/portfoliotext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/kindtext.h"

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

QString money(double value)
{
    return formatInteger(std::llround(value));
}

QString years(const PortfolioScenarioReport& report)
{
    const double value = static_cast<double>(report.months) / 12.0;
    return formatNumber(value, report.months % 12 == 0 ? 0 : 1);
}

QString windowName(const StressWindow& window)
{
    if (window.name == "blackMonday")
        return PortfolioText::tr("Black Monday");
    if (window.name == "gulfWar")
        return PortfolioText::tr("Gulf War");
    if (window.name == "asianCrisis")
        return PortfolioText::tr("Asian crisis");
    if (window.name == "russianDefault")
        return PortfolioText::tr("Russian default");
    if (window.name == "dotCom")
        return PortfolioText::tr("Dot-com crash");
    if (window.name == "financialCrisis")
        return PortfolioText::tr("Financial crisis");
    if (window.name == "euroDebt")
        return PortfolioText::tr("Euro debt crisis");
    if (window.name == "lateSellOff")
        return PortfolioText::tr("Sell-off of late 2018");
    if (window.name == "pandemic")
        return PortfolioText::tr("Pandemic");
    if (window.name == "inflationShock")
        return PortfolioText::tr("Inflation shock of 2022");
    return PortfolioText::tr("Worst %1 days").arg(formatInteger(window.days));
}

QString shockName(const Shock& shock)
{
    switch (shock.kind) {
    case ShockKind::Market: return PortfolioText::tr("The market falls, each asset by its beta");
    case ShockKind::Together: return PortfolioText::tr("All fall together, betas of 1 at least");
    case ShockKind::Holding:
        return PortfolioText::tr("%1, the largest holding, falls alone").arg(QString::fromStdString(shock.asset));
    }
    return {};
}

QString modelName(ScenarioKind model)
{
    const auto kind = findKind(scenarioKind);
    return valueText(encode(model), kind ? (*kind)->find("model") : nullptr);
}

QString pathsText(const PortfolioScenarioReport& report)
{
    return PortfolioText::tr("n = %1 paths").arg(formatInteger(report.paths));
}

// With its sign, so that a gain is not taken for a loss.
QString change(double share)
{
    return (share > 0.0 ? QStringLiteral("+") : QString()) + formatPercent(share);
}

} // namespace

QString scenarioVerdict(const ScenarioRun& run)
{
    const ScenarioSummary& summary = run.report.summary;
    QString text;
    if (run.request.goal > 0.0)
        text = PortfolioText::tr("%1 of the paths have %2 or more after %3 years; the interval of that share is %4.")
                   .arg(formatPercent(summary.goal.value), money(run.request.goal), years(run.report),
                        formatPercentInterval(summary.goal.low, summary.goal.high));
    else
        text = PortfolioText::tr("Half of the paths end above %1 after %2 years.")
                   .arg(money(summary.wealth.median), years(run.report));
    text += QLatin1Char(' ') + PortfolioText::tr("The worst 5% end with %1 on average, and %2 was paid in.")
                                   .arg(money(summary.worstWealth), money(run.report.paidIn));
    return text;
}

QString scenarioBasis(const ScenarioRun& run)
{
    const PortfolioScenarioReport& report = run.report;
    QString text;
    if (report.pathsGiven > 0) {
        text = PortfolioText::tr("Courses: %1 given paths of %2 days, put one after the other.")
                   .arg(formatInteger(report.pathsGiven), formatInteger(report.days));
        if (run.request.madeByRun != 0)
            text += QLatin1Char(' ') +
                    PortfolioText::tr("Made by run #%1, which shows %2 of %3 facts of real markets, and %4 of %5 on "
                                      "days it never saw.")
                        .arg(QString::number(run.request.madeByRun), formatInteger(run.request.factsPassed),
                             formatInteger(run.request.factsJudged), formatInteger(run.request.heldOutFactsPassed),
                             formatInteger(run.request.heldOutFactsJudged));
        else
            text += QLatin1Char(' ') + PortfolioText::tr("Nothing is known of who made them.");
    } else {
        text = PortfolioText::tr("Courses: %1, from %2 days between %3 and %4.")
                   .arg(modelName(run.request.model), formatInteger(report.days), dayText(report.firstDay),
                        dayText(report.lastDay));
    }
    if (run.request.returnHaircut == 0.0)
        text += QLatin1Char(' ') +
                PortfolioText::tr("They earn what the past earned: nobody knows whether the future will.");
    else
        text +=
            QLatin1Char(' ') +
            PortfolioText::tr("They earn %1 a year less than the past.").arg(formatPercent(run.request.returnHaircut));
    return text + QLatin1Char(' ') +
           PortfolioText::tr(
               "Intervals tell how many paths were drawn, not how right the model is. Amounts are in money of today.");
}

std::vector<TileContent> scenarioTiles(const ScenarioRun& run)
{
    const ScenarioSummary& s = run.report.summary;
    const QString rows = pathsText(run.report);
    const QString source = PortfolioText::tr("Run #%1, after costs and fee").arg(run.record.id);
    std::vector<TileContent> tiles;
    if (run.request.goal > 0.0)
        tiles.push_back(
            {PortfolioText::tr("Goal reached"),
             formatPercent(s.goal.value),
             formatPercentInterval(s.goal.low, s.goal.high),
             {PortfolioText::tr("Share of the paths that end with %1 or more. Below it the exact 95% interval "
                                "(Clopper-Pearson).")
                  .arg(money(run.request.goal)),
              PortfolioText::tr("paths with wealth ≥ goal / paths"), rows, source}});
    tiles.push_back(
        {PortfolioText::tr("Ruin"),
         formatPercent(s.ruin.value),
         formatPercentInterval(s.ruin.low, s.ruin.high),
         {PortfolioText::tr(
              "Share of the paths that once cannot pay a withdrawal, or lie below the floor of %1 at the end of "
              "a month.")
              .arg(money(run.request.floor)),
          PortfolioText::tr("ruined paths / paths"), rows, source},
         s.ruin.value > 0.05 ? Tile::Mood::Warning : Tile::Mood::Neutral});
    tiles.push_back({PortfolioText::tr("Median wealth"),
                     money(s.wealth.median),
                     PortfolioText::tr("half of the paths: %1 to %2")
                         .arg(money(s.wealth.lowerQuarter), money(s.wealth.upperQuarter)),
                     {PortfolioText::tr("What half of the paths end above."), {}, rows, source}});
    tiles.push_back(
        {PortfolioText::tr("Worst 5% on average"),
         change(-s.cvar),
         PortfolioText::tr("CVaR; they begin at %1").arg(change(-s.valueAtRisk)),
         {PortfolioText::tr(
              "Mean change of a sum that is left alone to the horizon, over the worst 5% of paths, not divided "
              "by inflation: the conditional value at risk with its sign turned."),
          PortfolioText::tr("mean of the worst 5% of final values − 1"), rows, source}});
    tiles.push_back(
        {PortfolioText::tr("Deepest fall"),
         formatPercent(s.drawdown.median),
         PortfolioText::tr("1 in 20: above %1").arg(formatPercent(s.drawdown.high)),
         {PortfolioText::tr(
              "Median over the paths of the deepest fall below an earlier high, by days and without flows."),
          PortfolioText::tr("max (1 − value / highest value before)"), rows, source}});
    tiles.push_back(
        {PortfolioText::tr("Growth a year"),
         formatPercent(s.growth.median),
         PortfolioText::tr("9 in 10: %1").arg(formatPercentInterval(s.growth.low, s.growth.high)),
         {PortfolioText::tr("Median over the paths, of a sum that is left alone, not divided by inflation."),
          PortfolioText::tr("growth^(1 / years) − 1"), rows, source}});
    return tiles;
}

LineContent wealthFanContent(const ScenarioRun& run)
{
    const WealthFan& fan = run.report.summary.fan;
    std::vector<double> at;
    for (const int month : fan.months)
        at.push_back(static_cast<double>(month) / 12.0);
    LineContent content{
        .title = PortfolioText::tr("Wealth"),
        .note = PortfolioText::tr("in money of today"),
        .description = PortfolioText::tr("Half of the paths lie in the inner band, nine of ten in the outer one. "
                                         "The line is the median; no single path looks like it."),
        .axes = {{.title = PortfolioText::tr("Years")}, {.title = PortfolioText::tr("Wealth"), .minimum = 0.0}},
        .series = {
            {.name = PortfolioText::tr("90% of paths"),
             .x = at,
             .y = fan.median,
             .look = SeriesLook::Band,
             .lower = fan.low,
             .upper = fan.high},
            {.name = PortfolioText::tr("Half of the paths"),
             .x = at,
             .y = fan.median,
             .lower = fan.lowerQuarter,
             .upper = fan.upperQuarter}}};
    if (run.request.goal > 0.0)
        content.references.push_back(ReferenceLine::horizontal(PortfolioText::tr("Goal"), run.request.goal));
    if (run.request.floor > 0.0)
        content.references.push_back(ReferenceLine::horizontal(PortfolioText::tr("Floor"), run.request.floor));
    return content;
}

LineContent ruinContent(const ScenarioRun& run)
{
    const WealthFan& fan = run.report.summary.fan;
    std::vector<double> at;
    for (const int month : fan.months)
        at.push_back(static_cast<double>(month) / 12.0);
    return {.title = PortfolioText::tr("Ruined by then"),
            .note = pathsText(run.report),
            .description = PortfolioText::tr("Share of the paths that had been ruined by the end of a year."),
            .axes = {{.title = PortfolioText::tr("Years")},
                     {.title = PortfolioText::tr("Share"), .numbers = AxisNumbers::Percent, .minimum = 0.0}},
            .series = {{.name = PortfolioText::tr("Ruined"), .x = at, .y = fan.ruined}}};
}

HistogramData drawnHistogram(const PathHistogram& histogram)
{
    return {histogram.edges, {histogram.counts.begin(), histogram.counts.end()}};
}

TableContent distributionTable(const ScenarioRun& run)
{
    TableContent table;
    table.columns = {textColumn(PortfolioText::tr("Over the paths"))};
    for (const QString& title : {PortfolioText::tr("Mean"), PortfolioText::tr("5%"), PortfolioText::tr("25%"),
                                 PortfolioText::tr("Median"), PortfolioText::tr("75%"), PortfolioText::tr("95%")})
        table.columns.push_back(figureColumn(title));
    const auto row = [&](const QString& name, const PathDistribution& d, const auto& text) {
        table.rows.push_back({name, text(d.mean), text(d.low), text(d.lowerQuarter), text(d.median),
                              text(d.upperQuarter), text(d.high)});
    };
    const auto percent = [](double value) { return formatPercent(value); };
    row(PortfolioText::tr("Wealth at the horizon"), run.report.summary.wealth, money);
    row(PortfolioText::tr("Growth a year"), run.report.summary.growth, percent);
    row(PortfolioText::tr("Deepest fall"), run.report.summary.drawdown, percent);
    return table;
}

TableContent windowTable(const ScenarioRun& run)
{
    TableContent table;
    table.columns = {textColumn(PortfolioText::tr("Time")),
                     textColumn(PortfolioText::tr("From")),
                     textColumn(PortfolioText::tr("To")),
                     integerColumn(PortfolioText::tr("Days")),
                     percentColumn(PortfolioText::tr("Change"), 1,
                                   PortfolioText::tr("Of the portfolio's value, after costs and fee.")),
                     percentColumn(PortfolioText::tr("Deepest fall"), 1)};
    const std::vector<double>& beside = run.report.benchmarkChanges;
    if (!beside.empty())
        table.columns.push_back(
            percentColumn(QString::fromStdString(run.request.benchmark), 1,
                          PortfolioText::tr("Change of the benchmark over the same days, without costs.")));
    for (std::size_t i = 0; i < run.report.windows.size(); ++i) {
        const StressWindow& window = run.report.windows[i];
        table.rows.push_back({windowName(window), dayText(window.firstDay), dayText(window.lastDay),
                              static_cast<qlonglong>(window.days), window.change, window.drawdown});
        if (!beside.empty())
            table.rows.back().emplace_back(i < beside.size() && std::isfinite(beside[i]) ? QVariant(beside[i])
                                                                                         : QVariant());
    }
    return table;
}

TableContent shockTable(const ScenarioRun& run)
{
    TableContent table;
    table.columns = {
        textColumn(PortfolioText::tr("Shock, today")), percentColumn(PortfolioText::tr("Falls by"), 0),
        percentColumn(PortfolioText::tr("Portfolio"), 1, PortfolioText::tr("Change of the portfolio's value."))};
    for (const Shock& shock : run.report.shocks)
        table.rows.push_back({shockName(shock), -shock.shock, shock.change});
    return table;
}

TableContent holdingTable(const ScenarioRun& run)
{
    TableContent table;
    table.columns = {textColumn(PortfolioText::tr("Asset")), percentColumn(PortfolioText::tr("Weight"), 1)};
    table.columns.back().mark = ValueColumn::Mark::Bar;
    std::vector<HeldAsset> held = run.report.held;
    std::ranges::stable_sort(held, std::ranges::greater(), &HeldAsset::weight);
    for (const HeldAsset& asset : held)
        table.rows.push_back({QString::fromStdString(asset.asset), asset.weight});
    if (run.report.cash > 5e-4)
        table.rows.push_back({PortfolioText::tr("Cash"), run.report.cash});
    return table;
}

} // namespace riskloom
