// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/deepestfall.h"

#include "core/base/random.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace riskloom;

class TestDeepestFall : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPairOfDaysIsLookedAt()
    {
        Random random(4);
        for (std::size_t size = 0; size < 60; ++size)
            for (int repeat = 0; repeat < 20; ++repeat) {
                std::vector<double> values;
                double value = 1.0;
                for (std::size_t i = 0; i < size; ++i)
                    values.push_back(value *= 0.9 + 0.22 * random.uniform());
                QVERIFY(qAbs(deepestFall(values) - bruteForce(values)) < 1e-14);
            }
    }

    void whatIsLostIsLost()
    {
        QCOMPARE(deepestFall(std::vector<double>(16, 0.0)), 1.0);
        std::vector<double> broke(40, 2.0);
        std::fill(broke.begin() + 13, broke.end(), 0.0);
        QCOMPARE(deepestFall(broke), 1.0);
    }

    void whatNeverFallsHasNone()
    {
        std::vector<double> rising;
        for (int i = 0; i < 30; ++i)
            rising.push_back(1.0 + i);
        QCOMPARE(deepestFall(rising), 0.0);
    }

private:
    static double bruteForce(const std::vector<double>& values)
    {
        std::vector<double> all{1.0};
        all.insert(all.end(), values.begin(), values.end());
        double deepest = 0.0;
        for (std::size_t from = 0; from < all.size(); ++from)
            for (std::size_t to = from; to < all.size(); ++to)
                deepest = std::max(deepest, 1.0 - all[to] / all[from]);
        return deepest;
    }
};

QTEST_APPLESS_MAIN(TestDeepestFall)
#include "tst_deepestfall.moc"
