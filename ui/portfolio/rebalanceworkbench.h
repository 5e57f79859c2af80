// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/strategykind.h"
#include "ui/widgets/latesttask.h"
#include "ui/widgets/runworkbench.h"

class QToolButton;

namespace riskloom {

class OrdersPage;
class RebalanceBar;
class RebalanceReview;

// From holdings to orders: the rebalance of the portfolio pane.
class RebalanceWorkbench : public RunWorkbench {
    Q_OBJECT

public:
    RebalanceWorkbench(const PaneContext& context, QWidget* parent);

    QString id() const override { return QStringLiteral("portfolio"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("portfolio"); }
    std::vector<Command> commands() override;

private:
    RebalanceWorkbench(const PaneContext& context, RebalanceReview* review, OrdersPage* page, QWidget* parent);
    QString emptyTitle() const override;
    QString emptyText() const override;
    void showSelection() override;
    void changeEvent(QEvent* event) override;
    void nameButton();

    void takeTarget(std::int64_t run, StrategyKind strategy);
    void chooseHoldings(); // from a file, into the form
    void readHoldings(const QString& path);
    void sign(const char* action, const SignOff& by);
    void exportOrders();

    RebalanceReview* m_review;
    RebalanceBar* m_bar;
    OrdersPage* m_page;
    QToolButton* m_fromFile;
    LatestTask<Result<>> m_writing{this};
};

} // namespace riskloom
