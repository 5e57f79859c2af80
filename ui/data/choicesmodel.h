// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv.h"

#include <QAbstractTableModel>

#include <map>
#include <string>
#include <vector>

namespace riskloom {

// The columns of a file about to be imported: what each was taken for and why, both editable.
class ChoicesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum ColumnId { Name, Type, RoleOf, Why, columnIdCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setPreview(const CsvPreview& preview); // keeps what was chosen
    void forgetChoices();
    // What a person chose, for CsvOptions::columns.
    std::vector<ColumnChoice> choices() const;
    std::vector<ColumnSpec> columns() const; // as they would be imported
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void choicesEdited();

private:
    QString why(std::size_t row) const;

    std::vector<std::string> m_names;
    std::vector<ColumnGuess> m_guesses;
    std::map<std::string, ColumnChoice> m_choices;
};

} // namespace riskloom
