// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/madeprices.h"

#include "app/cli/await.h"
#include "core/host/path.h"

#include <QTemporaryDir>

namespace riskloom::cli {

Result<std::int64_t> keepPrices(Session& session, std::int64_t run, const std::string& name,
                                const std::function<Result<DatasetRecord>(const Workspace&, const PriceWork&)>& make)
{
    RISKLOOM_TRY(const RunRecord record, session.reader().run(run));
    RISKLOOM_TRY(const DatasetRecord dataset, session.reader().dataset(record.dataset));
    RISKLOOM_TRY(const QString source, await<QString>([&](QObject* guard, auto done) {
                     session.spoolFile(dataset.sha256, guard, done);
                 }));
    const QTemporaryDir folder;
    const QString target = folder.filePath(QStringLiteral("made.table"));
    RISKLOOM_TRY(const DatasetRecord made, make(session.reader(), {run, toPath(source), toPath(target), name}));
    return await<std::int64_t>([&](QObject* guard, auto done) { session.addDataset(made, target, guard, done); });
}

} // namespace riskloom::cli
