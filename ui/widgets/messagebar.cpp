// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/widgets/clipboard.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace riskloom {
namespace {

constexpr int besideWidth = 400; // from here on the buttons stand beside the sentence, below it in a narrower bar

struct Look {
    const char16_t* iconName;
    IconTone tone;
    QColor Colours::*ground;
    QColor Colours::*ink;
};

Look lookOf(Severity severity)
{
    switch (severity) {
    case Severity::Info: return {u"info", IconTone::Accent, &Colours::accentSoft, &Colours::accent};
    case Severity::Success: return {u"checkcircle", IconTone::Positive, &Colours::positiveSoft, &Colours::positive};
    case Severity::Warning: return {u"warning", IconTone::Warning, &Colours::warningSoft, &Colours::warning};
    case Severity::Error: return {u"error", IconTone::Negative, &Colours::negativeSoft, &Colours::negative};
    }
    return {u"info", IconTone::Accent, &Colours::accentSoft, &Colours::accent};
}

QToolButton* makeToolButton(QWidget* parent, const QString& iconName)
{
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(icon(iconName));
    return button;
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_details(new QLabel(this)),
      m_words(new QBoxLayout(QBoxLayout::TopToBottom)), m_actions(new QHBoxLayout), m_detailsButton(makeToolButton(this, QStringLiteral("chevrondown"))),
      m_copyButton(makeToolButton(this, QStringLiteral("copy"))), m_closeButton(makeToolButton(this, QStringLiteral("close")))
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setFont(textFont(TextSize::Small));
    m_details->setTextFormat(Qt::PlainText);
    m_text->setTextFormat(Qt::PlainText);
    m_details->hide();
    m_detailsButton->setCheckable(true);
    m_actions->setSpacing(gridStep);
    m_words->setSpacing(gridStep);
    m_words->addWidget(m_text, 1);
    m_words->addLayout(m_actions);
    m_words->setAlignment(m_actions, Qt::AlignLeft | Qt::AlignTop);

    auto* line = new QHBoxLayout;
    line->setSpacing(gridStep);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addLayout(m_words, 1);
    for (QToolButton* button : {m_detailsButton, m_copyButton, m_closeButton})
        line->addWidget(button, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gridStep + halfStep, gridStep, gridStep, gridStep);
    column->addLayout(line);
    column->addWidget(m_details);

    connect(m_detailsButton, &QToolButton::toggled, this, [this](bool on) {
        m_details->setVisible(on);
        m_detailsButton->setIcon(icon(on ? QStringLiteral("chevronup") : QStringLiteral("chevrondown")));
    });
    connect(m_copyButton, &QToolButton::clicked, this, [this] { copyText(text()); });
    connect(m_closeButton, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });
    retranslate();
    hide();
}

void MessageBar::showMessage(Message message)
{
    m_error.reset();
    present(std::move(message));
}

void MessageBar::showError(const Error& error, std::vector<MessageAction> actions)
{
    m_error = error;
    present({Severity::Error, errorSentence(error), QString::fromStdString(describe(error)), std::move(actions)});
}

void MessageBar::present(Message message)
{
    m_message = std::move(message);
    m_text->setText(m_message.text);
    m_details->setText(m_message.details);
    m_detailsButton->setChecked(false);
    m_detailsButton->setVisible(!m_message.details.isEmpty());
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const MessageAction& action : m_message.actions) {
        auto* button = new QPushButton(action.text, this);
        connect(button, &QPushButton::clicked, this, action.run);
        m_actions->addWidget(button, 0, Qt::AlignTop);
    }
    recolour();
    setAccessibleName(m_message.text);
    show();
}

void MessageBar::clear()
{
    m_error.reset();
    m_message = {};
    m_text->clear();
    m_details->clear();
    hide();
}

QString MessageBar::text() const
{
    return m_message.details.isEmpty() ? m_message.text : m_message.text + QLatin1Char('\n') + m_message.details;
}

void MessageBar::recolour()
{
    const Look look = lookOf(m_message.severity);
    m_icon->setPixmap(icon(QString::fromUtf16(look.iconName), look.tone).pixmap(QSize(20, 20), devicePixelRatioF()));
    m_icon->setContentsMargins(0, halfStep, 0, 0);
    update();
}

void MessageBar::retranslate()
{
    const auto name = [](QToolButton* button, const QString& text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_detailsButton, tr("Details"));
    name(m_copyButton, tr("Copy message"));
    name(m_closeButton, tr("Close message"));
    if (m_error) {
        m_message.text = errorSentence(*m_error);
        m_text->setText(m_message.text);
    }
}

QSize MessageBar::minimumSizeHint() const
{
    // As narrow as with the buttons below the sentence: a bar that is wide now must not keep its page from narrowing.
    QSize size = QFrame::minimumSizeHint();
    const int sentence = m_text->minimumSizeHint().width();
    const int buttons = m_actions->minimumSize().width();
    if (m_words->direction() == QBoxLayout::LeftToRight)
        size.rwidth() -= std::min(sentence, buttons) + m_words->spacing();
    return size;
}

void MessageBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    m_words->setDirection(width() < besideWidth ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const Colours& c = coloursOf(palette());
    const Look look = lookOf(m_message.severity);
    QColor edge = c.*look.ink;
    edge.setAlphaF(0.35F);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge);
    painter.setBrush(c.*look.ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
}

} // namespace riskloom
