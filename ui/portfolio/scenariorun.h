// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/scenario.h"
#include "core/store/workspace.h"

#include <optional>

namespace riskloom {

inline constexpr char scenarioKind[] = "portfolio.scenario";

// A finished run of scenarios read back: what was asked and what came out.
struct ScenarioRun {
    RunRecord record;
    PortfolioScenarioRequest request;
    PortfolioScenarioReport report;
};

// BadJson, UnknownField or BadFieldType when a stored text does not fit, e.g. from a newer version of the program.
Result<ScenarioRun> readScenarioRun(const RunRecord& record);

// What every page draws.
struct ScenarioSelection {
    std::optional<ScenarioRun> run;
};

} // namespace riskloom
