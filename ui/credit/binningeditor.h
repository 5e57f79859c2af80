// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/binningwork.h"

#include <QWidget>

#include <string>

class QComboBox;
class QLabel;
class QListWidget;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace riskloom {

class BarChart;
class DataTable;
class EdgePlot;
class MonthView;
class NumberBox;
class TrendPicker;
class ValueTableModel;

// One variable's bins under the analyst's hands: edges to drag or categories to move, bars with intervals, the table,
// the exact optimum of every trend, what the work has cost so far. All of it follows at once from the counts.
class BinningEditor : public QWidget {
    Q_OBJECT

public:
    // Beside the edges; in the order of the list that chooses one.
    enum class Chart { BadRates, WeightsOfEvidence, Months };

    explicit BinningEditor(BinningWork& work, QWidget* parent = nullptr);
    void setVariable(const std::string& name);
    void setChart(Chart chart);
    void refresh(); // in the current language
    [[nodiscard]] const std::string& variable() const { return m_name; }

Q_SIGNALS:
    void refused(const riskloom::Error& error);
    void accepted(); // a step was taken: whatever was refused before no longer matters

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* toolBar();
    QWidget* pictures();
    QWidget* categorySide();
    void connectActions();
    void retranslate();
    void show(const BinningWork::Variable& variable, const BinnedVariable& binning); // as it is, or while dragging
    void drawMeasure(const BinningWork::Variable& variable, const BinnedVariable& binning);
    void listPlacements();
    void listCategories(const BinnedVariable& binning);
    void tellCost(const BinningWork::Variable& variable, const BinnedVariable& binning);
    void updateActions();
    void step(BinningEdit edit);
    void moveChosenCategories();
    void toggleLock();
    [[nodiscard]] const BinningWork::Variable* current() const { return m_work.find(m_name); }
    [[nodiscard]] const Bin* chosenBin() const;
    [[nodiscard]] int chosenRow() const;

    BinningWork& m_work;
    std::string m_name;
    QToolButton* m_undo;
    QToolButton* m_redo;
    QComboBox* m_reason;
    TrendPicker* m_trend;
    QToolButton* m_merge;
    QToolButton* m_split;
    NumberBox* m_cut;
    QToolButton* m_setCut;
    QToolButton* m_lock;
    QToolButton* m_place;
    QMenu* m_placements;
    QComboBox* m_measure;
    QStackedWidget* m_left; // edges or categories
    EdgePlot* m_edges;
    QListWidget* m_categories;
    QComboBox* m_target;
    QToolButton* m_move;
    QStackedWidget* m_right; // bars or months
    BarChart* m_bars;
    MonthView* m_months;
    QLabel* m_cost;
    QLabel* m_optima;
    DataTable* m_table;
    ValueTableModel* m_rows;
};

} // namespace riskloom
