// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QString>

#include <filesystem>

namespace riskloom {

// The same path for the rooms without Qt, whatever characters it has.
inline std::filesystem::path toPath(const QString& path)
{
    return QFileInfo(path).filesystemFilePath();
}

} // namespace riskloom
