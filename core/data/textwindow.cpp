// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/textwindow.h"

#include <algorithm>
#include <cstring>

namespace riskloom {
namespace {

constexpr std::size_t pieceBytes = 512U << 10U; // what is read at once; a piece and what is made of it stay in the cache
constexpr std::size_t tailBytes = 64;

} // namespace

TextWindow::TextWindow(const InputFile& file, TextEncoding encoding, std::uint64_t from)
    : m_file(&file), m_encoding(encoding), m_offset(from)
{
    makeRoom(0);
    close();
}

TextWindow::TextWindow(std::string_view text) : m_offset(text.size()), m_last(true)
{
    makeRoom(text.size());
    std::ranges::copy(text, m_buffer.get());
    m_end = text.size();
    close();
}

Result<> TextWindow::refill()
{
    std::memmove(m_buffer.get(), begin(), m_end - m_begin);
    m_end -= m_begin;
    m_begin = 0;
    const Result<> outcome = m_encoding == TextEncoding::Utf8 ? readPlain() : readDecoded();
    close();
    return outcome;
}

// At least a piece, and as much again as is kept, so that a long row is moved a few times only. At the end of the file one
// byte more than there should be: getting fewer tells that the end is there.
std::size_t TextWindow::nextBytes() const
{
    const std::uint64_t left = m_file->size() > m_offset ? m_file->size() - m_offset : 0;
    return static_cast<std::size_t>(std::min<std::uint64_t>(std::max(pieceBytes, m_end), left + 1));
}

Result<> TextWindow::readPlain()
{
    const std::size_t wanted = nextBytes();
    makeRoom(m_end + wanted);
    RISKLOOM_TRY(const std::size_t got,
                 m_file->readAt(m_offset, std::as_writable_bytes(std::span(m_buffer.get() + m_end, wanted))));
    m_offset += got;
    m_end += got;
    m_last = got < wanted;
    return {};
}

Result<> TextWindow::readDecoded()
{
    const std::size_t kept = m_raw.size();
    const std::size_t wanted = nextBytes();
    m_raw.resize(kept + wanted);
    RISKLOOM_TRY(const std::size_t got,
                 m_file->readAt(m_offset, std::as_writable_bytes(std::span(m_raw.data() + kept, wanted))));
    m_raw.resize(kept + got);
    m_offset += got;
    m_last = got < wanted;
    const std::size_t whole = m_last ? m_raw.size() : wholeCharacters(m_raw, m_encoding);
    const std::string text = toUtf8(std::string_view(m_raw).substr(0, whole), m_encoding);
    m_raw.erase(0, whole);
    makeRoom(m_end + text.size());
    std::ranges::copy(text, m_buffer.get() + m_end);
    m_end += text.size();
    return {};
}

void TextWindow::makeRoom(std::size_t bytes)
{
    if (bytes + tailBytes <= m_capacity)
        return;
    const std::size_t capacity = std::max(bytes + tailBytes, m_capacity + m_capacity / 2);
    auto larger = std::make_unique_for_overwrite<char[]>(capacity);
    if (m_end > 0)
        std::memcpy(larger.get(), m_buffer.get(), m_end);
    m_buffer = std::move(larger);
    m_capacity = capacity;
}

void TextWindow::close()
{
    m_buffer[m_end] = '\n';
    std::memset(m_buffer.get() + m_end + 1, 0, tailBytes - 1);
}

} // namespace riskloom
