// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/scorecardexport.h"
#include "tests/ui/creditfixture.h"
#include "tests/ui/workspacefixture.h"
#include "core/store/savedstrategy.h"
#include "ui/credit/auditpage.h"
#include "ui/credit/creditpane.h"
#include "core/credit/pointslayout.h"
#include "core/run/codec.h"
#include "ui/credit/pointspage.h"
#include "ui/credit/pointstable.h"
#include "ui/credit/exportbutton.h"
#include "ui/widgets/runbar.h"
#include "ui/credit/setuppanel.h"
#include "ui/credit/strategypage.h"
#include "ui/credit/trainingpage.h"
#include "ui/credit/variablespage.h"
#include "ui/credit/variabletable.h"
#include "ui/charts/linechart.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/numberbox.h"
#include "ui/widgets/tile.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAbstractButton>
#include <QComboBox>
#include <QItemSelectionModel>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSlider>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <cmath>

using namespace riskloom;

namespace {

// Puts two marks around every text, so that a text nobody translated stands out.
class MarkingTranslator : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* text, const char*, int) const override
    {
        return QStringLiteral("«%1»").arg(QString::fromUtf8(text));
    }
};

template <class Widget>
Widget* named(QWidget& parent, const char* accessibleName)
{
    for (Widget* widget : parent.findChildren<Widget*>())
        if (widget->accessibleName() == QString::fromUtf8(accessibleName))
            return widget;
    return nullptr;
}

QString describeWidget(const QWidget& widget)
{
    QString path = QString::fromLatin1(widget.metaObject()->className());
    for (const QWidget* parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget())
        path.prepend(QString::fromLatin1(parent->metaObject()->className()) + u'/');
    return path;
}

// Words, but not the name of a column, which no language changes.
bool isText(const QString& text)
{
    return text.contains(QRegularExpression(QStringLiteral("[a-z]{3}"))) &&
           fixture::germanCredit().schema.find(text.toStdString()) == nullptr;
}

QStringList visibleTileValues(const QWidget& parent)
{
    QStringList values;
    for (const Tile* tile : parent.findChildren<Tile*>())
        values.append(tile->value());
    return values;
}

} // namespace

class TestCreditPane : public QObject {
    Q_OBJECT

private:
    // A session on the folder's workspace and a pane on it.
    Pane& open()
    {
        m_session = &m_folder->open();
        m_pane.reset(makeCreditPane({m_session, [this](const Destination& to) { m_wentTo.append(to.pane); }}, nullptr));
        m_pane->resize(1200, 620);
        m_pane->show();
        return *m_pane;
    }

    Pane& openWithBothRuns()
    {
        const std::int64_t dataset = m_folder->addGerman("german_credit");
        m_oldCard = m_folder->addRun(dataset, fixture::germanScorecard().record);
        m_card = m_folder->addRun(dataset, fixture::germanScorecard().record);
        m_network = m_folder->addRun(dataset, fixture::germanChallenger().record);
        m_folder->addMetrics(m_network, fixture::trainingMetrics());
        Pane& pane = open();
        // Reports are understood in another thread.
        const QWidget* comparison = pane.findChild<QTabWidget*>()->widget(0);
        const auto shown = [&] {
            const QList<Tile*> tiles = comparison->findChildren<Tile*>();
            return std::any_of(tiles.begin(), tiles.end(), [](const Tile* tile) { return tile->isVisible(); });
        };
        if (!QTest::qWaitFor(shown))
            qFatal("the runs are not shown");
        return pane;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init() { m_folder = std::make_unique<fixture::WorkspaceFolder>(); }

    void cleanup()
    {
        m_pane.reset();
        m_folder.reset();
        m_wentTo.clear();
    }

    void anEmptyWorkspaceLeadsToData()
    {
        Pane& pane = open();
        auto* empty = pane.findChild<EmptyState*>();
        QVERIFY(empty != nullptr && empty->isVisible());
        empty->findChild<QPushButton*>()->click();
        QCOMPARE(m_wentTo, QStringList{QStringLiteral("data")});
    }

    void aDatasetWithoutAnOutcomePointsToData()
    {
        m_folder->addGerman("german_credit", fixture::Outcome::Unknown);
        Pane& pane = open();
        auto* setup = pane.findChild<SetupPanel*>();
        auto* message = setup->findChild<MessageBar*>();
        QVERIFY(message->isVisible());
        QVERIFY(message->text().contains(QStringLiteral("outcome")));
    }

    // The window promises 1280 pixels, of which the rail takes 88, and the form may be open beside any page.
    void fitsASmallWindowWithTheFormOpen()
    {
        Pane& pane = openWithBothRuns();
        for (const PaneView& view : pane.views()) {
            view.show();
            pane.findChild<SetupPanel*>()->show();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QVERIFY2(pane.minimumSizeHint().width() <= 1280 - 88, qPrintable(view.id));
        }
    }

    void aModelsLifeIsSignedStepByStep()
    {
        Pane& pane = openWithBothRuns();
        auto* page = pane.findChild<AuditPage*>();
        auto* tabs = pane.findChild<QTabWidget*>();
        tabs->setCurrentWidget(page);
        auto* who = named<QLineEdit>(*page, "Name of who signs");
        auto* reason = named<QLineEdit>(*page, "Reason for the step");
        const auto offered = [&](const char* text) -> QPushButton* {
            for (QPushButton* button : page->findChildren<QPushButton*>())
                if (button->isVisible() && button->text() == QString::fromUtf8(text))
                    return button;
            return nullptr;
        };
        const auto press = [&](const char* text) { QTest::mouseClick(offered(text), Qt::LeftButton); };
        const auto stepsOf = [&](std::int64_t run) { return *m_session->reader().modelSteps(run); };
        who->setText(QStringLiteral("Ann"));
        press("Send to review"); // without a reason
        auto* message = page->findChild<MessageBar*>();
        QTRY_VERIFY(message->isVisible());
        QVERIFY(stepsOf(m_card).empty());
        reason->setText(QStringLiteral("ready"));
        press("Send to review");
        QTRY_COMPARE(stepsOf(m_card).size(), std::size_t{1});
        QTRY_VERIFY(!message->isVisible());
        QTRY_VERIFY(offered("Approve") != nullptr);
        reason->setText(QStringLiteral("fine"));
        press("Approve"); // by the same person
        QTRY_VERIFY(message->isVisible());
        who->setText(QStringLiteral("Ben"));
        press("Approve");
        QTRY_COMPARE(stepsOf(m_card).size(), std::size_t{2});
        auto* trail = named<DataTable>(*page, "Audit trail of this scorecard");
        QTRY_VERIFY(trail->model()->index(0, 4).data().toString().contains(QStringLiteral("Ben")));
        QVERIFY(stepsOf(m_oldCard).empty());
    }

    void twoVersionsOfACardAreHeldSideBySide()
    {
        Pane& pane = openWithBothRuns();
        auto* page = pane.findChild<AuditPage*>();
        pane.findChild<QTabWidget*>()->setCurrentWidget(page);
        auto* versions = named<QComboBox>(*page, "Version to compare with");
        QCOMPARE(versions->count(), 1); // any scorecard but the one shown
        QCOMPARE(versions->currentData().toLongLong(), m_oldCard);
        auto* figures = named<DataTable>(*page, "What was asked and how well it does, two versions");
        QTRY_VERIFY(figures->model()->rowCount() >= 3);
        const auto auc = [&](std::int64_t run) {
            const auto read = readScorecardRun(*m_session->reader().run(run));
            return formatNumber(read->report.holdout.discrimination.auc, 3);
        };
        QVERIFY(figures->model()->index(0, 1).data().toString().startsWith(auc(m_oldCard)));
        QVERIFY(figures->model()->index(0, 2).data().toString().startsWith(auc(m_card)));
        auto* variables = named<DataTable>(*page, "Coefficients of two versions");
        QVERIFY(variables->model()->rowCount() > 0);
    }

    void aScenarioIsSavedAppliedDeletedAndBroughtBack()
    {
        Pane& pane = openWithBothRuns();
        auto* page = pane.findChild<StrategyPage*>();
        pane.findChild<QTabWidget*>()->setCurrentWidget(page);
        auto* table = named<DataTable>(*page, "Scenarios side by side");
        auto* approve = named<QSlider>(*page, "Approve from");
        const auto press = [&](const char* text) {
            for (QAbstractButton* button : page->findChildren<QAbstractButton*>())
                if (button->text() == QString::fromUtf8(text))
                    return button->click();
            qFatal("no button %s", text);
        };
        const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
        const auto kept = [&] { return savedStrategies(*m_session->reader().auditTrail(), m_card).size(); };
        approve->setValue(10);
        named<QLineEdit>(*page, "Name of the scenario")->setText(QStringLiteral("cautious"));
        press("Save");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QCOMPARE(cell(1, 0), QStringLiteral("cautious"));
        QCOMPARE(cell(1, 4), cell(0, 4)); // just saved: the same as what is set
        const QString approved = cell(1, 4);
        approve->setValue(approve->maximum() / 2);
        QCOMPARE(cell(1, 4), approved);
        QVERIFY(cell(0, 4) != approved);
        table->selectRow(1);
        press("Apply");
        QCOMPARE(approve->value(), 10);
        table->selectRow(1);
        press("Delete");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(kept(), std::size_t{0});
        QAbstractButton* undo = nullptr;
        for (QAbstractButton* button : pane.window()->findChildren<QAbstractButton*>())
            if (button->text() == QStringLiteral("Undo"))
                undo = button;
        QVERIFY(undo != nullptr);
        undo->click();
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QCOMPARE(kept(), std::size_t{1});
    }

    void theShownRunsAreExportedFromTheMenu()
    {
        QTemporaryDir folder;
        Pane& pane = openWithBothRuns();
        auto* button = pane.findChild<ExportButton*>();
        QVERIFY(button->isEnabled());
        const auto trigger = [&](const QString& title, const QString& path) {
            Q_EMIT button->menu()->aboutToShow();
            for (QAction* action : button->menu()->actions())
                if (action->text() == title) {
                    setNextFileName(path);
                    action->trigger();
                    return true;
                }
            return false;
        };
        const QString sql = folder.filePath(QStringLiteral("card.sql"));
        QVERIFY(trigger(QStringLiteral("Scorecard #%1, SQL …").arg(m_card), sql));
        QVERIFY(!button->isEnabled()); // one at a time
        QTRY_VERIFY(button->isEnabled());
        QFile written(sql);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll().toStdString(), scorecardSql(fixture::germanScorecard().report.scorecard));
        auto* toast = pane.window()->findChild<QFrame*>(QStringLiteral("toast"));
        QVERIFY(toast != nullptr && toast->accessibleName().contains(QStringLiteral("card.sql")));

        const QString report = folder.filePath(QStringLiteral("report.html"));
        QVERIFY(trigger(QStringLiteral("Report of scorecard #%1, HTML …").arg(m_card), report));
        QTRY_VERIFY(button->isEnabled());
        QFile page(report);
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray html = page.readAll();
        QVERIFY(html.contains(formatNumber(fixture::germanScorecard().report.holdout.discrimination.auc, 3).toUtf8()));
        QVERIFY(html.contains("No significant difference")); // the challenger is an alternative of this dataset

        const QString pdf = folder.filePath(QStringLiteral("network.pdf"));
        QVERIFY(trigger(QStringLiteral("Report of challenger #%1, PDF …").arg(m_network), pdf));
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), 20000);
        QVERIFY(QFileInfo(pdf).size() > 10000);

        const QString nowhere = folder.filePath(QStringLiteral("none/card.xlsx"));
        QVERIFY(trigger(QStringLiteral("Scorecard #%1, Excel …").arg(m_card), nowhere));
        QTRY_VERIFY(button->isEnabled());
        const auto bars = pane.findChildren<MessageBar*>();
        QVERIFY(std::any_of(bars.begin(), bars.end(), [](const MessageBar* bar) {
            return bar->isVisible() && bar->text().contains(QStringLiteral("card.xlsx"));
        }));
    }

    void withoutRunsEveryPageSaysWhatToDo()
    {
        m_folder->addGerman("german_credit");
        Pane& pane = open();
        QVERIFY(!pane.findChild<ExportButton*>()->isEnabled());
        auto* tabs = pane.findChild<QTabWidget*>();
        QCOMPARE(tabs->count(), 11);
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            auto* empty = tabs->widget(i)->findChild<EmptyState*>();
            QVERIFY2(empty != nullptr && empty->isVisible(), qPrintable(tabs->tabText(i)));
        }
    }

    void theNewestFinishedRunsAreShown()
    {
        Pane& pane = openWithBothRuns();
        auto* cards = named<QComboBox>(pane, "Scorecard run");
        QCOMPARE(cards->count(), 2);
        QCOMPARE(cards->currentData().toLongLong(), m_card);
        QCOMPARE(named<QComboBox>(pane, "Neural challenger run")->currentData().toLongLong(), m_network);
        const Discrimination& holdout = fixture::germanScorecard().report.holdout.discrimination;
        QVERIFY(visibleTileValues(pane).contains(formatNumber(holdout.auc, 3)));
    }

    void anotherRunCanBeChosen()
    {
        Pane& pane = openWithBothRuns();
        auto* cards = named<QComboBox>(pane, "Scorecard run");
        cards->setCurrentIndex(cards->findData(static_cast<qlonglong>(m_oldCard)));
        Q_EMIT cards->activated(cards->currentIndex());
        const auto source = [&] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            return pane.findChild<Tile*>()->toolTip();
        };
        QTRY_VERIFY2(source().contains(QStringLiteral("#%1").arg(m_oldCard)), qPrintable(source()));
    }

    void aRunGoneToFillsTheForm()
    {
        Pane& pane = openWithBothRuns();
        pane.goTo({QStringLiteral("credit"), 0, m_network, {}});
        auto* setup = pane.findChild<SetupPanel*>();
        QCOMPARE(setup->kind(), std::string(networkKind));
        QCOMPARE(setup->parentRun(), m_network);
        QCOMPARE(setup->request().at("target").get_string(), "class");
    }

    void choicesOnVariablesGoIntoTheFormAndTheNextRun()
    {
        Pane& pane = openWithBothRuns();
        auto* page = pane.findChild<VariablesPage*>();
        pane.findChild<QTabWidget*>()->setCurrentWidget(page);
        const auto button = [&](const char* text) -> QAbstractButton* {
            for (QAbstractButton* each : page->findChildren<QAbstractButton*>())
                if (each->text() == QString::fromUtf8(text))
                    return each;
            qFatal("no button %s", text);
        };
        auto* table = named<DataTable>(*page, "Variables");
        const auto cellOf = [&](int row, VariableColumn column) {
            return table->model()->index(row, static_cast<int>(column)).data().toString();
        };
        QVERIFY(!button("Run with these choices")->isEnabled());
        table->selectRow(0);
        table->selectionModel()->select(table->model()->index(1, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const QStringList names{cellOf(0, VariableColumn::Name), cellOf(1, VariableColumn::Name)};
        QTest::mouseClick(button("Exclude"), Qt::LeftButton);
        auto* setup = pane.findChild<SetupPanel*>();
        const auto excluded = [&] {
            QStringList list;
            const boost::json::object request = setup->request();
            for (const auto& name : request.at("excluded").as_array())
                list.append(QString::fromStdString(std::string(name.as_string())));
            list.sort();
            return list;
        };
        QCOMPARE(setup->kind(), std::string(scorecardKind));
        QCOMPARE(setup->parentRun(), m_card);
        QStringList sorted = names;
        sorted.sort();
        QCOMPARE(excluded(), sorted);
        QVERIFY(cellOf(1, VariableColumn::Status).startsWith(QStringLiteral("next run: excluded")));
        table->selectRow(1);
        QTest::mouseClick(button("Force"), Qt::LeftButton);
        QCOMPARE(excluded(), QStringList{names[0]});
        auto* method = named<QComboBox>(*page, "Choice of variables");
        method->setCurrentIndex(method->findData(QStringLiteral("stepwise")));
        Q_EMIT method->activated(method->currentIndex());
        QTest::mouseClick(button("Run with these choices"), Qt::LeftButton);
        QTRY_COMPARE(m_session->reader().runs()->size(), std::size_t{4});
        const RunRecord made = m_session->reader().runs()->front();
        QCOMPARE(made.parent, m_card);
        const auto request = *fromJson<CreditScorecardRequest>(made.requestJson, "request");
        QCOMPARE(request.excluded, std::vector<std::string>{names[0].toStdString()});
        QCOMPARE(request.forced, std::vector<std::string>{names[1].toStdString()});
        QCOMPARE(request.selection, SelectionMethod::Stepwise);
    }

    void pointsSetByHandGoIntoTheNextRun()
    {
        Pane& pane = openWithBothRuns();
        auto* page = pane.findChild<PointsPage*>();
        pane.findChild<QTabWidget*>()->setCurrentWidget(page);
        auto* table = named<DataTable>(*page, "Points table");
        table->selectRow(1);
        const auto field = [&](const char* name) { return named<QLineEdit>(*page, name); };
        const auto button = [&](const char* text) -> QPushButton* {
            for (QPushButton* each : page->findChildren<QPushButton*>())
                if (each->text() == QString::fromUtf8(text))
                    return each;
            qFatal("no button %s", text);
        };
        page->findChild<NumberBox*>()->setValue(77.0);
        QTest::mouseClick(button("Set points"), Qt::LeftButton);
        auto* message = page->findChild<MessageBar*>();
        QVERIFY(message->isVisible()); // nobody said who
        QVERIFY(!button("Run with these points")->isEnabled());
        field("Who sets them")->setText(QStringLiteral("Ann"));
        field("Why the points are set by hand")->setText(QStringLiteral("committee of May"));
        field("Last day the points are in force; empty: no end")->setText(QStringLiteral("soon"));
        QTest::mouseClick(button("Set points"), Qt::LeftButton);
        QVERIFY(message->text().contains(QStringLiteral("2027-12-31"))); // how a day is written
        field("Last day the points are in force; empty: no end")->setText(QStringLiteral("2027-06-30"));
        QTest::mouseClick(button("Set points"), Qt::LeftButton);
        constexpr int points = static_cast<int>(PointsColumn::Points);
        QCOMPARE(table->model()->index(1, points).data().toString(), QStringLiteral("77"));
        QVERIFY(table->model()->index(1, points).data(Qt::ForegroundRole).isValid());
        QVERIFY(!table->model()->index(0, points).data(Qt::ForegroundRole).isValid());
        QTest::mouseClick(button("Run with these points"), Qt::LeftButton);
        QTRY_COMPARE(m_session->reader().runs()->size(), std::size_t{4});
        const auto request = *fromJson<CreditScorecardRequest>(m_session->reader().runs()->front().requestJson, "request");
        QCOMPARE(request.overrides.size(), std::size_t{1});
        const ScorecardVariable& first = fixture::germanScorecard().report.scorecard.variables.front();
        QCOMPARE(request.overrides[0].variable, first.binning.name);
        QCOMPARE(request.overrides[0].bin, binKey(first.binning.bins[1]));
        QCOMPARE(request.overrides[0].points, 77.0);
        QCOMPARE(request.overrides[0].expires, std::string("2027-06-30"));
        QTest::mouseClick(button("Revert"), Qt::LeftButton);
        QCOMPARE(table->model()->index(1, points).data().toString(), formatInteger(std::llround(first.points[1])));
        QVERIFY(!button("Run with these points")->isEnabled());
    }

    void errorsOfARequestAppearAtTheirField()
    {
        Pane& pane = openWithBothRuns();
        auto* setup = pane.findChild<SetupPanel*>();
        setup->showError({ErrorCode::FieldOutOfRange, {"holdoutShare", "2", "0.05", "0.9"}, {}});
        QVERIFY(!setup->findChild<MessageBar*>()->isVisibleTo(setup));
        setup->showError({ErrorCode::DiskFull, {"/tmp"}, {}});
        QVERIFY(setup->findChild<MessageBar*>()->isVisibleTo(setup));
    }

    void storedCurvesOfATrainingAreDrawn()
    {
        Pane& pane = openWithBothRuns();
        auto* training = pane.findChild<TrainingPage*>();
        QCOMPARE(training->run(), m_network);
        const auto charts = training->findChildren<LineChart*>();
        QCOMPARE(charts.size(), 2);
        QCOMPARE(charts[0]->series()[0].x.size(), std::size_t{60});
        training->addPoints(m_network, std::vector<MetricPoint>{{"train.loss", 61, 0.4}});
        QTRY_COMPARE(charts[0]->series()[0].x.size(), std::size_t{61});
        training->addPoints(m_network + 1, std::vector<MetricPoint>{{"train.loss", 62, 0.4}});
        QTest::qWait(150);
        QCOMPARE(charts[0]->series()[0].x.size(), std::size_t{61});
    }

    void everyTextChangesWithTheLanguage()
    {
        Pane& pane = openWithBothRuns();
        auto* tabs = pane.findChild<QTabWidget*>();
        MarkingTranslator translator;
        QCoreApplication::installTranslator(&translator);
        QCoreApplication::processEvents();
        for (int i = 0; i < tabs->count(); ++i) {
            QVERIFY2(tabs->tabText(i).startsWith(u'«'), qPrintable(tabs->tabText(i)));
            tabs->setCurrentIndex(i);
            for (const QLabel* label : tabs->widget(i)->findChildren<QLabel*>())
                if (label->isVisible() && isText(label->text()))
                    QVERIFY2(label->text().contains(u'«'), qPrintable(label->text()));
        }
        QCoreApplication::removeTranslator(&translator);
        QCoreApplication::processEvents();
        QCOMPARE(tabs->tabText(0), QStringLiteral("Comparison"));
    }

    void nothingIsCutOffAtTheSmallestWindow()
    {
        Pane& pane = openWithBothRuns();
        constexpr QSize smallest{1280 - 72, 720 - 96}; // beside the rail, between the bars
        pane.resize(smallest);
        const QSize least = pane.minimumSizeHint(); // the pane itself would have grown to it
        QVERIFY2(least.width() <= smallest.width(), qPrintable(QString::number(least.width())));
        constexpr int message = 76; // of two lines, above the pane
        QVERIFY2(least.height() <= smallest.height() - message, qPrintable(QString::number(least.height())));
        auto* tabs = pane.findChild<QTabWidget*>();
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            QCoreApplication::processEvents();
            for (const QLabel* label : pane.findChildren<QLabel*>())
                if (label->isVisible() && !label->wordWrap() && !label->text().isEmpty())
                    QVERIFY2(label->width() + 1 >= label->sizeHint().width(), qPrintable(label->text()));
        }
    }

    void everyControlHasANameForScreenReaders()
    {
        Pane& pane = openWithBothRuns();
        for (const QWidget* widget : pane.findChildren<QWidget*>()) {
            const bool part = qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) != nullptr ||
                              qobject_cast<const QComboBox*>(widget->parentWidget()) != nullptr;
            const bool control = qobject_cast<const QComboBox*>(widget) != nullptr ||
                                 qobject_cast<const QLineEdit*>(widget) != nullptr ||
                                 qobject_cast<const DataTable*>(widget) != nullptr;
            if (control && !part && widget->isVisible())
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(describeWidget(*widget)));
        }
    }

private:
    std::unique_ptr<fixture::WorkspaceFolder> m_folder;
    Session* m_session = nullptr;
    std::unique_ptr<Pane> m_pane;
    QStringList m_wentTo;
    std::int64_t m_oldCard = 0, m_card = 0, m_network = 0;
};

QTEST_MAIN(TestCreditPane)
#include "tst_creditpane.moc"
