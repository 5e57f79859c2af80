// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>

namespace riskloom {
namespace {

bool isNumber(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::Double:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong: return true;
    default: return false;
    }
}

QString bareText(const QVariant& value)
{
    if (value.typeId() == QMetaType::Double)
        return QLocale::c().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    return value.toString();
}

QString tsvField(const QVariant& value)
{
    QString text = bareText(value);
    for (const char16_t breaking : {u'\t', u'\n', u'\r'})
        text.replace(QChar(breaking), QLatin1Char(' '));
    return text;
}

QString csvField(const QVariant& value)
{
    QString text = bareText(value);
    constexpr QStringView formulaStarts = u"=+-@\t\r";
    if (!isNumber(value) && !text.isEmpty() && formulaStarts.contains(text.front()))
        text.prepend(QLatin1Char('\''));
    constexpr QStringView special = u",\"\n\r";
    for (const QChar character : special)
        if (text.contains(character))
            return QStringLiteral("\"%1\"").arg(text.replace(QLatin1Char('"'), QStringLiteral("\"\"")));
    return text;
}

template <class Field>
QString lines(const PlainTable& table, QChar separator, QStringView lineEnd, Field field)
{
    QString text;
    const auto addLine = [&](const auto& values) {
        bool first = true;
        for (const auto& value : values) {
            if (!first)
                text += separator;
            first = false;
            text += field(QVariant(value));
        }
        text += lineEnd;
    };
    addLine(table.headers);
    for (const auto& row : table.rows)
        addLine(row);
    return text;
}

} // namespace

QString tableAsTsv(const PlainTable& table)
{
    return lines(table, QLatin1Char('\t'), u"\n", tsvField);
}

QString tableAsCsv(const PlainTable& table)
{
    return lines(table, QLatin1Char(','), u"\r\n", csvField);
}

QString tableAsHtml(const PlainTable& table)
{
    QString html = QStringLiteral("<table><thead><tr>");
    for (const QString& header : table.headers)
        html += QStringLiteral("<th>%1</th>").arg(header.toHtmlEscaped());
    html += QStringLiteral("</tr></thead><tbody>");
    for (const auto& row : table.rows) {
        html += QStringLiteral("<tr>");
        for (const QVariant& value : row)
            html += QStringLiteral("<td%1>%2</td>")
                        .arg(isNumber(value) ? QStringLiteral(" align=\"right\"") : QString(), bareText(value).toHtmlEscaped());
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</tbody></table>");
}

void copyText(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

void copyTable(const PlainTable& table)
{
    auto* data = new QMimeData;
    data->setText(tableAsTsv(table));
    data->setHtml(tableAsHtml(table));
    QGuiApplication::clipboard()->setMimeData(data);
}

void copyImage(const QImage& image)
{
    QGuiApplication::clipboard()->setImage(image);
}

} // namespace riskloom
