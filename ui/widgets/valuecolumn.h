// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/colours.h"

#include <QString>
#include <QVariant>

#include <functional>
#include <vector>

namespace riskloom {

// A column of a table of values. Cells hold bare values (QString, double, qint64, bool); `format` makes the text, in
// the language of the moment. Numbers are right-aligned in tabular figures.
struct ValueColumn {
    QString title;
    QString toolTip; // formula, unit and source of the figures
    enum class Align { Text, Number } align = Align::Text;
    std::function<QString(const QVariant&)> format; // empty: as QLocale shows it
    enum class Mark {
        None,
        Bar,
        QuietRepeats
    } mark = Mark::None; // Bar: as long as the value is to the column's largest
};

ValueColumn textColumn(const QString& title, const QString& toolTip = {});
ValueColumn figureColumn(const QString& title, const QString& toolTip = {}); // figures that are texts already, of several units
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

// A table made from a report: columns in the current language, bare values, looks of the rows. The window and documents
// show the same one.
struct TableContent {
    std::vector<ValueColumn> columns;
    std::vector<std::vector<QVariant>> rows;
    std::vector<RowLook> looks; // empty, or one a row
};

// A cell as it is shown.
QString shownText(const ValueColumn& column, const QVariant& value);

} // namespace riskloom
