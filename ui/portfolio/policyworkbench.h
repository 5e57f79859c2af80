// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/runworkbench.h"

#include <string>

namespace riskloom {

class PolicyLearningPage;
class PolicyPage;
class PolicyReview;
class PortfolioExport;

// The learned policies of the portfolio pane.
class PolicyWorkbench : public RunWorkbench {
    Q_OBJECT

public:
    PolicyWorkbench(const PaneContext& context, QWidget* parent);

    QString id() const override { return QStringLiteral("portfolio"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("portfolio"); }

private:
    PolicyWorkbench(const PaneContext& context, PolicyReview* review, std::vector<PolicyPage*> pages, QWidget* parent);
    QString emptyTitle() const override;
    QString emptyText() const override;
    void showSelection() override;
    void runStarted(std::int64_t run) override;
    void runFinished(std::int64_t run) override;
    void showTraining(std::int64_t run);
    void hearPreview(std::int64_t run, const std::string& json);

    PolicyReview* m_review;
    std::vector<PolicyPage*> m_pages;
    PortfolioExport* m_export;
    PolicyLearningPage* m_learning;
};

} // namespace riskloom
