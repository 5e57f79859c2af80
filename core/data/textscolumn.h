// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"

#include <concepts>
#include <ranges>
#include <string_view>

namespace riskloom {

// A column of texts, one a row.
template <std::ranges::input_range Texts>
Column textsColumn(std::string name, const Texts& texts)
    requires std::convertible_to<std::ranges::range_reference_t<const Texts>, std::string_view>
{
    std::vector<std::uint64_t> offsets{0};
    std::vector<char> bytes;
    for (const std::string_view text : texts) {
        bytes.insert(bytes.end(), text.begin(), text.end());
        offsets.push_back(bytes.size());
    }
    return {std::move(name), TextColumn{std::move(offsets), std::move(bytes)}};
}

} // namespace riskloom
