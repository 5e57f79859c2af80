// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/codec.h"
#include "core/store/rundocument.h"
#include "core/store/workspace.h"

#include <boost/json/object.hpp>

namespace riskloom::cli {

// The workspace's records as the documents other programs read.
boost::json::object toJson(const DatasetRecord& dataset);
boost::json::object toJson(const RunRecord& run); // without request and report
boost::json::object toJson(const ArtifactRecord& artifact);
boost::json::object toJson(const VerifyReport& report);

} // namespace riskloom::cli
