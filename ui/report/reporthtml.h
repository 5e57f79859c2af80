// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/reportdocument.h"

#include <QByteArray>

namespace riskloom {

// The report as one UTF-8 page that stands for itself: style and charts are in it, and nothing is fetched or run. It is
// well-formed XML too, so that programs can read the figures: every table and list of facts has the id the document
// gives it. Every text is escaped.
QByteArray reportHtml(const ReportDocument& document);

} // namespace riskloom
