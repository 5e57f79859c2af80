// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/credittext.h"
#include "ui/credit/finding.h"

#include <QLocale>

#include <cmath>

namespace riskloom {
namespace {

QString number(double value, int decimals) { return QLocale().toString(value, 'f', decimals); }

} // namespace

QString findingText(const Finding& finding)
{
    const QString variable = QString::fromStdString(finding.variable);
    switch (finding.kind) {
    case FindingKind::SuspiciousIv:
        return CreditText::tr("%1 has an information value of %2. Above 0.5 a variable may know the outcome: check that "
                              "its value was known when the decision was made.")
            .arg(variable, number(finding.value, 2));
    case FindingKind::WrongSign:
        return CreditText::tr("%1 works against its own bins (coefficient %2): it says the same as other variables. Leave "
                              "it out, or leave out what it repeats.")
            .arg(variable, number(finding.value, 2));
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
        return CreditText::tr("%n row(s) without an outcome were left out.", nullptr, static_cast<int>(finding.value));
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
