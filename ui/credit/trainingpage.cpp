// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/trainingpage.h"

#include "ui/charts/linechart.h"
#include "ui/credit/creditcurves.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace riskloom {
namespace {

constexpr int lowestChart = 18 * gridStep; // both fit a window of 720 pixels, below a message

} // namespace

TrainingPage::TrainingPage(QWidget* parent)
    : CreditPage(parent), m_facts(new QLabel), m_loss(new LineChart), m_auc(new LineChart)
{
    m_facts->setWordWrap(true);
    for (LineChart* chart : {m_loss, m_auc})
        chart->setMinimumHeight(lowestChart);
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(100);
    connect(&m_redraw, &QTimer::timeout, this, &TrainingPage::refresh);

    auto* layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 2 * gridStep, 0, 2 * gridStep);
    layout->setSpacing(2 * gridStep);
    layout->addWidget(m_facts);
    layout->addWidget(m_loss, 3);
    layout->addWidget(m_auc, 2);
}

QString TrainingPage::title() const { return tr("Training"); }

void TrainingPage::showRun(std::int64_t run, std::span<const MetricPoint> points)
{
    m_run = run;
    m_curves.clear();
    m_curves.add(points);
    refresh();
}

void TrainingPage::addPoints(std::int64_t run, std::span<const MetricPoint> points)
{
    if (run != m_run)
        return;
    m_curves.add(points);
    if (!m_redraw.isActive())
        m_redraw.start();
}

const NetworkRun* TrainingPage::finishedRun() const
{
    const std::optional<NetworkRun>& network = selection().network;
    return network && network->record.id == m_run ? &*network : nullptr;
}

QString TrainingPage::facts() const
{
    const NetworkRun* run = finishedRun();
    if (run == nullptr)
        return tr("Run #%1").arg(m_run);
    const CreditNetworkReport& report = run->report;
    return tr("Run #%1: stopped after %2 epochs, weights of epoch %3 kept; %4 parameters, trained on %5 with %n thread(s)",
              nullptr, run->record.threads)
        .arg(QString::number(m_run), formatInteger(report.epochs), formatInteger(report.bestEpoch),
             formatInteger(report.parameters), QString::fromStdString(report.device));
}

void TrainingPage::refresh()
{
    if (m_run == 0) {
        showEmpty(tr("No training yet"), tr("Choose Neural challenger under Set up and press Run: its loss is drawn here while "
                                            "it learns."));
        return;
    }
    const NetworkRun* run = finishedRun();
    m_facts->setText(facts());
    m_loss->setContent(lossContent(m_curves, run != nullptr ? run->report.bestEpoch : 0));
    m_auc->setContent(validationAucContent(m_curves, run != nullptr ? run->report.bestEpoch : 0));
    showContent();
}

} // namespace riskloom
