// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/credit/simulatedtruth.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace riskloom {

enum class SimulatedOutcome : std::int32_t { Good, Indeterminate, Bad };
enum class SimulatedOverride : std::int32_t { None = -1, LowSide, HighSide };

inline constexpr std::size_t simulatedNumbers = 9;    // in the order of simulatedTruth()'s terms
inline constexpr std::size_t simulatedCategories = 4; // after them

// One application of the SIMULATED portfolio.
struct SimulatedApplication {
    std::int32_t sex = 0;     // index into simulatedSexes
    std::int32_t ageBand = 0; // index into simulatedAgeBands
    double numbers[simulatedNumbers] = {};
    std::int32_t categories[simulatedCategories] = {};
    double policyScore = 0.0;
    bool policyApproves = false;
    SimulatedOverride override = SimulatedOverride::None;
    std::int32_t overrideReason = -1; // index into simulatedOverrideReasons, -1 for none
    std::int32_t overrideBy = -1;     // index into simulatedReviewers, -1 for none
    bool approved = false;
    SimulatedOutcome outcome = SimulatedOutcome::Good;
    double daysPastDue = 0.0;
};

inline constexpr const char* simulatedSexes[] = {"female", "male"};
inline constexpr const char* simulatedAgeBands[] = {"18-24", "25-34", "35-49", "50-64", "65+"};
// Three for the low side, then three for the high side.
inline constexpr const char* simulatedOverrideReasons[] = {"long-standing customer", "guarantor",
                                                           "income verified",        "documents in doubt",
                                                           "suspected fraud",        "employer closing"};
inline constexpr const char* simulatedReviewers[] = {"SIMULATED reviewer 1", "SIMULATED reviewer 2",
                                                     "SIMULATED reviewer 3", "SIMULATED reviewer 4"};

enum class SimulatedPeriod : std::uint8_t { BeforeDrift, Drifted };

SimulatedApplication simulateApplication(const SimulatedTruth& truth, SimulatedPeriod period, double unrecordedRisk,
                                         Random& random);

} // namespace riskloom
