// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/picturetour.h"

#include <QDir>
#include <QPixmap>
#include <QTimer>

namespace riskloom {
namespace {

constexpr QSize pictureSize(1280, 720);
constexpr int settlingTime = 400; // milliseconds for a page to read what it shows and to draw it

} // namespace

PictureTour::PictureTour(MainWindow& window, Look look, const QString& folder)
    : QObject(&window),
      m_window(window),
      m_look(look),
      m_folder(folder),
      m_languageBefore(look.language.choice()),
      m_themeBefore(look.theme.choice())
{
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("zh_CN")})
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark})
            for (const QString& page : window.pageIds())
                m_stops.push_back({page, language, theme});
}

void PictureTour::start()
{
    m_allWritten = QDir().mkpath(m_folder);
    m_window.resize(pictureSize);
    arrive();
}

void PictureTour::arrive()
{
    if (m_next == m_stops.size()) {
        m_look.language.setChoice(m_languageBefore);
        m_look.theme.setChoice(m_themeBefore);
        Q_EMIT finished(m_allWritten);
        return;
    }
    const Stop& stop = m_stops[m_next];
    m_look.language.setChoice(stop.language);
    m_look.theme.setChoice(stop.theme);
    m_window.navigate({.pane = stop.page, .dataset = 0, .run = 0, .file = {}});
    QTimer::singleShot(settlingTime, this, &PictureTour::takePicture);
}

void PictureTour::takePicture()
{
    const Stop& stop = m_stops[m_next++];
    const QString name = QStringLiteral("%1-%2-%3.png").arg(stop.page, stop.language, themeName(stop.theme));
    m_allWritten = m_window.grab().save(QDir(m_folder).filePath(name)) && m_allWritten;
    arrive();
}

} // namespace riskloom
