// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/pdfpages.h"

#include "ui/widgets/colours.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QPageLayout>
#include <QStringList>

namespace riskloom {
namespace {

constexpr double pageWidth = 595.0 * pt; // A4
constexpr double pageHeight = 842.0 * pt;
constexpr double sideMargin = 48.0 * pt;
constexpr double topMargin = 48.0 * pt;
constexpr double bottomMargin = 56.0 * pt;
constexpr int dotsPerInch = static_cast<int>(72 * pt);

// Chinese text in the shapes of mainland China, where the machine has them.
QString familyFor(const QString& language)
{
    if (!language.startsWith(QStringLiteral("zh")))
        return {};
    const QStringList families = QFontDatabase::families();
    for (const QString& family : {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                                  QStringLiteral("Microsoft YaHei"), QStringLiteral("PingFang SC")})
        if (families.contains(family))
            return family;
    return {};
}

} // namespace

PdfPages::PdfPages(const Titles& titles, const QString& language, int allPages)
    : m_titles(titles), m_family(familyFor(language)), m_allPages(allPages)
{
    m_buffer.open(QIODevice::WriteOnly);
    m_writer = std::make_unique<QPdfWriter>(&m_buffer);
    m_writer->setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()});
    m_writer->setResolution(dotsPerInch);
    m_writer->setTitle(titles.document);
    m_writer->setCreator(QGuiApplication::applicationName());
    m_painter = std::make_unique<QPainter>(m_writer.get());
    beginPage();
}

QRectF PdfPages::area()
{
    return {sideMargin, topMargin, pageWidth - 2.0 * sideMargin, pageHeight - topMargin - bottomMargin};
}

QFont PdfPages::font(double points, QFont::Weight weight) const
{
    QFont font = QGuiApplication::font();
    if (!m_family.isEmpty())
        font.setFamily(m_family);
    font.setPointSizeF(points);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFontMetricsF PdfPages::metrics(const QFont& font) const
{
    return {font, m_writer.get()};
}

void PdfPages::beginPage()
{
    m_y = area().top();
    m_painter->setFont(font(8.0));
    m_painter->setPen(colours(Shade::Light).muted);
    const QRectF footer(area().left(), pageHeight - bottomMargin + 14.0 * pt, area().width(), 14.0 * pt);
    m_painter->drawText(footer, Qt::AlignLeft | Qt::AlignTop, m_titles.footer);
    m_painter->drawText(footer, Qt::AlignRight | Qt::AlignTop, m_titles.pageOfAll.arg(m_page).arg(m_allPages));
}

void PdfPages::newPage()
{
    m_writer->newPage();
    ++m_page;
    beginPage();
}

void PdfPages::need(double height)
{
    if (height > room() && m_y > area().top())
        newPage();
}

QString PdfPages::breakable(const QString& text, const QFontMetricsF& metrics, double width)
{
    constexpr QChar breakHere(0x200b);           // zero width space
    constexpr char16_t firstChinese = u'\x2e80'; // from here on lines break between characters by themselves
    QStringList words = text.split(u' ');
    for (QString& word : words)
        if (metrics.horizontalAdvance(word) > width)
            for (qsizetype i = word.size() - 1; i > 0; --i)
                if (word[i] < firstChinese && word[i - 1] < firstChinese)
                    word.insert(i, breakHere);
    return words.join(u' ');
}

QByteArray PdfPages::finish()
{
    m_painter->end();
    return m_buffer.data();
}

} // namespace riskloom
