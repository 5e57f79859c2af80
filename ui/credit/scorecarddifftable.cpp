// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/scorecarddifftable.h"

#include "ui/credit/binlabel.h"
#include "ui/credit/credittext.h"

#include <optional>

namespace riskloom {
namespace {

QVariant cell(const std::optional<double>& value) { return value ? QVariant(*value) : QVariant(); }

QVariant step(const std::optional<double>& before, const std::optional<double>& after)
{
    return before && after ? QVariant(*after - *before) : QVariant();
}

QString stateOf(const VariableChange& change)
{
    if (!change.coefficientAfter)
        return CreditText::tr("gone", "a variable that the later card lacks");
    if (!change.coefficientBefore)
        return CreditText::tr("new", "a variable that the earlier card lacks");
    return change.sameBins ? CreditText::tr("same bins") : CreditText::tr("other bins");
}

} // namespace

TableContent variableChanges(const ScorecardDiff& diff, const CardNames& names)
{
    const QString coefficient = CreditText::tr("Coefficient, %1");
    const QString iv = CreditText::tr("IV, %1");
    TableContent content;
    content.columns = {textColumn(CreditText::tr("Variable")),
                       textColumn(CreditText::tr("Change")),
                       numberColumn(coefficient.arg(names.before), 3),
                       numberColumn(coefficient.arg(names.after), 3),
                       numberColumn(CreditText::tr("Difference"), 3, CreditText::tr("Later coefficient less the earlier one.")),
                       numberColumn(iv.arg(names.before), 3),
                       numberColumn(iv.arg(names.after), 3)};
    for (const VariableChange& change : diff.variables)
        content.rows.push_back({QString::fromStdString(change.variable), stateOf(change), cell(change.coefficientBefore),
                                cell(change.coefficientAfter), step(change.coefficientBefore, change.coefficientAfter),
                                cell(change.ivBefore), cell(change.ivAfter)});
    return content;
}

TableContent pointsChanges(const ScorecardDiff& diff, const CardNames& names)
{
    const QString points = CreditText::tr("Points, %1");
    TableContent content;
    content.columns = {textColumn(CreditText::tr("Variable")), textColumn(CreditText::tr("Bin")),
                       numberColumn(points.arg(names.before), 0), numberColumn(points.arg(names.after), 0),
                       numberColumn(CreditText::tr("Difference"), 0, CreditText::tr("Later points less the earlier ones."))};
    content.columns.front().mark = ValueColumn::Mark::QuietRepeats;
    content.rows.push_back({CreditText::tr("Base points"), QString(), diff.basePointsBefore, diff.basePointsAfter,
                            diff.basePointsAfter - diff.basePointsBefore});
    for (const PointsChange& change : diff.points)
        content.rows.push_back({QString::fromStdString(change.variable), binLabel(change.bin), cell(change.before),
                                cell(change.after), step(change.before, change.after)});
    return content;
}

} // namespace riskloom
