// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/kind.h"
#include "core/store/workspace.h"
#include "ui/widgets/kindtext.h"

#include <boost/json/value.hpp>

#include <QString>

#include <string>

namespace riskloom {

// "AUC 0.789 · KS 0.45": a run's main numbers on one line.
QString headlineText(const std::string& headlineJson);
// The label of a place in a run, e.g. "request.maxBins" → "Most bins", "result.auc" → "AUC".
QString pathText(const std::string& path, const KindSpec* kind);
// The value at such a place: kinds and statuses by their titles, all else as valueText() has it.
QString placeValueText(const std::string& path, const boost::json::value& value, const KindSpec* kind);
// The field a path of a request names, or null.
const FieldSpec* fieldOf(const std::string& path, const KindSpec* kind);
// Seconds between start and end; less than zero while there is no end.
double runSeconds(const RunRecord& run);

} // namespace riskloom
