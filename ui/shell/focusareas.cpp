// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/focusareas.h"

#include <QApplication>
#include <QWidget>

namespace riskloom {
namespace {

bool canTakeFocus(const QWidget& widget)
{
    return widget.isEnabled() && widget.isVisible() && (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

// The first widget inside the area in tab order, or nothing.
QWidget* firstStop(QWidget& area)
{
    if (canTakeFocus(area))
        return &area;
    for (QWidget* widget = area.nextInFocusChain(); widget != &area; widget = widget->nextInFocusChain())
        if (area.isAncestorOf(widget) && canTakeFocus(*widget))
            return widget;
    return nullptr;
}

} // namespace

void moveFocusToArea(std::span<QWidget* const> areas, AreaStep step)
{
    const std::size_t count = areas.size();
    const QWidget* focused = QApplication::focusWidget();
    std::size_t current = step == AreaStep::Next ? count - 1 : 0;
    for (std::size_t i = 0; i < count; ++i)
        if (focused != nullptr && (areas[i] == focused || areas[i]->isAncestorOf(focused)))
            current = i;
    for (std::size_t moved = 1; moved <= count; ++moved) {
        const std::size_t next = step == AreaStep::Next ? (current + moved) % count : (current + count - moved) % count;
        if (QWidget* stop = areas[next]->isVisible() ? firstStop(*areas[next]) : nullptr) {
            stop->setFocus(step == AreaStep::Next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    }
}

} // namespace riskloom
