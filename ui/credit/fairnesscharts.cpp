// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/fairnesscharts.h"

#include "ui/charts/barchart.h"
#include "ui/charts/linechart.h"
#include "ui/credit/creditcurves.h"
#include "ui/credit/credittext.h"
#include "ui/credit/fairnesstable.h"
#include "ui/widgets/format.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace riskloom {
namespace {

constexpr double edgeRoom = 0.002; // of the axis of ratios
constexpr int mostLines = 6; // of groups: more cannot be told apart

QString droppedText(const FrontierPoint& point)
{
    QStringList names;
    for (const std::string& name : point.dropped)
        names.append(QString::fromStdString(name));
    return names.isEmpty() ? CreditText::tr("the card as it is")
                           : CreditText::tr("without %1").arg(names.join(CreditText::tr(", ", "between categories")));
}

template <class Chosen>
Series frontierSeries(const QString& name, const AttributeFairness& attribute, Chosen chosen)
{
    std::vector<const FrontierPoint*> points;
    for (const FrontierPoint& point : attribute.frontier)
        if (std::isfinite(point.ratio.ratio) && chosen(point))
            points.push_back(&point);
    std::ranges::stable_sort(points, {}, [](const FrontierPoint* point) { return point->ratio.ratio; });
    Series series{name, {}, {}, SeriesLook::Markers};
    for (const FrontierPoint* point : points) {
        series.x.push_back(point->ratio.ratio);
        series.y.push_back(point->auc);
        series.labels.push_back(droppedText(*point));
    }
    return series;
}

} // namespace

void drawImpact(BarChart& chart, const AttributeFairness& attribute, double line)
{
    std::vector<Bar> bars;
    for (const GroupFairness& group : attribute.groups) {
        if (group.name == attribute.reference)
            continue;
        const ProportionRatio& ratio = group.adverseImpactRatio;
        Bar bar;
        bar.label = groupLabel(group.name);
        bar.value = ratio.ratio;
        if (std::isfinite(ratio.high)) {
            bar.lower = ratio.low;
            bar.upper = ratio.high;
        }
        bar.note = CreditText::tr("%1 of %2 approved")
                       .arg(formatPercent(group.approval.share), formatInteger(group.approval.rows));
        bars.push_back(std::move(bar));
    }
    chart.setTitle(CreditText::tr("Adverse-impact ratio"));
    chart.setNote(CreditText::tr("held-out rows, 95 % interval"));
    chart.setDescription(CreditText::tr("Share approved of every group over that of the reference group, %1. At 1 both are "
                                        "approved as often.")
                             .arg(groupLabel(attribute.reference)));
    chart.setAxes(QString::fromStdString(attribute.attribute),
                  {CreditText::tr("Ratio"), AxisScale::Linear, AxisNumbers::Plain, 0.0});
    chart.setReference(CreditText::tr("line"), line);
    chart.setBars(std::move(bars));
}

void drawGroupCalibration(LineChart& chart, const AttributeFairness& attribute)
{
    std::vector<const GroupFairness*> groups;
    for (const GroupFairness& group : attribute.groups)
        groups.push_back(&group);
    std::ranges::stable_sort(groups, std::greater<>{}, [](const GroupFairness* group) { return group->approval.rows; });
    if (std::ssize(groups) > mostLines)
        groups.resize(mostLines);
    std::vector<Series> all;
    for (const GroupFairness* group : groups) {
        all.push_back(calibrationSeries(groupLabel(group->name), group->calibration));
        all.back().lower.clear(); // intervals of many groups would hide the lines
        all.back().upper.clear();
    }
    chart.setContent(calibrationLines(
        std::move(all),
        {CreditText::tr("Calibration by group"),
         std::ssize(attribute.groups) > mostLines ? CreditText::tr("held-out rows, the largest groups")
                                                  : CreditText::tr("held-out rows"),
         CreditText::tr("Observed bad rate in each fifth of predicted risk. A group above the diagonal is riskier "
                        "than the card says, one below it safer.")}));
}

void drawFrontier(LineChart& chart, const AttributeFairness& attribute, double line)
{
    chart.setTitle(CreditText::tr("AUC against impact ratio"));
    chart.setNote(CreditText::tr("held-out rows, same share approved"));
    chart.setDescription(CreditText::tr("Each point is the card fitted again without some of its variables, approving the same "
                                        "share of the training rows; the ratio is the lowest of any group. Further right the "
                                        "groups are approved more alike, further up the card tells more."));
    std::vector<Series> all{frontierSeries(CreditText::tr("The card"), attribute,
                                           [](const FrontierPoint& point) { return point.dropped.empty(); }),
                            frontierSeries(CreditText::tr("Without one variable"), attribute,
                                           [](const FrontierPoint& point) { return point.dropped.size() == 1; }),
                            frontierSeries(CreditText::tr("Without several"), attribute,
                                           [](const FrontierPoint& point) { return point.dropped.size() > 1; })};
    std::erase_if(all, [](const Series& series) { return series.x.empty(); });
    AxisSpec ratios{CreditText::tr("Lowest impact ratio")};
    for (const Series& series : all) { // some room, so that no point is cut in half
        ratios.minimum = std::min(ratios.minimum.value_or(1.0), series.x.front() - edgeRoom);
        ratios.maximum = std::max(ratios.maximum.value_or(0.0), series.x.back() + edgeRoom);
    }
    chart.setAxes(ratios, {CreditText::tr("AUC")});
    chart.setReferences({ReferenceLine::vertical(CreditText::tr("line"), line)});
    chart.setSeries(std::move(all));
}

TableContent frontierTable(const AttributeFairness& attribute)
{
    TableContent content;
    content.columns = {
        textColumn(CreditText::tr("Card")),
        numberColumn(CreditText::tr("AUC"), 3, CreditText::tr("On the held-out rows.")),
        textColumn(CreditText::tr("95 % interval"), CreditText::tr("Of AUC, after DeLong, DeLong and Clarke-Pearson (1988).")),
        numberColumn(CreditText::tr("Lowest ratio"), 3,
                     CreditText::tr("The lowest adverse-impact ratio of the groups with at least 30 held-out rows.")),
        textColumn(CreditText::tr("95 % interval"), CreditText::tr("Of the ratio, after Katz, Baptista, Azen and Pike (1978).")),
        textColumn(CreditText::tr("Group")),
        percentColumn(CreditText::tr("Approved"), 1, CreditText::tr("Share of the held-out rows at or above the cut-off.")),
    };
    for (const FrontierPoint& point : attribute.frontier) {
        content.rows.push_back({droppedText(point), point.auc, formatInterval(point.aucLow, point.aucHigh, 3),
                                std::isfinite(point.ratio.ratio) ? QVariant(point.ratio.ratio) : QVariant(),
                                formatInterval(point.ratio.low, point.ratio.high, 2), groupLabel(point.group),
                                point.approvalRate});
        content.looks.push_back({.iconName = {}, .toolTip = {}, .emphasised = point.dropped.empty()});
    }
    return content;
}

} // namespace riskloom
