// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/describe/class.hpp>

#include <cstdint>
#include <string>

namespace riskloom {

// Where price paths come from and how far they can be believed. Filled by the host from the run that made them, so that a
// request says all that its run depends on.
struct PathSource {
    std::int64_t madeByRun = 0; // the market generator; 0 = none is known
    std::string generatorLastDay; // ISO 8601, of the days it was trained on; "" = not known
    int factsPassed = 0;          // stylised facts it shares with the real market, on the days it was trained on
    int factsJudged = 0;
    int heldOutFactsPassed = 0; // and on days it never saw
    int heldOutFactsJudged = 0;
};
BOOST_DESCRIBE_STRUCT(PathSource, (),
                      (madeByRun, generatorLastDay, factsPassed, factsJudged, heldOutFactsPassed, heldOutFactsJudged))

// The member of a request that names a second dataset, by its SHA-256, which the worker is handed beside the first.
inline constexpr const char* secondDatasetField = "pathsSha256";

} // namespace riskloom
