// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/caseloader.h"

#include "core/data/spool.h"
#include "core/host/session.h"

namespace riskloom {

CaseLoader::CaseLoader(Session& session, QObject* parent) : QObject(parent), m_session(session), m_reading(this) {}

void CaseLoader::load(const ScorecardRun& run)
{
    cancel();
    m_run = std::make_shared<ScorecardRun>(run);
    const Result<DatasetRecord> dataset = m_session.reader().dataset(run.record.dataset);
    if (!dataset) {
        Q_EMIT failed(dataset.error());
        return;
    }
    m_session.spoolFile(dataset->sha256, this,
                        [this, asked = m_run, id = dataset->schema.nameOf(Role::Id)](const Result<QString>& file) {
                            if (asked != m_run)
                                return;
                            if (file)
                                read(file->toStdString(), id);
                            else
                                Q_EMIT failed(file.error());
                        });
}

void CaseLoader::cancel()
{
    m_run.reset();
    m_reading.cancel();
}

void CaseLoader::read(const std::string& path, const std::string& idColumn)
{
    m_reading.start(
        [path, idColumn, run = m_run](const std::stop_token&) -> Result<ApplicantCases> {
            RISKLOOM_TRY(const Table table, readSpool(path));
            return ApplicantCases::create(*run, table, idColumn);
        },
        [this](Result<ApplicantCases> cases) {
            if (cases)
                Q_EMIT loaded(std::make_shared<const ApplicantCases>(std::move(*cases)));
            else
                Q_EMIT failed(cases.error());
        });
}

} // namespace riskloom
