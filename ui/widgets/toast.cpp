// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/style.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <chrono>

namespace riskloom {
namespace {

class Toast : public QFrame {
    Q_DECLARE_TR_FUNCTIONS(Toast)

public:
    Toast(QWidget* window, const QString& text, std::function<void()> undo) : QFrame(window), m_label(new QLabel(text, this))
    {
        setObjectName(QStringLiteral("toast"));
        setAccessibleName(text);
        // A dark plate in both themes: it lies over the page, not in it.
        setPalette(paletteOf(Shade::Dark));
        m_label->setTextFormat(Qt::PlainText);
        m_label->setWordWrap(true);
        auto* line = new QHBoxLayout(this);
        line->setContentsMargins(2 * gridStep, gridStep, gridStep, gridStep);
        line->setSpacing(gridStep);
        line->addWidget(m_label, 1);
        if (undo) {
            auto* button = new QPushButton(tr("Undo"), this);
            button->setProperty(quietProperty, true);
            QPalette accent = palette();
            accent.setColor(QPalette::ButtonText, colours(Shade::Dark).accent);
            button->setPalette(accent);
            connect(button, &QPushButton::clicked, this, [this, undo = std::move(undo)] {
                undo();
                deleteLater();
            });
            line->addWidget(button);
        }
        window->installEventFilter(this);
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            if (underMouse() || isAncestorOf(focusWidget()))
                m_timer.start(std::chrono::seconds(2));
            else
                deleteLater();
        });
        m_timer.start(std::chrono::seconds(undo ? 10 : 5));
        place();
        show();
        raise();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize)
            place();
        return QFrame::eventFilter(watched, event);
    }

    void paintEvent(QPaintEvent*) override
    {
        const Colours& c = colours(Shade::Dark);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(c.border);
        painter.setBrush(c.raised);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius + 2, cornerRadius + 2);
    }

private:
    void place()
    {
        const QWidget* window = parentWidget();
        const int wanted = QFontMetrics(m_label->font()).horizontalAdvance(m_label->text()) + 18 * gridStep;
        const int width = std::clamp(wanted, 240, std::max(240, window->width() - 4 * gridStep));
        resize(width, std::max(heightForWidth(width), 48));
        move((window->width() - width) / 2, window->height() - height() - 7 * gridStep);
    }

    QLabel* m_label;
    QTimer m_timer;
};

} // namespace

void showToast(QWidget* window, const QString& text, std::function<void()> undo)
{
    for (QFrame* old : window->findChildren<QFrame*>(QStringLiteral("toast"), Qt::FindDirectChildrenOnly)) {
        old->hide();
        old->setObjectName({});
        old->deleteLater();
    }
    new Toast(window, text, std::move(undo));
}

} // namespace riskloom
