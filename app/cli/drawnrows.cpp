// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/drawnrows.h"

#include "app/cli/await.h"
#include "core/data/spool.h"
#include "core/host/path.h"
#include "core/host/syntheticdataset.h"

namespace riskloom::cli {

Result<GeneratedRows> drawRows(Session& session, std::int64_t run, const Generation& rows, const QString& file,
                               const Interrupt& interrupt)
{
    QObject scope;
    GeneratedRows made{rows, {}, {}};
    RISKLOOM_TRY(made.report, await<GenerationReport>([&](QObject* guard, auto done) {
                     const std::int64_t work = session.generate(run, rows, file, guard, done);
                     QObject::connect(&interrupt, &Interrupt::requested, &scope,
                                      [&session, work] { session.cancelScore(work); });
                 }));
    RISKLOOM_TRY(made.table, readSpool(toPath(file)));
    return made;
}

Result<std::int64_t> keepRows(Session& session, std::int64_t run, const GeneratedRows& made, const QString& file,
                              const std::string& name)
{
    RISKLOOM_TRY(const DatasetRecord record, syntheticDataset(session.reader(), run, made, name));
    return await<std::int64_t>([&](QObject* guard, auto done) { session.addDataset(record, file, guard, done); });
}

} // namespace riskloom::cli
