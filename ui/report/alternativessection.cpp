// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/verdict.h"
#include "ui/report/reportsections.h"
#include "ui/report/reportwords.h"
#include "ui/widgets/format.h"
#include "ui/widgets/kindtext.h"

namespace riskloom {
namespace {

ReportTable othersTable(const ReportSource& source)
{
    TableContent content;
    content.columns = {integerColumn(ReportWords::tr("Run")),
                       textColumn(ReportWords::tr("Kind")),
                       textColumn(ReportWords::tr("Finished")),
                       integerColumn(ReportWords::tr("n")),
                       numberColumn(ReportWords::tr("AUC"), 3, ReportWords::tr("On the held-out rows of each run.")),
                       textColumn(ReportWords::tr("95 % interval"),
                                  ReportWords::tr("Of AUC, after DeLong, DeLong and Clarke-Pearson (1988).")),
                       numberColumn(ReportWords::tr("KS"), 3),
                       textColumn(ReportWords::tr("Held-out rows")),
                       textColumn(ReportWords::tr("Note"))};
    const auto add = [&](const CreditSelection& model, const QString& rows) {
        const RunRecord& record = recordOf(model);
        const Discrimination& d = qualityOf(model, SamplePart::Holdout).discrimination;
        content.rows.push_back({static_cast<qlonglong>(record.id), kindTitle(record.kind), formatUtc(record.finishedAt),
                                static_cast<qlonglong>(d.rows), d.auc, formatInterval(d.aucLow, d.aucHigh, 3), d.ks,
                                rows, QString::fromStdString(record.note)});
    };
    add(source.model, ReportWords::tr("this run"));
    content.looks.resize(1);
    content.looks.front().emphasised = true;
    for (const CreditSelection& other : source.alternatives)
        add(other, sameHoldout(requestOf(source.model), requestOf(other)) ? ReportWords::tr("the same")
                                                                          : ReportWords::tr("others"));
    content.looks.resize(content.rows.size());
    return {QStringLiteral("table-alternatives"), ReportWords::tr("Finished models of this dataset"),
            std::move(content)};
}

// A challenger against the card of its test, DeLong's.
ReportParagraph verdictOf(const CreditSelection& pair)
{
    const Verdict words = verdict(pair);
    return paragraph(ReportWords::tr("Run #%1 (neural challenger): %2. %3. %4")
                         .arg(QString::number(pair.network->record.id), words.headline, words.figures, words.remark)
                         .trimmed());
}

} // namespace

std::vector<ReportSection> alternativesSection(const ReportSource& source)
{
    ReportSection section{QStringLiteral("alternatives"), ReportWords::tr("Alternatives considered"), {}};
    if (source.model.network)
        section.blocks.push_back(verdictOf({std::nullopt, source.model.network, std::nullopt}));
    if (source.alternatives.empty()) {
        section.blocks.push_back(warning(ReportWords::tr(
            "The workspace holds no other finished model of this dataset: no alternative was considered "
            "here.")));
        return {section};
    }
    section.blocks.push_back(othersTable(source));
    if (source.model.scorecard)
        for (const CreditSelection& other : source.alternatives)
            if (other.network)
                section.blocks.push_back(verdictOf({source.model.scorecard, other.network, std::nullopt}));
    section.blocks.push_back(
        note(ReportWords::tr("Intervals of two models that overlap say neither that they differ nor that they do "
                             "not; only a test on the same rows does.")));
    if (source.alternativesLeftOut > 0)
        section.blocks.push_back(note(
            ReportWords::tr("%n older run(s) are not listed.", nullptr, static_cast<int>(source.alternativesLeftOut))));
    return {section};
}

} // namespace riskloom
