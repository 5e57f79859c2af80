// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neural/safetensors.h"
#include "core/synth/tablestart.h"

#include <string>

namespace riskloom {

// The start of a generator in its file: a copula as tensors, a network as JSON in a tensor of bytes, since the texts of a
// safetensors header may take 1 MiB only.
void addStart(SafeTensorsWriter& writer, const TableStart& start);

// FileCorrupt for anything that no writer could have meant and that drawing from it could not bear. A file has one of both.
Result<TableStart> readStart(const SafeTensors& file, const TableEncoding& encoding, const std::string& where);

} // namespace riskloom
