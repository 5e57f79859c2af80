// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartexport.h"

#include "ui/widgets/datatable.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/valuetablemodel.h"

#include <QDialog>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QVBoxLayout>

namespace riskloom {
namespace {

constexpr int pictureMargin = 2 * gridStep;
constexpr int titleHeight = 4 * gridStep;

QSize wholeSize(const ChartPicture& picture)
{
    return picture.size.expandedTo({320, 200}) +
           QSize(2 * pictureMargin, 2 * pictureMargin + (picture.title.isEmpty() ? 0 : titleHeight));
}

void drawPicture(QPainter& painter, const ChartPicture& picture, const DrawChart& draw)
{
    const Colours& c = colours(Shade::Light);
    QRectF rest(QPointF(0, 0), wholeSize(picture));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rest, c.surface);
    rest.adjust(pictureMargin, pictureMargin, -pictureMargin, -pictureMargin);
    if (!picture.title.isEmpty()) {
        painter.setFont(textFont(TextSize::Heading));
        painter.setPen(c.text);
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignTop, picture.title);
        rest.setTop(rest.top() + titleHeight);
    }
    draw(painter, rest);
}

} // namespace

QImage chartImage(const ChartPicture& picture, const DrawChart& draw)
{
    QImage image(wholeSize(picture) * picture.scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(picture.scale);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawPicture(painter, picture, draw);
    return image;
}

bool saveChartImage(const ChartPicture& picture, const QString& path, const DrawChart& draw)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    if (path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator generator;
        generator.setOutputDevice(&file);
        generator.setTitle(picture.title);
        generator.setSize(wholeSize(picture));
        generator.setViewBox(QRect(QPoint(0, 0), wholeSize(picture)));
        QPainter painter(&generator);
        drawPicture(painter, picture, draw);
        painter.end();
    } else if (!chartImage(picture, draw).save(&file, "PNG")) {
        return false;
    }
    return file.commit();
}

bool saveTableAsCsv(const PlainTable& table, const QString& path)
{
    QSaveFile file(path);
    const QByteArray text = QByteArrayLiteral("\xEF\xBB\xBF") + tableAsCsv(table).toUtf8();
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

void showChartTable(QWidget* parent, const QString& title, const PlainTable& table)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* model = new ValueTableModel(dialog);
    std::vector<ValueColumn> columns;
    for (qsizetype i = 0; i < table.headers.size(); ++i) {
        ValueColumn column = textColumn(table.headers[i]);
        const auto place = static_cast<std::size_t>(i);
        if (!table.rows.empty() && table.rows.front()[place].typeId() != QMetaType::QString)
            column.align = ValueColumn::Align::Number;
        columns.push_back(std::move(column));
    }
    model->setTable(std::move(columns), table.rows);
    auto* view = new DataTable(dialog);
    view->setAccessibleName(title);
    view->setSource(static_cast<QAbstractItemModel*>(model));
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(view);
    dialog->resize(560, 480);
    dialog->show();
    view->fitColumns();
}

} // namespace riskloom
