// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/discrimination.h"
#include "core/data/csv.h"
#include "core/host/syntheticdataset.h"
#include "core/run/codec.h"
#include "core/run/creditsample.h"
#include "core/store/datacard.h"
#include "tests/core/host/hostfixture.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <chrono>
#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;
using namespace std::chrono_literals;

namespace {

// A scoring on its way, and how it ended.
struct Scoring {
    std::int64_t number = 0;
    std::vector<Result<>> ends;
    QString output;

    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return !ends.empty(); }, 60000);
    }
};

// A session with a finished run, and tables to score with it.
class ScoringFixture {
public:
    explicit ScoringFixture(WorkerLimits limits = {}) : host({}, limits)
    {
        const auto started = host.start(FakeBehaviour::Finish);
        if (!started || host.end(*started) != RunStatus::Finished)
            qFatal("no finished run");
        run = *started;
    }

    QString table(std::size_t rows) const
    {
        const QString path = host.folder.filePath(QStringLiteral("rows-%1.table").arg(rows));
        if (!writeSpool(creditTable(rows), path.toStdString()))
            qFatal("no table");
        return path;
    }

    std::shared_ptr<Scoring> start(FakeScoring behaviour) { return start(table(static_cast<std::size_t>(behaviour))); }
    std::shared_ptr<Scoring> start(const QString& rows) { return start(run, rows); }
    std::shared_ptr<Scoring> start(std::int64_t model, const QString& rows)
    {
        auto scoring = std::make_shared<Scoring>();
        scoring->output = host.folder.filePath(QStringLiteral("scores-%1.table").arg(++m_started));
        scoring->number = host.session->score(model, rows, scoring->output, nullptr,
                                              [scoring](const Result<>& end) { scoring->ends.push_back(end); });
        return scoring;
    }

    HostFixture host;
    std::int64_t run = 0;

private:
    int m_started = 0;
};

ErrorCode codeOf(const Scoring& scoring)
{
    return scoring.ends.front() ? ErrorCode::Internal : scoring.ends.front().error().code;
}

// How a run drew its rows.
Result<CreditSampleRequest> sampleRequest(const RunRecord& run)
{
    if (run.kind == "credit.network") {
        RISKLOOM_TRY(const auto request, fromJson<CreditNetworkRequest>(run.requestJson, "request"));
        return CreditSampleRequest(request);
    }
    RISKLOOM_TRY(const auto request, fromJson<CreditScorecardRequest>(run.requestJson, "request"));
    return CreditSampleRequest(request);
}

} // namespace

class TestScoring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aScoringLeavesItsTableAndNoRun()
    {
        ScoringFixture fixture;
        const auto scoring = fixture.start(fixture.table(50));
        QVERIFY(scoring->waitForEnd());
        QVERIFY2(scoring->ends.front(),
                 qPrintable(scoring->ends.front() ? QString() : errorText(scoring->ends.front().error())));
        const auto scores = readSpool(scoring->output.toStdString());
        QVERIFY(scores);
        QCOMPARE(scores->rows(), std::size_t(50));
        QCOMPARE(fixture.host.session->reader().runs()->size(), std::size_t(1));
        QVERIFY(!fixture.host.session->progress());
    }

    // Rules and the table it was trained on reach the worker, the report comes back, and the card says how to do it
    // again.
    void rowsAreDrawnWithTheirCard()
    {
        HostFixture host;
        const auto run = awaited<std::int64_t>([&](QObject* guard, auto done) {
            host.session->startRun("synth.table", host.dataset, {{"seed", 1}}, 0, guard, done);
        });
        QVERIFY(run && host.end(*run) == RunStatus::Finished);
        GeneratedRows made{{3, 9, {"age >= 18", "job = it's"}, {}, {2, 1, -0.5}}, {}, {}};
        const QString file = host.folder.filePath(QStringLiteral("drawn.table"));
        const auto report = awaited<GenerationReport>(
            [&](QObject* guard, auto done) { host.session->generate(*run, made.wanted, file, guard, done); });
        QVERIFY(report);
        made.report = *report;
        made.table = *readSpool(file.toStdString());
        QCOMPARE(report->rules.front().kept, std::int64_t{200}); // the dataset's rows
        const Workspace& reader = host.session->reader();
        const auto card = dataCard(reader, *run, made);
        QVERIFY(card);
        QCOMPARE(card->datasetSha256, reader.dataset(host.dataset)->sha256);
        QCOMPARE(card->rowsSha256, fingerprint(made.table));
        QCOMPARE(card->rules.at(1).rule, std::string("job = it's"));
        QCOMPARE(card->command, "riskloom-cli generate --run " + std::to_string(*run) +
                                    R"( --rows 3 --seed 9 --rule 'age >= 18' --rule 'job = it'\''s')"
                                    " --code-level 2 --code-number 1=-0.5 --output rows.csv");
        QVERIFY(card->code == made.wanted.code && !card->guarantee);
        const auto record = syntheticDataset(reader, *run, made, "drawn");
        QVERIFY(record && record->producedBy == *run);
        QCOMPARE(record->origin, "synth.table run " + std::to_string(*run) + ", seed 9, 2 rules");
        const auto stored = readJson(record->importJson, "import");
        QCOMPARE(stored->at("seed").to_number<int>(), 9);
        QCOMPARE(toJson(*fromJson<DataCard>(stored->at("card"))), toJson(*card));
        // Beside the rows, the same bytes every time.
        const std::filesystem::path path = cardPath(host.folder.filePath(QStringLiteral("a.csv")).toStdString());
        QVERIFY(path.string().ends_with("a.csv.card.json") && writeDataCard(*card, path));
        QFile first(QString::fromStdString(path.string()));
        QVERIFY(first.open(QIODevice::ReadOnly));
        const QByteArray bytes = first.readAll();
        QVERIFY(writeDataCard(*dataCard(reader, *run, made), path));
        QFile second(QString::fromStdString(path.string()));
        QVERIFY(second.open(QIODevice::ReadOnly));
        QCOMPARE(second.readAll(), bytes);
    }

    void whatCannotBeScoredSaysWhy()
    {
        ScoringFixture fixture;
        const QString rows = fixture.table(50);
        const auto unheard = fixture.start(4711, rows);
        QVERIFY(unheard->waitForEnd());
        QCOMPARE(codeOf(*unheard), ErrorCode::RunNotFound);
        const auto failed = fixture.host.start(FakeBehaviour::Fail);
        QCOMPARE(fixture.host.end(*failed), RunStatus::Failed);
        const auto unfinished = fixture.start(*failed, rows);
        QVERIFY(unfinished->waitForEnd());
        QCOMPARE(codeOf(*unfinished), ErrorCode::RunNotFound);
        const auto nothing = fixture.start(QStringLiteral("/nowhere/rows.table"));
        QVERIFY(nothing->waitForEnd());
        QCOMPARE(codeOf(*nothing), ErrorCode::FileNotFound);
        const auto noTable = fixture.start(fixture.host.path());
        QVERIFY(noTable->waitForEnd());
        QCOMPARE(codeOf(*noTable), ErrorCode::FileCorrupt);
        const auto crashed = fixture.start(FakeScoring::Crash);
        QVERIFY(crashed->waitForEnd());
        QCOMPARE(codeOf(*crashed), ErrorCode::WorkerCrashed);
        const auto next = fixture.start(rows);
        QVERIFY(next->waitForEnd());
        QVERIFY(next->ends.front());
    }

    // A scoring is cancelled at twenty moments, from before it is prepared to the middle of its work.
    void aCancelledScoringEndsOnceAndLeavesNothing()
    {
        ScoringFixture fixture;
        const QString rows = fixture.table(static_cast<std::size_t>(FakeScoring::Slow));
        for (int moment = 0; moment < 20; ++moment) {
            const auto scoring = fixture.start(rows);
            QTest::qWait(moment * moment);
            fixture.host.session->cancelScore(scoring->number);
            fixture.host.session->cancelScore(scoring->number);
            QVERIFY(scoring->waitForEnd());
            QCOMPARE(codeOf(*scoring), ErrorCode::Cancelled);
            QVERIFY(!QFileInfo::exists(scoring->output));
            const auto next = fixture.start(fixture.table(50));
            QVERIFY(next->waitForEnd());
            QVERIFY(next->ends.front());
            QCOMPARE(scoring->ends.size(), std::size_t(1));
        }
    }

    void aWaitingScoringIsCancelledAndTheOneBeforeItIsNot()
    {
        ScoringFixture fixture;
        const auto running = fixture.start(FakeScoring::Slow);
        const auto waiting = fixture.start(fixture.table(50));
        fixture.host.session->cancelScore(waiting->number);
        QVERIFY(waiting->waitForEnd());
        QCOMPARE(codeOf(*waiting), ErrorCode::Cancelled);
        QVERIFY(running->ends.empty());
        fixture.host.session->cancelScore(running->number);
        QVERIFY(running->waitForEnd());
        QCOMPARE(codeOf(*running), ErrorCode::Cancelled);
    }

    void aScoringThatIgnoresItsCancelIsEndedWithItsWorker()
    {
        ScoringFixture fixture({.stop = 700ms});
        const auto scoring = fixture.start(FakeScoring::Deaf);
        QTest::qWait(300);
        fixture.host.session->cancelScore(scoring->number);
        QVERIFY(scoring->waitForEnd());
        QCOMPARE(codeOf(*scoring), ErrorCode::Cancelled);
        const auto next = fixture.start(fixture.table(50));
        QVERIFY(next->waitForEnd());
        QVERIFY(next->ends.front());
    }

    void aNumberThatIsNoScoringOfNowIsIgnored()
    {
        ScoringFixture fixture;
        const auto done = fixture.start(fixture.table(50));
        QVERIFY(done->waitForEnd());
        const auto run = fixture.host.start(FakeBehaviour::Finish);
        for (const std::int64_t number : {std::int64_t(0), done->number, std::int64_t(4711)})
            fixture.host.session->cancelScore(number);
        QCOMPARE(fixture.host.end(*run), RunStatus::Finished);
    }

    void theModelOfARunScoresTheHoldoutAsItsReportSays_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("scorecard") << QStringLiteral("credit.scorecard");
        QTest::newRow("network") << QStringLiteral("credit.network");
    }

    void theModelOfARunScoresTheHoldoutAsItsReportSays();
};

// The true worker, from training to scores.
void TestScoring::theModelOfARunScoresTheHoldoutAsItsReportSays()
{
    QFETCH(QString, kind);
    HostFixture host;
    SessionOptions options;
    options.worker = {QStringLiteral(RISKLOOM_BIN_DIR "/riskloom-worker"), {}, 1};
    host.reopen(options);
    CsvOptions reading;
    reading.columns.push_back({.column = "class", .type = {}, .dateFormat = {}, .role = Role::Target});
    reading.badValue = "bad";
    const auto import = importCsv(RISKLOOM_SOURCE_DIR "/resources/samples/german_credit.csv", reading);
    QVERIFY(import);
    const std::int64_t german = host.addDataset("german", import->table, import->schema);
    boost::json::object wanted{{"seed", 3}};
    if (kind == QStringLiteral("credit.network"))
        wanted["maxEpochs"] = 20;
    const auto run = awaited<std::int64_t>(
        [&](QObject* guard, auto done) { host.session->startRun(kind.toStdString(), german, wanted, 0, guard, done); });
    QVERIFY(run);
    QCOMPARE(host.end(*run, 100000), RunStatus::Finished);

    const auto path = [&](const char* name) { return host.folder.filePath(QString::fromLatin1(name)); };
    QVERIFY(writeSpool(import->table, path("rows.table").toStdString()));
    const auto score = [&](const QString& rows) {
        return awaited<std::monostate>(
            [&](QObject* guard, auto done) { host.session->score(*run, rows, path("scores.table"), guard, done); });
    };
    const auto done = score(path("rows.table"));
    QVERIFY2(done, qPrintable(done ? QString() : errorText(done.error())));
    const auto scored = readSpool(path("scores.table").toStdString());
    QVERIFY(scored);
    QCOMPARE(scored->rows(), import->table.rows());

    // The rows the run held out, drawn again, and what their scores are worth.
    const RunRecord record = host.stored(*run);
    const auto request = sampleRequest(record);
    QVERIFY(request);
    const auto sample = prepareCreditSample(*request, import->table);
    QVERIFY(sample);
    const auto& scores = scored->find("score")->number()->values;
    const auto& probabilities = scored->find("probabilityOfBad")->number()->values;
    std::vector<double> risk;
    for (const std::uint32_t row : sample->holdout.rows) {
        risk.push_back(-scores[row]);
        // 600 points are odds of 50 : 1, and 20 points double them.
        const double odds = 50.0 * std::exp2((scores[row] - 600.0) / 20.0);
        QVERIFY(std::abs(probabilities[row] - 1.0 / (1.0 + odds)) < 1e-9);
    }
    const auto report = readJson(record.reportJson, "report");
    QVERIFY(report);
    const double reported = report->at_pointer("/holdout/discrimination/auc").as_double();
    QVERIFY(std::abs(discriminate(risk, sample->holdout.bad).auc - reported) < 1e-12);

    const Table lacking({*import->table.find("age")}, import->table.rows());
    QVERIFY(writeSpool(lacking, path("lacking.table").toStdString()));
    const auto refused = score(path("lacking.table"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::UnknownColumn);
}

QTEST_GUILESS_MAIN(TestScoring)
#include "tst_scoring.moc"
