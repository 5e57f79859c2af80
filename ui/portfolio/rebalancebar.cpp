// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/rebalancebar.h"

#include "core/run/codec.h"
#include "core/run/portfolio.h"
#include "ui/portfolio/policyrun.h"
#include "ui/portfolio/portfoliorun.h"
#include "ui/portfolio/portfoliotext.h"
#include "ui/portfolio/rebalancereview.h"
#include "ui/widgets/format.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QStringList>

#include <algorithm>

namespace riskloom {

RebalanceBar::RebalanceBar(RebalanceReview& review, Session& session, QWidget* parent)
    : RunPickers(review, parent), m_session(session), m_targetLabel(new QLabel), m_target(picker())
{
    add(m_targetLabel, m_target);
    connect(&session, &Session::runsChanged, this, &RebalanceBar::listTargets);
    connect(m_target, &QComboBox::activated, this, [this](int at) {
        const Target& target = m_targets[static_cast<std::size_t>(at)];
        Q_EMIT targetChosen(target.run, target.strategy);
    });
    retranslate();
}

void RebalanceBar::retranslate()
{
    setWords(tr("Prices"), tr("Orders"));
    m_targetLabel->setText(tr("Next target"));
    m_target->setAccessibleName(tr("What the next orders go to"));
    m_target->setToolTip(tr("What a backtest wants on its last day, what a policy decided last, or weights of your "
                            "own. It is put into the form."));
    listTargets();
}

// "#12 · 17 orders · Today, 14:05"
QString RebalanceBar::runText(const RunRecord& run) const
{
    QStringList parts{PortfolioText::tr("#%1", "number of a run").arg(run.id)};
    const Result<boost::json::value> headline = readJson(run.headline, "headline");
    if (headline && headline->is_object())
        if (const boost::json::value* tickets = headline->get_object().if_contains("tickets"); tickets != nullptr && tickets->is_int64())
            parts << tr("%n order(s)", nullptr, static_cast<int>(tickets->get_int64()));
    parts << formatMoment(run.finishedAt);
    return parts.join(QStringLiteral(" · "));
}

void RebalanceBar::setTarget(std::int64_t run)
{
    const auto found = std::ranges::find(m_targets, run, &Target::run);
    m_target->setCurrentIndex(found == m_targets.end() ? 0 : static_cast<int>(found - m_targets.begin()));
}

void RebalanceBar::listTargets()
{
    const QSignalBlocker quiet(m_target);
    const int before = m_target->currentIndex();
    const std::int64_t chosen = before < 0 ? 0 : m_targets[static_cast<std::size_t>(before)].run;
    m_targets = {{}};
    m_target->clear();
    m_target->addItem(tr("Weights in the form, or 1/N"));
    const Result<std::vector<RunRecord>> runs = m_session.reader().runs();
    for (const RunRecord& run : runs ? *runs : std::vector<RunRecord>{}) {
        if (run.status != RunStatus::Finished || (run.kind != backtestKind && run.kind != policyKind))
            continue;
        const QString number = PortfolioText::tr("#%1", "number of a run").arg(run.id);
        Target target{run.id};
        if (run.kind == backtestKind) {
            const auto request = fromJson<PortfolioBacktestRequest>(run.requestJson, "request");
            if (!request)
                continue;
            target.strategy = request->strategy;
            m_target->addItem(tr("Backtest %1, %2").arg(number, strategyName(target.strategy)));
        } else {
            m_target->addItem(tr("Policy %1").arg(number));
        }
        m_targets.push_back(target);
        if (run.id == chosen)
            m_target->setCurrentIndex(m_target->count() - 1);
    }
}

} // namespace riskloom
