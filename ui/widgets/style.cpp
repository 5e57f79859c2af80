// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/style.h"

#include "ui/widgets/styledrawing.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace riskloom {

using namespace styledrawing;

namespace {

constexpr int arrowWidth = 28; // of a choice box, at its right end

constexpr int controlHeight = 32;
constexpr int scrollBarWidth = 12;

// A press opens a menu at once, so an arrow says so.
bool opensMenu(const QStyleOptionToolButton* button)
{
    return button != nullptr && button->features.testFlag(QStyleOptionToolButton::HasMenu) &&
           !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
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
        {
            QRectF rect = option->rect;
            if (widget != nullptr) // Fusion puts it at the top
                rect.moveCenter({rect.center().x(), widget->height() / 2.0});
            drawChevron(painter, rect, header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::DownArrow : Qt::UpArrow, c.accent);
        }
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
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, c.surface);
        painter->setPen(c.border);
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_ComboBoxLabel: {
        QStyleOptionComboBox box = *qstyleoption_cast<const QStyleOptionComboBox*>(option);
        const int room = proxy()->subControlRect(CC_ComboBox, &box, SC_ComboBoxEditField, widget).width() - halfStep;
        // Measured as QComboBox measures its size hint: a full-width bracket at the end advances further than it draws.
        if (box.fontMetrics.boundingRect(box.currentText).width() > room)
            box.currentText = box.fontMetrics.elidedText(box.currentText, Qt::ElideRight, room);
        QProxyStyle::drawControl(element, &box, painter, widget);
        return;
    }
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
    case CC_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option); opensMenu(button)) {
            QStyleOptionToolButton plain = *button;
            plain.features &= ~QStyleOptionToolButton::HasMenu; // Fusion puts the arrow into the lower corner
            QProxyStyle::drawComplexControl(control, &plain, painter, widget);
            const QRect& rect = option->rect;
            drawChevron(painter, QRect(rect.right() - 2 * gridStep, rect.top(), 2 * gridStep, rect.height()), Qt::DownArrow,
                        arrow);
            return;
        }
        break;
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
    case PM_SplitterWidth: return 2 * gridStep + 1;
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
    case SH_ComboBox_AllowWheelScrolling: return 0; // scrolling a form changes nothing
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_Table_GridLineColor:
        return static_cast<int>(coloursOf(option != nullptr ? option->palette : QPalette()).grid.rgba());
    case SH_EtchDisabledText: return 0;
    case SH_ToolTip_WakeUpDelay: return 400;
    case SH_Slider_AbsoluteSetButtons: return Qt::LeftButton; // a click takes the slider there, as on a film
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
        // Room for what subControlRect() takes beside the text, or the widest choice would be cut. Half a step more,
        // because Qt measures the ink of the text and the drawing its advance.
        result.setWidth(std::max(result.width(), size.width() + gridStep + 1 + 2 * halfStep + arrowWidth));
        result.setHeight(std::max(controlHeight, size.height()));
        break;
    case CT_SpinBox: result.setHeight(std::max(controlHeight, size.height())); break;
    case CT_ToolButton:
        if (opensMenu(qstyleoption_cast<const QStyleOptionToolButton*>(option)))
            result.rwidth() += 3 * gridStep; // for the arrow, and as much on the other side of a text in the middle
        result = result.expandedTo(QSize(28, 28));
        break;
    case CT_MenuItem: result.setHeight(std::max(28, result.height())); break;
    case CT_HeaderSection: result.setHeight(std::max(controlHeight, result.height())); break;
    case CT_ItemViewItem: result.setHeight(std::max(28, result.height())); break;
    default: break;
    }
    return result;
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        return frame != nullptr && frame->lineWidth > 0 ? rect.adjusted(halfStep + 1, 0, -halfStep - 1, 0) : rect;
    }
    return rect;
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

} // namespace riskloom
