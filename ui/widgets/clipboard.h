// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <vector>

namespace riskloom {

// A table as it leaves the window: on the clipboard, into a file. Bare values, so that another program can calculate
// with them.
struct PlainTable {
    QStringList headers;
    std::vector<std::vector<QVariant>> rows;
};

// Tab-separated with a header line. Numbers in the C locale with the fewest digits that read back the same; tabs and
// line breaks in texts become spaces.
QString tableAsTsv(const PlainTable& table);
QString tableAsHtml(const PlainTable& table);
// RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP ASVS 1.2.10).
QString tableAsCsv(const PlainTable& table);

void copyText(const QString& text);
void copyTable(const PlainTable& table); // TSV and HTML at once
void copyImage(const QImage& image);

} // namespace riskloom
