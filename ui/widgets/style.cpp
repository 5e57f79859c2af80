// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/style.h"

#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <algorithm>

namespace riskloom {
namespace {

constexpr int controlHeight = 32;
constexpr int scrollBarWidth = 12;

bool has(const QStyleOption* option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

bool isRank(const QWidget* widget, const char* property)
{
    return widget != nullptr && widget->property(property).toBool();
}

QColor mixed(const QColor& a, const QColor& b, float share)
{
    return QColor::fromRgbF(a.redF() + (b.redF() - a.redF()) * share, a.greenF() + (b.greenF() - a.greenF()) * share,
                            a.blueF() + (b.blueF() - a.blueF()) * share);
}

void drawBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& edge)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(edge.isValid() ? QPen(edge, 1.0) : QPen(Qt::NoPen));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    painter->restore();
}

void drawFocus(QPainter* painter, const QRect& rect, const QColor& accent)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(accent, 2.0));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
    painter->restore();
}

void drawChevron(QPainter* painter, const QRectF& rect, Qt::ArrowType direction, const QColor& colour)
{
    const QPointF centre = rect.center();
    constexpr qreal half = 3.5;
    QPolygonF line;
    switch (direction) {
    case Qt::UpArrow: line << QPointF(-half, half / 2) << QPointF(0, -half / 2) << QPointF(half, half / 2); break;
    case Qt::LeftArrow: line << QPointF(half / 2, -half) << QPointF(-half / 2, 0) << QPointF(half / 2, half); break;
    case Qt::RightArrow: line << QPointF(-half / 2, -half) << QPointF(half / 2, 0) << QPointF(-half / 2, half); break;
    default: line << QPointF(-half, -half / 2) << QPointF(0, half / 2) << QPointF(half, -half / 2); break;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(line.translated(centre));
    painter->restore();
}

void drawPushButton(const QStyleOption* option, QPainter* painter, const QWidget* widget)
{
    const Colours& c = coloursOf(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool over = has(option, QStyle::State_MouseOver) && enabled;
    if (isRank(widget, suggestedProperty)) {
        QColor fill = enabled ? c.accent : c.border;
        if (down || over)
            fill = mixed(fill, c.text, down ? 0.22F : 0.12F);
        drawBox(painter, option->rect, fill, {});
    } else {
        const bool quiet = isRank(widget, quietProperty);
        QColor fill = quiet ? QColor(Qt::transparent) : c.surface;
        if (down || over)
            fill = down ? mixed(c.raised, c.text, 0.08F) : c.raised;
        drawBox(painter, option->rect, fill, quiet ? QColor() : c.border);
    }
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        drawFocus(painter, option->rect, isRank(widget, suggestedProperty) ? c.text : c.accent);
}

void drawToolButton(const QStyleOption* option, QPainter* painter)
{
    const Colours& c = coloursOf(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_On))
        drawBox(painter, option->rect, c.accentSoft, {});
    else if (has(option, QStyle::State_Sunken))
        drawBox(painter, option->rect, mixed(c.raised, c.text, 0.08F), {});
    else if (has(option, QStyle::State_MouseOver) && enabled)
        drawBox(painter, option->rect, c.raised, {});
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        drawFocus(painter, option->rect, c.accent);
}

void drawField(const QStyleOption* option, QPainter* painter, const QWidget* widget)
{
    const Colours& c = coloursOf(option->palette);
    const bool invalid = isRank(widget, "invalid");
    const bool focused = has(option, QStyle::State_HasFocus);
    const QColor fill = has(option, QStyle::State_Enabled) ? c.surface : c.window;
    const QColor edge = invalid ? c.negative : has(option, QStyle::State_MouseOver) ? mixed(c.border, c.muted, 0.5F) : c.border;
    drawBox(painter, option->rect, fill, edge);
    if (focused)
        drawFocus(painter, option->rect, invalid ? c.negative : c.accent);
}

void drawCheck(const QStyleOption* option, QPainter* painter, Qt::CheckState state)
{
    const Colours& c = coloursOf(option->palette);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = state != Qt::Unchecked;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on ? (enabled ? c.accent : c.border) : mixed(c.border, c.muted, 0.6F), 1.0));
    painter->setBrush(on ? (enabled ? c.accent : c.border) : (enabled ? c.surface : c.window));
    painter->drawRoundedRect(box, 4, 4);
    painter->setPen(QPen(c.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF centre = box.center();
    if (state == Qt::Checked)
        painter->drawPolyline(QPolygonF({centre + QPointF(-3.6, 0.2), centre + QPointF(-1.1, 2.7), centre + QPointF(3.8, -2.8)}));
    else if (state == Qt::PartiallyChecked)
        painter->drawLine(centre + QPointF(-3.5, 0), centre + QPointF(3.5, 0));
    painter->restore();
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        drawFocus(painter, option->rect.adjusted(-2, -2, 2, 2), c.accent);
}

void drawRadio(const QStyleOption* option, QPainter* painter)
{
    const Colours& c = coloursOf(option->palette);
    const bool on = has(option, QStyle::State_On);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on && enabled ? c.accent : mixed(c.border, c.muted, 0.6F), 1.0));
    painter->setBrush(on ? (enabled ? c.accent : c.border) : c.surface);
    painter->drawEllipse(box);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(c.onAccent);
        painter->drawEllipse(box.center(), 2.75, 2.75);
    }
    painter->restore();
}

void drawHeaderSection(const QStyleOption* option, QPainter* painter)
{
    const Colours& c = coloursOf(option->palette);
    painter->fillRect(option->rect, has(option, QStyle::State_MouseOver) ? c.raised : c.surface);
    painter->setPen(c.border);
    painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
}

void drawProgress(const QStyleOptionProgressBar* option, QPainter* painter)
{
    const Colours& c = coloursOf(option->palette);
    QRectF groove = option->rect;
    const qreal height = std::min<qreal>(6.0, groove.height());
    groove = QRectF(groove.left(), groove.center().y() - height / 2, groove.width(), height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(c.border);
    painter->drawRoundedRect(groove, height / 2, height / 2);
    const int range = option->maximum - option->minimum;
    QRectF bar = groove;
    if (range > 0)
        bar.setWidth(groove.width() * std::clamp(option->progress - option->minimum, 0, range) / range);
    else
        bar = QRectF(groove.left() + groove.width() * 0.35, groove.top(), groove.width() * 0.3, height);
    painter->setBrush(has(option, QStyle::State_Enabled) ? c.accent : c.muted);
    if (bar.width() >= 1.0)
        painter->drawRoundedRect(bar, height / 2, height / 2);
    painter->restore();
}

void drawScrollBar(const QStyleOptionSlider* option, QPainter* painter, const QRect& handle)
{
    const Colours& c = coloursOf(option->palette);
    const bool active = option->activeSubControls != QStyle::SC_None &&
                        (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken));
    if (option->minimum == option->maximum)
        return;
    const bool upright = option->orientation == Qt::Vertical;
    const qreal thickness = active ? 8.0 : 6.0;
    const QRectF thumb = upright ? QRectF(handle.center().x() + 0.5 - thickness / 2, handle.top() + 2, thickness, handle.height() - 4)
                                 : QRectF(handle.left() + 2, handle.center().y() + 0.5 - thickness / 2, handle.width() - 4, thickness);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(c.border, c.muted, active ? 0.7F : 0.25F));
    painter->drawRoundedRect(thumb, thickness / 2, thickness / 2);
    painter->restore();
}

void drawSlider(const QStyleOptionSlider* option, QPainter* painter, const QRect& grooveRect, const QRect& handleRect)
{
    const Colours& c = coloursOf(option->palette);
    const bool upright = option->orientation == Qt::Vertical;
    const QPointF handle = QRectF(handleRect).center();
    const QRectF area = grooveRect;
    QRectF groove = upright ? QRectF(area.center().x() - 2, area.top(), 4, area.height())
                            : QRectF(area.left(), area.center().y() - 2, area.width(), 4);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(c.border);
    painter->drawRoundedRect(groove, 2, 2);
    painter->setBrush(has(option, QStyle::State_Enabled) ? c.accent : c.muted);
    if (upright)
        groove.setTop(handle.y());
    else
        groove.setRight(handle.x());
    painter->drawRoundedRect(groove, 2, 2);
    painter->setPen(QPen(c.surface, 2.0));
    painter->drawEllipse(handle, 7.5, 7.5);
    if (has(option, QStyle::State_HasFocus)) {
        painter->setPen(QPen(c.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(handle, 9.0, 9.0);
    }
    painter->restore();
}

void drawTab(const QStyleOptionTab* option, QPainter* painter)
{
    const Colours& c = coloursOf(option->palette);
    const QRect& rect = option->rect;
    painter->save();
    if (has(option, QStyle::State_MouseOver) && !has(option, QStyle::State_Selected))
        drawBox(painter, rect.adjusted(2, 3, -2, -4), c.raised, {});
    painter->setPen(QPen(c.border, 1.0));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (has(option, QStyle::State_Selected))
        painter->fillRect(QRect(rect.left() + gridStep, rect.bottom() - 1, rect.width() - 2 * gridStep, 2), c.accent);
    painter->restore();
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    const Colours& c = coloursOf(option->palette);
    switch (element) {
    case PE_PanelButtonCommand: drawPushButton(option, painter, widget); return;
    case PE_PanelButtonTool: drawToolButton(option, painter); return;
    case PE_FrameLineEdit: return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            drawField(option, painter, widget);
        return;
    case PE_FrameFocusRect: return; // every control draws its own
    case PE_IndicatorCheckBox:
        drawCheck(option, painter, has(option, State_NoChange) ? Qt::PartiallyChecked
                                   : has(option, State_On)     ? Qt::Checked
                                                               : Qt::Unchecked);
        return;
    case PE_IndicatorItemViewItemCheck:
        drawCheck(option, painter, has(option, State_NoChange) ? Qt::PartiallyChecked
                                   : has(option, State_On)     ? Qt::Checked
                                                               : Qt::Unchecked);
        return;
    case PE_IndicatorRadioButton: drawRadio(option, painter); return;
    case PE_IndicatorArrowDown: drawChevron(painter, option->rect, Qt::DownArrow, c.muted); return;
    case PE_IndicatorArrowUp: drawChevron(painter, option->rect, Qt::UpArrow, c.muted); return;
    case PE_IndicatorArrowLeft: drawChevron(painter, option->rect, Qt::LeftArrow, c.muted); return;
    case PE_IndicatorArrowRight: drawChevron(painter, option->rect, Qt::RightArrow, c.muted); return;
    case PE_IndicatorHeaderArrow: {
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        if (header != nullptr && header->sortIndicator != QStyleOptionHeader::None)
            drawChevron(painter, option->rect, header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::DownArrow : Qt::UpArrow,
                        c.accent);
        return;
    }
    case PE_Frame: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame == nullptr || frame->lineWidth > 0) {
            painter->setPen(c.border);
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        }
        return;
    }
    case PE_FrameMenu:
        painter->setPen(c.border);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_FrameTabBarBase:
        painter->setPen(c.border);
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case PE_FrameTabWidget: return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, c.raised);
        painter->setPen(c.border);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    const Colours& c = coloursOf(option->palette);
    switch (element) {
    case CE_PushButtonLabel:
        if (isRank(widget, suggestedProperty)) {
            QStyleOptionButton button = *qstyleoption_cast<const QStyleOptionButton*>(option);
            button.palette.setColor(QPalette::ButtonText, has(option, State_Enabled) ? c.onAccent : c.muted);
            QProxyStyle::drawControl(element, &button, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection: drawHeaderSection(option, painter); return;
    case CE_HeaderLabel: {
        QStyleOptionHeader header = *qstyleoption_cast<const QStyleOptionHeader*>(option);
        header.palette.setColor(QPalette::ButtonText, c.muted);
        header.state &= ~State_On; // no bold header over a selection
        QProxyStyle::drawControl(element, &header, painter, widget);
        return;
    }
    case CE_ProgressBarGroove: return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
            drawProgress(bar, painter);
        return;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            drawTab(tab, painter);
        return;
    case CE_TabBarTabLabel: {
        QStyleOptionTab tab = *qstyleoption_cast<const QStyleOptionTab*>(option);
        tab.palette.setColor(QPalette::WindowText, has(option, State_Selected) ? c.text : c.muted);
        tab.state &= ~State_HasFocus;
        QProxyStyle::drawControl(element, &tab, painter, widget);
        if (has(option, State_HasFocus) && has(option, State_KeyboardFocusChange))
            drawFocus(painter, option->rect.adjusted(2, 3, -2, -4), c.accent);
        return;
    }
    case CE_Splitter: {
        const QRect& rect = option->rect;
        painter->setPen(has(option, State_MouseOver) ? c.accent : c.border);
        if (rect.width() < rect.height())
            painter->drawLine(rect.center().x(), rect.top(), rect.center().x(), rect.bottom());
        else
            painter->drawLine(rect.left(), rect.center().y(), rect.right(), rect.center().y());
        return;
    }
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    const Colours& c = coloursOf(option->palette);
    const QColor arrow = has(option, State_Enabled) ? c.muted : c.border;
    switch (control) {
    case CC_ComboBox: {
        drawField(option, painter, widget);
        drawChevron(painter, proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget), Qt::DownArrow, arrow);
        return;
    }
    case CC_SpinBox: {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        if (spin == nullptr)
            break;
        if (spin->frame)
            drawField(option, painter, widget);
        if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        for (const auto& [part, direction, flag] :
             {std::tuple{SC_SpinBoxUp, Qt::UpArrow, QAbstractSpinBox::StepUpEnabled},
              std::tuple{SC_SpinBoxDown, Qt::DownArrow, QAbstractSpinBox::StepDownEnabled}}) {
            const QRect rect = proxy()->subControlRect(control, option, part, widget);
            const bool hot = option->activeSubControls == part && spin->stepEnabled.testFlag(flag);
            drawChevron(painter, QRectF(rect), direction, hot ? c.accent : spin->stepEnabled.testFlag(flag) ? arrow : c.border);
        }
        return;
    }
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            drawScrollBar(bar, painter, proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget));
        return;
    case CC_Slider:
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
            slider != nullptr && slider->tickPosition == 0) {
            drawSlider(slider, painter, proxy()->subControlRect(control, option, SC_SliderGroove, widget),
                       proxy()->subControlRect(control, option, SC_SliderHandle, widget));
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_ScrollBarExtent: return scrollBarWidth;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return gridStep;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return 2 * gridStep;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_SplitterWidth: return gridStep + 1;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return halfStep;
    case PM_ToolTipLabelFrameWidth: return gridStep;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize: return 16;
    case PM_TabBarTabHSpace: return 4 * gridStep;
    case PM_TabBarTabVSpace: return 2 * gridStep;
    case PM_TabBarTabShiftVertical: return 0;
    case PM_HeaderMargin: return gridStep;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_ComboBox_Popup: return 0; // a list below the field instead of a menu over it
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_Table_GridLineColor:
        return static_cast<int>(coloursOf(option != nullptr ? option->palette : QPalette()).grid.rgba());
    case SH_EtchDisabledText: return 0;
    case SH_ToolTip_WakeUpDelay: return 400;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.setHeight(std::max(controlHeight, size.height() + gridStep));
        result.setWidth(std::max(size.width() + 4 * gridStep, result.width()));
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox: result.setHeight(std::max(controlHeight, result.height())); break;
    case CT_ToolButton: result = result.expandedTo(QSize(28, 28)); break;
    case CT_MenuItem: result.setHeight(std::max(28, result.height())); break;
    case CT_HeaderSection: result.setHeight(std::max(controlHeight, result.height())); break;
    case CT_ItemViewItem: result.setHeight(std::max(28, result.height())); break;
    default: break;
    }
    return result;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const
{
    const QRect& whole = option->rect;
    if (control == CC_ScrollBar) {
        // No buttons at the ends: the groove is the whole bar.
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (bar == nullptr)
            return {};
        const bool upright = bar->orientation == Qt::Vertical;
        const int length = upright ? whole.height() : whole.width();
        const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
        int thumb = length;
        if (range > 0)
            thumb = static_cast<int>(std::clamp<qint64>(length * static_cast<qint64>(bar->pageStep) / (range + bar->pageStep),
                                                        std::min(32, length), length));
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
        QRect rect;
        switch (part) {
        case SC_ScrollBarSlider: rect = upright ? QRect(0, start, whole.width(), thumb) : QRect(start, 0, thumb, whole.height()); break;
        case SC_ScrollBarGroove: rect = QRect(QPoint(0, 0), whole.size()); break;
        case SC_ScrollBarSubPage: rect = upright ? QRect(0, 0, whole.width(), start) : QRect(0, 0, start, whole.height()); break;
        case SC_ScrollBarAddPage:
            rect = upright ? QRect(0, start + thumb, whole.width(), length - start - thumb)
                           : QRect(start + thumb, 0, length - start - thumb, whole.height());
            break;
        default: return {};
        }
        return visualRect(bar->direction, whole, rect.translated(whole.topLeft()));
    }
    if (control == CC_ComboBox) {
        constexpr int arrowWidth = 28;
        QRect rect;
        switch (part) {
        case SC_ComboBoxArrow: rect = QRect(whole.right() - arrowWidth + 1, whole.top(), arrowWidth, whole.height()); break;
        case SC_ComboBoxEditField: rect = whole.adjusted(gridStep + 1, 1, -arrowWidth, -1); break;
        default: return QProxyStyle::subControlRect(control, option, part, widget);
        }
        return visualRect(option->direction, whole, rect);
    }
    if (control == CC_SpinBox) {
        constexpr int buttonWidth = 24;
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        const bool buttons = spin != nullptr && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        QRect rect;
        switch (part) {
        case SC_SpinBoxUp: rect = QRect(whole.right() - buttonWidth, whole.top() + 3, buttonWidth, whole.height() / 2 - 3); break;
        case SC_SpinBoxDown: rect = QRect(whole.right() - buttonWidth, whole.center().y() + 1, buttonWidth, whole.height() / 2 - 3); break;
        case SC_SpinBoxEditField: rect = whole.adjusted(halfStep, 1, buttons ? -buttonWidth - 1 : -halfStep, -1); break;
        default: return QProxyStyle::subControlRect(control, option, part, widget);
        }
        if ((part == SC_SpinBoxUp || part == SC_SpinBoxDown) && !buttons)
            return {};
        return visualRect(option->direction, whole, rect);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    const bool field = qobject_cast<QLineEdit*>(widget) || qobject_cast<QComboBox*>(widget) ||
                       qobject_cast<QAbstractSpinBox*>(widget);
    if (field || qobject_cast<QAbstractButton*>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void Style::polish(QPalette& palette)
{
    Q_UNUSED(palette) // the palette is the theme's alone
}

void Style::polish(QApplication* application)
{
    QProxyStyle::polish(application);
}

} // namespace riskloom
