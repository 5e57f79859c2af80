// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/tablegancheckpoint.h"

#include "core/neural/safetensors.h"
#include "core/run/codec.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace riskloom {
namespace {

constexpr const char* formatName = "riskloom table GAN checkpoint 2";
constexpr const char* epochsFormatName = "riskloom table GAN epochs 1";

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

bool isFinite(const std::vector<float>& values)
{
    return std::ranges::all_of(values, [](float value) { return std::isfinite(value); });
}

void writeText(SafeTensorsWriter& writer, const char* name, const std::string& json)
{
    writer.add<std::uint8_t>(name, {static_cast<std::int64_t>(json.size())},
                             {reinterpret_cast<const std::uint8_t*>(json.data()), json.size()});
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
    RISKLOOM_TRY(const std::vector<std::uint8_t> json, file.vector<std::uint8_t>("history.names"));
    RISKLOOM_TRY(const boost::json::value document,
                 readJson({reinterpret_cast<const char*>(json.data()), json.size()}, path.string()));
    std::vector<std::string> names;
    RISKLOOM_CHECK(decode(document, names, "history"));
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

void writeEpochs(SafeTensorsWriter& writer, const TableGanState& state)
{
    std::vector<std::int64_t> numbers;
    std::vector<float> generators;
    std::vector<float> informers;
    for (const LearnedEpoch& learned : state.epochs) {
        numbers.push_back(learned.epoch);
        generators.insert(generators.end(), learned.generator.begin(), learned.generator.end());
        informers.insert(informers.end(), learned.informer.begin(), learned.informer.end());
    }
    writer.add<std::int64_t>("epochs", lengthOf(numbers), numbers);
    writer.add<float>("epochs.generators", lengthOf(generators), generators);
    writer.add<float>("epochs.informers", lengthOf(informers), informers);
}

// The n-th of equally long parts.
std::vector<float> partOf(const std::vector<float>& all, std::size_t n, std::size_t length)
{
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(n * length);
    return {begin, begin + static_cast<std::ptrdiff_t>(length)};
}

Result<> readEpochs(const SafeTensors& file, const std::filesystem::path& path, const GanLayout& layout, TableGanState& state)
{
    const Error corrupt{ErrorCode::FileCorrupt, {path.string(), "the learned epochs"}, {}};
    RISKLOOM_TRY(const std::vector<std::int64_t> numbers, file.vector<std::int64_t>("epochs"));
    RISKLOOM_TRY(const std::vector<float> generators, file.vector<float>("epochs.generators"));
    RISKLOOM_TRY(const std::vector<float> informers, file.vector<float>("epochs.informers"));
    const std::size_t parameters = layout.generatorParameters();
    const std::size_t informer = layout.informerParameters();
    if (numbers.size() * parameters != generators.size() || numbers.size() * informer != informers.size() ||
        !isFinite(generators) || !isFinite(informers))
        return corrupt;
    std::int64_t before = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (numbers[i] <= before || numbers[i] > state.epoch)
            return corrupt;
        before = numbers[i];
        state.epochs.push_back({static_cast<int>(before), partOf(generators, i, parameters), partOf(informers, i, informer)});
    }
    return {};
}

// What a checkpoint and the learned epochs share.
void writeCourse(SafeTensorsWriter& writer, const TableGanState& state)
{
    writer.add<float>("best", lengthOf(state.best), state.best);
    writer.add<float>("best.informer", lengthOf(state.bestInformer), state.bestInformer);
    writer.add<double>("bestQuality", {}, std::array{state.bestQuality});
    const std::array<std::int64_t, 6> counters{state.networks.steps, state.epoch,        state.rollBacks,
                                               state.bestEpoch,      state.privateSteps, state.bestTold ? 1 : 0};
    writer.add<std::int64_t>("counters", {6}, counters);
    writeHistory(writer, state.history);
    writeText(writer, "film", toJson(state.film));
    writeEpochs(writer, state);
}

Result<> readCourse(const SafeTensors& file, const std::filesystem::path& path, const GanLayout& layout, TableGanState& state)
{
    const auto corrupt = [&](std::string what) {
        return Error{ErrorCode::FileCorrupt, {path.string(), std::move(what)}, {}};
    };
    RISKLOOM_TRY(state.best, file.vector<float>("best"));
    RISKLOOM_TRY(state.bestInformer, file.vector<float>("best.informer"));
    RISKLOOM_TRY(const std::vector<double> quality, file.values<double>("bestQuality", {}));
    RISKLOOM_TRY(const std::vector<std::int64_t> counters, file.vector<std::int64_t>("counters"));
    if (counters.size() != 6 || std::ranges::any_of(counters, [](std::int64_t n) { return n < 0 || n > 1'000'000'000; }))
        return corrupt("the counters");
    state.networks.steps = counters[0];
    state.epoch = static_cast<int>(counters[1]);
    state.rollBacks = static_cast<int>(counters[2]);
    state.bestEpoch = static_cast<int>(counters[3]);
    state.privateSteps = counters[4];
    state.bestTold = counters[5] != 0;
    state.bestQuality = quality.front();
    if (state.bestEpoch > state.epoch || state.best.size() != (state.bestEpoch == 0 ? 0 : layout.generatorParameters()) ||
        state.bestInformer.size() != (state.bestEpoch == 0 ? 0 : layout.informerParameters()) || !isFinite(state.best) ||
        !isFinite(state.bestInformer))
        return corrupt("the best epoch");
    RISKLOOM_TRY(state.history, readHistory(file, path));
    RISKLOOM_TRY(const std::vector<std::uint8_t> film, file.vector<std::uint8_t>("film"));
    RISKLOOM_TRY(state.film, fromJson<SyntheticFilm>({reinterpret_cast<const char*>(film.data()), film.size()}, path.string()));
    return readEpochs(file, path, layout, state);
}

} // namespace

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
