// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/run/syntheticplane.h"
#include "tests/core/synth/synthfixture.h"

#include <QTest>

#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

std::vector<ColumnView> views()
{
    ColumnView x;
    x.name = "x";
    x.edges = {0.0, 5.0, 10.0};
    ColumnView c;
    c.name = "c";
    c.labels = {"a", "b", ""}; // and others
    ColumnView d;
    d.name = "d";
    d.labels = {"p", "q"};
    return {x, c, d};
}

Table sample()
{
    return Table({numbers("x", {0.0, 2.5, 12.0, missingNumber}), levels("c", {"b", "a", "z", ""}), levels("d", {"p", "q", "z", "p"})}, 4);
}

class TestSyntheticPlane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesByHand()
    {
        const PlaneSample made = *PlaneSample::of(views(), sample(), rowsUpTo(4));
        const std::string text = made.packed();
        QCOMPARE(text.size(), std::size_t{4 * 3 * 2});
        const PlaneSample back = PlaneSample::unpacked(views(), text);
        QCOMPARE(back.rows(), std::size_t{4});
        for (const PlaneSample* plane : {&made, &back}) {
            QCOMPARE(plane->place(0, 0), 0.0);
            QVERIFY(std::abs(plane->place(1, 0) - 0.25) < 0.5 / 3999.0);
            QCOMPARE(plane->place(2, 0), 1.0); // beyond the edge
            QVERIFY(std::isnan(plane->place(3, 0)));
            QCOMPARE(plane->place(0, 1), 0.5); // the middle of the second of three parts
            QCOMPARE(plane->place(2, 1), 2.5 / 3.0); // z is one of the others
            QVERIFY(std::isnan(plane->place(3, 1)));
            QVERIFY(std::isnan(plane->place(2, 2))); // here there are none
        }
        QCOMPARE(back.packed(), text);
        QCOMPARE(PlaneSample::unpacked(views(), text.substr(0, 7)).rows(), std::size_t{1});
        QVERIFY(std::isnan(PlaneSample::unpacked(views(), "?!?!,,").place(0, 0)));
    }

    void columnsMustBeThere()
    {
        const Table other({numbers("y", {1.0})}, 1);
        QCOMPARE(PlaneSample::of(views(), other, rowsUpTo(1)).error(), (Error{ErrorCode::UnknownColumn, {"x"}, {}}));
    }

    // The mean near a cell against the formula written out for every cell, and that a category knows no neighbours.
    void opinionIsTheWeightedMean()
    {
        Random random(3);
        std::vector<double> x, y;
        std::vector<std::string> c;
        for (int i = 0; i < 40; ++i) {
            x.push_back(10.0 * random.uniform());
            y.push_back(10.0 * random.uniform());
            c.push_back(random.uniform() < 0.5 ? "a" : "b");
        }
        const Table table({numbers("x", x), levels("c", c), numbers("y", y)}, 40);
        SyntheticFilm film;
        film.real.columns = views();
        film.real.columns[2] = film.real.columns[0];
        film.real.columns[2].name = "y";
        const std::vector<std::uint32_t> all = rowsUpTo(40);
        film.realPlaces = PlaneSample::of(film.real.columns, table, std::span(all).first(15))->packed();
        SyntheticMoment moment;
        moment.places = PlaneSample::of(film.real.columns, table, std::span(all).subspan(15))->packed();
        std::vector<double> opinions;
        for (int i = 0; i < 40; ++i) {
            const int steps = static_cast<int>(random.below(400)) - 200;
            (i < 15 ? moment.realOpinions : moment.syntheticOpinions).push_back(steps);
            opinions.push_back(steps / 100.0);
        }
        const OpinionGrid numbersOnly = opinionGrid(film, moment, {0, 2}, 7);
        QCOMPARE(numbersOnly.columns, std::size_t{7});
        QCOMPARE(numbersOnly.rows, std::size_t{7});
        const OpinionGrid mixed = opinionGrid(film, moment, {1, 2}, 7);
        QCOMPARE(mixed.columns, std::size_t{3});
        const auto near = [](double cell, double value) { return std::exp(-std::pow((cell - value) / planeSmoothing, 2.0) / 2.0); };
        for (std::size_t r = 0; r < 7; ++r) {
            const double cy = (static_cast<double>(r) + 0.5) / 7.0;
            for (std::size_t k = 0; k < 7; ++k) {
                double weight = 1.0, sum = 0.0;
                for (std::size_t i = 0; i < 40; ++i) {
                    const double w = near((static_cast<double>(k) + 0.5) / 7.0, x[i] / 10.0) * near(cy, y[i] / 10.0);
                    weight += w;
                    sum += w * opinions[i];
                }
                QVERIFY(std::abs(numbersOnly.values[r * 7 + k] - sum / weight) < 0.01); // places are rounded to 1/4000
            }
            for (std::size_t k = 0; k < 3; ++k) {
                double weight = 1.0, sum = 0.0;
                for (std::size_t i = 0; i < 40; ++i) {
                    const double w = (c[i] == (k == 0 ? "a" : k == 1 ? "b" : "z") ? 1.0 : 0.0) * near(cy, y[i] / 10.0);
                    weight += w;
                    sum += w * opinions[i];
                }
                QVERIFY(std::abs(mixed.values[r * 3 + k] - sum / weight) < 0.01);
            }
        }
    }

    // A film of an earlier version, or one that was cut, has no opinion anywhere.
    void withoutPointsItIsEven()
    {
        SyntheticFilm film;
        film.real.columns = views();
        const OpinionGrid grid = opinionGrid(film, {}, {0, 1}, 5);
        QCOMPARE(grid.values, std::vector<double>(15, 0.0));
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestSyntheticPlane)
#include "tst_syntheticplane.moc"
