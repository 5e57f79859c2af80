// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/privacyreport.h"

#include "core/base/date.h"
#include "core/run/codec.h"
#include "ui/report/privacycontent.h"
#include "ui/report/privacyguarantee.h"
#include "ui/report/reportparts.h"
#include "ui/report/reportwords.h"
#include "ui/report/steeringtext.h"
#include "ui/widgets/format.h"

namespace riskloom {
namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

ReportSection section(const char* id, const QString& title, std::vector<ReportBlock> blocks)
{
    return {QString::fromLatin1(id), title, std::move(blocks)};
}

ReportFacts facts(const PrivacySource& source)
{
    const PrivacyReport& report = source.report.judgement->privacy;
    return {QStringLiteral("facts-privacy"),
            {{ReportWords::tr("Verdict"), privacyVerdict(report)},
             {ReportWords::tr("Training rows"), formatInteger(source.report.trainRows)},
             {ReportWords::tr("Held-out rows"), formatInteger(source.report.holdoutRows)},
             {ReportWords::tr("Rows compared on each side"), formatInteger(report.copies.syntheticRows)},
             {ReportWords::tr("Columns"), formatInteger(std::ssize(report.columns))},
             {ReportWords::tr("Report made"), formatUtc(source.madeAt)}}};
}

std::vector<ReportBlock> meanings(const PrivacyReport& report)
{
    std::vector<ReportBlock> blocks;
    for (const PrivacyFinding& finding : report.findings)
        blocks.push_back(note(ReportWords::tr("%1: %2", "test, what it is").arg(testName(finding.test), testMeaning(finding.test))));
    return blocks;
}

// Whoever knows it can compute the noise that ε rests on, and this document is handed on.
QString seedText(const PrivacySource& source)
{
    return source.report.differentialPrivacy ? ReportWords::tr("kept back: it would give the noise of the training away")
                                             : QString::number(source.request.seed);
}

QString datasetText(const PrivacySource& source)
{
    return source.report.differentialPrivacy ? ReportWords::tr("kept back: it would tell who guesses the rows that they are right")
                                             : text(source.request.dataset);
}

std::vector<ReportBlock> guarantee(const std::optional<DifferentialPrivacy>& privacy)
{
    std::vector<ReportBlock> blocks{paragraph(guaranteeSentence(privacy))};
    if (privacy) {
        blocks.push_back(ReportFacts{QStringLiteral("facts-guarantee"), guaranteeFacts(*privacy)});
        blocks.push_back(warning(guaranteeGaps(privacy)));
    }
    return blocks;
}

} // namespace

Result<PrivacySource> readPrivacySource(const Workspace& workspace, std::int64_t run)
{
    PrivacySource source;
    RISKLOOM_TRY(source.record, workspace.run(run));
    const RunRecord& record = source.record;
    if (record.kind != "synth.table" || record.status != RunStatus::Finished)
        return Error{ErrorCode::ModelMismatch,
                     {"synth.table, finished", record.kind + ", " + std::string(runStatusName(record.status))},
                     {}};
    RISKLOOM_TRY(source.dataset, workspace.dataset(record.dataset));
    RISKLOOM_TRY(source.request, fromJson<SynthTableRequest>(record.requestJson, "request"));
    RISKLOOM_TRY(source.report, fromJson<SynthTableReport>(record.reportJson, "report"));
    if (!source.report.judgement)
        return Error{ErrorCode::ModelMismatch, {"synth.table with a judgement", "synth.table without one"}, {}};
    source.madeAt = utcNow();
    return source;
}

ReportDocument privacyReport(const PrivacySource& source)
{
    const PrivacyReport& report = source.report.judgement->privacy;
    ReportDocument document;
    document.language = reportLanguage();
    document.title = ReportWords::tr("Privacy report of synthetic data");
    document.subtitle = ReportWords::tr("Run #%1 on %2").arg(QString::number(source.record.id), text(source.dataset.name));
    document.pageOfAll = ReportWords::tr("Page %1 of %2");
    document.madeAt = source.madeAt;
    document.summary = {facts(source), paragraph(verdictRule())};
    if (source.dataset.origin.starts_with("SIMULATED"))
        document.summary.push_back(warning(ReportWords::tr("The data are SIMULATED (%1): nothing here says anything of real "
                                                           "applicants.")
                                               .arg(text(source.dataset.origin))));
    std::vector<ReportBlock> tests{
        ReportTable{QStringLiteral("table-tests"), ReportWords::tr("Tests with their limits"), findingsTable(report)}};
    for (ReportBlock& block : meanings(report))
        tests.push_back(std::move(block));
    document.sections.push_back(section("tests", ReportWords::tr("Tests"), std::move(tests)));
    document.sections.push_back(section(
        "copies", ReportWords::tr("Copies"),
        {ReportTable{QStringLiteral("table-copies"), ReportWords::tr("Distances to the training rows"), copiesTable(report)},
         paragraph(ReportWords::tr("Overfitting protection, as SDMetrics defines it: %1 of 1.")
                       .arg(formatNumber(report.overfittingProtection, 3))),
         paragraph(ReportWords::tr("Baseline protection, as SDMetrics defines it, against rows made up from ranges and "
                                   "levels alone: %1 of 1.")
                       .arg(formatNumber(report.baselineProtection, 3)))}));
    document.sections.push_back(section(
        "attacks", ReportWords::tr("Attacks"),
        {paragraph(ReportWords::tr("Membership: where one in a hundred others is taken for a member, %1 of the members are found.")
                       .arg(formatPercent(report.membershipFound))),
         ReportTable{QStringLiteral("table-attacks"), ReportWords::tr("Attacks on training and on held-out rows"),
                     attacksTable(report)},
         paragraph(anonymitySentence(report))}));
    if (!report.disclosed.empty())
        document.sections.push_back(section(
            "disclosure", ReportWords::tr("Disclosure"),
            {ReportTable{QStringLiteral("table-disclosure"), ReportWords::tr("What somebody who knows the keys reads of a secret"),
                         disclosureTable(report)}}));
    document.sections.push_back(section("guarantee", ReportWords::tr("Guarantee"), guarantee(source.report.differentialPrivacy)));
    document.sections.push_back(section("limits", ReportWords::tr("Limits"), {warning(privacyLimits())}));
    std::vector<ReportBlock> repetition{
        ReportFacts{QStringLiteral("facts-repetition"),
                    {{ReportWords::tr("Kind"), text(source.record.kind)},
                     {ReportWords::tr("Dataset (SHA-256)"), datasetText(source)},
                     {ReportWords::tr("Seed"), seedText(source)},
                     {ReportWords::tr("Epoch kept"), formatInteger(source.report.bestEpoch)},
                     {ReportWords::tr("Threads"), formatInteger(source.record.threads)}}}};
    if (const QString steered = steeringSentence(source.report.steering); !steered.isEmpty())
        repetition.push_back(paragraph(steered));
    document.sections.push_back(section("repetition", ReportWords::tr("Repetition"), std::move(repetition)));
    settle(document);
    return document;
}

} // namespace riskloom
