// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/casetiles.h"

#include "ui/credit/casetext.h"
#include "ui/credit/scoregauge.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tile.h"

#include <QVBoxLayout>

namespace riskloom {

CaseOutcome recommendedOutcome(double score, double cutOff)
{
    return score >= cutOff ? CaseOutcome::Approve : CaseOutcome::Decline;
}

CaseTiles::CaseTiles(QWidget* parent)
    : QWidget(parent), m_tiles(new TileRow), m_score(m_tiles->addTile()), m_probability(m_tiles->addTile()),
      m_answer(m_tiles->addTile()), m_standing(m_tiles->addTile()), m_gauge(new ScoreGauge)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    column->addWidget(m_tiles);
    column->addWidget(m_gauge);
}

void CaseTiles::show(const ApplicantCases& cases, const ApplicantCase& shown, double cutOff)
{
    const double distance = shown.score - cutOff;
    const CaseOutcome answer = recommendedOutcome(shown.score, cutOff);
    m_score->setCaption(tr("Score"));
    m_score->setValue(formatNumber(shown.score, 0));
    m_score->setNote(distance >= 0.0 ? tr("%1 above the cut-off").arg(formatNumber(distance, 0))
                                     : tr("%1 below the cut-off").arg(formatNumber(-distance, 0)));
    m_probability->setCaption(tr("Probability of bad"));
    m_probability->setValue(formatPercent(shown.probability));
    m_probability->setNote(tr("by the scale of the card"));
    m_answer->setCaption(tr("Recommended"));
    m_answer->setValue(caseOutcomeText(answer));
    m_answer->setNote(tr("by score and cut-off"));
    m_answer->setMood(answer == CaseOutcome::Approve ? Tile::Mood::Positive : Tile::Mood::Negative);
    const ScoreRange range = cases.range();
    double median = cases.card().basePoints;
    for (const PointsReference& reference : cases.references())
        median += reference.median;
    m_gauge->setReading({range.lowest, range.highest, shown.score, cutOff, median});
}

void CaseTiles::showStanding(const DecisionLog& log, std::size_t index, std::int64_t row)
{
    const std::vector<DecisionRecord> ofCase = log.ofRow(row);
    m_standing->setCaption(tr("Decision"));
    if (ofCase.empty()) {
        m_standing->setValue(tr("Open", "no decision yet"));
        m_standing->setNote(log.needsSecond(index) ? tr("needs two reviewers") : tr("one reviewer is enough"));
        m_standing->setMood(Tile::Mood::Neutral);
        return;
    }
    const DecisionRecord& latest = ofCase.back();
    const QString who = QString::fromStdString(latest.who);
    const bool waits = log.awaitsSecond(index, latest);
    m_standing->setValue(caseOutcomeText(latest.outcome));
    if (waits)
        m_standing->setNote(tr("awaiting second reviewer"));
    else
        m_standing->setNote(latest.confirms != 0 ? tr("confirmed by %1").arg(who) : tr("by %1").arg(who));
    m_standing->setMood(waits ? Tile::Mood::Warning : Tile::Mood::Positive);
}

} // namespace riskloom
