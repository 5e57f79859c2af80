// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/creditremarks.h"

#include <string>
#include <string_view>
#include <utility>

namespace riskloom {
namespace {

std::string_view remarkOn(BinKind kind)
{
    switch (kind) {
    case BinKind::Unseen: return "unseenCategory";
    case BinKind::Missing: return "unseenMissing";
    case BinKind::Special: return "unseenSpecial";
    case BinKind::Interval:
    case BinKind::Categories: break;
    }
    return "";
}

std::uint8_t bitOf(BinKind kind)
{
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
}

std::string joinedRemarks(std::uint8_t kinds)
{
    std::string joined;
    for (const BinKind kind : {BinKind::Unseen, BinKind::Missing, BinKind::Special})
        if ((kinds & bitOf(kind)) != 0)
            joined += (joined.empty() ? "" : "; ") + std::string(remarkOn(kind));
    return joined;
}

} // namespace

void CreditRemarks::add(const BinnedVariable& variable, std::size_t first, std::span<const std::uint16_t> bins)
{
    std::vector<std::uint8_t> kinds;
    for (const Bin& bin : variable.bins) {
        const bool seen = bin.good + bin.bad > 0.0;
        kinds.push_back(seen || remarkOn(bin.kind).empty() ? std::uint8_t{0} : bitOf(bin.kind));
    }
    for (std::size_t i = 0; i < bins.size(); ++i)
        m_kinds[first + i] |= kinds[bins[i]];
}

CategoryColumn CreditRemarks::column() const
{
    CategoryColumn column;
    std::vector<std::int32_t> codes;
    codes.reserve(m_kinds.size());
    std::vector<std::int32_t> codeOf(256, missingCode);
    for (const std::uint8_t kinds : m_kinds) {
        if (kinds != 0 && codeOf[kinds] == missingCode) {
            codeOf[kinds] = static_cast<std::int32_t>(column.levels.size());
            column.levels.push_back(joinedRemarks(kinds));
        }
        codes.push_back(codeOf[kinds]);
    }
    column.codes = std::move(codes);
    return column;
}

} // namespace riskloom
