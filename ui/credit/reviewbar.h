// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace riskloom {

class CreditReview;

// The pickers above the credit pane: which dataset, which scorecard and which network, and what the dataset calls bad.
class ReviewBar : public QWidget {
    Q_OBJECT

public:
    explicit ReviewBar(CreditReview& review, QWidget* parent = nullptr);
    QToolButton* setupButton() const { return m_setup; } // checkable: whether the form is shown

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void listDatasets();
    void listRuns();

    CreditReview& m_review;
    QToolButton* m_setup;
    QLabel* m_datasetLabel;
    QComboBox* m_dataset;
    QLabel* m_outcome;
    QLabel* m_scorecardLabel;
    QComboBox* m_scorecard;
    QLabel* m_networkLabel;
    QComboBox* m_network;
};

} // namespace riskloom
