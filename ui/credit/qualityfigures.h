// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/credit.h"

#include <QString>

#include <vector>

namespace riskloom {

// A figure of a model on one sample as a person reads it.
struct QualityFigure {
    QString name;        // "AUC"
    QString value;       // "0.789"
    QString note;        // its interval, or what belongs to it
    QString explanation; // what it measures
};

// AUC with its interval, KS, H-measure, Brier score with its parts, Hosmer and Lemeshow's test.
std::vector<QualityFigure> qualityFigures(const ModelQuality& quality);

} // namespace riskloom
