// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/verdict.h"

#include "ui/credit/credittext.h"

#include <QLocale>

#include <cmath>

namespace riskloom {
namespace {

QString signedNumber(double value)
{
    const QString digits = QLocale().toString(std::abs(value), 'f', 3);
    return (value < 0.0 ? QStringLiteral("−") : QStringLiteral("+")) + digits;
}

QString pText(double p)
{
    if (p < 0.001)
        return CreditText::tr("p < %1").arg(QLocale().toString(0.001, 'f', 3));
    return CreditText::tr("p = %1").arg(QLocale().toString(p, 'f', 3));
}

// "p = 0.19" and "n = 300" are not parted by the end of a line.
QString kept(QString text)
{
    for (const QChar sign : {u'=', u'<'})
        text.replace(QStringLiteral(" %1 ").arg(sign), QStringLiteral("\u00a0%1\u00a0").arg(sign));
    return text;
}

QString headlineOf(const AucComparison& comparison)
{
    if (!comparison.significant)
        return CreditText::tr("No significant difference");
    return comparison.difference > 0.0 ? CreditText::tr("The network separates better")
                                       : CreditText::tr("The scorecard separates better");
}

// On the same rows, two cards that score alike have the same figures to the last bit.
bool sameCard(const ModelQuality& a, const ModelQuality& b)
{
    return a.discrimination.auc == b.discrimination.auc && a.discrimination.ks == b.discrimination.ks &&
           a.hMeasure == b.hMeasure;
}

QString remarkOf(const CreditSelection& selection)
{
    if (!selection.scorecard)
        return {};
    const QString run = QString::number(selection.scorecard->record.id);
    if (!sameHoldout(selection.scorecard->request, selection.network->request))
        return CreditText::tr("Scorecard #%1 held out other rows. The test is of the network against a scorecard fitted on "
                              "the network's own training rows.")
            .arg(run);
    if (!sameBinning(selection.scorecard->request, selection.network->request))
        return CreditText::tr("Scorecard #%1 has other inputs or bins. The test is of the network against a scorecard with "
                              "the network's own inputs and bins.")
            .arg(run);
    if (!sameCard(selection.scorecard->report.holdout, selection.network->report.scorecardHoldout))
        return CreditText::tr("Scorecard #%1 was selected, rounded or edited in another way. The test is of the network "
                              "against a plain scorecard with the network's own inputs and bins.")
            .arg(run);
    return {};
}

} // namespace

Verdict pairVerdict(const AucComparison& difference, const QString& first, const QString& second, std::int64_t rows)
{
    const QString figures =
        CreditText::tr("%1 minus %2: AUC %3 (95 % interval %4 to %5), %6, n = %7")
            .arg(second, first, signedNumber(difference.difference), signedNumber(difference.low),
                 signedNumber(difference.high), pText(difference.pValue), QLocale().toString(static_cast<qlonglong>(rows)));
    const QString headline = difference.significant
                                 ? CreditText::tr("%1 separates better", "name of a run")
                                       .arg(difference.difference > 0.0 ? second : first)
                                 : CreditText::tr("No significant difference");
    return {headline, kept(figures), {}};
}

Verdict verdict(const CreditSelection& selection)
{
    const CreditNetworkReport& report = selection.network->report;
    const AucComparison& comparison = report.againstScorecard;
    const QString figures =
        CreditText::tr("Network minus scorecard: AUC %1 (95 % interval %2 to %3), %4, n = %5")
            .arg(signedNumber(comparison.difference), signedNumber(comparison.low), signedNumber(comparison.high),
                 pText(comparison.pValue), QLocale().toString(static_cast<qlonglong>(report.holdout.discrimination.rows)));
    return {headlineOf(comparison), kept(figures), remarkOf(selection)};
}

} // namespace riskloom
