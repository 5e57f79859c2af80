// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/stress.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace riskloom {
namespace {

struct NamedWindow {
    const char* name;
    const char* first;
    const char* last;
};

constexpr std::array knownWindows{
    NamedWindow{"blackMonday", "1987-08-25", "1987-12-04"},    NamedWindow{"gulfWar", "1990-07-16", "1990-10-11"},
    NamedWindow{"asianCrisis", "1997-10-07", "1997-10-27"},    NamedWindow{"russianDefault", "1998-07-17", "1998-08-31"},
    NamedWindow{"dotCom", "2000-03-24", "2002-10-09"},         NamedWindow{"financialCrisis", "2007-10-09", "2009-03-09"},
    NamedWindow{"euroDebt", "2011-04-29", "2011-10-03"},       NamedWindow{"lateSellOff", "2018-09-20", "2018-12-24"},
    NamedWindow{"pandemic", "2020-02-19", "2020-03-23"},       NamedWindow{"inflationShock", "2022-01-03", "2022-10-12"},
};

double deepestFall(std::span<const double> values, double start)
{
    double high = start;
    double depth = 0.0;
    for (const double value : values) {
        high = std::max(high, value);
        depth = std::max(depth, 1.0 - value / high);
    }
    return depth;
}

} // namespace

std::vector<StressWindow> namedWindows(const JointGrowth& history, std::span<const Day> days, const HoldingRule& rule)
{
    std::vector<StressWindow> windows;
    for (const NamedWindow& known : knownWindows) {
        const Day from = *parseIsoDate(known.first);
        const Day to = *parseIsoDate(known.last);
        if (days.empty() || from < days.front() || to > days.back())
            continue;
        const auto first = std::ranges::upper_bound(days, from) - days.begin();
        const auto end = std::ranges::upper_bound(days, to) - days.begin();
        if (first >= end)
            continue;
        const auto assets = static_cast<std::ptrdiff_t>(history.assets);
        const JointGrowth part{history.assets,
                               {history.values.begin() + first * assets, history.values.begin() + end * assets}};
        const std::vector<double> values = valueAlong(part, rule);
        windows.push_back({known.name, known.first, known.last, static_cast<int>(values.size()), values.back() - 1.0,
                           deepestFall(values, 1.0)});
    }
    return windows;
}

std::vector<StressWindow> worstWindows(const JointGrowth& history, std::span<const Day> days, const HoldingRule& rule, int length,
                                       int count)
{
    std::vector<double> values{1.0};
    std::ranges::copy(valueAlong(history, rule), std::back_inserter(values));
    const auto span = static_cast<std::size_t>(length);
    std::vector<StressWindow> windows;
    std::vector<std::size_t> taken;
    while (windows.size() < static_cast<std::size_t>(count)) {
        std::size_t worst = values.size();
        for (std::size_t first = 1; first + span < values.size(); ++first) { // the day before the first return is unknown
            const bool free = std::ranges::none_of(taken, [&](std::size_t other) {
                return std::max(first, other) - std::min(first, other) < span;
            });
            if (free && (worst == values.size() || values[first + span] / values[first] < values[worst + span] / values[worst]))
                worst = first;
        }
        if (worst == values.size())
            return windows;
        taken.push_back(worst);
        windows.push_back({"", isoDate(days[worst - 1]), isoDate(days[worst + span - 1]), length,
                           values[worst + span] / values[worst] - 1.0,
                           deepestFall(std::span(values).subspan(worst + 1, span), values[worst])});
    }
    return windows;
}

std::vector<double> marketBetas(const JointGrowth& history)
{
    const std::size_t days = history.days();
    std::vector<double> market(days);
    double mean = 0.0;
    for (std::size_t day = 0; day < days; ++day) {
        for (std::size_t a = 0; a < history.assets; ++a)
            market[day] += (history.at(day, a) - 1.0) / static_cast<double>(history.assets);
        mean += market[day] / static_cast<double>(days);
    }
    double variance = 0.0;
    for (const double value : market)
        variance += (value - mean) * (value - mean);
    std::vector<double> betas(history.assets);
    for (std::size_t a = 0; a < history.assets && variance > 0.0; ++a)
        for (std::size_t day = 0; day < days; ++day)
            betas[a] += (market[day] - mean) * (history.at(day, a) - 1.0) / variance;
    return betas;
}

std::vector<Shock> shocks(const JointGrowth& history, std::span<const std::string> assets, std::span<const double> weights)
{
    const std::vector<double> betas = marketBetas(history);
    std::vector<Shock> all;
    for (const ShockKind kind : {ShockKind::Market, ShockKind::Together})
        for (const double shock : {-0.1, -0.2, -0.4}) {
            double change = 0.0;
            for (std::size_t a = 0; a < weights.size(); ++a) // nothing loses more than all of it
                change += weights[a] * std::max(-1.0, shock * (kind == ShockKind::Market ? betas[a] : std::max(betas[a], 1.0)));
            all.push_back({kind, "", shock, change});
        }
    const auto largest = std::ranges::max_element(weights);
    if (largest != weights.end())
        all.push_back({ShockKind::Holding, assets[static_cast<std::size_t>(largest - weights.begin())], -0.5, -0.5 * *largest});
    return all;
}

} // namespace riskloom
