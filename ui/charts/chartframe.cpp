// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartframe.h"

#include "ui/charts/chartexport.h"
#include "ui/charts/crosshair.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QAbstractScrollArea>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace riskloom {
namespace {

constexpr qreal leastBand = 8.0; // a shorter pull of the mouse is a click

QToolButton* toolButton(QWidget* parent, const QString& iconName)
{
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(icon(iconName, IconTone::Muted));
    return button;
}

} // namespace

ChartFrame::ChartFrame(QWidget* parent)
    : QFrame(parent), m_title(new ElidedLabel(this)), m_note(new ElidedLabel(this)),
      m_resetButton(toolButton(this, QStringLiteral("zoomreset"))), m_tableButton(toolButton(this, QStringLiteral("table"))),
      m_moreButton(toolButton(this, QStringLiteral("more"))), m_column(new QVBoxLayout(this)), m_below(new QVBoxLayout)
{
    QFont font = textFont(TextSize::Body);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_note->setFont(textFont(TextSize::Small));
    m_title->setTextFormat(Qt::PlainText);
    m_note->setTextFormat(Qt::PlainText);
    m_top = new QHBoxLayout;
    m_top->setSpacing(2);
    m_top->addWidget(m_title);
    m_top->addSpacing(gridStep);
    m_top->addWidget(m_note, 1);
    for (QToolButton* button : {m_resetButton, m_tableButton, m_moreButton})
        m_top->addWidget(button);
    m_resetButton->hide();
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(halfStep);
    m_column->addLayout(m_top);
    m_below->setContentsMargins(0, 0, 0, 0);
    m_column->addLayout(m_below);

    connect(m_resetButton, &QToolButton::clicked, this, [this] { resetZoom(); });
    connect(m_tableButton, &QToolButton::clicked, this, &ChartFrame::showTable);
    connect(m_moreButton, &QToolButton::clicked, this,
            [this] { popUpMenu(m_moreButton->mapToGlobal(QPoint(0, m_moreButton->height()))); });
    connect(this, &ChartFrame::zoomChanged, this, [this] {
        m_resetButton->setVisible(isZoomed());
        m_crosshair->hideReadings();
    });
    retranslateFrame();
}

ChartFrame::~ChartFrame() = default;

void ChartFrame::setPlot(QWidget* plot)
{
    m_plot = plot;
    plot->setFocusPolicy(Qt::StrongFocus);
    plot->setMouseTracking(true);
    m_column->insertWidget(1, plot, 1);
    m_crosshair = new Crosshair(plot);
    // A view's own children are in front of its viewport, so the mouse is watched there too.
    if (auto* area = qobject_cast<QAbstractScrollArea*>(plot)) {
        area->viewport()->setMouseTracking(true);
        area->viewport()->installEventFilter(this);
        m_mouseSource = area->viewport();
    } else {
        m_mouseSource = plot;
    }
    plot->installEventFilter(this);
    recolourFrame();
}

void ChartFrame::setTitle(const QString& title)
{
    m_title->setText(title);
    updateAccessibleTexts();
}

QString ChartFrame::title() const
{
    return m_title->text();
}

void ChartFrame::setNote(const QString& note)
{
    m_note->setText(note);
}

void ChartFrame::setDescription(const QString& description)
{
    m_description = description;
    m_title->setToolTip(description);
    updateAccessibleTexts();
}

void ChartFrame::setToolBarVisible(bool visible)
{
    m_tableButton->setVisible(visible);
    m_moreButton->setVisible(visible);
}

void ChartFrame::dataChanged()
{
    m_crosshair->hideReadings();
    updateAccessibleTexts();
}

void ChartFrame::updateAccessibleTexts()
{
    if (m_plot == nullptr)
        return;
    const QString name = title().isEmpty() ? tr("Chart") : title();
    const QString description = m_description.isEmpty() ? summary() : m_description + QLatin1Char(' ') + summary();
    for (QWidget* widget : {static_cast<QWidget*>(this), m_plot}) {
        widget->setAccessibleName(name);
        widget->setAccessibleDescription(description);
    }
}

QImage ChartFrame::image(qreal scale) const
{
    return chartImage({title(), m_plot->size(), scale}, [this](QPainter& painter, const QRectF& target) {
        renderChart(painter, target);
    });
}

bool ChartFrame::saveImage(const QString& path) const
{
    return saveChartImage({title(), m_plot->size(), 2.0}, path, [this](QPainter& painter, const QRectF& target) {
        renderChart(painter, target);
    });
}

void ChartFrame::copyImageToClipboard() const
{
    copyImage(image());
}

void ChartFrame::copyTableToClipboard() const
{
    copyTable(plainTable());
}

void ChartFrame::showTable()
{
    showChartTable(this, title(), plainTable());
}

void ChartFrame::saveAs()
{
    const QString all = tr("PNG image (*.png);;SVG drawing (*.svg);;CSV table (*.csv)");
    saveFile(this, {tr("Save chart"), all, title() + QStringLiteral(".png")}, [this](const QString& path) {
        const bool saved = path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive) ? saveTableAsCsv(plainTable(), path)
                                                                                     : saveImage(path);
        if (!saved)
            Q_EMIT saveFailed(Error{ErrorCode::FileUnwritable, {path.toStdString()}, {}});
    });
}

void ChartFrame::fillMenu(QMenu& menu)
{
    menu.addAction(icon(QStringLiteral("image")), tr("Copy as image"), this, &ChartFrame::copyImageToClipboard);
    menu.addAction(icon(QStringLiteral("copy")), tr("Copy as table"), this, &ChartFrame::copyTableToClipboard);
    menu.addAction(icon(QStringLiteral("table")), tr("Show as table"), this, &ChartFrame::showTable);
    menu.addSeparator();
    menu.addAction(icon(QStringLiteral("save")), tr("Save as…"), this, &ChartFrame::saveAs);
    if (isZoomed()) {
        menu.addSeparator();
        menu.addAction(icon(QStringLiteral("zoomreset")), tr("Show everything"), this, [this] { resetZoom(); });
    }
}

void ChartFrame::popUpMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(position);
}

void ChartFrame::contextMenuEvent(QContextMenuEvent* event)
{
    popUpMenu(event->globalPos());
}

void ChartFrame::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateFrame();
        if (m_plot != nullptr) {
            recolour(); // labels are made anew in the locale's number format
            updateAccessibleTexts();
        }
    }
    if (event->type() == QEvent::PaletteChange && m_plot != nullptr) {
        recolourFrame();
        recolour();
    }
}

void ChartFrame::recolourFrame()
{
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, coloursOf(palette()).muted);
    m_note->setPalette(muted);
}

void ChartFrame::retranslateFrame()
{
    const auto name = [](QToolButton* button, const QString& text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_resetButton, tr("Show everything"));
    name(m_tableButton, tr("Show as table"));
    name(m_moreButton, tr("Copy and save"));
}

bool ChartFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_plot && event->type() == QEvent::Resize)
        m_crosshair->setGeometry(m_plot->rect());
    if (watched == m_plot && event->type() == QEvent::KeyPress && plotKey(static_cast<QKeyEvent*>(event)->key()))
        return true;
    if (watched == m_plot && event->type() == QEvent::FocusOut)
        m_crosshair->hideReadings();
    if (watched == m_mouseSource && plotMouse(event))
        return true;
    return QFrame::eventFilter(watched, event);
}

bool ChartFrame::plotKey(int key)
{
    if (key == Qt::Key_Escape) {
        const bool used = isZoomed() || m_crosshair->readings().has_value();
        m_crosshair->hideReadings();
        if (isZoomed())
            resetZoom();
        return used;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_crosshair->readings()) {
        chosenAt({m_crosshair->readings()->x, plotArea().center().y()});
        return true;
    }
    const QList<double> all = stops();
    if (all.isEmpty())
        return false;
    qsizetype next = 0;
    if (m_crosshair->readings()) {
        const double x = m_crosshair->readings()->x;
        // The place the crosshair stands on; half a pixel forgives rounding.
        const auto here = std::ranges::lower_bound(all, x - 0.5) - all.begin();
        next = key == Qt::Key_Right ? here + 1 : here - 1;
    }
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right: next = std::clamp<qsizetype>(next, 0, all.size() - 1); break;
    case Qt::Key_Home: next = 0; break;
    case Qt::Key_End: next = all.size() - 1; break;
    default: return false;
    }
    m_crosshair->showReadings(readingsAt({all[next], plotArea().center().y()}), plotArea());
    m_plot->setAccessibleDescription(spoken(*m_crosshair->readings()));
    return true;
}

QString ChartFrame::spoken(const Readings& readings) const
{
    QStringList parts{readings.heading};
    for (const Reading& reading : readings.items)
        parts << QStringLiteral("%1 %2").arg(reading.name, reading.value);
    return parts.join(QStringLiteral(", "));
}

bool ChartFrame::plotMouse(QEvent* event)
{
    switch (event->type()) {
    case QEvent::Leave: m_crosshair->hideReadings(); return false;
    case QEvent::MouseButtonPress: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        m_plot->setFocus(Qt::MouseFocusReason);
        if (mouse->button() != Qt::LeftButton)
            return false;
        if (plotArea().contains(mouse->position()))
            m_pressed = mouse->position();
        return true;
    }
    case QEvent::MouseMove: {
        const QPointF position = static_cast<QMouseEvent*>(event)->position();
        const QRectF area = plotArea();
        if (m_pressed && canZoom())
            m_crosshair->setBand(QRectF(*m_pressed, position).normalized().intersected(area));
        else if (m_pressed)
            draggedTo(position);
        else if (area.contains(position))
            m_crosshair->showReadings(readingsAt(position), area);
        else
            m_crosshair->hideReadings();
        return true;
    }
    case QEvent::MouseButtonRelease: {
        const QPointF position = static_cast<QMouseEvent*>(event)->position();
        if (!m_pressed)
            return false;
        const QRectF band = QRectF(*m_pressed, position).normalized().intersected(plotArea());
        m_pressed.reset();
        m_crosshair->setBand({});
        if (canZoom() && band.width() >= leastBand && band.height() >= leastBand)
            zoomTo(band);
        else if (band.width() < leastBand)
            chosenAt(position);
        return true;
    }
    case QEvent::MouseButtonDblClick: resetZoom(); return true;
    default: return false;
    }
}

} // namespace riskloom
