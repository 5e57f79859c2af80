// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/valuecolumn.h"

#include "ui/widgets/format.h"

namespace riskloom {
namespace {

QString plainText(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::Double: return formatSignificant(value.toDouble(), 4);
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::UInt:
    case QMetaType::ULongLong: return formatInteger(value.toLongLong());
    default: return value.toString();
    }
}

} // namespace

ValueColumn textColumn(const QString& title, const QString& toolTip)
{
    return {.title = title, .toolTip = toolTip, .format = {}};
}

ValueColumn figureColumn(const QString& title, const QString& toolTip)
{
    return {.title = title, .toolTip = toolTip, .align = ValueColumn::Align::Number, .format = {}};
}

ValueColumn integerColumn(const QString& title, const QString& toolTip)
{
    return {
        .title = title, .toolTip = toolTip, .align = ValueColumn::Align::Number, .format = [](const QVariant& value) {
            return value.isNull() ? QString() : formatInteger(value.toLongLong());
        }};
}

ValueColumn numberColumn(const QString& title, int decimals, const QString& toolTip)
{
    return {.title = title,
            .toolTip = toolTip,
            .align = ValueColumn::Align::Number,
            .format = [decimals](const QVariant& value) {
                return value.isNull() ? QString() : formatNumber(value.toDouble(), decimals);
            }};
}

ValueColumn percentColumn(const QString& title, int decimals, const QString& toolTip)
{
    return {.title = title,
            .toolTip = toolTip,
            .align = ValueColumn::Align::Number,
            .format = [decimals](const QVariant& value) {
                return value.isNull() ? QString() : formatPercent(value.toDouble(), decimals);
            }};
}

QString shownText(const ValueColumn& column, const QVariant& value)
{
    return column.format ? column.format(value) : plainText(value);
}

} // namespace riskloom
