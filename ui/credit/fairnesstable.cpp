// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/fairnesstable.h"

#include "ui/credit/credittext.h"
#include "ui/widgets/format.h"

#include <QStringList>

#include <cmath>

namespace riskloom {
namespace {

std::vector<ValueColumn> approvalColumns()
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
    };
}

std::vector<ValueColumn> errorColumns()
{
    const QString interval = CreditText::tr("95 % interval");
    return {
        textColumn(CreditText::tr("Group")),
        percentColumn(CreditText::tr("Goods, gap"), 1,
                      CreditText::tr("Share of the good cases approved less that of the reference group.")),
        textColumn(interval, CreditText::tr("Of the gap, after Newcombe (1998), method 10.")),
        percentColumn(CreditText::tr("Bads, gap"), 1,
                      CreditText::tr("Share of the bad cases approved less that of the reference group.")),
        textColumn(interval, CreditText::tr("Of the gap, after Newcombe (1998), method 10.")),
        percentColumn(CreditText::tr("Bad rate"), 1, CreditText::tr("Observed, on the held-out rows.")),
        percentColumn(CreditText::tr("Predicted"), 1,
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

// Held against itself a group has neither ratio nor gap.
std::vector<QVariant> approvalRow(const GroupFairness& group, const AttributeFairness& attribute, double line)
{
    const bool reference = group.name == attribute.reference;
    const ProportionRatio& ratio = group.adverseImpactRatio;
    return {groupLabel(group.name),
            static_cast<qlonglong>(group.approval.rows),
            group.approval.share,
            formatPercentInterval(group.approval.low, group.approval.high),
            reference ? QVariant() : cell(ratio.ratio),
            reference ? QVariant() : QVariant(formatInterval(ratio.low, ratio.high, 2)),
            reference ? CreditText::tr("Reference group") : screenText(screenImpact(ratio, line))};
}

std::vector<QVariant> errorRow(const GroupFairness& group, const AttributeFairness& attribute)
{
    const bool reference = group.name == attribute.reference;
    const auto gap = [&](const ProportionDifference& difference) {
        return reference ? QVariant() : QVariant(difference.difference);
    };
    const auto interval = [&](const ProportionDifference& difference) {
        return reference ? QVariant() : QVariant(formatPercentInterval(difference.low, difference.high));
    };
    return {groupLabel(group.name),
            gap(group.goodsApprovedGap),
            interval(group.goodsApprovedGap),
            gap(group.badsApprovedGap),
            interval(group.badsApprovedGap),
            group.badRate.share,
            group.meanProbability,
            reference ? QVariant() : QVariant(group.standardisedMeanDifference)};
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

TableContent approvalTable(const AttributeFairness& attribute, double line)
{
    TableContent content;
    content.columns = approvalColumns();
    for (const GroupFairness& group : attribute.groups) {
        content.rows.push_back(approvalRow(group, attribute, line));
        content.looks.push_back(group.name == attribute.reference
                                    ? RowLook{.iconName = {}, .toolTip = {}, .emphasised = true}
                                    : screenLook(screenImpact(group.adverseImpactRatio, line)));
    }
    return content;
}

TableContent errorTable(const AttributeFairness& attribute)
{
    TableContent content;
    content.columns = errorColumns();
    for (const GroupFairness& group : attribute.groups) {
        content.rows.push_back(errorRow(group, attribute));
        content.looks.push_back({.iconName = {}, .toolTip = {}, .emphasised = group.name == attribute.reference});
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

} // namespace riskloom
