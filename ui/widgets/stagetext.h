// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace riskloom
{

// What a computation says it does now ("binning"), in the window's language; the name itself when it is unknown.
QString stageText(const QString& stage);

} // namespace riskloom
