// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/workspace.h"
#include "ui/credit/creditrun.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace riskloom {

// All that a workspace knows of one finished credit run and a report may say. No words, no computation.
struct ReportSource {
    RunRecord record;
    DatasetRecord dataset;
    CreditSelection model;                     // the run: exactly one of the two
    std::vector<CreditSelection> alternatives; // other finished credit runs on the dataset, newest first, one in each
    std::int64_t alternativesLeftOut = 0;      // older ones, not read
    std::optional<RunRecord> parent;
    std::vector<MetricPoint> metrics;
    std::vector<ArtifactRecord> artifacts;
    std::vector<ModelStep> steps;
    std::vector<DecisionRecord> decisions;
    std::vector<AuditRecord> trail; // of the whole workspace
    std::string madeAt;             // UTC, ISO 8601
};

// RunNotFound; ModelMismatch when the run is no finished credit.scorecard or credit.network; BadJson, UnknownField and
// BadFieldType when its report does not fit. Alternatives that cannot be read are left out and counted.
Result<ReportSource> readReportSource(const Workspace& workspace, std::int64_t run);

} // namespace riskloom
