// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace.h"

#include "core/store/migrations.h"
#include "core/store/private.h"

#include <SQLiteCpp/Database.h>

namespace riskloom {

std::string sqliteVersion()
{
    return SQLite::getLibVersion();
}

Workspace::Workspace(std::unique_ptr<Private> initial) : d(std::move(initial)) {}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::open(const std::filesystem::path& path, OpenMode mode)
{
    RISKLOOM_TRY(store::Connection connection, store::openConnection(path, mode, store::migrations()));
    return std::unique_ptr<Workspace>(new Workspace(std::make_unique<Private>(Private{std::move(connection)})));
}

std::filesystem::path Workspace::path() const
{
    return d->connection.path;
}

OpenMode Workspace::mode() const
{
    return d->connection.mode;
}

int Workspace::formatVersion() const
{
    return d->connection.version;
}

} // namespace riskloom
