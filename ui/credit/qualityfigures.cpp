// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/qualityfigures.h"

#include "ui/credit/credittext.h"
#include "ui/widgets/format.h"

namespace riskloom {

std::vector<QualityFigure> qualityFigures(const ModelQuality& quality)
{
    const Discrimination& d = quality.discrimination;
    const HosmerLemeshow& test = quality.hosmerLemeshow;
    return {
        {CreditText::tr("AUC"), formatNumber(d.auc, 3), formatInterval(d.aucLow, d.aucHigh, 3),
         CreditText::tr("Chance that a bad case is scored riskier than a good one, with DeLong's 95 % interval.")},
        {CreditText::tr("KS"), formatNumber(d.ks, 3), CreditText::tr("Gini %1").arg(formatNumber(d.gini, 3)),
         CreditText::tr("Largest distance between the score distributions of goods and bads.")},
        {CreditText::tr("H-measure"), formatNumber(quality.hMeasure, 3), CreditText::tr("costs by the bad rate"),
         CreditText::tr("Share of the expected cost of errors that the score saves (Hand 2009).")},
        {CreditText::tr("Brier score"), formatNumber(quality.brier.score, 4),
         CreditText::tr("reliability %1, resolution %2")
             .arg(formatNumber(quality.brier.reliability, 4), formatNumber(quality.brier.resolution, 4)),
         CreditText::tr("Mean squared error of the probabilities; reliability: lower is better, resolution: higher.")},
        {CreditText::tr("Hosmer–Lemeshow"), CreditText::tr("p %1").arg(formatPValue(test.pValue)),
         CreditText::tr("χ² %1, %2 degrees of freedom").arg(formatNumber(test.statistic, 1)).arg(test.degreesOfFreedom),
         CreditText::tr(
             "A low p-value speaks against the calibration; in a large sample also of differences that do not "
             "matter.")}};
}

} // namespace riskloom
