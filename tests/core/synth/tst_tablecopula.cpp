// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/tablecopula.h"
#include "tests/core/synth/synthfixture.h"

#include <QTest>

#include <cmath>
#include <span>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

constexpr std::size_t rowCount = 6000;

// Two numbers with a correlation of 0.8; a category that follows the first one out of step with its levels' frequency, the
// middle of three ranges being the rarest; a constant; a number that is sometimes missing.
Table correlatedTable()
{
    Random random(11);
    std::vector<double> x, y, gap;
    std::vector<std::string> group, same;
    for (std::size_t i = 0; i < rowCount; ++i) {
        const double a = random.normal();
        x.push_back(a);
        y.push_back(0.8 * a + 0.6 * random.normal());
        group.push_back(a < -0.2 ? "low" : a < 0.2 ? "middle" : "high");
        same.emplace_back("same");
        gap.push_back(random.uniform() < 0.25 ? std::nan("") : static_cast<double>(random.below(5)));
    }
    return Table({numbers("x", x), numbers("y", y), levels("group", group), levels("same", same), numbers("gap", gap)}, rowCount);
}

struct Fitted {
    Table table = correlatedTable();
    TableEncoding encoding = *fitTableEncoding(table, rowsUpTo(rowCount), namesOf(table));
    EncodedTable rows;
    TableCopula copula;
    Fitted()
    {
        Random random(5);
        rows = *encodeTable(encoding, table, rowsUpTo(rowCount), random);
        copula = *fitTableCopula(encoding, rows, random);
    }
};

double correlation(std::span<const double> a, std::span<const double> b)
{
    double ma = 0.0, mb = 0.0, ab = 0.0, aa = 0.0, bb = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ma += a[i] / static_cast<double>(a.size());
        mb += b[i] / static_cast<double>(a.size());
    }
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += (a[i] - ma) * (b[i] - mb);
        aa += (a[i] - ma) * (a[i] - ma);
        bb += (b[i] - mb) * (b[i] - mb);
    }
    return ab / std::sqrt(aa * bb);
}

class TestTableCopula : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void correlationsComeBack()
    {
        const Fitted fitted;
        Random random(8);
        const EncodedTable drawn = drawCopula(fitted.copula, 20'000, random);
        const Table made = decodeTable(fitted.encoding, drawn, random);
        const auto* x = (*made.column("x"))->number();
        const auto* y = (*made.column("y"))->number();
        QVERIFY(std::abs(correlation(x->values, y->values) - 0.8) < 0.02);
    }

    // In the order of frequency (high, low, middle) the middle range would
    // lie at the end of the axis and go with the highest numbers.
    void levelsLieWhereTheOtherColumnsPutThem()
    {
        const Fitted fitted;
        Random random(8);
        const EncodedTable drawn = drawCopula(fitted.copula, 20'000, random);
        const Table made = decodeTable(fitted.encoding, drawn, random);
        const auto* x = (*made.column("x"))->number();
        const auto* group = (*made.column("group"))->category();
        double sum = 0.0, count = 0.0;
        for (std::size_t i = 0; i < x->values.size(); ++i)
            if (group->levels[static_cast<std::size_t>(group->codes[i])] == "middle") {
                sum += x->values[i];
                count += 1.0;
            }
        QVERIFY(count > 0.0);
        QVERIFY2(std::abs(sum / count) < 0.15, qPrintable(QString::number(sum / count)));
    }

    void sharesOfSlotsComeBack()
    {
        const Fitted fitted;
        Random random(8);
        const std::size_t count = 40'000;
        const EncodedTable drawn = drawCopula(fitted.copula, count, random);
        for (std::size_t j = 0; j < fitted.encoding.columns.size(); ++j) {
            std::vector<double> share(fitted.encoding.columns[j].slotCount());
            for (const std::uint16_t slot : drawn.slotOf[j])
                share[slot] += 1.0 / static_cast<double>(count);
            for (std::size_t slot = 0; slot < share.size(); ++slot) {
                const double wanted = fitted.encoding.columns[j].slotShares[slot];
                const double spread = std::sqrt(wanted * (1.0 - wanted));
                // A quantile of 1,024 and four standard errors; modes overlap, so that chance decides in the quantiles too.
                double allowed = 1.0 / 1024.0 + 4.0 * spread / std::sqrt(static_cast<double>(count));
                if (slot < fitted.encoding.columns[j].modes.size())
                    allowed += 4.0 * spread / std::sqrt(1024.0);
                QVERIFY(std::abs(share[slot] - wanted) < allowed);
            }
        }
    }

    void theSameStateGivesTheSameRows()
    {
        const Fitted fitted;
        Random one(3), other(3), third(4);
        const EncodedTable drawn = drawCopula(fitted.copula, 100, one);
        QVERIFY(drawn == drawCopula(fitted.copula, 100, other));
        QVERIFY(!(drawn == drawCopula(fitted.copula, 100, third)));
    }

    void fewRowsAreEnoughAndNoneAreNot()
    {
        const Table table({numbers("x", {1.0, 2.0, 3.0}), levels("c", {"a", "a", "b"})}, 3);
        const TableEncoding encoding = *fitTableEncoding(table, rowsUpTo(3), namesOf(table));
        Random random(1);
        const EncodedTable rows = *encodeTable(encoding, table, rowsUpTo(3), random);
        QVERIFY(fitTableCopula(encoding, rows, random));
        EncodedTable none;
        none.slotOf.resize(2);
        none.offsets.resize(2);
        const auto refused = fitTableCopula(encoding, none, random);
        QVERIFY(!refused && refused.error().code == ErrorCode::TooFewRows);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestTableCopula)
#include "tst_tablecopula.moc"
