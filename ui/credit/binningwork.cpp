// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/binningwork.h"

#include "core/credit/rebinning.h"
#include "core/credit/scorecard.h"
#include "core/run/codec.h"
#include "core/run/creditbinning.h"

#include <algorithm>

namespace riskloom {
namespace {

std::optional<double> coefficientOf(const Scorecard& card, const std::string& name)
{
    for (const ScorecardVariable& variable : card.variables)
        if (variable.binning.name == name)
            return variable.coefficient;
    return std::nullopt;
}

BinningWork::Variable workOn(const VariableCounts& counts, const ScorecardRun& run, const BinningOptions& options)
{
    BinningWork::Variable variable;
    variable.counts = counts;
    variable.automatic = automaticBinning(counts, options);
    variable.start = startOf(variable.automatic);
    variable.coefficient = coefficientOf(run.report.scorecard, counts.name);
    variable.current = variable.automatic;
    const auto plan = std::ranges::find(run.request.plans, counts.name, &BinningPlan::variable);
    if (plan == run.request.plans.end())
        return variable;
    if (Result<BinnedVariable> planned = applyPlan(counts, *plan, options)) {
        variable.current = *std::move(planned);
        variable.edits = plan->edits;
        if (plan->start)
            variable.start = *plan->start;
    }
    return variable;
}

} // namespace

void BinningWork::setRun(const ScorecardRun& run)
{
    if (run.record.id == m_run)
        return;
    leaveRun();
    m_run = run.record.id;
    m_options = binningOptions(run.request);
    m_pointsFactor = scoreFactor(run.report.scorecard.scale);
    if (auto left = m_left.extract(m_run)) {
        m_variables = std::move(left.mapped());
        m_touched = true;
    } else {
        for (const VariableCounts& counts : run.report.counts)
            m_variables.push_back(workOn(counts, run, m_options));
    }
    Q_EMIT reset();
}

void BinningWork::clear()
{
    leaveRun();
    Q_EMIT reset();
}

void BinningWork::leaveRun()
{
    if (m_touched)
        m_left[m_run] = std::move(m_variables);
    m_run = 0;
    m_variables.clear();
    m_touched = false;
}

BinningWork::Variable* BinningWork::own(const std::string& name)
{
    const auto found = std::ranges::find_if(m_variables, [&](const Variable& v) { return v.counts.name == name; });
    return found == m_variables.end() ? nullptr : &*found;
}

const BinningWork::Variable* BinningWork::find(const std::string& name) const
{
    return const_cast<BinningWork*>(this)->own(name);
}

Result<BinnedVariable> BinningWork::preview(const std::string& name, const BinningEdit& edit) const
{
    const Variable* variable = find(name);
    if (variable == nullptr)
        return Error{ErrorCode::UnknownColumn, {name}, {}};
    return applyEdit(variable->current, variable->counts, edit, m_options);
}

Result<> BinningWork::apply(const std::string& name, const BinningEdit& edit)
{
    if (edit.reason.find_first_not_of(" \t\r\n") == std::string::npos)
        return Error{ErrorCode::ReasonMissing, {}, {}};
    RISKLOOM_TRY(BinnedVariable edited, preview(name, edit));
    Variable& variable = *own(name);
    const EditCost cost = editCost(variable.current, edited, variable.counts, m_options.woeAdjustment);
    variable.current = std::move(edited);
    variable.edits.push_back(edit);
    variable.undone.clear();
    m_touched = true;
    Q_EMIT stepTaken(name, enumName(edit.action), edit.reason, cost);
    Q_EMIT changed(name);
    return {};
}

void BinningWork::undo(const std::string& name)
{
    Variable* variable = own(name);
    if (variable == nullptr || variable->edits.empty())
        return;
    variable->undone.push_back(std::move(variable->edits.back()));
    variable->edits.pop_back();
    replay(*variable, "undo");
}

void BinningWork::redo(const std::string& name)
{
    Variable* variable = own(name);
    if (variable == nullptr || variable->undone.empty())
        return;
    variable->edits.push_back(std::move(variable->undone.back()));
    variable->undone.pop_back();
    replay(*variable, "redo");
}

void BinningWork::replay(Variable& variable, const char* action)
{
    // A list that was once applied step by step applies again: the counts are the same.
    Result<BinnedVariable> made =
        applyPlan(variable.counts, {variable.counts.name, variable.start, variable.edits}, m_options);
    if (!made)
        return;
    const EditCost cost = editCost(variable.current, *made, variable.counts, m_options.woeAdjustment);
    variable.current = *std::move(made);
    m_touched = true;
    Q_EMIT stepTaken(variable.counts.name, action, {}, cost);
    Q_EMIT changed(variable.counts.name);
}

std::vector<BinningPlan> BinningWork::plans() const
{
    std::vector<BinningPlan> plans;
    for (const Variable& variable : m_variables)
        if (!variable.edits.empty())
            plans.push_back({variable.counts.name, variable.start, variable.edits});
    return plans;
}

} // namespace riskloom
