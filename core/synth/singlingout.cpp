// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/attacks.h"

#include <algorithm>
#include <numeric>

namespace riskloom {
namespace {

constexpr std::size_t triesPerAttempt = 20;

enum class Relation : std::uint8_t { Same, AtLeast, AtMost };

struct Condition {
    std::size_t column = 0;
    Relation relation = Relation::Same;
    float value = 0.0F;

    [[nodiscard]] bool holds(float cell) const
    {
        if (relation == Relation::Same || cell == missingPlace)
            return relation == Relation::Same && cell == value;
        return relation == Relation::AtLeast ? cell >= value : cell <= value;
    }
};

bool fitsOneOf(const MixedRows& rows, std::span<const Condition> guess)
{
    std::size_t fitting = 0;
    for (std::size_t row = 0; row < rows.rows && fitting < 2; ++row)
        fitting += std::ranges::all_of(guess, [&](const Condition& condition) {
            return condition.holds(rows.columns[condition.column][row]);
        }) ? 1 : 0;
    return fitting == 1;
}

// Of the values that are there; missingPlace without any.
float medianOf(const std::vector<float>& column)
{
    std::vector<float> there;
    std::ranges::copy_if(column, std::back_inserter(there), [](float cell) { return cell != missingPlace; });
    if (there.empty())
        return missingPlace;
    const auto middle = there.begin() + static_cast<std::ptrdiff_t>((there.size() - 1) / 2);
    std::ranges::nth_element(there, middle);
    return *middle;
}

} // namespace

Result<AttackCounts> singleOut(const MixedRows& synthetic, const AttackedRows& attacked, std::size_t attempts,
                               std::size_t columns, Random& random, const PairWork& work)
{
    std::vector<float> medians;
    for (const std::vector<float>& column : synthetic.columns)
        medians.push_back(medianOf(column));
    std::vector<std::size_t> order(synthetic.columns.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::size_t used = std::min(columns, order.size());

    AttackCounts counts;
    std::vector<Condition> guess(used);
    const auto wanted = static_cast<std::int64_t>(attempts);
    for (std::size_t tried = 0; tried < attempts * triesPerAttempt && counts.attempts < wanted; ++tried) {
        if (work.stop.stop_requested())
            return Error{ErrorCode::Cancelled, {}, {}};
        const auto row = static_cast<std::size_t>(random.below(synthetic.rows));
        for (std::size_t i = 0; i < used; ++i) { // the first places of a shuffle
            std::swap(order[i], order[i + static_cast<std::size_t>(random.below(order.size() - i))]);
            const std::size_t column = order[i];
            const float value = synthetic.columns[column][row];
            guess[i] = {column, Relation::Same, value};
            if (synthetic.ordered[column] != 0 && value != missingPlace)
                guess[i].relation = value > medians[column] ? Relation::AtLeast : Relation::AtMost;
        }
        if (!fitsOneOf(synthetic, guess))
            continue;
        ++counts.attempts;
        counts.onTraining += fitsOneOf(attacked.training, guess) ? 1 : 0;
        counts.onControl += fitsOneOf(attacked.control, guess) ? 1 : 0;
    }
    return counts;
}

} // namespace riskloom
