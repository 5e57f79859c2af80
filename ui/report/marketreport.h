// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/run/market.h"
#include "core/store/workspace.h"
#include "ui/report/reportdocument.h"

#include <cstdint>
#include <string>

namespace riskloom {

// A finished run of synth.market with its data and the hash of its generator.
struct MarketSource {
    RunRecord record;
    DatasetRecord dataset;
    MarketGanRequest request;
    MarketGanReport report;
    std::string modelSha256; // "" when it left no weights
};

// RunNotFound; ModelMismatch when the run is no finished synth.market; BadJson and its kin.
Result<MarketSource> readMarketSource(const Workspace& workspace, std::int64_t run);

// Verdict first, then every fact with target, value and band, the baselines beside, what the held-out days say, risk
// and charts. In the language of the installed translators and the numbers of QLocale(). It states the time the run
// ended and no other, so the same run gives the same document.
ReportDocument marketReport(const MarketSource& source);

} // namespace riskloom
