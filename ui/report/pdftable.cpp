// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/pdftable.h"

#include <QStringList>

#include <algorithm>
#include <numeric>

namespace riskloom {
namespace {

constexpr double padding = 3.0 * pt; // at both sides of a cell
constexpr double rowPadding = 1.8 * pt;
constexpr double largestFont = 8.0; // points
constexpr double smallestFont = 5.5;

struct Cells {
    QStringList header; // empty: none
    std::vector<QStringList> rows;
    std::vector<bool> emphasised;
    std::vector<bool> numbers; // one a column: right-aligned, never broken
};

Cells cellsOf(const TableContent& content)
{
    Cells cells;
    for (const ValueColumn& column : content.columns) {
        cells.header << column.title;
        cells.numbers.push_back(column.align == ValueColumn::Align::Number);
    }
    for (std::size_t row = 0; row < content.rows.size(); ++row) {
        QStringList texts;
        for (std::size_t column = 0; column < content.columns.size(); ++column)
            texts << shownText(content.columns[column], content.rows[row][column]);
        cells.rows.push_back(texts);
        cells.emphasised.push_back(row < content.looks.size() && content.looks[row].emphasised);
    }
    return cells;
}

class PdfTable {
public:
    PdfTable(PdfPages& pages, Cells cells) : m_pages(pages), m_cells(std::move(cells)) { fit(); }

    void draw()
    {
        if (!m_cells.header.isEmpty() && !m_cells.rows.empty())
            m_pages.need(heightOf(m_cells.header, m_bold) + heightOf(m_cells.rows.front(), m_font));
        drawHeader();
        for (std::size_t row = 0; row < m_cells.rows.size(); ++row) {
            const QFont& font = m_cells.emphasised[row] ? m_bold : m_font;
            const double height = std::min(heightOf(m_cells.rows[row], font), PdfPages::area().height() / 2.0);
            const int page = m_pages.page();
            m_pages.need(height);
            if (m_pages.page() != page)
                drawHeader();
            drawRow(m_cells.rows[row], font, height);
        }
        m_pages.advance(8.0 * pt);
    }

private:
    struct Widths {
        std::vector<double> wanted; // everything on one line
        std::vector<double> least;  // the longest word on one line
    };

    Widths measure() const
    {
        Widths widths{std::vector<double>(m_cells.numbers.size(), 0.0),
                      std::vector<double>(m_cells.numbers.size(), 0.0)};
        const auto take = [&](const QStringList& texts, const QFontMetricsF& metrics) {
            for (qsizetype i = 0; i < texts.size(); ++i) {
                const auto column = static_cast<std::size_t>(i);
                const double whole = metrics.horizontalAdvance(texts[i]) + 2.0 * padding + 0.5 * pt;
                double word = m_cells.numbers[column] && texts != m_cells.header ? whole : 0.0;
                for (const QString& part : texts[i].split(u' ', Qt::SkipEmptyParts))
                    word = std::max(word, metrics.horizontalAdvance(part) + 2.0 * padding + 0.5 * pt);
                widths.wanted[column] = std::max(widths.wanted[column], whole);
                widths.least[column] = std::max(widths.least[column], std::min(word, PdfPages::area().width() / 3.0));
            }
        };
        take(m_cells.header, m_pages.metrics(m_bold));
        for (std::size_t row = 0; row < m_cells.rows.size(); ++row)
            take(m_cells.rows[row], m_pages.metrics(m_cells.emphasised[row] ? m_bold : m_font));
        return widths;
    }

    void fit()
    {
        const double page = PdfPages::area().width();
        Widths widths;
        double least = 0.0;
        for (double size = largestFont; size >= smallestFont; size -= 0.5) {
            m_font = m_pages.font(size);
            m_bold = m_pages.font(size, QFont::DemiBold);
            widths = measure();
            least = std::accumulate(widths.least.begin(), widths.least.end(), 0.0);
            if (least <= page)
                break;
        }
        const double wanted = std::accumulate(widths.wanted.begin(), widths.wanted.end(), 0.0);
        m_widths = widths.wanted;
        if (wanted <= page)
            return;
        // What is left beyond the longest words goes to those that want more; with too little, all of them give way.
        for (std::size_t i = 0; i < m_widths.size(); ++i)
            m_widths[i] = least <= page ? widths.least[i] + (page - least) * (widths.wanted[i] - widths.least[i]) /
                                                                std::max(wanted - least, 1.0)
                                        : widths.least[i] * page / least;
    }

    QRectF cellRect(std::size_t column, double x, double height) const
    {
        return {x + padding, m_pages.y() + rowPadding, m_widths[column] - 2.0 * padding, height - 2.0 * rowPadding};
    }

    double heightOf(const QStringList& texts, const QFont& font) const
    {
        const QFontMetricsF metrics = m_pages.metrics(font);
        double height = metrics.height();
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const QRectF room(0.0, 0.0, m_widths[static_cast<std::size_t>(i)] - 2.0 * padding, 1e9);
            height = std::max(
                height,
                metrics.boundingRect(room, PdfPages::wrapped, PdfPages::breakable(texts[i], metrics, room.width()))
                    .height());
        }
        return height + 2.0 * rowPadding;
    }

    void drawHeader()
    {
        if (m_cells.header.isEmpty())
            return;
        const double height = heightOf(m_cells.header, m_bold);
        double all = 0.0;
        for (const double width : m_widths)
            all += width;
        m_pages.painter().fillRect(QRectF(PdfPages::area().left(), m_pages.y(), all, height),
                                   colours(Shade::Light).window);
        drawRow(m_cells.header, m_bold, height);
    }

    void drawRow(const QStringList& texts, const QFont& font, double height)
    {
        const Colours& c = colours(Shade::Light);
        QPainter& painter = m_pages.painter();
        painter.setFont(font);
        double x = PdfPages::area().left();
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const auto column = static_cast<std::size_t>(i);
            painter.setPen(m_cells.header.isEmpty() && i == 0 ? c.muted : c.text);
            const QRectF cell = cellRect(column, x, height);
            painter.drawText(cell, PdfPages::wrapped | (m_cells.numbers[column] ? Qt::AlignRight : Qt::AlignLeft),
                             PdfPages::breakable(texts[i], m_pages.metrics(font), cell.width()));
            x += m_widths[column];
        }
        m_pages.advance(height);
        painter.setPen(QPen(c.grid, 0.5 * pt));
        painter.drawLine(QPointF(PdfPages::area().left(), m_pages.y()), QPointF(x, m_pages.y()));
    }

    PdfPages& m_pages;
    Cells m_cells;
    QFont m_font, m_bold;
    std::vector<double> m_widths;
};

} // namespace

void drawTable(PdfPages& pages, const ReportTable& table)
{
    const QFont font = pages.font(9.0, QFont::DemiBold);
    const double height = pages.metrics(font).height() + 4.0 * pt;
    pages.need(height + 40.0 * pt);
    pages.painter().setFont(font);
    pages.painter().setPen(colours(Shade::Light).text);
    pages.painter().drawText(QRectF(PdfPages::area().left(), pages.y(), PdfPages::area().width(), height),
                             Qt::AlignLeft | Qt::AlignVCenter, table.caption);
    pages.advance(height);
    PdfTable(pages, cellsOf(table.content)).draw();
}

void drawFacts(PdfPages& pages, const ReportFacts& facts)
{
    Cells cells;
    cells.numbers = {false, false};
    for (const auto& [name, value] : facts.facts) {
        cells.rows.push_back({name, value});
        cells.emphasised.push_back(false);
    }
    PdfTable(pages, std::move(cells)).draw();
}

} // namespace riskloom
