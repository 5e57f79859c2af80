// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRect>
#include <QRectF>
#include <QStyle>
#include <Qt>

class QPainter;
class QStyleOption;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;
class QWidget;

// How each control of Style looks: flat, rounded, in the colours the option's palette stands for.
namespace riskloom::styledrawing {

bool has(const QStyleOption* option, QStyle::StateFlag flag);
bool isRank(const QWidget* widget, const char* property);
void drawFocus(QPainter* painter, const QRect& rect, const QColor& accent);
void drawChevron(QPainter* painter, const QRectF& rect, Qt::ArrowType direction, const QColor& colour);
void drawPushButton(const QStyleOption* option, QPainter* painter, const QWidget* widget);
void drawToolButton(const QStyleOption* option, QPainter* painter);
void drawField(const QStyleOption* option, QPainter* painter, const QWidget* widget);
void drawCheck(const QStyleOption* option, QPainter* painter, Qt::CheckState state);
void drawRadio(const QStyleOption* option, QPainter* painter);
void drawHeaderSection(const QStyleOption* option, QPainter* painter);
void drawProgress(const QStyleOptionProgressBar* option, QPainter* painter);
void drawScrollBar(const QStyleOptionSlider* option, QPainter* painter, const QRect& handle);
void drawSlider(const QStyleOptionSlider* option, QPainter* painter, const QRect& grooveRect, const QRect& handleRect);
void drawTab(const QStyleOptionTab* option, QPainter* painter);

} // namespace riskloom::styledrawing
