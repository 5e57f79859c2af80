// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riskloom {

// An asset and a number, as people write them: "JPM = 0.4", "JPM: 0.4" or "JPM 0.4".
struct AssetAmount {
    std::string asset;
    double amount = 0.0; // finite
};
std::optional<AssetAmount> readAssetAmount(std::string_view text);

// Weights of the assets, in their order, from such texts. BadWeights when one cannot be read, is below 0, stands there
// twice, or when they add up to more than 1; UnknownAsset.
Result<std::vector<double>> parseWeights(const std::vector<std::string>& texts, const std::vector<std::string>& assets);

// Units held of the assets, in their order. BadHolding when a line cannot be read, is below 0 or names an asset again;
// UnknownAsset.
Result<std::vector<double>> parseHoldings(const std::vector<std::string>& lines, const std::vector<std::string>& assets);

// "a, b, c"
std::string joinedTexts(const std::vector<std::string>& texts);

} // namespace riskloom
