// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recent.h"

#include "ui/widgets/settings.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSettings>

namespace riskloom {
namespace {

constexpr QLatin1StringView viewsGroup("workspaceViews");

// Paths hold characters that a settings key must not.
QString viewGroup(const QString& path)
{
    const QByteArray bytes = QFileInfo(path).absoluteFilePath().toUtf8();
    return viewsGroup + u'/' + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex());
}

} // namespace

std::vector<RecentWorkspace> recentWorkspaces()
{
    std::vector<RecentWorkspace> recent;
    for (const QString& path : settings::recentWorkspaces.value())
        recent.push_back({path, !QFileInfo::exists(path)});
    return recent;
}

void noteRecentWorkspace(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList paths = settings::recentWorkspaces.value();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    while (paths.size() > longestRecentList)
        paths.removeLast();
    settings::recentWorkspaces.set(paths);
    settings::lastWorkspace.set(absolute);
}

void forgetRecentWorkspace(const QString& path)
{
    QStringList paths = settings::recentWorkspaces.value();
    paths.removeAll(path);
    settings::recentWorkspaces.set(paths);
    QSettings().remove(viewGroup(path));
}

WorkspaceView workspaceView(const QString& path)
{
    QSettings stored;
    stored.beginGroup(viewGroup(path));
    return {.geometry = stored.value(QStringLiteral("geometry")).toByteArray(),
            .pane = stored.value(QStringLiteral("pane")).toString(),
            .toldInterrupted = stored.value(QStringLiteral("toldInterrupted")).toLongLong()};
}

void setWorkspaceView(const QString& path, const WorkspaceView& view)
{
    QSettings stored;
    stored.beginGroup(viewGroup(path));
    stored.setValue(QStringLiteral("geometry"), view.geometry);
    stored.setValue(QStringLiteral("pane"), view.pane);
    stored.setValue(QStringLiteral("toldInterrupted"), QVariant::fromValue(view.toldInterrupted));
}

void forgetWorkspaceViews()
{
    QSettings().remove(viewsGroup);
}

} // namespace riskloom
