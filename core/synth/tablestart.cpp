// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/tablestart.h"

namespace riskloom {

EncodedTable drawStart(const TableStart& start, std::size_t count, Random& random)
{
    if (const auto* network = std::get_if<TableNetwork>(&start))
        return drawNetwork(*network, count, random);
    if (const auto* copula = std::get_if<TableCopula>(&start))
        return drawCopula(*copula, count, random);
    return {};
}

} // namespace riskloom
