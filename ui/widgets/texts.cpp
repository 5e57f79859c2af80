// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/texts.h"

#include <QCoreApplication>

namespace riskloom {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

} // namespace

QString runStatusText(RunStatus status)
{
    switch (status) {
    case RunStatus::Queued: return Texts::tr("Queued");
    case RunStatus::Running: return Texts::tr("Running");
    case RunStatus::Finished: return Texts::tr("Finished");
    case RunStatus::Failed: return Texts::tr("Failed");
    case RunStatus::Cancelled: return Texts::tr("Cancelled");
    case RunStatus::Interrupted: return Texts::tr("Interrupted");
    }
    return {};
}

QString runStatusIconName(RunStatus status)
{
    switch (status) {
    case RunStatus::Queued: return QStringLiteral("queued");
    case RunStatus::Running: return QStringLiteral("running");
    case RunStatus::Finished: return QStringLiteral("checkcircle");
    case RunStatus::Failed: return QStringLiteral("failed");
    case RunStatus::Cancelled: return QStringLiteral("cancelled");
    case RunStatus::Interrupted: return QStringLiteral("interrupted");
    }
    return {};
}

IconTone runStatusTone(RunStatus status)
{
    switch (status) {
    case RunStatus::Queued:
    case RunStatus::Cancelled: return IconTone::Muted;
    case RunStatus::Running: return IconTone::Accent;
    case RunStatus::Finished: return IconTone::Positive;
    case RunStatus::Failed: return IconTone::Negative;
    case RunStatus::Interrupted: return IconTone::Warning;
    }
    return IconTone::Text;
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Input: return Texts::tr("Input");
    case Role::Target: return Texts::tr("Target");
    case Role::Id: return Texts::tr("Id");
    case Role::Date: return Texts::tr("Date", "role");
    case Role::Weight: return Texts::tr("Weight");
    case Role::Protected: return Texts::tr("Protected");
    case Role::Ignore: return Texts::tr("Ignore");
    }
    return {};
}

QString columnTypeText(ColumnType type)
{
    switch (type) {
    case ColumnType::Number: return Texts::tr("Number");
    case ColumnType::Category: return Texts::tr("Category");
    case ColumnType::Date: return Texts::tr("Date", "column type");
    case ColumnType::Text: return Texts::tr("Text");
    }
    return {};
}

QString workerStateText(WorkerState state)
{
    switch (state) {
    case WorkerState::Off: return Texts::tr("Worker off");
    case WorkerState::Starting: return Texts::tr("Worker starting");
    case WorkerState::Ready: return Texts::tr("Worker ready");
    case WorkerState::Busy: return Texts::tr("Worker busy");
    case WorkerState::Broken: return Texts::tr("Worker not available");
    }
    return {};
}

} // namespace riskloom
