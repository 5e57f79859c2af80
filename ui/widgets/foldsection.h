// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace riskloom {

// A heading with what belongs to it below; a click or Space on the heading folds it away.
class FoldSection : public QWidget {
    Q_OBJECT

public:
    explicit FoldSection(const QString& title, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    QVBoxLayout* body() const { return m_body; }
    bool isOpen() const;
    void setOpen(bool open);

private:
    QToolButton* m_header;
    QWidget* m_content;
    QVBoxLayout* m_body;
};

} // namespace riskloom
