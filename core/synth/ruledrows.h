// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/table.h"
#include "core/synth/rowfilter.h"
#include "core/synth/rowrules.h"
#include "core/synth/tableencoding.h"

#include <boost/describe/class.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// How many of the rows looked at keep a rule, whatever the other rules say of them. Of a mix: are of a level it names.
struct RuleCount {
    std::string rule;
    std::int64_t kept = 0;
    double share = 0.0;
};
BOOST_DESCRIBE_STRUCT(RuleCount, (), (rule, kept, share))

struct RuledRows {
    Table table;
    std::int64_t drawn = 0; // rows looked at, up to the last one that was kept
    std::vector<RuleCount> rules;
};

struct RowOrder {
    std::size_t rows = 0;
    std::uint64_t seed = 1;
};

// So many rows of the generator, from a seed.
using DrawBatch = std::function<Result<Table>(std::size_t rows, std::uint64_t seed)>;

// Rows are drawn in batches and those that keep every rule are taken in their order, so that what comes is the
// generator's own distribution given the rules; a mix takes a row while its level still lacks some, and the rows are
// shuffled in the end. Looks at drawsFor() rows at most, fewer when it is hopeless. Same arguments, same rows.
//
// TooFewRows {kept, asked for, rule, share of the drawn rows that keep it}: the rule kept by the fewest rows. Errors of
// RowFilter and of `draw`.
Result<RuledRows> drawByRules(const std::vector<SampleRule>& rules, std::span<const RuleColumn> columns,
                              const TrainingRows& training, const RowOrder& order, const DrawBatch& draw);

std::size_t drawsFor(std::size_t rows); // 2,000,000, or 200 a row if that is more

// Rows of each level of a mix and, last, of the other levels: largest remainders, so that they sum to `rows`.
std::vector<std::size_t> mixCounts(const RuleMix& mix, std::size_t rows);

// What rules can name in rows of this encoding.
std::vector<RuleColumn> ruleColumns(const TableEncoding& encoding);

} // namespace riskloom
