// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <span>
#include <string>
#include <vector>

namespace riskloom {

// One place where documents are not alike, e.g. {"binning.maxBins", {8, 5}}. A document without the place has null.
struct Difference {
    std::string path;
    std::vector<boost::json::value> values; // one a document, in their order
};

// The places where at least two of the documents differ, in order of first appearance. Objects are compared member by
// member, everything else (lists too) as a whole.
std::vector<Difference> differences(std::span<const boost::json::object> documents);

} // namespace riskloom
