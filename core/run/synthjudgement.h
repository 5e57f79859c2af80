// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/runcontext.h"
#include "core/data/split.h"
#include "core/data/table.h"
#include "core/run/synthembedding.h"
#include "core/run/synthlikeness.h"
#include "core/run/synthprivacy.h"
#include "core/run/synthuse.h"
#include "core/synth/baselines.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// What synthetic rows are worth, and what they give away.
struct SynthJudgement {
    Likeness likeness;
    PrivacyReport privacy;
    std::optional<UseTest> use; // with an outcome of two values
    std::string noUse;          // why there is none: ErrorCode by name
    std::optional<EmbeddingJudgement>
        embedding; // of the kinds of runs that train one; none in reports of earlier versions
    std::string noEmbedding; // why there is none though one was trained: ErrorCode by name
};
BOOST_DESCRIBE_STRUCT(SynthJudgement, (), (likeness, privacy, use, noUse, embedding, noEmbedding))

inline constexpr std::size_t fewestJudgedRows = 40; // on either side

struct JudgedTable {
    const Table& real;
    const Split& split;
    const Table& synthetic; // as many rows as are trained on, for the use test; the other parts take the first of them
    const BaselineRows& baselines; // whose first rows are judged beside
    std::vector<std::string> columns;
    std::string target; // "" = none
    std::string badValue;
    std::vector<std::string> knownColumns; // to an attacker; empty = all but the one he is after
    std::size_t judgedRows = 0; // of each side in all that looks at pairs of rows
    const Table* tvae = nullptr; // rows of the autoencoder trained beside, at least judgedRows; none: left out
    std::vector<std::string> protectedColumns =
        {}; // kept from the models of the use test, which compares their groups
    std::vector<std::string> sensitiveColumns =
        {}; // whose disclosure is measured; none: the target, or else all columns
    FitUseModel network = {}; // of the use test; none: it is made with scorecards alone
};

// So many of the rows, drawn by chance, ascending.
std::vector<std::uint32_t> drawnRows(std::span<const std::uint32_t> rows, std::size_t count, Random& random);
// 0 … count - 1.
std::vector<std::uint32_t> firstRows(std::size_t count);

// Stages "likeness", "privacy", "use" between the two fractions of the whole run. Same table, seed and build: the same
// bits, for any number of threads if that is so of `network`. TooFewRows with fewer than fewestJudgedRows on a side; Cancelled.
struct JudgementPlace {
    double begin = 0.0;
    double end = 1.0;
    std::uint64_t seed = 1;
};
Result<SynthJudgement> judgeSyntheticTable(const JudgedTable& judged, const JudgementPlace& place,
                                           const RunContext& context);

} // namespace riskloom
