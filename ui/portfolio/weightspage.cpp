// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/weightspage.h"

#include "ui/charts/barchart.h"
#include "ui/charts/heatmap.h"
#include "ui/charts/linechart.h"
#include "ui/portfolio/portfoliotext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pagelayout.h"

#include <QLabel>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>
#include <utility>

namespace riskloom {
namespace {

constexpr std::size_t stackedAssets = 7;

// Assets by their mean weight, the largest first.
std::vector<std::size_t> byMeanWeight(const StrategyResult& result)
{
    const std::size_t n = result.weights.front().size();
    std::vector<double> sums(n);
    for (const std::vector<double>& weights : result.weights)
        for (std::size_t i = 0; i < n; ++i)
            sums[i] += weights[i];
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) { return sums[i]; });
    return order;
}

// Dates of the planned trades that the result has weights of.
std::vector<double> tradeYears(const BacktestRun& run, const StrategyResult& result)
{
    std::vector<double> years;
    for (std::size_t i = 0; i < result.weights.size(); ++i)
        years.push_back(decimalYear(run.report.days[static_cast<std::size_t>(run.report.trades[i])]));
    return years;
}

} // namespace

WeightsPage::WeightsPage(QWidget* parent)
    : PortfolioPage(parent), m_stack(new LineChart), m_turnover(new LineChart), m_last(new BarChart), m_map(new HeatMap),
      m_solution(wrappedLabel())
{
    layScrolled(*content(), {chartRow({m_stack}, 38), chartRow({m_last, m_turnover}, 34), m_map, m_solution});
}

QString WeightsPage::title() const { return tr("Weights"); }

void WeightsPage::draw()
{
    drawStack();
    drawLast();
    drawTurnover();
    drawMap();
    saySolution();
}

void WeightsPage::saySolution()
{
    const StrategyResult& result = selection().chosen();
    m_solution->setVisible(!std::isnan(result.residual));
    m_solution->setText(tr("%1 decisions were solved as optimisation problems; the largest residual of their optimality conditions is "
                           "%2 (0 at the exact optimum).")
                            .arg(formatInteger(static_cast<std::int64_t>(result.weights.size())), formatSignificant(result.residual, 2)));
}

void WeightsPage::drawStack()
{
    const StrategyResult& result = selection().chosen();
    const std::vector<std::size_t> order = byMeanWeight(result);
    const std::size_t shown = std::min(stackedAssets, order.size());
    std::vector<double> years = tradeYears(run(), result);
    if (years.size() == 1) // bought once: its weights at the beginning, drawn to the end
        years.push_back(decimalYear(run().report.days.back()));
    std::vector<double> below(years.size());
    std::vector<Series> stack;
    for (std::size_t place = 0; place <= shown; ++place) {
        const bool others = place == shown;
        if (others && shown == order.size())
            break;
        Series series{others ? tr("Others") : QString::fromStdString(run().report.assets[order[place]].name), years, {}};
        series.lower = below;
        for (std::size_t t = 0; t < years.size(); ++t) {
            const std::vector<double>& weights = result.weights[std::min(t, result.weights.size() - 1)];
            if (others)
                for (std::size_t rest = shown; rest < order.size(); ++rest)
                    below[t] += weights[order[rest]];
            else
                below[t] += weights[order[place]];
        }
        series.upper = below;
        series.y = below;
        stack.push_back(std::move(series));
    }
    m_stack->setContent({tr("Weights after trades: %1").arg(strategyName(result.strategy)),
                         tr("the %1 largest on average, one on top of the other").arg(formatInteger(static_cast<std::int64_t>(shown))),
                         tr("The upper edge of an area is the sum of all weights up to its asset; what is missing to 100% is cash."),
                         {{.title = tr("Date"), .numbers = AxisNumbers::Year},
                          {.title = tr("Weight"), .numbers = AxisNumbers::Percent, .minimum = 0.0, .maximum = 1.0}},
                         std::move(stack)});
}

void WeightsPage::drawLast()
{
    const StrategyResult& result = selection().chosen();
    const std::vector<double>& traded = result.weights.back();
    const bool wants = !result.wanted.empty(); // runs of before do not say
    const std::vector<double>& weights = wants ? result.wanted : traded;
    const QString tradeDay =
        formatDay(run().report.days[static_cast<std::size_t>(run().report.trades[result.weights.size() - 1])]);
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) { return std::pair(weights[i], traded[i]); });
    std::vector<Bar> bars;
    for (const std::size_t i : order)
        if ((weights[i] > 0.0 || traded[i] > 0.0) && bars.size() < 20)
            bars.push_back({.label = QString::fromStdString(run().report.assets[i].name),
                            .value = weights[i],
                            .mark = wants ? std::optional(traded[i]) : std::nullopt});
    m_last->setTitle(wants ? tr("Wanted now") : tr("Last decision"));
    m_last->setNote(wants ? tr("on %1; diamond: traded on %2").arg(formatDay(run().report.days.back()), tradeDay)
                          : tr("traded on %1").arg(tradeDay));
    m_last->setMarkName(wants ? tr("Traded last") : QString());
    m_last->setDescription(
        wants ? tr("Weights that a decision on the last day would hold, with the views of today, the largest "
                   "first. The next rebalancing goes to them.")
              : tr("Weights of the last decision, the largest first."));
    m_last->setAxes(tr("Asset"), {.title = tr("Weight"), .numbers = AxisNumbers::Percent, .minimum = 0.0});
    m_last->setBars(std::move(bars));
}

void WeightsPage::drawTurnover()
{
    std::vector<Series> lines;
    const StrategyResult* equal = &run().report.strategies.front();
    for (const StrategyResult* result : {&selection().chosen(), equal}) {
        if (result == equal && !lines.empty() && selection().chosen().strategy == equal->strategy)
            break;
        Series series{strategyName(result->strategy), {}, {}};
        for (const ExecutedTrade& trade : result->trades) {
            if (trade.day == 0)
                continue;
            series.x.push_back(decimalYear(run().report.days[static_cast<std::size_t>(trade.day)]));
            series.y.push_back(trade.outcome.turnover);
        }
        lines.push_back(std::move(series));
    }
    m_turnover->setContent({tr("Turnover of every trade"), tr("without the first purchase"),
                            tr("Purchases and sales of a trade added up, as a share of the portfolio."),
                            {{.title = tr("Date"), .numbers = AxisNumbers::Year},
                             {.title = tr("Turnover"), .numbers = AxisNumbers::Percent, .minimum = 0.0}},
                            std::move(lines)});
}

void WeightsPage::drawMap()
{
    const StrategyResult& result = selection().chosen();
    HeatMapData cells;
    const std::vector<std::size_t> order = byMeanWeight(result);
    double largest = 0.0;
    for (const std::size_t i : order) {
        cells.rows << QString::fromStdString(run().report.assets[i].name);
        std::vector<double>& row = cells.values.emplace_back();
        for (const std::vector<double>& weights : result.weights) {
            row.push_back(weights[i]);
            largest = std::max(largest, weights[i]);
        }
    }
    for (std::size_t t = 0; t < result.weights.size(); ++t)
        cells.columns << formatDay(run().report.days[static_cast<std::size_t>(run().report.trades[t])]);
    m_map->setTitle(tr("Every asset at every trade"));
    m_map->setNote(tr("full colour: %1").arg(formatPercent(largest)));
    m_map->setDescription(tr("Weight of every asset after every trade, the largest on average at the top."));
    m_map->setNames(tr("Asset"), tr("Trade"), tr("Weight"));
    m_map->setFormat([](double weight) { return formatPercent(weight); });
    m_map->setScale(0.0, largest);
    m_map->setData(std::move(cells));
}

} // namespace riskloom
