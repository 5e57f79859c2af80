// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/policybar.h"

#include "core/run/json.h"
#include "ui/portfolio/policyreview.h"
#include "ui/portfolio/portfoliotext.h"
#include "ui/widgets/format.h"

#include <QStringList>

namespace riskloom {

PolicyBar::PolicyBar(PolicyReview& review, QWidget* parent) : RunPickers(review, parent) { retranslate(); }

void PolicyBar::retranslate() { setWords(tr("Prices"), tr("Policies")); }

// "#12 · Sharpe 0.84 · Today, 14:05"
QString PolicyBar::runText(const RunRecord& run) const
{
    QStringList parts{PortfolioText::tr("#%1", "number of a run").arg(run.id)};
    const Result<boost::json::value> headline = readJson(run.headline, "headline");
    if (headline && headline->is_object())
        if (const boost::json::value* sharpe = headline->get_object().if_contains("sharpe"); sharpe != nullptr && sharpe->is_number())
            parts << PortfolioText::tr("Sharpe %1").arg(formatNumber(sharpe->to_number<double>(), 2));
    parts << formatMoment(run.finishedAt);
    return parts.join(QStringLiteral(" · "));
}

} // namespace riskloom
