// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QRectF>
#include <QString>

#include <memory>

namespace riskloom {

// A4 pages that are filled from above. Lengths are dots, so small that fonts are laid out without rounding.
inline constexpr double pt = 20.0; // dots in a point of 1/72 inch

class PdfPages {
public:
    struct Titles {
        QString document;
        QString footer;    // at the left of every page
        QString pageOfAll; // "Page %1 of %2"
    };
    // allPages: for the footer; found by drawing once before.
    PdfPages(const Titles& titles, const QString& language, int allPages);

    QPainter& painter() { return *m_painter; }
    static QRectF area(); // where content goes
    [[nodiscard]] double y() const { return m_y; }
    [[nodiscard]] double room() const { return area().bottom() - m_y; }
    void advance(double height) { m_y += height; }
    void newPage();
    void need(double height); // a new page when there is less room, unless this one is still empty
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] QFont font(double points, QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] QFontMetricsF metrics(const QFont& font) const;

    // Lines break between words, and within one only where it is wider than the room.
    static constexpr int wrapped = Qt::TextWordWrap | Qt::AlignTop;
    static QString breakable(const QString& text, const QFontMetricsF& metrics, double width);

    QByteArray finish();

private:
    void beginPage();

    Titles m_titles;
    QString m_family; // "" = the application's
    int m_allPages;
    QBuffer m_buffer;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<QPainter> m_painter;
    double m_y = 0.0;
    int m_page = 1;
};

} // namespace riskloom
