// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace riskloom {

struct FileRequest {
    QString title;
    QString filter;     // "CSV (*.csv *.txt);;All files (*)"
    QString suggestion; // file name offered when saving
};

// Asks for a file without blocking; `chosen` is called with the path, or not at all. The folder last used is offered
// again. When saving, the ending of the chosen filter is added and an existing file is asked about.
void openFile(QWidget* parent, const FileRequest& request, std::function<void(const QString& path)> chosen);
void saveFile(QWidget* parent, const FileRequest& request, std::function<void(const QString& path)> chosen);

// For tests: the next openFile() or saveFile() shows no dialog and gives this path at once. Empty: as if cancelled.
void setNextFileName(const QString& path);

} // namespace riskloom
