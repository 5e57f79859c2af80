// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/runstable.h"
#include "ui/widgets/pane.h"

#include <QPointer>

#include <cstdint>
#include <vector>

class QAction;
class QComboBox;
class QLineEdit;
class QStackedWidget;
class QToolBar;

namespace riskloom {

class DataTable;
class EmptyState;
class MessageBar;
class RunComparison;
class RunDetails;
class SectionHeader;

// The pane behind makeRunsPane().
class RunHistory : public Pane {
    Q_OBJECT

public:
    RunHistory(const PaneContext& context, QWidget* parent);

    QString id() const override { return QStringLiteral("runs"); }
    QString title() const override { return tr("Runs"); }
    QString iconName() const override { return QStringLiteral("runs"); }
    void goTo(const Destination& destination) override;
    std::vector<Command> commands() override;
    std::vector<PaneView> views() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* makeFilters();
    void makeActions();
    void retranslate();
    void reload();
    void showSelection();
    void updateActions();
    std::vector<RunRecord> selectedRuns() const;
    void select(const std::vector<std::int64_t>& runs);

    void open(const RunRecord& run);
    void edit(const RunRecord& run);
    void rerun(const RunRecord& run);
    void resume(const RunRecord& run);
    void remove(const std::vector<RunRecord>& runs);

    PaneContext m_context;
    RunsTable* m_model;
    RunComparison* m_comparison;
    SectionHeader* m_header;
    MessageBar* m_message;
    QLineEdit* m_search;
    QComboBox* m_status;
    QComboBox* m_kind;
    QToolBar* m_toolBar;
    DataTable* m_table;
    QStackedWidget* m_pages;   // nothing yet, or the history
    QStackedWidget* m_below;   // hint, one run, comparison
    EmptyState* m_empty;
    EmptyState* m_hint;
    RunDetails* m_details;
    DataTable* m_comparisonTable;
    SectionHeader* m_comparisonHeader;
    QAction* m_open;
    QAction* m_rerun;
    QAction* m_edit;
    QAction* m_resume;
    QAction* m_delete;
};

} // namespace riskloom
