// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/runworkbench.h"

namespace riskloom {

class ScenarioPage;
class ScenarioReview;

// The scenarios of the portfolio pane.
class ScenarioWorkbench : public RunWorkbench {
    Q_OBJECT

public:
    ScenarioWorkbench(const PaneContext& context, QWidget* parent);

    QString id() const override { return QStringLiteral("portfolio"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("portfolio"); }

private:
    ScenarioWorkbench(const PaneContext& context, ScenarioReview* review, std::vector<ScenarioPage*> pages, QWidget* parent);
    QString emptyTitle() const override;
    QString emptyText() const override;
    void showSelection() override;
    void suitForm();

    ScenarioReview* m_review;
    std::vector<ScenarioPage*> m_pages;
    std::int64_t m_suited = 0; // dataset that the form's model was chosen for
};

} // namespace riskloom
