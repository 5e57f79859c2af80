// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/synth/ganrun.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QSlider;
class QToolButton;

namespace riskloom {

// The judged epochs of a run on a slider: dragging it, or the arrow keys, choose the epoch that the pages show. Hidden while
// there are fewer than two. The button keeps the generator of the shown epoch.
class TimelineBar : public QWidget {
    Q_OBJECT

public:
    explicit TimelineBar(QWidget* parent = nullptr);
    void setRun(const GanRun& run); // must live until the next one
    void setReadOnlyReason(const std::optional<Error>& reason); // no run can be started then

Q_SIGNALS:
    void epochChosen(int epoch); // 0 = the newest, or the kept one
    void keepRequested(int epoch);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshButtons();
    [[nodiscard]] int epochAt(int place) const;

    const GanRun* m_run = nullptr;
    std::optional<Error> m_readOnlyReason;
    bool m_filling = false;
    QLabel* m_label;
    QSlider* m_slider;
    QLabel* m_figures;
    QToolButton* m_back;
    QPushButton* m_keep;
};

} // namespace riskloom
