// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/errortext.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace riskloom {
namespace {

// The facts of an error, ready to be put into a sentence.
class Facts {
public:
    explicit Facts(const Error& error) : m_error(error) {}

    bool given(std::size_t i) const { return i < m_error.args.size() && !m_error.args[i].empty(); }
    QString text(std::size_t i) const
    {
        return given(i) ? QString::fromStdString(m_error.args[i]) : QStringLiteral("?");
    }
    QString path(std::size_t i) const { return QDir::toNativeSeparators(text(i)); }
    // Whole numbers get the reader's digit grouping; anything else is shown as it came.
    QString number(std::size_t i) const
    {
        bool whole = false;
        const qlonglong value = text(i).toLongLong(&whole);
        return whole ? QLocale().toString(value) : text(i);
    }
    QString percent(std::size_t i) const
    {
        const double share = text(i).toDouble();
        return QStringLiteral("%1 %").arg(
            QLocale().toString(100.0 * share, 'f', share > 0.0 && share < 0.0001 ? 4 : 2));
    }
    // " (…)" of an optional argument, or nothing.
    QString inBrackets(std::size_t i) const
    {
        return given(i) ? QStringLiteral(" (%1)").arg(text(i)) : QString();
    }

private:
    const Error& m_error;
};

class ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    static QString of(ErrorCode code, const Facts& facts);
};

// One switch without a default, so that a new code does not compile without a warning until it has its sentence.
QString ErrorText::of(ErrorCode code, const Facts& f)
{
    switch (code) {
    case ErrorCode::FileNotFound:
        return tr("The file %1 is not there. Nothing was changed. Check the name, or choose the file again.").arg(f.path(0));
    case ErrorCode::FileUnreadable:
        return tr("The file %1 cannot be read. Nothing was changed. Check that you may read it and that no other "
                  "program has locked it.")
            .arg(f.path(0));
    case ErrorCode::FileUnwritable:
        return tr("The file %1 cannot be written. What was there before is unchanged. Choose another folder, or allow "
                  "writing there.")
            .arg(f.path(0));
    case ErrorCode::DiskFull:
        return tr("There is no space left to write %1. Everything saved before is intact. Free some space and try again.")
            .arg(f.path(0));
    case ErrorCode::FileCorrupt:
        return tr("The file %1 is damaged%2 and was not used. Nothing else was changed. Use a backup, or make the file "
                  "again.")
            .arg(f.path(0), f.inBrackets(1));
    case ErrorCode::NotSupported:
        return tr("This is not supported: %1. Nothing was changed.").arg(f.text(0));
    case ErrorCode::EmptyFile:
        return tr("The file %1 is empty, so there was nothing to import. Nothing was changed. Export it again from where "
                  "it came.")
            .arg(f.path(0));
    case ErrorCode::BinaryFile:
        return tr("The file %1 is not a text file. Nothing was imported. Save the table as CSV and import that file.")
            .arg(f.path(0));
    case ErrorCode::WrongEncoding:
        return tr("Line %3 of %1 is not valid %2 text. Nothing was imported. Choose another encoding and look at the "
                  "preview.")
            .arg(f.path(0), f.text(1), f.number(2));
    case ErrorCode::DuplicateHeader:
        return tr("Columns %3 and %4 of %1 have the same name, “%2”. Nothing was imported. Give each column its own name "
                  "in the first line.")
            .arg(f.path(0), f.text(1), f.number(2), f.number(3));
    case ErrorCode::EmptyHeader:
        return tr("Column %2 of %1 has no name. Nothing was imported. Give each column a name in the first line.")
            .arg(f.path(0), f.number(1));
    case ErrorCode::FieldTooLong:
        return tr("The field in line %2, column %3 of %1 is longer than %4 bytes. Nothing was imported. A quotation mark "
                  "that is never closed is the usual cause.")
            .arg(f.path(0), f.number(1), f.number(2), f.number(3));
    case ErrorCode::UnclosedQuote:
        return tr("A quotation mark opened in line %2 of %1 is never closed. Nothing was imported. Close it or remove it.")
            .arg(f.path(0), f.number(1));
    case ErrorCode::NoRows:
        return tr("%1 has no rows that can be used. Nothing was changed. Choose data with at least one row.").arg(f.text(0));
    case ErrorCode::TooManyColumns:
        return tr("%1 has more than %2 columns. Nothing was imported. Leave out the columns that are not needed, or check "
                  "the delimiter.")
            .arg(f.path(0), f.number(1));
    case ErrorCode::UnknownColumn:
        return tr("There is no column named “%1” in the data. Nothing was started. Choose one of the data set's columns.")
            .arg(f.text(0));
    case ErrorCode::WrongColumnType:
        return tr("The column “%1” is of type %2, but %3 is needed here. Nothing was changed. Choose another column, or "
                  "import the file again with another type for it.")
            .arg(f.text(0), f.text(1), f.text(2));
    case ErrorCode::NoTarget:
        return tr("No outcome column is chosen for “%1”. Nothing was started. Give the column that tells good from bad the "
                  "role Target.")
            .arg(f.text(0));
    case ErrorCode::TargetNotBinary:
        return tr("The outcome column “%1” has %2 different values, but good and bad make two. Nothing was started. Choose "
                  "a column with two values.")
            .arg(f.text(0), f.number(1));
    case ErrorCode::TargetMissing:
        return tr("%2 rows have no outcome in the column “%1”. The data is unchanged. Fill in the outcomes, or choose "
                  "another column.")
            .arg(f.text(0), f.number(1));
    case ErrorCode::BadValueNotFound:
        return tr("The outcome column “%1” never has the value “%2”. Nothing was started. Choose the value that stands for "
                  "bad.")
            .arg(f.text(0), f.text(1));
    case ErrorCode::TooFewRows:
        if (f.given(2)) // of rows that are generated by rules
            return tr("Only %1 of the %2 rows asked for could be found that keep every rule. “%3” is kept by the "
                      "fewest: %4 of "
                      "what was drawn. Nothing was kept. Loosen it or leave it out, or ask for fewer rows.")
                .arg(f.number(0), f.number(1), f.text(2), f.percent(3));
        return tr("There are %1 usable rows, but at least %2 are needed. The data is unchanged. Use more data, or hold out a "
                  "smaller share.")
            .arg(f.number(0), f.number(1));
    case ErrorCode::TooFewOutcomes:
        if (f.given(4))
            return tr("The rows to fit on have %1 goods and %2 bads, the held-out rows have %3 and %4, the out-of-time rows "
                      "have %5 and %6, but each of the three needs at least two of both. Nothing was started. Use more "
                      "data, or other shares.")
                .arg(f.number(0), f.number(1), f.number(2), f.number(3), f.number(4), f.number(5));
        return tr("The rows to fit on have %1 goods and %2 bads, the held-out rows have %3 and %4, but each of the two needs "
                  "at least two of both. Nothing was started. Use more data, or hold out another share.")
            .arg(f.number(0), f.number(1), f.number(2), f.number(3));
    case ErrorCode::BadWeight:
        return tr("The weight in row %2 of the column “%1” is “%3”, but weights must be positive numbers. Nothing was "
                  "started. Correct it, or choose another weight column.")
            .arg(f.text(0), f.number(1), f.text(2));
    case ErrorCode::NoUsableVariables:
        return tr("No input column carries enough information about the outcome. The data is unchanged. Choose more input "
                  "columns, or lower the least information value.");
    case ErrorCode::NotConverged:
        return tr("%1 had not settled after %2 iterations, so there is no result to trust. The data is unchanged. Remove "
                  "columns that say the same thing twice, or allow more iterations.")
            .arg(f.text(0), f.number(1));
    case ErrorCode::NumericFailure:
        return tr("The numbers went out of range in %1, so the run was ended. The data is unchanged. Look for extreme "
                  "values, or use a smaller learning rate.")
            .arg(f.text(0));
    case ErrorCode::BinNotFound:
        return tr("%1 has no bin number %2, so the bins are as they were. The list of edits was made for other bins: undo "
                  "the edits and make them again.")
            .arg(f.text(0), f.number(1));
    case ErrorCode::BinsNotMergeable:
        return tr("Bins %2 and %3 of %1 cannot be merged, so they are as they were. Intervals merge with the one beside "
                  "them, groups with groups and special values with special values.")
            .arg(f.text(0), f.number(1), f.number(2));
    case ErrorCode::CutNotFound:
        return tr("No bin of %1 ends at %2, so the bins are as they were. Choose one of the edges that are there.")
            .arg(f.text(0), f.text(1));
    case ErrorCode::CutNotAvailable:
        return tr("%1 cannot be cut at %2, so the bins are as they were. Choose a value between the edges beside it; a "
                  "value that the counts do not tell apart takes effect when the scorecard is built again.")
            .arg(f.text(0), f.text(1));
    case ErrorCode::CutLocked:
        return tr("The edge of %1 at %2 is locked, so the bins are as they were. Unlock it first.")
            .arg(f.text(0), f.text(1));
    case ErrorCode::EmptyBin:
        return tr("Cutting %1 at %2 would leave a bin that no training row falls into, so the bins are as they were. Choose "
                  "another value.")
            .arg(f.text(0), f.text(1));
    case ErrorCode::CategoryNotFound:
        return tr("%1 has no category %2, so the groups are as they were. Check how it is written.")
            .arg(f.text(0), f.text(1));
    case ErrorCode::SpecialValueNotFound:
        return tr("%2 is not one of the special values of %1, so the bins are as they were. Add it to the special values of "
                  "the run first.")
            .arg(f.text(0), f.text(1));
    case ErrorCode::EditDoesNotFit:
        return tr("This edit does not fit %1 (%2), so the bins are as they were. Cuts and trends are for numbers, moving "
                  "categories is for groups, and values nobody had stay where they are.")
            .arg(f.text(0), f.text(1));
    case ErrorCode::NoBinningPossible:
        return tr("No bins of %1 have the trend %2 and keep every locked edge, so they are as they were. Unlock an edge, or "
                  "choose another trend.")
            .arg(f.text(0), f.text(1));
    case ErrorCode::NoDates:
        return tr("The prices have no column of dates. Nothing was started. Import the file again and give its days the"
                  " type Date.");
    case ErrorCode::MissingDate:
        return tr("Row %1 of the prices has no date. Nothing was started. Fill in the day, or remove the row.")
            .arg(f.number(0));
    case ErrorCode::DuplicateDay:
        return tr("The day %1 is in the prices more than once. Nothing was started. Keep one row a day, or name the "
                  "column that tells the assets apart.")
            .arg(f.text(0));
    case ErrorCode::PriceNotPositive:
        if (!f.given(2))
            return tr("%1 has no value on %2, but one is needed there, and it is not taken from another day. Nothing was made. "
                      "Complete the series, or leave out what needs it.")
                .arg(f.text(0), f.text(1));
        return tr("The price of %1 on %2 is %3, but prices are above zero. Nothing was started. Correct it, or leave "
                  "the cell empty.")
            .arg(f.text(0), f.text(1), f.text(2));
    case ErrorCode::TooFewAssets:
        return tr("There are %1 assets with prices, but a portfolio needs at least %2. Nothing was started. Choose more"
                  " columns of prices.")
            .arg(f.number(0), f.number(1));
    case ErrorCode::TooFewDays:
        return tr("There are %1 days of prices, but at least %2 are needed. Nothing was started. Use more data, or a "
                  "shorter window.")
            .arg(f.number(0), f.number(1));
    case ErrorCode::NothingToHold:
        return tr("On %1 fewer than two assets had prices on each of the %2 days before. The data is unchanged. Use a "
                  "shorter window, carry prices for longer, or leave out assets that begin late.")
            .arg(f.text(0), f.number(1));
    case ErrorCode::CapTooLow:
        return tr("The largest weight of %1 and full investment clash: %2 assets of at most that do not fill a "
                  "portfolio. Nothing was started. The lowest cap that works is %3.")
            .arg(f.text(0), f.number(1), f.text(2));
    case ErrorCode::CostsTooHigh:
        return tr("The trades of %1 would cost the whole portfolio. The data is unchanged. Lower the market impact or "
                  "the share of the daily volume.")
            .arg(f.text(0));
    case ErrorCode::NoExcessReturn:
        return tr("No portfolio is expected to earn more than the risk-free rate, so none has the highest Sharpe ratio."
                  " The data is unchanged. Choose another strategy, or a lower risk-free rate.");
    case ErrorCode::BadGroupLimit:
        return tr("“%1” is no limit on a group of assets. Nothing was started. Write a name, assets and shares, as in "
                  "“banks: JPM + C >= 0.05 <= 0.2”.")
            .arg(f.text(0));
    case ErrorCode::UnknownAsset:
        return tr("There is no asset “%1”, which “%2” names. Nothing was started. Check how it is written in the "
                  "prices.")
            .arg(f.text(0), f.text(1));
    case ErrorCode::LimitsClash:
        return tr("No portfolio keeps these limits together: %1. The data is unchanged. Drop one of them, or let each "
                  "give way by %2.")
            .arg(f.text(0), f.text(1));
    case ErrorCode::BadWeights:
        if (f.given(1))
            return tr("The weights “%1” add up to %2. Nothing was started. They may add up to 1 at most; what is missing is "
                      "held as cash.")
                .arg(f.text(0), f.text(1));
        return tr("“%1” is no list of weights. Nothing was started. Write assets and shares, as in “JPM = 0.4, XOM = 0.6”.")
            .arg(f.text(0));
    case ErrorCode::NotPricePaths:
        return tr("These are no price paths: %1. Nothing was started. Choose a dataset that a market generator made, or "
                  "another model.")
            .arg(f.text(0));
    case ErrorCode::PathsSawHeldOut:
        return tr("The generator of these paths was trained on days up to %1, but the days to judge on begin on %2. Nothing "
                  "was started. Hold out from a later day, or train a generator that keeps more days back.")
            .arg(f.text(0), f.text(1));
    case ErrorCode::BadHolding:
        if (!f.given(0))
            return tr("Nothing is held and there is no cash, so there is nothing to go from. Write what is held, as in “JPM 120”, "
                      "or an amount of cash.");
        return tr("Line %2, “%1”, is no holding. Nothing was started. Write an asset and its units, as in “JPM 120”.")
            .arg(f.text(0), f.text(1));
    case ErrorCode::NotEnoughCash:
        return tr("%1 is missing to pay for this. Nothing was started. Add cash, withdraw less or hold less.")
            .arg(f.text(0));
    case ErrorCode::BadView:
        return tr("“%1” is no view. Nothing was started. Write “JPM beats GS by 3 % a year, confidence 60 %” or “XOM "
                  "returns 8 % a year, confidence 40 %”.")
            .arg(f.text(0));
    case ErrorCode::UnknownKind:
        return tr("There is no kind of run named “%1”. Nothing was started. Choose one of the kinds this version knows.")
            .arg(f.text(0));
    case ErrorCode::UnknownField:
        return tr("The request has a field “%1” that this kind of run does not know. Nothing was started. Remove it or "
                  "correct its name.")
            .arg(f.text(0));
    case ErrorCode::BadFieldType:
        return tr("The field “%1” needs a value of type %2. Nothing was started. Correct the value.")
            .arg(f.text(0), f.text(1));
    case ErrorCode::FieldOutOfRange:
        return tr("The field “%1” is %2, but must lie between %3 and %4. Nothing was started. Correct the value.")
            .arg(f.text(0), f.number(1), f.number(2), f.number(3));
    case ErrorCode::BadChoice:
        if (f.given(3) && f.given(1)) // a place in a sentence
            return tr("“%1” is not understood at character %2: “%3” cannot stand there. Nothing was started. Write for "
                      "example: %4.")
                .arg(f.text(0), f.number(3), f.text(1), f.text(2));
        if (f.given(3))
            return tr("Something is missing in “%1” at character %2. Nothing was started. Write for example: %3.")
                .arg(f.text(0), f.number(3), f.text(2));
        return tr("The field “%1” cannot be “%2”. Nothing was started. Choose one of: %3.")
            .arg(f.text(0), f.text(1), f.text(2));
    case ErrorCode::BadJson:
        return tr("%1 is not valid JSON: %2. Nothing was changed. Correct it and try again.").arg(f.text(0), f.text(1));
    case ErrorCode::ModelMismatch:
        return tr("The model does not fit: %1 was expected, %2 was found. Nothing was changed. Choose the model that was "
                  "made for this data.")
            .arg(f.text(0), f.text(1));
    case ErrorCode::DeviceUnavailable:
        return tr("The device %1 is not available on this computer. Nothing was started. Choose the CPU or the fastest "
                  "available device.")
            .arg(f.text(0));
    case ErrorCode::NotAWorkspace:
        return tr("The file %1 is not a Riskloom workspace. It was not changed. Choose a file that ends in .riskloom.")
            .arg(f.path(0));
    case ErrorCode::WorkspaceTooNew:
        return tr("The workspace %1 was made by a newer version (format %2; this version knows up to %3). It is opened for "
                  "reading only and stays unchanged. Update Riskloom to work with it.")
            .arg(f.path(0), f.number(1), f.number(2));
    case ErrorCode::WorkspaceLocked:
        return tr("The workspace %1 is already open in another window or program. It is opened for reading only here. Close "
                  "the other one to make changes.")
            .arg(f.path(0));
    case ErrorCode::ReadOnly:
        return tr("The workspace %1 is open for reading only, so nothing was changed. Copy it to a folder you may write to "
                  "and open the copy.")
            .arg(f.path(0));
    case ErrorCode::DatasetNotFound:
        return tr("There is no data set “%1” in this workspace. Nothing was changed. Choose another one or import it.")
            .arg(f.text(0));
    case ErrorCode::DatasetExists:
        return tr("There already is a data set named “%1”. It was not changed. Choose another name.").arg(f.text(0));
    case ErrorCode::RunNotFound:
        return tr("There is no run %1 in this workspace. Nothing was changed. Choose a run from the list.").arg(f.text(0));
    case ErrorCode::RunNotResumable:
        return tr("Run %1 cannot go on, because it kept no checkpoint. Its record is unchanged. Start it again from the "
                  "beginning.")
            .arg(f.text(0));
    case ErrorCode::HashMismatch:
        return tr("%1 is not what was stored: its fingerprint is %3 instead of %2. It was not used. Restore the workspace "
                  "from a backup, or make it again.")
            .arg(f.text(0), f.text(1), f.text(2));
    case ErrorCode::ReasonMissing:
        return tr("A reason is missing. Nothing was decided. Write in a few words why, then decide again.");
    case ErrorCode::DecisionNotFound:
        return tr("There is no earlier decision %1 with the same outcome on this case. Nothing was decided. Reload the case "
                  "and look at its history.")
            .arg(f.text(0));
    case ErrorCode::SameReviewer:
        return tr("%1 has already signed, and a second pair of eyes is needed. Nothing was decided. Ask somebody else to "
                  "confirm.")
            .arg(f.text(0));
    case ErrorCode::StateNotAllowed:
        return tr("A model that is “%1” cannot become “%2” at once. Nothing was changed. Take the steps in order: draft, "
                  "review, approved, live, retired.")
            .arg(f.text(0), f.text(1));
    case ErrorCode::DatabaseFailure:
        return tr("The workspace %1 could not be read or written%2. Everything saved before is intact. Check the disk, then "
                  "open the workspace again.")
            .arg(f.path(0), f.inBrackets(1));
    case ErrorCode::WorkerNotStarted:
        return tr("The worker could not be started with “%1”. Data and runs are safe. Check the worker's command in the "
                  "settings.")
            .arg(f.text(0));
    case ErrorCode::WorkerCrashed:
        return tr("The worker ended unexpectedly (%1). The window and everything saved are safe. It is started again with "
                  "the next run; a run with a checkpoint can be resumed.")
            .arg(f.text(0));
    case ErrorCode::WorkerSilent:
        return tr("The worker gave no sign of life for %1 seconds and was ended. Everything saved is safe. Resume the run "
                  "from its last checkpoint, or start it again.")
            .arg(f.number(0));
    case ErrorCode::ProtocolError:
        return tr("The worker and this program did not understand each other: %1. Everything saved is safe. Check that both "
                  "are of the same version.")
            .arg(f.text(0));
    case ErrorCode::Cancelled:
        return tr("This was cancelled. Everything saved before is intact. Start it again when you like.");
    case ErrorCode::OutOfMemory:
        return tr("There was not enough memory for %1. Everything saved is safe. Close other programs, use a smaller batch or "
                  "less data.")
            .arg(f.text(0));
    case ErrorCode::Internal:
        return tr("Something went wrong that should not have: %1. Everything saved is safe. Please report it with the "
                  "details.")
            .arg(f.text(0));
    }
    return {};
}

} // namespace

QString errorSentence(const Error& error)
{
    return ErrorText::of(error.code, Facts(error));
}

} // namespace riskloom
