// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace riskloom {

// What went wrong, as a fact. The sentence a person reads is made in ui/widgets/errortext.cpp, in their language.
// The comment behind each code lists `Error::args` in order; optional ones are in brackets.
enum class ErrorCode : std::uint8_t {
    // files and the machine
    FileNotFound,        // path
    FileUnreadable,      // path
    FileUnwritable,      // path
    DiskFull,            // path
    FileCorrupt,         // path [what]
    NotSupported,        // what
    // tables
    EmptyFile,           // path
    BinaryFile,          // path
    WrongEncoding,       // path, encoding, line
    DuplicateHeader,     // path, column name, first column number, second column number
    EmptyHeader,         // path, column number
    FieldTooLong,        // path, line, column number, limit in bytes
    UnclosedQuote,       // path, line where the quote opened
    NoRows,              // path or dataset name
    TooManyColumns,      // path, limit
    UnknownColumn,       // column name
    WrongColumnType,     // column name, type found, type needed
    // samples and models
    NoTarget,            // dataset name
    TargetNotBinary,     // column name, number of distinct values
    TargetMissing,       // column name, rows without an outcome
    BadValueNotFound,    // column name, value
    TooFewRows,          // rows found, rows needed
    TooFewOutcomes,      // goods and bads to fit on, held out [and out of time]: each needs two or more
    BadWeight,           // column name, row number counted from 1, value ("" when it is missing)
    NoUsableVariables,   // -
    NotConverged,        // what, iterations
    NumericFailure,      // what
    // edits of bins; each begins with the variable
    BinNotFound,         // variable, bin counted from 0
    BinsNotMergeable,    // variable, bin counted from 0, other bin counted from 0
    CutNotFound,         // variable, cut
    CutNotAvailable,     // variable, cut
    CutLocked,           // variable, cut
    EmptyBin,            // variable, cut or bin
    CategoryNotFound,    // variable, category
    SpecialValueNotFound, // variable, value
    EditDoesNotFit,      // variable, edit
    NoBinningPossible,   // variable, trend
    // prices and portfolios
    NoDates,             // -
    MissingDate,         // row counted from 1
    DuplicateDay,        // day, asset ("" = every asset)
    PriceNotPositive,    // asset, day, price
    TooFewAssets,        // assets found, assets needed
    TooFewDays,          // days found, days needed
    NothingToHold,       // day, days of history needed
    CapTooLow,           // cap, assets, lowest cap that works
    CostsTooHigh,        // day
    NoExcessReturn,      // -
    BadGroupLimit,       // what was written
    UnknownAsset,        // name, what names it
    LimitsClash,         // limits, how far each must give way
    BadWeights,          // what was written, the sum of its weights ("" when it cannot be read)
    NotPricePaths,       // what is wrong with them
    PathsSawHeldOut,     // last day their generator was trained on, first day held out
    BadHolding,          // what was written, line counted from 1
    NotEnoughCash,       // amount missing
    BadView,             // what was written
    // requests
    UnknownKind,         // kind
    UnknownField,        // field path
    BadFieldType,        // field path, type needed
    FieldOutOfRange,     // field path, value, minimum, maximum
    BadChoice,           // field path, value, choices joined by ", "
    BadJson,             // where, what
    // models on file
    ModelMismatch,       // what was expected, what was found
    DeviceUnavailable,   // device
    // the workspace
    NotAWorkspace,       // path
    WorkspaceTooNew,     // path, version found, newest version known
    WorkspaceLocked,     // path
    ReadOnly,            // path
    DatasetNotFound,     // name or id
    DatasetExists,       // name
    RunNotFound,         // id
    RunNotResumable,     // id
    HashMismatch,        // what, expected, found
    ReasonMissing,       // -
    DecisionNotFound,    // id
    SameReviewer,        // name
    StateNotAllowed,     // state it is in, state asked for
    DatabaseFailure,     // path [what]
    // the worker
    WorkerNotStarted,    // command
    WorkerCrashed,       // exit status or signal
    WorkerSilent,        // seconds
    ProtocolError,       // what
    // the end of a run that was asked to stop
    Cancelled,           // -
    OutOfMemory,         // what
    Internal,            // what
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::vector<std::string> args; // facts for the sentence: paths, names, numbers in the C locale
    std::string detail;            // English, for the log and the "details" fold; never the only text shown

    friend bool operator==(const Error&, const Error&) = default;
};

// "UnknownColumn(age): ..." for logs and test output.
std::string describe(const Error& error);

// The code's own name, as it stands above.
std::string errorCodeName(ErrorCode code);

// The code with this name, or ErrorCode::Internal.
ErrorCode errorCodeFromName(const std::string& name);

} // namespace riskloom
