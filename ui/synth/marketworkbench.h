// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/runworkbench.h"

namespace riskloom {

class LearningPage;
class MarketPage;
class MarketReportButton;
class MarketReview;

// The market half of the synthetic pane.
class MarketWorkbench : public RunWorkbench {
    Q_OBJECT

public:
    MarketWorkbench(const PaneContext& context, QWidget* parent);

    QString id() const override { return QStringLiteral("synth"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("synthetic"); }

private:
    MarketWorkbench(const PaneContext& context, MarketReview* review, std::vector<MarketPage*> pages, QWidget* parent);
    QString emptyTitle() const override;
    QString emptyText() const override;
    void showSelection() override;
    void runStarted(std::int64_t run) override;
    void runFinished(std::int64_t run) override;
    void showTraining(std::int64_t run);

    MarketReview* m_review;
    std::vector<MarketPage*> m_pages;
    LearningPage* m_learning;
    MarketReportButton* m_report;
};

} // namespace riskloom
