// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/creditrejects.h"

#include "core/credit/calibration.h"
#include "core/credit/fairness.h"
#include "core/credit/share.h"
#include "core/credit/weightedauc.h"
#include "core/run/creditbinning.h"
#include "core/run/creditcard.h"
#include "core/run/creditquality.h"
#include "core/run/creditsample.h"
#include "core/run/rejectedrows.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace riskloom {
namespace {

constexpr std::array allMethods{RejectInference::Fuzzy, RejectInference::HardCutOff, RejectInference::Parcelling};

Result<> enterStage(const RunContext& context, const char* stage, double fraction)
{
    if (context.stopRequested())
        return Error{ErrorCode::Cancelled, {}, {}};
    context.report({.stage = stage, .fraction = fraction, .points = {}, .preview = {}});
    return {};
}

double weightedMean(std::span<const double> values, std::span<const double> weights)
{
    double sum = 0.0;
    double weight = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        sum += weights[i] * values[i];
        weight += weights[i];
    }
    return shareOf(sum, weight);
}

double badRateOf(const CreditRows& rows)
{
    const std::vector<double> bad(rows.bad.begin(), rows.bad.end());
    return weightedMean(bad, rows.weights);
}

// Everything the four fits share.
class Inference {
public:
    Inference(const CreditRejectsRequest& request, const Table& table, const RunContext& context, Applicants applicants)
        : m_request(request), m_table(table), m_context(context), m_applicants(std::move(applicants))
    {
    }

    // Fitted on the approved alone. What its predictions say of the rejected stands as their assumed outcomes.
    Result<RejectsModel> approvedOnly()
    {
        RISKLOOM_TRY(RejectsModel model, fit(m_applicants.approved.train));
        RISKLOOM_TRY(const std::vector<double> scores, scoreRows(model.scorecard, m_table));
        m_approvedProbability = probabilities(model.scorecard, scores, m_applicants.approved.train.rows);
        m_rejectedProbability = probabilities(model.scorecard, scores, m_applicants.fitted.rows);
        m_heldOutRisk = riskOf(valuesOfRows(scores, m_applicants.approved.holdout.rows));
        judge(model, scores, inferFuzzily(rejected()));
        return model;
    }

    // Afterwards.
    Result<InferredModel> inferred(RejectInference method)
    {
        const InferredOutcomes outcomes = infer(method);
        AugmentedRows all = augment(m_applicants.approved.train.view(), m_applicants.fitted.rows, outcomes);
        InferredModel model;
        RISKLOOM_TRY(static_cast<RejectsModel&>(model),
                     fit({std::move(all.rows), std::move(all.bad), std::move(all.weights)}));
        RISKLOOM_TRY(const std::vector<double> scores, scoreRows(model.scorecard, m_table));
        model.method = method;
        model.parcels = outcomes.parcels;
        const CreditRows& held = m_applicants.approved.holdout;
        model.againstApprovedOnly =
            compareAuc(riskOf(valuesOfRows(scores, held.rows)), m_heldOutRisk, held.bad, held.weights);
        judge(model, scores, outcomes);
        return model;
    }

private:
    [[nodiscard]] RejectedApplicants rejected() const { return {m_rejectedProbability, m_applicants.fitted.weights}; }

    [[nodiscard]] InferredOutcomes infer(RejectInference method) const
    {
        switch (method) {
        case RejectInference::Fuzzy: return inferFuzzily(rejected());
        case RejectInference::HardCutOff: return inferByCutOff(rejected(), m_request.badFrom);
        case RejectInference::Parcelling: break;
        }
        const CreditRows& train = m_applicants.approved.train;
        return inferByParcelling({m_approvedProbability, train.bad, train.weights}, rejected(),
                                 {m_request.parcels, m_request.parcellingFactor, m_request.seed});
    }

    Result<RejectsModel> fit(const CreditRows& rows) const
    {
        RISKLOOM_TRY(const CreditBinning binning, fitCreditBinning(m_request, m_table, rows, m_context));
        RISKLOOM_TRY(ScorecardFit fitted, fitCard(m_request, binning, m_table, rows));
        RejectsModel model;
        model.coefficients = coefficientTable(fitted);
        model.dropped = droppedVariables(binning, fitted);
        model.scorecard = std::move(fitted.scorecard);
        return model;
    }

    static std::vector<double> probabilities(const Scorecard& card, std::span<const double> scores,
                                             std::span<const std::uint32_t> rows)
    {
        std::vector<double> all;
        for (const std::uint32_t row : rows)
            all.push_back(probabilityOfBad(card.scale, scores[row]));
        return all;
    }

    void judge(RejectsModel& model, std::span<const double> scores, const InferredOutcomes& assumed) const
    {
        const CreditRows& held = m_applicants.approved.holdout;
        const CreditRows& train = m_applicants.approved.train;
        model.approved = discriminate(riskOf(valuesOfRows(scores, held.rows)), held.bad, held.weights);
        model.assumedBadRate = assumed.badRate();
        model.approvedScores = countScores(valuesOfRows(scores, train.rows), train.bad, train.weights);
        std::vector<std::uint32_t> rows;
        for (const std::uint32_t applicant : assumed.applicant)
            rows.push_back(m_applicants.fitted.rows[applicant]);
        model.rejectedScores = countScores(valuesOfRows(scores, rows), assumed.bad, assumed.weights);
        if (!m_request.trueOutcomeColumn.empty())
            holdAgainstTruth(model, scores, assumed);
    }

    void holdAgainstTruth(RejectsModel& model, std::span<const double> scores, const InferredOutcomes& assumed) const
    {
        InferredOutcomes known;
        for (std::size_t i = 0; i < assumed.applicant.size(); ++i) {
            if (m_applicants.fitted.bad[assumed.applicant[i]] == unknownOutcome)
                continue;
            known.applicant.push_back(assumed.applicant[i]);
            known.bad.push_back(assumed.bad[i]);
            known.weights.push_back(assumed.weights[i]);
        }
        RejectsTruth& truth = model.truth;
        truth.assumed = compareWithTruth(known, m_applicants.fitted.bad);

        CreditRows everybody;
        for (std::size_t i = 0; i < m_applicants.heldOut.rows.size(); ++i) {
            if (m_applicants.heldOut.bad[i] == unknownOutcome)
                continue;
            everybody.rows.push_back(m_applicants.heldOut.rows[i]);
            everybody.bad.push_back(m_applicants.heldOut.bad[i]);
            everybody.weights.push_back(m_applicants.heldOut.weights[i]);
        }
        truth.predictedBadRate =
            weightedMean(probabilities(model.scorecard, scores, everybody.rows), everybody.weights);
        truth.trueBadRate = badRateOf(everybody);
        const CreditRows& held = m_applicants.approved.holdout;
        everybody.rows.insert(everybody.rows.end(), held.rows.begin(), held.rows.end());
        everybody.bad.insert(everybody.bad.end(), held.bad.begin(), held.bad.end());
        everybody.weights.insert(everybody.weights.end(), held.weights.begin(), held.weights.end());
        truth.rows = std::ssize(everybody.rows);
        truth.everybody = discriminate(riskOf(valuesOfRows(scores, everybody.rows)), everybody.bad, everybody.weights);
        truth.calibration = calibrationTable(probabilities(model.scorecard, scores, everybody.rows), everybody.bad,
                                             everybody.weights);
    }

    const CreditRejectsRequest& m_request;
    const Table& m_table;
    const RunContext& m_context;
    const Applicants m_applicants;
    std::vector<double> m_approvedProbability; // of the rows fitted on, by the card of the approved alone
    std::vector<double> m_rejectedProbability;
    std::vector<double> m_heldOutRisk; // of the held-out approved, by the same card
};

} // namespace

const InferredModel& chosenModel(const CreditRejectsRequest& request, const CreditRejectsReport& report)
{
    return *std::ranges::find(report.methods, request.method, &InferredModel::method);
}

Result<CreditRejectsReport> inferRejects(const CreditRejectsRequest& request, const Table& table,
                                         const RunContext& context)
{
    RISKLOOM_CHECK(enterStage(context, "sample", 0.0));
    RISKLOOM_TRY(Applicants applicants, prepareApplicants(request, table));
    CreditRejectsReport report;
    RISKLOOM_TRY(report.overrides, overrideHistory(request, table));
    report.sample = applicants.approved.summary;
    report.rejected = {std::ssize(applicants.fitted.rows), std::ssize(applicants.heldOut.rows), applicants.later};
    report.approvedBadRate = badRateOf(applicants.approved.train);

    Inference inference(request, table, context, std::move(applicants));
    RISKLOOM_CHECK(enterStage(context, "binning", 0.1));
    RISKLOOM_TRY(report.approvedOnly, inference.approvedOnly());
    for (const RejectInference method : allMethods) {
        RISKLOOM_CHECK(enterStage(context, "fitting", 0.25 * static_cast<double>(report.methods.size() + 1)));
        RISKLOOM_TRY(InferredModel model, inference.inferred(method));
        report.methods.push_back(std::move(model));
    }
    return report;
}

} // namespace riskloom
