// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfoliobar.h"

#include "core/run/json.h"
#include "ui/portfolio/portfolioreview.h"
#include "ui/portfolio/portfoliotext.h"
#include "ui/widgets/format.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QStringList>

namespace riskloom {

PortfolioBar::PortfolioBar(PortfolioReview& review, QWidget* parent)
    : RunPickers(review, parent), m_review(review), m_strategyLabel(new QLabel), m_strategy(picker())
{
    add(m_strategyLabel, m_strategy);
    connect(m_strategy, &QComboBox::activated, this,
            [this] { m_review.chooseStrategy(static_cast<StrategyKind>(m_strategy->currentData().toInt())); });
    connect(&m_review, &PortfolioReview::selectionChanged, this, &PortfolioBar::listStrategies);
    retranslate();
}

// "#12 · Sharpe 0.84 · Today, 14:05"
QString PortfolioBar::runText(const RunRecord& run) const
{
    QStringList parts{PortfolioText::tr("#%1", "number of a run").arg(run.id)};
    const Result<boost::json::value> headline = readJson(run.headline, "headline");
    if (headline && headline->is_object())
        if (const boost::json::value* sharpe = headline->get_object().if_contains("sharpe"); sharpe != nullptr && sharpe->is_double())
            parts << PortfolioText::tr("Sharpe %1").arg(formatNumber(sharpe->get_double(), 2));
    parts << formatMoment(run.finishedAt);
    return parts.join(QStringLiteral(" · "));
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
    setWords(tr("Prices"), tr("Backtest"));
    m_strategyLabel->setText(tr("Strategy"));
    m_strategy->setAccessibleName(tr("Strategy in question"));
    m_strategy->setPlaceholderText(tr("none yet"));
    listStrategies();
}

} // namespace riskloom
