// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sparklinedelegate.h"

#include "ui/widgets/theme.h"

namespace riskloom {

void SparklineDelegate::setLine(double leastRange)
{
    m_look = Sparkline::Look::Line;
    m_leastRange = leastRange;
}

void SparklineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    RowDelegate::paint(painter, option, index);
    std::vector<double> values;
    for (const QVariant& height : index.data(m_role).toList())
        values.push_back(height.toDouble());
    if (!values.empty())
        Sparkline::draw(*painter,
                        {.target = option.rect.adjusted(gridStep, halfStep, -gridStep, -halfStep),
                         .look = m_look,
                         .shade = shadeOf(option.palette),
                         .leastRange = m_leastRange},
                        values);
}

QSize SparklineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return RowDelegate::sizeHint(option, index).expandedTo({10 * gridStep, 3 * gridStep});
}

} // namespace riskloom
