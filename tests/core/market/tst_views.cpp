// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/allocator.h"
#include "core/market/views.h"

#include <Eigen/LU>

#include <QTest>

#include <cmath>

using namespace riskloom;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

const std::vector<std::string> assets{"JPM", "GS", "XOM", "Big Co", "C"};

MatrixXd randomCovariance(Random& random, Index n)
{
    const MatrixXd mix = MatrixXd::NullaryExpr(n, n, [&] { return random.normal(); });
    return 1e-4 * (mix * mix.transpose() / static_cast<double>(n) + 0.1 * MatrixXd::Identity(n, n));
}

View randomView(Random& random, Index n, double confidence)
{
    View view{"", {static_cast<std::size_t>(random.below(static_cast<std::uint64_t>(n)))}, {}, 0.2 * random.normal(), confidence};
    if (const auto other = static_cast<std::size_t>(random.below(static_cast<std::uint64_t>(n))); other != view.better.front())
        view.worse.push_back(other);
    return view;
}

Error problemOf(const std::string& text)
{
    const auto views = parseViews(std::vector<std::string>{text}, assets);
    return views ? Error{} : views.error();
}

} // namespace

class TestViews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sentencesAreRead();
    void whatIsNoViewIsNamed();
    void theFormulaOfTheTextbook();
    void aViewAloneIsMetByItsConfidence();
    void certainViewsAreMetExactly();
    void withoutViewsTheMarketIsTheBestPortfolio();
    void viewsOnAssetsThatAreGoneAreLeftOut();
    void nobodyHadTheViewsOfLater();
};

void TestViews::sentencesAreRead()
{
    const std::vector<std::string> texts{"JPM beats GS by 3 % a year, confidence 60 %", "XOM returns -2.5% per year confidence 40%",
                                         "JPM + Big Co beat GS + C by 1 % a year", "confidence 100 %", "from 2024-03-01",
                                         "XOM returns 4 % a year, confidence 10 %, from 2023-12-31"};
    const auto views = parseViews(texts, assets);
    QVERIFY2(views, views ? "" : describe(views.error()).c_str());
    QCOMPARE(views->size(), std::size_t{4});
    QVERIFY(!(*views)[0].from && !(*views)[1].from);
    QCOMPARE(isoDate(*(*views)[2].from), "2024-03-01");
    QCOMPARE(isoDate(*(*views)[3].from), "2023-12-31");
    QCOMPARE((*views)[0].better, (std::vector<std::size_t>{0}));
    QCOMPARE((*views)[0].worse, (std::vector<std::size_t>{1}));
    QCOMPARE((*views)[0].annual, 0.03);
    QCOMPARE((*views)[0].confidence, 0.6);
    QVERIFY((*views)[1].worse.empty());
    QCOMPARE((*views)[1].annual, -0.025);
    QCOMPARE((*views)[2].better, (std::vector<std::size_t>{0, 3}));
    QCOMPARE((*views)[2].worse, (std::vector<std::size_t>{1, 4}));
    QCOMPARE((*views)[2].confidence, 1.0);
    const VectorXd returns{{1.0, 2.0, 4.0, 8.0, 16.0}};
    QCOMPARE(viewedReturn((*views)[2], returns), (1.0 + 8.0) / 2.0 - (2.0 + 16.0) / 2.0);
}

void TestViews::whatIsNoViewIsNamed()
{
    for (const char* text : {"JPM", "JPM beats GS by 3 % a year", "JPM beats GS by 3 a year, confidence 60 %",
                             "JPM beats GS by 3 %, confidence 60 %", "JPM beats GS, confidence 60 %", "JPM beats JPM by 3 % a year, confidence 60 %",
                             "JPM returns x % a year, confidence 60 %", "JPM returns 3 % a year, confidence 101 %",
                             "JPM returns 3 % a year, confidence -1 %", "confidence 60 %",
                             "JPM returns 3 % a year, confidence 60 %, from yesterday", "JPM returns 3 % a year, confidence 60 %, from 2024-02-30"}) {
        QCOMPARE(problemOf(text).code, ErrorCode::BadView);
        QCOMPARE(problemOf(text).args, (std::vector<std::string>{text}));
    }
    const std::string unknown = "BAC beats GS by 3 % a year, confidence 60 %";
    QCOMPARE(problemOf(unknown), (Error{ErrorCode::UnknownAsset, {"BAC", unknown}, {}}));
}

// E = [(τΣ)⁻¹ + P'Ω⁻¹P]⁻¹ [(τΣ)⁻¹π + P'Ω⁻¹Q], by inverting, with ω = (1 - c)/c · τ pΣp', and whatever τ is.
void TestViews::theFormulaOfTheTextbook()
{
    Random random(1);
    for (int round = 0; round < 100; ++round) {
        const Index n = 3 + static_cast<Index>(random.below(8));
        Beliefs beliefs;
        beliefs.riskAversion = 1.0 + 5.0 * random.uniform();
        beliefs.riskFree = 1e-4;
        beliefs.marketWeights = VectorXd::NullaryExpr(n, [&] { return random.uniform(); });
        beliefs.marketWeights /= beliefs.marketWeights.sum();
        for (int i = 0; i < 3; ++i)
            beliefs.views.push_back(randomView(random, n, 0.05 + 0.9 * random.uniform()));
        const MatrixXd s = randomCovariance(random, n);
        const PriorAndPosterior found = blackLitterman(s, beliefs);
        QVERIFY((found.prior - (beliefs.riskAversion * s * beliefs.marketWeights + VectorXd::Constant(n, 1e-4))).cwiseAbs().maxCoeff() < 1e-15);
        for (const double tau : {0.05, 1.0}) {
            MatrixXd precision = (tau * s).inverse();
            VectorXd right = precision * found.prior;
            for (const View& view : beliefs.views) {
                VectorXd p = VectorXd::Zero(n);
                p[static_cast<Index>(view.better[0])] = 1.0;
                if (!view.worse.empty())
                    p[static_cast<Index>(view.worse[0])] = -1.0;
                const double omega = (1.0 - view.confidence) / view.confidence * tau * p.dot(s * p);
                precision += p * p.transpose() / omega;
                right += p * (view.annual / 252.0) / omega;
            }
            const VectorXd expected = precision.inverse() * right;
            QVERIFY((found.posterior - expected).cwiseAbs().maxCoeff() < 1e-10);
        }
    }
}

void TestViews::aViewAloneIsMetByItsConfidence()
{
    Random random(2);
    for (int round = 0; round < 50; ++round) {
        const MatrixXd s = randomCovariance(random, 6);
        for (const double confidence : {0.0, 0.25, 0.6, 1.0}) {
            Beliefs beliefs;
            beliefs.views.push_back(randomView(random, 6, confidence));
            const PriorAndPosterior found = blackLitterman(s, beliefs);
            const View& view = beliefs.views.front();
            const double before = viewedReturn(view, found.prior);
            const double after = viewedReturn(view, found.posterior);
            QVERIFY(std::abs(after - (before + confidence * (view.annual / 252.0 - before))) < 1e-14);
            if (confidence == 0.0)
                QCOMPARE(found.posterior, found.prior);
        }
    }
}

void TestViews::certainViewsAreMetExactly()
{
    Random random(3);
    const MatrixXd s = randomCovariance(random, 5);
    Beliefs beliefs;
    beliefs.views = {{"", {0}, {1}, 0.03, 1.0}, {"", {2}, {}, 0.08, 1.0}, {"", {3}, {4}, 0.01, 0.3}};
    const PriorAndPosterior found = blackLitterman(s, beliefs);
    QVERIFY(std::abs(found.posterior[0] - found.posterior[1] - 0.03 / 252.0) < 1e-14);
    QVERIFY(std::abs(found.posterior[2] - 0.08 / 252.0) < 1e-14);
    // Two that contradict each other: half way.
    beliefs.views = {{"", {0}, {1}, 0.03, 1.0}, {"", {0}, {1}, 0.05, 1.0}};
    const PriorAndPosterior between = blackLitterman(s, beliefs);
    QVERIFY(std::abs(between.posterior[0] - between.posterior[1] - 0.04 / 252.0) < 1e-12);
}

// Mean-variance with the same risk aversion holds the market when nobody knows better, and more of what a view favours.
void TestViews::withoutViewsTheMarketIsTheBestPortfolio()
{
    Random random(4);
    const MatrixXd returns = MatrixXd::NullaryExpr(200, 6, [&] { return 0.01 * random.normal(); });
    EstimateRule estimateRule{CovarianceMethod::LedoitWolf, MeanMethod::BlackLitterman, 63.0};
    estimateRule.beliefs.marketWeights = VectorXd{{0.3, 0.1, 0.2, 0.15, 0.2, 0.05}};
    const VectorXd before = *allocate(StrategyKind::MeanVariance, estimate(returns, estimateRule), {});
    QVERIFY((before - estimateRule.beliefs.marketWeights).cwiseAbs().maxCoeff() < 1e-5);
    estimateRule.beliefs.views = {{"", {1}, {0}, 0.05, 0.5}};
    const VectorXd after = *allocate(StrategyKind::MeanVariance, estimate(returns, estimateRule), {});
    QVERIFY(after[1] > before[1] + 0.01 && after[0] < before[0] - 0.01);
    QVERIFY(std::abs(after[2] - before[2]) < 0.02);
}

void TestViews::viewsOnAssetsThatAreGoneAreLeftOut()
{
    const std::vector<View> views{{"a", {0}, {1}, 0.03, 0.6}, {"b", {2}, {}, 0.08, 0.4}, {"c", {3}, {2, 4}, 0.01, 0.5}};
    const std::vector<std::size_t> left{0, 2, 3, 4};
    const std::vector<View> some = viewsOn(views, left);
    QCOMPARE(some.size(), std::size_t{2});
    QCOMPARE(some[0].better, (std::vector<std::size_t>{1}));
    QCOMPARE(some[1].better, (std::vector<std::size_t>{2}));
    QCOMPARE(some[1].worse, (std::vector<std::size_t>{1, 3}));
}

void TestViews::nobodyHadTheViewsOfLater()
{
    const std::vector<View> views{{"today", {0}, {}, 0.1, 0.5}, {"old", {1}, {}, 0.1, 0.5, 100}, {"new", {2}, {}, 0.1, 0.5, 200}};
    QVERIFY(viewsHeldOn(99, views).empty());
    QCOMPARE(viewsHeldOn(100, views).size(), std::size_t{1});
    QCOMPARE(viewsHeldOn(199, views).front().text, "old");
    QCOMPARE(viewsHeldOn(200, views).size(), std::size_t{2}); // that of today is none of a decision that is traded
    QCOMPARE(viewsKnownToday(99, views).front().text, "today");
    QCOMPARE(viewsKnownToday(199, views).size(), std::size_t{2});
    QCOMPARE(viewsKnownToday(200, views).size(), std::size_t{3});
}

QTEST_MAIN(TestViews)
#include "tst_views.moc"
