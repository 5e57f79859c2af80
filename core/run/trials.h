// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <boost/json/object.hpp>

#include <cstdint>
#include <string_view>

namespace riskloom {

// How many configurations a request tries against the days of its dataset, each of which could have come out best by
// luck: every strategy of a backtest; every seed of a policy, twice where the seeds learn from the history too, to say
// what generated days gained. 0 for kinds that show no performance. Errors: those of fromJson(), for a request that is
// none. The one place that counts.
Result<std::int64_t> trialsOf(std::string_view kind, const boost::json::object& request);

} // namespace riskloom
