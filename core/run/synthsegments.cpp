// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/synthsegments.h"

#include "core/credit/discrimination.h"
#include "core/credit/share.h"
#include "core/data/stack.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace riskloom {
namespace {

// The real rows, and the synthetic ones below them, with levels that bear the same codes.
struct Stacked {
    const Table& table;
    std::span<const std::uint32_t> training;
    std::span<const std::uint32_t> heldOut;
    std::size_t realRows = 0;
};

// What cell of a column a row has: its level, the slot behind the levels when it is missing, none otherwise.
class Slots {
public:
    explicit Slots(const Column& column)
        : m_column(column), m_levels(column.category() ? column.category()->levels.size() : 0)
    {
    }

    [[nodiscard]] std::size_t count() const { return m_levels + 1; }
    [[nodiscard]] std::optional<std::size_t> of(std::size_t row) const
    {
        if (m_column.missing(row))
            return m_levels;
        return m_column.category() ? std::optional(static_cast<std::size_t>(m_column.category()->codes[row]))
                                   : std::nullopt;
    }
    [[nodiscard]] std::string name(std::size_t slot) const
    {
        return slot < m_levels ? m_column.category()->levels[slot] : std::string();
    }

private:
    const Column& m_column;
    std::size_t m_levels;
};

Proportion shareWith(std::int64_t seen, std::size_t rows)
{
    const auto trials = static_cast<double>(rows);
    const double share = shareOf(static_cast<double>(seen), trials);
    const Interval interval = wilsonInterval(share, trials);
    return {static_cast<std::int64_t>(rows), trials, share, interval.low, interval.high};
}

// The cards on those of their rows that are in the segment.
void judge(UseSegment& segment, const JudgedCards& cards, const std::vector<std::uint8_t>& inside)
{
    std::vector<std::uint8_t> bad;
    std::vector<double> real;
    std::vector<double> synthetic;
    for (std::size_t i = 0; i < cards.rows.size(); ++i) {
        if (inside[i] == 0)
            continue;
        bad.push_back(cards.bad[i]);
        real.push_back(cards.realRisk[i]);
        if (!cards.syntheticRisk.empty())
            synthetic.push_back(cards.syntheticRisk[i]);
    }
    segment.heldOutBads = std::ranges::count(bad, std::uint8_t{1});
    segment.heldOutGoods = std::ssize(bad) - segment.heldOutBads;
    segment.judged = !synthetic.empty() && std::min(segment.heldOutBads, segment.heldOutGoods) >= fewestOfOutcome;
    if (!segment.judged)
        return;
    const Discrimination ofReal = discriminate(real, bad);
    const Discrimination ofSynthetic = discriminate(synthetic, bad);
    segment.realAuc = ofReal.auc;
    segment.realAucLow = ofReal.aucLow;
    segment.realAucHigh = ofReal.aucHigh;
    segment.syntheticAuc = ofSynthetic.auc;
    segment.syntheticAucLow = ofSynthetic.aucLow;
    segment.syntheticAucHigh = ofSynthetic.aucHigh;
    const AucComparison difference = compareAuc(synthetic, real, bad);
    segment.difference = difference.difference;
    segment.differenceLow = difference.low;
    segment.differenceHigh = difference.high;
}

// Which rows of the stack have any rare level.
using Marks = std::vector<std::uint8_t>;

std::int64_t marked(const Marks& marks, std::span<const std::uint32_t> rows)
{
    return std::ranges::count_if(rows, [&](std::uint32_t row) { return marks[row] != 0; });
}

// A rare level and where it stands.
struct RareLevel {
    std::size_t column = 0;
    std::size_t slot = 0;
    UseSegment segment; // not judged yet
};

void addLevels(RareSegments& found, std::vector<RareLevel>& levels, std::size_t number, const Stacked& stack,
               Marks& any)
{
    const Column& column = stack.table.columns()[number];
    const Slots slots(column);
    std::vector<std::int64_t> training(slots.count()), heldOut(slots.count()), synthetic(slots.count());
    const auto count = [&](std::vector<std::int64_t>& counts, std::size_t row) {
        if (const auto slot = slots.of(row))
            ++counts[*slot];
    };
    for (const std::uint32_t row : stack.training)
        count(training, row);
    for (const std::uint32_t row : stack.heldOut)
        count(heldOut, row);
    const std::size_t drawn = stack.table.rows() - stack.realRows;
    for (std::size_t row = stack.realRows; row < stack.table.rows(); ++row)
        count(synthetic, row);
    std::vector<std::uint8_t> rare(slots.count());
    for (std::size_t slot = 0; slot < slots.count(); ++slot) {
        if (training[slot] == 0 ||
            static_cast<double>(training[slot]) >= rareShare * static_cast<double>(stack.training.size()))
            continue;
        rare[slot] = 1;
        UseSegment segment;
        segment.column = column.name;
        segment.level = slots.name(slot);
        segment.training = shareWith(training[slot], stack.training.size());
        segment.synthetic = shareWith(synthetic[slot], drawn);
        segment.heldOut = shareWith(heldOut[slot], stack.heldOut.size());
        segment.missed = differenceOf(segment.synthetic, segment.training);
        ++found.found;
        found.lost += synthetic[slot] == 0 ? 1 : 0;
        found.significant += segment.missed.significant ? 1 : 0;
        levels.push_back({number, slot, std::move(segment)});
    }
    for (std::size_t row = 0; row < stack.table.rows(); ++row)
        if (const auto slot = slots.of(row); slot && rare[*slot] != 0)
            any[row] = 1;
}

} // namespace

Result<RareSegments> rareSegments(const Table& real, std::span<const std::uint32_t> training,
                                  std::span<const std::uint32_t> heldOut, const Table& synthetic,
                                  const std::vector<std::string>& columns, const JudgedCards& cards)
{
    std::vector<std::uint32_t> all(real.rows());
    std::iota(all.begin(), all.end(), 0U);
    RISKLOOM_TRY(const Table both, stackTables(real, all, synthetic, columns));
    const Stacked stack{both, training, heldOut, real.rows()};
    RareSegments found;
    Marks any(both.rows());
    std::vector<RareLevel> levels;
    for (std::size_t column = 0; column < both.columns().size(); ++column)
        addLevels(found, levels, column, stack, any);
    UseSegment& together = found.together;
    together.training = shareWith(marked(any, training), training.size());
    together.heldOut = shareWith(marked(any, heldOut), heldOut.size());
    together.synthetic =
        shareWith(std::count(any.begin() + static_cast<std::ptrdiff_t>(real.rows()), any.end(), std::uint8_t{1}),
                  synthetic.rows());
    together.missed = differenceOf(together.synthetic, together.training);
    std::vector<std::uint8_t> inside(cards.rows.size());
    for (std::size_t i = 0; i < inside.size(); ++i)
        inside[i] = any[cards.rows[i]];
    judge(together, cards, inside);
    std::ranges::stable_sort(levels, std::ranges::greater{},
                             [](const RareLevel& level) { return level.segment.training.share; });
    levels.resize(std::min(levels.size(), mostListed));
    for (RareLevel& level : levels) {
        const Slots slots(both.columns()[level.column]);
        for (std::size_t i = 0; i < inside.size(); ++i)
            inside[i] = slots.of(cards.rows[i]) == level.slot ? 1 : 0;
        judge(level.segment, cards, inside);
        found.levels.push_back(std::move(level.segment));
    }
    return found;
}

} // namespace riskloom
