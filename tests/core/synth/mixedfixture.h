// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/synth/mixedrows.h"
#include "tests/core/synth/synthfixture.h"

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace riskloom::testing {

// Two numbers that hang together, a level that follows them, gaps here and there, and a day.
inline Table mixedTable(std::size_t rows, std::uint64_t seed, double shift = 0.0)
{
    Random random(seed);
    std::vector<double> x, y;
    std::vector<std::string> c;
    std::vector<Day> d;
    for (std::size_t i = 0; i < rows; ++i) {
        const double a = random.normal() + shift;
        x.push_back(random.uniform() < 0.05 ? missingNumber : a);
        y.push_back(std::exp(0.8 * a + 0.6 * random.normal()));
        c.push_back(random.uniform() < 0.04 ? "" : (a > 0.5 ? "high" : (random.uniform() < 0.3 ? "odd" : "low")));
        d.push_back(static_cast<Day>(18000 + random.below(400)));
    }
    return Table({numbers("x", x), numbers("y", y), levels("c", c), days("d", d)}, rows);
}

// Of all rows of a table, in a space of their own.
inline MixedRows placed(const Table& table)
{
    return *MixedSpace::create(table, rowsUpTo(table.rows()), namesOf(table))->place(table);
}

// The distance in its plainest form, from cells as they are.
inline double plainDistance(const Table& first, std::size_t a, const Table& second, std::size_t b, const Table& fitted)
{
    double sum = 0.0;
    for (std::size_t j = 0; j < first.columns().size(); ++j) {
        const Column& left = first.columns()[j];
        const Column& right = second.columns()[j];
        if (left.missing(a) || right.missing(b)) {
            sum += left.missing(a) && right.missing(b) ? 0.0 : 1.0;
            continue;
        }
        if (left.category() != nullptr) {
            sum += left.cell(a) == right.cell(b) ? 0.0 : 1.0;
            continue;
        }
        const auto value = [](const Column& column, std::size_t row) {
            return column.number() != nullptr ? column.number()->values[row] : static_cast<double>(column.date()->days[row]);
        };
        double least = 1e300, greatest = -1e300;
        for (std::size_t row = 0; row < fitted.rows(); ++row)
            if (!fitted.columns()[j].missing(row)) {
                least = std::min(least, value(fitted.columns()[j], row));
                greatest = std::max(greatest, value(fitted.columns()[j], row));
            }
        sum += std::min(std::abs(value(left, a) - value(right, b)) / (greatest - least), 1.0);
    }
    return sum / static_cast<double>(first.columns().size());
}

} // namespace riskloom::testing
