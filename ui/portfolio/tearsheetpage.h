// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/policypages.h"
#include "ui/portfolio/portfoliopage.h"

namespace riskloom {

class TearSheetView;

// The tear sheet of the strategy in question.
class TearSheetPage : public PortfolioPage {
    Q_OBJECT

public:
    explicit TearSheetPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("tearsheet"); }
    QString title() const override;

protected:
    void draw() override;

private:
    TearSheetView* m_view;
};

// The tear sheet of all seeds together on the held-out days.
class PolicyTearSheetPage : public PolicyPage {
    Q_OBJECT

public:
    explicit PolicyTearSheetPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("tearsheet"); }
    QString title() const override;

private:
    void draw() override;

    TearSheetView* m_view;
};

} // namespace riskloom
