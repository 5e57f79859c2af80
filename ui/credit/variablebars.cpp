// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/variablebars.h"

#include "core/credit/calibration.h"
#include "ui/credit/binlabel.h"
#include "ui/credit/credittext.h"
#include "ui/widgets/format.h"

namespace riskloom {
namespace {

Bar barOf(const Bin& bin, BinMeasure measure)
{
    const double count = bin.good + bin.bad;
    Bar bar;
    bar.label = binLabel(bin);
    bar.note = CreditText::tr("%1 bad of %2").arg(formatNumber(bin.bad, 0), formatNumber(count, 0));
    bar.value = measure == BinMeasure::Woe ? bin.woe : bin.bad / count;
    if (measure == BinMeasure::BadRate) {
        const Interval interval = wilsonInterval(bar.value, count);
        bar.lower = interval.low;
        bar.upper = interval.high;
    }
    return bar;
}

double overallBadRate(const BinnedVariable& variable)
{
    double bad = 0.0, count = 0.0;
    for (const Bin& bin : variable.bins) {
        bad += bin.bad;
        count += bin.good + bin.bad;
    }
    return bad / count;
}

} // namespace

void drawBins(BarChart& chart, const BinnedVariable& variable, BinMeasure measure)
{
    std::vector<Bar> bars;
    for (const Bin& bin : variable.bins)
        if (bin.good + bin.bad > 0.0)
            bars.push_back(barOf(bin, measure));
    const QString name = QString::fromStdString(variable.name);
    chart.setTitle(name);
    chart.setNote(CreditText::tr("training rows"));
    if (measure == BinMeasure::BadRate) {
        chart.setDescription(CreditText::tr("Bad rate of every bin with Wilson's 95 % interval."));
        chart.setAxes(name, {CreditText::tr("Bad rate"), AxisScale::Linear, AxisNumbers::Percent, 0.0});
        chart.setReference(CreditText::tr("all rows"), overallBadRate(variable));
    } else {
        chart.setDescription(CreditText::tr("Weight of evidence of every bin: above 0 it is safer than the sample."));
        chart.setAxes(name, {CreditText::tr("Weight of evidence")});
        chart.setReference({}, std::nullopt);
    }
    chart.setBars(std::move(bars));
}

} // namespace riskloom
