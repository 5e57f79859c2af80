// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/look.h"

#include "core/host/session.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace riskloom {

class AboutCard;
class LookCard;
class SectionHeader;
class WorkerCard;

// What the settings page can ask the window to do.
struct SettingsActions {
    std::function<void()> reopenWorkspace; // so that new worker settings count
    std::function<void()> startWorker;
    std::function<void()> resetLayout;
};

// The settings and "About", as a page. Every change counts and is stored at once; there is no OK.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(Look look, const SettingsActions& actions, QWidget* parent = nullptr);
    void setSession(const Session* session); // nullptr: no workspace is open
    void refresh();                          // shows the present settings, e.g. after a command changed the theme

protected:
    void changeEvent(QEvent* event) override;

private:
    SectionHeader* m_header;
    LookCard* m_look;
    WorkerCard* m_worker;
    AboutCard* m_about;
};

} // namespace riskloom
