// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/calibration.h"
#include "core/credit/stability.h"
#include "ui/credit/creditcurves.h"
#include "ui/credit/fairnesstable.h"
#include "ui/credit/qualityfigures.h"
#include "ui/credit/qualitytable.h"
#include "ui/credit/reviewtables.h"
#include "ui/report/chartsvg.h"
#include "ui/report/reportsections.h"
#include "ui/report/reportwords.h"
#include "ui/widgets/format.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace riskloom {
namespace {

using Rank = ReportSection::Rank;

// One line a figure, one column a part of the sample; the interval or test beside each value.
ReportTable figuresTable(const CreditSelection& model)
{
    TableContent content;
    content.columns = {textColumn(ReportWords::tr("Figure"))};
    for (const SamplePart part : partsOf(model)) {
        content.columns.push_back(textColumn(partName(part)));
        const std::vector<QualityFigure> figures = qualityFigures(qualityOf(model, part));
        content.rows.resize(figures.size());
        for (std::size_t i = 0; i < figures.size(); ++i) {
            if (content.rows[i].empty())
                content.rows[i].push_back(figures[i].name);
            content.rows[i].push_back(QStringLiteral("%1 (%2)").arg(figures[i].value, figures[i].note));
        }
    }
    return {QStringLiteral("table-figures"), ReportWords::tr("Discrimination and calibration"), std::move(content)};
}

ReportTable calibrationRows(const ModelQuality& quality)
{
    TableContent content;
    content.columns = {integerColumn(ReportWords::tr("Rows")), percentColumn(ReportWords::tr("Predicted bad rate"), 1),
                       percentColumn(ReportWords::tr("Observed bad rate"), 1),
                       textColumn(ReportWords::tr("95 % interval"))};
    for (const CalibrationRow& row : quality.calibration)
        content.rows.push_back({static_cast<qlonglong>(row.rows), row.predicted, row.observed,
                                formatPercentInterval(row.observedLow, row.observedHigh)});
    return {QStringLiteral("table-calibration"),
            ReportWords::tr("Calibration by band of predicted risk, held-out rows"), std::move(content)};
}

ReportTable gradesTable(const std::vector<Grade>& grades)
{
    TableContent content;
    content.columns = {
        integerColumn(ReportWords::tr("Grade")),       textColumn(ReportWords::tr("Probability of bad")),
        textColumn(ReportWords::tr("Scores")),         integerColumn(ReportWords::tr("Rows")),
        integerColumn(ReportWords::tr("Bad")),         percentColumn(ReportWords::tr("Mean predicted"), 1),
        percentColumn(ReportWords::tr("Bad rate"), 1), textColumn(ReportWords::tr("95 % interval"))};
    for (std::size_t i = 0; i < grades.size(); ++i) {
        const Grade& grade = grades[i];
        const bool filled = grade.rows > 0;
        content.rows.push_back({static_cast<qlonglong>(i + 1), formatPercentInterval(grade.pdLow, grade.pdHigh),
                                formatInterval(grade.scoreLow, grade.scoreHigh, 0), static_cast<qlonglong>(grade.rows),
                                static_cast<qlonglong>(grade.bads), filled ? QVariant(grade.meanPd) : QVariant(),
                                filled ? QVariant(grade.badRate) : QVariant(),
                                filled ? formatPercentInterval(grade.badRateLow, grade.badRateHigh) : QString()});
    }
    return {QStringLiteral("table-grades"), ReportWords::tr("Master scale, held-out rows"), std::move(content)};
}

// How rows count in the figures below it; nothing where every row counts once.
std::vector<ReportBlock> weightNote(const CreditSampleRequest& request)
{
    if (!request.weightColumn.empty())
        return {note(ReportWords::tr("The figures weigh rows by the column %1; n and the numbers of rows count rows.")
                         .arg(QString::fromStdString(request.weightColumn)))};
    if (request.populationBadRate > 0.0)
        return {note(ReportWords::tr("The figures weigh goods and bads to the bad rate of the population; n and the "
                                     "numbers of rows count rows."))};
    return {};
}

ReportSection cardQuality(const ReportSource& source)
{
    const CreditScorecardReport& report = source.model.scorecard->report;
    ReportSection section{QStringLiteral("quality"), ReportWords::tr("Discrimination and calibration"), {}, Rank::Part};
    section.blocks = weightNote(source.model.scorecard->request);
    section.blocks.push_back(figuresTable(source.model));
    ReportCharts charts{{lineChart(rocContent(source.model)), lineChart(calibrationContent(source.model))}};
    if (!report.scores.holdout.scores.empty()) {
        charts.charts.push_back(lineChart(capContent(report.scores.holdout)));
        charts.charts.push_back(lineChart(distributionContent(report.scores.holdout)));
    }
    section.blocks.push_back(std::move(charts));
    if (!report.scores.holdout.scores.empty())
        section.blocks.push_back(ReportTable{QStringLiteral("table-gains"),
                                             ReportWords::tr("Gains by band of scores, riskiest first, held-out rows"),
                                             gainsContent(report.scores.holdout)});
    section.blocks.push_back(calibrationRows(report.holdout));
    if (!report.grades.empty())
        section.blocks.push_back(gradesTable(report.grades));
    return section;
}

ReportSection networkQuality(const ReportSource& source)
{
    ReportSection section{QStringLiteral("quality"), ReportWords::tr("Discrimination and calibration"), {}, Rank::Part};
    section.blocks = {figuresTable(source.model),
                      ReportTable{QStringLiteral("table-separation"),
                                  ReportWords::tr("Training rows beside held-out rows"), qualityTable(source.model)},
                      ReportCharts{{lineChart(rocContent(source.model)), lineChart(calibrationContent(source.model))}},
                      calibrationRows(source.model.network->report.holdout)};
    for (ReportBlock& block : weightNote(source.model.network->request))
        section.blocks.insert(section.blocks.begin(), std::move(block));
    return section;
}

ReportTable newestMonthTable(const StabilityMatrix& stability)
{
    const std::size_t last = stability.months.size() - 1;
    TableContent content;
    content.columns = {
        textColumn(ReportWords::tr("Variable")), numberColumn(ReportWords::tr("PSI"), 3),
        numberColumn(ReportWords::tr("Noise"), 3,
                     ReportWords::tr("What two samples of these sizes from one population stay below 19 times out of "
                                     "20.")),
        numberColumn(ReportWords::tr("Highest of all months"), 3)};
    for (std::size_t row = 0; row < stability.variables.size(); ++row)
        content.rows.push_back({stabilityRowName(stability.variables[row]), stability.index[row][last],
                                stability.noise[row][last], *std::ranges::max_element(stability.index[row])});
    return {
        QStringLiteral("table-stability"),
        ReportWords::tr("Population stability index of the newest month, %1").arg(monthName(stability.months[last])),
        std::move(content)};
}

ReportSection stabilityPart(const StabilityMatrix& stability)
{
    ReportSection section{QStringLiteral("stability"), ReportWords::tr("Stability by month"), {}, Rank::Part};
    if (stability.months.empty()) {
        section.blocks.push_back(note(ReportWords::tr("Without a date column there is no stability by month.")));
        return section;
    }
    HeatContent heat{.title = ReportWords::tr("Population stability index"),
                     .note = ReportWords::tr("each month against the training rows; full colour from 0.25 on"),
                     .description =
                         ReportWords::tr("Below 0.10 a population is called stable, from 0.25 on it asks for action."),
                     .rows = {},
                     .columns = {},
                     .values = stability.index,
                     .high = 0.25};
    for (const std::string& name : stability.variables)
        heat.rows << stabilityRowName(name);
    for (const std::int32_t month : stability.months)
        heat.columns << monthName(month);
    section.blocks = {ReportCharts{{heatChart(heat)}}, newestMonthTable(stability)};
    return section;
}

// The marked cut-offs and those that approve every tenth of the applicants.
ReportTable cutOffsTable(const ReportStrategy& strategy)
{
    StrategyTable chosen{strategy.table.good, strategy.table.bad, {}};
    std::vector<QString> names;
    const std::pair<QString, const CutOff*> marks[] = {
        {ReportWords::tr("KS-optimal"), &strategy.marked.ksOptimal},
        {ReportWords::tr("most profitable"), &strategy.marked.mostProfitable},
        {ReportWords::tr("Bayes"), &strategy.marked.bayes}};
    for (const auto& [name, cut] : marks)
        if (std::isfinite(cut->score)) {
            chosen.cutOffs.push_back(*cut);
            names.push_back(name);
        }
    for (int tenth = 1; tenth <= 10; ++tenth) {
        const auto first = std::ranges::find_if(
            strategy.table.cutOffs, [&](const CutOff& cut) { return cut.approvalRate <= tenth / 10.0 + 1e-12; });
        if (first == strategy.table.cutOffs.end() || !std::isfinite(first->score))
            continue;
        chosen.cutOffs.push_back(*first);
        names.push_back(ReportWords::tr("at most %1 approved").arg(formatPercent(tenth / 10.0, 0)));
    }
    TableContent content = cutOffContent(chosen);
    content.columns.insert(content.columns.begin(), textColumn(ReportWords::tr("Cut-off chosen as")));
    content.columns.insert(content.columns.begin() + 4,
                           textColumn(ReportWords::tr("95 % interval"),
                                      ReportWords::tr("Of the bad rate, after Wilson; counts are taken as rows.")));
    for (std::size_t row = 0; row < content.rows.size(); ++row) {
        const CutOff& cut = chosen.cutOffs[row];
        const Interval interval = wilsonInterval(cut.badRate, cut.approvedGood + cut.approvedBad);
        content.rows[row].insert(content.rows[row].begin(), names[row]);
        content.rows[row].insert(content.rows[row].begin() + 4, formatPercentInterval(interval.low, interval.high));
    }
    return {QStringLiteral("table-strategy"), ReportWords::tr("Cut-offs, held-out rows"), std::move(content)};
}

ReportSection strategyPart(const ReportSource& source, const ReportStrategy& strategy)
{
    const CreditScorecardRequest& request = source.model.scorecard->request;
    const QString rows = partName(SamplePart::Holdout);
    return {QStringLiteral("strategy"),
            ReportWords::tr("Strategy"),
            {paragraph(
                 ReportWords::tr(
                     "An approved good brings %1, an approved bad costs %2, in one unit of money. The most profitable "
                     "cut-off of these rows will bring less on others.")
                     .arg(formatSignificant(request.profitPerGood, 4), formatSignificant(request.lossPerBad, 4))),
             ReportCharts{{lineChart(approvalContent(strategy.table, rows)),
                           lineChart(profitContent(strategy.table, strategy.marked, rows))}},
             cutOffsTable(strategy)},
            Rank::Part};
}

ReportSection fairnessPart(const CreditScorecardReport& report)
{
    ReportSection section{QStringLiteral("fairness"), ReportWords::tr("Fairness screen"), {}, Rank::Part};
    section.blocks.push_back(
        note(ReportWords::tr("A screen, not law: the line of %1 for the adverse-impact ratio is a rule of thumb "
                             "that says where to look.")
                 .arg(formatNumber(fourFifths, 2))));
    if (report.fairness.empty())
        section.blocks.push_back(
            paragraph(ReportWords::tr("No protected column was named, so no groups were compared.")));
    for (std::size_t i = 0; i < report.fairness.size(); ++i) {
        const AttributeFairness& attribute = report.fairness[i];
        const QString name = QString::fromStdString(attribute.attribute);
        const auto id = static_cast<qulonglong>(i + 1);
        section.blocks.push_back(paragraph(
            ReportWords::tr("%1: %2 Approved from %3 points, the cut-off of the highest profit on the training rows; "
                            "every group is held against the largest one, %4.")
                .arg(name, screenSentence(attribute, fourFifths), formatNumber(attribute.cutOff, 0),
                     groupLabel(attribute.reference))));
        section.blocks.push_back(ReportTable{QStringLiteral("table-fairness-%1").arg(id),
                                             ReportWords::tr("Groups of %1, held-out rows").arg(name),
                                             approvalTable(attribute, fourFifths)});
        section.blocks.push_back(ReportTable{QStringLiteral("table-fairness-errors-%1").arg(id),
                                             ReportWords::tr("Errors by group of %1, held-out rows").arg(name),
                                             errorTable(attribute)});
        section.blocks.push_back(ReportTable{QStringLiteral("table-proxies-%1").arg(id),
                                             ReportWords::tr("Variables that may stand in for %1").arg(name),
                                             proxyTable(attribute)});
    }
    return section;
}

} // namespace

std::vector<ReportSection> validationSection(const ReportSource& source)
{
    std::vector<ReportSection> sections{{QStringLiteral("validation"), ReportWords::tr("Validation"), {}}};
    if (source.model.network) {
        sections.push_back(networkQuality(source));
        return sections;
    }
    const CreditScorecardReport& report = source.model.scorecard->report;
    sections.push_back(cardQuality(source));
    sections.push_back(stabilityPart(report.stability));
    if (const std::optional<ReportStrategy> strategy = strategyOf(source))
        sections.push_back(strategyPart(source, *strategy));
    sections.push_back(fairnessPart(report));
    return sections;
}

} // namespace riskloom
