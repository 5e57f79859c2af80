// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/profile.h"
#include "core/store/workspace.h"
#include "ui/widgets/pane.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QTabWidget;

namespace riskloom {

class ColumnDetail;
class ColumnsModel;
class DatasetLoader;
class DataTable;
class MessageBar;
class OutcomeBar;
class RowsPage;
class SectionHeader;
class ValueTableModel;

// One dataset: its outcome, its columns with their roles and profiles, its rows, and the rows that were refused.
class DatasetPage : public QWidget {
    Q_OBJECT

public:
    explicit DatasetPage(const PaneContext& context, QWidget* parent = nullptr);
    void setDataset(const DatasetRecord& dataset);
    enum class Part { Columns, Rows, RefusedRows };
    void showPart(Part part);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void fillRefused();
    void showProfiles(const std::vector<ColumnProfile>& profiles);
    void showColumn();
    void storeSchema(const Schema& schema);

    PaneContext m_context;
    DatasetRecord m_dataset;
    int m_storing = 0; // schemas on their way into the workspace
    DatasetLoader* m_loader;
    SectionHeader* m_header;
    QPushButton* m_review;
    MessageBar* m_message;
    OutcomeBar* m_outcome;
    QTabWidget* m_tabs;
    DataTable* m_columns;
    ColumnsModel* m_columnsModel;
    ColumnDetail* m_detail;
    RowsPage* m_rows;
    DataTable* m_refused;
    ValueTableModel* m_refusedModel;
};

} // namespace riskloom
