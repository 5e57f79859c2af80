// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"

#include <string>
#include <utility>
#include <vector>

namespace riskloom::testing {

inline Column numbers(std::string name, std::vector<double> values)
{
    return {std::move(name), NumberColumn{std::move(values), 3}};
}

} // namespace riskloom::testing
