// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/runpickers.h"

namespace riskloom {

class PortfolioReview;

// Which prices, which backtest of them, and which of its strategies is in question.
class PortfolioBar : public RunPickers {
    Q_OBJECT

public:
    explicit PortfolioBar(PortfolioReview& review, QWidget* parent = nullptr);

private:
    void retranslate() override;
    QString runText(const RunRecord& run) const override;
    void listStrategies();

    PortfolioReview& m_review;
    QLabel* m_strategyLabel;
    QComboBox* m_strategy;
};

} // namespace riskloom
