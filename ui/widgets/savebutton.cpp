// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/savebutton.h"

#include "core/host/path.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/toast.h"

#include <QDir>
#include <QMenu>

#include <utility>

namespace riskloom {

SaveButton::SaveButton(QWidget* parent) : QToolButton(parent)
{
    setIcon(riskloom::icon(QStringLiteral("export")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
}

void SaveButton::setChoices(std::vector<SaveChoice> choices)
{
    m_choices = std::move(choices);
    menu()->clear();
    for (std::size_t at = 0; at < m_choices.size(); ++at)
        menu()->addAction(m_choices[at].title, this, [this, at] { save(at); });
}

void SaveButton::save(std::size_t choice)
{
    Result<SaveChoice::Work> work = m_choices.at(choice).prepare();
    if (!work) {
        Q_EMIT failed(work.error());
        return;
    }
    saveFile(this, m_choices[choice].request, [this, work = *std::move(work)](const QString& path) { write(work, path); });
}

void SaveButton::write(const SaveChoice::Work& work, const QString& path)
{
    m_writing.start([work, path](const std::stop_token&) { return work(toPath(path)); },
                    [this, path](const Result<>& written) {
                        if (!written)
                            Q_EMIT failed(written.error());
                        else
                            showToast(window(), tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
                    });
}

} // namespace riskloom
