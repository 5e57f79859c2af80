// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/synth/rulerow.h"

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace riskloom {

// Rules for rows that are to be drawn, one below the other, and the sentences they make: those the command line takes.
class RuleList : public QWidget {
    Q_OBJECT

public:
    explicit RuleList(QWidget* parent = nullptr);
    // Forgets the rules when they are other ones.
    void setColumns(std::vector<RuleColumn> columns, SeenCombinations seen = SeenCombinations::Offered);
    void add(const RuleDraft& draft);
    [[nodiscard]] std::vector<std::string> sentences() const; // of the rules that are complete

protected:
    void changeEvent(QEvent* event) override;

private:
    RuleRow* addRow();
    void showSentences();
    void retranslate();
    void recolour();

    std::vector<RuleColumn> m_columns;
    SeenCombinations m_seen = SeenCombinations::Offered;
    std::vector<RuleRow*> m_rows;
    QVBoxLayout* m_body;
    QPushButton* m_add;
    QLabel* m_sentences;
    QLabel* m_problem; // what cannot be read in them
};

} // namespace riskloom
