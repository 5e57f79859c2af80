// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/synth/ganpage.h"

class QLabel;

namespace riskloom {

class BarChart;
class DataTable;
class SectionHeader;
class TileRow;
class ValueTableModel;
struct UseTest;

// Of what use the synthetic rows are to somebody who builds a scorecard or a network: trained on them, on real rows and on
// both, judged on the same held-out real rows; then variable by variable, for those who are few, and for protected groups.
class UsePage : public GanPage {
    Q_OBJECT

public:
    explicit UsePage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("use"); }
    QString title() const override;

protected:
    void refresh() override;

private:
    void showModels(const UseTest& use);
    void showRare(const UseTest& use);
    void showFairness(const UseTest& use);

    QLabel* m_verdict;
    QLabel* m_networkVerdict; // hidden in reports of earlier versions
    QLabel* m_augmentation;
    TileRow* m_tiles;
    DataTable* m_models;
    ValueTableModel* m_modelRows;
    SectionHeader* m_variablesHeader;
    BarChart* m_information;
    DataTable* m_variables;
    ValueTableModel* m_variableRows;
    SectionHeader* m_rareHeader;
    QLabel* m_rareVerdict;
    DataTable* m_rare;
    ValueTableModel* m_rareRows;
    SectionHeader* m_fairnessHeader;
    QLabel* m_fairnessVerdict;
    DataTable* m_fairness;
    ValueTableModel* m_fairnessRows;
};

} // namespace riskloom
