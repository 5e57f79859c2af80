// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/json/object.hpp>

#include <string>
#include <string_view>

namespace riskloom {

// The main numbers of a report as a small JSON object, for lists of runs: {"auc":0.78,"gini":0.56,"ks":0.45}. Which ones
// they are is listed per kind in headline.cpp; a number the report does not have is left out, "{}" for an unknown kind.
std::string headline(std::string_view kind, const boost::json::object& report);

} // namespace riskloom
