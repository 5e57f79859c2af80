// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/pricedeskbar.h"

#include "ui/portfolio/portfoliotext.h"
#include "ui/portfolio/pricedeskreview.h"
#include "ui/widgets/format.h"

namespace riskloom {

PriceDeskBar::PriceDeskBar(PriceDeskReview& review, QWidget* parent) : RunPickers(review, parent) { retranslate(); }

void PriceDeskBar::retranslate() { setWords(tr("Prices"), tr("Check")); }

// "#12 · Today, 14:05"
QString PriceDeskBar::runText(const RunRecord& run) const
{
    return PortfolioText::tr("#%1", "number of a run").arg(run.id) + QStringLiteral(" · ") + formatMoment(run.finishedAt);
}

} // namespace riskloom
