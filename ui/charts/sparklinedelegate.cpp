// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sparklinedelegate.h"

#include "ui/charts/histogram.h"
#include "ui/widgets/theme.h"

namespace riskloom {

void SparklineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    RowDelegate::paint(painter, option, index);
    std::vector<double> values;
    for (const QVariant& height : index.data(m_role).toList())
        values.push_back(height.toDouble());
    if (!values.empty())
        Sparkline::draw(*painter,
                        {.target = option.rect.adjusted(gridStep, halfStep, -gridStep, -halfStep),
                         .look = Sparkline::Look::Bars,
                         .shade = shadeOf(option.palette)},
                        values);
}

QSize SparklineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return RowDelegate::sizeHint(option, index).expandedTo({10 * gridStep, 3 * gridStep});
}

} // namespace riskloom
