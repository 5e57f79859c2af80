// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace riskloom {

enum class CaseOutcome : std::uint8_t { Approve, Decline, Refer };
std::string_view caseOutcomeName(CaseOutcome outcome); // "approve", "decline", "refer"
std::optional<CaseOutcome> caseOutcomeFromName(std::string_view name);

// What somebody decided on one applicant whom a model scored. A later decision on the same applicant takes the place of
// an earlier one, which stays.
struct NewDecision {
    std::int64_t run = 0;         // whose model scored
    std::string applicant;        // the identifier in the data, or the row's number from 1 where there is none
    std::int64_t row = 0;         // from 0, in the run's dataset; finds the case again
    double score = 0.0;
    CaseOutcome recommended = CaseOutcome::Refer; // by the score and the cut-offs of the moment
    CaseOutcome outcome = CaseOutcome::Refer;
    std::string reason;           // mandatory
    std::string who;              // the reviewer's name; "" = the system's user
    std::int64_t confirms = 0;    // an earlier decision by somebody else that this one confirms; 0 = none
};

struct DecisionRecord : NewDecision {
    std::int64_t id = 0;
    std::string at; // UTC, ISO 8601

    // Somebody decided against the model. High side: declined or referred although the score was good enough; low side:
    // approved although it was not (the terms of the field for overrides).
    [[nodiscard]] bool highSideOverride() const
    {
        return recommended == CaseOutcome::Approve && outcome == CaseOutcome::Decline;
    }
    [[nodiscard]] bool lowSideOverride() const
    {
        return recommended == CaseOutcome::Decline && outcome == CaseOutcome::Approve;
    }
};

// The life of a model: draft -> review -> approved -> live -> retired, and back from review or approved to draft.
enum class ModelState : std::uint8_t { Draft, Review, Approved, Live, Retired };
std::string_view modelStateName(ModelState state); // "draft", "review", "approved", "live", "retired"
std::optional<ModelState> modelStateFromName(std::string_view name);
[[nodiscard]] bool mayFollow(ModelState before, ModelState after);

// One step of that life, as the audit trail has it.
struct ModelStep {
    ModelState state = ModelState::Draft;
    std::string reason;
    std::string who;
    std::string at; // UTC, ISO 8601
};

} // namespace riskloom
