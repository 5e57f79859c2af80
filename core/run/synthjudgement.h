// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/runcontext.h"
#include "core/data/split.h"
#include "core/data/table.h"
#include "core/run/synthlikeness.h"
#include "core/run/synthprivacy.h"
#include "core/run/synthuse.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace riskloom {

// What synthetic rows are worth, and what they give away.
struct SynthJudgement {
    Likeness likeness;
    PrivacyReport privacy;
    std::optional<UseTest> use; // with an outcome of two values
    std::string noUse;          // why there is none: ErrorCode by name
};
BOOST_DESCRIBE_STRUCT(SynthJudgement, (), (likeness, privacy, use, noUse))

inline constexpr std::size_t fewestJudgedRows = 40; // on either side

struct JudgedTable {
    const Table& real;
    const Split& split;
    const Table& synthetic; // as many rows as are trained on, for the use test; the other parts take the first of them
    std::vector<std::string> columns;
    std::string target; // "" = none
    std::string badValue;
    std::vector<std::string> knownColumns; // to an attacker; empty = all but the one he is after
    std::size_t judgedRows = 0; // of each side in all that looks at pairs of rows
    const Table* tvae = nullptr; // rows of the autoencoder trained beside, at least judgedRows; none: left out
};

// Stages "likeness", "privacy", "use" between the two fractions of the whole run. Same table, seed and build: the same
// bits, for any number of threads. TooFewRows with fewer than fewestJudgedRows on a side; Cancelled.
struct JudgementPlace {
    double begin = 0.0;
    double end = 1.0;
    std::uint64_t seed = 1;
};
Result<SynthJudgement> judgeSyntheticTable(const JudgedTable& judged, const JudgementPlace& place,
                                           const RunContext& context);

} // namespace riskloom
