// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/comparisontable.h"

#include "core/data/table.h"
#include "ui/credit/credittext.h"
#include "ui/widgets/format.h"

namespace riskloom {
namespace {

// Of a difference network minus scorecard in a figure of which more is better.
QString conclusion(const BootstrapInterval& difference)
{
    if (difference.low <= 0.0 && difference.high >= 0.0)
        return CreditText::tr("no significant difference");
    return difference.low > 0.0 ? CreditText::tr("network better") : CreditText::tr("scorecard better");
}

struct FigurePair {
    QString name;
    double scorecard = 0.0;
    double network = 0.0;
};

std::vector<QVariant> differenceRow(const FigurePair& figure, const BootstrapInterval& difference, const QVariant& p)
{
    return {figure.name,
            figure.scorecard,
            figure.network,
            difference.value,
            formatInterval(difference.low, difference.high, 3),
            p,
            conclusion(difference)};
}

std::vector<QVariant> calibrationRow(const QString& model, const ModelQuality& quality)
{
    const BrierScore& brier = quality.brier;
    const HosmerLemeshow& test = quality.hosmerLemeshow;
    return {model, static_cast<qlonglong>(quality.discrimination.rows), brier.score, brier.skill, brier.reliability,
            brier.resolution, brier.calibrationError,
            test.degreesOfFreedom > 0 ? formatPValue(test.pValue) : formatNumber(missingNumber, 0)};
}

} // namespace

TableContent differenceTable(const CreditNetworkReport& report)
{
    const ModelComparison& comparison = report.comparison;
    TableContent content;
    content.columns = {
        textColumn(CreditText::tr("Figure")),
        numberColumn(CreditText::tr("Scorecard"), 3,
                     CreditText::tr("Fitted in the same run on the same training rows, inputs and bins.")),
        numberColumn(CreditText::tr("Neural challenger"), 3),
        numberColumn(CreditText::tr("Difference"), 3, CreditText::tr("Network minus scorecard.")),
        textColumn(CreditText::tr("95 % interval"),
                   CreditText::tr("Of the difference: percentiles of %n resample(s) of the held-out rows, goods and bads "
                                  "apart (Efron and Tibshirani 1993).",
                                  nullptr, comparison.auc.resamples)),
        textColumn(CreditText::tr("p, DeLong"), CreditText::tr("Of AUC only: DeLong's paired test.")),
        textColumn(CreditText::tr("Conclusion"),
                   CreditText::tr("By the interval: significant at 5 % when 0 is outside.")),
    };
    if (comparison.swapSets.empty())
        return content;
    const ModelQuality& card = report.scorecardHoldout;
    const ModelQuality& network = report.holdout;
    content.rows.push_back(
        differenceRow({CreditText::tr("AUC"), card.discrimination.auc, network.discrimination.auc}, comparison.auc,
                      formatPValue(report.againstScorecard.pValue)));
    content.rows.push_back(
        differenceRow({CreditText::tr("KS"), card.discrimination.ks, network.discrimination.ks}, comparison.ks, {}));
    content.rows.push_back(
        differenceRow({CreditText::tr("H-measure"), card.hMeasure, network.hMeasure}, comparison.hMeasure, {}));
    return content;
}

TableContent calibrationFigures(const CreditSelection& selection)
{
    TableContent content;
    content.columns = {
        textColumn(CreditText::tr("Model")),
        integerColumn(CreditText::tr("n")),
        numberColumn(CreditText::tr("Brier score"), 4,
                     CreditText::tr("Mean squared error of the probabilities; lower is better.")),
        numberColumn(CreditText::tr("Skill"), 3,
                     CreditText::tr("Share of the Brier score of predicting the bad rate for everyone that the model "
                                    "saves.")),
        numberColumn(CreditText::tr("Reliability"), 4,
                     CreditText::tr("Mean squared distance of a band's bad rate from its prediction; 0 is best.")),
        numberColumn(CreditText::tr("Resolution"), 4,
                     CreditText::tr("How far the bands' bad rates are from the overall one; higher is better.")),
        numberColumn(CreditText::tr("Calibration error"), 4,
                     CreditText::tr("Mean distance of a band's bad rate from its mean prediction.")),
        textColumn(CreditText::tr("p, Hosmer–Lemeshow"),
                   CreditText::tr("A low p-value speaks against the calibration; in a large sample also of differences "
                                  "that do not matter.")),
    };
    if (selection.scorecard)
        content.rows.push_back(calibrationRow(CreditText::tr("Scorecard"), selection.scorecard->report.holdout));
    if (selection.network)
        content.rows.push_back(calibrationRow(CreditText::tr("Neural challenger"), selection.network->report.holdout));
    return content;
}

} // namespace riskloom
