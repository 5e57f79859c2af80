// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <boost/json/value.hpp>

#include <string>
#include <string_view>

namespace riskloom {

enum class JsonStyle { Compact, Indented };

// Numbers are written with the fewest digits that read back the same double. Members keep their order.
std::string writeJson(const boost::json::value& value, JsonStyle style = JsonStyle::Compact);

// One document, at most 64 levels deep; anything behind it but white space is an error (BadJson: where, what).
Result<boost::json::value> readJson(std::string_view text, const std::string& where);

} // namespace riskloom
