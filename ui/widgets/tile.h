// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/figure.h"

#include <QFrame>
#include <QList>
#include <QString>

class QLabel;

namespace riskloom {

QString explanationToolTip(const Explanation& explanation); // rich text

// A figure of a report: caption above, the number large, its interval below, the explanation on hover.
class Tile : public QFrame {
    Q_OBJECT

public:
    explicit Tile(QWidget* parent = nullptr);
    void setCaption(const QString& caption);
    void setValue(const QString& value);
    void setNote(const QString& note); // the interval, or what it is compared with
    using Mood = FigureMood;
    void setMood(Mood mood); // colours the note
    void setExplanation(const Explanation& explanation);
    QString value() const;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void recolour();
    void updateAccessibleTexts();

    QLabel* m_caption;
    QLabel* m_value;
    QLabel* m_note;
    Mood m_mood = Mood::Neutral;
};

// Tiles side by side, as many in a line as fit, all equally wide.
class TileRow : public QWidget {
    Q_OBJECT

public:
    explicit TileRow(QWidget* parent = nullptr);
    Tile* addTile();
    void clear();
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    int columnsFor(int width) const;
    int lineHeight(int width) const;
    void arrange();

    QList<Tile*> m_tiles;
};

} // namespace riskloom
