// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/strategy.h"
#include "ui/credit/samplepart.h"
#include "ui/report/reportdocument.h"
#include "ui/report/reportparts.h"
#include "ui/report/reportsource.h"

#include <optional>
#include <vector>

namespace riskloom {

// The sections of a credit model's report, in the current language and without their numbers. Some have parts, which
// follow them in the list.
std::vector<ReportSection> purposeSection(const ReportSource& source);
std::vector<ReportSection> dataSection(const ReportSource& source);
std::vector<ReportSection> methodSection(const ReportSource& source);
std::vector<ReportSection> alternativesSection(const ReportSource& source);
std::vector<ReportSection> limitsSection(const ReportSource& source);
std::vector<ReportSection> validationSection(const ReportSource& source);
std::vector<ReportSection> monitoringSection(const ReportSource& source);
std::vector<ReportSection> changeLogSection(const ReportSource& source);
std::vector<ReportSection> signOffSection(const ReportSource& source);
std::vector<ReportSection> repetitionSection(const ReportSource& source);

// What of the model is the same for a card and a network.
const CreditBinningRequest& requestOf(const CreditSelection& model);
const SampleSummary& sampleOf(const CreditSelection& model);
const ModelQuality& qualityOf(const CreditSelection& model, SamplePart part);
const RunRecord& recordOf(const CreditSelection& model);
std::vector<SamplePart> partsOf(const CreditSelection& model); // those with rows: training, held out, out of time
ModelState stateOf(const ReportSource& source);

// The most profitable cut-off of the held-out rows; none for a network or a card without counts by score.
struct ReportStrategy {
    StrategyTable table;
    MarkedCutOffs marked;
};
std::optional<ReportStrategy> strategyOf(const ReportSource& source);

} // namespace riskloom
