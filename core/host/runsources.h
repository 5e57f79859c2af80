// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/workspace.h"

#include <boost/json/object.hpp>

namespace riskloom {

// What a request takes from other runs and datasets of the workspace, put into it so that it says all that its run depends
// on: of scenarios the last weights of the backtest or policy they name and the generator of given paths with the stylised
// facts it shares with the real market; of orders the last weights they go to; of policies that learn from paths the
// dataset of these and the same of its generator. `request` is complete; nothing in it changes for another kind. Errors of
// lastWeights(); DatasetNotFound when there are no such paths.
Result<> fillRunSources(const Workspace& workspace, const std::string& kind, const DatasetRecord& dataset,
                        boost::json::object& request);

} // namespace riskloom
