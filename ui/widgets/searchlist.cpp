// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchlist.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/notedelegate.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace riskloom {
namespace {

constexpr int idRole = Qt::UserRole + 2;
constexpr int searchRole = Qt::UserRole + 3;

} // namespace

SearchList::SearchList(Mode mode, QWidget* parent)
    : QWidget(parent), m_mode(mode), m_search(new QLineEdit(this)), m_list(new QListView(this)),
      m_model(new QStandardItemModel(this)), m_proxy(new QSortFilterProxyModel(this))
{
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), IconTone::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterRole(searchRole);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_proxy);
    m_list->setItemDelegate(new NoteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setUniformItemSizes(false);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    setFocusProxy(m_search);

    connect(m_search, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!m_filling && index.isValid())
            Q_EMIT currentChanged(index.data(idRole).toString());
    });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) { Q_EMIT chosen(index.data(idRole).toString()); });
    connect(m_model, &QStandardItemModel::itemChanged, this, [this] {
        if (!m_filling)
            Q_EMIT checkedChanged();
    });
    retranslate();
}

void SearchList::setEntries(const std::vector<ListEntry>& entries)
{
    const QString kept = currentId();
    m_filling = true;
    m_model->clear();
    for (const ListEntry& entry : entries) {
        auto* item = new QStandardItem(entry.text);
        item->setData(entry.id, idRole);
        item->setData(entry.note, noteRole);
        item->setData(QStringLiteral("%1\n%2").arg(entry.text, entry.note), searchRole);
        item->setAccessibleDescription(entry.note);
        item->setToolTip(entry.text);
        if (!entry.iconName.isEmpty())
            item->setIcon(icon(entry.iconName, entry.tone));
        if (m_mode == Mode::Check) {
            item->setCheckable(true);
            item->setCheckState(entry.checked ? Qt::Checked : Qt::Unchecked);
        }
        m_model->appendRow(item);
    }
    setCurrentId(kept);
    m_filling = false;
}

void SearchList::setPlaceholder(const QString& text)
{
    m_placeholder = text;
    retranslate();
}

QString SearchList::currentId() const
{
    return m_list->currentIndex().data(idRole).toString();
}

void SearchList::setCurrentId(const QString& id)
{
    const QModelIndexList found = m_proxy->rowCount() == 0 ? QModelIndexList()
                                                           : m_proxy->match(m_proxy->index(0, 0), idRole, id, 1, Qt::MatchExactly);
    m_list->setCurrentIndex(found.isEmpty() ? QModelIndex() : found.first());
}

std::vector<QString> SearchList::checkedIds() const
{
    std::vector<QString> ids;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->item(row)->checkState() == Qt::Checked)
            ids.push_back(m_model->item(row)->data(idRole).toString());
    return ids;
}

void SearchList::setCheckedIds(const std::vector<QString>& ids)
{
    m_filling = true;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem* item = m_model->item(row);
        const bool on = std::ranges::find(ids, item->data(idRole).toString()) != ids.end();
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    m_filling = false;
}

bool SearchList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int row = m_list->currentIndex().row();
        switch (key->key()) {
        case Qt::Key_Down:
        case Qt::Key_Up:
            m_list->setCurrentIndex(m_proxy->index(
                std::clamp(row + (key->key() == Qt::Key_Down ? 1 : -1), 0, std::max(0, m_proxy->rowCount() - 1)), 0));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: {
            const QModelIndex index = m_list->currentIndex().isValid() ? m_list->currentIndex() : m_proxy->index(0, 0);
            if (index.isValid())
                Q_EMIT chosen(index.data(idRole).toString());
            return true;
        }
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SearchList::retranslate()
{
    const QString text = m_placeholder.isEmpty() ? tr("Search") : m_placeholder;
    m_search->setPlaceholderText(text);
    m_search->setAccessibleName(text);
    m_list->setAccessibleName(accessibleName().isEmpty() ? tr("Results") : accessibleName());
}

void SearchList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
