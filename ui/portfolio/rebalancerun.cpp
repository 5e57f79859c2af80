// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/rebalancerun.h"

#include "core/run/codec.h"

namespace riskloom {

Result<RebalanceRun> readRebalanceRun(const RunRecord& record)
{
    const std::string where = "run " + std::to_string(record.id);
    RebalanceRun run{record, {}, {}};
    RISKLOOM_TRY(run.request, fromJson<PortfolioRebalanceRequest>(record.requestJson, where));
    RISKLOOM_TRY(run.report, fromJson<PortfolioRebalanceReport>(record.reportJson, where));
    return run;
}

} // namespace riskloom
