// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>
#include <QStringList>

class QPainter;

namespace riskloom {

// Titles of vertical axes. Latin ones are turned and read from below; Chinese characters stand upright, one below the
// other, with what is Latin among them turned to be read from above.

bool isChinese(QChar c);

// Whether a text has Chinese characters, so that it stands.
bool stands(const QString& text);

// Parts of a text that stand, one Chinese character, or lie, anything else up to the next one.
QStringList standingParts(const QString& text);

// In the painter's font, centred in the rectangle; what does not fit is elided.
void drawUprightTitle(QPainter& painter, const QRectF& within, const QString& text, const QColor& colour);

} // namespace riskloom
