// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/kind.h"

#include <boost/json/value.hpp>

#include <QString>

#include <string_view>

namespace riskloom {

// A text of core/run (title, group, label, help, choice, unit) in the window's language.
QString kindText(std::string_view english);
QString kindTitle(std::string_view kind); // "credit.scorecard" → "Scorecard"; the name itself when it is unknown
// Id of the pane that shows runs of a kind: the kind's first word ("credit.network" → "credit").
QString paneOfKind(std::string_view kind);

// A value of a request or report as a person reads it: numbers in the format of QLocale(), choices by their text, lists
// with commas. field may be null.
QString valueText(const boost::json::value& value, const FieldSpec* field);

} // namespace riskloom
