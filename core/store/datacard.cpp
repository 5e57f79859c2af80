// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/datacard.h"

#include "core/base/file.h"
#include "core/data/spool.h"
#include "core/run/codec.h"
#include "core/run/synthtable.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace riskloom {
namespace {

// For a POSIX shell.
std::string shellWord(const std::string& text)
{
    std::string word = "'";
    for (const char c : text)
        word += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return word + "'";
}

std::string shortest(double value) // that reads back as the same number
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

std::string commandFor(std::int64_t run, const Generation& wanted)
{
    std::string command = "riskloom-cli generate --run " + std::to_string(run) + " --rows " +
                          std::to_string(wanted.rows) + " --seed " + std::to_string(wanted.seed);
    for (const std::string& rule : wanted.rules)
        command += " --rule " + shellWord(rule);
    if (!wanted.start.empty())
        command += " --start " + shellWord(wanted.start);
    if (wanted.code.level != 0)
        command += " --code-level " + std::to_string(wanted.code.level);
    if (wanted.code.number != 0)
        command += " --code-number " + std::to_string(wanted.code.number) + "=" + shortest(wanted.code.value);
    return command + " --output rows.csv";
}

int epochOf(const boost::json::object& report)
{
    for (const char* name : {"bestEpoch", "steps"})
        if (const boost::json::value* found = report.if_contains(name); found != nullptr && found->is_int64())
            return static_cast<int>(found->get_int64());
    return 0;
}

Result<boost::json::object> objectFrom(const std::string& text, const std::string& where)
{
    RISKLOOM_TRY(const boost::json::value json, readJson(text.empty() ? "{}" : text, where));
    return json.is_object() ? json.get_object() : boost::json::object{};
}

Result<std::optional<CardGuarantee>> guaranteeOf(const boost::json::object& report)
{
    const boost::json::value* found = report.if_contains("differentialPrivacy");
    if (found == nullptr || found->is_null())
        return std::optional<CardGuarantee>();
    RISKLOOM_TRY(const auto privacy, fromJson<DifferentialPrivacy>(*found));
    return std::optional(CardGuarantee{privacy.epsilon, privacy.delta,
                                       "The scores, the shares in the training rows and the hash of the dataset: they "
                                       "are read from the real rows without noise, outside of epsilon."});
}

} // namespace

Result<DataCard> dataCard(const Workspace& workspace, std::int64_t run, const GeneratedRows& made)
{
    RISKLOOM_TRY(const RunRecord record, workspace.run(run));
    RISKLOOM_TRY(const DatasetRecord trained, workspace.dataset(record.dataset));
    RISKLOOM_TRY(const std::vector<ArtifactRecord> artifacts, workspace.artifacts(run));
    RISKLOOM_TRY(const boost::json::object report, objectFrom(record.reportJson, "report"));
    DataCard card;
    card.madeBy = "Riskloom " + record.version;
    card.run = run;
    card.kind = record.kind;
    card.dataset = trained.name;
    if (const auto weights = std::ranges::find(artifacts, "weights", &ArtifactRecord::role); weights != artifacts.end())
        card.modelSha256 = weights->sha256;
    card.epoch = epochOf(report);
    if (const boost::json::value* steering = report.if_contains("steering"))
        RISKLOOM_CHECK(decode(*steering, card.steering, "steering"));
    card.rows = made.wanted.rows;
    card.seed = made.wanted.seed;
    card.opening = made.report.opening;
    card.drawn = made.report.drawn;
    card.rules = made.report.rules;
    if (made.wanted.code.holds())
        card.code = made.wanted.code;
    RISKLOOM_TRY(card.guarantee, guaranteeOf(report));
    if (!card.guarantee) {
        card.datasetSha256 = trained.sha256;
        card.shares = made.report.shares;
        RISKLOOM_TRY(card.scores, objectFrom(record.headline, "headline"));
    }
    card.rowsSha256 = fingerprint(made.table);
    card.command = commandFor(run, made.wanted);
    return card;
}

std::filesystem::path cardPath(const std::filesystem::path& rows)
{
    std::filesystem::path path = rows;
    path += ".card.json";
    return path;
}

Result<> writeDataCard(const DataCard& card, const std::filesystem::path& path)
{
    const std::string text = writeJson(encode(card), JsonStyle::Indented) + "\n";
    RISKLOOM_TRY(AtomicFile file, AtomicFile::create(path));
    RISKLOOM_CHECK(file.write(std::as_bytes(std::span(text))));
    return file.commit();
}

} // namespace riskloom
