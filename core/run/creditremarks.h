// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/binning.h"
#include "core/data/table.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

// What scoring has to say about each row, for every model that reads binned variables: "unseenCategory",
// "unseenMissing" or "unseenSpecial" when a value fell into a bin that no training row fell into; missing when there is
// nothing to say.
class CreditRemarks {
public:
    explicit CreditRemarks(std::size_t rows) : m_kinds(rows, 0) {}

    // The bins of rows first, first + 1 … in one of the variables.
    void add(const BinnedVariable& variable, std::size_t first, std::span<const std::uint16_t> bins);

    // One remark a row; several are joined by "; ".
    [[nodiscard]] CategoryColumn column() const;

private:
    std::vector<std::uint8_t> m_kinds; // a bit for each kind of bin
};

} // namespace riskloom
