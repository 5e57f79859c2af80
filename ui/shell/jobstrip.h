// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <cstdint>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace riskloom {

// What the strip shows. Text is translated already; the strip adds only its own words.
struct JobStripState {
    struct Running {
        std::int64_t run = 0;
        QString title;             // kind and dataset
        QString stage;             // "" = none yet
        double fraction = 0.0;     // 0 … 1
        double secondsLeft = -1.0; // < 0: not known yet
        bool stopping = false;
    };
    struct Ended {
        std::int64_t run = 0;
        QString text; // "Scorecard · german_credit finished"
    };
    std::optional<Running> running;
    std::optional<Ended> ended; // shown while nothing runs
    int waiting = 0;            // runs in the queue behind the running one
};

// The strip at the foot of the window: what the worker does now, how long it still takes, and the ways to stop it.
class JobStrip : public QWidget
{
    Q_OBJECT

public:
    explicit JobStrip(QWidget* parent = nullptr);
    void setState(const JobStripState& state);

Q_SIGNALS:
    void cancelRequested(std::int64_t run);
    void pauseRequested(std::int64_t run); // stop and keep the checkpoint
    void openRequested(std::int64_t run);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void showRunning(const JobStripState::Running& running);
    void showIdle();

    JobStripState m_state;
    QLabel* m_title;
    QLabel* m_stage;
    QProgressBar* m_bar;
    QLabel* m_timeLeft;
    QLabel* m_waiting;
    QPushButton* m_open;
    QPushButton* m_pause;
    QPushButton* m_cancel;
};

} // namespace riskloom
