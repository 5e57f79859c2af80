// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/workerlink.h"

#include <QLoggingCategory>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <array>
#include <utility>

namespace riskloom {
namespace {

Q_LOGGING_CATEGORY(workerLog, "riskloom.worker", QtWarningMsg)

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr qsizetype keptErrors = 4096; // bytes of standard error that go into an error's detail
constexpr auto watchEvery = 200ms;
constexpr auto goodLife = 60s; // a worker that lasted this long did not die "at once"
// Pauses before it is started again after its first, second, … death without work. No more after the last.
constexpr std::array restartPauses{100ms, 400ms, 1600ms};

std::string secondsText(Clock::duration time)
{
    return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(time).count());
}

} // namespace

WorkerLink::WorkerLink(WorkerCommand command, WorkerLimits limits)
    : m_command(std::move(command)), m_limits(limits), m_watch(new QTimer(this))
{
    m_watch->setInterval(watchEvery);
    connect(m_watch, &QTimer::timeout, this, &WorkerLink::watch);
}

WorkerLink::~WorkerLink()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->closeWriteChannel();
    if (!m_process->waitForFinished(2000)) {
        m_process->kill();
        m_process->waitForFinished(2000);
    }
}

void WorkerLink::start()
{
    QMetaObject::invokeMethod(this, [this] {
        if (m_state != LinkState::Off && m_state != LinkState::Broken)
            return;
        m_idleDeaths = 0;
        setState(LinkState::Starting);
        launch();
    });
}

void WorkerLink::kill(const Error& reason)
{
    QMetaObject::invokeMethod(this, [this, reason] { endProcess(reason); });
}

void WorkerLink::request(std::string method, boost::json::object params, Callback<boost::json::object> answer)
{
    QMetaObject::invokeMethod(this, [this, method = std::move(method), params = std::move(params), answer] {
        if (m_state != LinkState::Ready) {
            answer(Error{ErrorCode::WorkerNotStarted, {m_command.program.toStdString()}, {}});
            return;
        }
        m_pending.emplace(++m_lastId, Pending{answer, Clock::now()});
        send(protocol::requestLine(m_lastId, method, params));
    });
}

void WorkerLink::launch()
{
    if (m_state != LinkState::Starting)
        return;
    m_process = std::make_unique<QProcess>();
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &WorkerLink::readOutput);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &WorkerLink::readErrors);
    connect(m_process.get(), &QProcess::started, this, &WorkerLink::greet);
    connect(m_process.get(), &QProcess::finished, this, [this](int status, QProcess::ExitStatus how) {
        readErrors();
        readOutput();
        if (!m_process) // the output was garbage, and has ended it
            return;
        const std::string kind = how == QProcess::CrashExit ? "signal " : "status ";
        processEnded({ErrorCode::WorkerCrashed, {kind + std::to_string(status)}, m_errors.toStdString()});
    });
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        m_idleDeaths = static_cast<int>(restartPauses.size()); // a program that is not there does not come by waiting
        processEnded({ErrorCode::WorkerNotStarted, {m_command.program.toStdString()}, m_process->errorString().toStdString()});
    });
    m_input.clear();
    m_errors.clear();
    m_started = m_heard = Clock::now();
    m_watch->start();
    m_process->start(m_command.program, m_command.arguments);
}

void WorkerLink::greet()
{
    m_greeting = ++m_lastId;
    send(protocol::requestLine(m_greeting, "hello", encode(protocol::Hello{protocol::protocolVersion, m_command.threads})));
}

void WorkerLink::readErrors()
{
    const QByteArray text = m_process->readAllStandardError();
    if (text.isEmpty())
        return;
    qCDebug(workerLog).noquote() << text;
    m_errors = (m_errors + text).right(keptErrors);
}

void WorkerLink::readOutput()
{
    while (m_process) {
        const QByteArray bytes = m_process->readAllStandardOutput();
        if (bytes.isEmpty())
            return;
        m_heard = Clock::now();
        qsizetype from = 0;
        for (qsizetype end = bytes.indexOf('\n'); end >= 0 && m_process; end = bytes.indexOf('\n', from)) {
            m_input.append(bytes.constData() + from, end - from);
            from = end + 1;
            const auto message = protocol::parseLine({m_input.constData(), static_cast<std::size_t>(m_input.size())});
            m_input.clear();
            if (message)
                take(*message);
            else
                endProcess(message.error());
        }
        if (!m_process)
            return;
        m_input.append(bytes.constData() + from, bytes.size() - from);
        if (m_input.size() > static_cast<qsizetype>(protocol::longestLine))
            endProcess({ErrorCode::ProtocolError, {"line without end"}, {}});
    }
}

void WorkerLink::take(const protocol::Message& message)
{
    if (!message.method.empty())
        return takeNote(message);
    if (message.id == m_greeting && m_greeting != 0) {
        m_greeting = 0;
        const auto info = message.error ? Result<protocol::WorkerInfo>(*message.error)
                                        : fromJson<protocol::WorkerInfo>(boost::json::value(message.params));
        if (!info)
            return endProcess(info.error());
        if (info->protocol != protocol::protocolVersion)
            return endProcess({ErrorCode::ProtocolError, {"protocol " + std::to_string(info->protocol)}, {}});
        Q_EMIT greeted(*info);
        setState(LinkState::Ready);
        return;
    }
    const auto found = m_pending.find(message.id.value_or(0));
    if (found == m_pending.end())
        return endProcess({ErrorCode::ProtocolError, {"answer to a question nobody asked"}, {}});
    m_idleDeaths = 0;
    const auto answer = std::move(found->second.answer);
    m_pending.erase(found);
    answer(message.error ? Result<boost::json::object>(*message.error) : Result<boost::json::object>(message.params));
}

void WorkerLink::takeNote(const protocol::Message& message)
{
    if (message.id)
        return endProcess({ErrorCode::ProtocolError, {"the worker asks " + message.method}, {}});
    if (message.method == "heartbeat")
        return;
    const auto note = readNote(message);
    if (note)
        Q_EMIT noted(*note);
    else
        endProcess(note.error());
}

void WorkerLink::watch()
{
    const auto now = Clock::now();
    const bool greeting = m_state == LinkState::Starting;
    const auto silent = now - (greeting ? m_started : m_heard);
    if (silent > (greeting ? m_limits.greeting : m_limits.silence))
        return endProcess({ErrorCode::WorkerSilent, {secondsText(silent)}, m_errors.toStdString()});
    for (const auto& [id, pending] : m_pending)
        if (now - pending.asked > m_limits.answer)
            return endProcess({ErrorCode::WorkerSilent, {secondsText(now - pending.asked)}, "a request had no answer"});
}

void WorkerLink::endProcess(const Error& reason)
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished(2000);
    processEnded(reason);
}

void WorkerLink::processEnded(const Error& reason)
{
    m_watch->stop();
    m_process->disconnect(this);
    m_process.release()->deleteLater(); // it may be the one that is calling
    m_greeting = 0;
    if (Clock::now() - m_started > goodLife)
        m_idleDeaths = 0;
    Q_EMIT died(reason); // first: to whoever waits, an unanswered request would look like one refused
    for (const auto& [id, pending] : std::exchange(m_pending, {}))
        pending.answer(reason);
    const auto deaths = static_cast<std::size_t>(m_idleDeaths++);
    if (deaths >= restartPauses.size()) {
        setState(LinkState::Broken);
        Q_EMIT gaveUp(reason);
        return;
    }
    setState(LinkState::Starting);
    QTimer::singleShot(restartPauses[deaths], this, &WorkerLink::launch);
}

void WorkerLink::send(const std::string& line)
{
    m_process->write(line.data(), static_cast<qint64>(line.size()));
}

void WorkerLink::setState(LinkState state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

} // namespace riskloom
