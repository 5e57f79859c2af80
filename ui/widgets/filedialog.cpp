// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filedialog.h"

#include "ui/widgets/settings.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

#include <optional>
#include <utility>

namespace riskloom {
namespace {

std::optional<QString>& nextFileName()
{
    static std::optional<QString> next;
    return next;
}

// "CSV (*.csv *.txt)" → "csv"
QString firstSuffix(const QString& filter)
{
    static const QRegularExpression pattern(QStringLiteral("\\*\\.(\\w+)"));
    return pattern.match(filter).captured(1);
}

void ask(QWidget* parent, const FileRequest& request, QFileDialog::AcceptMode mode,
         std::function<void(const QString&)> chosen)
{
    if (const std::optional<QString> next = std::exchange(nextFileName(), std::nullopt)) {
        if (!next->isEmpty())
            chosen(*next);
        return;
    }
    auto* dialog = new QFileDialog(parent, request.title, settings::lastFolder.value(), request.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(mode);
    dialog->setFileMode(mode == QFileDialog::AcceptOpen ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    dialog->setDefaultSuffix(firstSuffix(dialog->selectedNameFilter()));
    if (!request.suggestion.isEmpty())
        dialog->selectFile(request.suggestion);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog](const QString& filter) { dialog->setDefaultSuffix(firstSuffix(filter)); });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen = std::move(chosen)](const QString& path) {
        settings::lastFolder.set(QFileInfo(path).absolutePath());
        chosen(path);
    });
    dialog->open();
}

} // namespace

void openFile(QWidget* parent, const FileRequest& request, std::function<void(const QString&)> chosen)
{
    ask(parent, request, QFileDialog::AcceptOpen, std::move(chosen));
}

void saveFile(QWidget* parent, const FileRequest& request, std::function<void(const QString&)> chosen)
{
    ask(parent, request, QFileDialog::AcceptSave, std::move(chosen));
}

void setNextFileName(const QString& path)
{
    nextFileName() = path;
}

} // namespace riskloom
