// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riskloom {

// What a column is for. At most one Target, one Date and one Weight in a schema.
enum class Role : std::uint8_t { Input, Target, Id, Date, Weight, Protected, Ignore };

std::string_view roleName(Role role); // "input", "target", "id", "date", "weight", "protected", "ignore"
std::optional<Role> roleFromName(std::string_view name);
std::string_view columnTypeName(ColumnType type); // "number", "category", "date", "text"
std::optional<ColumnType> columnTypeFromName(std::string_view name);

struct ColumnSpec {
    std::string name;
    ColumnType type = ColumnType::Text;
    Role role = Role::Input;

    friend bool operator==(const ColumnSpec&, const ColumnSpec&) = default;
};

// What is known about a table beside its values. The order of columns is the table's.
struct Schema {
    std::vector<ColumnSpec> columns;
    std::string badValue; // the target's value that counts as the event; empty while no target is chosen

    [[nodiscard]] const ColumnSpec* find(std::string_view name) const;
    [[nodiscard]] const ColumnSpec* withRole(Role role) const; // the first one
    [[nodiscard]] std::string nameOf(Role role) const;         // "" when there is none

    friend bool operator==(const Schema&, const Schema&) = default;
};

} // namespace riskloom
