// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/synthtable.h"

#include "core/run/codec.h"

namespace riskloom {

FidelityFigures figuresOf(const Fidelity& fidelity)
{
    return {fidelity.quality, fidelity.columnShapes, fidelity.columnPairTrends};
}

Result<> checkPrivacy(const SynthTableRequest& request)
{
    if (request.privacy == GanPrivacy::None)
        return {};
    if (request.delta <= 0.0)
        return Error{ErrorCode::FieldOutOfRange, {"delta", "0", "1e-15", "0.5"}, "no noise keeps a promise that may never fail"};
    if (request.seed < leastPrivateSeed)
        return Error{ErrorCode::FieldOutOfRange,
                     {"seed", std::to_string(request.seed), std::to_string(leastPrivateSeed), std::to_string(std::int64_t{1} << 53)},
                     "a seed that is guessed gives the noise of DP-SGD away"};
    const auto refused = [](const char* field, std::string value, const std::string& choices) {
        return Error{ErrorCode::BadChoice, {field, std::move(value), choices + " | privacy = none"},
                     "DP-SGD promises nothing with this setting"};
    };
    if (request.loss == GanLoss::WassersteinGp)
        return refused("loss", enumName(request.loss), "nonSaturating, hinge, vanilla, wassersteinClip");
    if (request.start != GeneratorStart::Noise)
        return refused("start", enumName(request.start), "noise");
    if (request.pac != 1)
        return refused("pac", std::to_string(request.pac), "1");
    if (request.adjustShares)
        return refused("adjustShares", "true", "false");
    if (request.patience != 0)
        return refused("patience", std::to_string(request.patience), "0");
    if (request.keepEpoch != 0)
        return refused("keepEpoch", std::to_string(request.keepEpoch), "0");
    if (request.seeds != 1)
        return refused("seeds", std::to_string(request.seeds), "1");
    return {};
}

Result<> checkSteering(const SynthTableRequest& request)
{
    if (request.steering.empty())
        return {};
    if (request.privacy != GanPrivacy::None)
        return Error{ErrorCode::BadChoice, {"privacy", enumName(request.privacy), "none | no steering"},
                     "the steps that were accounted for are all there may be"};
    if (request.seeds != 1)
        return Error{ErrorCode::BadChoice, {"seeds", std::to_string(request.seeds), "1 | no steering"}, {}};
    return checkActs(request.steering);
}

Result<> checkSteerable(const SynthTableRequest& request)
{
    const auto refused = [](const char* why) { return Error{ErrorCode::NotSupported, {"synth.table"}, why}; };
    if (request.privacy != GanPrivacy::None)
        return refused("more steps would break the guarantee");
    if (request.seeds != 1)
        return refused("several trainings differ by chance alone");
    if (request.keepEpoch != 0)
        return refused("it learns an epoch of another training again");
    return {};
}

Result<> checkPrivateRules(const SynthTableRequest& request, std::span<const SampleRule> rules)
{
    if (request.privacy == GanPrivacy::None)
        return {};
    for (const SampleRule& rule : rules)
        for (const RuleClause& clause : rule.clauses)
            if (std::holds_alternative<RuleOnlySeen>(clause))
                return Error{ErrorCode::NotSupported,
                             {rule.sentence},
                             "it gives away which combinations the real rows have, and those are promised differential privacy"};
    return {};
}

Result<> checkCode(const SynthTableRequest& request)
{
    if (request.codeLevels == 1)
        return Error{ErrorCode::FieldOutOfRange, {"codeLevels", "1", "2", "64"}, "or 0 for no code"};
    return {};
}

} // namespace riskloom
