// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"

#include <cstdint>

namespace riskloom::store {

// What `metric_sums` adds up per run, modulo 2^64: the first 8 bytes of the SHA-256 of a point. A sum does not depend on
// the order and a replaced point is subtracted, so that it is kept up without reading the other points (Bellare and
// Micciancio 1997, "A new paradigm for collision-free hashing", AdHash). It finds damage; it is no seal against forgers.
std::uint64_t metricDigest(std::int64_t run, const MetricPoint& point);

} // namespace riskloom::store
