// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/applicantcases.h"
#include "ui/credit/creditpage.h"
#include "ui/credit/decisionlog.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QMenu;
class QToolButton;

namespace riskloom {

class BarChart;
class CaseLoader;
class CaseTiles;
class ChallengerView;
class DataTable;
class DecisionForm;
class LetterCard;
class MessageBar;
class NumberBox;
class PolicyForm;
class Session;
class SimilarCard;
class ValueTableModel;

// The held-out applicants of the chosen scorecard, one at a time: what the card says and why, what would have changed it,
// and the decision of a person, which goes into the workspace and its audit trail. Unlike the other pages it reads the
// dataset's rows, and only once it is looked at. J and K go on and back; A, D, R and O
// decide. Where the review policy asks for it, a decision waits until somebody else confirms it.
class ApplicantsPage : public CreditPage {
    Q_OBJECT

public:
    explicit ApplicantsPage(Session& session, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("applicants"); }
    QString title() const override;
    [[nodiscard]] const ApplicantCases* cases() const { return m_cases.get(); } // nullptr until they are read
    [[nodiscard]] std::size_t index() const { return m_index; }

protected:
    void refresh() override;
    void showEvent(QShowEvent* event) override;

private:
    enum class Step { Next, Previous };

    QWidget* queueLine();
    QWidget* cardsLine();
    void connectAll();
    QWidget* caseSide();
    QWidget* reasonsSide();
    QWidget* decisionBar();
    void addKeys();
    void retranslate();
    void load();
    void take(const std::shared_ptr<const ApplicantCases>& cases);
    void listChangeable();
    [[nodiscard]] std::vector<std::string> changeable() const;
    void go(Step step);
    void showCase();
    [[nodiscard]] ReasonBasis basis() const;
    void setPolicy(const ReviewPolicy& policy);
    void readDecisions();
    void showDecisions();
    void decide(CaseOutcome outcome);

    Session& m_session;
    CaseLoader* m_loader;
    MessageBar* m_message;
    QLabel* m_place;
    QToolButton* m_previous;
    QToolButton* m_next;
    QLabel* m_cutOffLabel;
    NumberBox* m_cutOff;
    QToolButton* m_changeable;
    QMenu* m_changeableMenu;
    CaseTiles* m_tiles;
    BarChart* m_chart;
    QComboBox* m_basis;
    QLabel* m_reasonsTitle;
    QLabel* m_reasons;
    QLabel* m_changeTitle;
    QLabel* m_change;
    DecisionForm* m_form;
    QLabel* m_keys;
    QToolButton* m_policyButton;
    PolicyForm* m_policy;
    SimilarCard* m_similar;
    LetterCard* m_letter;
    ChallengerView* m_challenger;
    DataTable* m_earlier;
    ValueTableModel* m_earlierRows;

    std::int64_t m_run = 0; // whose cases were asked for; 0 = none yet
    std::shared_ptr<const ApplicantCases> m_cases;
    std::size_t m_index = 0;
    DecisionLog m_log;
};

} // namespace riskloom
