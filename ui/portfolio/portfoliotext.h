// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/strategykind.h"
#include "core/market/significance.h"

#include <QCoreApplication>
#include <QString>

#include <string>

namespace riskloom {

// The words of the portfolio pane that are not a widget's own.
struct PortfolioText {
    Q_DECLARE_TR_FUNCTIONS(Portfolio)
};

QString strategyName(StrategyKind strategy); // as the form names it
QString intervalOf(const SharpeDifference& difference);
QString dayText(const std::string& iso); // "" for what is no day

} // namespace riskloom
