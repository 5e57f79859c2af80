// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/credittext.h"
#include "ui/credit/finding.h"

#include <QLocale>
#include <QStringList>

#include <cmath>

namespace riskloom {
namespace {

QString number(double value, int decimals) { return QLocale().toString(value, 'f', decimals); }

// "purpose (0.67), duration (0.54)"
QString list(const std::vector<Finding::Variable>& variables)
{
    QStringList parts;
    for (const Finding::Variable& variable : variables)
        parts << CreditText::tr("%1 (%2)", "a variable and its figure")
                     .arg(QString::fromStdString(variable.name), number(variable.value, 2));
    return parts.join(CreditText::tr(", ", "between the items of a list"));
}

} // namespace

QString findingText(const Finding& finding)
{
    switch (finding.kind) {
    case FindingKind::SuspiciousIv:
        return CreditText::tr("Information value above %1: %2. So much may mean that the outcome is known: check that these "
                              "values were there when the decision was made.")
            .arg(number(finding.limit, 1), list(finding.variables));
    case FindingKind::WrongSign:
        return CreditText::tr("Coefficient at or below 0: %1. Such a variable works against its own bins because it says the same "
                              "as others: leave it out, or leave out what it repeats.")
            .arg(list(finding.variables));
    case FindingKind::FewBads:
        return CreditText::tr("Only %1 bad cases to learn from. Below %2 every figure here is uncertain.")
            .arg(number(finding.value, 0), number(finding.limit, 0));
    case FindingKind::FewBadsPerInput:
        return CreditText::tr("%1 bad cases for each variable. Below %2 coefficients are unreliable: use fewer variables.")
            .arg(number(finding.value, 1), number(finding.limit, 0));
    case FindingKind::HoldoutWorse:
        return CreditText::tr("AUC falls by %1 from the training rows to the held-out rows: the model has learnt the "
                              "training rows by heart. Use fewer variables or bins, or more rows.")
            .arg(number(finding.value, 3));
    case FindingKind::RowsLeftOut:
        return CreditText::tr("%Ln row(s) without an outcome were left out.", nullptr, static_cast<int>(finding.value));
    case FindingKind::RoundingCosts:
        return CreditText::tr("Rounding the points costs %1 of AUC. A larger number of points to double the odds loses less.")
            .arg(number(finding.value, 4));
    }
    return {};
}

QString overfittingText(const Discrimination& train, const Discrimination& holdout)
{
    if (train.rows == 0 || holdout.rows == 0)
        return {};
    const QString gap = number(std::abs(train.auc - holdout.auc), 3);
    if (train.auc <= holdout.auc)
        return CreditText::tr("Held-out rows do no worse than training rows: no sign of overfitting.");
    if (train.auc <= holdout.aucHigh)
        return CreditText::tr("AUC is lower by %1 on held-out rows, within their 95 % interval: no sign of overfitting.")
            .arg(gap);
    return CreditText::tr("AUC is lower by %1 on held-out rows, beyond their 95 % interval: the model is overfitted.").arg(gap);
}

} // namespace riskloom
