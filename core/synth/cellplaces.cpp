// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/cellplaces.h"

#include <limits>

namespace riskloom {
namespace {

double placeOf(const ColumnEncoding& column, std::uint16_t slot, float offset)
{
    if (column.type == EncodedType::Category)
        return slot;
    if (slot < column.modes.size()) {
        const GaussianMode& mode = column.modes[slot];
        return mode.mean + 4.0 * mode.deviation * static_cast<double>(offset);
    }
    const std::size_t point = slot - column.modes.size();
    return point < column.points.size() ? toModeAxis(column, column.points[point])
                                        : -std::numeric_limits<double>::infinity();
}

} // namespace

std::vector<double> cellPlaces(const ColumnEncoding& column, const EncodedTable& rows, std::size_t j)
{
    std::vector<double> places(rows.rows);
    for (std::size_t i = 0; i < rows.rows; ++i)
        places[i] = placeOf(column, rows.slotOf[j][i], rows.offsets[j].empty() ? 0.0F : rows.offsets[j][i]);
    return places;
}

} // namespace riskloom
