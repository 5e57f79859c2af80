// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trialledger.h"

#include "core/run/json.h"

#include <set>
#include <string_view>

namespace riskloom {
namespace {

// "" when there is no such text.
std::string textOf(const boost::json::object& detail, std::string_view member)
{
    const boost::json::value* value = detail.if_contains(member);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

} // namespace

TrialCount trialsMade(std::span<const AuditRecord> trail, std::int64_t dataset, const std::map<std::string, std::int64_t>& unsaid)
{
    const std::string subject = "dataset/" + std::to_string(dataset);
    std::set<std::string> requests;
    TrialCount count;
    for (const AuditRecord& entry : trail) {
        if (entry.action != "run.add")
            continue;
        const auto read = readJson(entry.detailJson, "audit");
        if (!read || !read->is_object())
            continue;
        const boost::json::object& detail = read->get_object();
        const auto kind = unsaid.find(textOf(detail, "kind"));
        if (kind == unsaid.end() || textOf(detail, "dataset") != subject ||
            !requests.insert(kind->first + ' ' + textOf(detail, "request")).second)
            continue;
        const boost::json::value* said = detail.if_contains("trials");
        count.trials += said != nullptr && said->is_int64() ? said->get_int64() : kind->second;
    }
    count.requests = static_cast<std::int64_t>(requests.size());
    return count;
}

} // namespace riskloom
