// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/learningpage.h"

#include "ui/charts/linechart.h"
#include "ui/report/steeringtext.h"
#include "ui/synth/steeredrun.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/theme.h"

#include <QLabel>

namespace riskloom {
namespace {

void keepFilled(std::vector<Series>& all)
{
    std::erase_if(all, [](const Series& series) { return series.x.empty(); });
}

} // namespace

LearningPage::LearningPage(QWidget* parent)
    : MarketPage(parent), m_facts(wrappedLabel()), m_steered(wrappedLabel()), m_distance(new LineChart), m_losses(new LineChart)
{
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(100);
    connect(&m_redraw, &QTimer::timeout, this, &LearningPage::refresh);
    layScrolled(*content(), {m_facts, m_steered, chartRow({m_distance}, 34), chartRow({m_losses}, 30)});
}

QString LearningPage::title() const { return tr("Training"); }

void LearningPage::showRun(std::int64_t run, std::span<const MetricPoint> points)
{
    m_run = run;
    m_curves.clear();
    m_curves.add(points);
    refresh();
}

void LearningPage::addPoints(std::int64_t run, std::span<const MetricPoint> points)
{
    if (run != m_run)
        return;
    m_curves.add(points);
    if (!m_redraw.isActive())
        m_redraw.start();
}

std::vector<SteeringAct> LearningPage::steering() const
{
    if (selection().market && selection().market->record.id == m_run)
        return selection().market->report.steering;
    return actsTold(m_curves);
}

QString LearningPage::facts() const
{
    if (!selection().market || selection().market->record.id != m_run)
        return tr("Run #%1").arg(m_run);
    const MarketRun& run = *selection().market;
    return tr("Run #%1: %2 steps, %3 parameters, trained on %4 days with %n thread(s); %5 days held out", nullptr,
              run.record.threads)
        .arg(QString::number(m_run), formatInteger(run.report.steps), formatInteger(run.report.parameters),
             formatInteger(run.report.trainDays), formatInteger(run.report.holdoutDays));
}

void LearningPage::refresh()
{
    if (m_run == 0) {
        showEmpty(tr("No training yet"), tr("Set up a generator and press Run: what it learns is drawn here while it learns."));
        return;
    }
    m_facts->setText(facts());
    m_steered->setText(steeringSentence(steering()));
    m_steered->setVisible(!m_steered->text().isEmpty());
    std::vector<Series> distance{m_curves.series("moments", tr("Distance of the moments"))};
    keepFilled(distance);
    m_distance->parentWidget()->setVisible(!distance.empty());
    m_distance->setContent({.title = tr("Distance to the real market"),
                            .note = tr("tails, autocorrelations and correlations of generated courses"),
                            .description = tr("Sum of squared differences of the moments; the lower, the more alike. This is what "
                                              "to watch: the critics' losses say little by themselves."),
                            .axes = {{.title = tr("Step")}, {.title = tr("Distance"), .scale = AxisScale::Logarithmic}},
                            .series = std::move(distance)});
    std::vector<Series> losses{m_curves.series("series.loss", tr("Critic of single series")),
                               m_curves.series("cross.loss", tr("Critic of all assets")),
                               m_curves.series("critic.loss", tr("Critic of pictures")),
                               m_curves.series("generator.loss", tr("Generator of pictures"))};
    keepFilled(losses);
    m_losses->setContent({.title = tr("Losses"),
                          .note = tr("one point a step"),
                          .description = tr("A critic with the hinge loss that cannot tell real from generated stands at 2; one that "
                                            "always can, at 0."),
                          .axes = {{.title = tr("Step")}, {.title = tr("Loss")}},
                          .series = std::move(losses)});
    showContent();
}

} // namespace riskloom
