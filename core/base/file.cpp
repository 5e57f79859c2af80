// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <utility>

namespace riskloom {
namespace {

Error unreadable(const std::filesystem::path& path, int systemError)
{
    const bool absent = systemError == ENOENT || systemError == ENOTDIR;
    return Error{absent ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable, {path.string()}, std::strerror(systemError)};
}

Error unwritable(const std::filesystem::path& path, int systemError)
{
    const ErrorCode code = meansDiskFull(systemError) ? ErrorCode::DiskFull : ErrorCode::FileUnwritable;
    return Error{code, {path.string()}, std::strerror(systemError)};
}

std::filesystem::path neighbourOf(const std::filesystem::path& path)
{
    static std::atomic<unsigned> serial{0}; // two threads may write the same file at once
    std::filesystem::path neighbour = path;
    neighbour += ".partial-" + std::to_string(::getpid()) + "-" + std::to_string(serial++);
    return neighbour;
}

// Opens a regular file for reading; gives its descriptor and size.
Result<std::pair<int, std::uint64_t>> openForReading(const std::filesystem::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return unreadable(path, errno);
    struct stat status = {};
    const int problem = ::fstat(descriptor, &status) != 0 ? errno : S_ISDIR(status.st_mode) ? EISDIR : 0;
    if (problem != 0) {
        ::close(descriptor);
        return unreadable(path, problem);
    }
    return std::pair{descriptor, static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0))};
}

} // namespace

Result<AtomicFile> AtomicFile::create(const std::filesystem::path& path)
{
    AtomicFile file;
    file.m_path = path;
    file.m_temporary = neighbourOf(path);
    file.m_descriptor = ::open(file.m_temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file.m_descriptor < 0)
        return unwritable(path, errno);
    return file;
}

AtomicFile::~AtomicFile()
{
    abandon();
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_temporary(std::move(other.m_temporary)),
      m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept
{
    if (this != &other) {
        abandon();
        m_path = std::move(other.m_path);
        m_temporary = std::move(other.m_temporary);
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

Result<> AtomicFile::write(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return unwritable(m_path, errno);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

Result<> AtomicFile::write(std::string_view text)
{
    return write(std::as_bytes(std::span(text)));
}

Result<> AtomicFile::commit()
{
    if (::fsync(m_descriptor) != 0)
        return unwritable(m_path, errno);
    // Some systems report a full disk or a quota only here.
    const int problem = ::close(std::exchange(m_descriptor, -1)) != 0 ? errno : 0;
    Result<> outcome = problem != 0 ? Result<>(unwritable(m_path, problem)) : replaceFile(m_temporary, m_path);
    if (!outcome)
        ::unlink(m_temporary.c_str());
    return outcome;
}

void AtomicFile::abandon() noexcept
{
    if (m_descriptor < 0)
        return;
    ::close(std::exchange(m_descriptor, -1));
    ::unlink(m_temporary.c_str());
}

Result<> replaceFile(const std::filesystem::path& complete, const std::filesystem::path& to)
{
    if (::rename(complete.c_str(), to.c_str()) != 0)
        return unwritable(to, errno);
    // The name is safe only when the folder is. A folder that cannot be synced (some network disks) loses nothing yet.
    const std::filesystem::path folder = to.has_parent_path() ? to.parent_path() : ".";
    if (const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
    return {};
}

bool meansDiskFull(int systemError)
{
    return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

Result<MappedFile> mapFile(const std::filesystem::path& path)
{
    RISKLOOM_TRY(const auto opened, openForReading(path));
    const auto [descriptor, size] = opened;
    if (size == 0) {
        ::close(descriptor);
        return MappedFile{};
    }
    const auto length = static_cast<std::size_t>(size);
    void* address = ::mmap(nullptr, length, PROT_READ, MAP_PRIVATE, descriptor, 0);
    const int problem = errno;
    ::close(descriptor);
    if (address == MAP_FAILED)
        return unreadable(path, problem);
    std::shared_ptr<const void> owner(address, [length](const void* mapped) {
        ::munmap(const_cast<void*>(mapped), length);
    });
    return MappedFile{std::move(owner), {static_cast<const std::byte*>(address), length}};
}

Result<InputFile> InputFile::open(const std::filesystem::path& path)
{
    RISKLOOM_TRY(const auto opened, openForReading(path));
    InputFile file;
    file.m_path = path;
    file.m_descriptor = opened.first;
    file.m_size = opened.second;
    return file;
}

InputFile::~InputFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

InputFile::InputFile(InputFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)), m_size(other.m_size)
{
}

InputFile& InputFile::operator=(InputFile&& other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_size, other.m_size);
    return *this;
}

Result<std::size_t> InputFile::readAt(std::uint64_t offset, std::span<std::byte> into) const
{
    std::size_t filled = 0;
    while (filled < into.size()) {
        const ssize_t got = ::pread(m_descriptor, into.data() + filled, into.size() - filled,
                                    static_cast<off_t>(offset + filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return unreadable(m_path, errno);
        if (got == 0)
            break;
        filled += static_cast<std::size_t>(got);
    }
    return filled;
}

} // namespace riskloom
