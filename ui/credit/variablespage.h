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
class ChoiceBar;
class DataTable;
class NextRun;
class SectionHeader;
class ValueTableModel;

// The variables of a chosen run, kept and dropped, with what speaks for and against each, the bins of the one that is
// selected, and what is to become of them in the next run.
class VariablesPage : public CreditPage {
    Q_OBJECT

public:
    explicit VariablesPage(NextRun& next, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("variables"); }
    QString title() const override;

Q_SIGNALS:
    void runRequested(); // with what is chosen

protected:
    void refresh() override;

private:
    QWidget* listSide();
    void retranslate();
    void listVariables();
    void showColumns(); // of the view that is chosen
    void showChoices(); // in rows that stay as they are
    void passSelection();
    void drawSelected();
    const BinnedVariable* selectedVariable() const; // nullptr for a dropped one
    bool showsNetwork() const;

    NextRun& m_next;
    QComboBox* m_model;
    QComboBox* m_view;
    SectionHeader* m_header;
    QLineEdit* m_filter;
    DataTable* m_table;
    ValueTableModel* m_rows;
    QComboBox* m_measure;
    BarChart* m_chart;
    ChoiceBar* m_choices;
    int m_shownView = -1; // whose columns are shown; -1 = none yet
};

} // namespace riskloom
