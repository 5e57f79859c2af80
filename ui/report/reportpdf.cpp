// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportpdf.h"

#include "ui/report/pdftable.h"

#include <QHash>
#include <QSvgRenderer>

#include <algorithm>

namespace riskloom {
namespace {

constexpr double svgPixel = 0.75 * pt; // 96 dpi
constexpr double gap = 10.0 * pt;
constexpr int wrapped = PdfPages::wrapped | Qt::AlignLeft;

// Qt writes the moment it draws, to the second and with its zone: the document's own takes the same room, so that the same
// document gives the same bytes.
void stateDate(QByteArray& pdf, const std::string& madeAt)
{
    const QByteArray key("/CreationDate (D:");
    const qsizetype at = pdf.indexOf(key);
    if (at < 0 || madeAt.size() < 19)
        return;
    const qsizetype from = at + key.size();
    const qsizetype to = pdf.indexOf(')', from);
    QByteArray moment;
    for (const char digit : madeAt.substr(0, 19))
        if (digit >= '0' && digit <= '9')
            moment += digit;
    const QByteArray zone("+00'00'");
    if (to - from == moment.size() + zone.size())
        pdf.replace(from, to - from, moment + zone);
    else if (to - from == moment.size() + 1)
        pdf.replace(from, to - from, moment + 'Z');
}

// Qt embeds fonts in the order of a hash whose seed differs from process to process: while this lives, it does not.
class FixedHashOrder {
public:
    FixedHashOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashOrder() { QHashSeed::resetRandomGlobalSeed(); }
    FixedHashOrder(const FixedHashOrder&) = delete;
    FixedHashOrder& operator=(const FixedHashOrder&) = delete;
};

class PdfReport {
public:
    PdfReport(const ReportDocument& document, int allPages)
        : m_pages({document.title, document.title + QStringLiteral(" – ") + document.subtitle, document.pageOfAll},
                  document.language, allPages)
    {
        text(document.title, m_pages.font(20.0, QFont::DemiBold), colours(Shade::Light).text, 2.0 * pt);
        text(document.subtitle, m_pages.font(10.0), colours(Shade::Light).muted, 10.0 * pt);
        draw(document.summary);
        for (const ReportSection& section : document.sections) {
            const bool part = section.rank == ReportSection::Rank::Part;
            m_pages.advance(m_pages.y() > PdfPages::area().top() ? (part ? 8.0 : 14.0) * pt : 0.0);
            m_pages.need(90.0 * pt); // a heading stays with what follows
            text(section.title, m_pages.font(part ? 11.0 : 14.0, QFont::DemiBold), colours(Shade::Light).text,
                 5.0 * pt);
            draw(section.blocks);
        }
    }

    [[nodiscard]] int pages() const { return m_pages.page(); }
    QByteArray finish() { return m_pages.finish(); }

private:
    void draw(const std::vector<ReportBlock>& blocks)
    {
        for (const ReportBlock& block : blocks)
            std::visit([this](const auto& one) { draw(one); }, block);
    }

    void text(const QString& all, const QFont& font, const QColor& colour, double after)
    {
        const QString words = PdfPages::breakable(all, m_pages.metrics(font), PdfPages::area().width());
        const QRectF area(PdfPages::area().left(), 0.0, PdfPages::area().width(), 1e9);
        const double height = m_pages.metrics(font).boundingRect(area, wrapped, words).height();
        m_pages.need(height);
        m_pages.painter().setFont(font);
        m_pages.painter().setPen(colour);
        m_pages.painter().drawText(QRectF(area.left(), m_pages.y(), area.width(), height + pt), wrapped, words);
        m_pages.advance(height + after);
    }

    void draw(const ReportParagraph& paragraph)
    {
        const Colours& c = colours(Shade::Light);
        switch (paragraph.look) {
        case ReportParagraph::Look::Plain: return text(paragraph.text, m_pages.font(9.5), c.text, 5.0 * pt);
        case ReportParagraph::Look::Note: return text(paragraph.text, m_pages.font(8.5), c.muted, 5.0 * pt);
        case ReportParagraph::Look::Warning: return text(paragraph.text, m_pages.font(9.5), c.warning, 5.0 * pt);
        }
    }

    void draw(const ReportFacts& facts) { drawFacts(m_pages, facts); }

    void draw(const ReportTable& table) { drawTable(m_pages, table); }

    // As many in a row as fit, each at most as large as it was made.
    void draw(const ReportCharts& charts)
    {
        const double page = PdfPages::area().width();
        for (std::size_t i = 0; i < charts.charts.size();) {
            const bool wide = charts.charts[i].size.width() > 600 || i + 1 == charts.charts.size();
            const std::size_t count = wide ? 1 : 2;
            const double width = count == 1 ? page : (page - gap) / 2.0;
            double height = 0.0;
            for (std::size_t k = i; k < i + count; ++k)
                height =
                    std::max(height, sizeOf(charts.charts[k], width).height() + captionHeight(charts.charts[k], width));
            m_pages.need(height);
            for (std::size_t k = i; k < i + count; ++k)
                draw(charts.charts[k], PdfPages::area().left() + static_cast<double>(k - i) * (width + gap), width);
            m_pages.advance(height + 10.0 * pt);
            i += count;
        }
    }

    static QSizeF sizeOf(const ReportChart& chart, double width)
    {
        const QSizeF made = QSizeF(chart.size) * svgPixel;
        return made * std::min(1.0, width / made.width());
    }

    static QString captionOf(const ReportChart& chart)
    {
        return chart.note.isEmpty() ? chart.title : chart.title + QStringLiteral(" – ") + chart.note;
    }

    double captionHeight(const ReportChart& chart, double width) const
    {
        const QRectF room(0.0, 0.0, width, 1e9);
        return m_pages.metrics(m_pages.font(8.5, QFont::DemiBold))
                   .boundingRect(room, wrapped, captionOf(chart))
                   .height() +
               m_pages.metrics(m_pages.font(7.5)).boundingRect(room, wrapped, chart.description).height() + 4.0 * pt;
    }

    void draw(const ReportChart& chart, double left, double width)
    {
        const QSizeF size = sizeOf(chart, width);
        QPainter& painter = m_pages.painter();
        painter.setFont(m_pages.font(8.5)); // what the drawing's own texts are made from
        QSvgRenderer(chart.svg).render(&painter, QRectF(QPointF(left, m_pages.y()), size));
        double y = m_pages.y() + size.height() + 2.0 * pt;
        const std::pair<QString, QFont> lines[] = {{captionOf(chart), m_pages.font(8.5, QFont::DemiBold)},
                                                   {chart.description, m_pages.font(7.5)}};
        for (const auto& [words, font] : lines) {
            const double height =
                m_pages.metrics(font).boundingRect(QRectF(0.0, 0.0, width, 1e9), wrapped, words).height();
            painter.setFont(font);
            painter.setPen(colours(Shade::Light).text);
            painter.drawText(QRectF(left, y, width, height + pt), wrapped, words);
            y += height;
        }
    }

    PdfPages m_pages;
};

} // namespace

QByteArray reportPdf(const ReportDocument& document)
{
    const FixedHashOrder fixed;
    const int pages = PdfReport(document, 0).pages(); // drawn twice: every footer says how many there are
    QByteArray bytes = PdfReport(document, pages).finish();
    stateDate(bytes, document.madeAt);
    return bytes;
}

} // namespace riskloom
