// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace riskloom {

// Where a figure comes from, shown on hover and on F1: formula, unit and interval in words, rows behind it, the run.
struct Explanation {
    QString text;    // what the figure is
    QString formula; // may be empty
    QString rows;    // "n = 300"
    QString source;  // "Run 12, held-out rows"
};

// What a figure means for whoever reads it: the colour of the note below it.
enum class FigureMood { Neutral, Positive, Warning, Negative };

// One figure as a tile shows it and a report writes it down.
struct TileContent {
    QString caption, value, note;
    Explanation explanation;
    FigureMood mood = FigureMood::Neutral;
};

} // namespace riskloom
