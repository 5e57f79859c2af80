// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfoliobar.h"

#include "core/run/json.h"
#include "ui/portfolio/portfolioreview.h"
#include "ui/portfolio/portfoliotext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStringList>
#include <QToolButton>

namespace riskloom {
namespace {

QComboBox* picker()
{
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

// "#12 · Sharpe 0.84 · Today, 14:05"
QString runLabel(const RunRecord& run)
{
    QStringList parts{PortfolioText::tr("#%1", "number of a run").arg(run.id)};
    const Result<boost::json::value> headline = readJson(run.headline, "headline");
    if (headline && headline->is_object())
        if (const boost::json::value* sharpe = headline->get_object().if_contains("sharpe"); sharpe != nullptr && sharpe->is_double())
            parts << PortfolioText::tr("Sharpe %1").arg(formatNumber(sharpe->get_double(), 2));
    parts << formatMoment(run.finishedAt);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

PortfolioBar::PortfolioBar(PortfolioReview& review, QWidget* parent)
    : QWidget(parent), m_review(review), m_setup(new QToolButton), m_datasetLabel(new QLabel), m_dataset(picker()),
      m_runLabel(new QLabel), m_run(picker()), m_strategyLabel(new QLabel), m_strategy(picker())
{
    m_datasetLabel->setBuddy(m_dataset);
    m_runLabel->setBuddy(m_run);
    m_strategyLabel->setBuddy(m_strategy);
    m_setup->setCheckable(true);
    m_setup->setIcon(icon(QStringLiteral("settings")));
    m_setup->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gridStep);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_setup, m_datasetLabel, m_dataset, m_runLabel, m_run,
                                                           m_strategyLabel, m_strategy})
        line->addWidget(widget);
    line->setStretchFactor(m_dataset, 3);
    line->setStretchFactor(m_run, 4);
    line->setStretchFactor(m_strategy, 3);
    connect(m_dataset, &QComboBox::activated, this, [this] { m_review.chooseDataset(m_dataset->currentData().toLongLong()); });
    connect(m_run, &QComboBox::activated, this, [this] { m_review.chooseRun(m_run->currentData().toLongLong()); });
    connect(m_strategy, &QComboBox::activated, this,
            [this] { m_review.chooseStrategy(static_cast<StrategyKind>(m_strategy->currentData().toInt())); });
    connect(&m_review, &PortfolioReview::listed, this, &PortfolioBar::list);
    connect(&m_review, &PortfolioReview::selectionChanged, this, &PortfolioBar::listStrategies);
    retranslate();
}

void PortfolioBar::list()
{
    const QSignalBlocker quietDatasets(m_dataset);
    const QSignalBlocker quietRuns(m_run);
    m_dataset->clear();
    for (const DatasetRecord& dataset : m_review.datasets())
        m_dataset->addItem(QString::fromStdString(dataset.name), static_cast<qlonglong>(dataset.id));
    const DatasetRecord* chosen = m_review.dataset();
    m_dataset->setCurrentIndex(chosen == nullptr ? -1 : m_dataset->findData(static_cast<qlonglong>(chosen->id)));
    m_run->clear();
    for (const RunRecord& run : m_review.runs())
        m_run->addItem(runLabel(run), static_cast<qlonglong>(run.id));
    m_run->setCurrentIndex(m_run->findData(static_cast<qlonglong>(m_review.run())));
    m_run->setEnabled(m_run->count() > 0);
}

void PortfolioBar::listStrategies()
{
    const QSignalBlocker quiet(m_strategy);
    m_strategy->clear();
    const PortfolioSelection& selection = *m_review.selection();
    if (selection.run)
        for (const StrategyResult& result : selection.run->report.strategies)
            m_strategy->addItem(strategyName(result.strategy), static_cast<int>(result.strategy));
    m_strategy->setCurrentIndex(selection.run ? m_strategy->findData(static_cast<int>(selection.chosen().strategy)) : -1);
    m_strategy->setEnabled(m_strategy->count() > 0);
}

void PortfolioBar::retranslate()
{
    m_setup->setText(tr("Set up"));
    m_setup->setToolTip(tr("Show or hide the form for a new run"));
    m_datasetLabel->setText(tr("Prices"));
    m_runLabel->setText(tr("Backtest"));
    m_strategyLabel->setText(tr("Strategy"));
    m_dataset->setAccessibleName(tr("Prices"));
    m_run->setAccessibleName(tr("Backtest"));
    m_run->setPlaceholderText(tr("none yet"));
    m_strategy->setAccessibleName(tr("Strategy in question"));
    m_strategy->setPlaceholderText(tr("none yet"));
    list();
    listStrategies();
}

void PortfolioBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
