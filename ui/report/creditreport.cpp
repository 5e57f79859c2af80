// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/creditreport.h"

#include "ui/credit/audittext.h"
#include "ui/report/reportsections.h"
#include "ui/report/reportwords.h"
#include "ui/widgets/format.h"
#include "ui/widgets/kindtext.h"

namespace riskloom {
namespace {

// "3 Method", "6.2 Stability by month"
void number(std::vector<ReportSection>& sections)
{
    int section = 0;
    int part = 0;
    for (ReportSection& one : sections) {
        if (one.rank == ReportSection::Rank::Section) {
            one.title = QStringLiteral("%1 %2").arg(++section).arg(one.title);
            part = 0;
        } else {
            one.title = QStringLiteral("%1.%2 %3").arg(section).arg(++part).arg(one.title);
        }
    }
}

// From here on every cell is a text, so that pages can be made in another thread and in another language's time.
void settle(std::vector<ReportBlock>& blocks)
{
    for (ReportBlock& block : blocks) {
        auto* table = std::get_if<ReportTable>(&block);
        if (table == nullptr)
            continue;
        TableContent& content = table->content;
        for (auto& row : content.rows)
            for (std::size_t column = 0; column < content.columns.size(); ++column)
                row[column] = shownText(content.columns[column], row[column]);
        for (ValueColumn& column : content.columns)
            column.format = nullptr;
    }
}

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
    document.language = QLocale().language() == QLocale::Chinese ? QStringLiteral("zh-CN") : QStringLiteral("en");
    document.title = ReportWords::tr("Model validation report");
    document.subtitle = ReportWords::tr("%1, run #%2, on %3")
                            .arg(kindTitle(source.record.kind), QString::number(source.record.id),
                                 QString::fromStdString(source.dataset.name));
    document.pageOfAll = ReportWords::tr("Page %1 of %2");
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
    for (ReportSection& section : document.sections)
        settle(section.blocks);
    number(document.sections);
    return document;
}

} // namespace riskloom
