// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace riskloom {

// The sentence of a problem of core/market/marketproblem.h, by the name in the error's first argument; "" for any other.
QString marketProblemText(const Error& error);

} // namespace riskloom
