// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trialledger.h"

#include "core/run/json.h"
#include "core/run/trials.h"
#include "core/store/audit.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace riskloom {
namespace {

constexpr std::string_view priceCheck = "portfolio.prices";

// "" when there is no such text.
std::string textOf(const boost::json::object& detail, std::string_view member)
{
    const boost::json::value* value = detail.if_contains(member);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

// The number in "dataset/7"; 0 when there is none.
std::int64_t idOf(std::string_view subject)
{
    std::int64_t id = 0;
    const std::string_view digits = subject.substr(subject.find('/') + 1);
    std::from_chars(digits.data(), digits.data() + digits.size(), id);
    return id;
}

// What a request tries; nothing when it is not one of this version's.
std::optional<std::int64_t> triedBy(const std::string& kind, const std::string& requestJson)
{
    const auto request = readJson(requestJson, "request");
    if (!request || !request->is_object())
        return std::nullopt;
    const Result<std::int64_t> counted = trialsOf(kind, request->get_object());
    return counted ? std::optional(*counted) : std::nullopt;
}

struct AddedRun {
    std::string kind;
    std::string dataset; // subject
    std::string request; // SHA-256
    std::optional<std::int64_t> trials;
};

class Ledger {
public:
    explicit Ledger(const Workspace& workspace) : m_workspace(workspace) {}

    void read(const AuditRecord& entry)
    {
        if (entry.action != "run.add" && entry.action != "dataset.add")
            return;
        const auto read = readJson(entry.detailJson, "audit");
        if (!read || !read->is_object())
            return;
        const boost::json::object& detail = read->get_object();
        if (entry.action == "dataset.add") {
            addDataset(entry.subject, detail);
            return;
        }
        AddedRun run{textOf(detail, "kind"), textOf(detail, "dataset"), textOf(detail, "request"), {}};
        if (const boost::json::value* said = detail.if_contains("trials"); said != nullptr && said->is_int64())
            run.trials = said->get_int64();
        m_runs.emplace(entry.subject, std::move(run));
    }

    [[nodiscard]] TrialCount countOn(const std::string& dataset) const
    {
        std::set<std::string> requests;
        TrialCount count;
        for (const auto& [subject, run] : m_runs) {
            if (familyOf(run.dataset) != familyOf(dataset) || requests.contains(run.kind + ' ' + run.request))
                continue;
            const std::int64_t trials = run.trials ? *run.trials : countedAgain(subject, run);
            if (trials == 0)
                continue;
            requests.insert(run.kind + ' ' + run.request);
            count.trials += trials;
        }
        count.requests = static_cast<std::int64_t>(requests.size());
        return count;
    }

private:
    void addDataset(const std::string& subject, const boost::json::object& detail)
    {
        m_parent.try_emplace(subject, subject);
        if (const std::string content = textOf(detail, "sha256"); !content.empty())
            join(subject, m_firstWith.try_emplace(content, subject).first->second);
        const auto maker = m_runs.find(makerOf(subject, detail));
        if (maker != m_runs.end() && maker->second.kind == priceCheck)
            join(subject, maker->second.dataset);
    }

    // Entries of earlier versions do not say it, but the row does.
    [[nodiscard]] std::string makerOf(const std::string& subject, const boost::json::object& detail) const
    {
        if (std::string said = textOf(detail, "producedBy"); !said.empty())
            return said;
        const Result<DatasetRecord> row = m_workspace.dataset(idOf(subject));
        return row && row->producedBy != 0 ? store::subjectOf("run", row->producedBy) : std::string();
    }

    [[nodiscard]] std::int64_t countedAgain(const std::string& subject, const AddedRun& run) const
    {
        if (triedBy(run.kind, "{}") == 0)
            return 0; // its kind tries nothing, whatever is asked
        const Result<RunRecord> row = m_workspace.run(idOf(subject));
        const std::optional<std::int64_t> counted = row ? triedBy(run.kind, row->requestJson) : std::nullopt;
        return counted ? *counted : triedBy(run.kind, "{}").value_or(0);
    }

    [[nodiscard]] std::string familyOf(std::string dataset) const
    {
        for (auto found = m_parent.find(dataset); found != m_parent.end() && found->second != dataset;
             found = m_parent.find(dataset))
            dataset = found->second;
        return dataset;
    }

    void join(const std::string& one, const std::string& other) { m_parent[familyOf(one)] = familyOf(other); }

    const Workspace& m_workspace;
    std::map<std::string, AddedRun> m_runs; // by subject
    std::map<std::string, std::string>
        m_parent; // of datasets that count together, towards the one they are counted under
    std::map<std::string, std::string> m_firstWith; // dataset of a content
};

} // namespace

Result<TrialCount> trialsMade(const Workspace& workspace, std::int64_t dataset)
{
    RISKLOOM_TRY(const std::vector<AuditRecord> trail, workspace.auditTrail());
    Ledger ledger(workspace);
    for (const AuditRecord& entry : trail)
        ledger.read(entry);
    return ledger.countOn(store::subjectOf("dataset", dataset));
}

TrialCount trialsMadeBeside(const Workspace& workspace, const RunRecord& run)
{
    const std::int64_t own = triedBy(run.kind, run.requestJson).value_or(0);
    const Result<TrialCount> made = trialsMade(workspace, run.dataset);
    if (!made)
        return {1, own};
    return {std::max<std::int64_t>(made->requests, 1), std::max(made->trials, own)};
}

} // namespace riskloom
