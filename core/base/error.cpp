// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace riskloom {
namespace {

struct Named {
    ErrorCode code;
    std::string_view name;
};

#define RISKLOOM_NAMED(code) Named{ErrorCode::code, #code}
constexpr std::array names{
    RISKLOOM_NAMED(FileNotFound),     RISKLOOM_NAMED(FileUnreadable),    RISKLOOM_NAMED(FileUnwritable),
    RISKLOOM_NAMED(DiskFull),         RISKLOOM_NAMED(FileCorrupt),       RISKLOOM_NAMED(NotSupported),
    RISKLOOM_NAMED(EmptyFile),        RISKLOOM_NAMED(BinaryFile),        RISKLOOM_NAMED(WrongEncoding),
    RISKLOOM_NAMED(DuplicateHeader),  RISKLOOM_NAMED(EmptyHeader),       RISKLOOM_NAMED(FieldTooLong),
    RISKLOOM_NAMED(UnclosedQuote),    RISKLOOM_NAMED(NoRows),            RISKLOOM_NAMED(TooManyColumns),
    RISKLOOM_NAMED(UnknownColumn),    RISKLOOM_NAMED(WrongColumnType),   RISKLOOM_NAMED(NoTarget),
    RISKLOOM_NAMED(TargetNotBinary),  RISKLOOM_NAMED(TargetMissing),     RISKLOOM_NAMED(BadValueNotFound),
    RISKLOOM_NAMED(TooFewRows),       RISKLOOM_NAMED(TooFewOutcomes),    RISKLOOM_NAMED(BadWeight),
    RISKLOOM_NAMED(NoUsableVariables), RISKLOOM_NAMED(NotConverged),
    RISKLOOM_NAMED(NumericFailure),   RISKLOOM_NAMED(BinNotFound),       RISKLOOM_NAMED(BinsNotMergeable),
    RISKLOOM_NAMED(CutNotFound),      RISKLOOM_NAMED(CutNotAvailable),   RISKLOOM_NAMED(CutLocked),
    RISKLOOM_NAMED(EmptyBin),         RISKLOOM_NAMED(CategoryNotFound),  RISKLOOM_NAMED(SpecialValueNotFound),
    RISKLOOM_NAMED(EditDoesNotFit),   RISKLOOM_NAMED(NoBinningPossible),
    RISKLOOM_NAMED(NoDates), RISKLOOM_NAMED(MissingDate), RISKLOOM_NAMED(DuplicateDay),
    RISKLOOM_NAMED(PriceNotPositive), RISKLOOM_NAMED(TooFewAssets), RISKLOOM_NAMED(TooFewDays),
    RISKLOOM_NAMED(NothingToHold), RISKLOOM_NAMED(CapTooLow), RISKLOOM_NAMED(CostsTooHigh),
    RISKLOOM_NAMED(NoExcessReturn), RISKLOOM_NAMED(BadGroupLimit), RISKLOOM_NAMED(UnknownAsset),
    RISKLOOM_NAMED(LimitsClash), RISKLOOM_NAMED(BadWeights), RISKLOOM_NAMED(NotPricePaths),
    RISKLOOM_NAMED(PathsSawHeldOut), RISKLOOM_NAMED(BadHolding), RISKLOOM_NAMED(NotEnoughCash), RISKLOOM_NAMED(BadView),
    RISKLOOM_NAMED(UnknownKind),       RISKLOOM_NAMED(UnknownField),
    RISKLOOM_NAMED(BadFieldType),     RISKLOOM_NAMED(FieldOutOfRange),   RISKLOOM_NAMED(BadChoice),
    RISKLOOM_NAMED(BadJson),          RISKLOOM_NAMED(ModelMismatch),     RISKLOOM_NAMED(DeviceUnavailable),
    RISKLOOM_NAMED(NotAWorkspace),    RISKLOOM_NAMED(WorkspaceTooNew),   RISKLOOM_NAMED(WorkspaceLocked),
    RISKLOOM_NAMED(ReadOnly),         RISKLOOM_NAMED(DatasetNotFound),   RISKLOOM_NAMED(DatasetExists),
    RISKLOOM_NAMED(RunNotFound),      RISKLOOM_NAMED(RunNotResumable),   RISKLOOM_NAMED(HashMismatch),
    RISKLOOM_NAMED(ReasonMissing),    RISKLOOM_NAMED(DecisionNotFound),  RISKLOOM_NAMED(SameReviewer),
    RISKLOOM_NAMED(StateNotAllowed),  RISKLOOM_NAMED(DatabaseFailure),  RISKLOOM_NAMED(WorkerNotStarted),  RISKLOOM_NAMED(WorkerCrashed),
    RISKLOOM_NAMED(WorkerSilent),     RISKLOOM_NAMED(ProtocolError),     RISKLOOM_NAMED(Cancelled),
    RISKLOOM_NAMED(OutOfMemory),      RISKLOOM_NAMED(Internal),
};
#undef RISKLOOM_NAMED
static_assert(names.size() == static_cast<std::size_t>(ErrorCode::Internal) + 1, "every code needs its name");

} // namespace

std::string errorCodeName(ErrorCode code)
{
    return std::string(names[static_cast<std::size_t>(code)].name);
}

ErrorCode errorCodeFromName(const std::string& name)
{
    const auto found = std::ranges::find(names, name, &Named::name);
    return found == names.end() ? ErrorCode::Internal : found->code;
}

std::string describe(const Error& error)
{
    std::string text = errorCodeName(error.code) + "(";
    for (std::size_t i = 0; i < error.args.size(); ++i)
        text += (i == 0 ? "" : ", ") + error.args[i];
    text += ")";
    if (!error.detail.empty())
        text += ": " + error.detail;
    return text;
}

} // namespace riskloom
