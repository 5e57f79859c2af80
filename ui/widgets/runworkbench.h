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
class RunBar;
class RunForm;
class RunPage;
class RunPickers;
class RunReview;

// A pane, or one half of it, with one kind of run: pickers above, the form at the left, the pages at the right. It only
// passes things on between them and the session.
class RunWorkbench : public Pane {
    Q_OBJECT

public:
    void goTo(const Destination& destination) override;
    std::vector<Command> commands() override;
    std::vector<PaneView> views() override;

    // Takes data that were chosen elsewhere, if it works with such.
    void takeDataset(std::int64_t dataset);

Q_SIGNALS:
    void datasetChosen(std::int64_t dataset);

protected:
    struct Parts {
        RunReview* review = nullptr;
        RunPickers* pickers = nullptr;
        std::vector<RunPage*> pages;
        QString splitName; // under which the width of the form is remembered
        QWidget* bar = nullptr; // of its own, between the run bar and the pages
    };
    RunWorkbench(const PaneContext& context, Parts parts, QWidget* parent);
    void begin(); // at the end of the constructor of the class for a kind

    virtual QString emptyTitle() const = 0; // of a workspace without data for it
    virtual QString emptyText() const = 0;
    virtual void showSelection() = 0;                    // hands what is known of the shown run to the pages
    virtual void runStarted(std::int64_t run);           // by this form; or shown while it is running
    virtual void runFinished(std::int64_t run);          // shows it
    [[nodiscard]] const PaneContext& context() const { return m_context; }
    [[nodiscard]] Session& session() const { return m_session; }
    [[nodiscard]] MessageBar* message() const { return m_message; }
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }
    [[nodiscard]] RunForm* form() const { return m_form; }

    // Lets the form begin with what the shown run was asked for, once a run; null when none is shown on these data.
    // False when the form had that already.
    bool fillForm(const RunRecord* shown);

    void changeEvent(QEvent* event) override;

private:
    QWidget* workArea();
    void retranslate();
    void showLists();
    void startRun();

    PaneContext m_context;
    Session& m_session;
    Parts m_parts;
    QStackedLayout* m_stack;
    EmptyState* m_empty;
    RunForm* m_form;
    MessageBar* m_message;
    RunBar* m_runBar;
    QTabWidget* m_tabs;
    std::int64_t m_filledFrom = 0; // run whose request the form was last given by fillForm()
    std::int64_t m_started = 0;    // run that this form started last, until it is shown
};

} // namespace riskloom
