// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/widgetchecks.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTabBar>
#include <QToolButton>

namespace riskloom::checks {
namespace {

QString describe(const QWidget* widget)
{
    QStringList parts{QString::fromLatin1(widget->metaObject()->className())};
    for (const QString& part : {widget->objectName(), widget->accessibleName(), widget->property("text").toString()})
        if (!part.isEmpty() && !parts.contains(part))
            parts << part.left(60);
    for (const QWidget* parent = widget->parentWidget(); parent != nullptr && parts.size() < 6; parent = parent->parentWidget())
        if (!parent->objectName().startsWith(QStringLiteral("qt_")))
            parts << QStringLiteral("in ") + QString::fromLatin1(parent->metaObject()->className());
    return parts.join(QStringLiteral(" / "));
}

// The widgets below root that a person can see.
QList<QWidget*> visibleWidgets(QWidget* root)
{
    QList<QWidget*> widgets;
    for (QWidget* widget : root->findChildren<QWidget*>())
        if (widget->isVisibleTo(root) && !widget->isWindow() && !widget->size().isEmpty())
            widgets << widget;
    return widgets;
}

QSize neededSize(const QWidget* widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        if (label->text().isEmpty())
            return {};
        return label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->minimumSizeHint();
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        return button->text().isEmpty() ? QSize() : button->minimumSizeHint();
    return {};
}

} // namespace

QStringList cutOffTexts(QWidget* root)
{
    QStringList problems;
    for (QWidget* widget : visibleWidgets(root)) {
        const QSize needed = neededSize(widget);
        if (needed.width() > widget->width() || needed.height() > widget->height())
            problems << QStringLiteral("%1: needs %2 x %3, has %4 x %5")
                            .arg(describe(widget))
                            .arg(needed.width())
                            .arg(needed.height())
                            .arg(widget->width())
                            .arg(widget->height());
        if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
            int width = 0;
            for (int i = 0; i < tabs->count(); ++i)
                width += tabs->tabRect(i).width();
            if (width > tabs->width())
                problems << QStringLiteral("%1: tabs need %2, have %3").arg(describe(widget)).arg(width).arg(tabs->width());
        }
    }
    return problems;
}

QStringList unnamedWidgets(QWidget* root)
{
    QStringList problems;
    for (QWidget* widget : visibleWidgets(root)) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || widget->focusProxy() != nullptr)
            continue;
        // The text field inside a spin box or a combo box, and scroll areas that only carry a page.
        if (widget->objectName().startsWith(QStringLiteral("qt_")) || qobject_cast<QScrollArea*>(widget) != nullptr)
            continue;
        const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        if (accessible == nullptr || accessible->text(QAccessible::Name).isEmpty())
            problems << QStringLiteral("%1: no accessible name").arg(describe(widget));
    }
    return problems;
}

QStringList overlaps(QWidget* root)
{
    QStringList problems;
    QList<QWidget*> parents = visibleWidgets(root);
    parents.prepend(root);
    for (const QWidget* parent : parents) {
        const QLayout* layout = parent->layout();
        if (layout == nullptr)
            continue;
        QList<QWidget*> children;
        for (QObject* object : parent->children())
            if (auto* child = qobject_cast<QWidget*>(object);
                child != nullptr && child->isVisibleTo(parent) && !child->isWindow() && !child->size().isEmpty() &&
                layout->indexOf(child) >= 0)
                children << child;
        for (qsizetype i = 0; i < children.size(); ++i) {
            if (!parent->rect().contains(children[i]->geometry()))
                problems << QStringLiteral("%1: reaches out of its parent").arg(describe(children[i]));
            for (qsizetype j = i + 1; j < children.size(); ++j)
                if (children[i]->geometry().intersects(children[j]->geometry()))
                    problems << QStringLiteral("%1 overlaps %2").arg(describe(children[i]), describe(children[j]));
        }
    }
    return problems;
}

QStringList allProblems(QWidget* root)
{
    return cutOffTexts(root) + unnamedWidgets(root) + overlaps(root);
}

} // namespace riskloom::checks
