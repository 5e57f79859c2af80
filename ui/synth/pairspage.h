// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/synth/ganpage.h"

class QLabel;

namespace riskloom {

class DataTable;
class HeatMap;
class SectionHeader;
class ValueTableModel;

// How columns go together in the real rows, in the synthetic ones, and where the two differ; below, the
// synthetic rows beside what simpler models make.
class PairsPage : public GanPage {
    Q_OBJECT

public:
    explicit PairsPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("pairs"); }
    QString title() const override;
    bool followsEpochs() const override { return true; }

protected:
    void refresh() override;

private:
    QLabel* m_explanation;
    HeatMap* m_real;
    HeatMap* m_synthetic;
    HeatMap* m_difference;
    SectionHeader* m_rivalsHeader;
    DataTable* m_rivals;
    ValueTableModel* m_rivalRows;
};

} // namespace riskloom
