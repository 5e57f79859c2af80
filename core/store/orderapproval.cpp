// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/orderapproval.h"

#include "core/run/codec.h"

#include <boost/describe/class.hpp>

namespace riskloom {
namespace {

struct Signed {
    std::string who;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Signed, (), (who, reason))

bool isBlank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

} // namespace

std::optional<OrderApproval> orderApproval(std::span<const AuditRecord> trail, std::int64_t run)
{
    const std::string subject = "run/" + std::to_string(run);
    std::optional<OrderApproval> approval;
    for (const AuditRecord& entry : trail) {
        if (entry.subject != subject || (entry.action != ordersApproved && entry.action != ordersWithdrawn))
            continue;
        const Result<Signed> by = fromJson<Signed>(entry.detailJson, entry.action);
        if (!by)
            continue;
        approval.reset();
        if (entry.action == ordersApproved)
            approval = OrderApproval{by->who, by->reason, entry.at};
    }
    return approval;
}

Result<std::string> signedDetail(const std::string& who, const std::string& reason)
{
    if (isBlank(who) || isBlank(reason))
        return Error{ErrorCode::ReasonMissing, {}, {}};
    return toJson(Signed{who, reason});
}

} // namespace riskloom
