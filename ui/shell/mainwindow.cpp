// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/shell/commandpalette.h"
#include "ui/shell/focusareas.h"
#include "ui/shell/homepane.h"
#include "ui/shell/jobwatch.h"
#include "ui/shell/messagearea.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/rail.h"
#include "ui/shell/recent.h"
#include "ui/shell/settingspage.h"
#include "ui/shell/shellcommands.h"
#include "ui/shell/shortcutset.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/topbar.h"
#include "ui/shell/workspaceactions.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/settings.h"
#include "ui/widgets/texts.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <iterator>

namespace riskloom {
namespace {

// 1280 × 800, or what a smaller screen has room for.
QSize usualSize(const QWidget& window) { return QSize(1280, 800).boundedTo(window.screen()->availableSize()); }
constexpr QLatin1StringView settingsId("settings");
constexpr QLatin1StringView homeId("home");

void append(std::vector<Command>& to, std::vector<Command> more)
{
    std::ranges::move(more, std::back_inserter(to));
}

} // namespace

MainWindow::MainWindow(Look look, Surroundings surroundings)
    : m_look(look), m_surroundings(std::move(surroundings)), m_desk(m_surroundings.sessionOptions),
      m_topBar(new TopBar(this)), m_rail(new Rail(this)), m_messages(new MessageArea(this)),
      m_pages(new PageStack(this)), m_jobStrip(new JobStrip(this)), m_palette(new CommandPalette(this)),
      m_shortcutSheet(new ShortcutSheet(this)), m_shortcuts(new ShortcutSet(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    resize(usualSize(*this));
    auto* demo = new DemoMaker(m_surroundings.commandLineProgram, m_surroundings.demoFolder, this);
    m_actions = new WorkspaceActions({.desk = m_desk,
                                      .messages = *m_messages,
                                      .window = this,
                                      .showRun = [this](std::int64_t run) { showRun(run); },
                                      .showSettings = [this] { showPage(settingsId); }},
                                     demo);
    m_home = new HomePane({.newWorkspace = [this] { m_actions->askForNew(); },
                           .openWorkspace = [this] { m_actions->askForOpen(); },
                           .openDemo = [this] { m_actions->openDemo(); },
                           .openRecent = [this](const QString& path) { m_actions->open(path); },
                           .importFile = [this](const QString& file) { importFile(file); },
                           .navigate = [this](const Destination& place) { navigate(place); }},
                          m_pages);
    m_settings = new SettingsPage(m_look,
                                  {.reopenWorkspace = [this] { m_actions->reopen(); },
                                   .startWorker = [this] { m_desk.session()->startWorker(); },
                                   .resetLayout = [this] { resetLayout(); }},
                                  m_pages);
    build();
    connectParts();
    updateRail();
    updateTopBar();
    showPage(homeId);
}

MainWindow::~MainWindow()
{
    dropPanes(); // before the session they use
}

void MainWindow::build()
{
    m_pages->insertPage(0, homeId, m_home);
    m_pages->insertPage(1, settingsId, m_settings);

    auto* middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_messages);
    middle->addWidget(m_pages, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(middle, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addLayout(row, 1);
    column->addWidget(m_jobStrip);
}

void MainWindow::connectParts()
{
    connect(m_rail, &Rail::chosen, this, &MainWindow::showPage);
    connect(m_topBar, &TopBar::searchRequested, this, [this] { m_palette->open(commands()); });
    connect(m_topBar, &TopBar::deviceRequested, this, &MainWindow::pressDeviceBadge);
    connect(m_topBar, &TopBar::workspaceRequested, this, [this] {
        m_topBar->showWorkspaceMenu(workspaceCommands(*m_actions, m_desk.session()),
                                    recentCommands(*m_actions, m_desk.session()));
    });
    connect(m_jobStrip, &JobStrip::openRequested, this, &MainWindow::showRun);
    connect(&m_desk, &WorkspaceDesk::opened, this, &MainWindow::makePanes);
    connect(&m_desk, &WorkspaceDesk::aboutToClose, this, [this] {
        saveView();
        dropPanes();
    });
}

Session* MainWindow::session() const
{
    return m_desk.session();
}

void MainWindow::openWorkspace(const QString& path)
{
    m_actions->open(path);
}

void MainWindow::makePanes()
{
    Session* session = m_desk.session();
    const PaneContext context{.session = session,
                              .navigate = [this](const Destination& destination) { navigate(destination); }};
    for (const PaneFactory& make : m_surroundings.panes) {
        Pane* pane = make(context, m_pages);
        m_panes.push_back(pane);
        connect(pane, &Pane::commandsChanged, this, &MainWindow::updateShortcuts);
        m_pages->insertPage(m_pages->count() - 1, pane->id(), pane); // Settings stays last
    }
    m_watch = new JobWatch(*session, *m_jobStrip);
    m_home->setSession(session);
    m_settings->setSession(session);
    connect(session, &Session::workerStateChanged, this, &MainWindow::updateTopBar);
    updateRail();
    updateTopBar();
    restoreGeometryOf(session->path());
    const QString before = workspaceView(session->path()).pane;
    const bool home = settings::welcomeAtStart.value() || before.isEmpty();
    showPage(home || m_pages->page(before) == nullptr ? QString(homeId) : before);
    Q_EMIT workspaceOpened();
}

void MainWindow::dropPanes()
{
    showPage(homeId);
    m_home->setSession(nullptr);
    m_settings->setSession(nullptr);
    for (const Pane* pane : m_panes)
        delete pane;
    m_panes.clear();
    delete m_watch;
    m_jobStrip->setState({});
    updateRail();
    setWindowTitle(QStringLiteral("Riskloom"));
}

void MainWindow::saveView()
{
    const Session* session = m_desk.session();
    // A run that is paused by the closing is news at the next opening.
    const std::int64_t told = m_actions->toldInterrupted();
    const std::int64_t notYet = session->progress() ? session->progress()->run : told + 1;
    setWorkspaceView(
        session->path(),
        {.geometry = saveGeometry(), .pane = currentPage(), .toldInterrupted = std::min(told, notYet - 1)});
}

void MainWindow::restoreGeometryOf(const QString& workspace)
{
    if (const QByteArray geometry = workspaceView(workspace).geometry; !geometry.isEmpty())
        restoreGeometry(geometry);
    if (!isMaximized() && !isFullScreen()) // it may have been larger, on another screen
        resize(size().boundedTo(screen()->availableSize()));
}

void MainWindow::resetLayout()
{
    forgetWorkspaceViews();
    showNormal();
    resize(usualSize(*this));
}

// pages --------------------------------------------------------------------------------------------------------------

QStringList MainWindow::pageIds() const
{
    return m_pages->ids();
}

QString MainWindow::currentPage() const
{
    return m_pages->currentId();
}

std::vector<PaneView> MainWindow::viewsOf(const QString& page)
{
    auto* pane = qobject_cast<Pane*>(m_pages->page(page));
    return pane != nullptr ? pane->views() : std::vector<PaneView>{};
}

void MainWindow::showPage(const QString& id)
{
    navigate({.pane = id, .dataset = 0, .run = 0, .file = {}});
}

void MainWindow::navigate(const Destination& destination)
{
    if (destination.pane.isEmpty() && destination.run != 0) {
        showRun(destination.run);
        return;
    }
    QWidget* wanted = m_pages->page(destination.pane);
    if (wanted == nullptr)
        return;
    m_pages->setCurrentWidget(wanted);
    m_rail->setCurrent(destination.pane);
    if (auto* pane = qobject_cast<Pane*>(wanted))
        pane->goTo(destination);
    if (wanted == m_settings)
        m_settings->refresh();
    updateShortcuts();
}

void MainWindow::showRun(std::int64_t run)
{
    const Session* session = m_desk.session();
    const Result<RunRecord> record = session->reader().run(run);
    const QString pane = record ? paneOfKind(record->kind) : QString();
    navigate(
        {.pane = m_pages->page(pane) != nullptr ? pane : QStringLiteral("runs"), .dataset = 0, .run = run, .file = {}});
}

void MainWindow::updateRail()
{
    std::vector<RailEntry> entries;
    std::vector<Pane*> panes{m_home};
    std::ranges::copy(m_panes, std::back_inserter(panes));
    for (const Pane* pane : panes) {
        const QString keys = pageShortcut(static_cast<int>(entries.size())).toString(QKeySequence::NativeText);
        entries.push_back({.id = pane->id(),
                           .title = pane->title(),
                           .iconName = pane->iconName(),
                           .toolTip = tr("%1 (%2)").arg(pane->title(), keys)});
    }
    m_rail->setEntries(entries, {.id = settingsId,
                                 .title = tr("Settings"),
                                 .iconName = QStringLiteral("settings"),
                                 .toolTip = tr("Settings and About")});
    m_rail->setCurrent(currentPage());
    updateShortcuts();
}

// files and the worker -----------------------------------------------------------------------------------------------

void MainWindow::askForImport()
{
    const FileRequest request{.title = tr("Import a CSV file"),
                              .filter = tr("CSV files (*.csv *.tsv *.txt);;All files (*)"),
                              .suggestion = {}};
    openFile(this, request, [this](const QString& file) { importFile(file); });
}

void MainWindow::importFile(const QString& file)
{
    if (m_pages->page(QStringLiteral("data")) != nullptr) {
        navigate({.pane = QStringLiteral("data"), .dataset = 0, .run = 0, .file = file});
        return;
    }
    // There is no workspace to import into yet: once the user has chosen one, the import goes on.
    connect(
        this, &MainWindow::workspaceOpened, this, [this, file] { importFile(file); },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    m_actions->askForNew();
}

void MainWindow::pressDeviceBadge()
{
    Session* session = m_desk.session();
    if (session != nullptr && session->workerState() == WorkerState::Off)
        session->startWorker();
    else
        showPage(settingsId);
}

void MainWindow::updateTopBar()
{
    const Session* session = m_desk.session();
    TopBarState state;
    if (session != nullptr) {
        state = {.workspacePath = session->path(),
                 .readOnlyReason = session->readOnlyReason(),
                 .worker = session->workerState(),
                 .workerInfo = session->workerInfo()};
        setWindowTitle(tr("%1 - Riskloom").arg(QFileInfo(session->path()).completeBaseName()));
    }
    m_topBar->setState(state);
}

// commands -----------------------------------------------------------------------------------------------------------

std::vector<Command> MainWindow::windowCommands()
{
    const QString group = tr("Window");
    const auto areas = [this] {
        return std::array<QWidget*, 5>{m_topBar, m_rail, m_messages, m_pages->currentWidget(), m_jobStrip};
    };
    return {
        {tr("Search and commands"), group, Qt::CTRL | Qt::Key_K, [this] { m_palette->open(this->commands()); }},
        {tr("Import a CSV file…"), group, Qt::CTRL | Qt::Key_I, [this] { askForImport(); }},
        {tr("Keyboard shortcuts"), group, Qt::Key_F1, [this] { m_shortcutSheet->showCommands(this->commands()); }},
        {tr("Next area of the window"), group, Qt::Key_F6, [areas] { moveFocusToArea(areas(), AreaStep::Next); }},
        {tr("Previous area of the window"), group, Qt::SHIFT | Qt::Key_F6,
         [areas] { moveFocusToArea(areas(), AreaStep::Previous); }},
        {tr("Close the window"), group, QKeySequence::Quit, [this] { close(); }},
    };
}

std::vector<Command> MainWindow::commands()
{
    std::vector<Command> all;
    const auto show = [this](const QString& id) { showPage(id); };
    for (Pane* pane : m_panes)
        for (Command& command : pane->commands()) {
            command.run = [this, id = pane->id(), run = std::move(command.run)] {
                showPage(id);
                run();
            };
            all.push_back(std::move(command));
        }
    append(all, pageCommands(*m_pages, show));
    append(all, windowCommands());
    append(all, workspaceCommands(*m_actions, m_desk.session()));
    append(all, runCommands(m_desk.session()));
    append(all, destinationCommands(m_desk.session(), [this](const Destination& place) { navigate(place); }));
    append(all, recentCommands(*m_actions, m_desk.session()));
    append(all, lookCommands(m_look));
    return all;
}

void MainWindow::updateShortcuts()
{
    std::vector<Command> live;
    if (auto* pane = qobject_cast<Pane*>(m_pages->currentWidget()))
        live = pane->commands();
    append(live, pageCommands(*m_pages, [this](const QString& id) { showPage(id); }));
    append(live, windowCommands());
    append(live, workspaceCommands(*m_actions, m_desk.session()));
    m_shortcuts->setCommands(live);
}

// events -------------------------------------------------------------------------------------------------------------

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        updateRail();
        updateTopBar();
        if (m_watch)
            m_watch->refresh();
    }
    QWidget::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_desk.session() == nullptr) {
        event->accept();
        return;
    }
    // Stays open while a run is being paused. A second press on the close button waits no longer.
    const bool waits = m_desk.session()->progress().has_value() && !m_desk.closing();
    if (waits)
        m_desk.close([this] { close(); });
    else
        m_desk.close([] {});
    event->setAccepted(!waits);
}

void MainWindow::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (m_painted)
        return;
    m_painted = true;
    // Queued: by then everything inside the window has drawn itself too.
    QMetaObject::invokeMethod(this, &MainWindow::firstPainted, Qt::QueuedConnection);
}

} // namespace riskloom
