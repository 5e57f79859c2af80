// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/schema.h"

namespace riskloom {

// Whether a dataset says which column is the outcome and which of its values is bad.
inline bool hasOutcome(const Schema& schema)
{
    return schema.withRole(Role::Target) != nullptr && !schema.badValue.empty();
}

} // namespace riskloom
