// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/marketbar.h"

#include "ui/synth/marketreview.h"
#include "ui/widgets/format.h"
#include "ui/widgets/kindtext.h"

namespace riskloom {

MarketBar::MarketBar(MarketReview& review, QWidget* parent) : RunPickers(review, parent) { retranslate(); }

void MarketBar::retranslate() { setWords(tr("Data"), tr("Generator")); }

QString MarketBar::runText(const RunRecord& run) const
{
    return tr("#%1 · %2 · %3", "number of a run, its kind, when it ended")
        .arg(QString::number(run.id), kindTitle(run.kind), formatMoment(run.finishedAt));
}

} // namespace riskloom
