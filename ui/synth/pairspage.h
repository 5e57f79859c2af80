// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/synth/ganpage.h"

class QLabel;

namespace riskloom {

class HeatMap;

// How columns go together in the real rows, in the synthetic ones, and where the two differ.
class PairsPage : public GanPage {
    Q_OBJECT

public:
    explicit PairsPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("pairs"); }
    QString title() const override;

protected:
    void refresh() override;

private:
    QLabel* m_explanation;
    HeatMap* m_real;
    HeatMap* m_synthetic;
    HeatMap* m_difference;
};

} // namespace riskloom
