// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

namespace riskloom {

// A file that appears under its name only when it is complete: bytes go to a neighbour with a name of its own, commit()
// forces them to the disk and renames it. Without commit() nothing is left behind and what stood there before stays.
// Errors: DiskFull (also for a quota or a size limit of the system) and FileUnwritable, both naming the path.
// One object, one thread.
class AtomicFile {
public:
    static Result<AtomicFile> create(const std::filesystem::path& path);
    ~AtomicFile();
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&& other) noexcept;

    Result<> write(std::span<const std::byte> bytes); // unbuffered: hand over large pieces
    Result<> write(std::string_view text);
    Result<> commit();

private:
    AtomicFile() = default;
    void abandon() noexcept;

    std::filesystem::path m_path;
    std::filesystem::path m_temporary;
    int m_descriptor = -1;
};

// Renames a file that is complete and on the disk over whatever stands at `to`, and forces the folder to the disk too.
// Errors: those of AtomicFile, naming `to`.
Result<> replaceFile(const std::filesystem::path& complete, const std::filesystem::path& to);

// Whether a system error number means that the disk, the quota or the allowed file size is used up.
bool meansDiskFull(int systemError);

// Bytes of a file looked at without being read: an owner that keeps the mapping, and the bytes in it. The file must not
// be shortened by anyone while it is mapped, so use this for files of our own that never change once they are there.
struct MappedFile {
    std::shared_ptr<const void> owner;
    std::span<const std::byte> bytes;
};

// FileNotFound or FileUnreadable. An empty file gives no bytes.
Result<MappedFile> mapFile(const std::filesystem::path& path);

// A file read from front to back, or from any place, without buffering. One object, one thread.
class InputFile {
public:
    static Result<InputFile> open(const std::filesystem::path& path); // FileNotFound or FileUnreadable
    ~InputFile();
    InputFile(InputFile&& other) noexcept;
    InputFile& operator=(InputFile&& other) noexcept;

    [[nodiscard]] std::uint64_t size() const noexcept { return m_size; }
    // As many bytes as there are at `offset`, at most into.size(); fewer only at the end of the file.
    Result<std::size_t> readAt(std::uint64_t offset, std::span<std::byte> into) const;

private:
    InputFile() = default;

    std::filesystem::path m_path;
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
};

} // namespace riskloom
