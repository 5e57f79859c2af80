// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runhistory.h"

#include "core/host/session.h"
#include "core/run/kind.h"
#include "core/store/rundocument.h"
#include "ui/runs/runcomparison.h"
#include "ui/runs/rundetails.h"
#include "ui/runs/runspane.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace riskloom {
namespace {

bool resumable(const RunRecord& run)
{
    return run.hasCheckpoint && (run.status == RunStatus::Interrupted || run.status == RunStatus::Cancelled ||
                                 run.status == RunStatus::Failed);
}

bool ended(const RunRecord& run)
{
    return run.status != RunStatus::Running && run.status != RunStatus::Queued;
}

} // namespace

RunHistory::RunHistory(const PaneContext& context, QWidget* parent)
    : Pane(parent), m_context(context), m_model(new RunsTable(this)), m_comparison(new RunComparison(this)),
      m_header(new SectionHeader(SectionHeader::Rank::Page)), m_message(new MessageBar), m_search(new QLineEdit),
      m_status(new QComboBox), m_kind(new QComboBox), m_toolBar(new QToolBar), m_table(new DataTable),
      m_pages(new QStackedWidget), m_below(new QStackedWidget), m_empty(new EmptyState), m_hint(new EmptyState),
      m_details(new RunDetails(*context.session)), m_comparisonTable(new DataTable),
      m_comparisonHeader(new SectionHeader(SectionHeader::Rank::Section)), m_open(new QAction(this)),
      m_rerun(new QAction(this)), m_edit(new QAction(this)), m_resume(new QAction(this)), m_delete(new QAction(this))
{
    build();
    makeActions();
    retranslate();
    reload();

    connect(m_context.session, &Session::runsChanged, this, &RunHistory::reload);
    connect(m_search, &QLineEdit::textChanged, m_table, &DataTable::setFilterText);
    connect(m_status, &QComboBox::activated, this, &RunHistory::reload);
    connect(m_kind, &QComboBox::activated, this, &RunHistory::reload);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunHistory::showSelection);
    connect(m_table, &DataTable::rowChosen, m_open, &QAction::trigger);
    connect(m_details, &RunDetails::failed, m_message, [this](const Error& error) { m_message->showError(error); });
}

void RunHistory::build()
{
    m_table->setSource(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_comparisonTable->setSource(m_comparison);

    auto* comparisonPage = new QWidget;
    auto* comparisonLayout = new QVBoxLayout(comparisonPage);
    comparisonLayout->setContentsMargins(0, 0, 0, 0);
    comparisonLayout->addWidget(m_comparisonHeader);
    comparisonLayout->addWidget(m_comparisonTable, 1);
    m_below->addWidget(m_hint);
    m_below->addWidget(m_details);
    m_below->addWidget(comparisonPage);

    auto* above = new QWidget;
    auto* aboveLayout = new QVBoxLayout(above);
    aboveLayout->setContentsMargins(0, 0, 0, 0);
    aboveLayout->setSpacing(gridStep);
    aboveLayout->addWidget(makeFilters());
    aboveLayout->addWidget(m_table, 1);
    auto* split = new SplitView(QStringLiteral("runs"), Qt::Vertical);
    split->addWidget(above);
    split->addWidget(m_below);
    split->setFirstSizes({220, 340});

    m_empty->setIcon(QStringLiteral("runs"));
    m_hint->setIcon(QStringLiteral("compare"));
    m_pages->addWidget(m_empty);
    m_pages->addWidget(split);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(paneMargin, paneMargin, paneMargin, paneMargin);
    layout->setSpacing(2 * gridStep);
    layout->addWidget(m_header);
    layout->addWidget(m_message);
    layout->addWidget(m_pages, 1);
}

QWidget* RunHistory::makeFilters()
{
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_status);
    layout->addWidget(m_kind);
    layout->addWidget(m_toolBar);
    m_search->setClearButtonEnabled(true);
    for (QComboBox* box : {m_status, m_kind})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_search->addAction(icon(QStringLiteral("search"), IconTone::Muted), QLineEdit::LeadingPosition);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setIconSize({16, 16});
    return line;
}

void RunHistory::makeActions()
{
    const auto add = [this](QAction* action, const QString& iconName, const QKeySequence& shortcut, auto what) {
        action->setIcon(icon(iconName));
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, what] {
            if (const auto runs = selectedRuns(); runs.size() == 1)
                (this->*what)(runs.front());
        });
        m_table->addAction(action);
        m_toolBar->addAction(action);
    };
    add(m_open, QStringLiteral("eye"), {}, &RunHistory::open);
    add(m_rerun, QStringLiteral("rerun"), Qt::CTRL | Qt::Key_R, &RunHistory::rerun);
    add(m_edit, QStringLiteral("duplicate"), Qt::CTRL | Qt::Key_D, &RunHistory::edit);
    add(m_resume, QStringLiteral("resume"), {}, &RunHistory::resume);
    m_delete->setIcon(icon(QStringLiteral("trash")));
    m_delete->setShortcut(QKeySequence::Delete);
    m_delete->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_delete, &QAction::triggered, this, [this] { remove(selectedRuns()); });
    m_table->addAction(m_delete);
    m_toolBar->addAction(m_delete);
}

void RunHistory::retranslate()
{
    m_header->setTexts(tr("Runs"), tr("Everything that was ever computed in this workspace, with its data, seed and result."));
    m_search->setPlaceholderText(tr("Filter runs"));
    m_search->setAccessibleName(tr("Filter runs"));
    m_status->setAccessibleName(tr("Status"));
    m_kind->setAccessibleName(tr("Kind"));
    m_table->setAccessibleName(tr("Runs"));
    m_comparisonTable->setAccessibleName(tr("Differences between the chosen runs"));
    m_toolBar->setAccessibleName(tr("Actions on runs"));
    m_comparisonHeader->setTexts(tr("Comparison"), tr("Only what differs is listed."));
    m_empty->setTexts(tr("No runs yet"), tr("Import a dataset and build a scorecard: every run is kept here and can be repeated exactly."));
    m_hint->setTexts(tr("Choose a run"), tr("One run shows its details, two or more are compared."));
    m_open->setText(tr("Open"));
    m_rerun->setText(tr("Rerun exactly"));
    m_edit->setText(tr("Duplicate and edit"));
    m_resume->setText(tr("Resume"));
    m_delete->setText(tr("Delete"));

    const int status = std::max(0, m_status->currentIndex());
    m_status->clear();
    m_status->addItem(tr("Every status"), -1);
    for (const RunStatus each : {RunStatus::Queued, RunStatus::Running, RunStatus::Finished, RunStatus::Failed,
                                 RunStatus::Cancelled, RunStatus::Interrupted})
        m_status->addItem(runStatusText(each), static_cast<int>(each));
    m_status->setCurrentIndex(status);
    const int kind = std::max(0, m_kind->currentIndex());
    m_kind->clear();
    m_kind->addItem(tr("Every kind"), QString());
    for (const KindSpec& each : allKinds())
        m_kind->addItem(kindTitle(each.name), QString::fromStdString(each.name));
    m_kind->setCurrentIndex(kind);
}

void RunHistory::reload()
{
    auto runs = m_context.session->reader().runs();
    if (!runs) {
        m_message->showError(runs.error());
        return;
    }
    std::vector<std::int64_t> chosen;
    for (const RunRecord& run : selectedRuns())
        chosen.push_back(run.id);
    const bool any = !runs->empty();
    RunFilter filter;
    if (const int status = m_status->currentData().toInt(); status >= 0)
        filter.status = static_cast<RunStatus>(status);
    filter.kind = m_kind->currentData().toString();
    std::erase_if(*runs, [&](const RunRecord& run) { return !filter.matches(run); });
    m_model->setRuns(*std::move(runs));
    m_table->fitColumns();
    m_pages->setCurrentIndex(any ? 1 : 0);
    select(chosen);
    showSelection();
}

std::vector<RunRecord> RunHistory::selectedRuns() const
{
    std::vector<RunRecord> runs;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        runs.push_back(m_model->runs()[static_cast<std::size_t>(m_table->toSource(index).row())]);
    return runs;
}

void RunHistory::select(const std::vector<std::int64_t>& runs)
{
    const std::set<std::int64_t> wanted(runs.begin(), runs.end());
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (wanted.contains(m_model->runs()[static_cast<std::size_t>(row)].id)) {
            const QModelIndex index = m_table->fromSource(m_model->index(row, 0));
            m_table->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
            m_table->scrollTo(index);
        }
}

void RunHistory::showSelection()
{
    const auto runs = selectedRuns();
    if (runs.size() == 1)
        m_details->setRun(runs.front());
    else if (runs.size() > 1)
        m_comparison->setRuns(runs);
    m_comparisonTable->fitColumns();
    m_below->setCurrentIndex(static_cast<int>(std::min<std::size_t>(runs.size(), 2)));
    updateActions();
}

void RunHistory::updateActions()
{
    const auto runs = selectedRuns();
    const bool one = runs.size() == 1;
    const bool writable = !m_context.session->readOnly();
    m_open->setEnabled(one);
    m_rerun->setEnabled(one && writable && ended(runs.front()));
    m_edit->setEnabled(one && writable);
    m_resume->setEnabled(one && writable && resumable(runs.front()));
    m_delete->setEnabled(!runs.empty() && writable && std::ranges::all_of(runs, ended));
}

void RunHistory::open(const RunRecord& run)
{
    m_context.navigate({.pane = paneOfKind(run.kind), .dataset = run.dataset, .run = run.id});
}

void RunHistory::edit(const RunRecord& run)
{
    m_context.navigate(
        {.pane = paneOfKind(run.kind), .dataset = run.dataset, .run = run.id, .purpose = Destination::Purpose::Edit});
}

void RunHistory::rerun(const RunRecord& run)
{
    const boost::json::value request = storedJson(run.requestJson);
    if (!request.is_object())
        return;
    m_context.session->startRun(run.kind, run.dataset, request.get_object(), run.id, this,
                                [this](const Result<std::int64_t>& started) {
                                    if (!started) {
                                        m_message->showError(started.error());
                                        return;
                                    }
                                    m_table->clearSelection();
                                    select({*started});
                                });
}

void RunHistory::resume(const RunRecord& run)
{
    m_context.session->resumeRun(run.id, this, [this](const Result<>& done) {
        if (!done)
            m_message->showError(done.error());
    });
}

void RunHistory::remove(const std::vector<RunRecord>& runs)
{
    std::vector<std::int64_t> ids;
    for (const RunRecord& run : runs)
        if (ended(run))
            ids.push_back(run.id);
    if (ids.empty())
        return;
    m_context.session->setRunsDeleted(ids, true, this, [this, ids](const Result<>& done) {
        if (!done) {
            m_message->showError(done.error());
            return;
        }
        showToast(window(), tr("%n run(s) deleted", nullptr, static_cast<int>(ids.size())), [this, ids] {
            m_context.session->setRunsDeleted(ids, false, this, [this, ids](const Result<>& undone) {
                if (!undone)
                    m_message->showError(undone.error());
                else
                    select(ids);
            });
        });
    });
}

void RunHistory::goTo(const Destination& destination)
{
    if (destination.run == 0)
        return;
    m_table->clearSelection();
    select({destination.run});
    m_table->setFocus();
}

std::vector<Command> RunHistory::commands()
{
    std::vector<Command> commands;
    // Without their keys: these belong to the table, and given twice a key would do nothing.
    for (QAction* action : {m_open, m_rerun, m_edit, m_resume, m_delete})
        if (action->isEnabled())
            commands.push_back({action->text(), title(), {}, [action] { action->trigger(); }});
    return commands;
}

std::vector<PaneView> RunHistory::views()
{
    const auto newest = [this](std::size_t count) {
        return [this, count] {
            std::vector<std::int64_t> runs;
            for (const RunRecord& run : m_model->runs())
                if (runs.size() < count)
                    runs.push_back(run.id);
            m_table->clearSelection();
            select(runs);
        };
    };
    return {{QStringLiteral("history"), newest(0)}, {QStringLiteral("details"), newest(1)}, {QStringLiteral("comparison"), newest(2)}};
}

void RunHistory::changeEvent(QEvent* event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_model->retranslate();
        reload();
    }
}

Pane* makeRunsPane(const PaneContext& context, QWidget* parent)
{
    return new RunHistory(context, parent);
}

} // namespace riskloom
