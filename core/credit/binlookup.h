// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/binning.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

// Finds the bins of one column's values. Categories are matched by their text, resolved once for the column's levels,
// so the order of levels in another table does not matter. Reads from several threads are safe.
class BinLookup {
public:
    // The column must outlive the lookup. WrongColumnType: a numeric variable needs a number column, a categorical one
    // a category or text column. A column with missing values only fits either, whatever its type.
    static Result<BinLookup> create(const BinnedVariable& variable, const Column& column);

    // bins[i] = index into variable.bins for row first + i.
    void find(std::size_t first, std::span<std::uint16_t> bins) const;
    // bins[i] = index into variable.bins for row rows[i].
    void find(std::span<const std::uint32_t> rows, std::span<std::uint16_t> bins) const;

private:
    struct SpecialBin {
        double value;
        std::uint16_t bin;
    };

    explicit BinLookup(const Column& column) : m_column(&column) {}
    [[nodiscard]] std::uint16_t binOfNumber(double value) const;
    template <class RowOf>
    void findEach(RowOf rowOf, std::span<std::uint16_t> bins) const;

    const Column* m_column;
    std::uint16_t m_missing = 0;
    bool m_allMissing = false;
    std::vector<double> m_cuts; // ascending lower bounds of all intervals but the first
    std::vector<SpecialBin> m_special;
    std::vector<std::uint16_t> m_codeBins; // by code + 1, so that missingCode comes first; by row for a text column
};

Result<std::vector<std::uint16_t>> binIndex(const BinnedVariable& variable, const Column& column,
                                            std::span<const std::uint32_t> rows);

// The weights of evidence of the given rows.
Result<std::vector<double>> woeOf(const BinnedVariable& variable, const Column& column,
                                  std::span<const std::uint32_t> rows);

} // namespace riskloom
