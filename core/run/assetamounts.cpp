// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/assetamounts.h"

#include "core/run/codec.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace riskloom {
namespace {

constexpr double mostTogether = 1.0 + 1e-6; // weights of a backtest are kept to six decimals
constexpr double notGiven = -1.0;

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<double> numberIn(std::string_view text)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

// The number that is given to an asset, to be set.
double* slotOf(const std::string& asset, const std::vector<std::string>& assets, std::vector<double>& amounts)
{
    const auto found = std::ranges::find(assets, asset);
    return found == assets.end() ? nullptr : &amounts[static_cast<std::size_t>(found - assets.begin())];
}

} // namespace

std::optional<AssetAmount> readAssetAmount(std::string_view text)
{
    text = trimmed(text);
    auto sign = text.rfind('=');
    if (sign == std::string_view::npos)
        sign = text.rfind(':');
    if (sign == std::string_view::npos)
        sign = text.find_last_of(" \t");
    if (sign == std::string_view::npos)
        return std::nullopt;
    const std::optional<double> amount = numberIn(trimmed(text.substr(sign + 1)));
    const std::string asset(trimmed(text.substr(0, sign)));
    if (!amount || asset.empty())
        return std::nullopt;
    return AssetAmount{asset, *amount};
}

Result<std::vector<double>> parseWeights(const std::vector<std::string>& texts, const std::vector<std::string>& assets)
{
    std::vector<double> weights(assets.size(), notGiven);
    double sum = 0.0;
    for (const std::string& text : texts) {
        const std::optional<AssetAmount> read = readAssetAmount(text);
        if (!read || read->amount < 0.0)
            return Error{ErrorCode::BadWeights, {text, ""}, {}};
        double* weight = slotOf(read->asset, assets, weights);
        if (weight == nullptr)
            return Error{ErrorCode::UnknownAsset, {read->asset, text}, {}};
        if (*weight != notGiven)
            return Error{ErrorCode::BadWeights, {joinedTexts(texts), ""}, read->asset + " stands there twice"};
        *weight = read->amount;
        sum += read->amount;
    }
    if (sum > mostTogether)
        return Error{ErrorCode::BadWeights, {joinedTexts(texts), writeJson(encode(sum))}, {}};
    for (double& weight : weights)
        weight = std::max(weight, 0.0) / std::max(sum, 1.0);
    return weights;
}

Result<std::vector<double>> parseHoldings(const std::vector<std::string>& lines, const std::vector<std::string>& assets)
{
    std::vector<double> units(assets.size(), notGiven);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto bad = [&](const char* why) {
            return Error{ErrorCode::BadHolding, {lines[i], std::to_string(i + 1)}, why};
        };
        const std::optional<AssetAmount> read = readAssetAmount(lines[i]);
        if (!read)
            return bad("an asset and a number are needed");
        if (read->amount < 0.0)
            return bad("units below 0");
        double* held = slotOf(read->asset, assets, units);
        if (held == nullptr)
            return Error{ErrorCode::UnknownAsset, {read->asset, lines[i]}, {}};
        if (*held != notGiven)
            return bad("the asset stands there twice");
        *held = read->amount;
    }
    for (double& held : units)
        held = std::max(held, 0.0);
    return units;
}

std::string joinedTexts(const std::vector<std::string>& texts)
{
    std::string whole;
    for (const std::string& text : texts)
        whole += (whole.empty() ? "" : ", ") + text;
    return whole;
}

} // namespace riskloom
