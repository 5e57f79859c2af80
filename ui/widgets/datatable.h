// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/clipboard.h"

#include <QTableView>

#include <vector>

class QSortFilterProxyModel;

namespace riskloom {

class TableModel;

enum class CopyRange { Selection, All };

// The one table view of the window: sorts by a click on a header, filters, hides columns from the header's menu, copies
// with headers as TSV and HTML (Ctrl+C), numbers to the right in tabular figures.
class DataTable : public QTableView {
    Q_OBJECT

public:
    explicit DataTable(QWidget* parent = nullptr);

    // Any model of values; sorted and filtered through a proxy. Use this, not setModel().
    void setSource(QAbstractItemModel* model);
    // A long table, which sorts and filters itself.
    void setSource(TableModel* model);

    // Index of the source model that a row of the view shows, and back.
    QModelIndex toSource(const QModelIndex& index) const;
    QModelIndex fromSource(const QModelIndex& index) const;

    void setFilterText(const QString& text);
    void copy(CopyRange range) const;
    PlainTable plainTable(CopyRange range) const; // bare values of the columns that are shown, in their order
    // Columns as wide as their content. When that is more than the view has, the widest give way, their texts cut and shown
    // whole on hover; when it is less, all get a share of what is left. Done again when the view changes its width, until a
    // person sets a width by hand.
    void fitColumns();
    // As high as its rows need, so that it stands in a page without scrolling of its own.
    void setHeightToContents(int mostRows);

    QSize sizeHint() const override;

Q_SIGNALS:
    void rowChosen(const QModelIndex& sourceIndex); // double click or Enter

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void prepare();
    void spreadColumns();
    std::vector<int> hiddenColumns() const;
    void showColumnMenu(const QPoint& position);

    QSortFilterProxyModel* m_proxy = nullptr;
    TableModel* m_tableModel = nullptr;
    int m_mostRows = 0;
    std::vector<int> m_hidden; // while the model is reset
    int m_columnsBefore = 0;
    std::vector<int> m_contentWidths; // of the columns, 0 when hidden; empty: a person's widths hold
    bool m_spreading = false;
    std::vector<QMetaObject::Connection> m_refit;
};

} // namespace riskloom
