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
class MarketBar;
class MarketPage;
class MarketReview;
class RunBar;
class LearningPage;
class RunForm;

// The market half of the synthetic pane: pickers above, the form at the left, the pages at the right. It only passes things on between them
// and the session.
class MarketWorkbench : public Pane {
    Q_OBJECT

public:
    MarketWorkbench(const PaneContext& context, QWidget* parent);

    QString id() const override { return QStringLiteral("synth"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("synthetic"); }
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
    void showTraining(std::int64_t run);
    void runEnded(std::int64_t run, RunStatus status);

    PaneContext m_context;
    Session& m_session;
    MarketReview* m_review;
    QStackedLayout* m_stack;
    EmptyState* m_empty;
    MarketBar* m_bar;
    RunForm* m_form;
    MessageBar* m_message;
    RunBar* m_runBar;
    QTabWidget* m_tabs;
    LearningPage* m_learning;
    std::vector<MarketPage*> m_pages;
};

} // namespace riskloom
