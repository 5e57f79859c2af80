// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/tearsheet.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;

namespace riskloom {

class DataTable;
class HeatMap;
class LineChart;
class SectionHeader;
class ValueTableModel;
struct TearSubject;

// A tear sheet from above to below: the calendar and the time under water, the measures in groups with their formulas on hover,
// the worst drawdowns, rolling measures, and the back-test of the value at risk with its verdict in words.
class TearSheetView : public QWidget {
    Q_OBJECT

public:
    explicit TearSheetView(QWidget* parent = nullptr);
    void setSubject(const TearSubject& subject); // drawn in the current language
    [[nodiscard]] int rollingDays() const { return m_rollingDays; }

Q_SIGNALS:
    void rollingDaysChosen(); // the sheet is to be made anew

private:
    // A table with its rows.
    struct Rows {
        DataTable* table = nullptr;
        ValueTableModel* model = nullptr;
    };
    Rows rows();
    QWidget* measures();
    QWidget* rollingBar();
    void drawCalendar(const TearSubject& subject);
    void drawMeasures(const TearSubject& subject);
    void drawDrawdowns(const TearSubject& subject);
    void drawRolling(const TearSubject& subject);
    void drawVar(const TearSubject& subject);
    void listWindows();

    int m_rollingDays = defaultRollingDays;
    QLabel* m_basis;
    HeatMap* m_calendar;
    LineChart* m_water;
    std::array<Rows, 2> m_measures; // side by side
    SectionHeader* m_drawdownHeader;
    Rows m_drawdowns;
    QLabel* m_windowLabel;
    QComboBox* m_window;
    QLabel* m_tooFew; // instead of the charts
    LineChart* m_sharpe;
    LineChart* m_volatility;
    LineChart* m_beta;
    QWidget* m_rolling; // holds the three
    SectionHeader* m_varHeader;
    QLabel* m_varVerdict;
    Rows m_var;
    LineChart* m_varChart;
    QLabel* m_varBasis;
};

} // namespace riskloom
