// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/binlabel.h"

#include "ui/credit/credittext.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr qsizetype longestLabel = 36; // characters; a category list is elided behind it

QString edge(double value)
{
    constexpr int significantDigits = 6;
    const int before = value == 0.0 ? 1 : static_cast<int>(std::floor(std::log10(std::abs(value)))) + 1;
    const double rounded = QString::number(value, 'f', std::clamp(significantDigits - before, 0, 15)).toDouble();
    return QLocale().toString(rounded, 'f', QLocale::FloatingPointShortest);
}

QStringList textsOf(const std::vector<std::string>& categories)
{
    QStringList texts;
    for (const std::string& category : categories)
        texts.append(QString::fromStdString(category));
    return texts;
}

QString intervalLabel(const Bin& bin)
{
    if (std::isinf(bin.lower) && std::isinf(bin.upper))
        return CreditText::tr("All values");
    if (std::isinf(bin.lower))
        return CreditText::tr("< %1").arg(edge(bin.upper));
    if (std::isinf(bin.upper))
        return CreditText::tr("≥ %1").arg(edge(bin.lower));
    return CreditText::tr("%1 – %2").arg(edge(bin.lower), edge(bin.upper));
}

QString categoriesLabel(const QStringList& categories)
{
    QStringList shown;
    qsizetype length = 0;
    for (const QString& category : categories) {
        length += category.size() + 2;
        if (!shown.isEmpty() && length > longestLabel)
            break;
        shown.append(category);
    }
    if (const qsizetype hidden = categories.size() - shown.size(); hidden > 0)
        shown.append(CreditText::tr("+%1", "how many more categories a group holds").arg(hidden));
    return shown.join(CreditText::tr(", ", "between categories"));
}

QString specialLabel(const std::vector<double>& values)
{
    QStringList codes;
    for (const double value : values)
        codes.append(edge(value));
    return CreditText::tr("Special: %1").arg(codes.join(CreditText::tr(", ", "between categories")));
}

} // namespace

QString binLabel(const Bin& bin)
{
    switch (bin.kind) {
    case BinKind::Interval: return intervalLabel(bin);
    case BinKind::Categories: return categoriesLabel(textsOf(bin.categories));
    case BinKind::Special: return specialLabel(bin.values);
    case BinKind::Missing: return CreditText::tr("Missing");
    case BinKind::Unseen: return CreditText::tr("Never seen before");
    }
    return {};
}

QString binExplanation(const Bin& bin)
{
    switch (bin.kind) {
    case BinKind::Interval: return CreditText::tr("From the left edge up to, but without, the right edge.");
    case BinKind::Categories: return textsOf(bin.categories).join(u'\n');
    case BinKind::Special: return CreditText::tr("A code that stands for something else than a quantity.");
    case BinKind::Missing: return CreditText::tr("No value given.");
    case BinKind::Unseen: return CreditText::tr("A category that did not occur in the training rows.");
    }
    return {};
}

} // namespace riskloom
