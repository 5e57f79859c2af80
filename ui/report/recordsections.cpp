// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/compare.h"
#include "core/store/rundocument.h"
#include "ui/credit/audittext.h"
#include "ui/report/reportsections.h"
#include "ui/report/reportwords.h"
#include "ui/widgets/format.h"
#include "ui/widgets/kindtext.h"

#include <array>
#include <string_view>

namespace riskloom {
namespace {

// What was asked otherwise than in the run this one was made from.
ReportTable changesTable(const RunRecord& parent, const RunRecord& record)
{
    constexpr std::string_view prefix = "request.";
    TableContent content;
    content.columns = {textColumn(ReportWords::tr("Setting")), textColumn(ReportWords::tr("Before")),
                       textColumn(ReportWords::tr("Now"))};
    const Result<const KindSpec*> kind = findKind(record.kind);
    const std::array documents{comparableDocument(parent), comparableDocument(record)};
    for (const Difference& difference : differences(documents)) {
        if (!kind || !std::string_view(difference.path).starts_with(prefix))
            continue;
        const FieldSpec* field = (*kind)->find(std::string_view(difference.path).substr(prefix.size()));
        if (field != nullptr && !field->rule.label.empty())
            content.rows.push_back({kindText(field->rule.label), valueText(difference.values[0], field),
                                    valueText(difference.values[1], field)});
    }
    return {QStringLiteral("table-changes"), ReportWords::tr("Changed against run #%1").arg(parent.id),
            std::move(content)};
}

ReportTable trailTable(const ReportSource& source)
{
    TableContent content = trailContent(source.trail, source.decisions, source.record.id);
    content.columns[static_cast<std::size_t>(TrailColumn::When)].format = [](const QVariant& utc) {
        return formatUtc(utc.toString().toStdString());
    };
    return {QStringLiteral("table-trail"), ReportWords::tr("Audit trail of this run, newest first"),
            std::move(content)};
}

ReportTable stepsTable(const std::vector<ModelStep>& steps)
{
    TableContent content;
    content.columns = {textColumn(ReportWords::tr("When")), textColumn(ReportWords::tr("Who")),
                       textColumn(ReportWords::tr("State")), textColumn(ReportWords::tr("Reason"))};
    for (const ModelStep& step : steps)
        content.rows.push_back({formatUtc(step.at), QString::fromStdString(step.who), modelStateText(step.state),
                                QString::fromStdString(step.reason)});
    return {QStringLiteral("table-steps"), ReportWords::tr("Life of the model"), std::move(content)};
}

QString outcomeText(CaseOutcome outcome)
{
    switch (outcome) {
    case CaseOutcome::Approve: return ReportWords::tr("approve");
    case CaseOutcome::Decline: return ReportWords::tr("decline");
    case CaseOutcome::Refer: return ReportWords::tr("refer");
    }
    return {};
}

ReportTable overridesTable(const std::vector<DecisionRecord>& decisions)
{
    TableContent content;
    content.columns = {textColumn(ReportWords::tr("When")),       textColumn(ReportWords::tr("Applicant")),
                       numberColumn(ReportWords::tr("Score"), 0), textColumn(ReportWords::tr("Model")),
                       textColumn(ReportWords::tr("Decision")),   textColumn(ReportWords::tr("Who")),
                       textColumn(ReportWords::tr("Reason"))};
    for (const DecisionRecord& decision : decisions)
        if (decision.highSideOverride() || decision.lowSideOverride())
            content.rows.push_back({formatUtc(decision.at), QString::fromStdString(decision.applicant), decision.score,
                                    outcomeText(decision.recommended), outcomeText(decision.outcome),
                                    QString::fromStdString(decision.who), QString::fromStdString(decision.reason)});
    return {QStringLiteral("table-decisions"), ReportWords::tr("Decisions against the model"), std::move(content)};
}

ReportTable signatures()
{
    TableContent content;
    content.columns = {textColumn(ReportWords::tr("Role")), textColumn(ReportWords::tr("Name")),
                       textColumn(ReportWords::tr("Date")), textColumn(ReportWords::tr("Signature"))};
    const QString room(18, QChar(0x2007)); // to write on
    for (const QString& role :
         {ReportWords::tr("Developed by"), ReportWords::tr("Validated by"), ReportWords::tr("Approved by")})
        content.rows.push_back({role, room, room, room});
    return {QStringLiteral("table-signatures"), ReportWords::tr("To be signed"), std::move(content)};
}

} // namespace

std::vector<ReportSection> changeLogSection(const ReportSource& source)
{
    ReportSection section{QStringLiteral("changes"), ReportWords::tr("Change log"), {}};
    if (source.parent) {
        section.blocks.push_back(paragraph(ReportWords::tr("Made from run #%1.").arg(source.parent->id)));
        if (source.parent->kind == source.record.kind)
            if (ReportTable changes = changesTable(*source.parent, source.record); !changes.content.rows.empty())
                section.blocks.push_back(std::move(changes));
    } else {
        section.blocks.push_back(paragraph(ReportWords::tr("Set up anew, not made from another run.")));
    }
    section.blocks.push_back(trailTable(source));
    return {section};
}

std::vector<ReportSection> signOffSection(const ReportSource& source)
{
    ReportSection section{QStringLiteral("signoff"), ReportWords::tr("Sign-off"), {}};
    section.blocks.push_back(
        paragraph(ReportWords::tr("State in the life cycle: %1.").arg(modelStateText(stateOf(source)))));
    if (source.steps.empty())
        section.blocks.push_back(note(ReportWords::tr("No step of its life was signed in the workspace yet.")));
    else
        section.blocks.push_back(stepsTable(source.steps));
    const OverrideReport overridden = overridesAmong(source.decisions, {});
    section.blocks.push_back(paragraph(
        ReportWords::tr("Cases decided with it: %1, of them %2 declined although the score was good enough and %3 "
                        "approved although "
                        "it was too low.")
            .arg(formatInteger(overridden.cases), formatInteger(overridden.highSide.cases), formatInteger(overridden.lowSide.cases))));
    if (ReportTable overrides = overridesTable(source.decisions); !overrides.content.rows.empty())
        section.blocks.push_back(std::move(overrides));
    section.blocks.push_back(signatures());
    return {section};
}

std::vector<ReportSection> repetitionSection(const ReportSource& source)
{
    const RunRecord& record = source.record;
    ReportFacts facts = runFacts(record, source.dataset.sha256);
    for (const ArtifactRecord& artifact : source.artifacts)
        facts.facts.push_back({ReportWords::tr("SHA-256 of %1").arg(QString::fromStdString(artifact.role)),
                               QString::fromStdString(artifact.sha256)});
    if (!source.trail.empty())
        facts.facts.push_back(
            {ReportWords::tr("Head of the audit chain"),
             ReportWords::tr("%1 (entry %2)")
                 .arg(QString::fromStdString(source.trail.back().hash), QString::number(source.trail.back().seq))});
    ReportSection section{QStringLiteral("repetition"), ReportWords::tr("How to repeat it"), {}};
    section.blocks = {
        paragraph(ReportWords::tr("The same request, data, seed, build, device and threads give the same bytes.")),
        std::move(facts),
        note(
            ReportWords::tr("Whoever owns the workspace file could rebuild the chain: keep its head hash elsewhere."))};
    return {section};
}

} // namespace riskloom
