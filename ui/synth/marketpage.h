// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/synth/marketrun.h"
#include "ui/widgets/runpage.h"

namespace riskloom {

// A tab of generated markets.
class MarketPage : public SelectionPage<MarketSelection> {
protected:
    explicit MarketPage(QWidget* parent) : SelectionPage(QStringLiteral("synthetic"), parent) {}
};

} // namespace riskloom
