// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>
#include <QWidget>

#include <cstdint>
#include <functional>
#include <vector>

namespace riskloom {

class Session;

// A place in the window something can ask to go to: a pane and, in it, a dataset or a run.
struct Destination {
    QString pane;              // Pane::id()
    std::int64_t dataset = 0;  // 0 = none in particular
    std::int64_t run = 0;
    QString file{};            // of the pane "data": a file to import, e.g. one that was dropped on the window
    enum class Purpose { Look, Edit };
    Purpose purpose = Purpose::Look; // Edit: with the form open on the run's request
};

// Something a person can do by name. The window lists it in "Search and commands" (Ctrl+K) and gives it its shortcut.
struct Command {
    QString title;         // translated
    QString group;         // translated heading, e.g. the pane's title
    QKeySequence shortcut; // empty = none
    std::function<void()> run;
};

// A state of a pane with a name of its own, such as a tab.
struct PaneView {
    QString id; // "points"; stable, not translated
    std::function<void()> show;
};

// What a pane is given. It owns none of it.
struct PaneContext {
    Session* session = nullptr;                       // the open workspace; outlives the pane
    std::function<void(const Destination&)> navigate; // shows another pane
};

// A page of the main window, one a room under ui/. Panes are made anew for every workspace and never see each other.
// A pane retranslates itself on QEvent::LanguageChange and recolours itself on QEvent::PaletteChange.
class Pane : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString id() const = 0;       // "data", "credit", …; stable, not translated
    virtual QString title() const = 0;    // translated
    virtual QString iconName() const = 0; // of an SVG under :/icons, without path and ending
    // Called when the pane is chosen or something asks for a dataset or run in it.
    virtual void goTo(const Destination& destination) = 0;
    // Asked for again whenever the pane comes to the front, says that they changed or the language changes. The pane is in
    // front when one is run.
    virtual std::vector<Command> commands() { return {}; }
    // Its states, the usual one first, for whoever wants to see all of the pane. None: it has one state only.
    virtual std::vector<PaneView> views() { return {}; }

Q_SIGNALS:
    void commandsChanged();
};

} // namespace riskloom
