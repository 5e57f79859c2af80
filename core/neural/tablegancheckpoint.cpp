// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/tablegancheckpoint.h"

#include "core/neural/safetensors.h"
#include "core/run/codec.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>
#include <utility>

namespace riskloom {
namespace {

constexpr const char* formatName = "riskloom table GAN checkpoint 3";
constexpr const char* epochsFormatName = "riskloom table GAN epochs 2";

template <class T>
std::vector<std::int64_t> lengthOf(const std::vector<T>& values)
{
    return {static_cast<std::int64_t>(values.size())};
}

struct Named {
    const char* name;
    std::vector<float> GanState::*values;
    std::size_t (GanLayout::*size)() const;
};
constexpr std::array parts{
    Named{"generator", &GanState::generator, &GanLayout::generatorParameters},
    Named{"generator.first", &GanState::generatorFirst, &GanLayout::generatorParameters},
    Named{"generator.second", &GanState::generatorSecond, &GanLayout::generatorParameters},
    Named{"generator.average", &GanState::average, &GanLayout::generatorParameters},
    Named{"discriminator", &GanState::discriminator, &GanLayout::discriminatorParameters},
    Named{"discriminator.first", &GanState::discriminatorFirst, &GanLayout::discriminatorParameters},
    Named{"discriminator.second", &GanState::discriminatorSecond, &GanLayout::discriminatorParameters},
    Named{"informer", &GanState::informer, &GanLayout::informerParameters},
    Named{"informer.first", &GanState::informerFirst, &GanLayout::informerParameters},
    Named{"informer.second", &GanState::informerSecond, &GanLayout::informerParameters},
    Named{"discriminator.directions", &GanState::directions, &GanLayout::discriminatorDirections},
};

// Of a learned epoch, in files behind the name of the list.
struct LearnedPart {
    const char* name;
    std::vector<float> LearnedEpoch::*values;
    std::size_t (*size)(const GanLayout&);
};
constexpr std::array learnedParts{
    LearnedPart{".generators", &LearnedEpoch::generator, [](const GanLayout& layout) { return layout.generatorParameters(); }},
    LearnedPart{".informers", &LearnedEpoch::informer, [](const GanLayout& layout) { return layout.informerParameters(); }},
    LearnedPart{".norms", &LearnedEpoch::norms, [](const GanLayout& layout) { return layout.discriminatorNorms(); }},
};

bool isFinite(const std::vector<float>& values)
{
    return std::ranges::all_of(values, [](float value) { return std::isfinite(value); });
}

void writeText(SafeTensorsWriter& writer, const char* name, const std::string& json)
{
    writer.add<std::uint8_t>(name, {static_cast<std::int64_t>(json.size())},
                             {reinterpret_cast<const std::uint8_t*>(json.data()), json.size()});
}

template <class T>
Result<T> readText(const SafeTensors& file, const char* name, const std::filesystem::path& path)
{
    RISKLOOM_TRY(const std::vector<std::uint8_t> json, file.vector<std::uint8_t>(name));
    return fromJson<T>({reinterpret_cast<const char*>(json.data()), json.size()}, path.string());
}

void writeHistory(SafeTensorsWriter& writer, const std::vector<MetricPoint>& history)
{
    std::map<std::string, std::int64_t> numberOf;
    std::vector<std::string> names;
    std::vector<std::int64_t> name, step;
    std::vector<double> value;
    for (const MetricPoint& point : history) {
        const auto [found, isNew] = numberOf.try_emplace(point.name, static_cast<std::int64_t>(names.size()));
        if (isNew)
            names.push_back(point.name);
        name.push_back(found->second);
        step.push_back(point.step);
        value.push_back(point.value);
    }
    writeText(writer, "history.names", toJson(names));
    writer.add<std::int64_t>("history.name", lengthOf(name), name);
    writer.add<std::int64_t>("history.step", lengthOf(step), step);
    writer.add<double>("history.value", lengthOf(value), value);
}

Result<std::vector<MetricPoint>> readHistory(const SafeTensors& file, const std::filesystem::path& path)
{
    RISKLOOM_TRY(const std::vector<std::string> names, readText<std::vector<std::string>>(file, "history.names", path));
    RISKLOOM_TRY(const std::vector<std::int64_t> name, file.vector<std::int64_t>("history.name"));
    RISKLOOM_TRY(const std::vector<std::int64_t> step, file.vector<std::int64_t>("history.step"));
    RISKLOOM_TRY(const std::vector<double> value, file.vector<double>("history.value"));
    const Error corrupt{ErrorCode::FileCorrupt, {path.string(), "the history"}, {}};
    if (name.size() != step.size() || name.size() != value.size())
        return corrupt;
    std::vector<MetricPoint> history;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] < 0 || name[i] >= std::ssize(names))
            return corrupt;
        history.push_back({names[static_cast<std::size_t>(name[i])], step[i], value[i]});
    }
    return history;
}

// Weights and norms of learned epochs, one behind the other.
void writeEpochs(SafeTensorsWriter& writer, const std::string& name, std::span<const LearnedEpoch> epochs)
{
    std::vector<std::int64_t> numbers;
    std::vector<double> qualities;
    std::array<std::vector<float>, 3> all;
    for (const LearnedEpoch& learned : epochs) {
        numbers.push_back(learned.epoch);
        qualities.push_back(learned.quality);
        for (std::size_t k = 0; k < all.size(); ++k) {
            const std::vector<float>& own = learned.*learnedParts[k].values;
            all[k].insert(all[k].end(), own.begin(), own.end());
        }
    }
    writer.add<std::int64_t>(name, lengthOf(numbers), numbers);
    writer.add<double>(name + ".qualities", lengthOf(qualities), qualities);
    for (std::size_t k = 0; k < all.size(); ++k)
        writer.add<float>(name + learnedParts[k].name, lengthOf(all[k]), all[k]);
}

// The n-th of equally long parts.
std::vector<float> partOf(const std::vector<float>& all, std::size_t n, std::size_t length)
{
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(n * length);
    return {begin, begin + static_cast<std::ptrdiff_t>(length)};
}

Result<std::vector<LearnedEpoch>> readEpochs(const SafeTensors& file, const std::string& name, const std::filesystem::path& path,
                                             const GanLayout& layout, std::int64_t last)
{
    const Error corrupt{ErrorCode::FileCorrupt, {path.string(), "the learned epochs"}, {}};
    RISKLOOM_TRY(const std::vector<std::int64_t> numbers, file.vector<std::int64_t>(name));
    RISKLOOM_TRY(const std::vector<double> qualities, file.vector<double>(name + ".qualities"));
    if (qualities.size() != numbers.size())
        return corrupt;
    std::vector<LearnedEpoch> epochs(numbers.size());
    std::int64_t before = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (numbers[i] <= before || numbers[i] > last)
            return corrupt;
        before = numbers[i];
        epochs[i].epoch = static_cast<int>(before);
        epochs[i].quality = qualities[i];
    }
    for (const LearnedPart& part : learnedParts) {
        RISKLOOM_TRY(const std::vector<float> all, file.vector<float>(name + part.name));
        const std::size_t length = part.size(layout);
        if (all.size() != length * epochs.size() || !isFinite(all))
            return corrupt;
        for (std::size_t i = 0; i < epochs.size(); ++i)
            epochs[i].*part.values = partOf(all, i, length);
    }
    return epochs;
}

// What a checkpoint and the learned epochs share.
void writeCourse(SafeTensorsWriter& writer, const TableGanState& state)
{
    const std::span best(&state.best, 1);
    writeEpochs(writer, "best", state.best.epoch > 0 ? best : best.first(0));
    const std::array<std::int64_t, 7> counters{
        state.networks.steps, state.networks.discriminatorSteps, state.epoch, state.rollBacks,
        state.privateSteps,   state.steps,                       state.bestTold ? 1 : 0};
    writer.add<std::int64_t>("counters", {7}, counters);
    writeHistory(writer, state.history);
    writeText(writer, "film", toJson(state.film));
    writeText(writer, "steering", toJson(state.steering));
    writeEpochs(writer, "epochs", state.epochs);
}

Result<> readCourse(const SafeTensors& file, const std::filesystem::path& path, const GanLayout& layout, TableGanState& state)
{
    RISKLOOM_TRY(const std::vector<std::int64_t> counters, file.vector<std::int64_t>("counters"));
    if (counters.size() != 7 || std::ranges::any_of(counters, [](std::int64_t n) { return n < 0 || n > 1'000'000'000; }))
        return Error{ErrorCode::FileCorrupt, {path.string(), "the counters"}, {}};
    state.networks.steps = counters[0];
    state.networks.discriminatorSteps = counters[1];
    state.epoch = static_cast<int>(counters[2]);
    state.rollBacks = static_cast<int>(counters[3]);
    state.privateSteps = counters[4];
    state.steps = counters[5];
    state.bestTold = counters[6] != 0;
    RISKLOOM_TRY(std::vector<LearnedEpoch> best, readEpochs(file, "best", path, layout, state.epoch));
    if (!best.empty())
        state.best = std::move(best.front());
    RISKLOOM_TRY(state.history, readHistory(file, path));
    RISKLOOM_TRY(state.film, readText<SyntheticFilm>(file, "film", path));
    RISKLOOM_TRY(state.steering, readText<std::vector<SteeringAct>>(file, "steering", path));
    RISKLOOM_TRY(state.epochs, readEpochs(file, "epochs", path, layout, state.epoch));
    return {};
}

} // namespace

std::optional<LearnedEpoch> learnedEpoch(const TableGanState& state, int epoch)
{
    if (epoch == 0 || epoch == state.best.epoch)
        return state.best;
    const auto found = std::ranges::find(state.epochs, epoch, &LearnedEpoch::epoch);
    return found == state.epochs.end() ? std::optional<LearnedEpoch>() : *found;
}

CheckpointOwner tableGanOwner(std::string requestSha256, TrainingPlace place)
{
    return {formatName, std::move(requestSha256), std::move(place)};
}

std::vector<std::byte> writeTableGanCheckpoint(const TableGanState& state, const CheckpointOwner& owner)
{
    SafeTensorsWriter writer;
    writeOwner(writer, owner);
    writer.setText("random", state.random);
    for (const Named& part : parts)
        writer.add<float>(part.name, lengthOf(state.networks.*part.values), state.networks.*part.values);
    writeCourse(writer, state);
    return writer.bytes();
}

Result<TableGanState> readTableGanCheckpoint(const SafeTensors& file, const std::filesystem::path& path, const GanLayout& layout,
                                             const CheckpointOwner& owner)
{
    const auto corrupt = [&](std::string what) {
        return Error{ErrorCode::FileCorrupt, {path.string(), std::move(what)}, {}};
    };
    RISKLOOM_CHECK(checkOwner(file, path, owner));

    TableGanState state;
    RISKLOOM_TRY(state.random, file.text("random"));
    if (Random random(0); !random.restore(state.random))
        return corrupt("the generator's state");
    for (const Named& part : parts) {
        RISKLOOM_TRY(state.networks.*part.values, file.vector<float>(part.name));
        if ((state.networks.*part.values).size() != (layout.*part.size)() || !isFinite(state.networks.*part.values))
            return corrupt("weights of another size, or not finite");
    }
    RISKLOOM_CHECK(readCourse(file, path, layout, state));
    return state;
}

std::vector<std::byte> writeLearnedEpochs(const TableGanState& state, const CheckpointOwner& owner)
{
    SafeTensorsWriter writer;
    writeOwner(writer, {epochsFormatName, owner.requestSha256, owner.place});
    writeCourse(writer, state);
    return writer.bytes();
}

Result<TableGanState> readLearnedEpochs(const SafeTensors& file, const std::filesystem::path& path, const GanLayout& layout,
                                        const CheckpointOwner& owner)
{
    RISKLOOM_TRY(const std::string format, file.text("format"));
    if (format != epochsFormatName)
        return readTableGanCheckpoint(file, path, layout, owner);
    RISKLOOM_CHECK(checkOwner(file, path, {epochsFormatName, owner.requestSha256, owner.place}));
    TableGanState state;
    RISKLOOM_CHECK(readCourse(file, path, layout, state));
    return state;
}

} // namespace riskloom
