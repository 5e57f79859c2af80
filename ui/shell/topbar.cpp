// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/shell/devicetext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace riskloom {

TopBar::TopBar(QWidget* parent)
    : QWidget(parent),
      m_menu(new QMenu(this)),
      m_workspace(new QToolButton(this)),
      m_readOnly(new QLabel(this)),
      m_search(new QPushButton(this)),
      m_device(new QToolButton(this))
{
    setObjectName(QStringLiteral("topBar"));
    m_workspace->setObjectName(QStringLiteral("workspaceButton"));
    m_readOnly->setObjectName(QStringLiteral("readOnlyBadge"));
    m_device->setObjectName(QStringLiteral("deviceBadge"));
    m_search->setObjectName(QStringLiteral("searchButton"));
    m_workspace->setLayoutDirection(Qt::RightToLeft); // the arrow stands behind the name
    for (QToolButton* button : {m_workspace, m_device}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    m_search->setIcon(icon(QStringLiteral("search"), IconTone::Muted));
    m_search->setAutoDefault(false);
    m_search->setMinimumWidth(280);
    m_readOnly->setContentsMargins(gridStep, 2, gridStep, 2);
    m_readOnly->hide();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep);
    row->setSpacing(gridStep);
    row->addWidget(m_workspace);
    row->addWidget(m_readOnly);
    row->addStretch(1);
    row->addWidget(m_search);
    row->addStretch(1);
    row->addWidget(m_device);

    connect(m_workspace, &QToolButton::clicked, this, &TopBar::workspaceRequested);
    connect(m_search, &QPushButton::clicked, this, &TopBar::searchRequested);
    connect(m_device, &QToolButton::clicked, this, &TopBar::deviceRequested);
    refresh();
}

void TopBar::setState(const TopBarState& state)
{
    m_state = state;
    refresh();
}

void TopBar::showWorkspaceMenu(const std::vector<Command>& actions, const std::vector<Command>& recent)
{
    m_menu->clear();
    // The key is part of the text: as the action's own shortcut it would block the window's.
    for (const Command& command : actions)
        m_menu->addAction(command.title + u'\t' + command.shortcut.toString(QKeySequence::NativeText), this,
                          command.run);
    m_menu->addSeparator();
    for (const Command& command : recent)
        m_menu->addAction(command.title, this, command.run);
    m_menu->popup(m_workspace->mapToGlobal(QPoint(0, m_workspace->height())));
}

void TopBar::refresh()
{
    setAccessibleName(tr("Workspace and search"));
    const QString shortcut = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    m_search->setText(tr("Search and commands   %1").arg(shortcut));
    m_search->setAccessibleName(tr("Search and commands"));
    showWorkspace();
    showDevice();
}

void TopBar::showWorkspace()
{
    const bool open = !m_state.workspacePath.isEmpty();
    m_workspace->setIcon(icon(QStringLiteral("chevrondown"), IconTone::Muted));
    m_workspace->setText(open ? QFileInfo(m_state.workspacePath).completeBaseName() : tr("No workspace"));
    m_workspace->setToolTip(open ? QDir::toNativeSeparators(m_state.workspacePath)
                                 : tr("Open or create a workspace to begin."));
    m_workspace->setAccessibleName(tr("Workspace: %1").arg(m_workspace->text()));

    m_readOnly->setVisible(m_state.readOnlyReason.has_value());
    if (!m_state.readOnlyReason)
        return;
    const Colours& c = coloursOf(palette());
    m_readOnly->setText(tr("Read-only"));
    m_readOnly->setToolTip(errorSentence(*m_state.readOnlyReason));
    m_readOnly->setAccessibleDescription(m_readOnly->toolTip());
    m_readOnly->setStyleSheet(
        QStringLiteral("background: %1; color: %2; border-radius: 4px;").arg(c.warningSoft.name(), c.warning.name()));
}

void TopBar::showDevice()
{
    m_device->setVisible(!m_state.workspacePath.isEmpty());
    const auto* device = m_state.workerInfo ? fastestDevice(*m_state.workerInfo) : nullptr;
    const bool broken = m_state.worker == WorkerState::Broken;
    m_device->setIcon(broken ? icon(QStringLiteral("warning"), IconTone::Warning)
                             : icon(QStringLiteral("chip"), IconTone::Muted));
    if (broken || device == nullptr) {
        m_device->setText(workerStateText(m_state.worker));
        m_device->setToolTip(broken ? tr("The worker does not run. Press to see its settings.")
                                    : tr("The worker starts with the first run. Press to start it now and see which "
                                         "devices it can use."));
    } else {
        m_device->setText(tr("%1 · %n threads", nullptr, m_state.workerInfo->threads).arg(deviceName(device->name)));
        m_device->setToolTip(deviceLines(*m_state.workerInfo));
    }
    m_device->setAccessibleName(tr("Device: %1").arg(m_device->text()));
    m_device->setAccessibleDescription(m_device->toolTip());
}

void TopBar::changeEvent(QEvent* event)
{
    // Setting a style sheet of a child sends no PaletteChange to the bar itself, so this cannot go round in circles.
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

void TopBar::paintEvent(QPaintEvent*)
{
    const Colours& c = coloursOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), c.surface);
    painter.setPen(c.border);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace riskloom
