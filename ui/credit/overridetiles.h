// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/overrides.h"
#include "ui/credit/qualitytiles.h"

namespace riskloom {

// Cases decided, high-side and low-side overrides with how often and how they turned out, in the current language.
std::vector<TileContent> overrideTiles(const OverrideReport& report, const QString& source);

} // namespace riskloom
