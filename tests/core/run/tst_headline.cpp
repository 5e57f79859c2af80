// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/codec.h"
#include "core/run/credit.h"
#include "core/run/headline.h"
#include "core/run/kind.h"

#include <QTest>

using namespace riskloom;

namespace {

boost::json::object objectOf(const std::string& text)
{
    const auto json = readJson(text, "headline");
    return json && json->is_object() ? json->get_object() : boost::json::object();
}

} // namespace

class TestHeadline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aScorecardIsKnownByWhatItReachesOnHeldOutRows()
    {
        CreditScorecardReport report;
        report.train.discrimination.auc = 0.99; // says little, and must not be shown
        report.holdout.discrimination.auc = 0.78;
        report.holdout.discrimination.gini = 0.56;
        report.holdout.discrimination.ks = 0.45;
        const std::string text = headline("credit.scorecard", encode(report).get_object());
        QCOMPARE(objectOf(text), (boost::json::object{{"auc", 0.78}, {"gini", 0.56}, {"ks", 0.45}}));
    }

    void aNetworkIsKnownByItsGainOverTheScorecardToo()
    {
        CreditNetworkReport report;
        report.holdout.discrimination.auc = 0.8;
        report.holdout.discrimination.gini = 0.6;
        report.holdout.discrimination.ks = 0.5;
        report.againstScorecard.difference = -0.0125;
        report.epochs = 37;
        const std::string text = headline("credit.network", encode(report).get_object());
        QCOMPARE(objectOf(text),
                 (boost::json::object{{"auc", 0.8}, {"gini", 0.6}, {"ks", 0.5}, {"aucGain", -0.0125}, {"epochs", 37}}));
    }

    void everyKindHasOne()
    {
        for (const KindSpec& kind : allKinds()) {
            const boost::json::object report{{"holdout", {{"discrimination", {{"auc", 0.5}}}}},
                                             {"approvedBadRate", 0.1},
                                             {"sharpe", 0.9},
                                             {"steps", 150},
                                             {"turnover", 0.1},
                                             {"days", 250},
                                             {"summary", {{"goal", {{"value", 0.6}}}}},
                                             {"ownEdges", {{"synthetic", {{"quality", 0.9}}}}}};
            QVERIFY2(!objectOf(headline(kind.name, report)).empty(), kind.name.c_str());
        }
    }

    void whatTheReportDoesNotHaveIsLeftOut()
    {
        QCOMPARE(headline("credit.scorecard", {}), std::string("{}"));
        QCOMPARE(headline("credit.scorecard", {{"holdout", 1}}), std::string("{}"));
        QCOMPARE(headline("credit.scorecard", {{"holdout", {{"discrimination", {{"ks", 0.4}}}}}}),
                 std::string(R"({"ks":0.4})"));
        QCOMPARE(headline("credit.unheard", {{"holdout", {{"discrimination", {{"ks", 0.4}}}}}}), std::string("{}"));
    }
};

QTEST_APPLESS_MAIN(TestHeadline)
#include "tst_headline.moc"
