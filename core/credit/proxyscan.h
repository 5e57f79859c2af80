// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/stability.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// How much the bins of a variable tell of a protected attribute: 0 nothing, 1 everything.
struct ProxyMeasure {
    std::string variable;
    double cramersV = 0.0;
    // Without what bins and groups show by chance alone; Bergsma 2013, Journal of the Korean Statistical Society 42,
    // 323-328.
    double corrected = 0.0;
    double pValue = 1.0; // Pearson's chi squared test of independence
};
BOOST_DESCRIBE_STRUCT(ProxyMeasure, (), (variable, cramersV, corrected, pValue))

// One variable against the groups, one value a row in both. O(rows). A variable or attribute with one value only tells
// nothing.
ProxyMeasure proxyMeasure(const BinnedRows& variable, std::span<const std::uint16_t> groups);

// Every variable, the strongest proxy by the corrected measure first.
std::vector<ProxyMeasure> proxyScan(std::span<const BinnedRows> variables, std::span<const std::uint16_t> groups);

} // namespace riskloom
