// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace riskloom {

// How many different requests of a kind were ever made on a dataset. Counted in the audit trail, which deleted and failed
// runs stay in, so that nobody can try often and show the best alone. The same request twice counts once.
std::int64_t requestsTried(std::span<const AuditRecord> trail, std::string_view kind, std::int64_t dataset);

} // namespace riskloom
