// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"
#include "ui/report/reportdocument.h"

#include <QString>

#include <string>

namespace riskloom {

// What the reports of all kinds are put together from.

ReportParagraph paragraph(const QString& text);
ReportParagraph note(const QString& text);
ReportParagraph warning(const QString& text);

// What was asked: every field that has a label.
ReportTable settingsTable(const RunRecord& record);
// Which run, with what it takes to repeat it.
ReportFacts runFacts(const RunRecord& record, const std::string& datasetSha256);

// The last step of every document: sections get their numbers and cells become texts, so that pages can be made in another
// thread and in another language's time.
void settle(ReportDocument& document);
QString reportLanguage(); // "en" or "zh-CN", of QLocale()

} // namespace riskloom
