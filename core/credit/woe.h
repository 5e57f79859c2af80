// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace riskloom {

// What a weight of evidence is measured against.
struct WoeDefinition {
    double totalGood = 0.0; // of the whole sample, missing and special values included
    double totalBad = 0.0;
    double adjustment = 0.5; // added to both cells of a bin in which one is empty
};

// ln((good / totalGood) / (bad / totalBad)): positive is safer than the sample. A bin with one empty cell takes
// ln(((good + a) / totalGood) / ((bad + a) / totalBad)) with a = adjustment, as SAS Enterprise Miner's interactive
// grouping does; a bin nobody fell into, or a sample of one class, gives 0.
double weightOfEvidence(double good, double bad, const WoeDefinition& definition);

// (good / totalGood - bad / totalBad) · weightOfEvidence: the bin's part of the variable's information value
// (Kullback's symmetric divergence J between goods and bads).
double informationValue(double good, double bad, const WoeDefinition& definition);

} // namespace riskloom
