// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/rebalancerun.h"
#include "ui/widgets/runpage.h"

class QLabel;
class QToolButton;

namespace riskloom {

class ApprovalCard;
class BarChart;
class DataTable;
class SectionHeader;
class TileRow;
class ValueTableModel;

// What is held and wanted, the orders between, and whether somebody stands for them.
class OrdersPage : public SelectionPage<RebalanceSelection> {
    Q_OBJECT

public:
    explicit OrdersPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("orders"); }
    QString title() const override;
    [[nodiscard]] ApprovalCard* approval() const { return m_approval; }

Q_SIGNALS:
    void exportAsked();

private:
    void refresh() override;
    QWidget* tables();

    TileRow* m_tiles;
    QLabel* m_note; // how the orders were chosen
    SectionHeader* m_weightHeader;
    DataTable* m_weights;
    ValueTableModel* m_weightRows;
    SectionHeader* m_orderHeader;
    QToolButton* m_export;
    DataTable* m_orders;
    ValueTableModel* m_orderRows;
    ApprovalCard* m_approval;
    BarChart* m_bars;
};

} // namespace riskloom
