// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/decision.h"

#include "core/base/date.h"
#include "core/run/json.h"
#include "core/store/audit.h"
#include "core/store/names.h"
#include "core/store/private.h"
#include "core/store/seal.h"

#include <array>

namespace riskloom {
namespace {

constexpr std::array<std::string_view, 3> outcomeNames{"approve", "decline", "refer"};
constexpr std::array<std::string_view, 5> stateNames{"draft", "review", "approved", "live", "retired"};
constexpr const char* stateAction = "model.state";

bool blank(const std::string& text)
{
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

DecisionRecord readDecision(SQLite::Statement& row)
{
    DecisionRecord record;
    record.id = row.getColumn(0).getInt64();
    record.run = row.getColumn(1).getInt64();
    record.applicant = row.getColumn(2).getString();
    record.row = row.getColumn(3).getInt64();
    record.score = row.getColumn(4).getDouble();
    record.recommended = caseOutcomeFromName(row.getColumn(5).getString()).value_or(CaseOutcome::Refer);
    record.outcome = caseOutcomeFromName(row.getColumn(6).getString()).value_or(CaseOutcome::Refer);
    record.reason = row.getColumn(7).getString();
    record.who = row.getColumn(8).getString();
    record.confirms = row.getColumn(9).getInt64();
    record.at = row.getColumn(10).getString();
    return record;
}

// What an earlier decision must be so that this one can confirm it.
Result<> checkConfirmed(SQLite::Database& database, const NewDecision& decision, const std::string& who)
{
    const auto earlier = store::queryText(
        database, "SELECT who FROM decisions WHERE id = ?1 AND run = ?2 AND row = ?3 AND outcome = ?4", decision.confirms,
        decision.run, decision.row, std::string(caseOutcomeName(decision.outcome)));
    if (!earlier)
        return Error{ErrorCode::DecisionNotFound, {std::to_string(decision.confirms)}, {}};
    if (*earlier == who)
        return Error{ErrorCode::SameReviewer, {who}, {}};
    return {};
}

std::string textOf(const boost::json::object& detail, const char* name)
{
    const auto* value = detail.if_contains(name);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

Result<std::vector<ModelStep>> readSteps(SQLite::Database& database, std::int64_t run)
{
    std::vector<ModelStep> steps;
    SQLite::Statement select(database,
                             "SELECT detail_json, at FROM audit WHERE subject = ?1 AND action = ?2 ORDER BY seq");
    SQLite::bind(select, store::subjectOf("run", run), std::string(stateAction));
    while (select.executeStep()) {
        RISKLOOM_TRY(const boost::json::value detail, readJson(select.getColumn(0).getString(), stateAction));
        if (!detail.is_object())
            return Error{ErrorCode::BadJson, {stateAction, "no object"}, {}};
        const boost::json::object& step = detail.get_object();
        const auto state = modelStateFromName(textOf(step, "state"));
        steps.push_back({state.value_or(ModelState::Draft), textOf(step, "reason"), textOf(step, "who"),
                         select.getColumn(1).getString()});
    }
    return steps;
}

} // namespace

std::string_view caseOutcomeName(CaseOutcome outcome) { return outcomeNames[static_cast<std::size_t>(outcome)]; }
std::optional<CaseOutcome> caseOutcomeFromName(std::string_view name) { return store::fromName<CaseOutcome>(outcomeNames, name); }
std::string_view modelStateName(ModelState state) { return stateNames[static_cast<std::size_t>(state)]; }
std::optional<ModelState> modelStateFromName(std::string_view name) { return store::fromName<ModelState>(stateNames, name); }

bool mayFollow(ModelState before, ModelState after)
{
    switch (before) {
    case ModelState::Draft: return after == ModelState::Review;
    case ModelState::Review: return after == ModelState::Approved || after == ModelState::Draft;
    case ModelState::Approved: return after == ModelState::Live || after == ModelState::Draft;
    case ModelState::Live: return after == ModelState::Retired;
    case ModelState::Retired: break;
    }
    return false;
}

Result<std::int64_t> Workspace::addDecision(const NewDecision& decision)
{
    if (blank(decision.reason))
        return Error{ErrorCode::ReasonMissing, {}, {}};
    return d->write([&]() -> Result<std::int64_t> {
        SQLite::Database& database = d->database();
        const std::string who = decision.who.empty() ? store::currentUser() : decision.who;
        if (!store::queryInteger(database, "SELECT id FROM runs WHERE id = ?1", decision.run))
            return Error{ErrorCode::RunNotFound, {std::to_string(decision.run)}, {}};
        if (decision.confirms != 0)
            RISKLOOM_CHECK(checkConfirmed(database, decision, who));
        store::execute(database,
                       "INSERT INTO decisions (run, applicant, row, score, recommended, outcome, reason, who, confirms, at)"
                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, nullif(?9, 0), ?10)",
                       decision.run, decision.applicant, decision.row, decision.score,
                       std::string(caseOutcomeName(decision.recommended)),
                       std::string(caseOutcomeName(decision.outcome)), decision.reason, who, decision.confirms, utcNow());
        const std::int64_t id = database.getLastInsertRowid();
        store::seal(database, store::sealedDecisions, id);
        const auto hash = store::queryText(database, "SELECT row_hash FROM decisions WHERE id = ?1", id);
        store::appendAudit(database, "decision.add", store::subjectOf("decision", id),
                           boost::json::object{{"run", decision.run},
                                               {"applicant", decision.applicant},
                                               {"recommended", caseOutcomeName(decision.recommended)},
                                               {"outcome", caseOutcomeName(decision.outcome)},
                                               {"reason", decision.reason},
                                               {"who", who},
                                               {"sha256", *hash}});
        return id;
    });
}

Result<std::vector<DecisionRecord>> Workspace::decisions(std::int64_t run) const
{
    return d->read([&]() -> Result<std::vector<DecisionRecord>> {
        std::vector<DecisionRecord> list;
        if (formatVersion() < 2) // nothing could be decided then
            return list;
        SQLite::Statement select(d->database(), "SELECT id, run, applicant, row, score, recommended, outcome, reason, who,"
                                                " ifnull(confirms, 0), at FROM decisions WHERE run = ?1 ORDER BY id");
        select.bind(1, run);
        while (select.executeStep())
            list.push_back(readDecision(select));
        return list;
    });
}

Result<> Workspace::setModelState(std::int64_t run, ModelState state, const std::string& reason, const std::string& who)
{
    if (blank(reason))
        return Error{ErrorCode::ReasonMissing, {}, {}};
    return d->write([&]() -> Result<> {
        SQLite::Database& database = d->database();
        const auto status = store::queryText(database, "SELECT status FROM runs WHERE id = ?1", run);
        if (!status)
            return Error{ErrorCode::RunNotFound, {std::to_string(run)}, {}};
        RISKLOOM_TRY(const std::vector<ModelStep> steps, readSteps(database, run));
        const ModelState before = steps.empty() ? ModelState::Draft : steps.back().state;
        if (*status != runStatusName(RunStatus::Finished) || !mayFollow(before, state))
            return Error{ErrorCode::StateNotAllowed,
                         {std::string(modelStateName(before)), std::string(modelStateName(state))},
                         {}};
        const std::string signer = who.empty() ? store::currentUser() : who;
        if (state == ModelState::Approved && steps.back().who == signer)
            return Error{ErrorCode::SameReviewer, {signer}, {}};
        store::appendAudit(database, stateAction, store::subjectOf("run", run),
                           boost::json::object{{"state", modelStateName(state)}, {"reason", reason}, {"who", signer}});
        return {};
    });
}

Result<std::vector<ModelStep>> Workspace::modelSteps(std::int64_t run) const
{
    return d->read([&]() -> Result<std::vector<ModelStep>> { return readSteps(d->database(), run); });
}

} // namespace riskloom
