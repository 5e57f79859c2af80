// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/describe/class.hpp>

#include <vector>

namespace riskloom {

// By linear interpolation between order statistics.
struct Quartiles {
    double low = 0.0;
    double median = 0.0;
    double high = 0.0;
};
BOOST_DESCRIBE_STRUCT(Quartiles, (), (low, median, high))

// Of one value or more.
Quartiles quartilesOf(std::vector<double> values);

} // namespace riskloom
