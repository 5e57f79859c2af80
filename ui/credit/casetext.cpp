// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/casetext.h"

#include "ui/charts/barchart.h"
#include "ui/credit/binlabel.h"
#include "ui/credit/credittext.h"
#include "ui/widgets/format.h"

#include <QStringList>

#include <algorithm>
#include <ranges>

namespace riskloom {
namespace {

const ScorecardVariable& variableNamed(const Scorecard& card, const std::string& name)
{
    return *std::ranges::find_if(card.variables, [&](const auto& variable) { return variable.binning.name == name; });
}

QString binText(const Scorecard& card, const std::string& variable, std::size_t bin)
{
    return binLabel(variableNamed(card, variable).binning.bins[bin]);
}

QString overrideText(const DecisionRecord& decision)
{
    if (decision.highSideOverride())
        return CreditText::tr("high side", "an override");
    if (decision.lowSideOverride())
        return CreditText::tr("low side", "an override");
    return {};
}

} // namespace

QString caseOutcomeText(CaseOutcome outcome)
{
    switch (outcome) {
    case CaseOutcome::Approve: return CreditText::tr("Approve");
    case CaseOutcome::Decline: return CreditText::tr("Decline");
    case CaseOutcome::Refer: return CreditText::tr("Refer");
    }
    return {};
}

QString reasonsText(const ApplicantCases& cases, const ApplicantCase& shown)
{
    if (shown.reasons.empty())
        return CreditText::tr("Nothing cost this applicant points.");
    QStringList lines;
    for (const PointsLoss& reason : shown.reasons)
        lines.append(CreditText::tr("%1. %2 is %3: %4 points of at most %5.")
                         .arg(QString::number(lines.size() + 1), QString::fromStdString(reason.variable),
                              binText(cases.card(), reason.variable, reason.bin), formatNumber(reason.points, 0),
                              formatNumber(reason.points + reason.lostToMaximum, 0)));
    return lines.join(u'\n');
}

QString counterfactualText(const ApplicantCases& cases, const std::optional<Counterfactual>& counterfactual, double cutOff)
{
    if (!counterfactual)
        return CreditText::tr("No change of what may be changed reaches %1 points.").arg(formatNumber(cutOff, 0));
    if (counterfactual->moves.empty())
        return CreditText::tr("The score reaches the cut-off as it is.");
    QStringList moves;
    for (const BinMove& move : counterfactual->moves)
        moves.append(CreditText::tr("%1 of %2 instead of %3 (+%4)")
                         .arg(QString::fromStdString(move.variable), binText(cases.card(), move.variable, move.to),
                              binText(cases.card(), move.variable, move.from), formatNumber(move.gain, 0)));
    return CreditText::tr("The score would be %1 with %2.")
        .arg(formatNumber(counterfactual->score, 0), moves.join(CreditText::tr("; ", "between changes")));
}

void drawPoints(BarChart& chart, const ApplicantCases& cases, const ApplicantCase& shown)
{
    std::vector<Bar> bars;
    for (const PointsLoss& loss : shown.losses) {
        Bar bar;
        bar.label = QString::fromStdString(loss.variable);
        bar.value = loss.points;
        bar.note = binText(cases.card(), loss.variable, loss.bin);
        bar.mark = loss.points + loss.lostToMaximum;
        bars.push_back(std::move(bar));
    }
    chart.setTitle(CreditText::tr("Points"));
    chart.setNote(CreditText::tr("of every variable, beside %1 base points").arg(formatNumber(cases.card().basePoints, 0)));
    chart.setDescription(CreditText::tr("What each variable gives this applicant, and as a diamond the most that anybody in the "
                                        "development sample got. The gap is what it cost."));
    chart.setMarkName(CreditText::tr("Maximum"));
    chart.setAxes(CreditText::tr("Variable"), {CreditText::tr("Points")});
    chart.setBars(std::move(bars));
}

TableContent decisionTable(const std::vector<DecisionRecord>& decisions)
{
    TableContent content;
    content.columns = {textColumn(CreditText::tr("When")),
                       textColumn(CreditText::tr("Reviewer")),
                       textColumn(CreditText::tr("Decision")),
                       textColumn(CreditText::tr("Recommended"), CreditText::tr("By the score and the cut-off of the moment.")),
                       textColumn(CreditText::tr("Override"),
                                  CreditText::tr("High side: declined although the score was good enough. Low side: approved "
                                                 "although it was not.")),
                       textColumn(CreditText::tr("Confirms"), CreditText::tr("The decision of somebody else that this one "
                                                                             "confirms.")),
                       textColumn(CreditText::tr("Reason"))};
    for (const DecisionRecord& decision : std::views::reverse(decisions))
        content.rows.push_back({formatMoment(decision.at), QString::fromStdString(decision.who),
                                caseOutcomeText(decision.outcome), caseOutcomeText(decision.recommended),
                                overrideText(decision),
                                decision.confirms == 0 ? QString() : QStringLiteral("#%1").arg(decision.confirms),
                                QString::fromStdString(decision.reason)});
    return content;
}

} // namespace riskloom
