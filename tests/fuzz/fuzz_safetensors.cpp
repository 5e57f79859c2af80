// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/safetensors.h"

#include <cstdlib>
#include <cstring>

// Whatever the bytes: no crash, and what is accepted is consistent. Inputs start with the eight length bytes as on
// file; when the first byte is odd the length is set right instead, so that the fuzzer gets past it without guessing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace riskloom;
    const std::span<const std::byte> given = std::as_bytes(std::span(data, size));
    std::vector<std::byte> bytes(given.begin(), given.end());
    if (size > 8 && (data[0] & 1U) != 0) {
        const std::string_view rest(reinterpret_cast<const char*>(data) + 8, size - 8);
        const std::size_t end = rest.find('\n');
        const std::uint64_t length = end == std::string_view::npos ? rest.size() : end;
        std::memcpy(bytes.data(), &length, sizeof length);
    }
    const Result<SafeTensors> file = SafeTensors::parse(std::move(bytes), "fuzz");
    if (!file)
        return 0;
    SafeTensorsWriter writer;
    for (const auto& [key, text] : file->metadata())
        writer.setText(key, text);
    for (const TensorEntry& entry : file->entries()) {
        const auto keep = [&]<class T>(T) {
            const Result<std::vector<T>> values = file->values<T>(entry.name, entry.shape);
            if (!values || values->size() * sizeof(T) != entry.end - entry.begin)
                std::abort();
            writer.add<T>(entry.name, entry.shape, *values);
        };
        switch (entry.type) {
        case TensorType::F32: keep(float{}); break;
        case TensorType::F64: keep(double{}); break;
        case TensorType::I64: keep(std::int64_t{}); break;
        case TensorType::U8: keep(std::uint8_t{}); break;
        }
    }
    const std::vector<std::byte> once = writer.bytes();
    const Result<SafeTensors> again = SafeTensors::parse(once, "fuzz");
    if (!again || again->entries().size() != file->entries().size() || again->metadata() != file->metadata())
        std::abort();
    return 0;
}
