// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/finding.h"
#include "ui/report/reportsections.h"
#include "ui/report/reportwords.h"
#include "ui/widgets/format.h"

namespace riskloom {
namespace {

std::vector<Finding> findingsOf(const CreditSelection& model)
{
    return model.scorecard ? findings(model.scorecard->report) : findings(model.network->report);
}

QString roundingText(const RoundingLoss& loss)
{
    return ReportWords::
        tr("Rounding of the points, held-out rows: AUC %1 with whole points, %2 without rounding; the largest change "
           "of any applicant's probability is %3.")
            .arg(formatNumber(loss.auc, 4), formatNumber(loss.aucUnrounded, 4),
                 formatPercent(loss.largestPdDifference, 2));
}

} // namespace

std::vector<ReportSection> limitsSection(const ReportSource& source)
{
    ReportSection section{QStringLiteral("limits"), ReportWords::tr("Limits"), {}};
    for (const Finding& finding : findingsOf(source.model))
        section.blocks.push_back(warning(findingText(finding)));
    section.blocks.push_back(paragraph(overfittingText(qualityOf(source.model, SamplePart::Train).discrimination,
                                                       qualityOf(source.model, SamplePart::Holdout).discrimination)));
    if (source.model.scorecard)
        section.blocks.push_back(paragraph(roundingText(source.model.scorecard->report.roundingLoss)));
    section.blocks.push_back(paragraph(ReportWords::tr(
        "The figures hold for applicants like those of the sample. Applicants who were declined earlier are "
        "judged only as far as the dataset holds their outcomes.")));
    if (sampleOf(source.model).months.empty())
        section.blocks.push_back(
            paragraph(ReportWords::tr("The data have no date column: whether the model lasts could not be judged.")));
    else if (qualityOf(source.model, SamplePart::OutOfTime).discrimination.rows == 0)
        section.blocks.push_back(
            paragraph(ReportWords::tr("No out-of-time rows were kept apart: the held-out rows are of the same "
                                      "months as the training rows.")));
    if (source.model.scorecard && source.model.scorecard->report.fairness.empty())
        section.blocks.push_back(
            paragraph(ReportWords::tr("No protected column was named, so no groups were compared.")));
    if (source.model.network)
        section.blocks.push_back(
            paragraph(ReportWords::tr("The network has no points that could be read one by one; stability, "
                                      "strategy and fairness are reported for scorecards.")));
    return {section};
}

} // namespace riskloom
