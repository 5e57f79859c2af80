// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/runworkbench.h"

namespace riskloom {

class PortfolioExport;
class PortfolioPage;
class PortfolioReview;

// The backtests of the portfolio pane.
class PortfolioWorkbench : public RunWorkbench {
    Q_OBJECT

public:
    PortfolioWorkbench(const PaneContext& context, QWidget* parent);

    QString id() const override { return QStringLiteral("portfolio"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("portfolio"); }

private:
    PortfolioWorkbench(const PaneContext& context, PortfolioReview* review, std::vector<PortfolioPage*> pages, QWidget* parent);
    QString emptyTitle() const override;
    QString emptyText() const override;
    void showSelection() override;

    PortfolioReview* m_review;
    std::vector<PortfolioPage*> m_pages;
    PortfolioExport* m_export;
};

} // namespace riskloom
