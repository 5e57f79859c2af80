// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/creditfixture.h"
#include "tests/ui/workspacefixture.h"
#include "ui/credit/challengerview.h"
#include "ui/widgets/datatable.h"

#include <QLabel>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;

namespace {

Column number(std::string name, double value) { return {std::move(name), NumberColumn{std::vector{value}, 4}}; }

std::vector<BinnedVariable> inputs(std::initializer_list<const char*> names)
{
    std::vector<BinnedVariable> all;
    for (const char* name : names) {
        all.emplace_back();
        all.back().name = name;
    }
    return all;
}

QString words(const ChallengerView& view)
{
    QStringList texts;
    for (const QLabel* label : view.findChildren<QLabel*>())
        texts << label->text();
    return texts.join(u'\n');
}

} // namespace

class TestChallengerView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void answersAreReadRiskiestFirst()
    {
        const Table scores({number("probabilityOfBad", 0.25), number("contribution age", -0.5),
                            number("contribution job", 0.75)},
                           1);
        const auto answer = readAnswer(scores, inputs({"age", "job"}));
        QVERIFY(answer.ok());
        QCOMPARE(answer->probabilityOfBad, 0.25);
        QCOMPARE(answer->contributions.front().variable, std::string("job"));
        QCOMPARE(answer->contributions.back().logOdds, -0.5);
        QVERIFY(readAnswer(scores, inputs({"income"})).error().code == ErrorCode::UnknownColumn);
    }

    // Odds twice as bad cost 20 points on a scale where 20 points double the odds.
    void contributionsStandInPointsBesideTheCard()
    {
        ApplicantCase shown;
        shown.losses = {{.variable = "age", .points = 12.0}, {.variable = "purpose", .points = -3.0}};
        const ChallengerAnswer answer{0.25, {{"job", std::log(2.0)}, {"age", -0.5}}};
        const TableContent content = challengerTable(answer, shown, {600.0, 50.0, 20.0});
        QCOMPARE(content.rows.size(), std::size_t{3});
        QCOMPARE(content.rows[0][0].toString(), QStringLiteral("job"));
        QCOMPARE(content.rows[0][1].toDouble(), -20.0);
        QVERIFY(content.rows[0][2].isNull());
        QCOMPARE(content.rows[1][2].toDouble(), 12.0);
        QCOMPARE(content.rows[2][0].toString(), QStringLiteral("purpose"));
        QVERIFY(content.rows[2][1].isNull());
    }

    void withoutANetworkItIsHidden()
    {
        fixture::WorkspaceFolder folder;
        ChallengerView view(folder.open());
        CreditSelection selection;
        selection.scorecard = fixture::germanScorecard();
        view.setSelection(selection);
        QVERIFY(view.isHidden());
    }

    void aNetworkThatMayKnowTheApplicantIsNotAsked()
    {
        fixture::WorkspaceFolder folder;
        const std::int64_t dataset = folder.addGerman("german_credit");
        ChallengerView view(folder.open());
        CreditSelection selection = fixture::bothRuns();
        selection.network->record.dataset = dataset;
        selection.network->request.seed += 1;
        view.setSelection(selection);
        view.showCase({});
        QVERIFY(!view.isHidden());
        QVERIFY2(words(view).contains(QStringLiteral("held out other rows")), qPrintable(words(view)));
        selection.network->request.seed -= 1;
        view.setSelection(selection);
        view.showCase({});
        QVERIFY2(words(view).contains(QStringLiteral("Asking")), qPrintable(words(view)));
    }

    void anErrorIsSaidInWords()
    {
        fixture::WorkspaceFolder folder; // without the dataset of the runs
        ChallengerView view(folder.open());
        view.setSelection(fixture::bothRuns());
        view.showCase({});
        QVERIFY(QTest::qWaitFor([&] { return !words(view).contains(QStringLiteral("Asking")); }));
        QVERIFY(!view.answer());
    }
};

QTEST_MAIN(TestChallengerView)
#include "tst_challengerview.moc"
