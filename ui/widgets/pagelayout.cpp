// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagelayout.h"

#include "ui/widgets/card.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace riskloom {

QWidget* chartRow(std::initializer_list<QWidget*> charts, int gridSteps)
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2 * gridStep);
    for (QWidget* chart : charts)
        line->addWidget(chart, 1);
    row->setMinimumHeight(gridSteps * gridStep);
    return row;
}

QWidget* widgetColumn(std::initializer_list<QWidget*> widgets)
{
    auto* whole = new QWidget;
    auto* stack = new QVBoxLayout(whole);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(gridStep);
    for (QWidget* widget : widgets)
        stack->addWidget(widget);
    stack->addStretch(1);
    return whole;
}

QLabel* wrappedLabel()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QLabel* headingLabel()
{
    auto* label = new QLabel;
    label->setFont(textFont(TextSize::Heading));
    return label;
}

void layScrolled(QWidget& content, std::initializer_list<QWidget*> widgets)
{
    auto* page = new ScrollPage;
    page->body()->setContentsMargins(0, 2 * gridStep, 0, 2 * gridStep);
    for (QWidget* widget : widgets)
        page->body()->addWidget(widget);
    page->body()->addStretch(1);
    auto* layout = new QVBoxLayout(&content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);
}

} // namespace riskloom
