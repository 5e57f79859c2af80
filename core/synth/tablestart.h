// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/synth/tablecopula.h"
#include "core/synth/tablenetwork.h"

#include <variant>

namespace riskloom {

// What a generator makes its rows from beside noise; it may be nothing.
using TableStart = std::variant<std::monostate, TableNetwork, TableCopula>;

// So many rows; none of nothing. The same start and state of `random` give the same bits.
EncodedTable drawStart(const TableStart& start, std::size_t count, Random& random);

} // namespace riskloom
