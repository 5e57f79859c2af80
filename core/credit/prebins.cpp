// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/prebins.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace riskloom {
namespace {

// A value with the weight of its row, negative for a bad one: sixteen bytes to sort, and no row to look up afterwards.
struct Entry {
    double value;
    double signedWeight;
};

double weightOf(const LabelledRows& sample, std::size_t i)
{
    return sample.weights.empty() ? 1.0 : sample.weights[i];
}

std::size_t distinctValues(const std::vector<Entry>& sorted)
{
    std::size_t distinct = sorted.empty() ? 0 : 1;
    for (std::size_t i = 1; i < sorted.size(); ++i)
        distinct += sorted[i].value != sorted[i - 1].value ? 1 : 0;
    return distinct;
}

void addEntry(double signedWeight, double& good, double& bad)
{
    if (signedWeight > 0.0)
        good += signedWeight;
    else
        bad -= signedWeight;
}

// Closes a bin before a new value once the bins so far hold their share of the weight.
void cut(const std::vector<Entry>& sorted, int maxPreBins, NumericPreBins& bins)
{
    const bool oneBinAValue = distinctValues(sorted) <= static_cast<std::size_t>(maxPreBins);
    const double total = std::accumulate(sorted.begin(), sorted.end(), 0.0, [](double sum, const Entry& entry) {
        return sum + std::abs(entry.signedWeight);
    });
    double reached = 0.0;
    double nextCut = total / maxPreBins;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const bool newValue = i == 0 || sorted[i].value != sorted[i - 1].value;
        if (newValue && (i == 0 || oneBinAValue || reached >= nextCut)) {
            if (i > 0)
                bins.cuts.push_back(sorted[i].value);
            bins.counts.add(0.0, 0.0);
            nextCut = total * (std::floor(reached * maxPreBins / total) + 1.0) / maxPreBins;
        }
        addEntry(sorted[i].signedWeight, bins.counts.good.back(), bins.counts.bad.back());
        reached += std::abs(sorted[i].signedWeight);
    }
}

} // namespace

void PreBins::add(double goodWeight, double badWeight)
{
    good.push_back(goodWeight);
    bad.push_back(badWeight);
}

double PreBins::weight() const
{
    return std::accumulate(good.begin(), good.end(), 0.0) + std::accumulate(bad.begin(), bad.end(), 0.0);
}

NumericPreBins preBinNumbers(const NumberColumn& column, const LabelledRows& sample, const BinningOptions& options)
{
    NumericPreBins bins;
    for (std::size_t i = 0; i < options.specialValues.size(); ++i)
        bins.special.add(0.0, 0.0);
    std::vector<Entry> entries;
    entries.reserve(sample.rows.size());
    for (std::size_t i = 0; i < sample.rows.size(); ++i) {
        const double value = column.values[sample.rows[i]];
        const double signedWeight = sample.bad[i] != 0 ? -weightOf(sample, i) : weightOf(sample, i);
        const auto special = std::ranges::find(options.specialValues, value);
        if (std::isnan(value)) {
            addEntry(signedWeight, bins.missingGood, bins.missingBad);
        } else if (special != options.specialValues.end()) {
            const auto code = static_cast<std::size_t>(special - options.specialValues.begin());
            addEntry(signedWeight, bins.special.good[code], bins.special.bad[code]);
        } else {
            entries.push_back({value, signedWeight});
        }
    }
    std::ranges::sort(entries, {}, &Entry::value);
    cut(entries, options.maxPreBins, bins);
    return bins;
}

} // namespace riskloom
