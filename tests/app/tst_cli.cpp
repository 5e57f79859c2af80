// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/run/kind.h"
#include "core/store/workspace.h"
#include "tests/app/cli.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

// The program says on standard error what went wrong, which explains a test that fails.
#define RISKLOOM_STATUS(answer, expected)                                                                              \
    QVERIFY2((answer).status == (expected), ((answer).errors + (answer).output).constData())

const QString germanFile = QStringLiteral(RISKLOOM_SOURCE_DIR "/resources/samples/german_credit.csv");

QStringList germanImport()
{
    return QStringList{QStringLiteral("import"), germanFile} + words("--name German --target class --bad bad");
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
}

} // namespace

class TestCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromAFileToScores();
    void whatIsWrongHasItsStatus_data();
    void whatIsWrongHasItsStatus();
    void everyCommandExplainsItself();
    void aFlippedBitIsFoundByVerify();
    void aWorkspaceThatCannotBeUsedIsAProblemOfItsOwn();
    void anInterruptedRunIsResumed();
    void anInterruptedScoringLeavesNothing();
    void anInterruptedImportLeavesNothing();
    void fromPricesToAReport();
    void pricesAreCorrectedAndExtended();
    void theDemoResumesWhatWasInterrupted();
};

// A portfolio from prices to its report and figures, twice to the same bytes.
void TestCli::fromPricesToAReport()
{
    const Cli cli;
    RISKLOOM_STATUS(cli.json({QStringLiteral("import"), QStringLiteral(RISKLOOM_SOURCE_DIR "/resources/samples/dow30_prices.csv"),
                              QStringLiteral("--name"), QStringLiteral("prices"), QStringLiteral("--role"), QStringLiteral("date=date")}),
                    0);
    const Answer run = cli.json(words("run portfolio.backtest --dataset prices --set resamples=200 --set strategy=riskParity"));
    RISKLOOM_STATUS(run, 0);
    const auto exported = [&](const char* options) {
        const QString output = cli.path("portfolio.out");
        const Answer answer = cli.json(words("export 1 --format") + words(options) + QStringList{QStringLiteral("--output"), output});
        return answer.status == 0 ? contentOf(output) : answer.errors;
    };
    QVERIFY(exported("html").contains("Portfolio report"));
    QVERIFY(exported("html --language zh_CN").contains("投资组合报告"));
    QVERIFY(exported("pdf").startsWith("%PDF-"));
    QVERIFY(exported("xlsx").startsWith("PK"));
    const QByteArray csv = exported("csv");
    const double sharpe = run.at("/report/sharpe").as_double();
    const QByteArray key("measures,sharpe,riskParity,");
    const qsizetype at = csv.indexOf(key);
    QVERIFY(at > 0);
    QCOMPARE(csv.mid(at + key.size(), csv.indexOf('\r', at) - at - key.size()).toDouble(), sharpe);
    QCOMPARE(exported("csv") == csv, true);
    QVERIFY(exported("sql").contains("html, pdf, csv, xlsx")); // what there is instead
}

// What a check finds and adds becomes data sets that name it; what is left of it in the report says SIMULATED.
void TestCli::pricesAreCorrectedAndExtended()
{
    const Cli cli;
    const auto status = [&](const QStringList& call) {
        const Answer answer = cli.json(call);
        if (answer.status == 4)
            qWarning("%s", answer.errors.constData());
        return answer.status;
    };
    QByteArray lines = contentOf(QStringLiteral(RISKLOOM_SOURCE_DIR "/resources/samples/dow30_prices.csv"));
    const qsizetype row = lines.indexOf("\n1995-06-01,") + 12;
    lines.insert(row, '9'); // a price of AA that is off by far, for a day
    write(cli.path("prices.csv"), lines);
    QCOMPARE(status({QStringLiteral("import"), cli.path("prices.csv"), QStringLiteral("--name"), QStringLiteral("prices"),
                              QStringLiteral("--role"), QStringLiteral("date=date")}), 0);
    QCOMPARE(status(words("run portfolio.prices --dataset prices --set cash=simulated --set bond=simulated --seed 4")), 0);
    const Answer found = cli.json(words("correct --run 1"));
    RISKLOOM_STATUS(found, 0);
    QCOMPARE(found.at("/findings/0/number"), boost::json::value(1));
    QVERIFY(found.at("/dataset").is_null());
    const Answer corrected = cli.json(words("correct --run 1 --accept all --undo split --dataset clean"));
    RISKLOOM_STATUS(corrected, 0);
    const boost::json::value findings = corrected.at("/findings");
    for (const auto& finding : findings.as_array())
        QCOMPARE(finding.at("accepted").as_bool(), finding.at("kind") == "badTick");
    QCOMPARE(corrected.at("/findings/1/asset"), boost::json::value("AA"));
    QCOMPARE(corrected.at("/findings/1/day"), boost::json::value("1995-06-01"));
    QCOMPARE(corrected.at("/findings/1/accepted"), boost::json::value(true));
    QCOMPARE(status(words("extend --run 1 --dataset mixed")), 0);
    QCOMPARE(status(words("extend --run 1 --dataset mixed")), 3); // the name is taken
    QCOMPARE(status(words("correct --run 1 --accept 9999")), 3);
    QCOMPARE(status(words("correct --run 1 --accept some")), 3);
    QCOMPARE(status(words("correct --run 1 --dataset nothing")), 2);
    const Answer same = cli.json(words("correct --run 1 --accept all --undo all --dataset same"));
    RISKLOOM_STATUS(same, 3); // it would be made without a single correction
    QCOMPARE(same.at("/error/code"), boost::json::value("BadChoice"));
    QVERIFY(!cli.json(words("datasets")).output.contains("same"));
    QCOMPARE(status(words("run portfolio.prices --dataset clean")), 0);
    QCOMPARE(status(words("extend --run 2 --dataset none")), 3); // nothing was asked for

    QStringList backtest = words("run portfolio.backtest --dataset mixed --set resamples=200 --set benchmark=GE --set window=252 --set");
    backtest << QStringLiteral("inputs=[\"KO\",\"GE\",\"IBM\",\"JPM\",\"SIMULATED Cash\",\"SIMULATED Bond 10y\"]");
    const Answer run = cli.json(backtest);
    RISKLOOM_STATUS(run, 0);
    QCOMPARE(run.at("/report/assets").as_array().size(), std::size_t(5)); // without the benchmark
    const QString output = cli.path("mixed.html");
    QCOMPARE(status(words("export 3 --format html") + QStringList{QStringLiteral("--output"), output}), 0);
    const QByteArray html = contentOf(output);
    QVERIFY(html.contains("SIMULATED, not quoted by anybody: SIMULATED Cash, SIMULATED Bond 10y"));
    QVERIFY(html.contains("Against GE"));
    QCOMPARE(status(words("correct --run 3")), 3); // no check of prices
}

// One analysis from end to end by the true worker, each step checked in what it says and in what it leaves.
void TestCli::fromAFileToScores()
{
    const Cli cli;
    const Answer imported = cli.json(germanImport());
    RISKLOOM_STATUS(imported, 0);
    QCOMPARE(imported.at("/rows"), boost::json::value(1000));
    QCOMPARE(imported.at("/target"), boost::json::value("class"));
    QCOMPARE(cli.json(words("datasets")).at("/0/name"), boost::json::value("German"));

    const Answer first = cli.json(words("run credit.scorecard --dataset German --set maxBins=4 --seed 9"));
    RISKLOOM_STATUS(first, 0);
    QCOMPARE(first.at("/status"), boost::json::value("finished"));
    QCOMPARE(first.at("/request/maxBins"), boost::json::value(4));
    QCOMPARE(first.at("/seed"), boost::json::value(9));
    QVERIFY(first.at("/report/holdout/discrimination/auc").as_double() > 0.7);
    write(cli.path("request.json"), R"({"maxBins": 6})");
    const Answer second = cli.json(words("run credit.scorecard --dataset German --seed 9 --request") +
                                   QStringList{cli.path("request.json")});
    RISKLOOM_STATUS(second, 0);
    const Answer network =
        cli.json(words("run credit.network --dataset German --set maxEpochs=8 --set hiddenUnits=[6,3]"));
    RISKLOOM_STATUS(network, 0);
    QCOMPARE(network.at("/request/hiddenUnits/1"), boost::json::value(3));

    const Answer runs = cli.json(words("runs"));
    QCOMPARE(runs.json().as_array().size(), std::size_t(3));
    QCOMPARE(runs.at("/0/kind"), boost::json::value("credit.network"));
    const Answer shown = cli.json(words("show 3"));
    RISKLOOM_STATUS(shown, 0);
    QCOMPARE(shown.at("/metrics/train.loss").as_array().size(), std::size_t(8));
    QCOMPARE(shown.at("/artifacts/1/role"), boost::json::value("weights"));
    QCOMPARE(shown.at("/report"), network.at("/report"));
    const Answer compared = cli.json(words("compare 1 2"));
    const boost::json::value differences = compared.at("/differences");
    const boost::json::value test = compared.at("/aucDifference");
    const auto aucOf = [](const Answer& run) { return run.at("/report/holdout/discrimination/auc").as_double(); };
    QVERIFY(std::abs(test.at("difference").as_double() - (aucOf(second) - aucOf(first))) < 1e-12);
    QVERIFY(test.at("low").as_double() < test.at("difference").as_double());
    QVERIFY(test.at("pValue").as_double() > 0.0 && test.at("pValue").as_double() <= 1.0);
    // Trained with another seed, so on other rows.
    QVERIFY(!cli.json(words("compare 1 3")).json().as_object().contains("aucDifference"));
    const auto& list = differences.as_array();
    QVERIFY(std::any_of(list.begin(), list.end(), [](const boost::json::value& difference) {
        return difference.at("path").as_string().ends_with("maxBins") &&
               difference.at("values") == boost::json::value(boost::json::array{4, 6});
    }));

    for (const char* run : {"1", "3"}) {
        const QString output = cli.path("scores.csv");
        const Answer scored =
            cli.json({QStringLiteral("score"), QStringLiteral("--input"), germanFile, QStringLiteral("--run"),
                      QString::fromLatin1(run), QStringLiteral("--output"), output});
        RISKLOOM_STATUS(scored, 0);
        QCOMPARE(scored.at("/rows"), boost::json::value(1000));
        const QList<QByteArray> lines = contentOf(output).trimmed().split('\n');
        QCOMPARE(lines.size(), qsizetype(1001));
        QVERIFY(lines.front().contains(",score,probabilityOfBad"));
    }
    write(cli.path("marked.csv"), "income;age\n1.000,50;k.A.\n2.000,75;44\n3.000,00;51\n");
    const Answer marked = cli.json({QStringLiteral("import"), cli.path("marked.csv"), QStringLiteral("--missing"),
                                    QStringLiteral("k.A.")});
    RISKLOOM_STATUS(marked, 0);
    QCOMPARE(marked.at("/rows"), boost::json::value(3));
    QCOMPARE(marked.at("/columns/1/type"), boost::json::value("number"));
    const QString unreadable = cli.path("unreadable.csv");
    const QByteArray names = contentOf(germanFile).split('\n').front().trimmed();
    write(unreadable, names + "\n" + QByteArray("soon,").repeated(names.count(',')) + "soon\n");
    const Answer none = cli.json({QStringLiteral("score"), QStringLiteral("--input"), unreadable, QStringLiteral("--run"),
                                  QStringLiteral("1"), QStringLiteral("--output"), cli.path("none.csv")});
    RISKLOOM_STATUS(none, 3);
    QVERIFY(none.errors.contains("line 2"));
    QVERIFY(!QFile::exists(cli.path("none.csv")));

    const auto exported = [&](const char* options) {
        const QString output = cli.path("export.out");
        const Answer answer =
            cli.json(words("export") + words(options) + QStringList{QStringLiteral("--output"), output});
        return answer.status == 0 ? contentOf(output) : answer.errors;
    };
    const QString auc = QString::number(first.at("/report/holdout/discrimination/auc").as_double(), 'f', 3);
    for (const char* options : {"1 --format html", "3 --format html"})
        QVERIFY(exported(options).contains("Model validation report"));
    QVERIFY(exported("1 --format html").contains(auc.toLatin1()));
    QVERIFY(exported("1 --format html --language zh_CN").contains("模型验证报告"));
    QVERIFY(exported("1 --format pdf").startsWith("%PDF-"));
    QVERIFY(exported("1 --format sql").contains("SELECT"));

    const Answer verified = cli.json(words("verify"));
    RISKLOOM_STATUS(verified, 0);
    QCOMPARE(verified.at("/clean"), boost::json::value(true));
    RISKLOOM_STATUS(cli.json(words("backup") + QStringList{cli.path("copy.riskloom")}), 0);
    const Answer copied = cli.plain(words("runs --json --workspace") + QStringList{cli.path("copy.riskloom")});
    QCOMPARE(copied.json(), runs.json());
}

void TestCli::whatIsWrongHasItsStatus_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code"); // "" = standard output says nothing
    const auto row = [](const char* call, int status, const char* code) {
        QTest::newRow(call) << words(call) << status << QString::fromLatin1(code);
    };
    row("", 2, "");
    row("frobnicate", 2, "");
    row("runs --colour", 2, "");
    row("show", 2, "");
    row("show 1 2", 2, "");
    row("score --run 1", 2, "");
    row("run credit.scorecard", 2, "");
    row("runs --threads many", 2, "");
    row("import /nowhere.csv --name other", 3, "FileNotFound");
    row("import /nowhere.csv --name German", 3, "DatasetExists");
    row("import /nowhere.csv --role age=king", 3, "BadChoice");
    row("import /nowhere.csv --role age", 3, "BadChoice");
    row("import /nowhere.csv --encoding EBCDIC", 3, "BadChoice");
    row("import /nowhere.csv --delimiter x", 3, "BadChoice");
    row("import /nowhere.csv --decimal x", 3, "BadChoice");
    row("show 4711", 3, "RunNotFound");
    row("show x", 3, "RunNotFound");
    row("compare 1 4711", 3, "RunNotFound");
    row("spec credit.unheard", 3, "UnknownKind");
    row("run credit.unheard --dataset German", 3, "UnknownKind");
    row("run credit.scorecard --dataset other", 3, "DatasetNotFound");
    row("run credit.scorecard --dataset German --set colour=1", 3, "UnknownField");
    row("run credit.scorecard --dataset German --set maxBins=many", 3, "BadFieldType");
    row("run credit.scorecard --dataset German --set maxBins=100000", 3, "FieldOutOfRange");
    row("run credit.scorecard --dataset German --set target=income", 3, "UnknownColumn");
    row("run credit.scorecard --dataset German --request /nowhere.json", 3, "FileUnreadable");
    row("run --resume 1", 3, "RunNotResumable");
    row("score --run 4711 --input /nowhere.csv --output /nowhere/x.csv", 3, "RunNotFound");
    row("score --run 1 --input /nowhere.csv --output /nowhere/x.csv", 3, "FileNotFound");
    row("export 1 --format docx --output /nowhere/x", 3, "BadChoice");
    row("export 1 --format pdf --language fr --output /nowhere/x.pdf", 3, "BadChoice");
    row("export 4711 --format html --output /nowhere/x.html", 3, "RunNotFound");
    row("backup /nowhere/copy.riskloom", 3, "FileUnwritable");
}

void TestCli::whatIsWrongHasItsStatus()
{
    QFETCH(QStringList, call);
    QFETCH(int, status);
    QFETCH(QString, code);
    static const Cli cli(QStringLiteral(RISKLOOM_FAKE_WORKER));
    static const bool ready = cli.json(germanImport()).status == 0 &&
                              cli.json(words("run credit.scorecard --dataset German --seed 1")).status == 0;
    QVERIFY(ready);
    const Answer answer = call.isEmpty() ? cli.plain({}) : cli.json(call);
    RISKLOOM_STATUS(answer, status);
    QVERIFY(!answer.errors.isEmpty());
    if (code.isEmpty()) {
        QCOMPARE(answer.output, QByteArray());
    } else {
        QCOMPARE(answer.at("/error/code"), boost::json::value(code.toStdString()));
        QVERIFY(!answer.at("/error/message").as_string().empty());
    }
    QCOMPARE(cli.json(words("runs")).json().as_array().size(), std::size_t(1)); // nothing was begun
}

void TestCli::everyCommandExplainsItself()
{
    const Cli cli;
    const Answer help = cli.plain({QStringLiteral("--help")});
    RISKLOOM_STATUS(help, 0);
    for (const char* name : {"import", "datasets", "runs", "show", "compare", "kinds", "spec", "run", "score", "generate", "verify",
                             "backup", "demo"}) {
        QVERIFY2(help.output.contains(QByteArray("riskloom-cli ") + name), name);
        const Answer own = cli.plain({QString::fromLatin1(name), QStringLiteral("--help")});
        RISKLOOM_STATUS(own, 0);
        QVERIFY2(own.output.contains("--workspace"), name);
    }
    QCOMPARE(cli.plain({QStringLiteral("--version")}).status, 0);

    const Answer kinds = cli.json(words("kinds"));
    RISKLOOM_STATUS(kinds, 0);
    QCOMPARE(kinds.json().as_array().size(), allKinds().size());
    for (const KindSpec& kind : allKinds()) {
        const Answer spec = cli.json({QStringLiteral("spec"), QString::fromStdString(kind.name)});
        RISKLOOM_STATUS(spec, 0);
        QCOMPARE(spec.at("/fields").as_array().size(), kind.fields.size());
        QVERIFY(cli.text({QStringLiteral("spec"), QString::fromStdString(kind.name)}).output.contains(QByteArray::fromStdString(kind.fields.back().rule.name.data())));
    }
}

void TestCli::aFlippedBitIsFoundByVerify()
{
    const Cli cli;
    RISKLOOM_STATUS(cli.json(germanImport()), 0);
    QByteArray bytes = contentOf(cli.workspace());
    const qsizetype table = bytes.indexOf("\x89RLT"); // where the dataset begins
    QVERIFY(table > 0);
    bytes[table + 100] = static_cast<char>(bytes[table + 100] ^ 4);
    write(cli.workspace(), bytes);

    const Answer verified = cli.json(words("verify"));
    RISKLOOM_STATUS(verified, 6);
    QCOMPARE(verified.at("/clean"), boost::json::value(false));
    QCOMPARE(verified.at("/problems/0/what"), boost::json::value("dataset"));
}

void TestCli::aWorkspaceThatCannotBeUsedIsAProblemOfItsOwn()
{
    const Cli cli;
    const Answer none = cli.plain(words("runs --json --workspace /nowhere/work.riskloom"));
    QVERIFY(none.status != 0);
    RISKLOOM_STATUS(cli.plain(words("runs --json")), 6);
    write(cli.path("notes.riskloom"), QByteArray(2000, 'x'));
    const Answer notes = cli.plain(words("runs --json --workspace") + QStringList{cli.path("notes.riskloom")});
    RISKLOOM_STATUS(notes, 6);
    QCOMPARE(notes.at("/error/code"), boost::json::value("NotAWorkspace"));

    RISKLOOM_STATUS(cli.json(germanImport()), 0);
    const auto held = Workspace::open(cli.workspace().toStdString(), OpenMode::ReadWrite);
    QVERIFY(held);
    const Answer locked = cli.json(words("run credit.scorecard --dataset German"));
    RISKLOOM_STATUS(locked, 6);
    QCOMPARE(locked.at("/error/code"), boost::json::value("WorkspaceLocked"));
    RISKLOOM_STATUS(cli.json(words("datasets")), 0); // reading goes on

    const Cli lame(QStringLiteral("/nowhere/riskloom-worker"));
    RISKLOOM_STATUS(lame.json(germanImport()), 0);
    const Answer failed = lame.json(words("run credit.scorecard --dataset German"));
    RISKLOOM_STATUS(failed, 4);
    QCOMPARE(failed.at("/status"), boost::json::value("failed"));
}

void TestCli::anInterruptedRunIsResumed()
{
    const Cli cli;
    RISKLOOM_STATUS(cli.json(germanImport()), 0);
    const Answer stopped = cli.interrupted(
        words("run credit.network --dataset German --set maxEpochs=1500 --set patience=1500 --set hiddenUnits=[8]"),
        "training");
    RISKLOOM_STATUS(stopped, 5);
    QCOMPARE(stopped.at("/status"), boost::json::value("interrupted"));
    QCOMPARE(stopped.at("/resumable"), boost::json::value(true));
    const Answer resumed = cli.json(words("run --resume 1"));
    RISKLOOM_STATUS(resumed, 0);
    QCOMPARE(resumed.at("/report/epochs"), boost::json::value(1500));
    QCOMPARE(cli.json(words("runs")).json().as_array().size(), std::size_t(1));
}

void TestCli::anInterruptedScoringLeavesNothing()
{
    const Cli cli(QStringLiteral(RISKLOOM_FAKE_WORKER));
    RISKLOOM_STATUS(cli.json(germanImport()), 0);
    RISKLOOM_STATUS(cli.json(words("run credit.scorecard --dataset German --seed 1")), 0);
    write(cli.path("one.csv"), "age\n31\n"); // one row: the fake worker is slow
    const QStringList call = words("score --run 1") + QStringList{QStringLiteral("--input"), cli.path("one.csv"),
                                                                  QStringLiteral("--output"), cli.path("scores.csv")};
    const Answer stopped = cli.interrupted(call, "scoring");
    RISKLOOM_STATUS(stopped, 5);
    QCOMPARE(stopped.at("/error/code"), boost::json::value("Cancelled"));
    QVERIFY(!QFileInfo::exists(cli.path("scores.csv")));
}

void TestCli::anInterruptedImportLeavesNothing()
{
    const Cli cli;
    QByteArray text("a,b\n");
    for (int row = 0; row < 3000000; ++row)
        text += QByteArray::number(row) + ",some words\n";
    write(cli.path("many.csv"), text);
    const Answer stopped = cli.interrupted({QStringLiteral("import"), cli.path("many.csv")}, "reading");
    RISKLOOM_STATUS(stopped, 5);
    QCOMPARE(stopped.at("/error/code"), boost::json::value("Cancelled"));
    QVERIFY(cli.json(words("datasets")).json().as_array().empty());
}

// A network whose training was interrupted is there when the demo is called again.
void TestCli::theDemoResumesWhatWasInterrupted()
{
    const Cli cli;
    const QStringList demo =
        words("demo --json") + QStringList{QStringLiteral("--worker"), QStringLiteral(RISKLOOM_FAKE_WORKER),
                                           QStringLiteral("--output"), cli.path("demo")};
    const QString path = cli.path("demo/demo.riskloom");
    const Answer first = cli.plain(demo);
    RISKLOOM_STATUS(first, 0);
    QCOMPARE(first.at("/runs/1/id"), boost::json::value(2));
    write(cli.path("checkpoint"), "half way");
    std::int64_t left = 0;
    {
        const auto workspace = Workspace::open(path.toStdString(), OpenMode::ReadWrite);
        QVERIFY(workspace);
        const auto finished = (*workspace)->run(2);
        QVERIFY(finished);
        QCOMPARE(finished->kind, std::string("credit.network"));
        QVERIFY((*workspace)->setRunsDeleted(std::vector<std::int64_t>{2}, true));
        left = *(*workspace)
                    ->addRun({finished->kind, 0, finished->dataset, finished->requestJson, finished->seed, "test"});
        QVERIFY((*workspace)->startRun(left));
        QVERIFY((*workspace)
                    ->replaceCheckpoint(left, {"checkpoint", "safetensors", sha256Hex("half way"),
                                               cli.path("checkpoint").toStdString()}));
        RunEnd end;
        end.status = RunStatus::Interrupted;
        QVERIFY((*workspace)->endRun(left, end));
    }
    const Answer second = cli.plain(demo);
    RISKLOOM_STATUS(second, 0);
    QCOMPARE(second.at("/runs/1/id"), boost::json::value(left));
    QCOMPARE(second.at("/runs/1/status"), boost::json::value("finished"));
    // Nothing is left to do at the next call.
    QCOMPARE(cli.plain(demo).at("/runs/1/id"), boost::json::value(left));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
