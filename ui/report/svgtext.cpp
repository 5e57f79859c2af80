// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/svgtext.h"

#include "ui/charts/standingtext.h"

#include <QStringList>

#include <algorithm>

namespace riskloom {
namespace {

constexpr double textPixels = 11.0;

QString number(double value)
{
    return QString::number(value, 'f', 2);
}

// Chinese characters are as wide as high, Latin letters little more than half of that.
double charWidth(QChar c)
{
    return isChinese(c) ? textPixels : textPixels * 0.58;
}

} // namespace

SvgDrawing::SvgDrawing(int width, int height, const QString& title, const QString& description) : m_writer(&m_bytes)
{
    begin("svg");
    attribute("xmlns", QStringLiteral("http://www.w3.org/2000/svg"));
    attribute("viewBox", QStringLiteral("0 0 %1 %2").arg(width).arg(height));
    attribute("width", QString::number(width));
    attribute("height", QString::number(height));
    attribute("role", QStringLiteral("img"));
    attribute("font-size", QString::number(textPixels));
    m_writer.writeTextElement(QStringLiteral("title"), xmlText(title));
    m_writer.writeTextElement(QStringLiteral("desc"), xmlText(description));
}

void SvgDrawing::begin(const char* element)
{
    m_writer.writeStartElement(QString::fromLatin1(element));
}

void SvgDrawing::attribute(const char* name, double value)
{
    attribute(name, number(value));
}

void SvgDrawing::attribute(const char* name, const QString& value)
{
    m_writer.writeAttribute(QString::fromLatin1(name), value);
}

void SvgDrawing::line(QPointF from, QPointF to, const QColor& colour, double width, const QString& dashes)
{
    polyline(svgPoint(from) + u' ' + svgPoint(to), colour, width, dashes);
}

void SvgDrawing::polyline(const QString& points, const QColor& colour, double width, const QString& dashes)
{
    begin("polyline");
    attribute("points", points);
    attribute("fill", QStringLiteral("none"));
    attribute("stroke", colour.name());
    attribute("stroke-width", width);
    if (!dashes.isEmpty())
        attribute("stroke-dasharray", dashes);
    m_writer.writeEndElement();
}

void SvgDrawing::area(const QString& points, const QColor& colour, double opacity)
{
    begin("polygon");
    attribute("points", points);
    attribute("fill", colour.name());
    attribute("fill-opacity", opacity);
    m_writer.writeEndElement();
}

void SvgDrawing::circle(QPointF centre, double radius, const QColor& colour)
{
    begin("circle");
    attribute("cx", centre.x());
    attribute("cy", centre.y());
    attribute("r", radius);
    attribute("fill", colour.name());
    m_writer.writeEndElement();
}

void SvgDrawing::box(QPointF corner, double width, double height, const QColor& fill, const QString& title)
{
    begin("rect");
    attribute("x", corner.x());
    attribute("y", corner.y());
    attribute("width", std::max(width, 0.0));
    attribute("height", std::max(height, 0.0));
    attribute("fill", fill.name());
    if (!title.isEmpty())
        m_writer.writeTextElement(QStringLiteral("title"), xmlText(title));
    m_writer.writeEndElement();
}

void SvgDrawing::text(QPointF at, const QString& text, const QColor& colour, SvgAnchor anchor)
{
    begin("text");
    attribute("x", at.x());
    attribute("y", at.y());
    attribute("fill", colour.name());
    if (anchor != SvgAnchor::Start)
        attribute("text-anchor", anchor == SvgAnchor::End ? QStringLiteral("end") : QStringLiteral("middle"));
    m_writer.writeCharacters(xmlText(text));
    m_writer.writeEndElement();
}

void SvgDrawing::standingText(QPointF at, const QString& text, const QColor& colour)
{
    const QStringList parts = standingParts(text);
    const auto heightOf = [](const QString& part) { return isChinese(part.back()) ? textPixels * 1.1 : svgTextWidth(part); };
    double whole = 0.0;
    for (const QString& part : parts)
        whole += heightOf(part);
    const double centre = at.x() - 0.35 * textPixels; // of the column
    double top = at.y() - whole / 2.0;
    for (const QString& part : parts) {
        if (isChinese(part.back())) {
            this->text({centre, top + 0.88 * textPixels}, part, colour, SvgAnchor::Middle);
        } else if (!part.trimmed().isEmpty()) {
            begin("text");
            attribute("transform",
                      QStringLiteral("translate(%1 %2) rotate(90)").arg(number(centre - 0.35 * textPixels), number(top)));
            attribute("fill", colour.name());
            m_writer.writeCharacters(xmlText(part));
            m_writer.writeEndElement();
        }
        top += heightOf(part);
    }
}

void SvgDrawing::uprightText(QPointF at, const QString& text, const QColor& colour)
{
    if (stands(text))
        return standingText(at, text, colour);
    begin("text");
    attribute("transform", QStringLiteral("translate(%1 %2) rotate(-90)").arg(number(at.x()), number(at.y())));
    attribute("fill", colour.name());
    attribute("text-anchor", QStringLiteral("middle"));
    m_writer.writeCharacters(xmlText(text));
    m_writer.writeEndElement();
}

QByteArray SvgDrawing::finished()
{
    m_writer.writeEndElement();
    return m_bytes;
}

QString svgPoint(QPointF point)
{
    return number(point.x()) + u',' + number(point.y());
}

double svgTextWidth(const QString& text)
{
    double width = 0.0;
    for (const QChar c : text)
        width += charWidth(c);
    return width;
}

QString svgElided(const QString& text, double width)
{
    if (svgTextWidth(text) <= width)
        return text;
    QString shown = text;
    while (!shown.isEmpty() && svgTextWidth(shown) + textPixels > width)
        shown.chop(1);
    return shown + QChar(0x2026);
}

QString xmlText(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            ++i;
            continue;
        }
        const bool control = c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r';
        if (control || c.isSurrogate() || c.unicode() >= 0xfffe)
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace riskloom
