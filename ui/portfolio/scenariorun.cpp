// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/scenariorun.h"

#include "core/run/codec.h"

namespace riskloom {

Result<ScenarioRun> readScenarioRun(const RunRecord& record)
{
    const std::string where = "run " + std::to_string(record.id);
    ScenarioRun run{record, {}, {}};
    RISKLOOM_TRY(run.request, fromJson<PortfolioScenarioRequest>(record.requestJson, where));
    RISKLOOM_TRY(run.report, fromJson<PortfolioScenarioReport>(record.reportJson, where));
    return run;
}

} // namespace riskloom
