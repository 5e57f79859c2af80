// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/credit.h"

#include <QString>

namespace riskloom {

enum class SamplePart { Holdout, OutOfTime, Train };

QString partName(SamplePart part); // in the language of the moment

const ScoreCounts& countsOf(const CreditScorecardReport& report, SamplePart part);
const ModelQuality& qualityOf(const CreditScorecardReport& report, SamplePart part);
const ModelQuality& qualityOf(const CreditNetworkReport& report, SamplePart part);

} // namespace riskloom
