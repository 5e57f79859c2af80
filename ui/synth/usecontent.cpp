// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/usecontent.h"

#include "ui/synth/judgementcontent.h"
#include "ui/widgets/format.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr int decimals = 3;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString levelText(const std::string& level)
{
    return level.empty() ? JudgementText::tr("(missing)") : text(level);
}

QString tooFew()
{
    return JudgementText::tr("too few to say");
}

QString sign(double value)
{
    return value > 0.0 ? QStringLiteral("+") : QString();
}

QString signedNumber(double value)
{
    return sign(value) + formatNumber(value, decimals);
}

QString signedShare(double value)
{
    return sign(value) + formatPercent(value);
}

// Sentences say which interval it is, tables in their headings.
QString withInterval(const QString& value, const QString& interval)
{
    return JudgementText::tr("%1 (95%: %2)").arg(value, interval);
}

QString inTable(const QString& value, const QString& interval)
{
    return QStringLiteral("%1 (%2)").arg(value, interval);
}

// One cell says which column and which of its levels.
QString nameOf(const std::string& column, const std::string& level)
{
    return JudgementText::tr("%1: %2", "column, its level").arg(text(column), levelText(level));
}

QString gapText(const BootstrapInterval& gap)
{
    return gap.resamples == 0 ? tooFew() : inTable(signedShare(gap.value), formatPercentInterval(gap.low, gap.high));
}

QString aucText(double auc, double low, double high)
{
    return inTable(formatNumber(auc, decimals), formatInterval(low, high, decimals));
}

bool holdsZero(double low, double high)
{
    return low <= 0.0 && high >= 0.0;
}

std::vector<QVariant> segmentRow(const UseSegment& segment, const QString& name)
{
    const ProportionDifference& missed = segment.missed;
    std::vector<QVariant> row{name, segment.training.share, segment.synthetic.share,
                              inTable(signedShare(missed.difference), formatPercentInterval(missed.low, missed.high)),
                              JudgementText::tr("%1 + %2", "goods and bads")
                                  .arg(formatInteger(segment.heldOutGoods), formatInteger(segment.heldOutBads))};
    if (segment.judged)
        row.insert(row.end(),
                   {QVariant(inTable(signedNumber(segment.difference),
                                     formatInterval(segment.differenceLow, segment.differenceHigh, decimals))),
                    QVariant(aucText(segment.realAuc, segment.realAucLow, segment.realAucHigh)),
                    QVariant(aucText(segment.syntheticAuc, segment.syntheticAucLow, segment.syntheticAucHigh))});
    else
        row.insert(row.end(), {QVariant(tooFew()), QVariant(), QVariant()});
    row.emplace_back(segment.heldOut.share);
    return row;
}

} // namespace

QString segmentVerdict(const RareSegments& rare)
{
    if (rare.found == 0)
        return JudgementText::tr("No level has less than %1 of the training rows.").arg(formatPercent(rare.share));
    const QString counts =
        JudgementText::tr(
            "%1 levels have less than %2 of the training rows; %3 of them are lost, and the share of %4 differs by "
            "more than chance (of so many about %5 would by chance alone).")
            .arg(formatInteger(rare.found), formatPercent(rare.share), formatInteger(rare.lost),
                 formatInteger(rare.significant), formatInteger(std::llround(0.05 * static_cast<double>(rare.found))));
    const UseSegment& together = rare.together;
    if (!together.judged)
        return counts + u' ' +
               JudgementText::tr("Too few held-out rows have one to say how scorecards fare with them.");
    const QString figures =
        JudgementText::tr("AUC %1 against %2, difference %3")
            .arg(formatNumber(together.syntheticAuc, decimals), formatNumber(together.realAuc, decimals),
                 withInterval(signedNumber(together.difference),
                              formatInterval(together.differenceLow, together.differenceHigh, decimals)));
    if (together.differenceHigh < 0.0)
        return counts + u' ' +
               JudgementText::tr("On those who have one the scorecard from synthetic rows is worse: %1.").arg(figures);
    if (together.differenceLow > 0.0)
        return counts + u' ' +
               JudgementText::tr("On those who have one the scorecard from synthetic rows is better: %1.").arg(figures);
    return counts + u' ' +
           JudgementText::tr("On those who have one there is no significant difference between the scorecards: %1.")
               .arg(figures);
}

TableContent segmentTable(const RareSegments& rare)
{
    TableContent content;
    content.columns = {
        textColumn(JudgementText::tr("Level")),
        percentColumn(JudgementText::tr("Real"), 1, JudgementText::tr("Share of the training rows")),
        percentColumn(JudgementText::tr("Synthetic"), 1, JudgementText::tr("Share of the synthetic rows")),
        figureColumn(JudgementText::tr("Off by (95%)"),
                     JudgementText::tr("Synthetic less real share, with Newcombe's interval; red when 0 lies outside")),
        figureColumn(JudgementText::tr("Goods + bads"), JudgementText::tr("Held-out rows with an outcome")),
        figureColumn(JudgementText::tr("AUC off by (95%)"),
                     JudgementText::tr("In AUC, synthetic less real, with DeLong's paired interval")),
        figureColumn(JudgementText::tr("AUC, real (95%)"),
                     JudgementText::tr("Of the scorecard from real rows on these held-out rows, with DeLong's interval; said "
                                       "from %1 goods and %1 bads on")
                         .arg(formatInteger(fewestOfOutcome))),
        figureColumn(JudgementText::tr("synthetic (95%)"),
                     JudgementText::tr("AUC of the scorecard from synthetic rows, with DeLong's interval")),
        percentColumn(JudgementText::tr("Held out"), 1, JudgementText::tr("Share of the held-out rows"))};
    const auto add = [&](const UseSegment& segment, const QString& name) {
        content.rows.push_back(segmentRow(segment, name));
        content.looks.emplace_back();
        content.looks.back().markedColumn = segment.missed.significant ? 3 : -1;
    };
    add(rare.together, JudgementText::tr("any of them"));
    content.looks.back().emphasised = true;
    for (const UseSegment& segment : rare.levels)
        add(segment, nameOf(segment.column, segment.level));
    return content;
}

QString fairnessVerdict(const FairnessGaps& gaps)
{
    QStringList wider, narrower;
    bool said = false;
    for (const GroupGap& gap : gaps.groups) {
        const BootstrapInterval& difference = gap.approvalDifference;
        if (difference.resamples == 0)
            continue;
        said = true;
        if (holdsZero(difference.low, difference.high))
            continue;
        const QString name = nameOf(gap.attribute, gap.group);
        (std::abs(gap.approvalSynthetic.value) > std::abs(gap.approvalReal.value) ? wider : narrower) << name;
    }
    if (!said)
        return JudgementText::tr(
            "Too few held-out rows in the groups, or no scorecard from synthetic rows: nothing can be said of gaps.");
    const QString separator = JudgementText::tr(", ", "between names");
    QStringList sentences;
    if (!wider.isEmpty())
        sentences << JudgementText::tr("A scorecard from synthetic rows widens the gap in approval of %1.")
                         .arg(wider.join(separator));
    if (!narrower.isEmpty())
        sentences << JudgementText::tr("A scorecard from synthetic rows narrows the gap in approval of %1.")
                         .arg(narrower.join(separator));
    if (sentences.isEmpty())
        return JudgementText::tr(
            "No significant difference between the gaps in approval of a scorecard from synthetic rows and one from "
            "real rows.");
    return sentences.join(u' ');
}

TableContent fairnessTable(const FairnessGaps& gaps)
{
    const QString interval =
        JudgementText::tr("With the bootstrap interval at 95%; said from %1 rows on either side on.")
            .arg(formatInteger(fewestOfGroup));
    TableContent content;
    content.columns = {
        textColumn(JudgementText::tr("Group")),
        textColumn(JudgementText::tr("against"), JudgementText::tr("The group with most training rows")),
        integerColumn(JudgementText::tr("Held out")),
        figureColumn(JudgementText::tr("Approval gap, real card"),
                     JudgementText::tr("Approval rate of the group less that of the other, both held out (demographic "
                                       "parity). %1")
                         .arg(interval)),
        figureColumn(JudgementText::tr("synthetic card")),
        figureColumn(JudgementText::tr("Difference (95%)"),
                     JudgementText::tr("Synthetic less real card, from the same resamples; red when 0 lies outside")),
        figureColumn(JudgementText::tr("Among goods"),
                     JudgementText::tr("The same difference among those who turned out good (equal opportunity). %1")
                         .arg(interval)),
        figureColumn(JudgementText::tr("Gap among goods, real card")),
        figureColumn(JudgementText::tr("synthetic card")),
        percentColumn(JudgementText::tr("Share, real"), 1, JudgementText::tr("Of the training rows")),
        percentColumn(JudgementText::tr("Share, synthetic"), 1),
        percentColumn(JudgementText::tr("Bad rate, real"), 1, JudgementText::tr("Of the group's training rows")),
        percentColumn(JudgementText::tr("Bad rate, synthetic"), 1)};
    for (const GroupGap& gap : gaps.groups) {
        content.rows.push_back({nameOf(gap.attribute, gap.group), levelText(gap.reference),
                                static_cast<qlonglong>(gap.rows), gapText(gap.approvalReal),
                                gapText(gap.approvalSynthetic), gapText(gap.approvalDifference),
                                gapText(gap.goodsDifference), gapText(gap.goodsReal), gapText(gap.goodsSynthetic), gap.trainingShare, gap.syntheticShare,
                                gap.trainingBadRate.share, gap.syntheticBadRate.share});
        RowLook look;
        const BootstrapInterval& difference = gap.approvalDifference;
        look.toolTip = JudgementText::tr("%1 of its held-out rows turned out good.").arg(formatInteger(gap.goods));
        look.markedColumn = difference.resamples > 0 && !holdsZero(difference.low, difference.high) ? 5 : -1;
        content.looks.push_back(look);
    }
    return content;
}

} // namespace riskloom
