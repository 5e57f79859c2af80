// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/widgetchecks.h"
#include "tests/ui/samplewidgets.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pairrow.h"
#include "ui/widgets/searchlist.h"
#include "ui/widgets/settings.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

using namespace riskloom;

namespace {

// Says every text of the window backwards.
class Backwards : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int) const override
    {
        QString reversed = QString::fromUtf8(text);
        std::reverse(reversed.begin(), reversed.end());
        return reversed;
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void numbersAreWrittenAsPeopleReadThem();
    void timesAreWrittenAsPeopleReadThem();
    void nothingIsCutOffUnnamedOrOverlapping_data();
    void nothingIsCutOffUnnamedOrOverlapping();
    void theChecksFindWhatTheyLookFor();
    void messagesSpeakTheLanguageOfTheMoment();
    void aToastUndoesOnce();
    void aListIsSearchedAndChosenFromByKeys();
    void aPairStandsUprightWhereItIsNarrow();
    void dialogsCanBeAnsweredByTests();
    void settingsKeepTheirTypeAndFallBack();
    void settingsOfTheFirstVersionAreUnderstood();

private:
    QTemporaryDir m_folder;
};

void TestWidgets::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(QStringLiteral("Riskloom"));
    QCoreApplication::setApplicationName(QStringLiteral("Riskloom"));
}

void TestWidgets::numbersAreWrittenAsPeopleReadThem()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(formatNumber(-0.0001, 2), QStringLiteral("0.00"));
    QCOMPARE(formatNumber(-1234.5, 1), QStringLiteral("−1,234.5"));
    QCOMPARE(formatNumber(std::nan(""), 1), QStringLiteral("–"));
    QCOMPARE(formatNumber(-std::numeric_limits<double>::infinity(), 1), QStringLiteral("−∞"));
    QCOMPARE(formatPercent(0.256), QStringLiteral("25.6%"));
    QCOMPARE(formatPValue(0.0004), QStringLiteral("< 0.001"));
    QCOMPARE(formatPValue(0.0321), QStringLiteral("0.032"));
    QCOMPARE(formatPValue(0.456), QStringLiteral("0.46"));
    QCOMPARE(formatInterval(0.7812, 0.8399, 2), QStringLiteral("0.78 – 0.84"));
    QCOMPARE(formatSignificant(0.0012345, 3), QStringLiteral("0.00123"));
    QCOMPARE(formatSignificant(1234.4, 3), QStringLiteral("1,234"));
    QCOMPARE(formatBytes(1536), QStringLiteral("1.5 kB"));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(formatNumber(1234.5, 1), QStringLiteral("1.234,5"));
    QLocale::setDefault(QLocale::c());
}

void TestWidgets::timesAreWrittenAsPeopleReadThem()
{
    QCOMPARE(formatDuration(0.42), QStringLiteral("0.4 s"));
    QCOMPARE(formatDuration(9.97), QStringLiteral("10 s"));
    QCOMPARE(formatDuration(185), QStringLiteral("3 min 5 s"));
    QCOMPARE(formatDuration(7800), QStringLiteral("2 h 10 min"));
    QCOMPARE(formatDay(11324), QStringLiteral("2001-01-02"));
    QCOMPARE(formatMoment(""), QStringLiteral("–"));
    QVERIFY(formatMoment("2001-06-15T12:00:00.000Z").startsWith(QStringLiteral("2001-06-15 ")));
}

void TestWidgets::nothingIsCutOffUnnamedOrOverlapping_data()
{
    QTest::addColumn<int>("page");
    int i = 0;
    for (const samples::Page& page : samples::pages())
        QTest::addRow("%s", qPrintable(page.name)) << i++;
}

void TestWidgets::nothingIsCutOffUnnamedOrOverlapping()
{
    QFETCH(const int, page);
    const samples::Page sample = samples::pages()[static_cast<std::size_t>(page)];
    const std::unique_ptr<QWidget> widget(sample.make());
    widget->resize(sample.size);
    widget->show();
    QVERIFY(QTest::qWaitForWindowExposed(widget.get()));
    QTest::qWait(20);
    QStringList problems = checks::cutOffTexts(widget.get()) + checks::overlaps(widget.get());
    if (sample.name != QStringLiteral("controls")) // its bare fields have no labels
        problems += checks::unnamedWidgets(widget.get());
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

void TestWidgets::theChecksFindWhatTheyLookFor()
{
    QWidget window;
    window.resize(300, 200);
    auto* column = new QVBoxLayout(&window);
    auto* label = new QLabel(QStringLiteral("A text that is far too long for its label"));
    label->setFixedWidth(40);
    auto* field = new QLineEdit;
    column->addWidget(label);
    column->addWidget(field);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(checks::cutOffTexts(&window).size(), 1);
    QCOMPARE(checks::unnamedWidgets(&window).size(), 1);
    QCOMPARE(checks::overlaps(&window).size(), 0);
    field->setGeometry(label->geometry());
    QCOMPARE(checks::overlaps(&window).size(), 1);
    field->setAccessibleName(QStringLiteral("Name"));
    QCOMPARE(checks::unnamedWidgets(&window).size(), 0);
}

void TestWidgets::messagesSpeakTheLanguageOfTheMoment()
{
    MessageBar bar;
    int tried = 0;
    bar.showError({ErrorCode::Cancelled, {}, {}}, {{QStringLiteral("Again"), [&] { ++tried; }}});
    QVERIFY(bar.isVisible());
    const QString before = bar.text();
    Backwards translator;
    QCoreApplication::installTranslator(&translator);
    QTRY_VERIFY(bar.text() != before);
    QCoreApplication::removeTranslator(&translator);
    QTRY_COMPARE(bar.text(), before);
    bar.findChild<QPushButton*>()->click();
    QCOMPARE(tried, 1);
    bar.clear();
    QVERIFY(!bar.isVisible());
}

void TestWidgets::aToastUndoesOnce()
{
    QWidget window;
    window.resize(600, 400);
    window.show();
    int undone = 0;
    showToast(&window, QStringLiteral("Run 1 was deleted"), [&] { ++undone; });
    showToast(&window, QStringLiteral("Run 2 was deleted"), [&] { undone += 10; });
    const auto toasts = window.findChildren<QFrame*>(QStringLiteral("toast"));
    QCOMPARE(toasts.size(), 1);
    QVERIFY(window.rect().contains(toasts.front()->geometry()));
    auto* button = toasts.front()->findChild<QPushButton*>();
    button->click();
    QCOMPARE(undone, 10);
}

void TestWidgets::aListIsSearchedAndChosenFromByKeys()
{
    SearchList list(SearchList::Mode::Choose);
    list.setEntries({{.id = QStringLiteral("1"), .text = QStringLiteral("Import"), .note = {}, .iconName = {}},
                     {.id = QStringLiteral("2"), .text = QStringLiteral("Export"), .note = QStringLiteral("report"), .iconName = {}}});
    list.show();
    QSignalSpy spy(&list, &SearchList::chosen);
    auto* search = list.findChild<QLineEdit*>();
    QTest::keyClicks(search, QStringLiteral("REPORT"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.front().front().toString(), QStringLiteral("2"));
    SearchList checks(SearchList::Mode::Check);
    checks.setEntries({{.id = QStringLiteral("a"), .text = QStringLiteral("a"), .note = {}, .iconName = {}}, {.id = QStringLiteral("b"), .text = QStringLiteral("b"), .note = {}, .iconName = {}}});
    QSignalSpy checked(&checks, &SearchList::checkedChanged);
    checks.setCheckedIds({QStringLiteral("b")});
    QCOMPARE(checked.count(), 0);
    QCOMPARE(checks.checkedIds(), std::vector<QString>{QStringLiteral("b")});
}

void TestWidgets::aPairStandsUprightWhereItIsNarrow()
{
    auto* first = new QLabel(QStringLiteral("first"));
    auto* second = new QLabel(QStringLiteral("second"));
    PairRow row({first, 1}, {second, 1}, 400);
    row.resize(500, 200);
    row.show();
    QTRY_VERIFY(second->x() > first->x() && second->y() == first->y());
    row.resize(300, 200);
    QTRY_VERIFY(second->x() == first->x() && second->y() > first->y());
}

void TestWidgets::dialogsCanBeAnsweredByTests()
{
    QWidget parent;
    QString chosen;
    setNextFileName(QStringLiteral("/tmp/a.csv"));
    openFile(&parent, {QStringLiteral("Open"), QStringLiteral("CSV (*.csv)"), {}}, [&](const QString& path) { chosen = path; });
    QCOMPARE(chosen, QStringLiteral("/tmp/a.csv"));
    setNextFileName({});
    saveFile(&parent, {}, [&](const QString& path) { chosen = path; });
    QCOMPARE(chosen, QStringLiteral("/tmp/a.csv"));
    int agreed = 0;
    setNextAnswer(Answer::Refuse);
    confirm(&parent, {}, [&] { ++agreed; });
    QCOMPARE(agreed, 0);
    setNextAnswer(Answer::Agree);
    confirm(&parent, {}, [&] { ++agreed; });
    QCOMPARE(agreed, 1);
}

void TestWidgets::settingsKeepTheirTypeAndFallBack()
{
    const Setting<int> number("test/number", 7);
    QCOMPARE(number.value(), 7);
    number.set(9);
    QCOMPARE(number.value(), 9);
    QSettings().setValue(number.key(), QStringLiteral("not a number"));
    QCOMPARE(number.value(), 7);
    number.clear();
    const Setting<QStringList> list("test/list", {});
    list.set({QStringLiteral("one")}); // an INI file keeps a list of one as a text
    QCOMPARE(list.value(), QStringList{QStringLiteral("one")});
}

void TestWidgets::settingsOfTheFirstVersionAreUnderstood()
{
    const QString path = QSettings().fileName();
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile::remove(path);
    QVERIFY(QFile::copy(QStringLiteral(RISKLOOM_SOURCE_DIR "/tests/ui/fixtures/settings1.ini"), path));
    settings::migrate();
    QCOMPARE(settings::theme.value(), QStringLiteral("dark"));
    QCOMPARE(settings::language.value(), QStringLiteral("zh_CN"));
    QCOMPARE(settings::recentWorkspaces.value().size(), 2);
    QCOMPARE(settings::workerThreads.value(), 3);
    QSettings().setValue(QStringLiteral("version"), 99);
    settings::migrate(); // what a newer program has written keeps its version
    QCOMPARE(QSettings().value(QStringLiteral("version")).toInt(), 99);
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale::c());
    new Theme(application, ThemeChoice::Light); // owned by the application
    TestWidgets test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_widgets.moc"
