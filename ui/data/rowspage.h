// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace riskloom {

class DataTable;
class TableModel;

// The rows of a dataset, however many, with a field that filters them as it is typed in.
class RowsPage : public QWidget {
    Q_OBJECT

public:
    explicit RowsPage(QWidget* parent = nullptr);
    void setTable(Table table);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showCount();

    QLineEdit* m_filter;
    QLabel* m_count;
    DataTable* m_table;
    TableModel* m_model;
};

} // namespace riskloom
