// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/overridetiles.h"

#include "ui/credit/credittext.h"
#include "ui/widgets/format.h"

namespace riskloom {
namespace {

QString outcomeText(const DecidedGroup& group)
{
    if (group.cases == 0)
        return {};
    if (group.badRate.rows == 0)
        return CreditText::tr("no outcome known");
    return CreditText::tr("bad rate %1 (%2), n = %3")
        .arg(formatPercent(group.badRate.share), formatPercentInterval(group.badRate.low, group.badRate.high),
             formatInteger(group.badRate.rows));
}

} // namespace

std::vector<TileContent> overrideTiles(const OverrideReport& report, const QString& source)
{
    const QString known = CreditText::tr("Bad rate of those whose outcome is known, with Wilson's 95 % interval.");
    const auto tile = [&](const QString& caption, const DecidedGroup& group, const QString& text) {
        const double share = report.cases > 0 ? static_cast<double>(group.cases) / static_cast<double>(report.cases) : 0.0;
        const QString value = report.cases > 0 ? CreditText::tr("%1 (%2)", "cases, and as a share of all")
                                                     .arg(formatInteger(group.cases), formatPercent(share))
                                               : formatInteger(group.cases);
        return TileContent{caption, value, outcomeText(group), {text + u' ' + known, {}, {}, source}};
    };
    return {tile(CreditText::tr("Approved as recommended"), report.approved,
                 CreditText::tr("The score was good enough, and the case was approved.")),
            tile(CreditText::tr("Low-side overrides"), report.lowSide,
                 CreditText::tr("Approved although the score was too low.")),
            tile(CreditText::tr("Declined as recommended"), report.declined,
                 CreditText::tr("The score was too low, and the case was declined.")),
            tile(CreditText::tr("High-side overrides"), report.highSide,
                 CreditText::tr("Declined although the score was good enough."))};
}

} // namespace riskloom
