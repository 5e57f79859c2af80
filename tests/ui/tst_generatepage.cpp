// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ganfixture.h"
#include "ui/report/generatedfile.h"
#include "ui/synth/codepicker.h"
#include "ui/synth/drawform.h"
#include "ui/synth/ganrun.h"
#include "ui/synth/generatepage.h"
#include "ui/synth/generationcontent.h"
#include "ui/synth/rulelist.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/numberbox.h"
#include "ui/widgets/savebutton.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace riskloom;
using namespace riskloom::fixture;

namespace {

GeneratedRows madeRows()
{
    GeneratedRows made;
    made.wanted = {.rows = 2, .seed = 7};
    made.report = {2, 4, {{"age >= 18", 3, 0.75}}, {{"home", {{"rent", 0.625, 0.5}}}}, {}};
    made.table = Table({{"age", NumberColumn{std::vector<double>{30, 41.5}, 1}}}, 2);
    return made;
}

// A page that nobody sees is not refreshed.
void shown(QWidget& page)
{
    page.resize(1000, 700);
    page.show();
}

class TestGeneratePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What the rows of the form make can be read, whatever the levels hold.
    void rulesBecomeSentences()
    {
        SyntheticView view;
        view.columns = {{"age", false, {0, 10, 20}, {}, {}, {}, 0.9, 0.0, 0.1},
                        {"since", true, {0, 10, 20}, {}, {}, {}, 0.9, 0.0, 0.1},
                        {"status in DM", false, {}, {"< 0 DM", "no account"}, {}, {}, 0.8, 0.0, 0.0},
                        {"many", false, {}, {"a", ""}, {}, {}, 0.8, 0.0, 0.0}};
        const std::vector<RuleColumn> columns = ruleColumns(view);
        QCOMPARE(columns[1].type, ColumnType::Date);
        QVERIFY(columns[3].levels.empty()); // not all of them are known
        const auto sentence = [&](const char* column, RuleForm form, const char* value) {
            return ruleSentence({column, form, value}, columns);
        };
        QCOMPARE(sentence("age", RuleForm::AtLeast, "18"), std::string("age >= 18"));
        QCOMPARE(sentence("status in DM", RuleForm::Equal, "< 0 DM"), std::string("\"status in DM\" = \"< 0 DM\""));
        QCOMPARE(sentence("status in DM", RuleForm::Mix, "no account 60 %"),
                 std::string("mix \"status in DM\": no account 60 %"));
        for (const RuleColumn& column : columns)
            for (const RuleForm form : formsOf(column.type)) {
                const QString example = exampleValue(form, column, columns);
                const bool free = example.contains(QLatin1String(", or a column")) ||
                                  example.contains(QStringLiteral("…")) || example.isEmpty();
                const std::string value = free ? (column.type == ColumnType::Number ? "3"
                                                  : column.type == ColumnType::Date ? "2024-01-31"
                                                                                    : "a")
                                               : example.toStdString();
                if (form == RuleForm::OnlySeen || form == RuleForm::Mix || form == RuleForm::OneOf)
                    continue; // their examples need a second column or level
                const std::array made{ruleSentence({column.name, form, value}, columns)};
                const auto rules = parseRowRules(made, columns);
                QVERIFY2(rules.ok(), made[0].c_str());
            }
    }

    void rulesAreAddedAndRemoved()
    {
        RuleList list;
        const std::vector<RuleColumn> columns{{"age", ColumnType::Number, {}},
                                              {"home", ColumnType::Category, {"rent", "own"}}};
        list.setColumns(columns);
        QVERIFY(list.sentences().empty());
        list.add({"age", RuleForm::AtLeast, "18"});
        list.add({"home", RuleForm::OneOf, "rent | own"});
        QCOMPARE(list.sentences(), (std::vector<std::string>{"age >= 18", "home in rent | own"}));
        const auto labels = list.findChildren<QLabel*>();
        QVERIFY(labels.at(0)->text().contains(QStringLiteral("home in rent | own")));
        list.add({"home", RuleForm::OneOf, "rentt"});
        QVERIFY2(labels.at(1)->text().contains(QStringLiteral("rentt” cannot stand there")),
                 qPrintable(labels.at(1)->text()));
        for (RuleRow* row : list.findChildren<RuleRow*>())
            if (row->draft().value != "18")
                Q_EMIT row->removeRequested();
        QCOMPARE(list.sentences(), (std::vector<std::string>{"age >= 18"}));
        list.setColumns(columns); // the same: kept
        QCOMPARE(list.sentences().size(), std::size_t{1});
        list.setColumns({{"x", ColumnType::Number, {}}});
        QVERIFY(list.sentences().empty());
    }

    // As CSV and as a workbook, with the card beside; the same bytes every time.
    void rowsBecomeAFileWithItsCard()
    {
        const Table rows({{"age", NumberColumn{std::vector<double>{30, 41.5}, 1}}}, 2);
        DataCard card;
        card.kind = "synth.table";
        card.seed = 7;
        card.command = "riskloom-cli generate --run 1 --rows 2 --seed 7";
        QTemporaryDir place;
        const auto bytesOf = [&](const std::filesystem::path& path) {
            QFile file(QString::fromStdString(path.string()));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        for (const char* name : {"rows.csv", "rows.xlsx"}) {
            const std::filesystem::path path = place.filePath(QString::fromLatin1(name)).toStdString();
            QVERIFY(writeGeneratedRows(rows, card, path).ok());
            const QByteArray first = bytesOf(path);
            const QByteArray firstCard = bytesOf(cardPath(path));
            QVERIFY(first.size() > 5 && firstCard.contains("--seed 7"));
            QVERIFY(writeGeneratedRows(rows, card, path).ok());
            QCOMPARE(bytesOf(path), first);
            QCOMPARE(bytesOf(cardPath(path)), firstCard);
            const auto read = fromJson<DataCard>(firstCard.toStdString(), "card");
            QVERIFY(read && read->seed == 7);
        }
        QCOMPARE(bytesOf(place.filePath(QStringLiteral("rows.csv")).toStdString()),
                 QByteArray("age\r\n30\r\n41.5\r\n"));
        QVERIFY(bytesOf(place.filePath(QStringLiteral("rows.xlsx")).toStdString()).startsWith("PK"));
    }

    void drawnRowsAreCounted()
    {
        GenerationReport report;
        report.rows = 1000;
        report.drawn = 3482;
        report.rules = {{"age >= 18", 3000, 0.86}};
        report.shares = {{"home", {{"rent", 0.7, 0.4}, {"", 0.1, 0.2}}}};
        QVERIFY(drawnSentence(report).contains(QStringLiteral("28.7%")));
        QCOMPARE(rulesTable(report).rows.front().at(1).toLongLong(), 3000LL);
        const TableContent shares = sharesTable(report);
        QCOMPARE(shares.rows.size(), std::size_t{2});
        QVERIFY(std::abs(shares.rows[0][4].toDouble() + 0.3) < 1e-12);
        QCOMPARE(shares.rows[1][1].toString(), QStringLiteral("(missing)"));
    }

    // The card names the run the rows came from, whatever run has been shown since.
    void aDrawRemembersItsRun()
    {
        WorkspaceFolder folder;
        const std::int64_t german = folder.addGerman("German");
        const std::int64_t drawnFrom = addGenerator(folder, german);
        const std::int64_t other = addGenerator(folder, german);
        Session& session = folder.open();
        GeneratePage page(session);
        shown(page);
        page.show(*readGanRun(session.reader(), drawnFrom));
        page.show(*readGanRun(session.reader(), other)); // while rows are drawn
        Q_EMIT page.findChild<DrawForm*>()->drawn(drawnFrom, madeRows());
        auto* save = page.findChild<SaveButton*>();
        QVERIFY(!save->isVisibleTo(&page)); // nothing was drawn from the shown run
        page.show(*readGanRun(session.reader(), drawnFrom));
        QVERIFY(save->isVisibleTo(&page));
        QTemporaryDir place;
        setNextFileName(place.filePath(QStringLiteral("rows.csv")));
        save->save(0);
        QFile file(place.filePath(QStringLiteral("rows.csv.card.json")));
        QTRY_VERIFY(file.exists());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto card = fromJson<DataCard>(file.readAll().toStdString(), "card");
        QVERIFY(card.ok());
        QCOMPARE(card->run, drawnFrom);
        QCOMPARE(card->command, "riskloom-cli generate --run " + std::to_string(drawnFrom) + " --rows 2 --seed 7 --output rows.csv");
        QCOMPARE(card->shares.size(), std::size_t{1});
        QVERIFY(!card->scores.empty() && !card->guarantee);
    }

    // What goes out with rows of a generator with a guarantee tells nothing else of the real ones.
    void nothingOfRealRowsGoesAroundAGuarantee()
    {
        WorkspaceFolder folder;
        SynthTableReport report = smallReport();
        report.differentialPrivacy = DifferentialPrivacy{.epsilon = 2.5, .delta = 1e-5, .orders = {}, .divergences = {}};
        const std::int64_t run = addGenerator(folder, folder.addGerman("German"), report);
        Session& session = folder.open();
        const auto card = dataCard(session.reader(), run, madeRows());
        QVERIFY(card.ok());
        QCOMPARE(card->guarantee->epsilon, 2.5);
        QVERIFY(card->scores.empty() && card->shares.empty() && card->datasetSha256.empty());
        QVERIFY(!card->guarantee->withheld.empty() && !card->rules.empty());
        QVERIFY(toJson(*card).find("625") == std::string::npos); // the training rows' share
        GeneratePage page(session);
        shown(page);
        page.show(*readGanRun(session.reader(), run));
        auto* rules = page.findChild<RuleList*>();
        rules->add({"age", RuleForm::OnlySeen, "home"});
        rules->add({"age", RuleForm::AtLeast, "18"});
        for (const std::string& sentence : rules->sentences())
            QVERIFY2(sentence.find("only seen") == std::string::npos, sentence.c_str());
        for (const ColumnType type : {ColumnType::Number, ColumnType::Category}) {
            QVERIFY(std::ranges::count(formsOf(type), RuleForm::OnlySeen) == 1);
            QVERIFY(std::ranges::count(formsOf(type, SeenCombinations::Withheld), RuleForm::OnlySeen) == 0);
        }
    }

    // The code is asked for where there is one, by what its levels mean.
    void aCodeIsHeld()
    {
        WorkspaceFolder folder;
        const std::int64_t german = folder.addGerman("German");
        const std::int64_t plain = addGenerator(folder, german);
        SynthTableReport report = smallReport();
        InformationCode code;
        code.levels = {{0, {{"age", "", 52.5, 40.0, 1.2}}}, {1, {{"home", "rent", 0.2, 0.6, -0.8}, {"age", "", 30.0, 40.0, -1.1}}}};
        code.numbers = {{0, {{"age", "", 60.0, 20.0, 2.0}}}};
        report.informationCode = code;
        const std::int64_t coded = addGenerator(folder, german, report);
        Session& session = folder.open();
        GeneratePage page(session);
        shown(page);
        auto* picker = page.findChild<CodePicker*>();
        page.show(*readGanRun(session.reader(), plain));
        QVERIFY(!picker->isVisibleTo(&page));
        page.show(*readGanRun(session.reader(), coded));
        QVERIFY(picker->isVisibleTo(&page));
        const auto boxes = picker->findChildren<QComboBox*>();
        QCOMPARE(boxes[0]->itemText(2), QStringLiteral("level 2: home “rent” 20.0%, age 30.0"));
        QCOMPARE(boxes[1]->itemText(1), QStringLiteral("number 1: age 20.0 to 60.0"));
        QVERIFY(!picker->code().holds());
        auto* value = picker->findChild<NumberBox*>();
        QVERIFY(!value->isVisibleTo(&page));
        boxes[0]->setCurrentIndex(2);
        boxes[1]->setCurrentIndex(1);
        QVERIFY(value->isVisibleTo(&page));
        value->setValue(-0.5);
        QVERIFY((picker->code() == HeldCode{2, 1, -0.5}));
        picker->setCode(code); // the same: kept
        QCOMPARE(picker->code().level, 2);
        code.levels.pop_back();
        picker->setCode(code);
        QVERIFY(!picker->code().holds());
    }
};

} // namespace

QTEST_MAIN(TestGeneratePage)
#include "tst_generatepage.moc"
