// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/applicantcases.h"
#include "ui/credit/decisionlog.h"

#include <QWidget>

namespace riskloom {

class ScoreGauge;
class Tile;
class TileRow;

// The figures of one applicant: score, probability of bad, what is recommended and what was decided, with the score on
// its scale below them.
class CaseTiles : public QWidget {
    Q_OBJECT

public:
    explicit CaseTiles(QWidget* parent = nullptr);
    void show(const ApplicantCases& cases, const ApplicantCase& shown, double cutOff);
    void showStanding(const DecisionLog& log, std::size_t index, std::int64_t row);

private:
    TileRow* m_tiles;
    Tile* m_score;
    Tile* m_probability;
    Tile* m_answer;
    Tile* m_standing;
    ScoreGauge* m_gauge;
};

// By the score and the cut-off alone.
CaseOutcome recommendedOutcome(double score, double cutOff);

} // namespace riskloom
