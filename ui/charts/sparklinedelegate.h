// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/histogram.h"
#include "ui/widgets/rowdelegate.h"

namespace riskloom {

// Draws bars, or a line, in a table's cell: their heights are the QVariantList that the cell has under a role.
class SparklineDelegate : public RowDelegate {
    Q_OBJECT

public:
    SparklineDelegate(int heightsRole, QObject* parent) : RowDelegate(parent), m_role(heightsRole) {}
    void setLine(double leastRange); // as in SparklineLook
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_role;
    Sparkline::Look m_look = Sparkline::Look::Bars;
    double m_leastRange = 0.0;
};

} // namespace riskloom
