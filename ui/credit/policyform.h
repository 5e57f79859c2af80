// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reviewpolicy.h"
#include "ui/widgets/card.h"

#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace riskloom {

class NumberBox;

// Which decisions need a second reviewer.
class PolicyForm : public Card {
    Q_OBJECT

public:
    explicit PolicyForm(QWidget* parent = nullptr);
    void setColumns(const std::vector<std::string>& columns); // that may hold an amount
    void setPolicy(const ReviewPolicy& policy);
    void retranslate();

Q_SIGNALS:
    void chosen(const riskloom::ReviewPolicy& policy);

private:
    void choose();

    QLabel* m_scoreLabel;
    NumberBox* m_score;
    QLabel* m_columnLabel;
    QComboBox* m_column; // the first entry: none
    QLabel* m_amountLabel;
    NumberBox* m_amount;
    QPushButton* m_apply;
    QLabel* m_note;
};

} // namespace riskloom
