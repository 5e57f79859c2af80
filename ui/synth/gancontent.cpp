// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/gancontent.h"

#include "ui/charts/chartaxis.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace riskloom {
namespace {

struct GanTexts {
    Q_DECLARE_TR_FUNCTIONS(GanTexts)
};

std::optional<double> onlyValue(const TrainingCurves& curves, const std::string& metric)
{
    const Series series = curves.series(metric, {});
    return series.y.empty() ? std::nullopt : std::optional(series.y.back());
}

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QVariantList listOf(const std::vector<double>& values) { return {values.begin(), values.end()}; }

ReferenceLine shownEpoch(const GanRun& run)
{
    return ReferenceLine::vertical(GanTexts::tr("shown"), static_cast<double>(run.epoch()));
}

} // namespace

LineContent qualityContent(const GanRun& run)
{
    LineContent content{
        .title = GanTexts::tr("Quality"),
        .note = GanTexts::tr("of as many drawn rows as are held out, by epoch"),
        .description = GanTexts::tr("Mean of Column Shapes and Column Pair Trends against the training rows. The floor knows "
                                      "every column but nothing of how they go together; the ceiling is what held-out real "
                                      "rows reach. The start is what the rows are like that the generator begins from."),
        .axes = {{GanTexts::tr("Epoch")}, {GanTexts::tr("Quality")}},
        .series = {run.curves.series("quality", GanTexts::tr("Synthetic")),
                   run.curves.series("columnShapes", GanTexts::tr("Column Shapes")),
                   run.curves.series("columnPairTrends", GanTexts::tr("Column Pair Trends"))}};
    const auto line = [&](const char* metric, const QString& name) {
        if (const auto value = onlyValue(run.curves, metric))
            content.references.push_back(ReferenceLine::horizontal(name, *value));
    };
    line("quality.ceiling", GanTexts::tr("Ceiling"));
    line("quality.start", GanTexts::tr("Start"));
    line("quality.tvae", GanTexts::tr("TVAE"));
    line("quality.copula", GanTexts::tr("Copula"));
    line("quality.floor", GanTexts::tr("Floor"));
    if (run.report)
        content.references.push_back(
            ReferenceLine::vertical(GanTexts::tr("kept"), static_cast<double>(run.report->bestEpoch)));
    if (run.chosen && (!run.report || run.epoch() != run.report->bestEpoch))
        content.references.push_back(shownEpoch(run));
    return content;
}

LineContent lossesContent(const GanRun& run)
{
    LineContent content{.title = GanTexts::tr("Losses"),
            .note = GanTexts::tr("means of an epoch"),
            .description = GanTexts::tr("They need not fall: each network's loss depends on how good the other is. Read the "
                                          "quality above."),
            .axes = {{GanTexts::tr("Epoch")}, {GanTexts::tr("Loss")}},
            .series = {run.curves.series("discriminator.loss", GanTexts::tr("Discriminator")),
                       run.curves.series("generator.loss", GanTexts::tr("Generator")),
                       run.curves.series("condition.loss", GanTexts::tr("Condition"))}};
    if (run.chosen)
        content.references.push_back(shownEpoch(run));
    if (run.report && !run.report->spectralNorms.empty()) {
        QStringList norms;
        for (const double norm : run.report->spectralNorms)
            norms << formatSignificant(norm, 3);
        content.description += QLatin1Char(' ') +
                               GanTexts::tr("Largest singular values of the discriminator's layers at the end, before each was "
                                            "divided by its own: %1.")
                                   .arg(norms.join(GanTexts::tr(", ", "between names")));
    }
    return content;
}

LineContent densityContent(const ColumnView& column)
{
    Series real{.name = GanTexts::tr("Real"), .x = {}, .y = {}, .look = SeriesLook::Steps};
    Series synthetic{.name = GanTexts::tr("Synthetic"), .x = {}, .y = {}, .look = SeriesLook::Steps};
    const auto place = [&](double edge) { return column.date ? decimalYear(static_cast<Day>(std::lround(edge))) : edge; };
    for (std::size_t i = 0; i + 1 < column.edges.size(); ++i) {
        real.x.push_back(place(column.edges[i]));
        real.y.push_back(column.real[i]);
        synthetic.x.push_back(place(column.edges[i]));
        synthetic.y.push_back(i < column.synthetic.size() ? column.synthetic[i] : std::numeric_limits<double>::quiet_NaN());
    }
    if (!real.x.empty()) { // the last step ends where its class does
        for (Series* series : {&real, &synthetic}) {
            series->x.push_back(place(column.edges.back()));
            series->y.push_back(series->y.back());
        }
    }
    return {.title = text(column.name),
            .note = GanTexts::tr("share of the rows that have a value"),
            .description = GanTexts::tr("Classes of equal width; what lies beyond the outer edges is counted in the outer "
                                          "classes."),
            .axes = {{.title = text(column.name), .numbers = column.date ? AxisNumbers::Year : AxisNumbers::Plain},
                     {.title = GanTexts::tr("Share of rows"), .numbers = AxisNumbers::Percent, .minimum = 0.0}},
            .series = {std::move(real), std::move(synthetic)}};
}

QString diagnosticSentence(const GanRun& run)
{
    if (!run.report || run.report->diagnostic.columns.empty())
        return {};
    const Diagnostic& found = run.report->diagnostic;
    QStringList sentences{GanTexts::tr("Validity %1, structure %2, as the diagnostic report of SDMetrics defines them.")
                              .arg(formatNumber(found.validity, 3), formatNumber(found.structure, 3))};
    const QString separator = GanTexts::tr(", ", "between names");
    QStringList lost;
    for (const ColumnDiagnostic& column : found.columns)
        for (const std::string& level : column.lostLevels)
            lost << GanTexts::tr("%1: %2", "column, its level").arg(text(column.name), text(level));
    if (!lost.isEmpty())
        sentences << GanTexts::tr("Lost levels, which at least 1% of the training rows have: %1.").arg(lost.join(separator));
    QStringList without;
    for (const SkippedColumn& column : run.report->skipped)
        without << text(column.name);
    if (!without.isEmpty())
        sentences << GanTexts::tr("Left out, because free text cannot be made: %1.").arg(without.join(separator));
    return sentences.join(u' ');
}

TableContent columnsContent(const GanRun& run, std::vector<std::size_t>& order)
{
    TableContent content;
    content.columns = {
        textColumn(GanTexts::tr("Column")),
        numberColumn(GanTexts::tr("Similarity"), 3,
                     GanTexts::tr("1 − Kolmogorov-Smirnov distance of a number or date, 1 − total variation distance of a "
                                    "category. 1 = the same.")),
        textColumn(GanTexts::tr("Course"), GanTexts::tr("Similarity at every judgement of the training"))};
    const bool gaps = run.view && std::ranges::any_of(run.view->columns, [](const ColumnView& column) {
        return column.realMissing > 0.0 || column.syntheticMissing > 0.0;
    });
    if (gaps) {
        content.columns.push_back(
            percentColumn(GanTexts::tr("Gaps, real"), 1, GanTexts::tr("Share of the training rows without a value")));
        content.columns.push_back(
            percentColumn(GanTexts::tr("Gaps"), 1, GanTexts::tr("Share of the synthetic rows without a value")));
    }
    const bool kept = run.report && run.view && run.view->epoch == run.report->view.epoch && !run.report->diagnostic.columns.empty();
    if (kept) {
        content.columns.push_back(
            percentColumn(GanTexts::tr("Possible"), 1,
                          GanTexts::tr("Share of the synthetic values that lie between the extremes of the real ones, or are "
                                       "one of the real levels")));
        content.columns.push_back(
            percentColumn(GanTexts::tr("Reached"), 1,
                          GanTexts::tr("Share of the real range that the synthetic values span, or of the real levels that occur")));
    }
    order.clear();
    if (!run.view)
        return content;
    const std::vector<ColumnView>& columns = run.view->columns;
    order.resize(columns.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto rank = [&](std::size_t column) {
        return std::isnan(columns[column].similarity) ? 2.0 : columns[column].similarity;
    };
    std::ranges::stable_sort(order, {}, rank);
    for (const std::size_t column : order) {
        const ColumnView& view = columns[column];
        const std::vector<double> course = run.curves.series("similarity " + view.name, {}).y;
        content.rows.push_back({text(view.name), view.similarity,
                                course.empty() ? QVariant() : QVariant(listOf(course))});
        if (gaps)
            content.rows.back().insert(content.rows.back().end(), {QVariant(view.realMissing), QVariant(view.syntheticMissing)});
        if (!kept)
            continue;
        const std::vector<ColumnDiagnostic>& all = run.report->diagnostic.columns;
        const auto found = std::ranges::find(all, view.name, &ColumnDiagnostic::name);
        const auto shown = [&](double value) { return std::isnan(value) ? QVariant() : QVariant(value); };
        content.rows.back().push_back(found == all.end() ? QVariant() : shown(found->adherence));
        content.rows.back().push_back(found == all.end() ? QVariant() : shown(found->coverage));
    }
    return content;
}

HeatMapData pairsContent(const SyntheticView& view, PairSide side)
{
    const std::size_t count = view.columns.size();
    HeatMapData data;
    for (const ColumnView& column : view.columns) {
        data.rows.append(text(column.name));
        data.columns.append(text(column.name));
    }
    data.values.assign(count, std::vector<double>(count, std::numeric_limits<double>::quiet_NaN()));
    std::size_t at = 0;
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = a + 1; b < count; ++b, ++at) {
            const double real = view.realAssociations[at];
            const double synthetic = view.syntheticAssociations[at];
            const double value = side == PairSide::Real        ? std::abs(real)
                                 : side == PairSide::Synthetic ? std::abs(synthetic)
                                                               : std::abs(real - synthetic);
            data.values[a][b] = data.values[b][a] = value;
        }
    return data;
}

QString stateText(LearningState state)
{
    switch (state) {
    case LearningState::Waiting: return GanTexts::tr("beginning");
    case LearningState::Learning: return GanTexts::tr("learning");
    case LearningState::Settled: return GanTexts::tr("settled");
    case LearningState::Recovered: return GanTexts::tr("went back");
    }
    return {};
}

QString stateExplanation(LearningState state)
{
    switch (state) {
    case LearningState::Waiting: return GanTexts::tr("Fewer than four judgements so far.");
    case LearningState::Learning:
        return GanTexts::tr("The quality still rises: its slope over the last ten judgements is more than twice its standard "
                              "error.");
    case LearningState::Settled:
        return GanTexts::tr("The quality no longer rises over the last ten judgements. The best generator so far is kept, so "
                              "the training may be stopped.");
    case LearningState::Recovered:
        return GanTexts::tr("A loss was not a number. Both networks went back to the last epoch and go on with half the "
                              "learning rate.");
    }
    return {};
}

} // namespace riskloom
