// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/data/table.h"
#include "core/synth/columnencoding.h"

#include <boost/describe/class.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// A column that is not modelled: "textColumn" (free text and identifiers).
struct SkippedColumn {
    std::string name;
    std::string reason;

    friend bool operator==(const SkippedColumn&, const SkippedColumn&) = default;
};
BOOST_DESCRIBE_STRUCT(SkippedColumn, (), (name, reason))

struct TableEncoding {
    std::vector<ColumnEncoding> columns;
    std::vector<SkippedColumn> skipped;

    [[nodiscard]] std::size_t width() const; // of the dense matrix: the sum of the columns'
    [[nodiscard]] std::size_t slotCount() const; // of columns that have more than one

    friend bool operator==(const TableEncoding&, const TableEncoding&) = default;
};
BOOST_DESCRIBE_STRUCT(TableEncoding, (), (columns, skipped))

// Cells as slots and offsets, column by column: three bytes to six a cell however many levels a column has, where a
// dense matrix would take four for each of them.
struct EncodedTable {
    std::size_t rows = 0;
    std::vector<std::vector<std::uint16_t>> slotOf; // a row, of every column
    // (value - mean) / (4 deviations) of the slot's mode, within ±1, 0 in the other slots; empty without modes. That
    // scale is the mode-specific normalisation of Xu et al. 2019, "Modeling tabular data using conditional GAN".
    std::vector<std::vector<float>> offsets;

    friend bool operator==(const EncodedTable&, const EncodedTable&) = default;
};

// Fitted on the given rows alone. UnknownColumn; TooFewRows without rows; NoUsableVariables when nothing but free text is
// named.
Result<TableEncoding> fitTableEncoding(const Table& table, std::span<const std::uint32_t> rows,
                                       const std::vector<std::string>& columns, const EncodingOptions& options = {});

// The given rows of a table in the same order. A number takes one of the modes by chance, the likelier ones more often. A
// value that no fitted row had goes to the nearest slot, an unknown level to "others" or else to the most frequent one.
// UnknownColumn, WrongColumnType.
Result<EncodedTable> encodeTable(const TableEncoding& encoding, const Table& table, std::span<const std::uint32_t> rows,
                                 Random& random);

// Where the slots of the modes lie on their axis, in deviations of the column from its mean there: the middle, and how far
// an offset of 1 reaches from it. One a mode.
struct ModePlace {
    double middle = 0.0;
    double reach = 0.0;
};
std::vector<ModePlace> modePlaces(const ColumnEncoding& encoding);

// Back to cells. Levels that share a slot are drawn by their frequency. The same arguments give the same bits.
Table decodeTable(const TableEncoding& encoding, const EncodedTable& encoded, Random& random);

} // namespace riskloom
