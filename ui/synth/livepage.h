// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/synth/ganpage.h"

class QLabel;

namespace riskloom {

class LineChart;
class Tile;
class TileRow;

// The training: figures, what was done to it by hand, the curve of the quality between floor and ceiling, the losses.
class LivePage : public GanPage {
    Q_OBJECT

public:
    explicit LivePage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("training"); }
    QString title() const override;
    bool followsEpochs() const override { return true; }

protected:
    void refresh() override;

private:
    void refreshTiles();

    TileRow* m_tiles;
    Tile* m_quality;
    Tile* m_shapes;
    Tile* m_trends;
    Tile* m_state;
    QLabel* m_steered; // what was done by hand
    LineChart* m_curve;
    LineChart* m_losses;
};

} // namespace riskloom
