// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/run/syntheticfilm.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// A sample of rows as points of the plane of any two columns. A place lies within 0 … 1: of a number or date between the
// outer edges of its ColumnView, values beyond them at the edge; of a category the middle of its label's part. NaN without a
// value or for a label that the view does not have.
class PlaneSample {
public:
    // The given rows of a table, in their order; each column of the views must be there. UnknownColumn, WrongColumnType.
    static Result<PlaneSample> of(const std::vector<ColumnView>& views, const Table& table, std::span<const std::uint32_t> rows);
    // Back from packed(). Text of another length than whole rows loses what is left over.
    static PlaneSample unpacked(const std::vector<ColumnView>& views, const std::string& text);

    [[nodiscard]] std::size_t rows() const { return m_columns == 0 ? 0 : m_codes.size() / m_columns; }
    [[nodiscard]] double place(std::size_t row, std::size_t column) const;
    // Two letters a cell, row by row, 4,000 steps between the edges: a row of 20 columns takes 40 bytes.
    [[nodiscard]] std::string packed() const;

private:
    std::size_t m_columns = 0;
    std::vector<std::size_t> m_labels; // of each column; 0 = a number
    std::vector<int> m_codes;          // 0 = no place
};

// Where the discriminator's opinion is asked for on the plane of two columns.
struct PlaneAxes {
    std::size_t x = 0; // columns of the view
    std::size_t y = 0;
};

// The opinion on a grid of cells, [row from below][column], as a mean over the sampled rows near a cell: weights fall with the
// distance as a normal density of this deviation, and rows of other labels count nothing. So the other columns are as they
// come together in the rows near there. Where there are hardly any rows it fades to 0, as if one row of no opinion lay in every
// cell. A category has one cell a label, a number `most`. In deviations, as SyntheticMoment::realOpinions.
inline constexpr double planeSmoothing = 0.05;
struct OpinionGrid {
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::vector<double> values; // row by row
};
OpinionGrid opinionGrid(const SyntheticFilm& film, const SyntheticMoment& moment, PlaneAxes axes, std::size_t most);

} // namespace riskloom
