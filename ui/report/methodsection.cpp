// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/creditcurves.h"
#include "ui/credit/pointstable.h"
#include "ui/credit/variabletable.h"
#include "ui/report/chartsvg.h"
#include "ui/report/reportsections.h"
#include "ui/report/reportwords.h"
#include "ui/widgets/format.h"
#include "ui/widgets/kindtext.h"

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

ReportTable coefficientTable(const CreditScorecardReport& report)
{
    ValueColumn pValue =
        numberColumn(ReportWords::tr("p"), 3, ReportWords::tr("Wald test of coefficient = 0, two-sided."));
    pValue.format = [](const QVariant& value) { return formatPValue(value.toDouble()); };
    TableContent content;
    content.columns = {
        textColumn(ReportWords::tr("Variable")),
        numberColumn(ReportWords::tr("Coefficient"), 3),
        numberColumn(ReportWords::tr("SE"), 3),
        textColumn(ReportWords::tr("95 % interval")),
        numberColumn(ReportWords::tr("z"), 2),
        pValue,
        numberColumn(ReportWords::tr("VIF"), 2,
                     ReportWords::tr("Variance inflation factor among the weights of evidence.")),
        percentColumn(ReportWords::tr("Contribution"), 1,
                      ReportWords::tr("Standard deviation of coefficient × WoE over the sum of all variables'."))};
    constexpr double quantile = 1.959963984540054; // of the normal distribution, 97.5 %
    const auto interval = [&](double value, double error) {
        return formatInterval(value - quantile * error, value + quantile * error, 3);
    };
    const Scorecard& card = report.scorecard;
    content.rows.push_back(
        {ReportWords::tr("(intercept)"), card.intercept, card.interceptStandardError,
         interval(card.intercept, card.interceptStandardError),
         card.interceptStandardError > 0.0 ? QVariant(card.intercept / card.interceptStandardError) : QVariant(),
         std::nan(""), QVariant(), QVariant()});
    for (const CoefficientRow& row : report.coefficients)
        content.rows.push_back({QString::fromStdString(row.variable), row.coefficient, row.standardError,
                                interval(row.coefficient, row.standardError), row.waldStatistic, row.pValue, row.vif,
                                row.contribution});
    return {QStringLiteral("table-coefficients"),
            ReportWords::tr("Coefficients of ln(good : bad) on weights of evidence"), std::move(content)};
}

ReportTable pathTable(const SelectionPath& path)
{
    const auto moveText = [](SelectionMove move) {
        switch (move) {
        case SelectionMove::Start: return ReportWords::tr("start");
        case SelectionMove::Enter: return ReportWords::tr("enters");
        case SelectionMove::Leave: return ReportWords::tr("leaves");
        }
        return QString();
    };
    TableContent content;
    content.columns = {textColumn(ReportWords::tr("Step")), textColumn(ReportWords::tr("Variable")),
                       numberColumn(ReportWords::tr("Criterion afterwards"), 2)};
    for (const VariableStep& step : path.steps)
        content.rows.push_back({moveText(step.move), QString::fromStdString(step.variable), step.criterion});
    return {QStringLiteral("table-selection"), ReportWords::tr("How the variables were chosen"), std::move(content)};
}

QString editText(EditAction action)
{
    switch (action) {
    case EditAction::MergeBins: return ReportWords::tr("bins merged");
    case EditAction::SplitBin: return ReportWords::tr("bin split at %1");
    case EditAction::SplitBinAtBest: return ReportWords::tr("bin split where it tells most");
    case EditAction::MoveCut: return ReportWords::tr("edge moved from %1 to %2");
    case EditAction::MoveCategories: return ReportWords::tr("categories moved");
    case EditAction::PlaceMissing: return ReportWords::tr("missing values placed");
    case EditAction::PlaceSpecial: return ReportWords::tr("special value placed");
    case EditAction::LockCut: return ReportWords::tr("edge %1 locked");
    case EditAction::UnlockCut: return ReportWords::tr("edge %1 unlocked");
    case EditAction::Reoptimise: return ReportWords::tr("bins optimised again");
    case EditAction::EnforceTrend: return ReportWords::tr("trend enforced by merging");
    }
    return {};
}

QString editSentence(const BinningEdit& edit)
{
    QString text = editText(edit.action);
    if (text.contains(QStringLiteral("%1")))
        text = text.arg(formatSignificant(edit.cut, 6));
    if (text.contains(QStringLiteral("%2")))
        text = text.arg(formatSignificant(edit.newCut, 6));
    return text;
}

ReportTable editsTable(const std::vector<BinningPlan>& plans)
{
    TableContent content;
    content.columns = {textColumn(ReportWords::tr("Variable")), textColumn(ReportWords::tr("Edit")),
                       textColumn(ReportWords::tr("Reason"))};
    for (const BinningPlan& plan : plans)
        for (const BinningEdit& edit : plan.edits)
            content.rows.push_back(
                {QString::fromStdString(plan.variable), editSentence(edit), QString::fromStdString(edit.reason)});
    return {QStringLiteral("table-edits"), ReportWords::tr("Bins edited by hand, in the order of the edits"),
            std::move(content)};
}

ReportTable overridesTable(const std::vector<PointOverride>& overrides)
{
    TableContent content;
    content.columns = {textColumn(ReportWords::tr("Variable")),      textColumn(ReportWords::tr("Bin")),
                       numberColumn(ReportWords::tr("Points"), 0),   numberColumn(ReportWords::tr("Fitted points"), 0),
                       textColumn(ReportWords::tr("Who")),           textColumn(ReportWords::tr("Why")),
                       textColumn(ReportWords::tr("In force until"))};
    for (const PointOverride& override : overrides)
        content.rows.push_back(
            {QString::fromStdString(override.variable), QString::fromStdString(override.bin), override.points,
             override.fitted, QString::fromStdString(override.who), QString::fromStdString(override.why),
             override.expires.empty() ? QStringLiteral("–") : QString::fromStdString(override.expires)});
    return {QStringLiteral("table-overrides"), ReportWords::tr("Points set by hand"), std::move(content)};
}

QString methodText(const ReportSource& source)
{
    if (source.model.scorecard)
        return ReportWords::tr(
            "Every variable is cut into bins that carry the most information value under the wanted shape of "
            "bad rates. A logistic regression of ln(good : bad) on the weights of evidence of the bins gives "
            "the coefficients; they are scaled to points and rounded.");
    return ReportWords::tr(
        "Every variable is cut into bins as for a scorecard. A feed-forward network reads the weights of evidence "
        "of the bins and learns the probability of bad by AdamW on the cross-entropy; it stops early on a part "
        "of the training rows.");
}

// The columns that stand on paper: no drawn ones, and none that the table of coefficients has.
TableContent printedVariables(const TableContent& all)
{
    TableContent printed;
    for (const VariableColumn column : {VariableColumn::Name, VariableColumn::Iv, VariableColumn::Gini, VariableColumn::Ks,
                                        VariableColumn::Missing, VariableColumn::Psi, VariableColumn::Vif, VariableColumn::Status}) {
        const auto place = static_cast<std::size_t>(column);
        printed.columns.push_back(all.columns[place]);
        printed.rows.resize(all.rows.size());
        for (std::size_t row = 0; row < all.rows.size(); ++row)
            printed.rows[row].push_back(all.rows[row][place]);
    }
    return printed;
}

std::vector<ReportBlock> networkBlocks(const ReportSource& source)
{
    const CreditNetworkReport& report = source.model.network->report;
    TrainingCurves curves;
    curves.add(source.metrics);
    std::vector<ReportBlock> blocks{
        ReportFacts{QStringLiteral("facts-network"),
                    {{ReportWords::tr("Weights of the network"), formatInteger(report.parameters)},
                     {ReportWords::tr("Epochs trained"), formatInteger(report.epochs)},
                     {ReportWords::tr("Epoch whose weights were kept"), formatInteger(report.bestEpoch)}}}};
    if (!curves.empty())
        blocks.push_back(ReportCharts{{lineChart(lossContent(curves, report.bestEpoch)),
                                       lineChart(validationAucContent(curves, report.bestEpoch))}});
    blocks.push_back(ReportTable{QStringLiteral("table-variables"), ReportWords::tr("Inputs"), printedVariables(variableTable(report))});
    return blocks;
}

std::vector<ReportBlock> cardBlocks(const ScorecardRun& run)
{
    const CreditScorecardReport& report = run.report;
    std::vector<ReportBlock> blocks{ReportTable{QStringLiteral("table-variables"),
                                                ReportWords::tr("Variables, those left out at the end"),
                                                printedVariables(variableTable(run, nullptr))}};
    if (!report.selection.steps.empty())
        blocks.push_back(pathTable(report.selection));
    blocks.push_back(coefficientTable(report));
    if (!report.scorecard.overrides.empty())
        blocks.push_back(overridesTable(report.scorecard.overrides));
    blocks.push_back(ReportTable{QStringLiteral("table-points"),
                                 ReportWords::tr("Points table, with the counts of the training rows"),
                                 pointsTable(report.scorecard, nullptr)});
    return blocks;
}

} // namespace

std::vector<ReportSection> methodSection(const ReportSource& source)
{
    ReportSection section{QStringLiteral("method"), ReportWords::tr("Method"), {}};
    section.blocks = {paragraph(methodText(source)), settingsTable(source.record)};
    const std::vector<BinningPlan>& plans = requestOf(source.model).plans;
    const bool edited = std::ranges::any_of(plans, [](const BinningPlan& plan) { return !plan.edits.empty(); });
    section.blocks.push_back(edited ? ReportBlock(editsTable(plans))
                                    : note(ReportWords::tr("No bin was edited by hand.")));
    for (ReportBlock& block :
         source.model.scorecard ? cardBlocks(*source.model.scorecard) : networkBlocks(source))
        section.blocks.push_back(std::move(block));
    return {section};
}

} // namespace riskloom
