// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv.h"
#include "core/data/profile.h"

#include <QString>

namespace riskloom {

QString typeReasonText(const ColumnGuess& guess); // "12 values begin with a zero that a number would lose"
QString roleReasonText(RoleReason reason);
QString rowRuleText(RowRule rule);
QString dateFormatText(DateFormat format);
QString typeText(ColumnType type, DateFormat format); // "Date, day/month/year"
// A type and how its dates are written as one number, for lists of choices.
int typeChoice(ColumnType type, DateFormat format);
ColumnType typeOfChoice(int choice);
DateFormat dateFormatOfChoice(int choice);
QString encodingText(TextEncoding encoding);
QString delimiterText(char delimiter);
QString decimalText(char decimal);
// "3 to 60, mean 20.9" for numbers, "4 values: rent, owner, …" for categories, the span for dates.
QString contentText(const ColumnProfile& profile);

} // namespace riskloom
