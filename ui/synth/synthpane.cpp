// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/synthpane.h"

#include "ui/report/marketcontent.h"
#include "ui/synth/ganpane.h"
#include "ui/synth/marketrun.h"
#include "ui/synth/marketworkbench.h"
#include "ui/widgets/tabbedpane.h"

namespace riskloom {

Pane* makeSynthPane(const PaneContext& context, QWidget* parent)
{
    std::vector<TabbedPane::Part> parts;
    parts.push_back({.workbench = makeTableGanPane(context, nullptr),
                     .prefix = {},
                     .kind = {},
                     .title = [] { return MarketFactText::tr("Tables"); }});
    parts.push_back({.workbench = new MarketWorkbench(context, nullptr),
                     .prefix = QStringLiteral("market-"),
                     .kind = marketKind,
                     .title = [] { return MarketFactText::tr("Markets"); }});
    return new TabbedPane(context, std::move(parts), parent);
}

} // namespace riskloom
