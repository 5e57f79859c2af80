// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icon.h"

#include <QAbstractTableModel>
#include <QString>
#include <QVariant>

#include <functional>
#include <vector>

namespace riskloom {

inline constexpr int bareValueRole = Qt::UserRole + 1; // the bare value: what a table sorts by and what is copied
inline constexpr int barRole = Qt::UserRole + 5;       // double, 0 … 1: length of a bar behind the text
inline constexpr int quietRepeatsRole = Qt::UserRole + 6; // bool: muted where the cell above says the same

// A column of a ValueTableModel. Cells hold bare values (QString, double, qint64, bool); `format` makes the text, in
// the language of the moment. Numbers are right-aligned in tabular figures.
struct ValueColumn {
    QString title;
    QString toolTip; // formula, unit and source of the figures
    enum class Align { Text, Number } align = Align::Text;
    std::function<QString(const QVariant&)> format; // empty: as QLocale shows it
    enum class Mark { None, Bar, QuietRepeats } mark = Mark::None; // Bar: as long as the value is to the column's largest
};

ValueColumn textColumn(const QString& title, const QString& toolTip = {});
ValueColumn integerColumn(const QString& title, const QString& toolTip = {});
ValueColumn numberColumn(const QString& title, int decimals, const QString& toolTip = {});
ValueColumn percentColumn(const QString& title, int decimals, const QString& toolTip = {});

// What one row may have beside its values.
struct RowLook {
    QString iconName; // drawn in the first column
    IconTone tone = IconTone::Muted;
    QString toolTip;
    bool emphasised = false; // a total
    int markedColumn = -1;   // whose text stands out in the colour of errors; -1 = none
};

// A table of a report: values in memory, a few thousand rows.
class ValueTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void setTable(std::vector<ValueColumn> columns, std::vector<std::vector<QVariant>> rows);
    void setColumns(std::vector<ValueColumn> columns); // same number: new words after a change of language
    void setRowLook(int row, const RowLook& look);
    void setValue(int row, int column, const QVariant& value);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant bar(const QVariant& value, std::size_t column) const;

    std::vector<ValueColumn> m_columns;
    std::vector<std::vector<QVariant>> m_rows;
    std::vector<RowLook> m_looks;
    std::vector<double> m_largest; // of every column, for its bars
};

} // namespace riskloom
