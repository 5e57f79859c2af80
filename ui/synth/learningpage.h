// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/trainingcurves.h"
#include "ui/synth/marketpage.h"

#include <QTimer>

#include <cstdint>
#include <span>
#include <vector>

class QLabel;

namespace riskloom {

class LineChart;

// The curves of a generator's training: live while one runs, otherwise of the chosen run. New points are drawn at most ten
// times a second.
class LearningPage : public MarketPage {
    Q_OBJECT

public:
    explicit LearningPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("learning"); }
    QString title() const override;

    void showRun(std::int64_t run, std::span<const MetricPoint> points); // another run's curves from the start
    void addPoints(std::int64_t run, std::span<const MetricPoint> points); // of another run: ignored
    [[nodiscard]] std::int64_t run() const { return m_run; }
    [[nodiscard]] std::vector<SteeringAct> steering() const; // what was done to it by hand or by its request, so far

protected:
    void refresh() override;

private:
    [[nodiscard]] QString facts() const;

    std::int64_t m_run = 0;
    TrainingCurves m_curves;
    QTimer m_redraw;
    QLabel* m_facts;
    QLabel* m_steered; // what was done by hand
    LineChart* m_distance;
    LineChart* m_losses;
};

} // namespace riskloom
