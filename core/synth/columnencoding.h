// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"
#include "core/synth/mixture.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

BOOST_DEFINE_ENUM_CLASS(EncodedType, Number, Date, Category)

// How the cells of a column become what a network reads: which one of a few slots a cell falls into, and for a number
// near a mode how far it lies from it. Slots in their order:
//   numbers and dates   the modes, then the values that are frequent in themselves (point masses), then "missing"
//   categories          the frequent levels, then one for all the others, then "missing"
// A slot is there only when a row it was fitted on falls into it.
struct ColumnEncoding {
    std::string name;
    EncodedType type = EncodedType::Number;
    // Of numbers, and of dates as days since 1970-01-01. With a long tail the modes live in asinh((x - centre) / spread).
    double least = 0.0;
    double greatest = 0.0;
    int decimals = 0;    // with so many digits behind the point every value is whole; -1 = more than 9
    double centre = 0.0;
    double spread = 0.0; // 0 = no long tail
    std::vector<GaussianMode> modes;
    std::vector<double> points; // ascending
    // Of categories.
    std::vector<std::string> levels;       // those that occur, most frequent first; the first `ownLevels` have slots
    std::int64_t ownLevels = 0;
    std::vector<double> otherShares;       // of the levels behind them, among themselves
    bool missing = false;
    std::vector<double> slotShares; // of the rows it was fitted on

    [[nodiscard]] std::size_t slotCount() const { return slotShares.size(); }
    // Columns of the dense matrix: the offset when there are modes, then one a slot. 0 for a column that is constant.
    [[nodiscard]] std::size_t width() const
    {
        return (modes.empty() ? 0 : 1) + (slotCount() > 1 ? slotCount() : 0);
    }
    friend bool operator==(const ColumnEncoding&, const ColumnEncoding&) = default;
};
BOOST_DESCRIBE_STRUCT(ColumnEncoding, (),
                      (name, type, least, greatest, decimals, centre, spread, modes, points, levels, ownLevels,
                       otherShares, missing, slotShares))

struct EncodingOptions {
    double pointShare = 0.01;      // a value that so many of the rows have gets a slot of its own
    std::size_t mostPoints = 40;   // with no more different values than this, all of them do
    std::size_t mostLevels = 100;  // so many levels of a category get a slot of their own
    double longTail = 10.0;        // farther from the median than so many interquartile ranges: a long tail
    MixtureOptions mixture = {};
};

// Fitted on the given rows alone. The column is a number, a date or a category.
ColumnEncoding fitColumnEncoding(const Column& column, std::span<const std::uint32_t> rows,
                                 const EncodingOptions& options);

// Where x lies on the axis of the modes, and back: inside [least, greatest] and rounded like the values were.
double toModeAxis(const ColumnEncoding& encoding, double x);
double fromModeAxis(const ColumnEncoding& encoding, double y);

} // namespace riskloom
