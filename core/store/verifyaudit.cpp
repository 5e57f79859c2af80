// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/run/json.h"
#include "core/store/audit.h"
#include "core/store/verification.h"

namespace riskloom::store {
namespace {

std::string entryText(std::int64_t seq)
{
    return "entry " + std::to_string(seq);
}

// "" when the detail has no such text.
std::string textIn(const std::string& detailJson, const char* name)
{
    const auto detail = readJson(detailJson, "audit");
    if (!detail || !detail->is_object())
        return {};
    const auto* value = detail->get_object().if_contains(name);
    if (value == nullptr || !value->is_string())
        return {};
    return {value->get_string().data(), value->get_string().size()};
}

} // namespace

void Verification::checkAuditChain()
{
    std::int64_t expected = 1;
    std::string previous;
    for (const AuditRecord& entry : readTrail(m_database)) {
        const std::string subject = entryText(entry.seq);
        ++m_report.auditEntries;
        if (entry.seq != expected)
            report("audit", entryText(expected), "is missing");
        else if (entry.previousHash != previous)
            report("audit", subject, "does not follow the entry before it");
        if (auditHash(entry) != entry.hash)
            report("audit", subject, "is not what its hash says");
        expected = entry.seq + 1;
        previous = entry.hash;
    }
    m_report.auditHead = previous;
    SQLite::Statement head(m_database, "SELECT seq, hash FROM audit_head");
    if (!head.executeStep())
        report("audit", "head", "is missing");
    else if (head.getColumn(0).getInt64() >= expected)
        report("audit", entryText(expected), "is missing at the end");
    else if (head.getColumn(0).getInt64() + 1 != expected || head.getColumn(1).getString() != previous)
        report("audit", "head", "does not belong to the newest entry");
}

// What the trail says of a row must be so: the row is there, with the content and the report it had then.
void Verification::checkAgainstAudit()
{
    std::map<std::string, std::string> datasets;
    std::map<std::string, std::string> runs;
    std::map<std::string, std::string> decisions;
    for (const AuditRecord& entry : readTrail(m_database)) {
        if (entry.action == "dataset.add")
            datasets[entry.subject] = textIn(entry.detailJson, "sha256");
        else if (entry.action == "decision.add")
            decisions[entry.subject] = textIn(entry.detailJson, "sha256");
        else if (entry.action == "run.add")
            runs[entry.subject] = {};
        else if (entry.action == "run.end")
            runs[entry.subject] = textIn(entry.detailJson, "report");
    }
    compareWithAudit("dataset", datasets, "SELECT id, name, sha256, 1 FROM datasets");
    compareWithAudit("decision", decisions, "SELECT id, 'decision/' || id, row_hash, 1 FROM decisions");
    compareWithAudit("run", runs, "SELECT r.id, 'run/' || r.id, ifnull(p.report_json, ''), 0"
                                  " FROM runs r LEFT JOIN reports p ON p.run = r.id");
}

// `query` gives id, name, and a text; the text is a hash itself if the fourth column is 1.
void Verification::compareWithAudit(const char* what, const std::map<std::string, std::string>& recorded,
                                    const char* query)
{
    std::map<std::string, std::string> left = recorded;
    SQLite::Statement select(m_database, query);
    while (select.executeStep()) {
        const std::string name = select.getColumn(1).getString();
        std::string found = select.getColumn(2).getString();
        if (select.getColumn(3).getInt() == 0 && !found.empty())
            found = sha256Hex(found);
        const auto entry = left.find(subjectOf(what, select.getColumn(0).getInt64()));
        if (entry == left.end()) {
            report(what, name, "is not in the audit trail");
            continue;
        }
        if (entry->second != found)
            report(what, name, "is not what the audit trail recorded");
        left.erase(entry);
    }
    for (const auto& [subject, hash] : left)
        report(what, subject, "is in the audit trail but not in its table");
}

} // namespace riskloom::store
