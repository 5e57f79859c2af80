// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/strategiestable.h"

#include "ui/portfolio/portfoliotext.h"
#include "ui/widgets/format.h"

namespace riskloom {

TableContent strategiesTable(const PortfolioSelection& selection, double basisPoints)
{
    TableContent table;
    table.columns = {textColumn(PortfolioText::tr("Strategy")),
                     percentColumn(PortfolioText::tr("Growth a year"), 1),
                     percentColumn(PortfolioText::tr("Volatility"), 1),
                     numberColumn(PortfolioText::tr("Sharpe"), 2),
                     figureColumn(PortfolioText::tr("Sharpe less 1/N, 95%"),
                                  PortfolioText::tr("Interval of the stationary bootstrap, at the cost of the run. One that "
                                                    "holds 0 is no difference.")),
                     percentColumn(PortfolioText::tr("Max. drawdown"), 1),
                     percentColumn(PortfolioText::tr("Turnover"), 0),
                     percentColumn(PortfolioText::tr("Cost drag"), 2)};
    for (const StrategyResult& result : selection.run->report.strategies) {
        const PerformanceMeasures m = measuresAt(*selection.run, result, basisPoints);
        const SharpeDifference& difference = result.evidence.againstEqual;
        table.rows.push_back({strategyName(result.strategy), m.cagr, m.volatility, m.sharpe,
                              result.strategy == StrategyKind::EqualWeight ? QStringLiteral("–")
                                                                           : formatInterval(difference.low, difference.high, 2),
                              m.maxDrawdown, m.turnover, m.costDrag});
        table.looks.emplace_back().emphasised = &result == &selection.chosen();
    }
    const PortfolioCourse& benchmark = selection.run->report.benchmark;
    if (!benchmark.growth.empty()) // nobody traded it
        table.rows.push_back({QString::fromStdString(selection.run->request.benchmark), benchmark.measures.cagr,
                              benchmark.measures.volatility, benchmark.measures.sharpe, QStringLiteral("–"),
                              benchmark.measures.maxDrawdown, QVariant(), QVariant()});
    return table;
}

} // namespace riskloom
