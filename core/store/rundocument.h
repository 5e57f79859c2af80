// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string>

namespace riskloom {

// A document of the workspace (a request, a report …) read back; null when it is empty or no JSON.
boost::json::value storedJson(const std::string& text);

// What of a run can differ from another's: what was asked ("request"), where it ran, and the main numbers it found
// ("result"). For differences() of core/run.
boost::json::object comparableDocument(const RunRecord& run);

} // namespace riskloom
