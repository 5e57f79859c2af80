// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace riskloom {

// part / whole, and 0 of a whole that is not there, for tables that show nobody as 0 %.
inline double shareOf(double part, double whole)
{
    return whole > 0.0 ? part / whole : 0.0;
}

} // namespace riskloom
