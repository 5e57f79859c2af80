// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/audittext.h"

#include "core/credit/fairness.h"
#include "core/run/creditsample.h"
#include "core/run/json.h"
#include "ui/credit/credittext.h"
#include "ui/widgets/format.h"

#include <QStringList>

#include <set>
#include <string>

namespace riskloom {
namespace {

QString actionText(const std::string& action)
{
    if (action == "run.add")
        return CreditText::tr("run set up");
    if (action == "run.start")
        return CreditText::tr("run started");
    if (action == "run.end")
        return CreditText::tr("run ended");
    if (action == "binning.edit")
        return CreditText::tr("bins edited");
    if (action == "model.state")
        return CreditText::tr("state changed");
    if (action == "review.policy")
        return CreditText::tr("rule for second reviewers set");
    if (action == "strategy.save")
        return CreditText::tr("scenario saved");
    if (action == "strategy.delete")
        return CreditText::tr("scenario deleted");
    if (action == "decision.add")
        return CreditText::tr("case decided");
    return QString::fromStdString(action);
}

// "state: review, reason: ready": the fields of an entry but for hashes, which are for machines.
QString detailText(const std::string& json)
{
    const Result<boost::json::value> detail = readJson(json, "audit");
    if (!detail || !detail->is_object())
        return {};
    QStringList parts;
    for (const auto& [name, value] : detail->get_object()) {
        const QString text = value.is_string() ? QString::fromUtf8(value.get_string().data(),
                                                                   static_cast<qsizetype>(value.get_string().size()))
                                               : QString::fromStdString(writeJson(value));
        if (name != "sha256" && name != "report" && name != "request" && !text.isEmpty())
            parts << QStringLiteral("%1: %2").arg(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())),
                                                  text);
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString modelStateText(ModelState state)
{
    switch (state) {
    case ModelState::Draft: return CreditText::tr("Draft");
    case ModelState::Review: return CreditText::tr("In review");
    case ModelState::Approved: return CreditText::tr("Approved", "state of a model");
    case ModelState::Live: return CreditText::tr("Live");
    case ModelState::Retired: return CreditText::tr("Retired");
    }
    return {};
}

QString modelStepText(ModelState state)
{
    switch (state) {
    case ModelState::Draft: return CreditText::tr("Back to draft");
    case ModelState::Review: return CreditText::tr("Send to review");
    case ModelState::Approved: return CreditText::tr("Approve");
    case ModelState::Live: return CreditText::tr("Go live");
    case ModelState::Retired: return CreditText::tr("Retire");
    }
    return {};
}

std::vector<DecisionRecord> latestDecisions(const std::vector<DecisionRecord>& decisions)
{
    std::set<std::int64_t> seen;
    std::vector<DecisionRecord> latest;
    for (auto decision = decisions.rbegin(); decision != decisions.rend(); ++decision)
        if (seen.insert(decision->row).second && decision->outcome != CaseOutcome::Refer)
            latest.push_back(*decision);
    return latest;
}

OverrideReport overridesAmong(const std::vector<DecisionRecord>& decisions, const std::vector<std::int32_t>& outcomes)
{
    std::vector<std::uint8_t> recommended, approved, bad;
    for (const DecisionRecord& decision : latestDecisions(decisions)) {
        if (decision.recommended == CaseOutcome::Refer)
            continue;
        const auto row = static_cast<std::size_t>(decision.row);
        const std::int32_t outcome = row < outcomes.size() ? outcomes[row] : Outcomes::none;
        recommended.push_back(decision.recommended == CaseOutcome::Approve ? 1 : 0);
        approved.push_back(decision.outcome == CaseOutcome::Approve ? 1 : 0);
        bad.push_back(outcome == Outcomes::none ? unknownOutcome : static_cast<std::uint8_t>(outcome));
    }
    return overrideReport({recommended, approved, bad});
}

TableContent trailContent(const std::vector<AuditRecord>& trail, const std::vector<DecisionRecord>& decisions,
                          std::int64_t run)
{
    std::set<std::string> subjects{"run/" + std::to_string(run)};
    for (const DecisionRecord& decision : decisions)
        subjects.insert("decision/" + std::to_string(decision.id));
    TableContent content;
    ValueColumn when = textColumn(CreditText::tr("When"));
    when.format = [](const QVariant& utc) { return formatMoment(utc.toString().toStdString()); };
    content.columns = {integerColumn(CreditText::tr("Entry")), when, textColumn(CreditText::tr("User")),
                       textColumn(CreditText::tr("What")), textColumn(CreditText::tr("Details"))};
    for (auto entry = trail.rbegin(); entry != trail.rend(); ++entry)
        if (subjects.contains(entry->subject))
            content.rows.push_back({static_cast<qlonglong>(entry->seq), QString::fromStdString(entry->at),
                                    QString::fromStdString(entry->who), actionText(entry->action),
                                    detailText(entry->detailJson)});
    return content;
}

} // namespace riskloom
