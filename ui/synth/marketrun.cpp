// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/marketrun.h"

#include "core/run/codec.h"

namespace riskloom {

Result<MarketRun> readMarketRun(const RunRecord& record)
{
    MarketRun run{record, {}, {}};
    RISKLOOM_TRY(run.request, fromJson<MarketGanRequest>(record.requestJson, "request"));
    RISKLOOM_TRY(run.report, fromJson<MarketGanReport>(record.reportJson, "report"));
    return run;
}

} // namespace riskloom
