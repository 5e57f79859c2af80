// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/workspace.h"

#include <boost/json/object.hpp>

namespace riskloom {

// What a request for scenarios takes from other runs of the workspace, put into it so that it says all that its run
// depends on: the last weights of the backtest it names, and, on paths that a market generator made, which run that was
// and how many stylised facts it shares with the real market. `request` is complete; nothing in it changes for another
// kind. RunNotFound when the named run is no finished backtest or lacks the strategy.
Result<> fillScenarioSources(const Workspace& workspace, const std::string& kind, const DatasetRecord& dataset,
                             boost::json::object& request);

} // namespace riskloom
