// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/creditreport.h"

#include "ui/credit/audittext.h"
#include "ui/report/reportsections.h"
#include "ui/report/reportwords.h"
#include "ui/widgets/format.h"
#include "ui/widgets/kindtext.h"

namespace riskloom {
namespace {

ReportFacts summaryFacts(const ReportSource& source)
{
    const Discrimination& holdout = qualityOf(source.model, SamplePart::Holdout).discrimination;
    return {QStringLiteral("facts-summary"),
            {{ReportWords::tr("State in the life cycle"), modelStateText(stateOf(source))},
             {ReportWords::tr("AUC on held-out rows"),
              ReportWords::tr("%1 (95 % interval %2)")
                  .arg(formatNumber(holdout.auc, 3), formatInterval(holdout.aucLow, holdout.aucHigh, 3))},
             {ReportWords::tr("Held-out rows"),
              ReportWords::tr("%1, of them %2 bad").arg(formatInteger(holdout.rows), formatInteger(holdout.bads))},
             {ReportWords::tr("Report made"), formatUtc(source.madeAt)}}};
}

} // namespace

ReportDocument creditReport(const ReportSource& source)
{
    ReportDocument document;
    document.language = reportLanguage();
    document.title = ReportWords::tr("Model validation report");
    document.subtitle = ReportWords::tr("%1, run #%2, on %3")
                            .arg(kindTitle(source.record.kind), QString::number(source.record.id),
                                 QString::fromStdString(source.dataset.name));
    document.pageOfAll = ReportWords::tr("Page %1 of %2");
    document.madeAt = source.madeAt;
    document.summary = {
        note(ReportWords::tr("Sections follow SR 26-2 (formerly SR 11-7). Every figure is that of the stored "
                             "run; intervals are 95 % intervals.")),
        summaryFacts(source)};
    if (source.dataset.origin.starts_with("SIMULATED"))
        document.summary.push_back(
            warning(ReportWords::tr("The data are SIMULATED (%1): nothing here says anything of real "
                                    "applicants.")
                        .arg(QString::fromStdString(source.dataset.origin))));
    for (const auto& make : {purposeSection, dataSection, methodSection, alternativesSection, limitsSection,
                             validationSection, monitoringSection, changeLogSection, signOffSection, repetitionSection})
        for (ReportSection& section : make(source))
            document.sections.push_back(std::move(section));
    settle(document);
    return document;
}

} // namespace riskloom
