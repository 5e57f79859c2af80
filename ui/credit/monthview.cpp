// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/monthview.h"

#include "ui/credit/monthpanels.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace riskloom {

MonthView::MonthView(QWidget* parent) : QWidget(parent), m_panels(new SmallMultiples), m_order(new QLabel)
{
    m_panels->setFormat([](double rate) { return formatPercent(rate, 0); });
    m_order->setWordWrap(true);
    m_order->setFont(textFont(TextSize::Small));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(halfStep);
    column->addWidget(m_panels, 1);
    column->addWidget(m_order);
}

void MonthView::setBins(const VariableCounts& counts, const BinnedVariable& binning)
{
    SmallMultiplesData panels = monthPanels(counts, binning);
    m_order->setText(panels.panels.empty()
                         ? tr("No months: the dataset has no column in the role of a date.")
                         : tr("In %1 of %n month(s) neighbouring bins change places against the training rows (red).",
                              nullptr, static_cast<int>(panels.panels.size()))
                               .arg(panelsOutOfOrder(panels)));
    m_panels->setTitle(QString::fromStdString(counts.name));
    m_panels->setNote(tr("bad rate by bin; grey: training rows"));
    m_panels->setDescription(tr("Bad rates of the bins, from left to right as in the table, a small chart a month."));
    m_panels->setNames(tr("Month"), tr("Bin"), tr("training rows"));
    m_panels->setData(std::move(panels));
}

} // namespace riskloom
