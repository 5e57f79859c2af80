// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/pdfpages.h"
#include "ui/report/reportdocument.h"

namespace riskloom {

// A table over as many pages as it needs, its header on each of them. Columns are as wide as what is in them where the
// page allows it; else texts break, and the letters get smaller before words do.
void drawTable(PdfPages& pages, const ReportTable& table);

// Names at the left, values at the right.
void drawFacts(PdfPages& pages, const ReportFacts& facts);

} // namespace riskloom
