// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/holdingsfile.h"

#include "core/data/csv.h"
#include "core/run/codec.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>

namespace riskloom {
namespace {

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

constexpr std::string_view assetNames[] = {"asset", "ticker", "symbol"};
constexpr std::string_view unitNames[] = {"units", "shares", "quantity"};

Result<std::string> columnNamed(std::span<const std::string_view> wanted, const std::vector<std::string>& names)
{
    for (const std::string_view name : wanted)
        for (const std::string& column : names)
            if (lowered(column) == name)
                return column;
    return Error{ErrorCode::UnknownColumn, {std::string(wanted.front())}, {}};
}

} // namespace

Result<HoldingsFile> readHoldingsFile(const std::filesystem::path& path)
{
    CsvOptions options;
    options.header = HeaderRow::Present;
    RISKLOOM_TRY(const CsvPreview preview, previewCsv(path, options, 1));
    RISKLOOM_TRY(const std::string assetColumn, columnNamed(assetNames, preview.names));
    RISKLOOM_TRY(const std::string unitColumn, columnNamed(unitNames, preview.names));
    options.columns = {{.column = assetColumn, .type = ColumnType::Text, .dateFormat = {}, .role = {}},
                       {.column = unitColumn, .type = ColumnType::Number, .dateFormat = {}, .role = {}}};
    RISKLOOM_TRY(const Import import, importCsv(path, options));
    if (!import.refused.listed.empty())
        return Error{ErrorCode::BadHolding,
                     {path.filename().string(), std::to_string(import.refused.listed.front().line)},
                     "row refused"};
    RISKLOOM_TRY(const Column* assets, import.table.column(assetColumn));
    RISKLOOM_TRY(const Column* units, import.table.column(unitColumn));
    HoldingsFile file;
    for (std::size_t row = 0; row < import.table.rows(); ++row) {
        const std::string asset = assets->cell(row);
        const double held = units->number()->values[row];
        if (asset.empty() || std::isnan(held)) // no row was refused, so that lines follow rows but for empty ones
            return Error{ErrorCode::BadHolding, {asset + " " + units->cell(row), std::to_string(row + 2)}, {}};
        if (lowered(asset) == "cash")
            file.cash += held;
        else
            file.lines.push_back(asset + " = " + writeJson(encode(held)));
    }
    return file;
}

} // namespace riskloom
