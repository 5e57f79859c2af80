// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/kind.h"

#include <span>

namespace riskloom {

// The rules of fields that one kind alone has, beside those it shares with the other credit kinds.
std::span<const FieldRule> creditNetworkRules();
std::span<const FieldRule> creditRejectsRules();

} // namespace riskloom
