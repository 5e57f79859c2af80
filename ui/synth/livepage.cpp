// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/livepage.h"

#include "ui/charts/linechart.h"
#include "ui/report/steeringtext.h"
#include "ui/synth/gancontent.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/tile.h"

#include <QLabel>

#include <limits>

namespace riskloom {
namespace {

constexpr int curveHeight = 40; // grid steps
constexpr int lossesHeight = 32;
constexpr int decimals = 3;

double last(const TrainingCurves& curves, const char* metric)
{
    const Series series = curves.series(metric, {});
    return series.y.empty() ? std::numeric_limits<double>::quiet_NaN() : series.y.back();
}

} // namespace

LivePage::LivePage(QWidget* parent)
    : GanPage(parent), m_tiles(new TileRow), m_quality(m_tiles->addTile()), m_shapes(m_tiles->addTile()),
      m_trends(m_tiles->addTile()), m_state(m_tiles->addTile()), m_steered(wrappedLabel()), m_curve(new LineChart), m_losses(new LineChart)
{
    layScrolled(*content(), {m_tiles, m_steered, chartRow({m_curve}, curveHeight), chartRow({m_losses}, lossesHeight)});
}

QString LivePage::title() const { return tr("Training"); }

void LivePage::refreshTiles()
{
    const GanRun& shown = run();
    const auto show = [&](Tile* tile, const QString& caption, double value, const QString& note, const QString& explanation) {
        tile->setCaption(caption);
        tile->setValue(formatNumber(value, decimals));
        tile->setNote(note);
        tile->setExplanation({explanation, {}, {}, tr("Run #%1").arg(shown.run)});
    };
    const std::optional<SynthTableReport>& report = shown.report;
    const bool kept = report && shown.epoch() == report->bestEpoch;
    const PausedTraining* held = shown.waiting();
    const double quality = held != nullptr ? held->quality : kept ? report->ownEdges.synthetic.quality : last(shown.then, "quality");
    const double shapes = held != nullptr ? held->columnShapes : kept ? report->ownEdges.synthetic.columnShapes : last(shown.then, "columnShapes");
    const double trends = held != nullptr ? held->columnPairTrends : kept ? report->ownEdges.synthetic.columnPairTrends : last(shown.then, "columnPairTrends");
    const auto between = [&](double low, double high) {
        return tr("floor %1, ceiling %2").arg(formatNumber(low, decimals), formatNumber(high, decimals));
    };
    show(m_quality, tr("Quality"), quality, between(last(shown.curves, "quality.floor"), last(shown.curves, "quality.ceiling")),
         tr("Mean of Column Shapes and Column Pair Trends, as the SDMetrics library defines them, over all pairs of columns."));
    if (const double floor = last(shown.curves, "quality.floor"); quality < floor) {
        m_quality->setMood(Tile::Mood::Warning);
        m_quality->setNote(tr("below its floor of %1").arg(formatNumber(floor, decimals)));
    } else {
        m_quality->setMood(Tile::Mood::Neutral);
    }
    show(m_shapes, tr("Column Shapes"), shapes,
         report ? between(report->ownEdges.floor.columnShapes, report->ownEdges.ceiling.columnShapes) : QString(),
         tr("Mean over the columns of 1 − Kolmogorov-Smirnov distance (numbers, dates) or 1 − total variation distance "
            "(categories)."));
    show(m_trends, tr("Column Pair Trends"), trends,
         report ? between(report->ownEdges.floor.columnPairTrends, report->ownEdges.ceiling.columnPairTrends) : QString(),
         tr("Mean over the pairs of columns of 1 − ½ · difference of correlations (two numbers) or 1 − total variation distance "
            "of their contingency tables."));
    // Dragged to an epoch, the state is what it was then.
    const LearningState state = learningState(shown.chosen ? shown.then : shown.curves);
    m_state->setCaption(tr("State"));
    const bool finished = shown.status == RunStatus::Finished && !shown.chosen;
    m_state->setValue(held != nullptr ? tr("held") : finished ? tr("finished") : stateText(state));
    m_state->setNote(report ? tr("epoch %1 of %2 kept").arg(formatInteger(report->bestEpoch), formatInteger(report->epochs))
                            : QString());
    m_state->setExplanation({stateExplanation(state), {}, {}, tr("Run #%1").arg(shown.run)});
    m_state->setMood(state == LearningState::Recovered ? Tile::Mood::Warning : Tile::Mood::Neutral);
}

void LivePage::refresh()
{
    if (run().run == 0) {
        showEmpty(tr("No generator yet"), tr("Press Run: how like the real rows the generated ones are is drawn here while it "
                                             "learns."));
        return;
    }
    refreshTiles();
    const QString steered = steeringSentence(run().steering());
    m_steered->setVisible(!steered.isEmpty());
    m_steered->setText(steered);
    m_curve->setContent(qualityContent(run()));
    m_losses->setContent(lossesContent(run()));
    showContent();
}

} // namespace riskloom
