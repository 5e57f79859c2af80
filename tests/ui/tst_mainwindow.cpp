// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/widgetchecks.h"
#include "tests/ui/workspacefixture.h"

#include "ui/shell/commandpalette.h"
#include "ui/shell/homecard.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/picturetour.h"
#include "ui/shell/recent.h"
#include "ui/widgets/settings.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <utility>

using namespace riskloom;

namespace {

// A pane that remembers where it was asked to go.
class ProbePane : public Pane {
public:
    ProbePane(const QString& id, QWidget* parent) : Pane(parent), m_id(id) { setFocusPolicy(Qt::StrongFocus); }
    QString id() const override { return m_id; }
    QString title() const override { return m_id; }
    QString iconName() const override { return QStringLiteral("data"); }
    void goTo(const Destination& destination) override { last = destination; }
    std::vector<Command> commands() override
    {
        return {{QStringLiteral("Probe %1").arg(m_id), m_id, {}, [this] { ++ran; }}};
    }

    std::vector<PaneView> views() override
    {
        if (m_id != QLatin1String("credit"))
            return {};
        const auto show = [this](const char* view) { return [this, view] { shown << QString::fromLatin1(view); }; };
        return {{QStringLiteral("usual"), show("usual")}, {QStringLiteral("second"), show("second")}};
    }

    Destination last;
    int ran = 0;
    QStringList shown;

private:
    QString m_id;
};

PaneFactory probe(const char* id)
{
    return [id](const PaneContext&, QWidget* parent) -> Pane* { return new ProbePane(QString::fromLatin1(id), parent); };
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void startsOnHomeWithoutAWorkspace();
    void openingAWorkspaceMakesItsPanes();
    void cardsOfHomeOpenTheirPanes();
    void fitsThePromisedMinimumSize();
    void nothingIsCutOffOrUnnamed_data();
    void nothingIsCutOffOrUnnamed();
    void textSizeOutlastsTheLanguage();
    void keysSwitchPanes();
    void areasAreReachedByF6();
    void paletteFindsAndRunsACommand();
    void languageChangesWhileTheWindowIsOpen();
    void themeChangesWhileTheWindowIsOpen();
    void secondWindowOnAFileIsReadOnlyAndSaysSo();
    void aFileThatIsNoWorkspaceIsExplained();
    void lastPaneIsRemembered();
    void droppedFileReachesTheDataPane();
    void pictureTourSeesEveryPageAndView();

private:
    QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    std::unique_ptr<MainWindow> makeWindow();
    std::unique_ptr<MainWindow> openedWindow(const char* name);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TextScale> m_textScale;
    std::unique_ptr<Language> m_language;
    Theme* m_theme = nullptr;
};

void MainWindowTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    m_theme = new Theme(*qobject_cast<QApplication*>(QCoreApplication::instance()), ThemeChoice::Light);
    m_textScale = std::make_unique<TextScale>(100);
    m_language = std::make_unique<Language>(QStringLiteral("en"));
}

void MainWindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    QSettings().clear();
    m_language->setChoice(QStringLiteral("en"));
    m_theme->setChoice(ThemeChoice::Light);
}

void MainWindowTest::cleanup()
{
    m_folder.reset();
}

std::unique_ptr<MainWindow> MainWindowTest::makeWindow()
{
    const auto options = [this] {
        return SessionOptions{.worker = {.program = path("no-worker"), .arguments = {}, .threads = 1},
                              .version = QStringLiteral("test")};
    };
    auto window = std::make_unique<MainWindow>(Look{*m_theme, *m_textScale, *m_language},
                                               Surroundings{.sessionOptions = options,
                                                            .commandLineProgram = path("no-cli"),
                                                            .demoFolder = path("demo"),
                                                            .panes = {probe("data"), probe("credit"), probe("synth"), probe("portfolio"), probe("runs")}});
    window->show();
    return window;
}

std::unique_ptr<MainWindow> MainWindowTest::openedWindow(const char* name)
{
    auto window = makeWindow();
    window->openWorkspace(path(name));
    return window;
}

void MainWindowTest::startsOnHomeWithoutAWorkspace()
{
    const auto window = makeWindow();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    QCOMPARE(window->currentPage(), QStringLiteral("home"));
    QCOMPARE(window->pageIds(), (QStringList{QStringLiteral("home"), QStringLiteral("settings")}));
    QVERIFY(window->session() == nullptr);
}

void MainWindowTest::openingAWorkspaceMakesItsPanes()
{
    const auto window = openedWindow("a.riskloom");
    QVERIFY(window->session() != nullptr);
    QCOMPARE(window->pageIds(), QStringLiteral("home data credit synth portfolio runs settings").split(u' '));
    QCOMPARE(recentWorkspaces().front().path, path("a.riskloom"));
    window->openWorkspace(path("b.riskloom"));
    QCOMPARE(window->session()->path(), path("b.riskloom"));
    QCOMPARE(window->pageIds().size(), 7);
}

void MainWindowTest::cardsOfHomeOpenTheirPanes()
{
    fixture::WorkspaceFolder full;
    full.addGerman("german");
    full.open();
    full.close();
    const auto window = openedWindow("empty.riskloom");
    const auto openedBy = [&] {
        QStringList pages;
        for (HomeCard* card : window->findChildren<HomeCard*>()) {
            window->navigate({.pane = QStringLiteral("home"), .dataset = 0, .run = 0, .file = {}});
            QTest::mouseClick(card->findChild<QPushButton*>(), Qt::LeftButton);
            pages << window->currentPage();
        }
        return pages;
    };
    QCOMPARE(openedBy(), QStringLiteral("data data data").split(u' ')); // nothing to begin with yet
    window->openWorkspace(full.path());
    QCOMPARE(openedBy(), QStringLiteral("credit synth portfolio").split(u' '));
}

void MainWindowTest::fitsThePromisedMinimumSize()
{
    const auto window = openedWindow("a.riskloom");
    for (const QString& page : window->pageIds()) {
        window->navigate({.pane = page, .dataset = 0, .run = 0, .file = {}});
        const QSize least = window->minimumSizeHint();
        QVERIFY2(least.width() <= 1280 && least.height() <= 720, qPrintable(page));
    }
}

void MainWindowTest::nothingIsCutOffOrUnnamed_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("language");
    for (const char* page : {"home", "settings"})
        for (const char* language : {"en", "zh_CN"})
            QTest::addRow("%s %s", page, language) << QString::fromLatin1(page) << QString::fromLatin1(language);
}

void MainWindowTest::nothingIsCutOffOrUnnamed()
{
    QFETCH(QString, page);
    QFETCH(QString, language);
    const auto window = openedWindow("a.riskloom");
    window->resize(1280, 720);
    m_language->setChoice(language);
    window->navigate({.pane = page, .dataset = 0, .run = 0, .file = {}});
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    QTest::qWait(50);
    const QStringList problems = checks::allProblems(window.get());
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void MainWindowTest::textSizeOutlastsTheLanguage()
{
    const qreal usual = QApplication::font().pointSizeF();
    m_textScale->setPercent(150);
    for (const char* language : {"zh_CN", "en"}) {
        m_language->setChoice(QString::fromLatin1(language));
        QCoreApplication::processEvents();
        QCOMPARE(QApplication::font().pointSizeF(), 1.5 * usual);
    }
    m_textScale->setPercent(100);
    QCOMPARE(QApplication::font().pointSizeF(), usual);
}

void MainWindowTest::keysSwitchPanes()
{
    const auto window = openedWindow("a.riskloom");
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QTest::keyClick(window.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(window->currentPage(), QStringLiteral("credit"));
    QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(window->currentPage(), QStringLiteral("data"));
    QTest::keyClick(window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(window->currentPage(), QStringLiteral("home"));
}

void MainWindowTest::areasAreReachedByF6()
{
    const auto window = openedWindow("a.riskloom");
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    window->navigate({.pane = QStringLiteral("data"), .dataset = 0, .run = 0, .file = {}});
    QStringList visited;
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(window.get(), Qt::Key_F6);
        const QWidget* area = QApplication::focusWidget();
        QVERIFY(area != nullptr);
        while (area->parentWidget() != window.get() && qobject_cast<const Pane*>(area) == nullptr)
            area = area->parentWidget();
        visited << (qobject_cast<const Pane*>(area) != nullptr ? QStringLiteral("pane") : area->objectName());
    }
    visited.sort();
    QCOMPARE(visited, QStringLiteral("pane rail topBar").split(u' '));
}

void MainWindowTest::paletteFindsAndRunsACommand()
{
    const auto window = openedWindow("a.riskloom");
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
    auto* palette = window->findChild<CommandPalette*>();
    QVERIFY(palette->isVisible());
    auto* field = palette->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("prob cred"));
    const QModelIndex first = palette->findChild<QListView*>()->currentIndex();
    QCOMPARE(first.data().toString(), QStringLiteral("Probe credit"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(window->currentPage(), QStringLiteral("credit"));
    int ran = 0;
    for (const Pane* pane : window->findChildren<Pane*>())
        if (const auto* probed = dynamic_cast<const ProbePane*>(pane))
            ran += probed->ran;
    QCOMPARE(ran, 1);
    QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
}

void MainWindowTest::languageChangesWhileTheWindowIsOpen()
{
    const auto window = openedWindow("a.riskloom");
    auto* search = window->findChild<QPushButton*>(QStringLiteral("searchButton"));
    QCOMPARE(search->accessibleName(), QStringLiteral("Search and commands"));
    m_language->setChoice(QStringLiteral("zh_CN"));
    QTRY_COMPARE(search->accessibleName(), QStringLiteral("搜索与命令"));
    m_language->setChoice(QStringLiteral("en"));
    QTRY_COMPARE(search->accessibleName(), QStringLiteral("Search and commands"));
}

void MainWindowTest::themeChangesWhileTheWindowIsOpen()
{
    const auto window = openedWindow("a.riskloom");
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    const QColor light = window->grab().toImage().pixelColor(640, 690);
    m_theme->setChoice(ThemeChoice::Dark);
    QTest::qWait(50);
    const QColor dark = window->grab().toImage().pixelColor(640, 690);
    QVERIFY(light.lightness() > 200);
    QVERIFY(dark.lightness() < 60);
}

void MainWindowTest::secondWindowOnAFileIsReadOnlyAndSaysSo()
{
    const auto first = openedWindow("a.riskloom");
    const auto second = openedWindow("a.riskloom");
    const auto* firstBadge = first->findChild<QLabel*>(QStringLiteral("readOnlyBadge"));
    const auto* secondBadge = second->findChild<QLabel*>(QStringLiteral("readOnlyBadge"));
    QVERIFY(firstBadge->isHidden());
    QVERIFY(!secondBadge->isHidden());
    QVERIFY(secondBadge->toolTip().contains(QLatin1String("a.riskloom")));
}

void MainWindowTest::aFileThatIsNoWorkspaceIsExplained()
{
    QFile file(path("text.riskloom"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no database, only words that fill the header of one and then some more of them to be sure");
    file.close();
    const auto window = openedWindow("text.riskloom");
    QVERIFY(window->session() == nullptr);
    QVERIFY(!window->findChild<QWidget*>(QStringLiteral("messageArea"))->isHidden());
    QCOMPARE(window->currentPage(), QStringLiteral("home"));
}

void MainWindowTest::lastPaneIsRemembered()
{
    settings::welcomeAtStart.set(false);
    {
        const auto window = openedWindow("a.riskloom");
        window->navigate({.pane = QStringLiteral("credit"), .dataset = 0, .run = 0, .file = {}});
        QVERIFY(window->close());
    }
    const auto window = openedWindow("a.riskloom");
    QCOMPARE(window->currentPage(), QStringLiteral("credit"));
}

void MainWindowTest::droppedFileReachesTheDataPane()
{
    const auto window = openedWindow("a.riskloom");
    window->navigate({.pane = QStringLiteral("data"), .dataset = 0, .run = 0, .file = path("loans.csv")});
    for (const Pane* pane : window->findChildren<Pane*>())
        if (const auto* probed = dynamic_cast<const ProbePane*>(pane); probed != nullptr && pane->isVisible())
            QCOMPARE(probed->last.file, path("loans.csv"));
}

void MainWindowTest::pictureTourSeesEveryPageAndView()
{
    const auto window = openedWindow("a.riskloom");
    PictureTour tour(*window, {*m_theme, *m_textScale, *m_language}, path("pictures"));
    QSignalSpy finished(&tour, &PictureTour::finished);
    tour.start();
    QVERIFY(finished.wait(60'000));
    QVERIFY(finished.front().front().toBool());
    QStringList expected;
    for (const char* page : {"home", "data", "data-import", "credit", "credit-second", "synth", "portfolio", "runs", "settings", "commands"})
        for (const char* look : {"en-light", "en-dark", "zh_CN-light", "zh_CN-dark"})
            expected << QStringLiteral("%1-%2.png").arg(QLatin1String(page), QLatin1String(look));
    expected.sort();
    QStringList written = QDir(path("pictures")).entryList(QDir::Files);
    written.sort();
    // What lies below the fold is in pictures of its own, "…-2.png": of the settings, if of no other page.
    const QRegularExpression further(QStringLiteral("-\\d+\\.png$"));
    const auto firstOf = [&](QString name) { return name.replace(further, QStringLiteral(".png")); };
    QVERIFY(written.contains(QStringLiteral("settings-en-light-2.png")));
    for (const QString& name : std::as_const(written))
        QVERIFY2(written.contains(firstOf(name)), qPrintable(name));
    written.removeIf([&](const QString& name) { return firstOf(name) != name; });
    QCOMPARE(written, expected);
    for (const Pane* pane : window->findChildren<Pane*>())
        if (const auto* probed = dynamic_cast<const ProbePane*>(pane); probed != nullptr && pane->id() == QLatin1String("credit"))
            QCOMPARE(probed->shown, QStringLiteral("usual second usual second usual second usual second").split(u' '));
    QCOMPARE(m_language->choice(), QStringLiteral("en"));
    QVERIFY(!window->findChild<CommandPalette*>()->isVisible());
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
