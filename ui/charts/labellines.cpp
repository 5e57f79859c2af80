// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/labellines.h"

#include <algorithm>

namespace riskloom {
namespace {

constexpr qsizetype fewestLetters = 4; // on both sides of a hyphen

bool isLatin(QChar c) { return c.unicode() < 0x2e80 && c.isLetter(); }

// Where a text that is too wide is parted; 0 = not before its end.
qsizetype breakIn(const QString& text, const QFontMetricsF& metrics, qreal width)
{
    qsizetype fits = 0;
    while (fits < text.size() && metrics.horizontalAdvance(text.left(fits + 1)) <= width)
        ++fits;
    if (fits == text.size())
        return fits;
    for (qsizetype i = fits; i > 0; --i)
        if (text[i] == u' ' || text[i - 1] == u'-' || (!isLatin(text[i]) && !text[i].isPunct() && !isLatin(text[i - 1])))
            return i;
    return 0;
}

qsizetype hyphenIn(const QString& word, const QFontMetricsF& metrics, qreal width)
{
    qsizetype end = word.indexOf(u' ');
    if (end < 0)
        end = word.size();
    for (qsizetype i = end - fewestLetters; i >= fewestLetters; --i)
        if (isLatin(word[i - 1]) && isLatin(word[i]) && metrics.horizontalAdvance(word.left(i) + u'-') <= width)
            return i;
    return 0;
}

} // namespace

QStringList labelLines(const QString& label, const QFontMetricsF& metrics, qreal width, int most)
{
    QStringList lines;
    QString rest = label.simplified();
    while (!rest.isEmpty()) {
        qsizetype end = breakIn(rest, metrics, width);
        QString hyphen;
        if (end == 0 && lines.size() + 1 < most) {
            end = hyphenIn(rest, metrics, width);
            hyphen = QStringLiteral("-");
        }
        if (end == 0 || lines.size() + 1 == most) {
            lines << metrics.elidedText(rest, Qt::ElideRight, width);
            break;
        }
        lines << rest.left(end).trimmed() + (end < rest.size() ? hyphen : QString());
        rest = rest.mid(end).trimmed();
    }
    return lines;
}

} // namespace riskloom
