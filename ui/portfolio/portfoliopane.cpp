// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfoliopane.h"

#include "ui/portfolio/policyrun.h"
#include "ui/portfolio/policyworkbench.h"
#include "ui/portfolio/portfoliorun.h"
#include "ui/portfolio/portfoliotext.h"
#include "ui/portfolio/portfolioworkbench.h"
#include "ui/portfolio/pricedeskrun.h"
#include "ui/portfolio/pricedeskworkbench.h"
#include "ui/portfolio/rebalancerun.h"
#include "ui/portfolio/rebalanceworkbench.h"
#include "ui/portfolio/scenarioreview.h"
#include "ui/portfolio/scenarioworkbench.h"
#include "ui/widgets/runworkbench.h"
#include "ui/widgets/tabbedpane.h"

namespace riskloom {

namespace {

// Its first tab is about prices, and its name is not. Prices chosen on one tab are those of the others too.
class PortfolioPane : public TabbedPane {
public:
    PortfolioPane(const PaneContext& context, const std::vector<Part>& parts, QWidget* parent)
        : TabbedPane(context, parts, parent)
    {
        const auto workbench = [](const Part& part) { return static_cast<RunWorkbench*>(part.workbench); };
        for (const Part& from : parts)
            for (const Part& to : parts)
                if (&from != &to)
                    connect(workbench(from), &RunWorkbench::datasetChosen, workbench(to), &RunWorkbench::takeDataset);
    }
    QString title() const override { return PortfolioText::tr("Portfolio"); }
};

} // namespace

Pane* makePortfolioPane(const PaneContext& context, QWidget* parent)
{
    std::vector<TabbedPane::Part> parts;
    parts.push_back({.workbench = new PriceDeskWorkbench(context, nullptr),
                     .prefix = QStringLiteral("prices-"),
                     .kind = pricesKind,
                     .title = [] { return PortfolioText::tr("Prices"); },
                     .takes = looksLikePrices});
    parts.push_back({.workbench = new PortfolioWorkbench(context, nullptr),
                     .prefix = {},
                     .kind = backtestKind,
                     .title = [] { return PortfolioText::tr("Backtests"); }});
    parts.push_back({.workbench = new PolicyWorkbench(context, nullptr),
                     .prefix = QStringLiteral("policy-"),
                     .kind = policyKind,
                     .title = [] { return PortfolioText::tr("Policies"); }});
    parts.push_back({.workbench = new ScenarioWorkbench(context, nullptr),
                     .prefix = QStringLiteral("scenario-"),
                     .kind = scenarioKind,
                     .title = [] { return PortfolioText::tr("Scenarios"); },
                     .takes = looksLikePaths});
    parts.push_back({.workbench = new RebalanceWorkbench(context, nullptr),
                     .prefix = QStringLiteral("rebalance-"),
                     .kind = rebalanceKind,
                     .title = [] { return PortfolioText::tr("Rebalance"); }});
    return new PortfolioPane(context, parts, parent);
}

} // namespace riskloom
