// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/variabletable.h"

#include "ui/credit/credittext.h"
#include "ui/credit/finding.h"
#include "ui/widgets/format.h"

#include <algorithm>

namespace riskloom {
namespace {

std::vector<ValueColumn> variableColumns()
{
    ValueColumn pValue = numberColumn(CreditText::tr("p"), 3, CreditText::tr("Wald test of coefficient = 0, two-sided."));
    pValue.format = [](const QVariant& value) { return formatPValue(value.toDouble()); };
    ValueColumn iv =
        numberColumn(CreditText::tr("IV"), 3,
                     CreditText::tr("Information value: sum over bins of (share of goods − share of bads) × WoE, on training "
                                    "rows. Below 0.02 useless, 0.1 weak, 0.3 medium, 0.5 strong, above 0.5 suspicious "
                                    "(Siddiqi 2006)."));
    iv.mark = ValueColumn::Mark::Bar;
    return {
        textColumn(CreditText::tr("Variable")),
        iv,
        textColumn(CreditText::tr("Remark")),
        numberColumn(CreditText::tr("Coefficient"), 3,
                     CreditText::tr("Of the logistic regression of ln(good : bad) on weights of evidence. Positive when the "
                                    "variable works the way its bins say; usually between 0.5 and 1.2.")),
        pValue,
        integerColumn(CreditText::tr("Bins")),
        numberColumn(CreditText::tr("SE"), 3, CreditText::tr("Standard error of the coefficient.")),
        numberColumn(CreditText::tr("z"), 2, CreditText::tr("Coefficient / standard error.")),
    };
}

QString remark(double iv, double coefficient)
{
    if (coefficient <= 0.0)
        return CreditText::tr("works against its own bins");
    return ivBand(iv);
}

std::vector<QVariant> cardRow(const ScorecardVariable& variable)
{
    const BinnedVariable& binning = variable.binning;
    return {QString::fromStdString(binning.name),
            binning.iv,
            remark(binning.iv, variable.coefficient),
            variable.coefficient,
            variable.pValue,
            static_cast<qlonglong>(binning.bins.size()),
            variable.standardError,
            variable.coefficient / variable.standardError};
}

std::vector<QVariant> inputRow(const BinnedVariable& binning)
{
    return {QString::fromStdString(binning.name), binning.iv, ivBand(binning.iv), {}, {}, static_cast<qlonglong>(binning.bins.size()), {}, {}};
}

std::vector<QVariant> droppedRow(const DroppedVariable& dropped)
{
    return {QString::fromStdString(dropped.name), dropped.iv,
            CreditText::tr("left out: %1").arg(droppedReasonText(dropped.reason)), {}, {}, {}, {}, {}};
}

void sortByIv(std::vector<std::vector<QVariant>>& rows)
{
    const auto iv = [](const std::vector<QVariant>& row) {
        return row[static_cast<std::size_t>(VariableColumn::Iv)].toDouble();
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) { return iv(a) > iv(b); });
}

TableContent withDropped(std::vector<std::vector<QVariant>> rows, const std::vector<DroppedVariable>& dropped)
{
    sortByIv(rows);
    std::vector<std::vector<QVariant>> others;
    for (const DroppedVariable& variable : dropped)
        others.push_back(droppedRow(variable));
    sortByIv(others);
    rows.insert(rows.end(), others.begin(), others.end());
    return {variableColumns(), std::move(rows), {}};
}

} // namespace

TableContent variableTable(const CreditScorecardReport& report)
{
    std::vector<std::vector<QVariant>> rows;
    for (const ScorecardVariable& variable : report.scorecard.variables)
        rows.push_back(cardRow(variable));
    return withDropped(std::move(rows), report.dropped);
}

TableContent variableTable(const CreditNetworkReport& report)
{
    std::vector<std::vector<QVariant>> rows;
    for (const BinnedVariable& variable : report.inputs)
        rows.push_back(inputRow(variable));
    return withDropped(std::move(rows), report.dropped);
}

QString ivBand(double iv)
{
    if (iv > suspiciousIv)
        return CreditText::tr("suspicious: may know the outcome");
    if (iv >= 0.3)
        return CreditText::tr("strong");
    if (iv >= 0.1)
        return CreditText::tr("medium");
    return iv >= 0.02 ? CreditText::tr("weak") : CreditText::tr("useless");
}

QString droppedReasonText(const std::string& reason)
{
    if (reason == "constant")
        return CreditText::tr("it has one value only");
    if (reason == "allMissing")
        return CreditText::tr("it has no values");
    if (reason == "lowIv")
        return CreditText::tr("its information value is too low");
    if (reason == "target")
        return CreditText::tr("it is the outcome itself");
    if (reason == "textColumn")
        return CreditText::tr("it is free text");
    if (reason == "dateColumn")
        return CreditText::tr("it is a date");
    if (reason == "separates")
        return CreditText::tr("it separates good from bad completely");
    if (reason == "collinear")
        return CreditText::tr("it repeats what other variables say");
    if (reason == "wrongSign")
        return CreditText::tr("it worked against its own bins");
    return QString::fromStdString(reason);
}

} // namespace riskloom
