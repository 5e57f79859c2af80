// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence about generated rows: whatever it holds, it is understood or refused with a place inside it, and what is
// understood can be tested on rows.
#include "core/synth/rowfilter.h"
#include "core/synth/rowrules.h"
#include "core/synth/rulewords.h"

#include <array>
#include <cstdint>
#include <cstdlib>

using namespace riskloom;

namespace {

void require(bool held)
{
    if (!held)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::vector<RuleColumn> columns{{"age", ColumnType::Number, {}},
                                                 {"a in b", ColumnType::Number, {}},
                                                 {"Home", ColumnType::Category, {"own", "rent", "< 0 DM", "say \"x\""}},
                                                 {"start", ColumnType::Date, {}}};
    static const Table table({{"age", NumberColumn{std::vector<double>{18, missingNumber}, 0}},
                              {"a in b", NumberColumn{std::vector<double>{1, 2}, 0}},
                              {"Home", CategoryColumn{std::vector<std::int32_t>{0, missingCode}, columns[2].levels}},
                              {"start", DateColumn{std::vector<Day>{0, missingDay}}}},
                             2);
    static const std::array<std::uint32_t, 2> rows{0, 1};
    const std::array sentences{std::string(reinterpret_cast<const char*>(data), size)};
    const auto rules = parseRowRules(sentences, columns);
    if (!rules) {
        if (rules.error().code == ErrorCode::BadChoice && rules.error().args.size() == 4) {
            const unsigned long place = std::strtoul(rules.error().args[3].c_str(), nullptr, 10);
            require(place >= 1 && place <= size + 1);
        }
        return 0;
    }
    const auto filter = RowFilter::create(*rules, columns, {&table, rows});
    require(filter.ok());
    const auto keeps = filter->test(table);
    require(keeps.ok() && keeps->size() == 1 && keeps->front().size() == 2);
    // Words survive being written and read.
    const std::array again{"Home = " + ruleWord("say \"x\"") + " and " + ruleWord("a in b") + " < 3"};
    require(parseRowRules(again, columns).ok());
    return 0;
}
