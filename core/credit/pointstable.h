// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/scorecard.h"

#include <boost/describe/enum.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace riskloom {

BOOST_DEFINE_ENUM_CLASS(AttributeKind, Missing, Special, Interval, Category, Unseen)

// One line of a points table: a condition on one variable and what it scores. For a value, the first line of its
// variable that holds is the one that counts.
struct PointsAttribute {
    std::size_t variable = 0; // on the card
    std::size_t bin = 0;      // of the variable
    AttributeKind kind = AttributeKind::Missing;
    double value = 0.0; // Special: value == this
    double lower = 0.0; // Interval: lower <= value < upper
    double upper = 0.0;
    std::string category; // Category: text == this, byte for byte
    double points = 0.0;
};

// Variable by variable: missing, special values, then intervals ascending, or categories and at last unseen. An
// interval bin that an edit placed missing or special values in has a line for each of them. An empty text is missing.
std::vector<PointsAttribute> pointsAttributes(const Scorecard& card);

// The same as a table to write out, one row an attribute behind one of the kind "base" with the base points. Columns:
// "variable", "bin" (counted from 1), "kind", "lower", "upper", "value", "category", "points", and, on the first row of
// each bin, so that sums are right, "good", "bad", "badRate", "woe", and "override" with who set the points and why.
Table pointsAsTable(const Scorecard& card);

} // namespace riskloom
