// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"
#include "ui/widgets/latesttask.h"

#include <QObject>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace riskloom {

// What a pane with one kind of run looks at: a dataset and one finished run on it. It follows the workspace: a run that is
// deleted falls back to the newest finished one. Reads only; belongs to the window's thread.
class RunReview : public QObject {
    Q_OBJECT

public:
    struct Scope {
        std::string kind;
        std::function<bool(const DatasetRecord&)> admits;  // which datasets are offered
        std::function<bool(const DatasetRecord&)> prefers; // the first such one is shown while there is no run
    };

    [[nodiscard]] const std::vector<DatasetRecord>& datasets() const { return m_datasets; }
    [[nodiscard]] const DatasetRecord* dataset() const;      // nullptr while there is none
    [[nodiscard]] std::vector<RunRecord> runs() const;       // finished ones of the dataset, newest first
    [[nodiscard]] std::int64_t run() const { return m_run; } // shown; 0 = none
    [[nodiscard]] const std::string& kind() const { return m_scope.kind; }

    void chooseDataset(std::int64_t dataset);
    void chooseRun(std::int64_t run);
    void show(const RunRecord& run); // whatever its dataset

Q_SIGNALS:
    void listed();           // datasets(), runs() or the chosen ones changed
    void selectionChanged(); // what is known of the shown run
    void datasetChosen(std::int64_t dataset); // by chooseDataset(), and another one than before
    void failed(const riskloom::Error& error);

protected:
    RunReview(Session& session, Scope scope, QObject* parent);
    void begin(); // at the end of the constructor of the class that understands runs
    virtual void understand(const RunRecord& run) = 0;
    virtual void forget() = 0; // there is no run
    [[nodiscard]] Session& session() const { return m_session; }

private:
    void readDatasets();
    void readRuns();
    void follow();
    void readRun();

    Session& m_session;
    Scope m_scope;
    std::vector<DatasetRecord> m_datasets;
    std::vector<RunRecord> m_runs; // of the kind
    std::int64_t m_dataset = 0;
    std::int64_t m_wanted = 0; // 0 = whatever is newest
    std::int64_t m_run = 0;
    std::int64_t m_read = 0; // what was understood last
};

// Reports are understood away from the window's thread, so selection() follows a little after the choice.
template <class Run, class Selection>
class SelectionReview : public RunReview {
public:
    [[nodiscard]] std::shared_ptr<const Selection> selection() const { return m_selection; } // never null

protected:
    using Reader = Result<Run> (*)(const RunRecord&);
    SelectionReview(Session& session, Scope scope, Reader reader, QObject* parent)
        : RunReview(session, std::move(scope), parent), m_reader(reader)
    {
    }

    [[nodiscard]] virtual Selection select(Run run) const = 0;
    void setSelection(Selection selection)
    {
        m_selection = std::make_shared<const Selection>(std::move(selection));
        Q_EMIT selectionChanged();
    }

private:
    void understand(const RunRecord& record) override
    {
        m_task.start([reader = m_reader, record](const std::stop_token&) { return reader(record); },
                     [this](Result<Run> run) {
                         if (run)
                             setSelection(select(*std::move(run)));
                         else
                             Q_EMIT failed(run.error());
                     });
    }
    void forget() override
    {
        m_task.cancel();
        setSelection({});
    }

    Reader m_reader;
    std::shared_ptr<const Selection> m_selection = std::make_shared<const Selection>();
    LatestTask<Result<Run>> m_task{this};
};

// Whether it has a column of dates, and whether it has such a column and, but for it, numbers only.
bool hasDates(const DatasetRecord& dataset);
bool looksLikePrices(const DatasetRecord& dataset);

} // namespace riskloom
