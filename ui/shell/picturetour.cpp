// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/picturetour.h"

#include "ui/widgets/card.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QKeyEvent>
#include <QPixmap>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace riskloom {
namespace {

constexpr QSize pictureSize(1280, 720);
constexpr int settlingTime = 400; // milliseconds for a page to read what it shows and to draw it
constexpr int scrollingTime = 100;
constexpr int overlap = 40; // pixels that two pictures of one page share

// A file as banks send them: semicolons, decimal commas, identifiers with leading zeros, a column that is mostly empty,
// and a row that cannot be read.
QByteArray fileToImport()
{
    QByteArray text = "application;opened;income;housing;remark;default\n";
    constexpr const char* housings[] = {"rent", "own", "parents"};
    for (int i = 0; i < 60; ++i)
        text += QStringLiteral("%1;%2.0%3.2025;%4,50;%5;%6;%7\n")
                    .arg(i * 37 % 10'000, 6, 10, QLatin1Char('0'))
                    .arg(i % 28 + 1, 2, 10, QLatin1Char('0'))
                    .arg(i % 9 + 1)
                    .arg(1800 + i * 731 % 4200)
                    .arg(QLatin1String(housings[i % 3]), i % 17 == 0 ? QStringLiteral("called twice") : QString(),
                         i % 4 == 0 ? QStringLiteral("yes") : QStringLiteral("no"))
                    .toUtf8();
    return text + "000061;12.10.2025;2100,00;rent\n";
}

void runCommand(MainWindow& window, const QKeySequence& shortcut)
{
    const std::vector<Command> commands = window.commands();
    const auto found = std::ranges::find(commands, shortcut, &Command::shortcut);
    if (found != commands.end())
        found->run();
}

void pressEscape()
{
    if (QWidget* focused = QApplication::focusWidget()) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QCoreApplication::sendEvent(focused, &press);
    }
}

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
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            planPages(language, theme);
            planImport(language, theme);
            planCommands(language, theme);
        }
}

void PictureTour::planPages(const QString& language, ThemeChoice theme)
{
    for (const QString& page : m_window.pageIds()) {
        const auto go = [this, page] { m_window.navigate({.pane = page, .dataset = 0, .run = 0, .file = {}}); };
        const std::vector<PaneView> views = m_window.viewsOf(page);
        if (views.empty())
            m_stops.push_back({page, language, theme, go});
        for (const PaneView& view : views) {
            const bool usual = view.id == views.front().id;
            m_stops.push_back({usual ? page : page + u'-' + view.id, language, theme, [go, show = view.show] {
                                   go();
                                   show();
                               }});
        }
    }
}

void PictureTour::planImport(const QString& language, ThemeChoice theme)
{
    const QString page = QStringLiteral("data");
    if (!m_window.pageIds().contains(page))
        return;
    m_stops.push_back({page + QStringLiteral("-import"), language, theme, [this, page] {
                           const QString path = m_files.filePath(QStringLiteral("applications 2025.csv"));
                           if (QFile file(path); file.open(QIODevice::WriteOnly))
                               file.write(fileToImport());
                           m_window.navigate({.pane = page, .dataset = 0, .run = 0, .file = path});
                       }});
}

void PictureTour::planCommands(const QString& language, ThemeChoice theme)
{
    m_stops.push_back({QStringLiteral("commands"), language, theme, [this] {
                           m_window.navigate({.pane = QStringLiteral("home"), .dataset = 0, .run = 0, .file = {}});
                           runCommand(m_window, Qt::CTRL | Qt::Key_K);
                       }});
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
    stop.show();
    QTimer::singleShot(settlingTime, this, &PictureTour::takePicture);
}

void PictureTour::takePicture()
{
    const Stop& stop = m_stops[m_next];
    QString name = QStringLiteral("%1-%2-%3").arg(stop.name, stop.language, themeName(stop.theme));
    if (m_screen > 1)
        name += QStringLiteral("-%1").arg(m_screen);
    m_allWritten = m_window.grab().save(QDir(m_folder).filePath(name + QStringLiteral(".png"))) && m_allWritten;
    QScrollBar* scroll = pageScroll();
    if (scroll != nullptr && scroll->value() < scroll->maximum()) {
        scroll->setValue(scroll->value() + scroll->pageStep() - overlap);
        ++m_screen;
        QTimer::singleShot(scrollingTime, this, &PictureTour::takePicture);
        return;
    }
    if (scroll != nullptr)
        scroll->setValue(0);
    m_screen = 1;
    ++m_next;
    pressEscape(); // closes what was opened over the page
    arrive();
}

QScrollBar* PictureTour::pageScroll() const
{
    const ScrollPage* largest = nullptr;
    const auto area = [](const ScrollPage& page) { return page.width() * page.height(); };
    for (const ScrollPage* page : m_window.findChildren<ScrollPage*>())
        if (page->isVisible() && (largest == nullptr || area(*page) > area(*largest)))
            largest = page;
    return largest == nullptr ? nullptr : largest->verticalScrollBar();
}

} // namespace riskloom
