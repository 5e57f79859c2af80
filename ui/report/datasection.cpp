// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/calibration.h"
#include "core/store/rundocument.h"
#include "ui/credit/reviewtables.h"
#include "ui/report/chartsvg.h"
#include "ui/report/reportsections.h"
#include "ui/report/reportwords.h"
#include "ui/widgets/format.h"
#include "ui/widgets/kindtext.h"

#include <QStringList>

namespace riskloom {
namespace {

QString orNone(const std::string& text)
{
    return text.empty() ? QStringLiteral("–") : QString::fromStdString(text);
}

QString joined(const std::vector<std::string>& texts)
{
    QStringList all;
    for (const std::string& text : texts)
        all << QString::fromStdString(text);
    return all.isEmpty() ? QStringLiteral("–") : all.join(QStringLiteral(", "));
}

QString rateInterval(double rate, double rows)
{
    const Interval interval = wilsonInterval(rate, rows);
    return formatPercentInterval(interval.low, interval.high);
}

ReportFacts dataFacts(const ReportSource& source)
{
    const DatasetRecord& dataset = source.dataset;
    const CreditSampleRequest& request = requestOf(source.model);
    const SampleSummary& sample = sampleOf(source.model);
    ReportFacts facts{QStringLiteral("facts-data"),
                      {{ReportWords::tr("Dataset"), QString::fromStdString(dataset.name)},
                       {ReportWords::tr("SHA-256 of the dataset"), QString::fromStdString(dataset.sha256)},
                       {ReportWords::tr("Origin"), orNone(dataset.origin)},
                       {ReportWords::tr("Taken into the workspace"), formatUtc(dataset.createdAt)},
                       {ReportWords::tr("Rows"), formatInteger(dataset.rows)},
                       {ReportWords::tr("Rows refused while reading"), formatInteger(dataset.refusedRows)},
                       {ReportWords::tr("Outcome"),
                        ReportWords::tr("%1; bad is %2").arg(orNone(request.target), orNone(request.badValue))},
                       {ReportWords::tr("Indeterminate outcomes"), joined(request.indeterminateValues)},
                       {ReportWords::tr("Indeterminate rows, left out"), formatInteger(sample.indeterminate)},
                       {ReportWords::tr("Rows without an outcome, left out"), formatInteger(sample.rowsWithoutOutcome)},
                       {ReportWords::tr("Weight column"), orNone(request.weightColumn)},
                       {ReportWords::tr("Date column"), orNone(request.dateColumn)}}};
    if (sample.goodWeight != 1.0 || sample.badWeight != 1.0)
        facts.facts.push_back({ReportWords::tr("Weights for the population's bad rate"),
                               ReportWords::tr("goods × %1, bads × %2")
                                   .arg(formatNumber(sample.goodWeight, 4), formatNumber(sample.badWeight, 4))});
    return facts;
}

ReportTable partsTable(const CreditSelection& model)
{
    TableContent content;
    content.columns = {
        textColumn(ReportWords::tr("Part of the sample")), integerColumn(ReportWords::tr("Rows")),
        integerColumn(ReportWords::tr("Bad")), percentColumn(ReportWords::tr("Bad rate"), 1),
        textColumn(ReportWords::tr("95 % interval"), ReportWords::tr("Of the bad rate, after Wilson (1927)."))};
    for (const SamplePart part : partsOf(model)) {
        const Discrimination& d = qualityOf(model, part).discrimination;
        const double rate = static_cast<double>(d.bads) / static_cast<double>(d.rows);
        content.rows.push_back({partName(part), static_cast<qlonglong>(d.rows), static_cast<qlonglong>(d.bads), rate,
                                rateInterval(rate, static_cast<double>(d.rows))});
    }
    return {QStringLiteral("table-parts"), ReportWords::tr("Who the model learnt from and who judged it"),
            std::move(content)};
}

ReportTable monthsTable(const SampleSummary& sample)
{
    TableContent content;
    content.columns = {textColumn(ReportWords::tr("Month")), integerColumn(ReportWords::tr("Rows")),
                       integerColumn(ReportWords::tr("Bad")), percentColumn(ReportWords::tr("Bad rate"), 1),
                       textColumn(ReportWords::tr("95 % interval"))};
    for (const MonthOutcomes& month : sample.months) {
        const auto rows = static_cast<double>(month.rows);
        const double rate = rows > 0.0 ? static_cast<double>(month.bads) / rows : 0.0;
        content.rows.push_back({monthName(month.month), static_cast<qlonglong>(month.rows),
                                static_cast<qlonglong>(month.bads), rate, rateInterval(rate, rows)});
    }
    return {QStringLiteral("table-months"), ReportWords::tr("Applications by month"), std::move(content)};
}

ReportCharts monthsChart(const SampleSummary& sample)
{
    Series rates{ReportWords::tr("Bad rate"), {}, {}};
    for (std::size_t i = 0; i < sample.months.size(); ++i) {
        const auto rows = static_cast<double>(sample.months[i].rows);
        if (rows <= 0.0)
            continue;
        const double rate = static_cast<double>(sample.months[i].bads) / rows;
        const Interval interval = wilsonInterval(rate, rows);
        rates.x.push_back(static_cast<double>(i + 1));
        rates.y.push_back(rate);
        rates.lower.push_back(interval.low);
        rates.upper.push_back(interval.high);
    }
    const QString axis = ReportWords::tr("Month, %1 to %2")
                             .arg(monthName(sample.months.front().month), monthName(sample.months.back().month));
    return {{lineChart({.title = ReportWords::tr("Bad rate by month"),
                        .note = ReportWords::tr("all rows with an outcome, 95 % interval"),
                        .description = {},
                        .axes = {{axis}, {ReportWords::tr("Bad rate"), AxisScale::Linear, AxisNumbers::Percent, 0.0}},
                        .series = {std::move(rates)}})}};
}

} // namespace

std::vector<ReportSection> dataSection(const ReportSource& source)
{
    ReportSection section{QStringLiteral("data"), ReportWords::tr("Data"), {}};
    section.blocks = {
        dataFacts(source), partsTable(source.model),
        note(ReportWords::tr("Bins, coefficients and normalisation are fitted on the training rows alone. Held-out "
                             "and out-of-time rows are looked at once, to judge."))};
    const SampleSummary& sample = sampleOf(source.model);
    if (!sample.months.empty()) {
        section.blocks.push_back(monthsChart(sample));
        section.blocks.push_back(monthsTable(sample));
    }
    return {section};
}

} // namespace riskloom
