// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trialledger.h"

#include "core/run/json.h"

#include <set>
#include <string>

namespace riskloom {
namespace {

bool says(const boost::json::object& detail, std::string_view member, std::string_view text)
{
    const boost::json::value* value = detail.if_contains(member);
    return value != nullptr && value->is_string() && std::string_view(value->get_string().data(), value->get_string().size()) == text;
}

} // namespace

std::int64_t requestsTried(std::span<const AuditRecord> trail, std::string_view kind, std::int64_t dataset)
{
    const std::string subject = "dataset/" + std::to_string(dataset);
    std::set<std::string> requests;
    for (const AuditRecord& entry : trail) {
        if (entry.action != "run.add")
            continue;
        const auto detail = readJson(entry.detailJson, "audit");
        if (!detail || !detail->is_object() || !says(detail->get_object(), "kind", kind) ||
            !says(detail->get_object(), "dataset", subject))
            continue;
        if (const boost::json::value* request = detail->get_object().if_contains("request"); request != nullptr && request->is_string())
            requests.emplace(request->get_string().data(), request->get_string().size());
    }
    return static_cast<std::int64_t>(requests.size());
}

} // namespace riskloom
