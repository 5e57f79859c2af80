// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"

#include <cmath>
#include <string>
#include <vector>

namespace riskloom {

// Columns of a table that is to be written, from plain values.

inline Column numbersColumn(std::string name, std::vector<double> values) // what is not finite is missing
{
    constexpr int allDigits = 17;
    for (double& value : values)
        if (!std::isfinite(value))
            value = missingNumber;
    return {std::move(name), NumberColumn{std::move(values), allDigits}};
}

inline Column daysColumn(std::string name, std::vector<Day> days) { return {std::move(name), DateColumn{std::move(days)}}; }

inline Column textsColumn(std::string name, const std::vector<std::string>& texts)
{
    std::vector<std::uint64_t> offsets{0};
    std::vector<char> bytes;
    for (const std::string& text : texts) {
        bytes.insert(bytes.end(), text.begin(), text.end());
        offsets.push_back(bytes.size());
    }
    return {std::move(name), TextColumn{std::move(offsets), std::move(bytes)}};
}

} // namespace riskloom
