// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/datatexts.h"

#include "ui/widgets/format.h"
#include "ui/widgets/texts.h"

#include <QCoreApplication>
#include <QStringList>

namespace riskloom {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Data)
};

QString count(std::uint64_t value)
{
    return formatInteger(static_cast<std::int64_t>(value));
}

} // namespace

QString typeReasonText(const ColumnGuess& guess)
{
    const bool text = guess.typeReason == TypeReason::FewLevels || guess.typeReason == TypeReason::ManyLevels;
    if (text && guess.distinct == 1)
        return Tr::tr("The same text wherever there is one.");
    switch (guess.typeReason) {
    case TypeReason::Chosen: return Tr::tr("Chosen by you.");
    case TypeReason::AllMissing: return Tr::tr("There is no value to judge by.");
    case TypeReason::Numbers: return Tr::tr("Every value is a number.");
    case TypeReason::LeadingZeros:
        return Tr::tr("%1 values begin with a zero that a number would lose, so they are kept as codes.")
            .arg(count(guess.leadingZeros));
    case TypeReason::LongDigits:
        return Tr::tr("%1 values have more digits than a number keeps, so they are kept as codes.")
            .arg(count(guess.longDigits));
    case TypeReason::Dates: return Tr::tr("Every value is a day, written as %1.").arg(dateFormatText(guess.dateFormat));
    case TypeReason::AmbiguousDates:
        return Tr::tr("Every value is a day, but day and month could change places. Read as %1; choose another format if "
                      "that is wrong.")
            .arg(dateFormatText(guess.dateFormat));
    case TypeReason::FewLevels: return Tr::tr("Text with %1 different values that repeat.").arg(count(guess.distinct));
    case TypeReason::ManyLevels: return Tr::tr("Text with %1 different values that hardly repeat.").arg(count(guess.distinct));
    }
    return {};
}

QString roleReasonText(RoleReason reason)
{
    switch (reason) {
    case RoleReason::Chosen: return Tr::tr("Chosen by you.");
    case RoleReason::Ordinary: return Tr::tr("Nothing speaks for another role.");
    case RoleReason::NamedTarget: return Tr::tr("Two values and the name of an outcome.");
    case RoleReason::OnlyDate: return Tr::tr("The first column of dates.");
    case RoleReason::UniqueText: return Tr::tr("Hardly a text occurs twice.");
    case RoleReason::UniqueNumber: return Tr::tr("Whole numbers of which none occurs twice.");
    case RoleReason::Empty: return Tr::tr("There is no value at all.");
    }
    return {};
}

QString rowRuleText(RowRule rule)
{
    switch (rule) {
    case RowRule::TooFewFields: return Tr::tr("too few fields");
    case RowRule::TooManyFields: return Tr::tr("too many fields");
    case RowRule::UnclosedQuote: return Tr::tr("a quote that is never closed");
    case RowRule::StrayQuote: return Tr::tr("a quote in the wrong place");
    case RowRule::UndecodableBytes: return Tr::tr("bytes that are no text in this encoding");
    case RowRule::FieldTooLong: return Tr::tr("a field that is too long");
    case RowRule::NotANumber: return Tr::tr("text in a number column");
    case RowRule::NotADate: return Tr::tr("no day in a date column");
    case RowRule::NumberOutOfRange: return Tr::tr("a number too large to keep");
    }
    return {};
}

QString dateFormatText(DateFormat format)
{
    switch (format) {
    case DateFormat::None: return Tr::tr("found by itself");
    case DateFormat::YearMonthDay: return Tr::tr("year-month-day");
    case DateFormat::DayMonthYear: return Tr::tr("day/month/year");
    case DateFormat::MonthDayYear: return Tr::tr("month/day/year");
    case DateFormat::Compact: return Tr::tr("yyyymmdd");
    case DateFormat::Chinese: return Tr::tr("yyyy年m月d日");
    }
    return {};
}

QString typeText(ColumnType type, DateFormat format)
{
    if (type != ColumnType::Date || format == DateFormat::None)
        return columnTypeText(type);
    return Tr::tr("%1, %2").arg(columnTypeText(type), dateFormatText(format));
}

int typeChoice(ColumnType type, DateFormat format)
{
    return static_cast<int>(type) + 16 * static_cast<int>(format);
}

ColumnType typeOfChoice(int choice)
{
    return static_cast<ColumnType>(choice % 16);
}

DateFormat dateFormatOfChoice(int choice)
{
    return static_cast<DateFormat>(choice / 16);
}

QString encodingText(TextEncoding encoding)
{
    const std::string_view name = textEncodingName(encoding);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QString delimiterText(char delimiter)
{
    switch (delimiter) {
    case ',': return Tr::tr("comma");
    case ';': return Tr::tr("semicolon");
    case '\t': return Tr::tr("tab");
    default: return Tr::tr("bar |");
    }
}

QString decimalText(char decimal)
{
    return decimal == ',' ? Tr::tr("comma 1,5") : Tr::tr("point 1.5");
}

QString contentText(const ColumnProfile& profile)
{
    if (profile.number)
        return Tr::tr("%1 to %2, mean %3")
            .arg(formatSignificant(profile.number->minimum, 4), formatSignificant(profile.number->maximum, 4),
                 formatSignificant(profile.number->mean, 4));
    if (profile.date)
        return Tr::tr("%1 to %2").arg(formatDay(profile.date->first), formatDay(profile.date->last));
    QStringList names;
    for (std::size_t i = 0; i < profile.levels.size() && i < 3; ++i)
        names << QString::fromStdString(profile.levels[i].level);
    if (profile.distinct > static_cast<std::uint64_t>(names.size()))
        names << QStringLiteral("…");
    return names.join(QStringLiteral(", "));
}

} // namespace riskloom
