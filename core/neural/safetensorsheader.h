// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neural/safetensors.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace riskloom {

// What the JSON header of a safetensors file says, before it is held against the data.
struct SafeTensorsHeader {
    std::vector<TensorEntry> entries; // in the header's order
    std::map<std::string, std::string> metadata;
};

// The grammar of the header alone: exactly the members the format knows, each once, whole numbers >= 0, known types.
// Never throws, whatever the bytes. Errors: FileCorrupt(where, what), NotSupported(dtype).
Result<SafeTensorsHeader> parseSafeTensorsHeader(std::string_view json, const std::string& where);

std::string writeSafeTensorsHeader(const SafeTensorsHeader& header);

} // namespace riskloom
