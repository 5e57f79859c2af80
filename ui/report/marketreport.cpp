// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/marketreport.h"

#include "core/run/codec.h"
#include "ui/report/chartsvg.h"
#include "ui/report/marketcontent.h"
#include "ui/report/reportparts.h"
#include "ui/report/reportwords.h"
#include "ui/report/steeringtext.h"
#include "ui/widgets/format.h"

#include <algorithm>

namespace riskloom {
namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

ReportSection section(const char* id, const QString& title, std::vector<ReportBlock> blocks)
{
    return {QString::fromLatin1(id), title, std::move(blocks)};
}

bool ofSeries(const MarketSource& source)
{
    return !source.report.models.empty();
}

ReportFacts summaryFacts(const MarketSource& source)
{
    const MarketGanReport& report = source.report;
    const auto days = [](std::int64_t count, const std::string& from, const std::string& to) {
        return ReportWords::tr("%1, from %2 to %3").arg(formatInteger(count), text(from), text(to));
    };
    ReportFacts facts{
        QStringLiteral("facts-market"),
        {{ReportWords::tr("Assets"), formatInteger(std::ssize(report.assets))},
         {ReportWords::tr("Training days"), days(report.trainDays, report.firstDay, report.lastTrainDay)}}};
    if (report.holdoutDays > 0)
        facts.facts.emplace_back(ReportWords::tr("Held-out days"),
                                 ReportWords::tr("%1, to %2; never looked at while training")
                                     .arg(formatInteger(report.holdoutDays), text(report.lastDay)));
    facts.facts.emplace_back(ReportWords::tr("Steps"), formatInteger(report.steps));
    if (report.rollbacks > 0)
        facts.facts.emplace_back(ReportWords::tr("Returns to a checkpoint"), formatInteger(report.rollbacks));
    facts.facts.emplace_back(ReportWords::tr("Weights of the generator"), formatInteger(report.parameters));
    facts.facts.emplace_back(ReportWords::tr("Seed"), QString::number(source.request.seed));
    facts.facts.emplace_back(ReportWords::tr("SHA-256 of the dataset"), text(source.dataset.sha256));
    if (!source.modelSha256.empty())
        facts.facts.emplace_back(ReportWords::tr("SHA-256 of the generator"), text(source.modelSha256));
    return facts;
}

ReportSection factsSection(const MarketSource& source)
{
    std::vector<ReportBlock> blocks{
        ReportTable{QStringLiteral("table-facts"), ReportWords::tr("Facts of the training days and of every model"),
                    factsTable(source.report)},
        note(ReportWords::tr(
                 "A fact passes when the mean of the generator's %1 paths lies in the 95% band of %2 paths resampled "
                 "from the "
                 "real days in blocks of %3 days on average (stationary bootstrap, Politis and Romano 1994).")
                 .arg(formatInteger(source.request.evaluationPaths), formatInteger(source.request.resampledPaths),
                      formatNumber(source.request.blockDays, 0)))};
    if (const QString network = networkSentence(source.report); !network.isEmpty())
        blocks.emplace_back(note(network));
    for (const FactVerdict& verdict : source.report.models.front().board.facts)
        blocks.emplace_back(
            note(ReportWords::tr("%1: %2", "fact, what it is").arg(factName(verdict.fact), factMeaning(verdict.fact))));
    return section("facts", ReportWords::tr("Stylised facts"), std::move(blocks));
}

ReportSection baselinesSection(const MarketSource& source)
{
    return section(
        "baselines", ReportWords::tr("Baselines"),
        {ReportTable{QStringLiteral("table-models"), ReportWords::tr("How many facts each model shows"),
                     modelsTable(source.report)},
         note(ReportWords::tr(
             "The bootstrap repeats real days and is near them by construction; it cannot show a day that never "
             "was. GARCH(1,1) with Student-t shocks has constant correlations; Gaussian days are "
             "independent of each other."))});
}

ReportSection heldOutSection(const MarketSource& source)
{
    return section("held-out", ReportWords::tr("Days training never saw"),
                   {paragraph(ReportWords::tr(
                        "Held-out days are the newest ones. A fact of theirs is within when it lies in the 95% band of "
                        "generated paths of the same length.")),
                    ReportTable{QStringLiteral("table-held-out"), ReportWords::tr("Facts of the held-out days"),
                                heldOutTable(source.report)}});
}

ReportSection riskSection(const MarketSource& source)
{
    std::vector<ReportBlock> blocks{ReportTable{
        QStringLiteral("table-risk"), ReportWords::tr("Risk of the equal-weight index"), riskTable(source.report)}};
    if (!source.report.fan.days.empty())
        blocks.emplace_back(ReportCharts{{lineChart(fanContent(source.report))}});
    return section("risk", ReportWords::tr("Risk and paths"), std::move(blocks));
}

ReportSection curvesSection(const MarketSource& source)
{
    return section(
        "curves", ReportWords::tr("Curves"),
        {ReportCharts{{lineChart(clusteringContent(source.report)), lineChart(leverageContent(source.report))}},
         ReportCharts{{lineChart(returnsContent(source.report)), lineChart(distanceContent(source.report))}}});
}

ReportSection picturesSection(const MarketSource& source)
{
    std::vector<ReportBlock> blocks{
        ReportTable{QStringLiteral("table-pictures"),
                    ReportWords::tr("Real, generated and Gaussian pictures of 28 assets on 28 days"),
                    windowTable(source.report.windows)},
        note(ReportWords::tr("Pictures are judged by these figures alone; a path of a year cannot be drawn from them."))};
    if (const QString network = windowDistanceSentence(source.report.windows); !network.isEmpty())
        blocks.push_back(note(network));
    return section("pictures", ReportWords::tr("Pictures"), std::move(blocks));
}

} // namespace

Result<MarketSource> readMarketSource(const Workspace& workspace, std::int64_t run)
{
    MarketSource source;
    RISKLOOM_TRY(source.record, workspace.run(run));
    const RunRecord& record = source.record;
    if (record.kind != "synth.market" || record.status != RunStatus::Finished)
        return Error{ErrorCode::ModelMismatch,
                     {"synth.market, finished", record.kind + ", " + std::string(runStatusName(record.status))},
                     {}};
    RISKLOOM_TRY(source.dataset, workspace.dataset(record.dataset));
    RISKLOOM_TRY(source.request, fromJson<MarketGanRequest>(record.requestJson, "request"));
    RISKLOOM_TRY(source.report, fromJson<MarketGanReport>(record.reportJson, "report"));
    RISKLOOM_TRY(const std::vector<ArtifactRecord> artifacts, workspace.artifacts(run));
    if (const auto weights = std::ranges::find(artifacts, "weights", &ArtifactRecord::role); weights != artifacts.end())
        source.modelSha256 = weights->sha256;
    return source;
}

ReportDocument marketReport(const MarketSource& source)
{
    ReportDocument document;
    document.language = reportLanguage();
    document.title = ReportWords::tr("Report of a generated market");
    document.subtitle =
        ReportWords::tr("Run #%1 on %2").arg(QString::number(source.record.id), text(source.dataset.name));
    document.pageOfAll = ReportWords::tr("Page %1 of %2");
    document.madeAt = source.record.finishedAt;
    document.summary = {
        paragraph(ofSeries(source) ? factsVerdict(source.report) : windowsVerdict(source.report.windows)),
        summaryFacts(source)};
    if (const QString steered = steeringSentence(source.report.steering); !steered.isEmpty())
        document.summary.emplace_back(paragraph(steered));
    if (source.dataset.origin.starts_with("SIMULATED"))
        document.summary.emplace_back(
            warning(ReportWords::tr("The prices are SIMULATED (%1): nothing here says anything of real markets.")
                        .arg(text(source.dataset.origin))));
    if (ofSeries(source)) {
        document.sections.push_back(factsSection(source));
        document.sections.push_back(baselinesSection(source));
        if (!source.report.heldOut.empty())
            document.sections.push_back(heldOutSection(source));
        document.sections.push_back(riskSection(source));
        document.sections.push_back(curvesSection(source));
    } else {
        document.sections.push_back(picturesSection(source));
    }
    document.sections.push_back(section(
        "limits", ReportWords::tr("Limits"),
        {warning(ReportWords::tr(
            "One history was seen once. A generator that shows the facts of these days may still be wrong about "
            "others, and what it has never seen it cannot know. Nothing here is advice."))}));
    document.sections.push_back(section("settings", ReportWords::tr("Settings"), {settingsTable(source.record)}));
    document.sections.push_back(section(
        "repetition", ReportWords::tr("How to repeat it"),
        {paragraph(ReportWords::tr("The same request, data, seed, build, device and threads give the same bytes.")),
         runFacts(source.record, source.dataset.sha256)}));
    settle(document);
    return document;
}

} // namespace riskloom
