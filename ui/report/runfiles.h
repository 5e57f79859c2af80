// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/workspace.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace riskloom {

// A file that a finished run of a kind can become. Reports come out in the language of the installed translators; files
// for other programs do not depend on it.
struct RunFile {
    std::string_view format; // "html"
    Result<> (*write)(const Workspace& workspace, std::int64_t run, const std::filesystem::path& path);
};

// Those of a kind, in the order they are offered; none for a kind that becomes no file.
std::span<const RunFile> filesOf(std::string_view kind);

// "html, pdf, …": of one kind, or of all.
std::string formatsOf(std::string_view kind);
std::string allFormats();

// Writes the run as such a file: all of it or nothing; what stood there is replaced. RunNotFound; BadChoice with the formats
// of its kind when that one is not among them; ModelMismatch when its kind becomes no file or it is not finished;
// FileUnwritable, DiskFull.
Result<> writeRunFile(const Workspace& workspace, std::int64_t run, std::string_view format, const std::filesystem::path& path);

} // namespace riskloom
