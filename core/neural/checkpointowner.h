// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace riskloom {

class SafeTensors;
class SafeTensorsWriter;

// Where a training computes. Another device or number of threads gives other bytes.
struct TrainingPlace {
    std::string device;
    int threads = 1;
};

// Which training a checkpoint belongs to: what every kind of checkpoint says of itself, in the texts of its file.
struct CheckpointOwner {
    std::string format; // e.g. "riskloom training checkpoint 1"
    std::string requestSha256;
    TrainingPlace place;
};

void writeOwner(SafeTensorsWriter& writer, const CheckpointOwner& owner);

// ModelMismatch when the file was written for another format, request or place; FileCorrupt without these texts. `path`
// names the file in errors.
Result<> checkOwner(const SafeTensors& file, const std::filesystem::path& path, const CheckpointOwner& owner);

// Where the training that wrote the checkpoint computed, and where it has to go on; of any format. FileNotFound,
// FileUnreadable, FileCorrupt.
Result<TrainingPlace> readTrainingPlace(const std::filesystem::path& path);

} // namespace riskloom
