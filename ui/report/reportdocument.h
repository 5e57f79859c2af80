// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/valuecolumn.h"

#include <QByteArray>
#include <QSize>
#include <QString>

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace riskloom {

// A report as what it says, in one language, before it becomes a page: HTML and PDF are made from the same one, so they
// cannot disagree.

struct ReportParagraph {
    enum class Look { Plain, Note, Warning };
    QString text;
    Look look = Look::Plain;
};

struct ReportFacts {
    QString id;                                     // of the element in the HTML: "facts-data"; not translated
    std::vector<std::pair<QString, QString>> facts; // what it is, and its value
};

struct ReportTable {
    QString id;
    QString caption;
    TableContent content;
};

struct ReportChart {
    QString title;
    QString note;        // which rows, which interval
    QString description; // what it means
    QByteArray svg;      // well-formed, without fonts, scripts or references to anything outside
    QSize size;          // of the SVG's own units, pixels at 96 dpi
};

// Drawn side by side where the page is wide enough.
struct ReportCharts {
    std::vector<ReportChart> charts;
};

using ReportBlock = std::variant<ReportParagraph, ReportFacts, ReportTable, ReportCharts>;

struct ReportSection {
    QString id; // "validation"; not translated
    QString title;
    std::vector<ReportBlock> blocks;
    enum class Rank { Section, Part } rank = Rank::Section; // a Part belongs to the section before it
};

struct ReportDocument {
    QString language; // "en", "zh-CN"
    QString title;
    QString subtitle;
    QString pageOfAll = QStringLiteral("%1 / %2"); // at the foot of printed pages
    std::string madeAt; // UTC, ISO 8601; what the PDF states as its date
    std::vector<ReportBlock> summary;
    std::vector<ReportSection> sections;
};

} // namespace riskloom
