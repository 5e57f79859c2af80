// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/fairnesstable.h"

#include "ui/charts/barchart.h"
#include "ui/credit/credittext.h"
#include "ui/widgets/format.h"

#include <QStringList>

#include <cmath>

namespace riskloom {
namespace {

std::vector<ValueColumn> fairnessColumns()
{
    const QString interval = CreditText::tr("95 % interval");
    return {
        textColumn(CreditText::tr("Group")),
        integerColumn(CreditText::tr("n"), CreditText::tr("Held-out rows of the group.")),
        percentColumn(CreditText::tr("Approved"), 1, CreditText::tr("Share at or above the cut-off.")),
        textColumn(interval, CreditText::tr("Of the share approved, after Wilson (1927).")),
        numberColumn(CreditText::tr("Impact ratio"), 3,
                     CreditText::tr("Adverse-impact ratio: share approved / share approved of the reference group.")),
        textColumn(interval, CreditText::tr("Of the ratio, after Katz, Baptista, Azen and Pike (1978).")),
        textColumn(CreditText::tr("Against the line"),
                   CreditText::tr("Flagged: the whole interval is below the line. Uncertain: the ratio is below it, but chance "
                                  "may have put it there.")),
        percentColumn(CreditText::tr("Goods approved, gap"), 1,
                      CreditText::tr("Share of the good cases approved less that of the reference group.")),
        textColumn(interval, CreditText::tr("Of the gap, after Newcombe (1998), method 10.")),
        percentColumn(CreditText::tr("Bads approved, gap"), 1,
                      CreditText::tr("Share of the bad cases approved less that of the reference group.")),
        textColumn(interval, CreditText::tr("Of the gap, after Newcombe (1998), method 10.")),
        percentColumn(CreditText::tr("Bad rate"), 1, CreditText::tr("Observed, on the held-out rows.")),
        percentColumn(CreditText::tr("Mean predicted"), 1,
                      CreditText::tr("Mean predicted probability of bad. Close to the bad rate: calibrated in this group.")),
        numberColumn(CreditText::tr("Mean difference"), 2,
                     CreditText::tr("Standardised: mean predicted probability less the reference group's, in standard "
                                    "deviations of all rows.")),
    };
}

QString screenText(ImpactScreen screen)
{
    switch (screen) {
    case ImpactScreen::Clear: return CreditText::tr("Clear", "adverse-impact screen");
    case ImpactScreen::Uncertain: return CreditText::tr("Uncertain", "adverse-impact screen");
    case ImpactScreen::Flagged: return CreditText::tr("Flagged", "adverse-impact screen");
    }
    return {};
}

RowLook screenLook(ImpactScreen screen)
{
    switch (screen) {
    case ImpactScreen::Clear: return {.iconName = QStringLiteral("check"), .tone = IconTone::Positive, .toolTip = {}};
    case ImpactScreen::Uncertain: return {.iconName = QStringLiteral("help"), .tone = IconTone::Warning, .toolTip = {}};
    case ImpactScreen::Flagged: return {.iconName = QStringLiteral("warning"), .tone = IconTone::Negative, .toolTip = {}};
    }
    return {};
}

QVariant cell(double value) { return std::isfinite(value) ? QVariant(value) : QVariant(); }

std::vector<QVariant> groupRow(const GroupFairness& group, const QString& screen)
{
    const ProportionRatio& ratio = group.adverseImpactRatio;
    return {groupLabel(group.name),
            static_cast<qlonglong>(group.approval.rows),
            group.approval.share,
            formatPercentInterval(group.approval.low, group.approval.high),
            cell(ratio.ratio),
            formatInterval(ratio.low, ratio.high, 2),
            screen,
            group.goodsApprovedGap.difference,
            formatPercentInterval(group.goodsApprovedGap.low, group.goodsApprovedGap.high),
            group.badsApprovedGap.difference,
            formatPercentInterval(group.badsApprovedGap.low, group.badsApprovedGap.high),
            group.badRate.share,
            group.meanProbability,
            group.standardisedMeanDifference};
}

// Held against itself a group has neither ratio nor gap.
std::vector<QVariant> referenceRow(const GroupFairness& group)
{
    return {groupLabel(group.name),
            static_cast<qlonglong>(group.approval.rows),
            group.approval.share,
            formatPercentInterval(group.approval.low, group.approval.high),
            QVariant(),
            QVariant(),
            CreditText::tr("Reference group"),
            QVariant(),
            QVariant(),
            QVariant(),
            QVariant(),
            group.badRate.share,
            group.meanProbability,
            QVariant()};
}

QStringList groupsThat(ImpactScreen screen, const AttributeFairness& attribute, double line)
{
    QStringList names;
    for (const GroupFairness& group : attribute.groups)
        if (group.name != attribute.reference && screenImpact(group.adverseImpactRatio, line) == screen)
            names.append(groupLabel(group.name));
    return names;
}

} // namespace

QString groupLabel(const std::string& name)
{
    return name.empty() ? CreditText::tr("Missing") : QString::fromStdString(name);
}

TableContent fairnessTable(const AttributeFairness& attribute, double line)
{
    TableContent content;
    content.columns = fairnessColumns();
    for (const GroupFairness& group : attribute.groups) {
        if (group.name == attribute.reference) {
            content.rows.push_back(referenceRow(group));
            content.looks.push_back({.iconName = {}, .toolTip = {}, .emphasised = true});
            continue;
        }
        const ImpactScreen screen = screenImpact(group.adverseImpactRatio, line);
        content.rows.push_back(groupRow(group, screenText(screen)));
        content.looks.push_back(screenLook(screen));
    }
    return content;
}

TableContent proxyTable(const AttributeFairness& attribute)
{
    TableContent content;
    ValueColumn pValue = numberColumn(CreditText::tr("p"), 3,
                                      CreditText::tr("Pearson's chi squared test that variable and attribute have nothing to do "
                                                     "with each other."));
    pValue.format = [](const QVariant& value) { return formatPValue(value.toDouble()); };
    content.columns = {
        textColumn(CreditText::tr("Variable")),
        numberColumn(CreditText::tr("Cramér's V, corrected"), 3,
                     CreditText::tr("How much the bins of the variable tell of the attribute: 0 nothing, 1 everything. Without "
                                    "what chance alone shows (Bergsma 2013).")),
        numberColumn(CreditText::tr("Cramér's V"), 3, CreditText::tr("As it is in these rows, chance included.")),
        pValue,
    };
    for (const ProxyMeasure& proxy : attribute.proxies)
        content.rows.push_back({QString::fromStdString(proxy.variable), proxy.corrected, proxy.cramersV, proxy.pValue});
    return content;
}

QString screenSentence(const AttributeFairness& attribute, double line)
{
    const QString comma = CreditText::tr(", ", "between categories");
    const QStringList flagged = groupsThat(ImpactScreen::Flagged, attribute, line);
    const QStringList uncertain = groupsThat(ImpactScreen::Uncertain, attribute, line);
    QStringList sentences;
    if (!flagged.isEmpty())
        sentences.append(CreditText::tr("Below the line by more than chance: %1.").arg(flagged.join(comma)));
    if (!uncertain.isEmpty())
        sentences.append(CreditText::tr("Below the line, but chance may have put it there: %1.").arg(uncertain.join(comma)));
    if (sentences.isEmpty())
        return CreditText::tr("No group is below the line.");
    return sentences.join(u' ');
}

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

} // namespace riskloom
