// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/synth/rowrules.h"
#include "core/synth/ruletokens.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// What the parts of one sentence stand for among the columns of a table, and what is said where they stand for nothing.
class RulePhrases {
public:
    // What stands between two signs: a name, a level, a number or a day.
    struct Phrase {
        std::string text;
        std::size_t begin = 0; // byte of the sentence
    };

    RulePhrases(const std::string& sentence, std::span<const RuleColumn> columns); // which have to outlive it

    [[nodiscard]] Error problem(std::size_t byte, std::string found, std::string expected) const;
    // At a token, or behind the last one.
    [[nodiscard]] Error problemAt(std::span<const RuleToken> tokens, std::size_t i, std::size_t behind,
                                  std::string expected) const;
    [[nodiscard]] Result<Phrase> phrase(std::span<const RuleToken> tokens, std::size_t behind,
                                        const std::string& expected) const;
    [[nodiscard]] std::optional<std::size_t> columnNamed(const std::string& name) const;
    [[nodiscard]] Result<std::size_t> column(const Phrase& named) const;
    [[nodiscard]] Result<RuleValue> value(std::size_t index, const Phrase& written) const; // of a column

    // What could stand there.
    [[nodiscard]] std::string someLevels(std::size_t index) const;
    [[nodiscard]] std::string rightOf(const Phrase& left) const; // of a relation
    [[nodiscard]] std::vector<std::string> namesBut(std::span<const std::size_t> taken) const;

protected:
    const std::string& m_sentence;
    std::span<const RuleColumn> m_columns;
    std::vector<std::string> m_names;
};

} // namespace riskloom
