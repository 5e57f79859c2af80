// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/fairness.h"
#include "core/credit/simulatedportfolio.h"
#include "core/run/codec.h"
#include "core/run/creditrejects.h"
#include "core/run/creditscorecard.h"
#include "core/run/kind.h"
#include "core/run/rejectedrows.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;

namespace {

const SimulatedPortfolio& portfolio()
{
    static const SimulatedPortfolio made = simulatedPortfolio({.applications = 20'000, .seed = 5});
    return made;
}

boost::json::object given()
{
    return {{"indeterminateValues", {"indeterminate"}}, {"decisionColumn", "final_decision"},
            {"rejectedValue", "decline"},               {"recommendedColumn", "policy_decision"},
            {"trueOutcomeColumn", "true_outcome"},      {"badFrom", 0.25}};
}

template <class Request>
Request prepared(const char* kind, const boost::json::object& fields)
{
    const auto whole = (*findKind(kind))->prepare(fields, "sha", portfolio().schema);
    if (!whole)
        qFatal("%s", describe(whole.error()).c_str());
    return *fromJson<Request>(boost::json::value(*whole));
}

CreditRejectsRequest request() { return prepared<CreditRejectsRequest>("credit.rejects", given()); }

const CreditRejectsReport& report()
{
    static const CreditRejectsReport made = [] {
        auto built = inferRejects(request(), portfolio().table, RunContext{});
        if (!built)
            qFatal("%s", describe(built.error()).c_str());
        return *std::move(built);
    }();
    return made;
}

const InferredModel& modelOf(RejectInference method)
{
    return *std::ranges::find(report().methods, method, &InferredModel::method);
}

Table withTruth(const char* ofRejected)
{
    std::vector<Column> columns;
    for (const Column& column : portfolio().table.columns()) {
        if (column.name != "true_outcome") {
            columns.push_back(column);
            continue;
        }
        const Column& decision = *portfolio().table.find("final_decision");
        CategoryColumn changed{column.category()->codes, column.category()->levels};
        const auto level = std::ranges::find(changed.levels, ofRejected) - changed.levels.begin();
        std::vector<std::int32_t> codes(changed.codes.begin(), changed.codes.end());
        for (std::size_t row = 0; row < codes.size(); ++row)
            if (decision.cell(row) == "decline" && row % 3 != 0)
                codes[row] = static_cast<std::int32_t>(level);
        changed.codes = Array<std::int32_t>(std::move(codes));
        columns.push_back({column.name, std::move(changed)});
    }
    return Table(std::move(columns), portfolio().table.rows());
}

// Applications each row stands for.
double weight(std::uint32_t row) { return portfolio().table.find("sample_weight")->number()->values[row]; }

} // namespace

class TestCreditRejects : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRejectedRowIsInOnePart();
    void withoutInferenceItIsTheScorecardOfTheApproved();
    void methodsAssumeWhatTheySay();
    void theTruthIsHeldAgainstButNeverFittedOn();
    void figuresOfTheTruthAreThoseOfPlainCounting();
    void laterApplicantsAreLeftOutOfTheFit();
    void overridesAreThoseOfTheColumn();
    void whatCannotBeInferredIsAnError();
    void theReportSurvivesTheWayToJsonAndBack();
};

void TestCreditRejects::everyRejectedRowIsInOnePart()
{
    const Column& decision = *portfolio().table.find("final_decision");
    std::int64_t rejected = 0;
    for (std::size_t row = 0; row < portfolio().table.rows(); ++row)
        rejected += decision.cell(row) == "decline" ? 1 : 0;
    const RejectedSample& parts = report().rejected;
    QCOMPARE(parts.fitted + parts.heldOut + parts.later, rejected);
    QCOMPARE(parts.later, std::int64_t{0});
    QVERIFY(std::abs(static_cast<double>(parts.heldOut) / static_cast<double>(rejected) - 0.3) < 0.001);
    QCOMPARE(report().sample.rowsWithoutOutcome, std::int64_t{0}); // all of them were rejected
}

void TestCreditRejects::withoutInferenceItIsTheScorecardOfTheApproved()
{
    const auto plain = prepared<CreditScorecardRequest>("credit.scorecard", {{"indeterminateValues", {"indeterminate"}}});
    const auto card = buildScorecard(plain, portfolio().table, RunContext{});
    QVERIFY(card.ok());
    QVERIFY(encode(card->scorecard) == encode(report().approvedOnly.scorecard));
    QCOMPARE(report().approvedOnly.approved.auc, card->holdout.discrimination.auc);
}

void TestCreditRejects::methodsAssumeWhatTheySay()
{
    const Applicants applicants = *prepareApplicants(request(), portfolio().table);
    const Scorecard& card = report().approvedOnly.scorecard;
    const std::vector<double> scores = *scoreRows(card, portfolio().table);
    double all = 0.0, expected = 0.0, above = 0.0;
    for (const std::uint32_t row : applicants.fitted.rows) {
        const double probability = 1.0 / (1.0 + std::exp((scores[row] - scoreOffset(card.scale)) / scoreFactor(card.scale)));
        all += weight(row);
        expected += weight(row) * probability;
        above += probability >= 0.25 ? weight(row) : 0.0;
    }
    QVERIFY(std::abs(modelOf(RejectInference::Fuzzy).assumedBadRate - expected / all) < 1e-9);
    QVERIFY(std::abs(report().approvedOnly.assumedBadRate - expected / all) < 1e-9);
    QVERIFY(std::abs(modelOf(RejectInference::HardCutOff).assumedBadRate - above / all) < 1e-9);
    double parcelled = 0.0;
    for (const Parcel& parcel : modelOf(RejectInference::Parcelling).parcels) {
        parcelled += parcel.rejectedWeight * parcel.assumedBadRate;
        // As close to factor times the approved as applicants of weight 1 and 2 allow.
        if (parcel.rejectedWeight > 0.0)
            QVERIFY(std::abs(parcel.assumedBadRate - std::min(1.0, 1.3 * parcel.approvedBadRate)) <=
                    1.0 / parcel.rejectedWeight + 1e-12);
    }
    QVERIFY(std::abs(modelOf(RejectInference::Parcelling).assumedBadRate - parcelled / all) < 1e-9);
    for (const InferredModel& model : report().methods) {
        QVERIFY(std::abs(model.rejectedScores.totalGood() + model.rejectedScores.totalBad() - all) < 1e-6);
        QVERIFY(std::abs(model.rejectedScores.totalBad() / all - model.assumedBadRate) < 1e-9);
    }
}

void TestCreditRejects::theTruthIsHeldAgainstButNeverFittedOn()
{
    const auto good = inferRejects(request(), withTruth("good"), RunContext{});
    const auto bad = inferRejects(request(), withTruth("bad"), RunContext{});
    QVERIFY(good.ok() && bad.ok());
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY(encode(good->methods[i].scorecard) == encode(bad->methods[i].scorecard));
        QVERIFY(good->methods[i].truth.trueBadRate < bad->methods[i].truth.trueBadRate - 0.5);
        QVERIFY(good->methods[i].truth.assumed.difference > bad->methods[i].truth.assumed.difference + 0.5);
    }
}

void TestCreditRejects::figuresOfTheTruthAreThoseOfPlainCounting()
{
    const Applicants applicants = *prepareApplicants(request(), portfolio().table);
    const Column& truth = *portfolio().table.find("true_outcome");
    const InferredModel& model = modelOf(RejectInference::Fuzzy);
    const auto badRate = [&](const CreditRows& rows) {
        double all = 0.0, bad = 0.0;
        for (const std::uint32_t row : rows.rows) {
            if (truth.cell(row) == "indeterminate")
                continue;
            all += weight(row);
            bad += truth.cell(row) == "bad" ? weight(row) : 0.0;
        }
        return bad / all;
    };
    QVERIFY(std::abs(model.truth.assumed.trueBadRate - badRate(applicants.fitted)) < 1e-9);
    QVERIFY(std::abs(model.truth.trueBadRate - badRate(applicants.heldOut)) < 1e-9);

    // AUC of everybody held out, pair by pair, each as heavy as its two rows.
    const std::vector<double> scores = *scoreRows(model.scorecard, portfolio().table);
    std::vector<std::uint32_t> goods, bads;
    for (const std::vector<std::uint32_t>* rows : {&applicants.heldOut.rows, &applicants.approved.holdout.rows})
        for (const std::uint32_t row : *rows)
            if (truth.cell(row) != "indeterminate")
                (truth.cell(row) == "bad" ? bads : goods).push_back(row);
    double wins = 0.0;
    double pairs = 0.0;
    for (const std::uint32_t bad : bads)
        for (const std::uint32_t good : goods) {
            const double ahead = scores[good] - scores[bad];
            pairs += weight(bad) * weight(good);
            wins += weight(bad) * weight(good) * (ahead > 0.0 ? 1.0 : ahead == 0.0 ? 0.5 : 0.0);
        }
    QCOMPARE(model.truth.rows, static_cast<std::int64_t>(goods.size() + bads.size()));
    QVERIFY(std::abs(model.truth.everybody.auc - wins / pairs) < 1e-9);
}

void TestCreditRejects::laterApplicantsAreLeftOutOfTheFit()
{
    const Column& decision = *portfolio().table.find("final_decision");
    const DateColumn& dates = *portfolio().table.find("application_date")->date();
    for (const char* split : {"stratified", "byDate"}) {
        boost::json::object fields = given();
        fields["outOfTimeShare"] = 0.25;
        fields["split"] = split;
        const auto applicants =
            prepareApplicants(prepared<CreditRejectsRequest>("credit.rejects", fields), portfolio().table);
        QVERIFY(applicants.ok());
        const Day first = dates.days[applicants->approved.outOfTime.rows.front()];
        std::int64_t later = 0;
        for (std::size_t row = 0; row < dates.days.size(); ++row)
            later += decision.cell(row) == "decline" && dates.days[row] >= first ? 1 : 0;
        QVERIFY(later > 0);
        QCOMPARE(applicants->later, later);
        for (const CreditRows* part : {&applicants->fitted, &applicants->heldOut})
            for (const std::uint32_t row : part->rows)
                QVERIFY(dates.days[row] < first);
        if (std::string(split) == "byDate")
            QVERIFY(dates.days[applicants->fitted.rows.back()] < dates.days[applicants->heldOut.rows.front()]);
    }
}

void TestCreditRejects::overridesAreThoseOfTheColumn()
{
    const Table& table = portfolio().table;
    const Column& side = *table.find("override_side");
    const Column& truth = *table.find("true_outcome");
    for (const char* name : {"low side", "high side"}) {
        std::int64_t cases = 0;
        double known = 0.0, bad = 0.0;
        for (std::uint32_t row = 0; row < table.rows(); ++row) {
            if (side.missing(row) || side.cell(row) != name)
                continue;
            ++cases;
            if (truth.cell(row) == "indeterminate")
                continue;
            known += weight(row);
            bad += truth.cell(row) == "bad" ? weight(row) : 0.0;
        }
        const OverrideReport& overrides = report().overrides;
        const DecidedGroup& group = std::string(name) == "low side" ? overrides.lowSide : overrides.highSide;
        QVERIFY(cases > 50);
        QCOMPARE(group.cases, cases);
        QVERIFY(std::abs(group.badRate.share - bad / known) < 1e-12);
    }
    QCOMPARE(report().overrides.cases, static_cast<std::int64_t>(table.rows()));
    CreditRejectsRequest none = request();
    none.recommendedColumn.clear();
    QCOMPARE(overrideHistory(none, table)->cases, std::int64_t{0});
}

void TestCreditRejects::whatCannotBeInferredIsAnError()
{
    CreditRejectsRequest wrong = request();
    wrong.rejectedValue = "refuse";
    const auto value = inferRejects(wrong, portfolio().table, RunContext{});
    QVERIFY(!value.ok());
    QCOMPARE(value.error().code, ErrorCode::BadChoice);
    QCOMPARE(value.error().args.front(), std::string("rejectedValue"));
    QVERIFY(value.error().args.back().find("decline") != std::string::npos);

    CreditRejectsRequest nobody = request();
    nobody.decisionColumn.clear();
    nobody.target = "true_outcome"; // never missing
    const auto all = inferRejects(nobody, portfolio().table, RunContext{});
    QVERIFY(!all.ok());
    QCOMPARE(all.error().args.front(), std::string("decisionColumn"));

    // Rows without an outcome are the rejected where no column says so: here they are the same.
    CreditRejectsRequest silent = request();
    silent.decisionColumn.clear();
    QCOMPARE(prepareApplicants(silent, portfolio().table)->fitted.rows.size(),
             static_cast<std::size_t>(report().rejected.fitted));
}

void TestCreditRejects::theReportSurvivesTheWayToJsonAndBack()
{
    const boost::json::value json = encode(report());
    const auto back = fromJson<CreditRejectsReport>(json);
    QVERIFY2(back.ok(), back.ok() ? "" : describe(back.error()).c_str());
    QVERIFY(encode(*back) == json);
    QCOMPARE(chosenModel(request(), report()).method, RejectInference::Parcelling);
}

QTEST_APPLESS_MAIN(TestCreditRejects)
#include "tst_creditrejects.moc"
