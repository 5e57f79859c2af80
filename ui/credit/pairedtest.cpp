// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/pairedtest.h"

#include "core/host/session.h"
#include "core/run/codec.h"
#include "ui/credit/comparisontable.h"
#include "ui/widgets/pagelayout.h"
#include "ui/credit/runpicker.h"
#include "ui/credit/verdict.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace riskloom {
namespace {

QString modelName(const RunRecord& run)
{
    return run.kind == networkKind ? PairedTest::tr("Challenger #%1").arg(run.id)
                                   : PairedTest::tr("Scorecard #%1").arg(run.id);
}

RunChoice choiceOf(const RunRecord& run)
{
    RunChoice choice = runChoices({run}, run.kind, run.dataset).front();
    const QString word = run.kind == networkKind ? PairedTest::tr("Challenger") : PairedTest::tr("Scorecard");
    choice.label = word + u' ' + choice.label;
    return choice;
}

// What the run of a scorecard or a network asks of its data; the errors of fromJson().
Result<CreditSampleRequest> sampleRequest(const RunRecord& run)
{
    const std::string where = "run " + std::to_string(run.id);
    if (run.kind == networkKind) {
        RISKLOOM_TRY(const CreditSampleRequest request, fromJson<CreditNetworkRequest>(run.requestJson, where));
        return request;
    }
    RISKLOOM_TRY(const CreditSampleRequest request, fromJson<CreditScorecardRequest>(run.requestJson, where));
    return request;
}

// Two parses and the test itself, for a thread of its own.
Result<HeldOutComparison> comparedScores(const std::vector<std::byte>& first, const std::vector<std::byte>& second,
                                         const std::stop_token& stop)
{
    RISKLOOM_TRY(const HeldOutScores one, readHeldOutScores(first));
    RISKLOOM_TRY(const HeldOutScores two, readHeldOutScores(second));
    if (!sameRows(one, two)) // the requests said so, and what they made says otherwise
        return Error{ErrorCode::FileCorrupt, {std::string(heldOutScoresRole)}, {}};
    return compareHeldOut(one, two, {.stop = stop});
}

} // namespace

PairedTest::PairedTest(Session& session, QWidget* parent)
    : Card(parent), m_session(session), m_header(new SectionHeader(SectionHeader::Rank::Section)), m_first(runPicker()),
      m_second(runPicker()), m_headline(wrappedLabel()), m_figures(wrappedLabel()), m_table(new DataTable),
      m_rows(new ValueTableModel(this))
{
    m_headline->setFont(textFont(TextSize::Heading));
    m_table->setSource(m_rows);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // always as high as its three rows
    auto* pickers = new QHBoxLayout;
    pickers->setSpacing(gridStep);
    pickers->addWidget(m_first, 1);
    pickers->addWidget(m_second, 1);
    body()->addWidget(m_header);
    body()->addLayout(pickers);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_headline, m_figures, m_table})
        body()->addWidget(widget);
    connect(m_first, &QComboBox::activated, this, &PairedTest::compare);
    connect(m_second, &QComboBox::activated, this, [this] { listOthers(m_first->currentData().toLongLong()); });
}

void PairedTest::setSelection(const CreditSelection& selection)
{
    m_header->setTexts(tr("Two runs against each other"), tr("any two on the same held-out rows; second minus first"));
    m_first->setAccessibleName(tr("First run of the test"));
    m_second->setAccessibleName(tr("Second run of the test"));
    m_first->setPlaceholderText(tr("no other run on these rows"));
    m_table->setAccessibleName(tr("Differences of two runs"));
    if (selection.scorecard)
        listRunsOf(selection.scorecard->record.dataset, selection.scorecard->record.id);
    else if (selection.network)
        listRunsOf(selection.network->record.dataset, selection.network->record.id);
}

void PairedTest::listRunsOf(std::int64_t dataset, std::int64_t shown)
{
    Result<std::vector<RunRecord>> runs = m_session.reader().runs();
    if (!runs) {
        Q_EMIT failed(runs.error());
        return;
    }
    m_runs = std::move(*runs);
    std::erase_if(m_runs, [&](const RunRecord& run) {
        const bool model = run.kind == scorecardKind || run.kind == networkKind;
        return !model || run.status != RunStatus::Finished || run.dataset != dataset;
    });
    setVisible(m_runs.size() >= 2);
    std::vector<RunChoice> choices;
    for (const RunRecord& run : m_runs)
        choices.push_back(choiceOf(run));
    listRuns(*m_second, choices, shown);
    listOthers(m_first->currentData().toLongLong());
}

void PairedTest::listOthers(std::int64_t wanted)
{
    std::vector<RunChoice> choices;
    std::vector<std::int64_t> others;
    const RunRecord* shown = find(m_second->currentData().toLongLong());
    const Result<CreditSampleRequest> asked =
        shown == nullptr ? Result<CreditSampleRequest>(CreditSampleRequest{}) : sampleRequest(*shown);
    if (shown != nullptr && !asked)
        Q_EMIT failed(asked.error());
    for (const RunRecord& run : m_runs) {
        const Result<CreditSampleRequest> other = sampleRequest(run);
        if (shown == nullptr || run.id == shown->id || !asked || !other || !sameHoldout(*asked, *other))
            continue;
        choices.push_back(choiceOf(run));
        others.push_back(run.id);
    }
    const bool kept = std::ranges::find(others, wanted) != others.end();
    listRuns(*m_first, choices, kept || others.empty() ? wanted : likeliestOther(*shown, others));
    compare();
}

// One of the same kind, made before it: what a new version is held against.
std::int64_t PairedTest::likeliestOther(const RunRecord& shown, const std::vector<std::int64_t>& others) const
{
    const auto rank = [&](std::int64_t run) {
        const bool sameKind = find(run)->kind == shown.kind;
        return (sameKind ? 2 : 0) + (run < shown.id ? 1 : 0);
    };
    return *std::ranges::max_element(others, {}, rank);
}

const RunRecord* PairedTest::find(std::int64_t run) const
{
    const auto found = std::ranges::find(m_runs, run, &RunRecord::id);
    return found == m_runs.end() ? nullptr : &*found;
}

Result<std::vector<std::byte>> PairedTest::keptScores(std::int64_t run) const
{
    RISKLOOM_TRY(const std::vector<ArtifactRecord> artifacts, m_session.reader().artifacts(run));
    const auto found = std::ranges::find(artifacts, heldOutScoresRole, &ArtifactRecord::role);
    if (found == artifacts.end())
        return std::vector<std::byte>{};
    return m_session.reader().artifactBytes(found->sha256);
}

void PairedTest::compare()
{
    m_comparing.cancel();
    const RunRecord* first = find(m_first->currentData().toLongLong());
    const RunRecord* second = find(m_second->currentData().toLongLong());
    if (first == nullptr || second == nullptr)
        return say(tr("Run another scorecard or network on this dataset with the same split and seed to test it against "
                      "this one."));
    std::vector<std::vector<std::byte>> scores;
    for (const RunRecord* run : {first, second}) {
        Result<std::vector<std::byte>> kept = keptScores(run->id);
        if (!kept) {
            Q_EMIT failed(kept.error());
            return say({});
        }
        if (kept->empty())
            return say(tr("An earlier version made run #%1 and kept no scores of its held-out rows. Run it again to "
                          "test it.")
                           .arg(run->id));
        scores.push_back(std::move(*kept));
    }
    say(tr("Comparing…"));
    m_comparing.start(
        [scores = std::move(scores)](const std::stop_token& stop) { return comparedScores(scores[0], scores[1], stop); },
        [this, one = modelName(*first), two = modelName(*second)](const Result<HeldOutComparison>& found) {
            if (found)
                return showResult(*found, one, two);
            say({});
            Q_EMIT failed(found.error());
        });
}

void PairedTest::say(const QString& words)
{
    m_headline->hide();
    m_table->hide();
    m_figures->setText(words);
}

void PairedTest::showResult(const HeldOutComparison& found, const QString& first, const QString& second)
{
    const Verdict words = pairVerdict(found.auc, first, second, found.first.rows);
    m_headline->setText(words.headline);
    m_figures->setText(words.figures);
    showRows(*m_rows, differenceTable(found, first, second));
    m_table->fitColumns();
    m_table->setHeightToContents(3);
    m_headline->show();
    m_table->show();
}

} // namespace riskloom
