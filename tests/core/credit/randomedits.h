// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/credit/binningedit.h"
#include "core/credit/woe.h"

#include <cmath>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace riskloom::testing {

// A column "x" with missing values, the special values -9 and -8 among its numbers, and an outcome that depends on it.
struct RandomSample {
    enum class Weights { Some, None };

    RandomSample(Random& random, bool numeric, std::size_t count, Weights weighted = Weights::Some)
    {
        std::vector<double> values;
        std::vector<std::int32_t> codes;
        std::vector<std::string> levels;
        for (int level = 0; level < 9; ++level)
            levels.push_back("level " + std::string(1, static_cast<char>('a' + level)));
        options.specialValues = {-9.0, -8.0};
        options.trend = Trend::Best;
        for (std::size_t i = 0; i < count; ++i) {
            const auto kind = random.below(12);
            const double x = std::round(random.normal() * 30.0) / 8.0;
            const auto code = static_cast<std::int32_t>(random.below(levels.size()));
            const double risk = numeric ? x / 2.0 : 3.0 - code;
            values.push_back(kind == 0 ? missingNumber : kind == 1 ? -9.0 : kind == 2 ? -8.0 : x);
            codes.push_back(kind == 0 ? missingCode : code);
            bad.push_back(random.uniform() < 1.0 / (1.0 + std::exp(risk)) ? 1 : 0);
            if (weighted == Weights::Some)
                weights.push_back(1.0 + static_cast<double>(random.below(3)));
        }
        rows.resize(count);
        std::iota(rows.begin(), rows.end(), 0U);
        column.name = "x";
        if (numeric)
            column.values = NumberColumn{std::move(values), 3};
        else
            column.values = CategoryColumn{std::move(codes), std::move(levels)};
    }

    [[nodiscard]] LabelledRows view() const { return {rows, bad, weights}; }

    Column column;
    std::vector<std::uint32_t> rows;
    std::vector<std::uint8_t> bad;
    std::vector<double> weights;
    BinningOptions options;
};

// Most of them possible, some not.
inline BinningEdit randomEdit(Random& random, const BinnedVariable& variable, const VariableCounts& counts)
{
    const auto anyBin = [&] { return static_cast<int>(random.below(variable.bins.size())); };
    const auto anyPlace = [&] { return random.below(4) == 0 ? ownBin : anyBin(); };
    const auto anyCut = [&] { return counts.cuts.empty() ? 0.0 : counts.cuts[random.below(counts.cuts.size())]; };
    BinningEdit edit;
    edit.action = static_cast<EditAction>(random.below(11));
    edit.bin = anyBin();
    edit.otherBin = edit.action == EditAction::MergeBins && counts.numeric ? edit.bin + 1 : anyPlace();
    edit.cut = anyCut();
    const bool onAnEdge = edit.action == EditAction::MoveCut || edit.action == EditAction::LockCut ||
                          edit.action == EditAction::UnlockCut;
    if (onAnEdge && counts.numeric)
        edit.cut = variable.bins[static_cast<std::size_t>(edit.bin)].upper;
    edit.newCut = anyCut();
    edit.value = random.below(2) == 0 ? -9.0 : -8.0;
    edit.trend = static_cast<Trend>(random.below(6));
    if (!counts.levels.empty())
        for (std::uint64_t i = 0; i <= random.below(3); ++i)
            edit.categories.push_back(counts.levels[random.below(counts.levels.size())].front());
    return edit;
}

inline bool sameBins(const BinnedVariable& a, const BinnedVariable& b)
{
    const auto same = [](const Bin& x, const Bin& y) {
        return x.kind == y.kind && x.lower == y.lower && x.upper == y.upper && x.categories == y.categories &&
               x.values == y.values && x.good == y.good && x.bad == y.bad && x.woe == y.woe &&
               x.holdsMissing == y.holdsMissing;
    };
    return a.name == b.name && a.numeric == b.numeric && a.trend == b.trend && a.lockedCuts == b.lockedCuts &&
           a.bins.size() == b.bins.size() && std::equal(a.bins.begin(), a.bins.end(), b.bins.begin(), same);
}

// Information value of the counts of all bins.
inline double ivOf(const PreBins& sums, double adjustment)
{
    const WoeDefinition woe{std::accumulate(sums.good.begin(), sums.good.end(), 0.0),
                            std::accumulate(sums.bad.begin(), sums.bad.end(), 0.0), adjustment};
    double iv = 0.0;
    for (std::size_t i = 0; i < sums.size(); ++i)
        iv += informationValue(sums.good[i], sums.bad[i], woe);
    return iv;
}

} // namespace riskloom::testing
