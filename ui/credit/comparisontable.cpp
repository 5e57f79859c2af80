// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/comparisontable.h"

#include "core/data/table.h"
#include "ui/credit/credittext.h"
#include "ui/widgets/format.h"

namespace riskloom {
namespace {

// How the columns call two models, the conclusions about them, and what is held against what.
struct PairWords {
    QString first, second, firstBetter, secondBetter, firstHelp, order;
};

// Of a difference second minus first in a figure of which more is better.
QString conclusion(const BootstrapInterval& difference, const PairWords& words)
{
    if (difference.low <= 0.0 && difference.high >= 0.0)
        return CreditText::tr("no significant difference");
    return difference.low > 0.0 ? words.secondBetter : words.firstBetter;
}

TableContent emptyTable(const PairWords& words, int resamples)
{
    TableContent content;
    content.columns = {
        textColumn(CreditText::tr("Figure")),
        numberColumn(words.first, 3, words.firstHelp),
        numberColumn(words.second, 3),
        numberColumn(CreditText::tr("Difference"), 3, words.order),
        textColumn(CreditText::tr("95 % interval"),
                   CreditText::tr("Of the difference: percentiles of %n resample(s) of the held-out rows, goods and bads "
                                  "apart (Efron and Tibshirani 1993).",
                                  nullptr, resamples)),
        textColumn(CreditText::tr("p, DeLong"), CreditText::tr("Of AUC only: DeLong's paired test.")),
        textColumn(CreditText::tr("Conclusion"),
                   CreditText::tr("By the interval: significant at 5 % when 0 is outside.")),
    };
    return content;
}

struct FigurePair {
    QString name;
    double first = 0.0;
    double second = 0.0;
    BootstrapInterval difference;
    QString p;
};

void addRows(TableContent& content, const PairWords& words, const std::vector<FigurePair>& figures)
{
    for (const FigurePair& figure : figures)
        content.rows.push_back({figure.name, figure.first, figure.second, figure.difference.value,
                                formatInterval(figure.difference.low, figure.difference.high, 3), figure.p,
                                conclusion(figure.difference, words)});
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
    const PairWords words{CreditText::tr("Scorecard"),
                          CreditText::tr("Neural challenger"),
                          CreditText::tr("scorecard better"),
                          CreditText::tr("network better"),
                          CreditText::tr("Fitted in the same run on the same training rows, inputs and bins."),
                          CreditText::tr("Network minus scorecard.")};
    TableContent content = emptyTable(words, comparison.auc.resamples);
    if (comparison.swapSets.empty())
        return content;
    const ModelQuality& card = report.scorecardHoldout;
    const ModelQuality& network = report.holdout;
    addRows(content, words,
            {{CreditText::tr("AUC"), card.discrimination.auc, network.discrimination.auc, comparison.auc,
              formatPValue(report.againstScorecard.pValue)},
             {CreditText::tr("KS"), card.discrimination.ks, network.discrimination.ks, comparison.ks, {}},
             {CreditText::tr("H-measure"), card.hMeasure, network.hMeasure, comparison.hMeasure, {}}});
    return content;
}

TableContent differenceTable(const HeldOutComparison& found, const QString& first, const QString& second)
{
    const PairWords words{first,
                          second,
                          CreditText::tr("%1 better", "name of a run").arg(first),
                          CreditText::tr("%1 better", "name of a run").arg(second),
                          {},
                          CreditText::tr("%1 minus %2.").arg(second, first)};
    const ModelComparison& figures = found.figures;
    TableContent content = emptyTable(words, figures.auc.resamples);
    addRows(content, words,
            {{CreditText::tr("AUC"), found.first.auc, found.second.auc, figures.auc, formatPValue(found.auc.pValue)},
             {CreditText::tr("KS"), found.first.ks, found.second.ks, figures.ks, {}},
             {CreditText::tr("H-measure"), found.firstHMeasure, found.secondHMeasure, figures.hMeasure, {}}});
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
