// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace riskloom {

class PortfolioReview;

// The pickers above the portfolio pane: which prices, which backtest of them, and which of its strategies is in question.
class PortfolioBar : public QWidget {
    Q_OBJECT

public:
    explicit PortfolioBar(PortfolioReview& review, QWidget* parent = nullptr);
    QToolButton* setupButton() const { return m_setup; } // checkable: whether the form is shown

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void list();
    void listStrategies();

    PortfolioReview& m_review;
    QToolButton* m_setup;
    QLabel* m_datasetLabel;
    QComboBox* m_dataset;
    QLabel* m_runLabel;
    QComboBox* m_run;
    QLabel* m_strategyLabel;
    QComboBox* m_strategy;
};

} // namespace riskloom
