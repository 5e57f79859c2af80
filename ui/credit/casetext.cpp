// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/casetext.h"

#include "ui/charts/barchart.h"
#include "ui/credit/binlabel.h"
#include "ui/credit/credittext.h"
#include "ui/widgets/format.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <ranges>

namespace riskloom {
namespace {

constexpr int lossSeries = 1;
constexpr int gainSeries = 2;

QString signedNumber(double value)
{
    return value > 0.0 ? u'+' + formatNumber(value, 0) : formatNumber(value, 0);
}

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

QString reasonsText(const ApplicantCases& cases, const ApplicantCase& shown, ReasonBasis basis)
{
    const auto reference = [basis](const PointsLoss& loss) {
        return loss.points + (basis == ReasonBasis::Median ? loss.lostToMedian : loss.lostToMaximum);
    };
    if (shown.reasons.empty())
        return CreditText::tr("Nothing cost this applicant points.");
    QStringList lines;
    for (const PointsLoss& reason : shown.reasons)
        lines.append((basis == ReasonBasis::Median ? CreditText::tr("%1. %2 is %3: %4 points, the median has %5.")
                                                   : CreditText::tr("%1. %2 is %3: %4 points of at most %5."))
                         .arg(QString::number(lines.size() + 1), QString::fromStdString(reason.variable),
                              binText(cases.card(), reason.variable, reason.bin), formatNumber(reason.points, 0),
                              formatNumber(reference(reason), 0)));
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

void drawWaterfall(BarChart& chart, const ApplicantCases& cases, const ApplicantCase& shown, ReasonBasis basis)
{
    const bool median = basis == ReasonBasis::Median;
    const auto lost = [&](const PointsLoss& loss) { return median ? loss.lostToMedian : loss.lostToMaximum; };
    std::vector<PointsLoss> steps = shown.losses;
    std::ranges::stable_sort(steps, std::ranges::greater{}, [&](const PointsLoss& loss) { return std::abs(lost(loss)); });
    std::vector<double> path{shown.score};
    for (const PointsLoss& loss : steps)
        path.front() += lost(loss);
    for (const PointsLoss& loss : steps)
        path.push_back(path.back() - lost(loss));
    const auto [least, most] = std::ranges::minmax(path);
    const double floor = least - std::max(10.0, 0.15 * (most - least)); // whole bars stand on it

    std::vector<Bar> bars;
    const auto whole = [&](const QString& label, double score) {
        Bar bar;
        bar.label = label;
        bar.value = score;
        bar.from = floor;
        bar.leadsOn = bars.empty() && !steps.empty();
        bars.push_back(std::move(bar));
    };
    whole(median ? CreditText::tr("Median") : CreditText::tr("Best"), path.front());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        Bar bar;
        bar.label = QString::fromStdString(steps[i].variable);
        bar.value = path[i + 1];
        bar.from = path[i];
        bar.leadsOn = i + 1 < steps.size();
        bar.series = lost(steps[i]) > 0.0 ? lossSeries : gainSeries;
        bar.note = CreditText::tr("%1 points: %2").arg(signedNumber(-lost(steps[i])),
                                                       binText(cases.card(), steps[i].variable, steps[i].bin));
        bars.push_back(std::move(bar));
    }
    whole(CreditText::tr("This one"), shown.score);
    chart.setTitle(median ? CreditText::tr("From the median to this applicant")
                          : CreditText::tr("From the best to this applicant"));
    chart.setNote(CreditText::tr("score, variable by variable"));
    chart.setDescription(
        median ? CreditText::tr("Begins with the points half of the training rows have no more than, in every variable; each "
                                "step is what one variable takes or gives, the largest first.")
               : CreditText::tr("Begins with the most points somebody in the training rows has in every variable; each step is "
                                "what one variable takes, the largest first."));
    chart.setAxes(CreditText::tr("Variable"), {CreditText::tr("Score")});
    chart.setBars(std::move(bars));
}

TableContent similarTable(const SimilarCases& similar)
{
    TableContent content;
    content.columns = {textColumn(CreditText::tr("Applicant")), integerColumn(CreditText::tr("Score")),
                       integerColumn(CreditText::tr("Distance"), CreditText::tr("Sum over the variables of how many points "
                                                                                "the two differ.")),
                       textColumn(CreditText::tr("Outcome"))};
    for (const SimilarCase& each : similar.nearest)
        content.rows.push_back({QString::fromStdString(each.applicant), each.score, each.distance,
                                each.bad ? CreditText::tr("Bad") : CreditText::tr("Good")});
    return content;
}

QString similarText(const SimilarCases& similar)
{
    if (similar.nearest.empty())
        return CreditText::tr("There are no past cases.");
    return CreditText::tr("Of the %1 training cases that differ by %2 points or less in total, %3 went bad (%4). The nearest "
                          "are listed; outcomes of training rows are known, and the card was fitted on them.")
        .arg(formatInteger(similar.asNear), formatNumber(similar.nearest.back().distance, 0),
             formatInteger(similar.badAsNear),
             formatPercent(static_cast<double>(similar.badAsNear) / static_cast<double>(similar.asNear)));
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
