// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/synth/ganpage.h"

class QLabel;

namespace riskloom {

class BarChart;
class DataTable;
class ValueTableModel;

// Whether synthetic rows can be told from real ones, by what, and whether they lie all over where real rows do; a floor, a
// rival and a ceiling beside.
class TellApartPage : public GanPage {
    Q_OBJECT

public:
    explicit TellApartPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("tellapart"); }
    QString title() const override;

protected:
    void refresh() override;

private:
    QLabel* m_verdict;
    QLabel* m_explanation;
    DataTable* m_candidates;
    ValueTableModel* m_candidateRows;
    QLabel* m_embedding;
    BarChart* m_weights;
};

} // namespace riskloom
