// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/scenariobar.h"

#include "core/run/json.h"
#include "ui/portfolio/portfoliotext.h"
#include "ui/portfolio/scenarioreview.h"
#include "ui/widgets/format.h"

#include <QStringList>

namespace riskloom {

ScenarioBar::ScenarioBar(ScenarioReview& review, QWidget* parent) : RunPickers(review, parent) { retranslate(); }

void ScenarioBar::retranslate() { setWords(tr("Prices"), tr("Scenarios")); }

// "#12 · goal 62% · Today, 14:05"
QString ScenarioBar::runText(const RunRecord& run) const
{
    QStringList parts{PortfolioText::tr("#%1", "number of a run").arg(run.id)};
    const Result<boost::json::value> headline = readJson(run.headline, "headline");
    if (headline && headline->is_object())
        if (const boost::json::value* goal = headline->get_object().if_contains("goal"); goal != nullptr && goal->is_number())
            parts << tr("goal %1").arg(formatPercent(goal->to_number<double>(), 0));
    parts << formatMoment(run.finishedAt);
    return parts.join(QStringLiteral(" · "));
}

} // namespace riskloom
