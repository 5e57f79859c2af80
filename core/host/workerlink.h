// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/callback.h"
#include "core/host/workercommand.h"
#include "core/host/workernote.h"
#include "core/run/protocol.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <boost/json/object.hpp>

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

class QProcess;
class QTimer;

namespace riskloom {

enum class LinkState { Off, Starting, Ready, Broken };

// Starts the worker, speaks JSON-RPC with it, and watches it: one that dies, falls silent or talks garbage is ended and
// started again, with growing pauses, until it has failed several times without doing any work; then the link is Broken
// until start() is called again. Lives in a thread of its own, so that neither a long line nor a stalled window touches
// the watch; start(), request() and kill() may be called from any thread, and every signal arrives queued and in order.
class WorkerLink : public QObject {
    Q_OBJECT

public:
    WorkerLink(WorkerCommand command, WorkerLimits limits);
    ~WorkerLink() override; // closes the worker's input, and ends it when that does not

    void start();
    // Ends the worker for the reason given, which `died` then tells. It starts again.
    void kill(const Error& reason);
    // Asks and hands on the answer; the worker's end before it answers is the answer too.
    void request(std::string method, boost::json::object params, Callback<boost::json::object> answer);

Q_SIGNALS:
    void stateChanged(riskloom::LinkState state);
    void greeted(const riskloom::protocol::WorkerInfo& info); // Ready, and what it said about itself
    void noted(const riskloom::WorkerNote& note);
    void died(const riskloom::Error& reason);                 // the answers it still owed come after, as errors
    void gaveUp(const riskloom::Error& reason);               // Broken

private:
    struct Pending {
        Callback<boost::json::object> answer;
        std::chrono::steady_clock::time_point asked;
    };

    void launch();
    void greet();
    void readOutput();
    void readErrors();
    void take(const protocol::Message& message);
    void takeNote(const protocol::Message& message);
    void watch();
    void endProcess(const Error& reason);
    void processEnded(const Error& reason);
    void send(const std::string& line);
    void setState(LinkState state);

    const WorkerCommand m_command;
    const WorkerLimits m_limits;
    std::unique_ptr<QProcess> m_process;
    QTimer* m_watch = nullptr;
    LinkState m_state = LinkState::Off;
    QByteArray m_input;   // the line that is still coming
    QByteArray m_errors;  // the end of what it wrote to standard error
    std::map<std::int64_t, Pending> m_pending;
    std::int64_t m_lastId = 0;
    std::int64_t m_greeting = 0; // id of the hello that is not answered yet
    int m_idleDeaths = 0;        // in a row, without a request answered between them
    std::chrono::steady_clock::time_point m_started;
    std::chrono::steady_clock::time_point m_heard;
};

} // namespace riskloom
