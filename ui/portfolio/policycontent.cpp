// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/policycontent.h"

#include "core/market/riskmeasures.h"
#include "core/run/portfoliocourse.h"
#include "ui/portfolio/portfoliorun.h"
#include "ui/portfolio/portfoliotext.h"
#include "ui/widgets/format.h"

#include <algorithm>
#include <functional>
#include <map>

namespace riskloom {
namespace {

struct NamedCourse {
    QString name;
    const PortfolioCourse* course;
};

std::vector<NamedCourse> courses(const PolicyRun& run)
{
    std::vector<NamedCourse> all{{policyName(run), &run.report.together},
                                 {strategyName(StrategyKind::EqualWeight), &run.report.equal},
                                 {strategyName(StrategyKind::BuyAndHold), &run.report.buyAndHold}};
    if (learnsElsewhere(run))
        all.push_back({PortfolioText::tr("The same, learned from the history"), &run.report.fromHistory});
    if (!run.report.benchmark.growth.empty())
        all.push_back({QString::fromStdString(run.request.benchmark), &run.report.benchmark});
    return all;
}

std::vector<double> yearsOf(const PolicyRun& run)
{
    std::vector<double> years;
    for (const Day day : run.report.days)
        years.push_back(decimalYear(day));
    return years;
}

double deflated(const PolicySelection& selection)
{
    return deflatedSharpe(selection.run->report.together.evidence, selection.run->report.sharpeVariance,
                          selection.tried.trials);
}

QString taskName(PreflightTask task)
{
    switch (task) {
    case PreflightTask::Identity: return PortfolioText::tr("Names what it is shown");
    case PreflightTask::CartPole: return PortfolioText::tr("Balances a pole on a cart");
    case PreflightTask::LeakedReturns: return PortfolioText::tr("Wins when told tomorrow's returns");
    case PreflightTask::ShuffledReturns: return PortfolioText::tr("Wins nothing on shuffled returns");
    }
    return {};
}

QString foundText(const PreflightCheck& check)
{
    if (!check.applies)
        return QStringLiteral("–");
    switch (check.task) {
    case PreflightTask::Identity: return PortfolioText::tr("%1 right").arg(formatPercent(check.value));
    case PreflightTask::CartPole: return PortfolioText::tr("%1 steps").arg(formatNumber(check.value, 1));
    case PreflightTask::LeakedReturns:
    case PreflightTask::ShuffledReturns:
        return PortfolioText::tr("Sharpe less 1/N %1 (%2)")
            .arg(formatNumber(check.value, 2), intervalOf(check.againstEqual));
    }
    return {};
}

QString neededText(const PreflightCheck& check)
{
    switch (check.task) {
    case PreflightTask::Identity: return PortfolioText::tr("90% or more");
    case PreflightTask::CartPole: return PortfolioText::tr("475 of 500, mean of 100 episodes");
    case PreflightTask::LeakedReturns: return PortfolioText::tr("interval above 0");
    case PreflightTask::ShuffledReturns: return PortfolioText::tr("interval not above 0");
    }
    return {};
}

} // namespace

std::vector<TileContent> policyTiles(const PolicySelection& selection)
{
    const PolicyRun& run = *selection.run;
    const PerformanceMeasures& m = run.report.together.measures;
    const PerformanceMeasures& equal = run.report.equal.measures;
    const SharpeEvidence& evidence = run.report.together.evidence;
    const QString rows = PortfolioText::tr("n = %1 days").arg(formatInteger(evidence.days));
    const QString source = PortfolioText::tr("Run #%1, held-out days, after costs").arg(run.record.id);
    const auto beside = [](const QString& value) { return PortfolioText::tr("1/N: %1").arg(value); };
    const PolicyVerdict verdict = policyVerdict(run.report, selection.tried.trials);
    const double chance = deflated(selection);
    return {
        {PortfolioText::tr("Sharpe less that of 1/N"),
         formatNumber(evidence.againstEqual.value, 2),
         intervalOf(evidence.againstEqual),
         {PortfolioText::tr(
              "Difference of the two annual Sharpe ratios. Below it the 95% interval of a stationary bootstrap, which "
              "draws blocks of days for both together: %1 resamples, mean block %2 days.")
              .arg(formatInteger(run.request.resamples), formatNumber(run.request.blockLength, 0)),
          {},
          rows,
          source},
         verdict == PolicyVerdict::Worse    ? FigureMood::Negative
         : verdict == PolicyVerdict::Better ? FigureMood::Positive
                                            : FigureMood::Neutral},
        {PortfolioText::tr("Sharpe ratio"),
         formatNumber(m.sharpe, 2),
         beside(formatNumber(equal.sharpe, 2)),
         {PortfolioText::tr("Mean return above the risk-free rate over volatility, of the mean weights of all seeds."),
          PortfolioText::tr("(mean · 252 − risk-free) / volatility"), rows, source}},
        {PortfolioText::tr("Deflated Sharpe"),
         formatPercent(chance),
         PortfolioText::tr("of %1 tried").arg(formatInteger(selection.tried.trials)),
         {PortfolioText::tr(
              "Chance that the true ratio is above what the best of so many trials would show without any skill (Bailey "
              "and López de Prado 2014). Trials: the seeds of every learned policy, twice where they learn from the history "
              "too, and the strategies of every different backtest ever run on this data set, deleted ones too; their "
              "spread is that of this run's seeds."),
          PortfolioText::tr("SR* = σ_SR ((1 − γ) Φ⁻¹(1 − 1/N) + γ Φ⁻¹(1 − 1/(N e)))"), rows, source},
         chance >= 0.95 ? FigureMood::Positive : FigureMood::Warning},
        {PortfolioText::tr("Growth a year"),
         formatPercent(m.cagr),
         beside(formatPercent(equal.cagr)),
         {PortfolioText::tr("Compound annual growth rate over calendar days."),
          PortfolioText::tr("(last / first)^(365.25 / days) − 1"), rows, source}},
        {PortfolioText::tr("Maximum drawdown"),
         formatPercent(m.maxDrawdown),
         beside(formatPercent(equal.maxDrawdown)),
         {PortfolioText::tr("Deepest fall below an earlier high."),
          PortfolioText::tr("max (1 − value / highest value before)"), rows, source}},
        {PortfolioText::tr("Turnover a year"),
         formatPercent(m.turnover, 0),
         beside(formatPercent(equal.turnover, 0)),
         {PortfolioText::tr("Share of the portfolio that is bought and sold in a year, without the first purchase."),
          PortfolioText::tr("Σ |Δ weight| per 252 days"), rows, source}}};
}

LineContent policyValueContent(const PolicyRun& run)
{
    std::vector<Series> lines;
    const std::vector<double> years = yearsOf(run);
    for (const auto& [name, course] : courses(run))
        lines.push_back({name, years, valueOf(netGrowth(course->growth, course->trades))});
    return {PortfolioText::tr("Value of 1 invested"),
            PortfolioText::tr("held-out days, after costs"),
            PortfolioText::tr(
                "What 1 became on days that training never saw, beside what 1/N and buy and hold made of it."),
            {{.title = PortfolioText::tr("Date"), .numbers = AxisNumbers::Year}, {.title = PortfolioText::tr("Value")}},
            std::move(lines)};
}

LineContent policyDrawdownContent(const PolicyRun& run)
{
    std::vector<Series> lines;
    const std::vector<double> years = yearsOf(run);
    for (const auto& [name, course] : courses(run))
        lines.push_back({name, years, drawdowns(netGrowth(course->growth, course->trades))});
    return {PortfolioText::tr("Drawdown"),
            PortfolioText::tr("below the highest value before"),
            PortfolioText::tr("How far the value lay below its highest before."),
            {{.title = PortfolioText::tr("Date"), .numbers = AxisNumbers::Year},
             {.title = PortfolioText::tr("Drawdown"), .numbers = AxisNumbers::Percent, .maximum = 0.0}},
            std::move(lines)};
}

TableContent policyCourseTable(const PolicyRun& run)
{
    TableContent table;
    table.columns = {textColumn(PortfolioText::tr("Held out")),
                     percentColumn(PortfolioText::tr("Growth a year"), 1),
                     percentColumn(PortfolioText::tr("Volatility"), 1),
                     numberColumn(PortfolioText::tr("Sharpe"), 2),
                     figureColumn(PortfolioText::tr("Sharpe less 1/N, 95%")),
                     percentColumn(PortfolioText::tr("Max. drawdown"), 1),
                     percentColumn(PortfolioText::tr("Turnover"), 0)};
    for (const auto& [name, course] : courses(run)) {
        const PerformanceMeasures& m = course->measures;
        const bool noDifference = course == &run.report.equal || course == &run.report.benchmark;
        const bool traded = course != &run.report.benchmark;
        table.rows.push_back({name, m.cagr, m.volatility, m.sharpe,
                              noDifference ? QStringLiteral("–") : intervalOf(course->evidence.againstEqual),
                              m.maxDrawdown, traded ? QVariant(m.turnover) : QVariant()});
    }
    table.looks.resize(table.rows.size());
    table.looks.front().emphasised = true;
    return table;
}

TableContent preflightTable(const PolicyRun& run)
{
    TableContent table;
    table.columns = {textColumn(PortfolioText::tr("Check")), textColumn(PortfolioText::tr("Result")),
                     figureColumn(PortfolioText::tr("Found")), figureColumn(PortfolioText::tr("Needed")),
                     integerColumn(PortfolioText::tr("Steps"))};
    for (const PreflightCheck& check : run.report.preflight) {
        const QString result = !check.applies ? PortfolioText::tr("does not apply")
                               : check.passed ? PortfolioText::tr("passed")
                                              : PortfolioText::tr("not passed");
        table.rows.push_back({taskName(check.task), result, foundText(check), neededText(check),
                              check.applies ? QVariant(static_cast<qlonglong>(check.steps)) : QVariant()});
        RowLook look;
        look.iconName = !check.applies ? QString()
                        : check.passed ? QStringLiteral("checkcircle")
                                       : QStringLiteral("error");
        look.tone = check.passed ? IconTone::Positive : IconTone::Negative;
        if (!check.applies)
            look.toolTip =
                PortfolioText::tr("This algorithm follows the market's own equations, which such tasks do not have.");
        table.looks.push_back(look);
    }
    return table;
}

LineContent seedValueContent(const PolicyRun& run)
{
    std::vector<Series> lines;
    const std::vector<double> years = yearsOf(run);
    const PortfolioCourse& equal = run.report.equal;
    lines.push_back({strategyName(StrategyKind::EqualWeight), years, valueOf(netGrowth(equal.growth, equal.trades)),
                     SeriesLook::Dashed});
    for (const SeedResult& seed : run.report.seeds)
        lines.push_back({PortfolioText::tr("Seed %1").arg(seed.seed), years, seed.value});
    return {
        PortfolioText::tr("Every seed on its own"),
        PortfolioText::tr("held-out days, after costs"),
        PortfolioText::tr("The same request learned from other random numbers. How far the lines lie apart is luck."),
        {{.title = PortfolioText::tr("Date"), .numbers = AxisNumbers::Year}, {.title = PortfolioText::tr("Value")}},
        std::move(lines)};
}

TableContent seedStudyTable(const PolicyRun& run)
{
    const SeedStudy& study = run.report.study;
    const PerformanceMeasures& equal = run.report.equal.measures;
    TableContent table;
    table.columns = {textColumn(PortfolioText::tr("Over the seeds")), figureColumn(PortfolioText::tr("Lower quartile")),
                     figureColumn(PortfolioText::tr("Median")), figureColumn(PortfolioText::tr("Upper quartile")),
                     figureColumn(strategyName(StrategyKind::EqualWeight))};
    const auto number = [](double value) { return formatNumber(value, 2); };
    const auto percent = [](double value) { return formatPercent(value); };
    const auto add = [&](const QString& name, const Quartiles& q, double beside,
                         const std::function<QString(double)>& text) {
        table.rows.push_back({name, text(q.low), text(q.median), text(q.high), text(beside)});
    };
    add(PortfolioText::tr("Sharpe ratio"), study.sharpe, equal.sharpe, number);
    add(PortfolioText::tr("Sharpe less that of 1/N"), study.sharpeDifference, 0.0, number);
    add(PortfolioText::tr("Growth a year"), study.cagr, equal.cagr, percent);
    add(PortfolioText::tr("Maximum drawdown"), study.maxDrawdown, equal.maxDrawdown, percent);
    add(PortfolioText::tr("Turnover a year"), study.turnover, equal.turnover, percent);
    return table;
}

TableContent seedTable(const PolicyRun& run)
{
    TableContent table;
    table.columns = {integerColumn(PortfolioText::tr("Seed")),
                     percentColumn(PortfolioText::tr("Growth a year"), 1),
                     percentColumn(PortfolioText::tr("Volatility"), 1),
                     numberColumn(PortfolioText::tr("Sharpe"), 2),
                     figureColumn(PortfolioText::tr("Sharpe less 1/N, 95%")),
                     percentColumn(PortfolioText::tr("Max. drawdown"), 1),
                     percentColumn(PortfolioText::tr("Turnover"), 0),
                     numberColumn(PortfolioText::tr("Effective assets"), 1)};
    for (const SeedResult& seed : run.report.seeds) {
        const PerformanceMeasures& m = seed.measures;
        table.rows.push_back({static_cast<qlonglong>(seed.seed), m.cagr, m.volatility, m.sharpe,
                              intervalOf(seed.againstEqual), m.maxDrawdown, m.turnover, m.effectiveAssets});
    }
    return table;
}

} // namespace riskloom
