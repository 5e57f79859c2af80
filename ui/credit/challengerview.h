// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/applicantcases.h"
#include "ui/credit/challengerscores.h"
#include "ui/widgets/tablecontent.h"
#include "ui/widgets/card.h"

#include <optional>

class QLabel;

namespace riskloom {

class DataTable;

// What the neural challenger says of the applicant that is looked at: its probability and what each variable adds to it,
// beside the points of the scorecard. Hidden when no network is chosen; where the network held out other rows it says
// so, since it may have learnt this applicant by heart.
class ChallengerView : public Card {
    Q_OBJECT

public:
    explicit ChallengerView(Session& session, QWidget* parent = nullptr);
    void setSelection(const CreditSelection& selection);
    void showCase(const ApplicantCase& shown);
    [[nodiscard]] const std::optional<ChallengerAnswer>& answer() const { return m_answer; } // to the case that is shown

private:
    void showAnswer();
    void say(const QString& text); // in place of the answer

    ChallengerScores* m_scores;
    std::optional<ApplicantCase> m_case;
    std::optional<ChallengerAnswer> m_answer;
    ScoreScale m_scale;
    bool m_comparable = false;
    QLabel* m_title;
    QLabel* m_words;
    DataTable* m_table;
    ValueTableModel* m_rows;
};

// One row a variable that either model reads, in the order of the challenger's contributions, riskiest first; then those
// that the card alone reads. Contributions are in points on the card's scale, so that both columns are of one kind.
TableContent challengerTable(const ChallengerAnswer& answer, const ApplicantCase& shown, const ScoreScale& scale);

} // namespace riskloom
