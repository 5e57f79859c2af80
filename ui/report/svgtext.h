// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>
#include <QString>
#include <QXmlStreamWriter>

namespace riskloom {

enum class SvgAnchor { Start, Middle, End };

// An SVG being written: shapes and texts in pixels at 96 dpi.
class SvgDrawing {
public:
    SvgDrawing(int width, int height, const QString& title, const QString& description);
    void line(QPointF from, QPointF to, const QColor& colour, double width = 1.0, const QString& dashes = {});
    void polyline(const QString& points, const QColor& colour, double width, const QString& dashes = {});
    void area(const QString& points, const QColor& colour, double opacity);
    void circle(QPointF centre, double radius, const QColor& colour);
    void box(QPointF corner, double width, double height, const QColor& fill, const QString& title = {});
    void text(QPointF at, const QString& text, const QColor& colour, SvgAnchor anchor = SvgAnchor::Start);
    void uprightText(QPointF at, const QString& text, const QColor& colour); // read from below, centred on `at`; Chinese stands from above, character by character
    QByteArray finished();

private:
    void standingText(QPointF at, const QString& text, const QColor& colour);
    void begin(const char* element);
    void attribute(const char* name, double value);
    void attribute(const char* name, const QString& value);

    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

// "12.5,40": a point in the lists of polyline() and area().
QString svgPoint(QPointF point);
// What a text of the drawing is wide, nearly: it is drawn in whatever font the reader has.
double svgTextWidth(const QString& text);
// Shortened with an ellipsis to at most that width.
QString svgElided(const QString& text, double width);

// Characters that XML does not have, such as 0x01, as the replacement character.
QString xmlText(QString text);

} // namespace riskloom
