// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/workernote.h"

namespace riskloom {
namespace {

template <class Note>
Result<Note> noteOf(const protocol::Message& message)
{
    auto note = fromJson<Note>(boost::json::value(message.params));
    if (!note)
        return Error{ErrorCode::ProtocolError, {message.method}, describe(note.error())};
    return note;
}

} // namespace

Result<WorkerNote> readNote(const protocol::Message& message)
{
    if (message.method == "progress") {
        RISKLOOM_TRY(auto note, noteOf<protocol::ProgressNote>(message));
        return WorkerNote{note.run, WorkerNote::Progressed{note.stage, note.fraction}};
    }
    if (message.method == "metrics") {
        RISKLOOM_TRY(auto note, noteOf<protocol::MetricsNote>(message));
        WorkerNote::Measured measured;
        measured.points.reserve(note.points.size());
        for (protocol::Metric& metric : note.points)
            measured.points.push_back({std::move(metric.name), metric.step, metric.value});
        return WorkerNote{note.run, std::move(measured)};
    }
    if (message.method == "preview") {
        RISKLOOM_TRY(const auto note, noteOf<protocol::PreviewNote>(message));
        return WorkerNote{note.run, WorkerNote::Previewed{writeJson(note.preview)}};
    }
    if (message.method == "checkpoint" || message.method == "artifact") {
        RISKLOOM_TRY(const auto note, noteOf<protocol::FileNote>(message));
        return WorkerNote{note.run, WorkerNote::Wrote{note.role, note.format, note.sha256, note.path,
                                                      message.method == "checkpoint"}};
    }
    if (message.method == "finished") {
        RISKLOOM_TRY(const auto note, noteOf<protocol::FinishedNote>(message));
        return WorkerNote{note.run, WorkerNote::Finished{note.device, note.threads,
                                                         std::make_shared<const std::string>(writeJson(note.report))}};
    }
    if (message.method == "failed") {
        RISKLOOM_TRY(const auto note, noteOf<protocol::ErrorNote>(message));
        return WorkerNote{note.run, WorkerNote::Failed{protocol::toError(note)}};
    }
    return Error{ErrorCode::ProtocolError, {message.method}, "unknown"};
}

} // namespace riskloom
