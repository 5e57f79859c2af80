// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markettext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace riskloom {
namespace {

struct ProblemWords {
    std::string_view problem;
    const char* words; // %1, %2 … are the facts
};

constexpr std::array words{
    ProblemWords{"market.noDates",
                 QT_TRANSLATE_NOOP("MarketProblems", "The prices have no column of dates. Nothing was started. Import the "
                                                     "file again and give its days the type Date.")},
    ProblemWords{"market.missingDate",
                 QT_TRANSLATE_NOOP("MarketProblems", "Row %1 of the prices has no date. Nothing was started. Fill in the "
                                                     "day, or remove the row.")},
    ProblemWords{"market.duplicateDay",
                 QT_TRANSLATE_NOOP("MarketProblems", "The day %1 is in the prices more than once. Nothing was started. Keep "
                                                     "one row a day, or name the column that tells the assets apart.")},
    ProblemWords{"market.priceNotPositive",
                 QT_TRANSLATE_NOOP("MarketProblems", "The price of %1 on %2 is %3, but prices are above zero. Nothing was "
                                                     "started. Correct it, or leave the cell empty.")},
    ProblemWords{"market.tooFewAssets",
                 QT_TRANSLATE_NOOP("MarketProblems", "There are %1 assets with prices, but a portfolio needs at least %2. "
                                                     "Nothing was started. Choose more columns of prices.")},
    ProblemWords{"market.tooFewDays",
                 QT_TRANSLATE_NOOP("MarketProblems", "There are %1 days of prices, but at least %2 are needed. Nothing was "
                                                     "started. Use more data, or a shorter window.")},
    ProblemWords{"market.nothingToHold",
                 QT_TRANSLATE_NOOP("MarketProblems", "On %1 fewer than two assets had prices on each of the %2 days before. "
                                                     "The data is unchanged. Use a shorter window, carry prices for longer, "
                                                     "or leave out assets that begin late.")},
    ProblemWords{"market.capTooLow",
                 QT_TRANSLATE_NOOP("MarketProblems", "The largest weight of %1 and full investment clash: %2 assets of at most "
                                                     "that do not fill a portfolio. Nothing was started. The lowest cap "
                                                     "that works is %3.")},
    ProblemWords{"market.costsTooHigh",
                 QT_TRANSLATE_NOOP("MarketProblems", "The trades of %1 would cost the whole portfolio. The data is unchanged. "
                                                     "Lower the market impact or the share of the daily volume.")},
    ProblemWords{"market.noExcessReturn",
                 QT_TRANSLATE_NOOP("MarketProblems", "No portfolio is expected to earn more than the risk-free rate, so none "
                                                     "has the highest Sharpe ratio. The data is unchanged. Choose another "
                                                     "strategy, or a lower risk-free rate.")},
    ProblemWords{"market.badGroupLimit",
                 QT_TRANSLATE_NOOP("MarketProblems", "“%1” is no limit on a group of assets. Nothing was started. Write a name, "
                                                     "assets and shares, as in “banks: JPM + C >= 0.05 <= 0.2”.")},
    ProblemWords{"market.unknownAsset",
                 QT_TRANSLATE_NOOP("MarketProblems", "There is no asset “%1”, which the group “%2” names. Nothing was started. "
                                                     "Check how it is written in the prices.")},
    ProblemWords{"market.limitsClash",
                 QT_TRANSLATE_NOOP("MarketProblems", "No portfolio keeps these limits together: %1. The data is unchanged. Drop "
                                                     "one of them, or let each give way by %2.")},
};

} // namespace

QString marketProblemText(const Error& error)
{
    const std::string_view problem = error.args.empty() ? std::string_view() : std::string_view(error.args.front());
    const auto found = std::ranges::find(words, problem, &ProblemWords::problem);
    if (found == words.end())
        return {};
    QString text = QCoreApplication::translate("MarketProblems", found->words);
    for (std::size_t i = 1; i < 4; ++i)
        text.replace(QStringLiteral("%%1").arg(i), i < error.args.size() ? QString::fromStdString(error.args[i]) : QStringLiteral("?"));
    return text;
}

} // namespace riskloom
