// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"

#include <QFrame>

#include <cstdint>
#include <optional>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace riskloom {

// The run the pane waits for: stage, progress and time left with Pause and Cancel while it goes, its fate and Resume once
// it has stopped short of an end. Hidden when the run finished or there is none.
class RunBar : public QFrame {
    Q_OBJECT

public:
    explicit RunBar(Session& session, QWidget* parent = nullptr);
    void watch(std::int64_t run); // 0 = none
    [[nodiscard]] std::int64_t run() const { return m_run; }

Q_SIGNALS:
    void failed(const riskloom::Error& error); // the run could not be resumed

protected:
    void changeEvent(QEvent* event) override;

private:
    void addButtons(QHBoxLayout* line);
    void refresh();         // reads the run's record
    void refreshProgress(); // only what moves while it runs
    void resume();
    [[nodiscard]] QString statusText(const RunRecord& record) const;

    Session& m_session;
    std::int64_t m_run = 0;
    std::optional<RunRecord> m_record;
    QLabel* m_status;
    QLabel* m_stage;
    QProgressBar* m_bar;
    QPushButton* m_pause;
    QPushButton* m_cancel;
    QPushButton* m_resume;
    QPushButton* m_close;
};

} // namespace riskloom
