// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"

#include <QLocale>
#include <QString>

#include <cstdint>
#include <string>

namespace riskloom {

// Numbers and times as a person reads them, in the format of QLocale(). A number that is not one is an en dash; minus
// is the true minus sign.
QString formatInteger(std::int64_t value);
QString formatNumber(double value, int decimals);
QString formatNumber(double value, int decimals, const QLocale& locale); // for other threads than the window's
QString formatSignificant(double value, int digits); // 3 digits: 0.00123, 1.23, 1,230; scientific beyond 1e-5 … 1e9
QString formatPercent(double share, int decimals = 1); // 0.25 → "25.0%"
QString formatPValue(double p);                        // "< 0.001", "0.032", "0.45"
QString formatInterval(double low, double high, int decimals); // "0.78 – 0.84"
QString formatPercentInterval(double low, double high, int decimals = 1);
QString formatDuration(double seconds); // "0.4 s", "12 s", "3 min 5 s", "2 h 10 min"
QString formatBytes(std::int64_t bytes);
QString formatDay(Day day);
// From UTC in ISO 8601, as the workspace stores it, to local time: "Today, 14:05" or "2026-03-01 14:05".
QString formatMoment(const std::string& utc);
// The same moment for documents, which are read on other days and elsewhere: "2026-03-01 14:05:09 UTC".
QString formatUtc(const std::string& utc);

} // namespace riskloom
