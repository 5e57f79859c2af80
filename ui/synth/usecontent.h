// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/synthuse.h"
#include "ui/widgets/valuecolumn.h"

#include <QString>

namespace riskloom {

// Whether kinds of people that are few are lost or misread, and how a card from synthetic rows fares with them.
QString segmentVerdict(const RareSegments& rare);
// All rare levels together first, then one row a level.
TableContent segmentTable(const RareSegments& rare);

// Whether a card from synthetic rows treats the groups of protected columns otherwise than one from real rows.
QString fairnessVerdict(const FairnessGaps& gaps);
// One row a group.
TableContent fairnessTable(const FairnessGaps& gaps);

} // namespace riskloom
