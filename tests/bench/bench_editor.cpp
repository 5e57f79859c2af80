// SPDX-License-Identifier: GPL-3.0-or-later
// How long the binning editor takes from an edit to the last pixel, offscreen at the size it has in a window of
// 1280 × 720, on a scorecard of the SIMULATED portfolio: bench_editor [APPLICATIONS]
#include "core/credit/simulatedportfolio.h"
#include "core/run/codec.h"
#include "core/run/creditscorecard.h"
#include "core/run/kind.h"
#include "ui/credit/binningeditor.h"
#include "ui/widgets/theme.h"
#include "tests/core/valueorend.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace riskloom;

namespace {

constexpr int repeats = 10;

ScorecardRun portfolioRun(std::size_t applications)
{
    SimulatedPortfolioOptions options;
    options.applications = applications;
    const SimulatedPortfolio portfolio = simulatedPortfolio(options);
    const KindSpec* kind = testing::valueOrEnd(findKind(scorecardKind));
    const boost::json::object asked{{"indeterminateValues", boost::json::array{"indeterminate"}}, {"outOfTimeShare", 0.1}};
    const boost::json::object prepared = testing::valueOrEnd(kind->prepare(asked, std::string(64, 'a'), portfolio.schema));
    ScorecardRun run;
    run.record.id = 1;
    run.request = testing::valueOrEnd(fromJson<CreditScorecardRequest>(boost::json::value(prepared)));
    run.report = testing::valueOrEnd(buildScorecard(run.request, portfolio.table, {}));
    return run;
}

struct Times {
    std::vector<double> milliseconds;

    [[nodiscard]] double at(double share)
    {
        std::ranges::sort(milliseconds);
        return milliseconds[static_cast<std::size_t>(share * static_cast<double>(milliseconds.size() - 1))];
    }
};

void tell(const char* what, Times& times)
{
    std::printf("%-28s median %.2f ms, 95 %% %.2f ms, worst %.2f ms (%zu times)\n", what, times.at(0.5), times.at(0.95),
                times.at(1.0), times.milliseconds.size());
}

} // namespace

int main(int count, char** arguments)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(count, arguments);
    const Theme theme(application, ThemeChoice::Light);
    const ScorecardRun run = portfolioRun(count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 120'000);
    BinningWork work;
    BinningEditor editor(work);
    work.setRun(run);
    editor.resize(860, 560);
    static_cast<QWidget&>(editor).show(); // its own show() draws bins

    Times edited, grabbed, busy;
    for (const BinningWork::Variable& variable : work.variables()) {
        const std::string name = variable.counts.name;
        if (std::ranges::count_if(variable.current.bins, isOrdinary) < 3)
            continue;
        editor.setVariable(name);
        QApplication::processEvents();
        for (int i = 0; i < repeats; ++i) {
            QElapsedTimer timer;
            timer.start();
            const std::clock_t before = std::clock();
            if (!work.apply(name, {.action = EditAction::MergeBins, .bin = 0, .otherBin = 1, .reason = "bench"}))
                break;
            QApplication::processEvents(); // paints what the edit asked for
            edited.milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            busy.milliseconds.push_back(1e3 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
            timer.start();
            editor.grab();
            grabbed.milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            work.undo(name);
            QApplication::processEvents();
        }
    }
    tell("edit and its repaint", edited);
    tell("the same, processor time", busy); // what a machine with nothing else to do would take
    tell("painting the whole editor", grabbed);
}
