// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/aboutcard.h"

#include "ui/shell/devicetext.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include "core/store/workspace.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <boost/version.hpp>

namespace riskloom {

AboutCard::AboutCard(QWidget* parent)
    : Card(parent),
      m_header(new SectionHeader(SectionHeader::Rank::Section, this)),
      m_versions(new QLabel(this)),
      m_warning(new QLabel(this)),
      m_licence(new QLabel(this)),
      m_copy(new QPushButton(this))
{
    m_versions->setTextFormat(Qt::PlainText);
    m_versions->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_warning->setWordWrap(true);
    m_licence->setWordWrap(true);
    m_licence->setForegroundRole(QPalette::PlaceholderText);
    m_copy->setAutoDefault(false);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_header, m_versions, m_warning, m_licence})
        body()->addWidget(widget);
    body()->addWidget(m_copy, 0, Qt::AlignLeft);
    connect(m_copy, &QPushButton::clicked, this, [this] { copyText(m_versions->text()); });
    retranslate();
}

void AboutCard::setWorker(const std::optional<protocol::WorkerInfo>& worker)
{
    m_worker = worker;
    retranslate();
}

void AboutCard::retranslate()
{
    m_header->setTexts(tr("About"));
    const QString unknown = tr("known once the worker has started");
    const QStringList lines{
        tr("Riskloom: %1").arg(QCoreApplication::applicationVersion()),
        tr("Qt: %1").arg(QString::fromLatin1(qVersion())),
        tr("LibTorch: %1").arg(m_worker ? QString::fromStdString(m_worker->torch) : unknown),
        tr("BLAS: %1").arg(m_worker ? QString::fromStdString(m_worker->blas) : unknown),
        tr("SQLite: %1").arg(QString::fromStdString(sqliteVersion())),
        tr("Boost: %1").arg(QString::fromLatin1(BOOST_LIB_VERSION).replace(u'_', u'.')),
    };
    m_versions->setText(lines.join(u'\n'));
    m_warning->setVisible(m_worker && isSlowBlas(m_worker->blas));
    m_warning->setText(tr("The worker computes with a slow BLAS: neural networks train many times slower than they "
                          "could. On Debian, install the package libopenblas0-pthread."));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, coloursOf(palette()).warning);
    m_warning->setPalette(colours);
    m_licence->setText(tr("Free software under the GNU General Public License, version 3 or later. No warranty. "
                          "Riskloom uses no network."));
    m_copy->setText(tr("Copy versions"));
}

void AboutCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace riskloom
