// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/challengerscores.h"

#include "core/data/singlerow.h"
#include "core/data/spool.h"
#include "core/host/session.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace riskloom {
namespace {

Result<double> firstNumber(const Table& table, const std::string& name)
{
    RISKLOOM_TRY(const Column* column, table.column(name));
    const NumberColumn* numbers = column->number();
    if (numbers == nullptr || numbers->values.empty())
        return Error{ErrorCode::UnknownColumn, {name}, {}};
    return numbers->values[0];
}

} // namespace

Result<ChallengerAnswer> readAnswer(const Table& scores, const std::vector<BinnedVariable>& inputs)
{
    ChallengerAnswer answer;
    RISKLOOM_TRY(answer.probabilityOfBad, firstNumber(scores, "probabilityOfBad"));
    for (const BinnedVariable& input : inputs) {
        RISKLOOM_TRY(const double logOdds, firstNumber(scores, std::string(contributionPrefix) + input.name));
        answer.contributions.push_back({input.name, logOdds});
    }
    std::ranges::stable_sort(answer.contributions, std::ranges::greater(), &ChallengerAnswer::Contribution::logOdds);
    return answer;
}

ChallengerScores::ChallengerScores(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_opening(this)
{
}

void ChallengerScores::setRun(const NetworkRun& run)
{
    if (this->run() == run.record.id)
        return;
    clear();
    m_run = std::make_shared<const NetworkRun>(run);
}

void ChallengerScores::clear()
{
    m_opening.cancel();
    m_run.reset();
    m_table.reset();
    m_wanted = -1;
    m_sent = -1;
    m_underWay = false;
}

void ChallengerScores::ask(std::int64_t row)
{
    if (!m_run || row == m_sent)
        return;
    m_wanted = row;
    if (m_underWay)
        return;
    m_underWay = true;
    if (m_table)
        send();
    else
        openTable();
}

void ChallengerScores::openTable()
{
    const Result<DatasetRecord> dataset = m_session.reader().dataset(m_run->record.dataset);
    if (!dataset) {
        fail(dataset.error());
        return;
    }
    m_session.spoolFile(dataset->sha256, this, [this, asked = m_run](const Result<QString>& file) {
        if (asked != m_run)
            return;
        if (!file) {
            fail(file.error());
            return;
        }
        m_opening.start([path = file->toStdString()](const std::stop_token&) { return readSpool(path); },
                        [this](Result<Table> table) {
                            if (!table) {
                                fail(table.error());
                                return;
                            }
                            m_table = *std::move(table);
                            send();
                        });
    });
}

void ChallengerScores::send()
{
    std::vector<std::string> names;
    for (const BinnedVariable& input : m_run->report.inputs)
        names.push_back(input.name);
    const std::int64_t row = std::exchange(m_wanted, -1);
    m_sent = row;
    // A file a question, so that an answer to an earlier run is not mistaken for one to this.
    const QString place = m_folder.filePath(QStringLiteral("%1-%2").arg(run()).arg(row));
    const Result<Table> applicant = singleRow(*m_table, names, static_cast<std::size_t>(row));
    if (!applicant) {
        fail(applicant.error());
        return;
    }
    if (const auto written = writeSpool(*applicant, (place + QStringLiteral(".row")).toStdString()); !written) {
        fail(written.error());
        return;
    }
    m_session.score(run(), place + QStringLiteral(".row"), place + QStringLiteral(".scores"), this,
                    [this, row, place, asked = m_run](const Result<>& scored) {
                        if (asked == m_run)
                            take(row, scored ? Result<>() : Result<>(scored.error()));
                        for (const char* ending : {".row", ".scores"})
                            QFile::remove(place + QLatin1String(ending));
                    });
}

void ChallengerScores::fail(const Error& error)
{
    m_underWay = false;
    m_sent = -1;
    Q_EMIT failed(error);
}

void ChallengerScores::take(std::int64_t row, const Result<>& scored)
{
    m_underWay = false;
    m_sent = -1;
    if (!scored) {
        Q_EMIT failed(scored.error());
    } else if (m_wanted < 0) { // else a newer question makes this answer an old one
        const QString file = m_folder.filePath(QStringLiteral("%1-%2.scores").arg(run()).arg(row));
        const Result<Table> scores = readSpool(file.toStdString());
        const Result<ChallengerAnswer> answer =
            scores ? readAnswer(*scores, m_run->report.inputs) : Result<ChallengerAnswer>(scores.error());
        if (answer)
            Q_EMIT answered(row, *answer);
        else
            Q_EMIT failed(answer.error());
    }
    if (m_wanted >= 0)
        ask(m_wanted);
}

} // namespace riskloom
