// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/creditpage.h"
#include "ui/charts/trainingcurves.h"

#include <QTimer>

#include <cstdint>
#include <span>

class QLabel;

namespace riskloom {

class LineChart;

// The curves of a network's training: live while one runs, otherwise of the chosen run. New points are drawn at most ten
// times a second.
class TrainingPage : public CreditPage {
    Q_OBJECT

public:
    explicit TrainingPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("training"); }
    QString title() const override;

    // Shows another run's curves from the start.
    void showRun(std::int64_t run, std::span<const MetricPoint> points);
    void addPoints(std::int64_t run, std::span<const MetricPoint> points); // of another run: ignored
    [[nodiscard]] std::int64_t run() const { return m_run; }

protected:
    void refresh() override;

private:
    [[nodiscard]] const NetworkRun* finishedRun() const; // nullptr while the shown run is not the chosen one
    [[nodiscard]] QString facts() const;

    std::int64_t m_run = 0;
    TrainingCurves m_curves;
    QTimer m_redraw;
    QLabel* m_facts;
    LineChart* m_loss;
    LineChart* m_auc;
};

} // namespace riskloom
