// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv.h"

#include <QAbstractTableModel>

#include <vector>

namespace riskloom {

// The rows of a preview as text: the first, some from the middle, the last, with the rows that would be refused marked.
class PreviewModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void setPreview(const CsvPreview& preview);
    int refusedRows() const; // of those shown
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<std::string> m_names;
    std::vector<CsvPreviewRow> m_rows;
    std::vector<bool> m_numeric; // one a column
    std::size_t m_first = 0;     // how many rows are the first of the file
};

} // namespace riskloom
