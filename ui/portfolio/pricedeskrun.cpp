// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/pricedeskrun.h"

#include "core/run/codec.h"

namespace riskloom {

Result<PriceDeskRun> readPriceDeskRun(const RunRecord& record)
{
    const std::string where = "run " + std::to_string(record.id);
    PriceDeskRun run{record, {}, {}};
    RISKLOOM_TRY(run.request, fromJson<PriceDeskRequest>(record.requestJson, where));
    RISKLOOM_TRY(run.report, fromJson<PriceDeskReport>(record.reportJson, where));
    return run;
}

} // namespace riskloom
