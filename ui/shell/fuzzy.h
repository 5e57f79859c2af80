// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace riskloom {

// How well typed letters fit a text. The letters must occur in the text in their order; case does not matter.
struct FuzzyMatch {
    int score = 0;              // higher is better; comparable between texts for the same letters
    std::vector<int> positions; // of the letters in the text, ascending, for highlighting
};

// The best placing of the letters, or nothing when they do not all occur. Letters at the start of a word and letters in
// a row count more, gaps count less. Spaces in `letters` are skipped, so "im csv" finds "Import a CSV file".
// The exact optimum by dynamic programming in O(letters × text²), after the idea of sequence alignment
// (Smith and Waterman 1981).
std::optional<FuzzyMatch> fuzzyMatch(QStringView letters, QStringView text);

} // namespace riskloom
