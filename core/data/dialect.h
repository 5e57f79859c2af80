// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csvsample.h"

#include <string_view>
#include <vector>

namespace riskloom {

// The one of , ; tab | that cuts most rows into the same number of fields as the first, at least two; between equals the
// one whose fields are numbers and dates more often, because a wrong cut through "1,5;2,5" leaves pieces that are not.
char guessDelimiter(std::string_view text, TextEnd end, std::size_t longestField);

// ',' when more fields are numbers with a comma than with a point. Groups of three that read both ways ("1,234") count for
// a comma only beside ';' as delimiter, which is what spreadsheets write where the comma is the decimal sign.
char guessDecimal(const std::vector<SampleRow>& rows, char delimiter);

// Whether the first row names the columns: not when one of its fields is a number or a date like those below it.
bool guessHeader(const std::vector<SampleRow>& rows, char decimal);

} // namespace riskloom
