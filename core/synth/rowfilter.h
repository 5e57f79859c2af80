// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/table.h"
#include "core/synth/rowrules.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace riskloom {

// The rows a generator was trained on.
struct TrainingRows {
    const Table* table = nullptr; // nullptr = not at hand; then "only seen" is refused
    std::span<const std::uint32_t> rows;
};

// Which rows keep which rule.
class RowFilter {
public:
    // `columns` as the rules were read with. Looks up the combinations of "only seen" among the training rows.
    // UnknownColumn of the training table; NotSupported for "only seen" without training rows.
    static Result<RowFilter> create(const std::vector<SampleRule>& rules, std::span<const RuleColumn> columns,
                                    const TrainingRows& training);

    // keeps[rule][row] is 1 where the row of `rows` keeps it; a mix is kept by rows of the levels it names. A missing
    // cell keeps no comparison. UnknownColumn, WrongColumnType when the table is not what the columns say.
    [[nodiscard]] Result<std::vector<std::vector<std::uint8_t>>> test(const Table& rows) const;

private:
    struct Seen {
        std::unordered_set<std::string> combinations; // of the clause
    };
    std::vector<SampleRule> m_rules;
    std::vector<RuleColumn> m_columns;
    std::vector<std::vector<Seen>> m_seen; // [rule][clause], empty but for "only seen"
};

} // namespace riskloom
