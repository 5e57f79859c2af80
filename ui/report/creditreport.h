// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/reportdocument.h"
#include "ui/report/reportsource.h"

namespace riskloom {

// The validation report of a credit run, in the language of the installed translators and the numbers of QLocale():
// call it where those are set, which is the window's thread. Its sections follow SR 26-2, the letter of the Federal
// Reserve on model risk management of 2026-04-17 that took the place of SR 11-7. Tables, figures and sentences are
// those of the credit pane.
ReportDocument creditReport(const ReportSource& source);

} // namespace riskloom
