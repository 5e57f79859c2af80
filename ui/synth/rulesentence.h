// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/syntheticview.h"
#include "core/synth/rowrules.h"

#include <QString>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// How a rule is put together from a column, a relation and a value.
enum class RuleForm : std::uint8_t {
    Equal,
    NotEqual,
    AtLeast,
    AtMost,
    More,
    Less,
    OneOf,
    Present,
    Missing,
    OnlySeen,
    Mix
};

// Withheld: of a generator that promises differential privacy, which combinations of real rows would break.
enum class SeenCombinations : std::uint8_t { Offered, Withheld };
// Those that a column of a type can have, in the order they are offered.
std::vector<RuleForm> formsOf(ColumnType type, SeenCombinations seen = SeenCombinations::Offered);
QString formText(RuleForm form); // "is at least"
bool wantsValue(RuleForm form);

struct RuleDraft {
    std::string column;
    RuleForm form = RuleForm::Equal;
    std::string value; // as a person typed it; a known level gets the quotes it needs
};

// As core/synth/rowrules.h reads it.
std::string ruleSentence(const RuleDraft& draft, std::span<const RuleColumn> columns);

// An example of a value, made of the column's own levels or the names of others.
QString exampleValue(RuleForm form, const RuleColumn& column, std::span<const RuleColumn> columns);

// What rules can name, as a finished generator's report shows it; the levels of a column are left out where the report
// does not have them all.
std::vector<RuleColumn> ruleColumns(const SyntheticView& view);

} // namespace riskloom
