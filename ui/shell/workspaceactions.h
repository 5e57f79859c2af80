// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/demomaker.h"
#include "ui/shell/workspacedesk.h"

#include <QObject>

#include <cstdint>
#include <functional>

class QWidget;

namespace riskloom {

class MessageArea;

// What a person can do with whole workspaces, with its messages: new, open, demo, reopen, back up, verify, and going on
// with a run that was interrupted.
class WorkspaceActions : public QObject
{
    Q_OBJECT

public:
    // `window` is the parent of file dialogs and outlives this object, as do the others.
    struct Parts {
        WorkspaceDesk& desk;
        MessageArea& messages;
        QWidget* window;
        std::function<void(std::int64_t run)> showRun;
        std::function<void()> showSettings;
    };
    WorkspaceActions(const Parts& parts, DemoMaker* demo);

    void open(const QString& path); // makes it when it is not there; closes the present one first
    void askForNew();
    void askForOpen();
    void openDemo();
    void reopen();
    void askForBackup();
    void verify();
    // Newest run this opening told to be interrupted; 0 = none.
    std::int64_t toldInterrupted() const { return m_toldInterrupted; }

private:
    void greet(const QString& path);
    void tellInterrupted(const QString& path);
    void watch(Session& session);
    void showVerifyReport(const VerifyReport& report);

    Parts m_parts;
    DemoMaker* m_demo;
    std::int64_t m_toldInterrupted = 0;
};

} // namespace riskloom
