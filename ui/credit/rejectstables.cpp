// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/rejectstables.h"

#include "ui/charts/linechart.h"
#include "ui/credit/creditcurves.h"
#include "ui/credit/credittext.h"
#include "ui/widgets/format.h"

#include <cmath>
#include <initializer_list>
#include <map>

namespace riskloom {
namespace {

constexpr double bandWidth = 10.0; // points

QString approvedOnlyName() { return CreditText::tr("Approved alone"); }

// One step a band of scores, as a share of all.
Series shareByScore(const QString& name, std::initializer_list<const ScoreCounts*> populations)
{
    std::map<double, double> bands;
    double all = 0.0;
    for (const ScoreCounts* counts : populations)
        for (std::size_t i = 0; i < counts->size(); ++i) {
            bands[std::floor(counts->scores[i] / bandWidth) * bandWidth] += counts->good[i] + counts->bad[i];
            all += counts->good[i] + counts->bad[i];
        }
    Series series{name, {}, {}, SeriesLook::Steps};
    for (const auto& [lower, weight] : bands) {
        series.x.push_back(lower);
        series.y.push_back(weight / all);
    }
    return series;
}

} // namespace

QString methodName(RejectInference method)
{
    switch (method) {
    case RejectInference::Fuzzy: return CreditText::tr("Fuzzy");
    case RejectInference::HardCutOff: return CreditText::tr("Hard cut-off");
    case RejectInference::Parcelling: return CreditText::tr("Parcelling");
    }
    return {};
}

TableContent methodsTable(const CreditRejectsReport& report)
{
    TableContent content;
    ValueColumn pValue = numberColumn(CreditText::tr("p"), 3, CreditText::tr("DeLong's paired test of that difference."));
    pValue.format = [](const QVariant& value) { return value.isValid() ? formatPValue(value.toDouble()) : QString(); };
    content.columns = {
        textColumn(CreditText::tr("Card")),
        percentColumn(CreditText::tr("Assumed bad rate of the rejected"), 1,
                      CreditText::tr("An assumption. In the first row: what the card of the approved predicts.")),
        numberColumn(CreditText::tr("AUC, approved"), 3,
                     CreditText::tr("On held-out approved applicants: the only ones whose outcome is known.")),
        textColumn(CreditText::tr("95 % interval"), CreditText::tr("Of AUC, after DeLong, DeLong and Clarke-Pearson (1988).")),
        numberColumn(CreditText::tr("Difference"), 4, CreditText::tr("Of AUC, from the card of the approved alone.")),
        pValue,
        integerColumn(CreditText::tr("Variables")),
    };
    const auto row = [](const QString& name, const RejectsModel& model, const QVariant& difference, const QVariant& p) {
        return std::vector<QVariant>{name,
                                     model.assumedBadRate,
                                     model.approved.auc,
                                     formatInterval(model.approved.aucLow, model.approved.aucHigh, 3),
                                     difference,
                                     p,
                                     static_cast<qlonglong>(model.scorecard.variables.size())};
    };
    content.rows.push_back(row(approvedOnlyName(), report.approvedOnly, {}, {}));
    for (const InferredModel& model : report.methods)
        content.rows.push_back(row(methodName(model.method), model, model.againstApprovedOnly.difference,
                                   model.againstApprovedOnly.pValue));
    return content;
}

TableContent truthTable(const CreditRejectsReport& report)
{
    TableContent content;
    content.columns = {
        textColumn(CreditText::tr("Card")),
        percentColumn(CreditText::tr("Assumed"), 1, CreditText::tr("Bad rate of the rejected that were fitted on.")),
        percentColumn(CreditText::tr("True"), 1, CreditText::tr("True bad rate of the same.")),
        percentColumn(CreditText::tr("Off by"), 1, CreditText::tr("Assumed less true, in percentage points.")),
        percentColumn(CreditText::tr("Labels right"), 1, CreditText::tr("Share of assumed outcomes that are the true ones.")),
        numberColumn(CreditText::tr("AUC, everybody"), 3,
                     CreditText::tr("On held-out applicants, approved and rejected, by their true outcomes.")),
        textColumn(CreditText::tr("95 % interval"), CreditText::tr("Of AUC, after DeLong, DeLong and Clarke-Pearson (1988).")),
        percentColumn(CreditText::tr("PD off by"), 1,
                      CreditText::tr("Mean predicted probability of bad of the held-out rejected less their true bad rate.")),
    };
    const auto row = [](const QString& name, const RejectsTruth& truth) {
        return std::vector<QVariant>{name,
                                     truth.assumed.assumedBadRate,
                                     truth.assumed.trueBadRate,
                                     truth.assumed.difference,
                                     truth.assumed.agreement,
                                     truth.everybody.auc,
                                     formatInterval(truth.everybody.aucLow, truth.everybody.aucHigh, 3),
                                     truth.predictedBadRate - truth.trueBadRate};
    };
    content.rows.push_back(row(approvedOnlyName(), report.approvedOnly.truth));
    for (const InferredModel& model : report.methods)
        content.rows.push_back(row(methodName(model.method), model.truth));
    return content;
}

void drawPopulations(LineChart& chart, const CreditRejectsReport& report, const InferredModel& model)
{
    const RejectsModel& alone = report.approvedOnly;
    chart.setTitle(CreditText::tr("Score distributions"));
    chart.setNote(CreditText::tr("rows fitted on, bands of 10 points"));
    chart.setDescription(CreditText::tr("The approved are not everybody who applies. The first two lines are scored by the card "
                                        "of the approved alone, the third by the card with assumed outcomes."));
    chart.setAxes({CreditText::tr("Score")}, {CreditText::tr("Share"), AxisScale::Linear, AxisNumbers::Percent, 0.0});
    chart.setSeries({shareByScore(CreditText::tr("Approved"), {&alone.approvedScores}),
                     shareByScore(CreditText::tr("Everybody"), {&alone.approvedScores, &alone.rejectedScores}),
                     shareByScore(CreditText::tr("Everybody, %1").arg(methodName(model.method)),
                                  {&model.approvedScores, &model.rejectedScores})});
}

void drawTruth(LineChart& chart, const CreditRejectsReport& report)
{
    std::vector<Series> all{calibrationSeries(approvedOnlyName(), report.approvedOnly.truth.calibration)};
    for (const InferredModel& model : report.methods)
        all.push_back(calibrationSeries(methodName(model.method), model.truth.calibration));
    for (Series& series : all) { // four bands of intervals over one another would hide the lines
        series.lower.clear();
        series.upper.clear();
    }
    chart.setContent(calibrationLines(
        std::move(all),
        {CreditText::tr("Calibration on everybody"), CreditText::tr("held-out applicants, true outcomes"),
         CreditText::tr("True bad rate of approved and rejected applicants in each band of predicted risk. On the "
                        "diagonal the prediction is right on average.")}));
}

} // namespace riskloom
