// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/audittext.h"
#include "ui/report/reportsections.h"
#include "ui/report/reportwords.h"
#include "ui/widgets/format.h"

namespace riskloom {
namespace {

QString aimText(const CreditSampleRequest& request)
{
    return ReportWords::tr(
               "The model ranks applicants by the risk of a bad outcome (%1 = %2) and gives each of them a probability "
               "of it.")
        .arg(QString::fromStdString(request.target), QString::fromStdString(request.badValue));
}

QString scaleText(const Scorecard& card)
{
    return ReportWords::tr(
               "Score = %1 base points + the points of one bin of every variable. %2 points stand for %3 goods to 1 "
               "bad; %4 points more double the odds.")
        .arg(formatNumber(card.basePoints, 0), formatNumber(card.scale.baseScore, 0),
             QLocale().toString(card.scale.baseOdds, 'g', 6), QLocale().toString(card.scale.pdo, 'g', 6));
}

} // namespace

std::vector<ReportSection> purposeSection(const ReportSource& source)
{
    ReportSection section{QStringLiteral("purpose"), ReportWords::tr("Purpose"), {}};
    section.blocks.push_back(paragraph(aimText(requestOf(source.model))));
    if (source.model.scorecard)
        section.blocks.push_back(paragraph(scaleText(source.model.scorecard->report.scorecard)));
    else
        section.blocks.push_back(
            paragraph(ReportWords::tr("It is a challenger: it is held against a scorecard with the same "
                                      "inputs, bins and training rows.")));
    if (source.record.note.empty())
        section.blocks.push_back(
            warning(ReportWords::tr("The intended use is not noted with the run. Note it there before this "
                                    "report is signed.")));
    else
        section.blocks.push_back(
            paragraph(ReportWords::tr("Noted with the run: %1").arg(QString::fromStdString(source.record.note))));
    return {section};
}

} // namespace riskloom
