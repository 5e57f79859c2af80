// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/colours.h"

#include <QIcon>
#include <QString>

namespace riskloom {

// An icon of :/icons (without folder and ending), drawn sharp at every scale in the colour the tone has in the
// application's palette at the moment of drawing, so that it follows a change of theme by itself.
QIcon icon(const QString& name, IconTone tone = IconTone::Text);
bool iconExists(const QString& name);

} // namespace riskloom
