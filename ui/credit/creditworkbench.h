// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"
#include "ui/widgets/pane.h"

#include <cstdint>
#include <functional>
#include <vector>

class QStackedLayout;
class QTabWidget;

namespace riskloom {

class BinningPage;
class CreditPage;
class CreditReview;
class EmptyState;
class ExportButton;
class MessageBar;
class NextRun;
class RejectsPage;
class ReviewBar;
class RunBar;
class SetupPanel;
class StrategyPage;
struct SavedStrategy;
class TrainingPage;

// The credit pane: pickers above, the form at the left, the pages at the right. It only passes things on between them,
// the session and the review.
class CreditWorkbench : public Pane {
    Q_OBJECT

public:
    CreditWorkbench(const PaneContext& context, QWidget* parent);

    QString id() const override { return QStringLiteral("credit"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("credit"); }
    void goTo(const Destination& destination) override;
    std::vector<Command> commands() override;
    std::vector<PaneView> views() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* workArea();
    void connectSession();
    void retranslate();
    void showDatasets();
    void showSelection();
    void startRun();
    void showNextRun(); // what was chosen on the pages, in the form
    void runNextRun();
    void logBinningStep(const QString& detailJson);
    void listStrategies();
    void noteStrategy(std::int64_t run, const char* action, const SavedStrategy& strategy,
                      const std::function<void()>& noted);
    void saveStrategy(const SavedStrategy& strategy);
    void deleteStrategy(const SavedStrategy& strategy);
    void runStarted(const Result<std::int64_t>& run);
    void runEnded(std::int64_t run, RunStatus status);
    // The one door for a run that has just ended and one that was stored long ago.
    void showReport(const RunRecord& run);
    void showTraining(std::int64_t run);
    void startKind(const std::string& kind);

    PaneContext m_context;
    Session& m_session;
    CreditReview* m_review;
    NextRun* m_next;
    QStackedLayout* m_stack;
    EmptyState* m_empty;
    ReviewBar* m_bar;
    ExportButton* m_export;
    SetupPanel* m_setup;
    MessageBar* m_message;
    RunBar* m_runBar;
    QTabWidget* m_tabs;
    TrainingPage* m_training;
    BinningPage* m_binning;
    RejectsPage* m_rejects;
    StrategyPage* m_strategy;
    std::vector<CreditPage*> m_pages;
};

} // namespace riskloom
