// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/rebalancecontent.h"

#include "core/base/date.h"
#include "ui/portfolio/policyrun.h"
#include "ui/portfolio/portfoliotext.h"
#include "ui/widgets/format.h"

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr double shownCash = 5e-4; // weight

QString money(double value) { return formatNumber(value, 2); }

QString unitsText(double units)
{
    return units == std::floor(units) ? formatInteger(std::llround(units)) : formatNumber(units, 4);
}

double cashAfter(const RebalanceRun& run)
{
    return run.report.cashAfter / (run.report.total - run.report.cost);
}

ValueColumn weightColumn(const QString& title, const QString& toolTip)
{
    ValueColumn column = percentColumn(title, 1, toolTip);
    column.mark = ValueColumn::Mark::Bar;
    return column;
}

} // namespace

QString reasonText(OrderReason reason)
{
    switch (reason) {
    case OrderReason::OutsideBand: return PortfolioText::tr("outside");
    case OrderReason::InvestsCash: return PortfolioText::tr("takes cash");
    case OrderReason::RaisesCash: return PortfolioText::tr("brings cash");
    case OrderReason::OnTarget: return PortfolioText::tr("on target");
    case OrderReason::WithinBand: return PortfolioText::tr("in band");
    case OrderReason::BelowTicket: return PortfolioText::tr("too small");
    case OrderReason::BelowLot: return PortfolioText::tr("under a lot");
    case OrderReason::CashSpent: return PortfolioText::tr("cash spent");
    case OrderReason::CashOnly: return PortfolioText::tr("cash only");
    case OrderReason::NotQuoted: return PortfolioText::tr("no price");
    }
    return {};
}

QString reasonSentence(OrderReason reason)
{
    switch (reason) {
    case OrderReason::OutsideBand: return PortfolioText::tr("It was off its target by more than its band.");
    case OrderReason::InvestsCash: return PortfolioText::tr("It was below its target, and cash was over.");
    case OrderReason::RaisesCash: return PortfolioText::tr("It was above its target, and cash was missing.");
    case OrderReason::OnTarget: return PortfolioText::tr("Nothing is to be done.");
    case OrderReason::WithinBand: return PortfolioText::tr("Left alone: it is off by no more than its band.");
    case OrderReason::BelowTicket: return PortfolioText::tr("Left alone: the order would be below the smallest one.");
    case OrderReason::BelowLot: return PortfolioText::tr("Left alone: no whole lot comes nearer to the target.");
    case OrderReason::CashSpent: return PortfolioText::tr("Left alone: the cash does not reach for a lot.");
    case OrderReason::CashOnly: return PortfolioText::tr("Left alone: it is outside its band, but only cash is used.");
    case OrderReason::NotQuoted: return PortfolioText::tr("Left alone: it has no price any more and is valued at its last one.");
    }
    return {};
}

QString rebalanceSource(const RebalanceRun& run)
{
    const PortfolioRebalanceReport& report = run.report;
    QString text = PortfolioText::tr("%1 on %2;").arg(money(report.total), dayText(report.day)) + QLatin1Char(' ');
    if (!run.request.weights.empty())
        return text + PortfolioText::tr("target: typed by hand");
    if (run.request.weightsRun == 0)
        return text + PortfolioText::tr("target: 1/N of what is quoted");
    if (run.request.weightsKind == policyKind)
        return text + PortfolioText::tr("target: policy #%1 of %2")
                          .arg(QString::number(run.request.weightsRun), dayText(run.request.weightsDay));
    return text + PortfolioText::tr("target: backtest #%1 (%2) of %3")
                      .arg(QString::number(run.request.weightsRun), strategyName(run.request.weightsStrategy),
                           dayText(run.request.weightsDay));
}

QString rebalanceNote(const RebalanceRun& run)
{
    QString text = PortfolioText::tr("Sales first; they and the cash pay for purchases and costs.");
    if (run.report.smallestDeviation)
        text += QLatin1Char(' ') + PortfolioText::tr("No other whole lots come nearer to what is aimed at.");
    else
        text += QLatin1Char(' ') + PortfolioText::tr("The search for lots was cut short: others may come a little nearer.");
    return text;
}

QString approvalText(const std::optional<OrderApproval>& approval)
{
    if (!approval)
        return PortfolioText::tr("Draft: nobody has approved these orders.");
    return PortfolioText::tr("Approved by %1, %2: %3")
        .arg(QString::fromStdString(approval->who), formatMoment(approval->at), QString::fromStdString(approval->reason));
}

std::vector<TileContent> rebalanceTiles(const RebalanceRun& run)
{
    const PortfolioRebalanceReport& report = run.report;
    const QString source = PortfolioText::tr("Run #%1, prices of %2").arg(QString::number(run.record.id), dayText(report.day));
    const auto sales = std::ranges::count(report.orders, OrderSide::Sell, &AssetOrder::side);
    const QString days = PortfolioText::tr("n = %1 days").arg(formatInteger(report.riskDays));
    const bool known = !std::isnan(report.riskAfter.volatility);
    const auto risk = [&](double value) { return known ? formatPercent(value) : QStringLiteral("–"); };
    const auto compared = [&](double before, double target) {
        return known ? PortfolioText::tr("before %1, target %2").arg(risk(before), risk(target)) : PortfolioText::tr("too few days in common");
    };
    return {
        {PortfolioText::tr("Orders"),
         formatInteger(report.tickets),
         PortfolioText::tr("%1 sales, turnover %2").arg(formatInteger(sales), formatPercent(report.turnover)),
         {PortfolioText::tr("No asset is both bought and sold. Turnover: purchases and sales added, over everything."),
          PortfolioText::tr("Σ |value of the order| / total"), {}, source}},
        {PortfolioText::tr("Cost"),
         money(report.cost),
         PortfolioText::tr("%1 bp of what is traded")
             .arg(report.turnover > 0.0 ? formatNumber(1e4 * report.cost / (report.turnover * report.total), 1)
                                        : QStringLiteral("–")),
         {PortfolioText::tr("Commission, half the spread, and the smallest commission where that is more."),
          PortfolioText::tr("Σ max(smallest, commission · value) + half spread · value"), {}, source}},
        {PortfolioText::tr("Cash left"),
         money(report.cashAfter),
         PortfolioText::tr("%1, target %2").arg(formatPercent(cashAfter(run)), formatPercent(report.cashTarget)),
         {PortfolioText::tr("After all orders and costs; never below 0."), {}, {}, source}},
        {PortfolioText::tr("Volatility"),
         risk(report.riskAfter.volatility),
         compared(report.riskBefore.volatility, report.riskTarget.volatility),
         {PortfolioText::tr("A year, after the orders, from the Ledoit-Wolf covariance of the newest days on which "
                            "everything was quoted. Cash stands still."),
          PortfolioText::tr("√(252 · w'Σw)"), days, source}},
        {PortfolioText::tr("CVaR of a day"),
         risk(report.riskAfter.cvar),
         compared(report.riskBefore.cvar, report.riskTarget.cvar),
         {PortfolioText::tr("Mean loss of the worst %1 of those days, with the weights of after the orders.")
              .arg(formatPercent(run.request.tail, 0)),
          {}, days, source}}};
}

TableContent weightTable(const RebalanceRun& run)
{
    TableContent table;
    ValueColumn held = figureColumn(PortfolioText::tr("Held"), PortfolioText::tr("Units before the orders."));
    held.format = [](const QVariant& units) { return unitsText(units.toDouble()); };
    table.columns = {textColumn(PortfolioText::tr("Asset")),
                     held,
                     weightColumn(PortfolioText::tr("Before"), PortfolioText::tr("Share, with what is paid in or taken out.")),
                     weightColumn(PortfolioText::tr("Target"), PortfolioText::tr("Wanted share.")),
                     weightColumn(PortfolioText::tr("After"), PortfolioText::tr("Share after orders and costs.")),
                     textColumn(PortfolioText::tr("Why"), PortfolioText::tr("Why it is traded, or left alone."))};
    std::vector<RebalanceLine> lines = run.report.lines;
    std::ranges::stable_sort(lines, std::ranges::greater(), [](const RebalanceLine& line) { return std::max(line.before, line.target); });
    for (const RebalanceLine& line : lines) {
        table.rows.push_back({QString::fromStdString(line.asset), line.unitsBefore, line.before, line.target,
                              line.after, reasonText(line.reason)});
        RowLook look;
        look.toolTip = reasonSentence(line.reason) + QLatin1Char('\n') +
                       PortfolioText::tr("%1 a unit on %2, band ± %3")
                           .arg(formatNumber(line.price, 2), dayText(line.priceDay), formatPercent(line.band));
        table.looks.push_back(look);
    }
    const double before = run.report.cashBefore / run.report.total;
    if (std::abs(before) > shownCash || run.report.cashTarget > shownCash || cashAfter(run) > shownCash) {
        table.rows.push_back({PortfolioText::tr("Cash"), QVariant(), before, run.report.cashTarget, cashAfter(run), QString()});
        RowLook look;
        look.emphasised = true;
        table.looks.push_back(look);
    }
    return table;
}

TableContent orderTable(const RebalanceRun& run)
{
    TableContent table;
    ValueColumn units = figureColumn(PortfolioText::tr("Units"));
    units.format = [](const QVariant& value) { return unitsText(value.toDouble()); };
    table.columns = {textColumn(PortfolioText::tr("Order")), units, numberColumn(PortfolioText::tr("Price"), 2),
                     numberColumn(PortfolioText::tr("Value"), 2), numberColumn(PortfolioText::tr("Cost"), 2)};
    for (const AssetOrder& order : run.report.orders)
        table.rows.push_back({(order.side == OrderSide::Sell ? PortfolioText::tr("Sell %1") : PortfolioText::tr("Buy %1"))
                                  .arg(QString::fromStdString(order.asset)),
                              order.units, order.price, order.value, order.cost});
    return table;
}

std::vector<Bar> weightBars(const RebalanceRun& run)
{
    std::vector<Bar> bars;
    std::vector<RebalanceLine> lines = run.report.lines;
    std::ranges::stable_sort(lines, std::ranges::greater(), &RebalanceLine::target);
    for (const RebalanceLine& line : lines)
        bars.push_back({.label = QString::fromStdString(line.asset),
                        .value = line.after,
                        .note = PortfolioText::tr("before %1, %2").arg(formatPercent(line.before), reasonText(line.reason)),
                        .series = line.unitsAfter < line.unitsBefore ? 1 : 0,
                        .mark = line.target,
                        .from = line.before});
    return bars;
}

} // namespace riskloom
