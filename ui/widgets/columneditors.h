// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldeditor.h"

#include <QString>

#include <string>
#include <vector>

class QComboBox;
class QToolButton;

namespace riskloom {

class SearchList;

// One column of the data set. The first choice is empty and says which column the data set's roles name.
class ColumnEditor : public FieldEditor {
    Q_OBJECT

public:
    ColumnEditor(const FieldSpec& field, QWidget* parent);
    boost::json::value value() const override;
    void setValue(const boost::json::value& value) override;
    void setSchema(const Schema& schema) override;
    void setInvalid(bool invalid) override;
    QWidget* control() const override;

private:
    QComboBox* m_choice;
};

// Several columns: a line that says how many, and a list with a search that unfolds below it. None = the columns the
// data set's roles name. A name that is not in the schema stays in the value, so that it is refused by its name.
class ColumnsEditor : public FieldEditor {
    Q_OBJECT

public:
    ColumnsEditor(const FieldSpec& field, QWidget* parent);
    boost::json::value value() const override;
    void setValue(const boost::json::value& value) override;
    void setSchema(const Schema& schema) override;
    bool wantsOwnLine() const override { return true; }
    void setInvalid(bool invalid) override;
    QWidget* control() const override;

private:
    void refill();
    void updateSummary();

    Schema m_schema;
    std::vector<QString> m_columns;
    QToolButton* m_summary;
    SearchList* m_list;
};

} // namespace riskloom
