// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barchart.h"
#include "ui/charts/linechart.h"
#include "ui/portfolio/policybars.h"
#include "ui/portfolio/policycontent.h"
#include "ui/portfolio/policypages.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pagelayout.h"

#include <QLabel>

#include <array>

namespace riskloom {
namespace {

// A curve and how it is shown. Not every algorithm has every one.
struct CurveWords {
    const char* curve;
    const char* title;
    const char* description;
    AxisNumbers numbers = AxisNumbers::Plain;
};

constexpr std::array curveWords{
    CurveWords{"reward", QT_TRANSLATE_NOOP("riskloom::PolicyLearningPage", "Log return of a step"),
               QT_TRANSLATE_NOOP("riskloom::PolicyLearningPage", "After costs, on training days, while still trying things out."),
               AxisNumbers::Percent},
    CurveWords{"turnover", QT_TRANSLATE_NOOP("riskloom::PolicyLearningPage", "Turnover of a step"),
               QT_TRANSLATE_NOOP("riskloom::PolicyLearningPage", "Purchases and sales added up, as a share of the portfolio."),
               AxisNumbers::Percent},
    CurveWords{"objective", QT_TRANSLATE_NOOP("riskloom::PolicyLearningPage", "Objective"),
               QT_TRANSLATE_NOOP("riskloom::PolicyLearningPage", "What the optimiser makes large: mean log return, Sharpe ratio of a step, "
                                                                 "or minus the mean loss of the worst steps.")},
    CurveWords{"entropy", QT_TRANSLATE_NOOP("riskloom::PolicyLearningPage", "Entropy"),
               QT_TRANSLATE_NOOP("riskloom::PolicyLearningPage", "How much chance is left in what the policy does, in nats.")},
    CurveWords{"kl", QT_TRANSLATE_NOOP("riskloom::PolicyLearningPage", "KL divergence of an update"),
               QT_TRANSLATE_NOOP("riskloom::PolicyLearningPage", "How far an update moves the policy. PPO ends an update early that goes too far; the "
                                                                 "other methods take a single step.")},
    CurveWords{"explainedVariance", QT_TRANSLATE_NOOP("riskloom::PolicyLearningPage", "Explained variance"),
               QT_TRANSLATE_NOOP("riskloom::PolicyLearningPage", "Share of the variance of returns that the value function foresees: 1 is all of it, "
                                                                 "0 none. On real markets it stays near 0.")},
    CurveWords{"loss", QT_TRANSLATE_NOOP("riskloom::PolicyLearningPage", "Loss of the Q-function"),
               QT_TRANSLATE_NOOP("riskloom::PolicyLearningPage", "Mean Huber loss against the target net.")},
    CurveWords{"value", QT_TRANSLATE_NOOP("riskloom::PolicyLearningPage", "Highest Q-value"),
               QT_TRANSLATE_NOOP("riskloom::PolicyLearningPage", "Mean over what was seen. A curve that only rises is a sign of overestimation.")},
};

} // namespace

PolicyLearningPage::PolicyLearningPage(QWidget* parent) : PolicyPage(parent), m_facts(wrappedLabel()), m_weights(new BarChart)
{
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(100);
    connect(&m_redraw, &QTimer::timeout, this, &PolicyLearningPage::refresh);
    for (std::size_t i = 0; i < curveWords.size(); ++i)
        m_charts.push_back(new LineChart);
    layScrolled(*content(), {m_facts, chartRow({m_charts[0], m_charts[1]}, 30), chartRow({m_charts[2], m_charts[3], m_charts[6]}, 30),
                             chartRow({m_charts[4], m_charts[5], m_charts[7]}, 30), chartRow({m_weights}, 32)});
}

QString PolicyLearningPage::title() const { return tr("Training"); }

void PolicyLearningPage::showRun(std::int64_t run, std::span<const MetricPoint> points)
{
    m_run = run;
    m_preview = {};
    m_curves.clear();
    m_curves.add(points);
    refresh();
}

void PolicyLearningPage::addPoints(std::int64_t run, std::span<const MetricPoint> points)
{
    if (run != m_run)
        return;
    m_curves.add(points);
    if (!m_redraw.isActive())
        m_redraw.start();
}

void PolicyLearningPage::showPreview(std::int64_t run, const PolicyPreview& preview)
{
    if (run != m_run)
        return;
    m_preview = preview;
    if (!m_redraw.isActive())
        m_redraw.start();
}

void PolicyLearningPage::drawWeights()
{
    const bool live = m_preview.seed > 0;
    const bool past = selection().run && selection().run->record.id == m_run;
    m_weights->setVisible(live || past);
    m_weights->setAxes(tr("Asset"), {.title = tr("Weight"), .numbers = AxisNumbers::Percent, .minimum = 0.0});
    if (past) {
        const PortfolioPolicyReport& report = selection().run->report;
        std::vector<std::string> names;
        for (const AssetHistory& asset : report.assets)
            names.push_back(asset.name);
        m_weights->setTitle(tr("Weights decided last"));
        m_weights->setNote(tr("mean of all seeds"));
        m_weights->setBars(weightBars(names, report.together.weights.back(), names.size()));
    } else if (live) {
        m_weights->setTitle(tr("Weights of the moment"));
        m_weights->setNote(tr("seed %1, decided on the last training day").arg(m_preview.seed));
        m_weights->setBars(weightBars(m_preview.assets, m_preview.weights, m_preview.assets.size()));
    }
    m_weights->setDescription(tr("Share of every asset, the largest first, and of cash."));
}

void PolicyLearningPage::refresh()
{
    if (m_run == 0) {
        showEmpty(tr("No training yet"), tr("Set up a policy and press Run: its curves are drawn here while it learns."));
        return;
    }
    m_facts->setText(tr("Run #%1. Lines are the median over the seeds, bands reach from one quartile to the other.").arg(m_run));
    for (std::size_t i = 0; i < curveWords.size(); ++i) {
        Series line = curveOverSeeds(m_curves, curveWords[i].curve, tr(curveWords[i].title));
        m_charts[i]->setVisible(!line.x.empty() || i < 2);
        m_charts[i]->setContent({.title = tr(curveWords[i].title),
                                 .note = {},
                                 .description = tr(curveWords[i].description),
                                 .axes = {{.title = tr("Update")}, {.title = {}, .numbers = curveWords[i].numbers}},
                                 .series = {std::move(line)}});
    }
    drawWeights();
    showContent();
}

} // namespace riskloom
