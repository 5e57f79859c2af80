// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/attacks.h"

#include <algorithm>

namespace riskloom {
namespace {

constexpr double tolerance = 0.05; // share of the training rows between a guess and the truth

// The synthetic row nearest to each attacked one in the given columns.
Result<std::vector<std::uint32_t>> nearestIn(const MixedRows& attacked, const MixedRows& synthetic,
                                             std::span<const std::size_t> columns, const PairWork& work)
{
    RISKLOOM_TRY(Neighbours nearest, nearestRows(attacked.onlyColumns(columns), synthetic.onlyColumns(columns), 1,
                                                 OwnRow::Counted, work));
    return std::move(nearest.rows);
}

Result<std::int64_t> linked(const MixedRows& synthetic, const MixedRows& attacked, std::span<const std::size_t> first,
                            std::span<const std::size_t> second, const PairWork& work)
{
    RISKLOOM_TRY(const std::vector<std::uint32_t> byFirst, nearestIn(attacked, synthetic, first, work));
    RISKLOOM_TRY(const std::vector<std::uint32_t> bySecond, nearestIn(attacked, synthetic, second, work));
    std::int64_t same = 0;
    for (std::size_t row = 0; row < attacked.rows; ++row)
        same += byFirst[row] == bySecond[row] ? 1 : 0;
    return same;
}

// Whether a guess is as good as the truth, by how many training rows lie between them.
class GuessJudge {
public:
    GuessJudge(const MixedRows& training, std::size_t column)
        : m_ordered(training.ordered[column] != 0), m_ascending(training.columns[column])
    {
        std::ranges::sort(m_ascending);
    }

    [[nodiscard]] bool right(float guess, float truth) const
    {
        if (guess == truth)
            return true;
        if (!m_ordered || guess == missingPlace || truth == missingPlace)
            return false;
        const auto from = std::ranges::upper_bound(m_ascending, std::min(guess, truth));
        const auto to = std::ranges::lower_bound(m_ascending, std::max(guess, truth));
        return static_cast<double>(to - from) <= tolerance * static_cast<double>(m_ascending.size());
    }

private:
    bool m_ordered;
    std::vector<float> m_ascending;
};

} // namespace

Result<AttackCounts> linkParts(const MixedRows& synthetic, const AttackedRows& attacked,
                               std::span<const std::size_t> first, std::span<const std::size_t> second,
                               const PairWork& work)
{
    AttackCounts counts{static_cast<std::int64_t>(attacked.training.rows), 0, 0};
    RISKLOOM_TRY(counts.onTraining, linked(synthetic, attacked.training, first, second, work));
    RISKLOOM_TRY(counts.onControl, linked(synthetic, attacked.control, first, second, work));
    return counts;
}

Result<AttackCounts> inferColumn(const MixedRows& synthetic, const AttackedRows& attacked, std::size_t secret,
                                 std::span<const std::size_t> known, const PairWork& work)
{
    const GuessJudge judge(attacked.training, secret);
    const auto guessed = [&](const MixedRows& rows) -> Result<std::int64_t> {
        RISKLOOM_TRY(const std::vector<std::uint32_t> nearest, nearestIn(rows, synthetic, known, work));
        std::int64_t right = 0;
        for (std::size_t row = 0; row < rows.rows; ++row)
            right += judge.right(synthetic.columns[secret][nearest[row]], rows.columns[secret][row]) ? 1 : 0;
        return right;
    };
    AttackCounts counts{static_cast<std::int64_t>(attacked.training.rows), 0, 0};
    RISKLOOM_TRY(counts.onTraining, guessed(attacked.training));
    RISKLOOM_TRY(counts.onControl, guessed(attacked.control));
    return counts;
}

} // namespace riskloom
