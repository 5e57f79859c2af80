// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/schema.h"

#include <algorithm>
#include <array>

namespace riskloom {
namespace {

constexpr std::array<std::string_view, 7> roleNames{"input", "target", "id", "date", "weight", "protected", "ignore"};
constexpr std::array<std::string_view, 4> typeNames{"number", "category", "date", "text"};

template <class Enum, std::size_t n>
std::optional<Enum> fromName(const std::array<std::string_view, n>& names, std::string_view name)
{
    const auto found = std::ranges::find(names, name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

} // namespace

std::string_view roleName(Role role)
{
    return roleNames[static_cast<std::size_t>(role)];
}

std::optional<Role> roleFromName(std::string_view name)
{
    return fromName<Role>(roleNames, name);
}

std::string_view columnTypeName(ColumnType type)
{
    return typeNames[static_cast<std::size_t>(type)];
}

std::optional<ColumnType> columnTypeFromName(std::string_view name)
{
    return fromName<ColumnType>(typeNames, name);
}

const ColumnSpec* Schema::find(std::string_view name) const
{
    const auto found = std::ranges::find(columns, name, &ColumnSpec::name);
    return found == columns.end() ? nullptr : &*found;
}

const ColumnSpec* Schema::withRole(Role role) const
{
    const auto found = std::ranges::find(columns, role, &ColumnSpec::role);
    return found == columns.end() ? nullptr : &*found;
}

std::string Schema::nameOf(Role role) const
{
    const ColumnSpec* found = withRole(role);
    return found == nullptr ? std::string() : found->name;
}

} // namespace riskloom
