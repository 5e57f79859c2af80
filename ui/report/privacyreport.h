// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/run/synthtable.h"
#include "core/store/workspace.h"
#include "ui/report/reportdocument.h"

#include <cstdint>
#include <string>

namespace riskloom {

// A finished run of synth.table with the name of its data.
struct PrivacySource {
    RunRecord record;
    DatasetRecord dataset;
    SynthTableRequest request;
    SynthTableReport report; // with a judgement
    std::string madeAt;      // UTC, ISO 8601
};

// RunNotFound; ModelMismatch when the run is no finished synth.table with a judgement; BadJson and its kin.
Result<PrivacySource> readPrivacySource(const Workspace& workspace, std::int64_t run);

// The privacy report in the language of the installed translators and the numbers of QLocale(): call it where those are
// set. It holds no row of the data, neither real nor synthetic, so that it can be handed on.
ReportDocument privacyReport(const PrivacySource& source);

} // namespace riskloom
