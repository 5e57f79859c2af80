// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/look.h"
#include "ui/shell/workspacedesk.h"

#include "ui/widgets/pane.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

namespace riskloom {

class CommandPalette;
class HomePane;
class JobStrip;
class JobWatch;
class MessageArea;
class PageStack;
class Rail;
class SettingsPage;
class ShortcutSet;
class ShortcutSheet;
class TopBar;
class WorkspaceActions;

// Makes one pane for a workspace that was just opened. The program lists them by hand, in the rail's order.
using PaneFactory = std::function<Pane*(const PaneContext& context, QWidget* parent)>;

// What the window needs from the program around it.
struct Surroundings {
    WorkspaceDesk::Options sessionOptions;
    QString commandLineProgram; // riskloom-cli, which makes the demo workspace
    QString demoFolder;
    std::vector<PaneFactory> panes;
};

// The window: rail, top bar, job strip, messages, and the pages between them. It makes the panes anew for every
// workspace and knows nothing of what they show.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    MainWindow(Look look, Surroundings surroundings);
    ~MainWindow() override;

    void openWorkspace(const QString& path); // makes it when it is not there; closes the present one first
    Session* session() const;                // nullptr: no workspace is open
    void navigate(const Destination& destination);
    QStringList pageIds() const; // in the rail's order, "settings" last
    QString currentPage() const;
    std::vector<PaneView> viewsOf(const QString& page);
    std::vector<Command> commands(); // everything that can be done now
    // Gives the window the size and place it had when this workspace was closed.
    void restoreGeometryOf(const QString& workspace);

Q_SIGNALS:
    void firstPainted();    // once, after the window has drawn itself for the first time
    void workspaceOpened(); // its panes are there

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void connectParts();
    void makePanes();
    void dropPanes();
    void saveView();
    void showPage(const QString& id);
    void showRun(std::int64_t run);
    void importFile(const QString& file);
    void askForImport();
    void pressDeviceBadge();
    void resetLayout();
    void updateRail();
    void updateTopBar();
    void updateShortcuts();
    std::vector<Command> windowCommands();

    Look m_look;
    Surroundings m_surroundings;
    WorkspaceDesk m_desk;
    TopBar* m_topBar;
    Rail* m_rail;
    MessageArea* m_messages;
    PageStack* m_pages;
    JobStrip* m_jobStrip;
    CommandPalette* m_palette;
    ShortcutSheet* m_shortcutSheet;
    ShortcutSet* m_shortcuts;
    HomePane* m_home;
    SettingsPage* m_settings;
    WorkspaceActions* m_actions;
    std::vector<Pane*> m_panes; // of the open workspace, in the rail's order
    QPointer<JobWatch> m_watch;
    bool m_painted = false;
};

} // namespace riskloom
