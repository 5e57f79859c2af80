// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon.h"

#include "ui/widgets/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace riskloom {
namespace {

QString pathOf(const QString& name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

class ThemedIconEngine : public QIconEngine {
public:
    ThemedIconEngine(QString name, IconTone tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device() != nullptr ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, pixmapIn(rect.size() * ratio, mode));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override { return pixmapIn(size, mode); }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override { return pixmapIn(size, mode); }
    QIconEngine* clone() const override { return new ThemedIconEngine(*this); }
    QString key() const override { return QStringLiteral("riskloom"); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const Colours& c = coloursOf(QGuiApplication::palette());
        if (mode == QIcon::Disabled) {
            QColor faint = c.muted;
            faint.setAlphaF(0.5F);
            return faint;
        }
        switch (m_tone) {
        case IconTone::Text: return c.text;
        case IconTone::Muted: return c.muted;
        case IconTone::Accent: return c.accent;
        case IconTone::OnAccent: return c.onAccent;
        case IconTone::Positive: return c.positive;
        case IconTone::Warning: return c.warning;
        case IconTone::Negative: return c.negative;
        }
        return c.text;
    }

    QPixmap pixmapIn(const QSize& pixels, QIcon::Mode mode) const
    {
        if (pixels.isEmpty())
            return {}; // a button that is folded away still asks
        const QColor ink = colour(mode);
        const QString cacheKey = QStringLiteral("riskloom-icon/%1/%2x%3/%4")
                                     .arg(m_name)
                                     .arg(pixels.width())
                                     .arg(pixels.height())
                                     .arg(ink.rgba(), 8, 16);
        QPixmap pixmap;
        if (QPixmapCache::find(cacheKey, &pixmap))
            return pixmap;
        pixmap = QPixmap(pixels);
        pixmap.fill(Qt::transparent);
        QSvgRenderer renderer(pathOf(m_name));
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), ink);
        painter.end();
        QPixmapCache::insert(cacheKey, pixmap);
        return pixmap;
    }

    QString m_name;
    IconTone m_tone;
};

} // namespace

QIcon icon(const QString& name, IconTone tone)
{
    return QIcon(new ThemedIconEngine(name, tone));
}

bool iconExists(const QString& name)
{
    return QFile::exists(pathOf(name));
}

} // namespace riskloom
