// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/binningedit.h"
#include "core/credit/binstatistics.h"
#include "ui/credit/creditrun.h"

#include <QObject>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace riskloom {

// The bins an analyst works on: what every edit so far makes of the variables of one scorecard run. Each step works on
// the counts in the run's report, so none of them needs the worker or touches a row.
class BinningWork : public QObject {
    Q_OBJECT

public:
    struct Variable {
        VariableCounts counts;
        BinningStart start;             // what the edits begin from
        BinnedVariable automatic;       // what no edit at all would give
        BinnedVariable current;
        std::vector<BinningEdit> edits; // in the order they were made, those stored with the run included
        std::vector<BinningEdit> undone;
        std::optional<double> coefficient; // in the run's card; none when it was left out
    };

    explicit BinningWork(QObject* parent = nullptr) : QObject(parent) {}

    // Begins with the run's own plans, or goes on with what was done on the run before another one was looked at.
    void setRun(const ScorecardRun& run);
    void clear(); // no run

    [[nodiscard]] const std::vector<Variable>& variables() const { return m_variables; } // in the order of the report
    [[nodiscard]] const Variable* find(const std::string& name) const;
    [[nodiscard]] const BinningOptions& options() const { return m_options; }
    [[nodiscard]] std::int64_t run() const { return m_run; }
    [[nodiscard]] double pointsFactor() const { return m_pointsFactor; } // points for a unit of ln(good : bad)

    // What the edit would give, without making it.
    [[nodiscard]] Result<BinnedVariable> preview(const std::string& name, const BinningEdit& edit) const;
    // ReasonMissing, and the errors of applyEdit(); then nothing has changed.
    Result<> apply(const std::string& name, const BinningEdit& edit);
    void undo(const std::string& name);
    void redo(const std::string& name);

    // For the request of a run with these bins.
    [[nodiscard]] std::vector<BinningPlan> plans() const;
    [[nodiscard]] bool differsFromRun() const { return m_touched; } // something was edited or undone

Q_SIGNALS:
    void reset();                            // other variables
    void changed(const std::string& variable);
    // For the audit trail: what was done, "" for an undone or redone step's reason.
    void stepTaken(const std::string& variable, const std::string& action, const std::string& reason,
                   const riskloom::EditCost& cost);

private:
    Variable* own(const std::string& name);
    void replay(Variable& variable, const char* action);
    void leaveRun();

    std::int64_t m_run = 0;
    BinningOptions m_options;
    double m_pointsFactor = 0.0;
    std::vector<Variable> m_variables;
    bool m_touched = false;
    std::map<std::int64_t, std::vector<Variable>> m_left; // edited, and not looked at now; by run
};

} // namespace riskloom
