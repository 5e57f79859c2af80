// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/knownoutcomes.h"

#include "core/data/spool.h"
#include "core/host/session.h"
#include "core/run/creditsample.h"

namespace riskloom {

KnownOutcomes::KnownOutcomes(Session& session, QObject* parent) : QObject(parent), m_session(session) {}

void KnownOutcomes::load(const ScorecardRun& run)
{
    if (m_outcomes && run.record.id == m_run) {
        Q_EMIT loaded(m_outcomes);
        return;
    }
    m_run = run.record.id;
    m_outcomes.reset();
    m_reading.cancel();
    const Result<DatasetRecord> dataset = m_session.reader().dataset(run.record.dataset);
    if (!dataset) {
        Q_EMIT failed(dataset.error());
        return;
    }
    m_session.spoolFile(dataset->sha256, this, [this, asked = m_run, request = run.request](const Result<QString>& file) {
        if (asked != m_run)
            return;
        if (!file) {
            Q_EMIT failed(file.error());
            return;
        }
        m_reading.start(
            [path = file->toStdString(), request](const std::stop_token&) -> Result<std::vector<std::int32_t>> {
                RISKLOOM_TRY(const Table table, readSpool(path));
                RISKLOOM_TRY(const Column* target, table.column(request.target));
                RISKLOOM_TRY(Outcomes outcomes, readOutcomes(request, *target));
                return std::move(outcomes.classes);
            },
            [this](Result<std::vector<std::int32_t>> outcomes) {
                if (!outcomes) {
                    Q_EMIT failed(outcomes.error());
                    return;
                }
                m_outcomes = std::make_shared<const std::vector<std::int32_t>>(*std::move(outcomes));
                Q_EMIT loaded(m_outcomes);
            });
    });
}

} // namespace riskloom
