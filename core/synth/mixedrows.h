// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/table.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// Rows as coordinates, column by column, so that min(|a - b|, 1) is how far two cells lie apart whatever they hold:
// numbers and dates as (x - least) / range of the rows the space was fitted on, levels as their codes, missing values far
// from everything but each other.
struct MixedRows {
    std::size_t rows = 0;
    std::vector<std::vector<float>> columns;
    std::vector<std::uint8_t> ordered; // a column: 1 = numbers or dates, 0 = levels

    [[nodiscard]] MixedRows taken(std::span<const std::uint32_t> chosen) const;
    [[nodiscard]] MixedRows onlyColumns(std::span<const std::size_t> chosen) const;
};

// Coordinates of missing values, and where numbers end on both sides.
inline constexpr float missingPlace = 1e6F;
inline constexpr float farthestPlace = 1e3F;

// The first half's rows, then the second's. Both have the same columns.
MixedRows stacked(const MixedRows& first, const MixedRows& second);

// Gower's distance (Gower 1971, "A general coefficient of similarity and some of its properties", Biometrics 27): the mean
// over the columns of |a - b| / range, 1 at most, of numbers and dates; of 0 or 1 of levels; 1 when one of the two is
// missing, 0 when both are. It is also the distance of SDMetrics' distance to the closest record.
float gowerDistance(const MixedRows& first, std::size_t firstRow, const MixedRows& second, std::size_t secondRow);

class MixedSpace {
public:
    // Ranges of the given rows. Text columns do not take part. UnknownColumn; TooFewRows without rows; NoUsableVariables
    // when only text is named.
    static Result<MixedSpace> create(const Table& table, std::span<const std::uint32_t> rows,
                                     const std::vector<std::string>& columns);

    // `table` has the same columns. Levels the space has never heard of are all taken for one. UnknownColumn,
    // WrongColumnType.
    [[nodiscard]] Result<MixedRows> place(const Table& table, std::span<const std::uint32_t> rows) const;
    [[nodiscard]] Result<MixedRows> place(const Table& table) const;

    [[nodiscard]] std::vector<std::string> names() const;

private:
    struct Axis {
        std::string name;
        ColumnType type = ColumnType::Number;
        double least = 0.0;
        double range = 0.0; // 0 = a single value, or none
        std::map<std::string, float, std::less<>> placeOf; // of levels
    };
    std::vector<Axis> m_axes;
};

} // namespace riskloom
