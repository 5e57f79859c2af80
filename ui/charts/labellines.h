// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QString>
#include <QStringList>

namespace riskloom {

// A label broken into at most so many lines of a width: between words, within a word that has no room alone (with a hyphen
// between letters, without one between Chinese characters), the last line shortened with an ellipsis when more is left.
QStringList labelLines(const QString& label, const QFontMetricsF& metrics, qreal width, int most);

} // namespace riskloom
