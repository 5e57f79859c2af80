// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reporthtml.h"

#include "ui/report/svgtext.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace riskloom {
namespace {

// Without the characters that XML would escape: browsers take the content of <style> as it stands.
constexpr const char* pageStyle = R"(
:root { color-scheme: light; }
body { font: 15px/1.5 system-ui, 'Noto Sans', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; color: #1a2230;
       background: #fff; max-width: 62rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.7rem; margin: 0; line-height: 1.25; }
h2 { font-size: 1.3rem; margin: 2.4rem 0 .6rem; padding-bottom: .25rem; border-bottom: 2px solid #2856cc; }
h3 { font-size: 1.08rem; margin: 1.6rem 0 .5rem; }
.subtitle, .note, figcaption, caption { color: #596475; }
.note { font-size: .9rem; }
.warning { background: #fdf1d8; border-left: 4px solid #855300; padding: .4rem .8rem; }
p { margin: .5rem 0; overflow-wrap: anywhere; }
nav ol { padding-left: 1.4rem; columns: 2; }
a { color: #2856cc; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: .6rem 0 1.2rem; font-size: .87rem; }
caption { text-align: left; padding: .3rem 0; font-weight: 600; color: #1a2230; }
th, td { padding: .22rem .6rem; border-bottom: 1px solid #e6e9ee; text-align: left; vertical-align: top;
         overflow-wrap: anywhere; }
thead th { border-bottom: 1px solid #d5dae1; background: #f5f6f8; }
.number { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: normal; white-space: nowrap; }
.total td { font-weight: 600; }
.facts th { font-weight: 400; color: #596475; white-space: nowrap; }
.charts { display: flex; flex-wrap: wrap; gap: 1.2rem; }
figure { margin: .6rem 0; max-width: 100%; }
figure svg { max-width: 100%; height: auto; }
figcaption b { color: #1a2230; }
@media print { body { margin: 0; max-width: none; } h2, h3 { break-after: avoid; } figure, tr { break-inside: avoid; } }
)";

QString tag(const char* name)
{
    return QString::fromLatin1(name);
}

class HtmlPage {
public:
    explicit HtmlPage(const ReportDocument& document) : m_document(document), m_writer(&m_bytes) {}

    QByteArray write()
    {
        m_writer.writeDTD(QStringLiteral("<!DOCTYPE html>"));
        m_writer.writeStartElement(tag("html"));
        attribute("xmlns", QStringLiteral("http://www.w3.org/1999/xhtml"));
        attribute("lang", m_document.language);
        writeHead();
        m_writer.writeStartElement(tag("body"));
        m_writer.writeStartElement(tag("header"));
        element("h1", m_document.title);
        element("p", m_document.subtitle, "subtitle");
        m_writer.writeEndElement();
        for (const ReportBlock& block : m_document.summary)
            std::visit([this](const auto& one) { write(one); }, block);
        writeContents();
        for (const ReportSection& section : m_document.sections) {
            const bool part = section.rank == ReportSection::Rank::Part;
            m_writer.writeStartElement(part ? tag("h3") : tag("h2"));
            attribute("id", section.id);
            m_writer.writeCharacters(xmlText(section.title));
            m_writer.writeEndElement();
            for (const ReportBlock& block : section.blocks)
                std::visit([this](const auto& one) { write(one); }, block);
        }
        m_writer.writeEndElement();
        m_writer.writeEndElement();
        return m_bytes + '\n';
    }

private:
    void attribute(const char* name, const QString& value) { m_writer.writeAttribute(tag(name), xmlText(value)); }

    // An element without content has an end of its own too: HTML knows no <td/>.
    void element(const char* name, const QString& text, const char* style = "")
    {
        m_writer.writeStartElement(tag(name));
        if (*style != '\0')
            attribute("class", tag(style));
        m_writer.writeCharacters(xmlText(text));
        m_writer.writeEndElement();
    }

    void writeHead()
    {
        m_writer.writeStartElement(tag("head"));
        m_writer.writeEmptyElement(tag("meta"));
        attribute("charset", QStringLiteral("utf-8"));
        m_writer.writeEmptyElement(tag("meta"));
        attribute("name", QStringLiteral("viewport"));
        attribute("content", QStringLiteral("width=device-width, initial-scale=1"));
        element("title", m_document.title + QStringLiteral(" – ") + m_document.subtitle);
        element("style", QString::fromUtf8(pageStyle));
        m_writer.writeEndElement();
    }

    void writeContents()
    {
        m_writer.writeStartElement(tag("nav"));
        m_writer.writeStartElement(tag("ol"));
        for (const ReportSection& section : m_document.sections) {
            if (section.rank == ReportSection::Rank::Part)
                continue;
            m_writer.writeStartElement(tag("li"));
            m_writer.writeStartElement(tag("a"));
            attribute("href", u'#' + section.id);
            m_writer.writeCharacters(xmlText(section.title));
            m_writer.writeEndElement();
            m_writer.writeEndElement();
        }
        m_writer.writeEndElement();
        m_writer.writeEndElement();
    }

    void write(const ReportParagraph& paragraph)
    {
        switch (paragraph.look) {
        case ReportParagraph::Look::Plain: return element("p", paragraph.text);
        case ReportParagraph::Look::Note: return element("p", paragraph.text, "note");
        case ReportParagraph::Look::Warning: return element("p", paragraph.text, "warning");
        }
    }

    void beginTable(const QString& id, const char* style)
    {
        m_writer.writeStartElement(tag("div"));
        attribute("class", QStringLiteral("wide"));
        m_writer.writeStartElement(tag("table"));
        attribute("id", id);
        attribute("class", tag(style));
    }

    void endTable()
    {
        m_writer.writeEndElement();
        m_writer.writeEndElement();
    }

    void write(const ReportFacts& facts)
    {
        beginTable(facts.id, "facts");
        m_writer.writeStartElement(tag("tbody"));
        for (const auto& [name, value] : facts.facts) {
            m_writer.writeStartElement(tag("tr"));
            element("th", name);
            element("td", value);
            m_writer.writeEndElement();
        }
        m_writer.writeEndElement();
        endTable();
    }

    void write(const ReportTable& table)
    {
        const TableContent& content = table.content;
        const auto styleOf = [&](std::size_t column) {
            return content.columns[column].align == ValueColumn::Align::Number ? "number" : "";
        };
        beginTable(table.id, "rows");
        element("caption", table.caption);
        m_writer.writeStartElement(tag("thead"));
        m_writer.writeStartElement(tag("tr"));
        for (std::size_t column = 0; column < content.columns.size(); ++column) {
            m_writer.writeStartElement(tag("th"));
            if (*styleOf(column) != '\0')
                attribute("class", tag(styleOf(column)));
            if (!content.columns[column].toolTip.isEmpty())
                attribute("title", content.columns[column].toolTip);
            m_writer.writeCharacters(xmlText(content.columns[column].title));
            m_writer.writeEndElement();
        }
        m_writer.writeEndElement();
        m_writer.writeEndElement();
        m_writer.writeStartElement(tag("tbody"));
        for (std::size_t row = 0; row < content.rows.size(); ++row) {
            m_writer.writeStartElement(tag("tr"));
            if (row < content.looks.size() && content.looks[row].emphasised)
                attribute("class", QStringLiteral("total"));
            for (std::size_t column = 0; column < content.columns.size(); ++column)
                element("td", shownText(content.columns[column], content.rows[row][column]), styleOf(column));
            m_writer.writeEndElement();
        }
        m_writer.writeEndElement();
        endTable();
    }

    void write(const ReportCharts& charts)
    {
        m_writer.writeStartElement(tag("div"));
        attribute("class", QStringLiteral("charts"));
        for (const ReportChart& chart : charts.charts) {
            m_writer.writeStartElement(tag("figure"));
            writeSvg(chart.svg);
            m_writer.writeStartElement(tag("figcaption"));
            element("b", chart.title);
            m_writer.writeCharacters(xmlText(chart.note.isEmpty() ? QString() : QStringLiteral(" – ") + chart.note));
            m_writer.writeEmptyElement(tag("br"));
            m_writer.writeCharacters(xmlText(chart.description));
            m_writer.writeEndElement();
            m_writer.writeEndElement();
        }
        m_writer.writeEndElement();
    }

    void writeSvg(const QByteArray& svg)
    {
        QXmlStreamReader reader(svg);
        reader.setNamespaceProcessing(false); // names as they stand, with the xmlns among the attributes
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement()) {
                m_writer.writeStartElement(reader.qualifiedName().toString());
                m_writer.writeAttributes(reader.attributes());
            } else if (reader.isEndElement()) {
                m_writer.writeEndElement();
            } else if (reader.isCharacters()) {
                m_writer.writeCharacters(reader.text().toString());
            }
        }
    }

    const ReportDocument& m_document;
    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

} // namespace

QByteArray reportHtml(const ReportDocument& document)
{
    return HtmlPage(document).write();
}

} // namespace riskloom
