// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/proxyscan.h"

#include <boost/math/distributions/chi_squared.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <functional>

namespace riskloom {
namespace {

struct CrossTable {
    explicit CrossTable(std::size_t binCount, std::size_t groupCount)
        : bins(binCount), groups(groupCount), cells(binCount * groupCount)
    {
    }

    std::vector<double> bins; // totals
    std::vector<double> groups;
    std::vector<double> cells; // [bin · groups + group]
};

std::size_t countOf(std::span<const std::uint16_t> values)
{
    return values.empty() ? 0 : std::size_t{std::ranges::max(values)} + 1;
}

double chiSquared(const CrossTable& table, double rows)
{
    double sum = 0.0;
    for (std::size_t bin = 0; bin < table.bins.size(); ++bin) {
        for (std::size_t group = 0; group < table.groups.size(); ++group) {
            const double expected = table.bins[bin] * table.groups[group] / rows;
            const double miss = table.cells[bin * table.groups.size() + group] - expected;
            if (expected > 0.0)
                sum += miss * miss / expected;
        }
    }
    return sum;
}

double filled(const std::vector<double>& totals)
{
    return static_cast<double>(std::ranges::count_if(totals, [](double total) { return total > 0.0; }));
}

} // namespace

ProxyMeasure proxyMeasure(const BinnedRows& variable, std::span<const std::uint16_t> groups)
{
    assert(variable.bins.size() == groups.size());
    ProxyMeasure result{.variable = variable.name};
    CrossTable table(countOf(variable.bins), countOf(groups));
    for (std::size_t row = 0; row < groups.size(); ++row) {
        table.bins[variable.bins[row]] += 1.0;
        table.groups[groups[row]] += 1.0;
        table.cells[variable.bins[row] * table.groups.size() + groups[row]] += 1.0;
    }
    const auto rows = static_cast<double>(groups.size());
    const double bins = filled(table.bins);
    const double groupCount = filled(table.groups);
    if (bins < 2.0 || groupCount < 2.0)
        return result;
    const double statistic = chiSquared(table, rows);
    const double freedom = (bins - 1.0) * (groupCount - 1.0);
    result.cramersV = std::sqrt(statistic / rows / (std::min(bins, groupCount) - 1.0));
    result.pValue = boost::math::cdf(boost::math::complement(boost::math::chi_squared(freedom), statistic));
    const auto correctedCount = [&](double count) { return count - (count - 1.0) * (count - 1.0) / (rows - 1.0); };
    const double least = std::min(correctedCount(bins), correctedCount(groupCount)) - 1.0;
    if (least > 0.0)
        result.corrected = std::sqrt(std::max(0.0, statistic / rows - freedom / (rows - 1.0)) / least);
    return result;
}

std::vector<ProxyMeasure> proxyScan(std::span<const BinnedRows> variables, std::span<const std::uint16_t> groups)
{
    std::vector<ProxyMeasure> measures;
    for (const BinnedRows& variable : variables)
        measures.push_back(proxyMeasure(variable, groups));
    std::ranges::stable_sort(measures, std::greater<>{}, &ProxyMeasure::corrected);
    return measures;
}

} // namespace riskloom
