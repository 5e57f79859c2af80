// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/binning.h"
#include "ui/credit/creditpage.h"

#include <vector>

class QComboBox;
class QLineEdit;
class QModelIndex;

namespace riskloom {

class BarChart;
class DataTable;
class SectionHeader;
class ValueTableModel;

// The variables of a chosen run, kept and dropped, and the bins of the one that is selected.
class VariablesPage : public CreditPage {
    Q_OBJECT

public:
    explicit VariablesPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("variables"); }
    QString title() const override;

protected:
    void refresh() override;

private:
    QWidget* listSide();
    QWidget* binSide();
    void retranslate();
    void listVariables();
    void drawSelected();
    const BinnedVariable* selectedVariable() const; // nullptr for a dropped one
    bool showsNetwork() const;

    QComboBox* m_model;
    SectionHeader* m_header;
    QLineEdit* m_filter;
    DataTable* m_table;
    ValueTableModel* m_rows;
    QComboBox* m_measure;
    BarChart* m_chart;
    bool m_listed = false;
};

} // namespace riskloom
