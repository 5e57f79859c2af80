// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/decision.h"
#include "ui/credit/applicantcases.h"
#include "ui/credit/creditpage.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QMenu;
class QToolButton;

namespace riskloom {

class BarChart;
class CaseLoader;
class DataTable;
class DecisionForm;
class MessageBar;
class NumberBox;
class Session;
class Tile;
class TileRow;
class ValueTableModel;

// The held-out applicants of the chosen scorecard, one at a time: what the card says and why, what would have changed it,
// and the decision of a person, which goes into the workspace and its audit trail. Unlike the other pages it reads the
// dataset's rows, and only once it is looked at. J and K go on and back; A, D and R decide.
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
    QWidget* caseSide();
    QWidget* decisionSide();
    void addKeys();
    void retranslate();
    void load();
    void take(const std::shared_ptr<const ApplicantCases>& cases);
    void listChangeable();
    [[nodiscard]] std::vector<std::string> changeable() const;
    void go(Step step);
    void showCase();
    void showTiles(const ApplicantCase& shown);
    void readDecisions();
    void showDecisions();
    [[nodiscard]] CaseOutcome recommended(double score) const;
    // The newest decision of somebody else with the same outcome on the case, which this one confirms; 0 = none.
    [[nodiscard]] std::int64_t confirmed(std::int64_t row, CaseOutcome outcome) const;
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
    TileRow* m_tiles;
    Tile* m_score;
    Tile* m_probability;
    Tile* m_answer;
    BarChart* m_chart;
    QLabel* m_reasonsTitle;
    QLabel* m_reasons;
    QLabel* m_changeTitle;
    QLabel* m_change;
    DecisionForm* m_form;
    DataTable* m_earlier;
    ValueTableModel* m_earlierRows;

    std::int64_t m_run = 0; // whose cases were asked for; 0 = none yet
    std::shared_ptr<const ApplicantCases> m_cases;
    std::size_t m_index = 0;
    std::vector<DecisionRecord> m_decisions; // of the run, oldest first
};

} // namespace riskloom
