// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pane.h"

#include <functional>

class QLabel;
class QPushButton;

namespace riskloom {

class ChoiceList;
class HomeCard;
class SectionHeader;

// What Home can ask the window to do.
struct HomeActions {
    std::function<void()> newWorkspace, openWorkspace, openDemo;
    std::function<void(const QString& path)> openRecent;
    std::function<void(const QString& csvFile)> importFile;
    std::function<void(const Destination&)> navigate;
};

// The first page: what the program is for, the workspaces used before, and the newest runs of the open one. Unlike the
// other panes it is there without a workspace, and stays when another one is opened.
class HomePane : public Pane
{
    Q_OBJECT

public:
    HomePane(HomeActions actions, QWidget* parent = nullptr);
    void setSession(Session* session); // nullptr: none is open

    QString id() const override { return QStringLiteral("home"); }
    QString title() const override { return tr("Home"); }
    QString iconName() const override { return QStringLiteral("home"); }
    void goTo(const Destination& destination) override;

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void retranslate();
    void showCards();
    void showRecent();
    void showRuns();
    void begin(const QString& pane);

    HomeActions m_actions;
    Session* m_session = nullptr;
    SectionHeader* m_header;
    HomeCard* m_credit;
    HomeCard* m_synthetic;
    HomeCard* m_portfolio;
    SectionHeader* m_recentHeader;
    SectionHeader* m_runsHeader;
    ChoiceList* m_recent;
    ChoiceList* m_runs;
    QPushButton* m_new;
    QPushButton* m_open;
    QPushButton* m_demo;
    QLabel* m_dropHint;
};

} // namespace riskloom
