// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

struct Format {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

const QString noNumber = QStringLiteral("–");

// The locale's hyphen becomes the minus sign, which is as wide as a plus and does not break a line.
QString withTrueMinus(QString text)
{
    if (text.startsWith(QLatin1Char('-')))
        text[0] = QChar(0x2212);
    return text;
}

// "-0.00" says nothing that "0.00" does not.
double withoutNegativeZero(double value, int decimals)
{
    return std::abs(value) < 0.5 * std::pow(10.0, -decimals) ? 0.0 : value;
}

} // namespace

QString formatInteger(std::int64_t value)
{
    return withTrueMinus(QLocale().toString(static_cast<qlonglong>(value)));
}

QString formatNumber(double value, int decimals)
{
    return formatNumber(value, decimals, QLocale());
}

QString formatNumber(double value, int decimals, const QLocale& locale)
{
    if (std::isnan(value))
        return noNumber;
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    return withTrueMinus(locale.toString(withoutNegativeZero(value, decimals), 'f', decimals));
}

QString formatSignificant(double value, int digits)
{
    if (!std::isfinite(value) || value == 0.0)
        return formatNumber(value, 0);
    const int exponent = static_cast<int>(std::floor(std::log10(std::abs(value))));
    if (exponent < -5 || exponent > 9)
        return withTrueMinus(QLocale().toString(value, 'e', std::max(digits - 1, 0)));
    return formatNumber(value, std::max(digits - 1 - exponent, 0));
}

QString formatPercent(double share, int decimals)
{
    return std::isfinite(share) ? formatNumber(share * 100.0, decimals) + QLatin1Char('%') : formatNumber(share, decimals);
}

QString formatPValue(double p)
{
    if (std::isnan(p))
        return noNumber;
    if (p < 0.001)
        return QStringLiteral("< ") + formatNumber(0.001, 3);
    return formatNumber(p, p < 0.1 ? 3 : 2);
}

QString formatInterval(double low, double high, int decimals)
{
    return QStringLiteral("%1 – %2").arg(formatNumber(low, decimals), formatNumber(high, decimals));
}

QString formatPercentInterval(double low, double high, int decimals)
{
    return QStringLiteral("%1 – %2").arg(formatPercent(low, decimals), formatPercent(high, decimals));
}

QString formatDuration(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0)
        return noNumber;
    if (seconds < 10.0 && std::round(seconds * 10.0) < 100.0)
        return Format::tr("%1 s", "seconds").arg(formatNumber(seconds, 1));
    const auto whole = static_cast<std::int64_t>(std::llround(seconds));
    if (whole < 60)
        return Format::tr("%1 s", "seconds").arg(whole);
    if (whole < 3600)
        return Format::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return Format::tr("%1 h %2 min").arg(formatInteger(whole / 3600)).arg(whole % 3600 / 60);
}

QString formatBytes(std::int64_t bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString formatDay(Day day)
{
    return QDate(1970, 1, 1).addDays(day).toString(Qt::ISODate);
}

QString formatMoment(const std::string& utc)
{
    const QDateTime moment = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODateWithMs).toLocalTime();
    if (!moment.isValid())
        return noNumber;
    const QString time = QLocale().toString(moment.time(), QLocale::ShortFormat);
    if (moment.date() == QDate::currentDate())
        return Format::tr("Today, %1").arg(time);
    return QStringLiteral("%1 %2").arg(moment.date().toString(Qt::ISODate), time);
}

QString formatUtc(const std::string& utc)
{
    const QDateTime moment = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODateWithMs).toUTC();
    return moment.isValid() ? moment.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'")) : noNumber;
}

} // namespace riskloom
