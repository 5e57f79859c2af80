// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/synth/ganrun.h"

#include <QWidget>

class QLabel;

namespace riskloom {

class LineChart;
class SectionHeader;
class TileRow;

// The promise of differential privacy: ε by epoch while it grows, then what it is, what it comes from, and what it leaves
// out. Of a run without one, that there is none.
class GuaranteeView : public QWidget {
    Q_OBJECT

public:
    explicit GuaranteeView(QWidget* parent = nullptr);
    void show(const GanRun& run);

private:
    SectionHeader* m_header;
    QLabel* m_sentence;
    TileRow* m_tiles;
    QWidget* m_chartRow;
    LineChart* m_chart;
    QLabel* m_gaps;
};

// Whether the run has told an ε yet.
bool tellsEpsilon(const GanRun& run);

} // namespace riskloom
