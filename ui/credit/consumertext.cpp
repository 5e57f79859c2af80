// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/consumertext.h"

#include "ui/credit/binlabel.h"
#include "ui/credit/credittext.h"

#include <algorithm>

namespace riskloom {
namespace {

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

// The highest points among the bins of its kind that somebody fell into.
std::size_t bestOrdinaryBin(const ScorecardVariable& variable, std::size_t otherwise)
{
    std::size_t best = otherwise;
    for (std::size_t i = 0; i < variable.points.size(); ++i) {
        const Bin& bin = variable.binning.bins[i];
        if (isOrdinary(bin) && bin.good + bin.bad > 0.0 &&
            (!isOrdinary(variable.binning.bins[best]) || variable.points[i] > variable.points[best]))
            best = i;
    }
    return best;
}

QString reasonText(const ScorecardVariable& variable, std::size_t bin)
{
    const QString name = readableName(variable.binning.name);
    const Bin& own = variable.binning.bins[bin];
    switch (own.kind) {
    case BinKind::Interval:
        return capitalised(bestOrdinaryBin(variable, bin) < bin
                               ? CreditText::tr("%1 is too high (%2)", "to an applicant").arg(name, binLabel(own))
                               : CreditText::tr("%1 is too low (%2)", "to an applicant").arg(name, binLabel(own)));
    case BinKind::Categories:
        return CreditText::tr("What you stated about %1 (%2)", "to an applicant").arg(name, binLabel(own));
    case BinKind::Missing: return CreditText::tr("There is no information about %1", "to an applicant").arg(name);
    case BinKind::Special:
    case BinKind::Unseen:
        return CreditText::tr("The information about %1 could not be assessed", "to an applicant").arg(name);
    }
    return {};
}

} // namespace

QString readableName(const std::string& column)
{
    const QString raw = QString::fromStdString(column);
    QString words;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const QChar c = raw[i];
        const bool separator = c == u'_' || c == u'.' || c == u'-' || c.isSpace();
        const bool begins = c.isUpper() && i > 0 && raw[i - 1].isLower();
        if ((separator || begins) && !words.isEmpty() && !words.endsWith(u' '))
            words += u' ';
        if (!separator)
            words += c.toLower();
    }
    return words.trimmed();
}

QStringList consumerReasons(const ApplicantCases& cases, const ApplicantCase& shown)
{
    QStringList reasons;
    for (const PointsLoss& reason : shown.reasons) {
        const auto variable = std::ranges::find_if(cases.card().variables, [&](const ScorecardVariable& each) {
            return each.binning.name == reason.variable;
        });
        reasons.append(reasonText(*variable, reason.bin));
    }
    return reasons;
}

QString adverseActionText(const ApplicantCases& cases, const ApplicantCase& shown)
{
    const QStringList reasons = consumerReasons(cases, shown);
    if (reasons.isEmpty())
        return CreditText::tr("Nothing in the application counted against it.", "to an applicant");
    QStringList lines{CreditText::tr("These are the principal reasons for our decision on your application:")};
    for (qsizetype i = 0; i < reasons.size(); ++i)
        lines.append(CreditText::tr("%1. %2.", "number and text of a reason").arg(i + 1).arg(reasons[i]));
    return lines.join(u'\n');
}

} // namespace riskloom
