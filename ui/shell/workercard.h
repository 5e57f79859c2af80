// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"
#include "ui/widgets/card.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace riskloom {

class SectionHeader;

// The worker's command from the settings: what the user wrote, or the riskloom-worker beside this program.
WorkerCommand workerCommandFromSettings();

// How the worker is started, how many threads it takes, and which devices it says it has.
class WorkerCard : public Card
{
    Q_OBJECT

public:
    explicit WorkerCard(QWidget* parent = nullptr);
    void setSession(const Session* session); // nullptr: no workspace is open
    void refresh();

Q_SIGNALS:
    void reopenRequested();
    void startRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void store();
    void showWorker();

    bool m_open = false;
    WorkerState m_state = WorkerState::Off;
    std::optional<protocol::WorkerInfo> m_worker;
    SectionHeader* m_header;
    QLabel* m_commandLabel;
    QLabel* m_threadsLabel;
    QLabel* m_devicesLabel;
    QLineEdit* m_command;
    QSpinBox* m_threads;
    QLabel* m_devices;
    QLabel* m_note;
    QPushButton* m_start;
    QPushButton* m_reopen;
};

} // namespace riskloom
