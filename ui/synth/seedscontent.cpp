// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/seedscontent.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace riskloom {
namespace {

constexpr int decimals = 3;

struct GanTexts {
    Q_DECLARE_TR_FUNCTIONS(GanTexts)
};

Series qualityOf(const GanRun& run, int training)
{
    return run.told.series("seed" + std::to_string(training) + ".quality", GanTexts::tr("Training %1").arg(training));
}

int asked(const GanRun& run)
{
    const boost::json::value* keep = run.request.if_contains(keptSeedField);
    return keep != nullptr && keep->is_int64() ? static_cast<int>(keep->get_int64()) : 0;
}

} // namespace

LineContent seedsContent(const GanRun& run)
{
    LineContent content{.title = GanTexts::tr("Quality of every training"),
                        .note = GanTexts::tr("the band lies between the quartiles"),
                        .description = GanTexts::tr(
                            "The same rows, learned from other first weights, batches and noise. How far the lines lie "
                            "apart is chance."),
                        .axes = {{GanTexts::tr("Epoch")}, {GanTexts::tr("Quality")}},
                        .series = {curveOverSeeds(run.told, "quality", GanTexts::tr("Median"))}};
    for (int training = 1;; ++training) {
        Series line = qualityOf(run, training);
        if (line.x.empty())
            break;
        content.series.push_back(std::move(line));
    }
    for (const auto& [metric, name] :
         {std::pair("quality.ceiling", GanTexts::tr("Ceiling")), std::pair("quality.start", GanTexts::tr("Start")),
          std::pair("quality.floor", GanTexts::tr("Floor"))})
        if (const Series told = run.told.series(metric, {}); !told.y.empty())
            content.references.push_back(ReferenceLine::horizontal(name, told.y.back()));
    return content;
}

TableContent seedsTable(const GanRun& run)
{
    TableContent table;
    table.columns = {integerColumn(GanTexts::tr("Training")),
                     numberColumn(GanTexts::tr("Quality"), decimals,
                                  GanTexts::tr("Of its best generator, as it was judged while it learned")),
                     numberColumn(GanTexts::tr("Column Shapes"), decimals),
                     numberColumn(GanTexts::tr("Column Pair Trends"), decimals),
                     integerColumn(GanTexts::tr("Best epoch")),
                     integerColumn(GanTexts::tr("Epochs")),
                     integerColumn(GanTexts::tr("Went back"),
                                   GanTexts::tr("Returns to an earlier epoch because a loss was not a number")),
                     textColumn(GanTexts::tr("Kept"))};
    if (!run.report)
        return table;
    for (const TrainedSeed& seed : run.report->seeds)
        table.rows.push_back({seed.number, seed.synthetic.quality, seed.synthetic.columnShapes,
                              seed.synthetic.columnPairTrends, seed.bestEpoch, seed.epochs,
                              static_cast<qlonglong>(seed.rollBacks),
                              seed.number == run.report->keptSeed ? GanTexts::tr("kept") : QString()});
    return table;
}

QString seedsSentence(const GanRun& run)
{
    if (!run.report)
        return GanTexts::tr(
            "The trainings go on. When all have ended, the one of median quality is kept, since the best of several is "
            "good by chance too.");
    const SynthTableReport& report = *run.report;
    const auto quality = [](double value) { return formatNumber(value, decimals); };
    const auto [least, greatest] =
        std::ranges::minmax(report.seeds, {}, [](const TrainedSeed& seed) { return seed.synthetic.quality; });
    const QString spread =
        GanTexts::tr("The median quality is %1, half of the trainings lie between %2 and %3, all between %4 and %5.")
            .arg(quality(report.seedQuality.median), quality(report.seedQuality.low), quality(report.seedQuality.high),
                 quality(least.synthetic.quality), quality(greatest.synthetic.quality));
    const QString kept = asked(run) > 0 ? GanTexts::tr("Training %1 of %2 is kept, because it was asked for.")
                                        : GanTexts::tr("Training %1 of %2 is kept: the one in the middle by quality, of two the "
                                                       "lower, since the best of several is good by chance too.");
    return kept.arg(report.keptSeed).arg(static_cast<qlonglong>(report.seeds.size())) + QLatin1Char(' ') + spread;
}

} // namespace riskloom
