// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace riskloom {

// Somebody stands for the orders of a run, or takes that back. Like the life of a model it is kept in the audit trail: an
// entry "orders.approve" or "orders.withdraw" on the run, its detail who and why. Reports never change, so neither does
// what was approved.
struct OrderApproval {
    std::string who;
    std::string reason;
    std::string at; // UTC, ISO 8601
};

inline constexpr char ordersApproved[] = "orders.approve";
inline constexpr char ordersWithdrawn[] = "orders.withdraw";

// In force now; nothing for a draft. Entries that cannot be understood, such as a later version's, are passed over.
std::optional<OrderApproval> orderApproval(std::span<const AuditRecord> trail, std::int64_t run);

// The detail of such an entry. ReasonMissing without a name or a reason.
Result<std::string> signedDetail(const std::string& who, const std::string& reason);

} // namespace riskloom
