// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/periodreturns.h"

#include <cstddef>

namespace riskloom {
namespace {

template <class Index, class Name>
std::vector<PeriodReturn> returnsBy(std::span<const Day> days, std::span<const double> growth, Index index, Name name)
{
    std::vector<PeriodReturn> periods;
    std::int32_t last = 0;
    for (std::size_t t = 0; t < growth.size(); ++t) {
        const std::int32_t period = index(days[t]);
        if (periods.empty() || period != last) {
            periods.push_back(name(period));
            periods.back().value = 1.0;
        }
        last = period;
        periods.back().value *= growth[t];
    }
    for (PeriodReturn& period : periods)
        period.value -= 1.0;
    return periods;
}

// Of a month counted from 1970-01, rounded down before it too.
int yearOfMonth(std::int32_t month) { return 1970 + (month >= 0 ? month / 12 : (month - 11) / 12); }

} // namespace

std::vector<PeriodReturn> monthlyReturns(std::span<const Day> days, std::span<const double> growth)
{
    return returnsBy(days, growth, monthIndex, [](std::int32_t month) {
        const int year = yearOfMonth(month);
        return PeriodReturn{year, month - (year - 1970) * 12 + 1, 0.0};
    });
}

std::vector<PeriodReturn> yearlyReturns(std::span<const Day> days, std::span<const double> growth)
{
    return returnsBy(days, growth, [](Day day) { return yearOfMonth(monthIndex(day)); },
                     [](std::int32_t year) { return PeriodReturn{year, 0, 0.0}; });
}

} // namespace riskloom
