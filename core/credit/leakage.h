// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/binning.h"

#include <boost/describe/enum.hpp>

namespace riskloom {

// Suspicious: stronger than honest application data usually are. Certain: no bin holds both goods and bads, so the
// column tells the outcome and was probably known only afterwards.
BOOST_DEFINE_ENUM_CLASS(LeakageAlarm, None, Suspicious, Certain)

// suspiciousIv: information values above 0.5 are "suspicious" by the custom of the field (Siddiqi 2006, Credit Risk
// Scorecards). A variable without two bins that somebody fell into raises no alarm: it tells nothing.
LeakageAlarm leakageAlarm(const BinnedVariable& variable, double suspiciousIv = 0.5);

} // namespace riskloom
