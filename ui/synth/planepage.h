// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/synth/ganpage.h"

#include <string>

class QComboBox;
class QLabel;
class QToolButton;

namespace riskloom {

class PlaneChart;

// Real and synthetic rows on the plane of two chosen columns, with the discriminator's opinion as its ground.
class PlanePage : public GanPage {
    Q_OBJECT

public:
    explicit PlanePage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("plane"); }
    QString title() const override;
    bool followsEpochs() const override { return true; }

protected:
    void refresh() override;

private:
    void fillPickers();
    void choose();
    void swapColumns();
    void draw();

    QLabel* m_xLabel;
    QLabel* m_yLabel;
    QComboBox* m_x;
    QComboBox* m_y;
    QToolButton* m_swap;
    QLabel* m_facts;
    PlaneChart* m_chart;
    std::string m_xName, m_yName; // chosen columns; empty = the two that go together most
};

} // namespace riskloom
