// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/simulatedportfolio.h"

#include <cstdint>
#include <span>
#include <vector>

namespace riskloom::testing {

// 1 for every row of the portfolio that is truly bad.
inline std::vector<std::uint8_t> trueOutcomes(const SimulatedPortfolio& portfolio)
{
    const Column* outcome = portfolio.table.find("true_outcome");
    std::vector<std::uint8_t> bad;
    for (std::size_t i = 0; i < portfolio.table.rows(); ++i)
        bad.push_back(outcome->cell(i) == "bad" ? 1 : 0);
    return bad;
}

enum class Decided { Any, Approved, Declined };

// Rows that are truly good or bad, not between.
inline std::vector<std::uint32_t> goodOrBadRows(const SimulatedPortfolio& portfolio, Decided decided)
{
    const Column* outcome = portfolio.table.find("true_outcome");
    const Column* decision = portfolio.table.find("final_decision");
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < portfolio.table.rows(); ++i) {
        const bool approved = decision->cell(i) == "approve";
        if (outcome->cell(i) != "indeterminate" &&
            (decided == Decided::Any || approved == (decided == Decided::Approved)))
            rows.push_back(i);
    }
    return rows;
}

inline double meanOf(std::span<const std::uint8_t> values, std::span<const std::uint32_t> rows)
{
    double sum = 0.0;
    for (const std::uint32_t row : rows)
        sum += values[row];
    return sum / static_cast<double>(rows.size());
}

} // namespace riskloom::testing
