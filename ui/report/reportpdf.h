// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/reportdocument.h"

#include <QByteArray>

namespace riskloom {

// The report as a PDF of A4 pages with numbers, drawn with the fonts of the machine: needs a QGuiApplication. Tables go
// on over pages with their headers repeated; charts stay whole.
QByteArray reportPdf(const ReportDocument& document);

} // namespace riskloom
