// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/market.h"
#include "ui/charts/series.h"
#include "ui/widgets/valuecolumn.h"

#include <QCoreApplication>
#include <QString>

namespace riskloom {

// Words of the market pages, one translation context for all of them.
struct MarketFactText {
    Q_DECLARE_TR_FUNCTIONS(MarketFactText)
};

QString modelName(const std::string& model);  // "gan" → "Generator"
QString factName(const std::string& fact);    // "HeavyTails" → "Heavy tails"
QString factMeaning(const std::string& fact); // what it is and how it is measured

// "The generator shows 8 of 9 facts …": which facts it misses, how its rivals do, and what the held-out days say.
QString factsVerdict(const MarketGanReport& report);
// What network made the courses, and how heavy it leaves their tails; empty but of a temporal convolution.
QString networkSentence(const MarketGanReport& report);

// Whether the pictures' figures are nearer to those of the training days than independent normal days are.
QString windowsVerdict(const WindowsReport& windows);

// One row a model: how many facts it shows, and which it misses.
TableContent modelsTable(const MarketGanReport& report);
// One row a fact: the real days with their band, every model, and whether the generator passes.
TableContent factsTable(const MarketGanReport& report);
// One row a fact: the held-out days in the band of the generator.
TableContent heldOutTable(const MarketGanReport& report);
// One row a figure: the real days and every model with bands.
TableContent riskTable(const MarketGanReport& report);
// One row a sample of pictures.
TableContent windowTable(const WindowsReport& windows);
// Through which network the distances of that table are seen; "" without them.
QString windowDistanceSentence(const WindowsReport& windows);

LineContent clusteringContent(const MarketGanReport& report); // ACF(|r|)
LineContent returnsContent(const MarketGanReport& report);    // ACF(r), first 20 lags
LineContent leverageContent(const MarketGanReport& report);
LineContent distanceContent(const MarketGanReport& report);
LineContent fanContent(const MarketGanReport& report);

} // namespace riskloom
