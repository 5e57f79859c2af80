// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/checkpointowner.h"

#include "core/neural/safetensors.h"

#include <charconv>

namespace riskloom {
namespace {

constexpr int mostThreads = 4096;

Result<TrainingPlace> placeIn(const SafeTensors& file, const std::filesystem::path& path)
{
    TrainingPlace place;
    RISKLOOM_TRY(place.device, file.text("device"));
    RISKLOOM_TRY(const std::string threads, file.text("threads"));
    const char* end = threads.data() + threads.size();
    const auto [stop, error] = std::from_chars(threads.data(), end, place.threads);
    if (error != std::errc{} || stop != end || place.threads < 1 || place.threads > mostThreads)
        return Error{ErrorCode::FileCorrupt, {path.string(), "the number of threads"}, {}};
    return place;
}

std::string described(const TrainingPlace& place)
{
    return place.device + ", " + std::to_string(place.threads) + " threads";
}

} // namespace

void writeOwner(SafeTensorsWriter& writer, const CheckpointOwner& owner)
{
    writer.setText("format", owner.format);
    writer.setText("request", owner.requestSha256);
    writer.setText("device", owner.place.device);
    writer.setText("threads", std::to_string(owner.place.threads));
}

Result<> checkOwner(const SafeTensors& file, const std::filesystem::path& path, const CheckpointOwner& owner)
{
    RISKLOOM_TRY(const std::string format, file.text("format"));
    if (format != owner.format)
        return Error{ErrorCode::ModelMismatch, {owner.format, format}, {}};
    RISKLOOM_TRY(const TrainingPlace place, placeIn(file, path));
    if (place.device != owner.place.device || place.threads != owner.place.threads)
        return Error{ErrorCode::ModelMismatch, {described(owner.place), described(place)}, {}};
    RISKLOOM_TRY(const std::string request, file.text("request"));
    if (request != owner.requestSha256)
        return Error{ErrorCode::ModelMismatch, {owner.requestSha256, request}, {}};
    return {};
}

Result<TrainingPlace> readTrainingPlace(const std::filesystem::path& path)
{
    RISKLOOM_TRY(const SafeTensors file, SafeTensors::read(path));
    return placeIn(file, path);
}

} // namespace riskloom
