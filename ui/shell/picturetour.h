// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/mainwindow.h"

#include <QObject>
#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <vector>

class QScrollBar;

namespace riskloom {

// Takes a picture of every page of the window and of every view of its panes, of the import of a file and of "Search and
// commands", in both languages and both themes, as PNG files in a folder: "<page>[-<view>]-<language>-<theme>.png". What
// lies below the fold of a page that scrolls is in further pictures, "…-<theme>-2.png" and so on. Works without a display
// on the offscreen platform. The window is put back to the language and the theme it had.
class PictureTour : public QObject
{
    Q_OBJECT

public:
    PictureTour(MainWindow& window, Look look, const QString& folder);
    void start();

Q_SIGNALS:
    void finished(bool allWritten);

private:
    struct Stop {
        QString name, language;
        ThemeChoice theme;
        std::function<void()> show;
    };
    void planPages(const QString& language, ThemeChoice theme);
    void planImport(const QString& language, ThemeChoice theme);
    void planCommands(const QString& language, ThemeChoice theme);
    void arrive();
    void takePicture();
    [[nodiscard]] QScrollBar* pageScroll() const; // of the largest scrolling page in sight; nullptr without

    MainWindow& m_window;
    Look m_look;
    QString m_folder;
    QTemporaryDir m_files; // what is imported
    QString m_languageBefore;
    ThemeChoice m_themeBefore;
    std::vector<Stop> m_stops;
    std::size_t m_next = 0;
    int m_screen = 1; // of the stop's page, from the top
    bool m_allWritten = true;
};

} // namespace riskloom
