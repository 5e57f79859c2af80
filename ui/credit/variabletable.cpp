// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/variabletable.h"

#include "ui/credit/credittext.h"
#include "ui/credit/nextrun.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

using Row = std::vector<QVariant>;

QVariant& cell(Row& row, VariableColumn column) { return row[static_cast<std::size_t>(column)]; }

// A figure that does not exist is an empty cell.
QVariant figure(double value) { return std::isnan(value) ? QVariant() : QVariant(value); }

Row emptyRow(const std::string& name, double iv)
{
    Row row(variableColumnCount);
    cell(row, VariableColumn::Name) = QString::fromStdString(name);
    cell(row, VariableColumn::Iv) = iv;
    return row;
}

QVariantList heights(const std::vector<double>& woe)
{
    QVariantList list;
    for (const double value : woe)
        list.append(value);
    return list;
}

template <class Report>
const VariableSummary* summaryOf(const Report& report, const std::string& name)
{
    const auto found = std::ranges::find(report.variables, name, &VariableSummary::name);
    return found == report.variables.end() ? nullptr : &*found; // a report of an older version has none
}

void addSummary(Row& row, const VariableSummary* summary)
{
    if (summary == nullptr)
        return;
    cell(row, VariableColumn::Woe) = heights(summary->woe);
    cell(row, VariableColumn::Iv) = summary->iv;
    cell(row, VariableColumn::Gini) = summary->gini;
    cell(row, VariableColumn::Ks) = summary->ks;
    cell(row, VariableColumn::Missing) = summary->missingShare;
    cell(row, VariableColumn::Psi) = figure(summary->psi);
    cell(row, VariableColumn::Cluster) = summary->cluster == 0 ? QVariant() : QVariant(qlonglong{summary->cluster});
    cell(row, VariableColumn::Vif) = figure(summary->vif);
}

void addRegression(Row& row, const CreditScorecardReport& report, const ScorecardVariable& variable)
{
    cell(row, VariableColumn::PValue) = variable.pValue;
    cell(row, VariableColumn::Bins) = static_cast<qlonglong>(variable.binning.bins.size());
    cell(row, VariableColumn::Coefficient) = variable.coefficient;
    cell(row, VariableColumn::StandardError) = variable.standardError;
    cell(row, VariableColumn::Z) = variable.coefficient / variable.standardError;
    const auto found = std::ranges::find(report.coefficients, variable.binning.name, &CoefficientRow::variable);
    if (found == report.coefficients.end())
        return;
    cell(row, VariableColumn::Contribution) = found->contribution;
    cell(row, VariableColumn::CardVif) = found->vif;
}

QString choiceText(NextRun::Choice choice)
{
    switch (choice) {
    case NextRun::Choice::Automatic: return CreditText::tr("next run: automatic");
    case NextRun::Choice::Forced: return CreditText::tr("next run: forced");
    case NextRun::Choice::Excluded: return CreditText::tr("next run: excluded");
    }
    return {};
}

QString alarmText(LeakageAlarm alarm)
{
    switch (alarm) {
    case LeakageAlarm::None: return {};
    case LeakageAlarm::Suspicious: return CreditText::tr("suspicious: may know the outcome");
    case LeakageAlarm::Certain: return CreditText::tr("knows the outcome");
    }
    return {};
}

// What is said of a variable beside its figures, most pressing first.
struct Standing {
    QStringList parts;
    RowLook look;

    void add(const QString& part)
    {
        if (!part.isEmpty())
            parts.append(part);
    }
    void flag(const QString& iconName, IconTone tone)
    {
        if (look.iconName.isEmpty()) {
            look.iconName = iconName;
            look.tone = tone;
        }
    }
    void addPlans(const NextRun* next, const std::string& name)
    {
        if (next == nullptr || !next->isNew(name))
            return;
        add(choiceText(next->choiceOf(name)));
        flag(QStringLiteral("edit"), IconTone::Accent);
    }
    void addAlarm(const VariableSummary* summary)
    {
        if (summary == nullptr || summary->leakage == LeakageAlarm::None)
            return;
        add(alarmText(summary->leakage));
        flag(QStringLiteral("warning"), summary->leakage == LeakageAlarm::Certain ? IconTone::Negative : IconTone::Warning);
    }
    void finish(Row& row)
    {
        cell(row, VariableColumn::Status) = parts.join(CreditText::tr("; ", "between remarks"));
        look.toolTip = parts.size() > 1 ? parts.join(u'\n') : QString();
    }
};

Row cardRow(const ScorecardRun& run, const ScorecardVariable& variable, const NextRun* next, RowLook& look)
{
    const std::string& name = variable.binning.name;
    const VariableSummary* summary = summaryOf(run.report, name);
    Row row = emptyRow(name, variable.binning.iv);
    addSummary(row, summary);
    addRegression(row, run.report, variable);
    Standing standing;
    standing.addPlans(next, name);
    if (variable.coefficient <= 0.0) {
        standing.add(CreditText::tr("sign flip: works against its own bins"));
        standing.flag(QStringLiteral("warning"), IconTone::Negative);
        standing.look.markedColumn = static_cast<int>(VariableColumn::Coefficient);
    }
    standing.addAlarm(summary);
    const bool forced = std::ranges::find(run.request.forced, name) != run.request.forced.end();
    standing.add(forced ? CreditText::tr("on the card, forced") : CreditText::tr("on the card"));
    standing.finish(row);
    look = standing.look;
    return row;
}

template <class Report>
Row droppedRow(const Report& report, const DroppedVariable& dropped, const NextRun* next, RowLook& look)
{
    const VariableSummary* summary = summaryOf(report, dropped.name);
    Row row = emptyRow(dropped.name, dropped.iv);
    addSummary(row, summary);
    Standing standing;
    standing.addPlans(next, dropped.name);
    standing.addAlarm(summary);
    standing.add(CreditText::tr("left out: %1").arg(droppedReasonText(dropped.reason)));
    standing.finish(row);
    look = standing.look;
    return row;
}

// Rows with their looks, by information value.
struct Part {
    std::vector<std::pair<Row, RowLook>> rows;

    void appendTo(TableContent& content)
    {
        const auto iv = [](const std::pair<Row, RowLook>& each) {
            return each.first[static_cast<std::size_t>(VariableColumn::Iv)].toDouble();
        };
        std::ranges::stable_sort(rows, std::ranges::greater{}, iv);
        for (auto& [row, look] : rows) {
            content.rows.push_back(std::move(row));
            content.looks.push_back(std::move(look));
        }
    }
};

template <class Report>
void appendDropped(TableContent& content, const Report& report, const NextRun* next)
{
    Part part;
    for (const DroppedVariable& dropped : report.dropped) {
        RowLook look;
        Row row = droppedRow(report, dropped, next, look);
        part.rows.emplace_back(std::move(row), std::move(look));
    }
    part.appendTo(content);
}

} // namespace

QString secondSampleText(const ModelQuality& outOfTime)
{
    return outOfTime.discrimination.rows > 0 ? CreditText::tr("out-of-time rows") : CreditText::tr("held-out rows");
}

TableContent variableTable(const ScorecardRun& run, const NextRun* next)
{
    TableContent content;
    content.columns = variableColumns(secondSampleText(run.report.outOfTime));
    Part part;
    for (const ScorecardVariable& variable : run.report.scorecard.variables) {
        RowLook look;
        Row row = cardRow(run, variable, next, look);
        part.rows.emplace_back(std::move(row), std::move(look));
    }
    part.appendTo(content);
    appendDropped(content, run.report, next);
    return content;
}

TableContent variableTable(const CreditNetworkReport& report)
{
    TableContent content;
    content.columns = variableColumns(secondSampleText(report.outOfTime));
    Part part;
    for (const BinnedVariable& binning : report.inputs) {
        const VariableSummary* summary = summaryOf(report, binning.name);
        Row row = emptyRow(binning.name, binning.iv);
        addSummary(row, summary);
        cell(row, VariableColumn::Bins) = static_cast<qlonglong>(binning.bins.size());
        Standing standing;
        standing.addAlarm(summary);
        standing.add(CreditText::tr("read by the network"));
        standing.finish(row);
        part.rows.emplace_back(std::move(row), std::move(standing.look));
    }
    part.appendTo(content);
    appendDropped(content, report, nullptr);
    return content;
}

QString droppedReasonText(const std::string& reason)
{
    if (reason == "constant")
        return CreditText::tr("it has one value only");
    if (reason == "allMissing")
        return CreditText::tr("it has no values");
    if (reason == "lowIv")
        return CreditText::tr("its information value is too low");
    if (reason == "target")
        return CreditText::tr("it is the outcome itself");
    if (reason == "textColumn")
        return CreditText::tr("it is free text");
    if (reason == "dateColumn")
        return CreditText::tr("it is a date");
    if (reason == "separates")
        return CreditText::tr("it separates good from bad completely");
    if (reason == "collinear")
        return CreditText::tr("it repeats what other variables say");
    if (reason == "wrongSign")
        return CreditText::tr("it worked against its own bins");
    if (reason == "excluded")
        return CreditText::tr("it was excluded by hand");
    if (reason == "notSelected")
        return CreditText::tr("the selection did without it");
    return QString::fromStdString(reason);
}

} // namespace riskloom
