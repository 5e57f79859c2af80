// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/base/runcontext.h"
#include "core/data/table.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace riskloom {

// Equal-width bars over [minimum, maximum]; the last bar includes the maximum. Empty for a constant.
struct ValueHistogram {
    double minimum = 0.0;
    double maximum = 0.0;
    std::vector<std::uint64_t> counts;
};

// Of the values that are not missing.
struct NumberProfile {
    double minimum = 0.0;
    double maximum = 0.0;
    double mean = 0.0;
    double deviation = 0.0; // standard deviation with n - 1; 0 for a single value
    // At profileLevels, by linear interpolation between order statistics (Hyndman and Fan 1996, type 7).
    std::array<double, 7> quantiles{};
    std::uint64_t zeros = 0;
    std::uint64_t negatives = 0;
    ValueHistogram histogram;
};
inline constexpr std::array<double, 7> profileLevels{0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};

struct LevelCount {
    std::string level;
    std::uint64_t rows = 0;

    friend bool operator==(const LevelCount&, const LevelCount&) = default;
};

struct DateProfile {
    Day first = 0;
    Day last = 0;
    ValueHistogram histogram; // over days
};

struct ColumnProfile {
    std::string name;
    ColumnType type = ColumnType::Text;
    std::uint64_t rows = 0;
    std::uint64_t missing = 0;
    std::uint64_t distinct = 0; // missing left out; texts are told apart by a 64-bit hash
    std::optional<NumberProfile> number; // nothing when all are missing
    std::optional<DateProfile> date;
    std::vector<LevelCount> levels; // most frequent first, at most ProfileOptions::levels; of a Text only if some text repeats
};

struct ProfileOptions {
    int bars = 30;
    int levels = 20;
};

ColumnProfile profileColumn(const Column& column, const ProfileOptions& options = {});

// Every column in turn. The stop token is asked between columns: Cancelled.
Result<std::vector<ColumnProfile>> profileTable(const Table& table, const ProfileOptions& options = {},
                                                const RunContext& context = {});

} // namespace riskloom
