// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trials.h"

#include "core/run/codec.h"
#include "core/run/policy.h"

#include <QTest>

using namespace riskloom;

// What a request tries, which the deflated Sharpe ratio has to know.
class TestTrials : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySeedOfAPolicyIsATrial()
    {
        PortfolioPolicyRequest request;
        request.seeds = 4;
        QCOMPARE(tried("portfolio.policy", request), 4);
        request.learnFrom = LearningSource::Bootstrap; // and the same seeds learn from the history
        QCOMPARE(tried("portfolio.policy", request), 8);
        request.learnFrom = LearningSource::GivenPaths;
        QCOMPARE(tried("portfolio.policy", request), 8);
    }

    void everyStrategyOfABacktestIsATrial()
    {
        QVERIFY(tried("portfolio.backtest", PortfolioBacktestRequest{}) > 10);
        QCOMPARE(*trialsOf("portfolio.backtest", {}), tried("portfolio.backtest", PortfolioBacktestRequest{}));
        QCOMPARE(*trialsOf("portfolio.policy", {}), std::int64_t{PortfolioPolicyRequest{}.seeds});
    }

    void othersTryNothing() { QCOMPARE(*trialsOf("credit.scorecard", {}), 0); }

private:
    template<typename Request>
    static std::int64_t tried(const char* kind, const Request& request)
    {
        return *trialsOf(kind, readJson(toJson(request), "request")->as_object());
    }
};

QTEST_APPLESS_MAIN(TestTrials)
#include "tst_trials.moc"
