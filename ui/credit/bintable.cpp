// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/bintable.h"

#include "ui/credit/binlabel.h"
#include "ui/credit/credittext.h"
#include "ui/widgets/format.h"

#include <cmath>

namespace riskloom {
namespace {

std::vector<ValueColumn> binColumns()
{
    ValueColumn pValue = numberColumn(CreditText::tr("p to next"), 3,
                                      CreditText::tr("Two-sided p-value of equal bad rates in this bin and the next one, on "
                                                     "training rows: a high one says the two could be merged."));
    pValue.format = [](const QVariant& value) { return value.isNull() ? QString() : formatPValue(value.toDouble()); };
    return {
        textColumn(CreditText::tr("Bin"), CreditText::tr("An interval holds its left edge and not its right one.")),
        integerColumn(CreditText::tr("Count"), CreditText::tr("Training rows in the bin; a sum of weights with a weight column.")),
        percentColumn(CreditText::tr("Share"), 1, CreditText::tr("Of all training rows.")),
        integerColumn(CreditText::tr("Good"), CreditText::tr("Training rows with a good outcome.")),
        integerColumn(CreditText::tr("Bad"), CreditText::tr("Training rows with a bad outcome.")),
        percentColumn(CreditText::tr("Bad rate"), 1, CreditText::tr("Bad / count, on training rows.")),
        percentColumn(CreditText::tr("Later bad rate"), 1,
                      CreditText::tr("On the out-of-time rows, or the held-out rows where there are none.")),
        numberColumn(CreditText::tr("WoE"), 3,
                     CreditText::tr("Weight of evidence: ln(share of all goods / share of all bads). Above 0 the bin is safer "
                                    "than the sample.")),
        numberColumn(CreditText::tr("IV"), 3,
                     CreditText::tr("The bin's part of the information value: (share of goods − share of bads) × WoE.")),
        integerColumn(CreditText::tr("Points"),
                      CreditText::tr("With the coefficient of the shown run; a run with these bins fits it anew.")),
        pValue,
    };
}

QVariant rate(const BinShare& share)
{
    return share.good + share.bad > 0.0 ? QVariant(share.badRate) : QVariant();
}

} // namespace

TableContent binTable(const BinningWork& work, const BinningWork::Variable& variable, const BinnedVariable& binning)
{
    TableContent content;
    content.columns = binColumns();
    const std::vector<BinStatistics> statistics =
        binStatistics(binning, variable.counts, work.options().woeAdjustment);
    for (std::size_t i = 0; i < binning.bins.size(); ++i) {
        const Bin& bin = binning.bins[i];
        const BinStatistics& s = statistics[i];
        const bool filled = bin.good + bin.bad > 0.0;
        content.rows.push_back(
            {binLabel(bin), bin.good + bin.bad, s.train.share, bin.good, bin.bad, rate(s.train),
             s.holdout ? rate(*s.holdout) : QVariant(), filled ? QVariant(bin.woe) : QVariant(), bin.iv,
             variable.coefficient ? QVariant(std::round(work.pointsFactor() * *variable.coefficient * bin.woe)) : QVariant(),
             s.pValueToNext ? QVariant(*s.pValueToNext) : QVariant()});
        RowLook look;
        look.toolTip = binExplanation(bin);
        content.looks.push_back(std::move(look));
    }
    return content;
}

void drawEditedBins(BarChart& chart, const BinningWork::Variable& variable, const BinnedVariable& binning,
                    EditorMeasure measure, double woeAdjustment)
{
    const std::vector<BinStatistics> statistics = binStatistics(binning, variable.counts, woeAdjustment);
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < binning.bins.size(); ++i) {
        const BinShare& train = statistics[i].train;
        if (train.good + train.bad <= 0.0)
            continue;
        Bar bar;
        bar.label = binLabel(binning.bins[i]);
        bar.note = CreditText::tr("%1 bad of %2").arg(formatNumber(train.bad, 0), formatNumber(train.good + train.bad, 0));
        bar.value = measure == EditorMeasure::Woe ? train.woe : train.badRate;
        if (measure == EditorMeasure::BadRate) {
            bar.lower = train.badRateLow;
            bar.upper = train.badRateHigh;
        }
        if (const auto& later = statistics[i].holdout; later && later->good + later->bad > 0.0)
            bar.mark = measure == EditorMeasure::Woe ? later->woe : later->badRate;
        bars.push_back(std::move(bar));
    }
    const QString name = QString::fromStdString(variable.counts.name);
    chart.setTitle(name);
    chart.setNote(CreditText::tr("training rows; diamonds: later rows"));
    chart.setMarkName(CreditText::tr("later rows"));
    if (measure == EditorMeasure::BadRate) {
        chart.setDescription(CreditText::tr("Bad rate of every bin with Wilson's 95 % interval."));
        chart.setAxes(name, {CreditText::tr("Bad rate"), AxisScale::Linear, AxisNumbers::Percent, 0.0});
    } else {
        chart.setDescription(CreditText::tr("Weight of evidence of every bin: above 0 it is safer than the sample."));
        chart.setAxes(name, {CreditText::tr("Weight of evidence")});
    }
    chart.setBars(std::move(bars));
}

} // namespace riskloom
