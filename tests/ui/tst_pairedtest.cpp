// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/run/codec.h"
#include "core/run/creditquality.h"
#include "core/run/creditscorecard.h"
#include "core/run/heldoutscores.h"
#include "tests/ui/creditfixture.h"
#include "tests/ui/workspacefixture.h"
#include "ui/credit/pairedtest.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace riskloom;

namespace {

using Change = void (*)(CreditScorecardRequest&);

void nothing(CreditScorecardRequest&) {}
void oneVariable(CreditScorecardRequest& request) { request.inputs.resize(1); }
void otherSeed(CreditScorecardRequest& request) { request.seed = 99; }

// A workspace with cards that were asked otherwise, and the test on them.
struct Shown {
    fixture::WorkspaceFolder folder;
    std::int64_t dataset = folder.addGerman("german_credit");
    std::vector<std::vector<double>> scores; // of every row, by each card
    std::unique_ptr<PairedTest> test;
    CreditSelection selection;

    std::int64_t add(Change change)
    {
        ScorecardRun run = fixture::germanScorecard();
        change(run.request);
        std::vector<RunEnd::File> files;
        RunContext context;
        context.onArtifact = [&](const std::string& role, const std::string& format, auto bytes) -> Result<> {
            const auto size = static_cast<qsizetype>(bytes.size());
            const QByteArray content(reinterpret_cast<const char*>(bytes.data()), size);
            const QString path = folder.write(QStringLiteral("artifact%1").arg(scores.size()), content);
            files.push_back({role, format, sha256Hex(bytes), path.toStdString()});
            return {};
        };
        run.report = *buildScorecard(run.request, fixture::germanCredit().table, context);
        scores.push_back(*scoreRows(run.report.scorecard, fixture::germanCredit().table));
        run.record.requestJson = toJson(run.request);
        run.record.id = folder.addRun(dataset, run.record, files);
        run.record.dataset = dataset;
        selection.scorecard = run;
        return run.record.id;
    }
    std::int64_t addEarlierVersion() { return folder.addRun(dataset, fixture::germanScorecard().record); }
    void open()
    {
        test = std::make_unique<PairedTest>(folder.open());
        test->resize(900, 300);
        test->show();
        test->setSelection(selection); // the card that was added last
    }
    QComboBox& picker(qsizetype at) { return *test->findChildren<QComboBox*>().at(at); }
    void pick(qsizetype at, std::int64_t run)
    {
        picker(at).setCurrentIndex(picker(at).findData(static_cast<qlonglong>(run)));
        Q_EMIT picker(at).activated(picker(at).currentIndex());
    }
    bool says(const QString& words)
    {
        const QList<QLabel*> labels = test->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) {
            QString text = label->text();
            return label->isVisible() && text.replace(QChar(0xa0), u' ').contains(words);
        });
    }
    AucComparison lessTheOther() // of the second run added less the first, on the rows both held out
    {
        const Table& table = fixture::germanCredit().table;
        const CreditSample sample = *prepareCreditSample(fixture::germanScorecard().request, table);
        const auto risk = [&](std::size_t card) {
            std::vector<double> own = valuesOfRows(scores[card], sample.holdout.rows);
            for (double& score : own)
                score = -score;
            return own;
        };
        return compareAuc(risk(1), risk(0), sample.holdout.bad);
    }
};

} // namespace

class TestPairedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anotherCardIsFoundToBeBetter()
    {
        Shown shown;
        const std::int64_t poor = shown.add(oneVariable);
        const std::int64_t good = shown.add(nothing);
        shown.open();
        QCOMPARE(shown.picker(0).currentData().toLongLong(), poor);
        QCOMPARE(shown.picker(1).currentData().toLongLong(), good);
        const AucComparison expected = shown.lessTheOther();
        QVERIFY(expected.significant);
        QTRY_VERIFY(shown.says(QStringLiteral("Scorecard #%1 separates better").arg(good)));
        QVERIFY(shown.says(QStringLiteral("Scorecard #%1 minus Scorecard #%2: AUC +%3")
                               .arg(good)
                               .arg(poor)
                               .arg(formatNumber(expected.difference, 3))));
        shown.pick(1, poor); // the other way round
        QTRY_VERIFY(shown.says(QStringLiteral("AUC −%1 (95 % interval").arg(formatNumber(expected.difference, 3))));
        const QAbstractItemModel& rows = *shown.test->findChild<DataTable*>()->model();
        QCOMPARE(rows.rowCount(), 3);
        QCOMPARE(rows.index(0, 3).data().toString(), formatNumber(-expected.difference, 3));
        QCOMPARE(rows.index(0, 5).data().toString(), formatPValue(expected.pValue));
        QCOMPARE(rows.index(0, 6).data().toString(), QStringLiteral("Scorecard #%1 better").arg(good));
    }

    void twoCardsThatScoreAlikeDoNotDiffer()
    {
        Shown shown;
        shown.add(nothing);
        shown.add(nothing);
        shown.open();
        QTRY_VERIFY(shown.says(QStringLiteral("No significant difference")));
        QVERIFY(shown.says(QStringLiteral("p = 1.000, n = 300")));
    }

    void runsOnOtherRowsAreNotOffered()
    {
        Shown shown;
        const std::int64_t other = shown.add(otherSeed);
        const std::int64_t card = shown.add(nothing);
        shown.open();
        QVERIFY(shown.picker(1).findData(static_cast<qlonglong>(other)) >= 0);
        QCOMPARE(shown.picker(1).currentData().toLongLong(), card);
        QCOMPARE(shown.picker(0).count(), 0);
        QVERIFY(shown.says(QStringLiteral("with the same split and seed")));
    }

    void aRunOfAnEarlierVersionSaysWhatItLacks()
    {
        Shown shown;
        const std::int64_t old = shown.addEarlierVersion();
        shown.add(nothing);
        shown.open();
        QVERIFY(shown.says(QStringLiteral("An earlier version made run #%1").arg(old)));
        QVERIFY(!shown.test->findChild<DataTable*>()->isVisible());
    }

    void oneRunAloneHasNobodyToBeTestedAgainst()
    {
        Shown shown;
        shown.add(nothing);
        shown.open();
        QVERIFY(shown.test->isHidden());
    }
};

QTEST_MAIN(TestPairedTest)
#include "tst_pairedtest.moc"
