// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/split.h"

#include "core/base/random.h"
#include "core/data/number.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace riskloom {
namespace {

using Rows = std::vector<std::uint32_t>;

Error shareOutOfRange(double share)
{
    return Error{ErrorCode::FieldOutOfRange, {"holdoutShare", shortestDigits(share), "0", "1"}, {}};
}

Error tooFew(std::size_t found, std::size_t needed)
{
    return Error{ErrorCode::TooFewRows, {std::to_string(found), std::to_string(needed)}, {}};
}

bool isShare(double share)
{
    return share > 0.0 && share < 1.0;
}

// The rows of each class in random order, classes ascending.
std::map<std::int32_t, Rows> shuffledClasses(std::span<const std::int32_t> classes, std::uint64_t seed)
{
    std::map<std::int32_t, Rows> rows;
    for (std::size_t row = 0; row < classes.size(); ++row)
        if (classes[row] >= 0)
            rows[classes[row]].push_back(static_cast<std::uint32_t>(row));
    Random random(seed);
    for (auto& [number, members] : rows)
        random.shuffle(std::span(members));
    return rows;
}

// How many of each class are held out: the whole part of its share, and one more for the largest remainders until the
// total is right.
std::vector<std::size_t> sharesOf(const std::map<std::int32_t, Rows>& classes, double share, std::size_t total)
{
    struct Remainder {
        double value;
        std::size_t at;
    };
    std::vector<std::size_t> counts;
    std::vector<Remainder> remainders;
    for (const auto& [number, members] : classes) {
        const double exact = share * static_cast<double>(members.size());
        remainders.push_back({exact - std::floor(exact), counts.size()});
        counts.push_back(static_cast<std::size_t>(exact));
    }
    std::ranges::stable_sort(remainders, std::ranges::greater{}, &Remainder::value);
    const std::size_t given = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    for (std::size_t i = 0; i + given < total && i < remainders.size(); ++i)
        ++counts[remainders[i].at];
    return counts;
}

} // namespace

Result<Split> splitStratified(std::span<const std::int32_t> classes, double holdoutShare, std::uint64_t seed)
{
    if (!isShare(holdoutShare))
        return shareOutOfRange(holdoutShare);
    const std::map<std::int32_t, Rows> rows = shuffledClasses(classes, seed);
    std::size_t count = 0;
    for (const auto& [number, members] : rows)
        count += members.size();
    const auto total = static_cast<std::size_t>(std::llround(holdoutShare * static_cast<double>(count)));
    if (total == 0 || total >= count)
        return tooFew(count, 2);

    const std::vector<std::size_t> held = sharesOf(rows, holdoutShare, total);
    Split split;
    split.holdout.reserve(total);
    split.train.reserve(count - total);
    std::size_t at = 0;
    for (const auto& [number, members] : rows) {
        const auto middle = members.begin() + static_cast<std::ptrdiff_t>(held[at++]);
        split.holdout.insert(split.holdout.end(), members.begin(), middle);
        split.train.insert(split.train.end(), middle, members.end());
    }
    std::ranges::sort(split.holdout);
    std::ranges::sort(split.train);
    return split;
}

Result<Split> splitByDate(std::span<const Day> days, double holdoutShare)
{
    if (!isShare(holdoutShare))
        return shareOutOfRange(holdoutShare);
    constexpr Day missing = std::numeric_limits<Day>::min();
    std::map<Day, std::size_t, std::greater<>> newestFirst;
    std::size_t count = 0;
    for (const Day day : days)
        if (day != missing) {
            ++newestFirst[day];
            ++count;
        }
    if (newestFirst.size() < 2)
        return tooFew(newestFirst.size(), 2);

    const double wanted = holdoutShare * static_cast<double>(count);
    Day firstHeld = newestFirst.begin()->first;
    std::size_t held = newestFirst.begin()->second;
    for (auto next = std::next(newestFirst.begin()); std::next(next) != newestFirst.end(); ++next) {
        const std::size_t more = held + next->second;
        if (std::abs(static_cast<double>(more) - wanted) >= std::abs(static_cast<double>(held) - wanted))
            break;
        held = more;
        firstHeld = next->first;
    }
    Split split;
    for (std::size_t row = 0; row < days.size(); ++row)
        if (days[row] != missing)
            (days[row] >= firstHeld ? split.holdout : split.train).push_back(static_cast<std::uint32_t>(row));
    return split;
}

Result<std::vector<std::int32_t>> stratifiedFolds(std::span<const std::int32_t> classes, int folds, std::uint64_t seed)
{
    if (folds < 2)
        return Error{ErrorCode::FieldOutOfRange, {"folds", std::to_string(folds), "2", ""}, {}};
    const std::map<std::int32_t, Rows> rows = shuffledClasses(classes, seed);
    std::vector<std::int32_t> fold(classes.size(), -1);
    // One deal through all classes: a class goes on where the one before it ended, so that folds differ by one row only.
    std::size_t dealt = 0;
    for (const auto& [number, members] : rows)
        for (const std::uint32_t row : members)
            fold[row] = static_cast<std::int32_t>(dealt++ % static_cast<std::size_t>(folds));
    if (dealt < static_cast<std::size_t>(folds))
        return tooFew(dealt, static_cast<std::size_t>(folds));
    return fold;
}

} // namespace riskloom
