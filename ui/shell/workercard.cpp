// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workercard.h"

#include "ui/shell/devicetext.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/settings.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace riskloom {
namespace {

constexpr int mostThreads = 256;

QString bundledWorker()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("riskloom-worker"));
}

// The inverse of QProcess::splitCommand.
QString joinCommand(const QString& program, const QStringList& arguments)
{
    QStringList words;
    for (QString word : QStringList(program) + arguments) {
        word.replace(u'"', QStringLiteral("\"\"\""));
        words << (word.contains(u' ') ? u'"' + word + u'"' : word);
    }
    return words.join(u' ').trimmed();
}

} // namespace

WorkerCommand workerCommandFromSettings()
{
    const QString program = settings::workerProgram.value();
    WorkerCommand command;
    command.program = program.isEmpty() ? bundledWorker() : program;
    command.arguments = program.isEmpty() ? QStringList() : settings::workerArguments.value();
    command.threads = settings::workerThreads.value();
    return command;
}

WorkerCard::WorkerCard(QWidget* parent)
    : Card(parent),
      m_header(new SectionHeader(SectionHeader::Rank::Section, this)),
      m_commandLabel(new QLabel(this)),
      m_threadsLabel(new QLabel(this)),
      m_devicesLabel(new QLabel(this)),
      m_command(new QLineEdit(this)),
      m_threads(new QSpinBox(this)),
      m_devices(new QLabel(this)),
      m_note(new QLabel(this)),
      m_start(new QPushButton(this)),
      m_reopen(new QPushButton(this))
{
    m_commandLabel->setBuddy(m_command);
    m_threadsLabel->setBuddy(m_threads);
    m_command->setPlaceholderText(QDir::toNativeSeparators(bundledWorker()));
    m_command->setClearButtonEnabled(true);
    m_threads->setRange(0, mostThreads);
    m_threads->setMinimumWidth(26 * gridStep);
    m_devices->setTextFormat(Qt::PlainText);
    m_devices->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_devices->setWordWrap(true);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);

    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_start, m_reopen}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(3 * gridStep);
    form->setVerticalSpacing(gridStep);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(m_commandLabel, m_command);
    form->addRow(m_threadsLabel, m_threads);
    form->addRow(m_devicesLabel, m_devices);
    body()->addWidget(m_header);
    body()->addLayout(form);
    body()->addWidget(m_note);
    body()->addLayout(buttons);

    connect(m_command, &QLineEdit::editingFinished, this, &WorkerCard::store);
    connect(m_threads, &QSpinBox::valueChanged, this, &WorkerCard::store);
    connect(m_start, &QPushButton::clicked, this, &WorkerCard::startRequested);
    connect(m_reopen, &QPushButton::clicked, this, [this] {
        store();
        Q_EMIT reopenRequested();
    });
    refresh();
    retranslate();
}

void WorkerCard::setSession(const Session* session)
{
    m_open = session != nullptr;
    m_state = session != nullptr ? session->workerState() : WorkerState::Off;
    m_worker = session != nullptr ? session->workerInfo() : std::nullopt;
    showWorker();
}

void WorkerCard::refresh()
{
    const QSignalBlocker silent(m_threads);
    m_command->setText(joinCommand(settings::workerProgram.value(), settings::workerArguments.value()));
    m_threads->setValue(settings::workerThreads.value());
}

void WorkerCard::store()
{
    QStringList words = QProcess::splitCommand(m_command->text());
    settings::workerProgram.set(words.isEmpty() ? QString() : words.takeFirst());
    settings::workerArguments.set(words);
    settings::workerThreads.set(m_threads->value());
}

void WorkerCard::showWorker()
{
    if (m_worker)
        m_devices->setText(deviceLines(*m_worker));
    else
        m_devices->setText(m_open ? workerStateText(m_state) : tr("Known once a workspace is open."));
    m_start->setVisible(m_open && !m_worker && m_state != WorkerState::Starting);
    m_reopen->setVisible(m_open);
}

void WorkerCard::retranslate()
{
    m_header->setTexts(tr("Worker"), tr("The program that computes, in the background or on a bigger machine."));
    m_commandLabel->setText(tr("&Command"));
    m_command->setToolTip(tr("Empty: the worker beside this program. Or any command whose standard input and output "
                             "reach one, for example \"ssh bigbox riskloom-worker\"."));
    m_threadsLabel->setText(tr("T&hreads"));
    m_threads->setSpecialValueText(tr("Chosen by the worker"));
    m_threads->setToolTip(tr("The number of threads is part of what makes a run reproducible."));
    m_devicesLabel->setText(tr("Devices"));
    m_note->setText(tr("Command and threads count from the next opening of the workspace."));
    m_start->setText(tr("Start the worker"));
    m_reopen->setText(tr("Reopen the workspace now"));
    showWorker();
}

void WorkerCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace riskloom
