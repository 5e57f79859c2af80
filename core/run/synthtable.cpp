// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/synthtable.h"

namespace riskloom {

FidelityFigures figuresOf(const Fidelity& fidelity)
{
    return {fidelity.quality, fidelity.columnShapes, fidelity.columnPairTrends};
}

} // namespace riskloom
