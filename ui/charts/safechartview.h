// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCharts/QChartView>

namespace riskloom {

// QChartView without the crash of Qt Charts 6.4 on a click where no item lies (QTBUG-118669). The only QChartView of
// the window; tests/lint refuses any other. Slots on its series must be connected queued (QTBUG-115072).
class SafeChartView : public QChartView {
    Q_OBJECT

public:
    explicit SafeChartView(QWidget* parent = nullptr); // with a chart of its own

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
};

} // namespace riskloom
