// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"
#include "ui/widgets/pane.h"

#include <cstdint>
#include <vector>

class QStackedLayout;
class QTabWidget;

namespace riskloom {

class EmptyState;
class MessageBar;
class PortfolioBar;
class PortfolioPage;
class PortfolioReview;
class RunBar;
class RunForm;

// The portfolio pane: pickers above, the form at the left, the pages at the right. It only passes things on between them
// and the session.
class PortfolioWorkbench : public Pane {
    Q_OBJECT

public:
    PortfolioWorkbench(const PaneContext& context, QWidget* parent);

    QString id() const override { return QStringLiteral("portfolio"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("portfolio"); }
    void goTo(const Destination& destination) override;
    std::vector<Command> commands() override;
    std::vector<PaneView> views() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* workArea();
    void retranslate();
    void showLists();
    void showSelection();
    void startRun();
    void runEnded(std::int64_t run, RunStatus status);

    PaneContext m_context;
    Session& m_session;
    PortfolioReview* m_review;
    QStackedLayout* m_stack;
    EmptyState* m_empty;
    PortfolioBar* m_bar;
    RunForm* m_form;
    MessageBar* m_message;
    RunBar* m_runBar;
    QTabWidget* m_tabs;
    std::vector<PortfolioPage*> m_pages;
};

} // namespace riskloom
