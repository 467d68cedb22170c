// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModel>
#include <QList>

#include <functional>

/// Follows a list model by its signals alone, like a view that keeps what it drew: a signal that
/// is missing or wrong shows as a difference from the model.
class ModelMirror
{
public:
    using Describe = std::function<QString(const QModelIndex &)>;

    ModelMirror(QAbstractItemModel *model, Describe describe)
        : m_model(model)
        , m_describe(std::move(describe))
    {
        readAll();
        QObject::connect(model, &QAbstractItemModel::rowsInserted, &m_context,
                         [this](const QModelIndex &, int first, int last) {
                             for (int row = first; row <= last; ++row) {
                                 m_texts.insert(row, text(row));
                                 m_indexes.insert(row, m_model->index(row, 0));
                             }
                         });
        QObject::connect(model, &QAbstractItemModel::rowsRemoved, &m_context,
                         [this](const QModelIndex &, int first, int last) {
                             m_texts.remove(first, last - first + 1);
                             m_indexes.remove(first, last - first + 1);
                         });
        QObject::connect(model, &QAbstractItemModel::dataChanged, &m_context,
                         [this](const QModelIndex &first, const QModelIndex &last) {
                             for (int row = first.row(); row <= last.row(); ++row)
                                 m_texts[row] = text(row);
                         });
        QObject::connect(model, &QAbstractItemModel::layoutChanged, &m_context, [this] {
            // The texts go where the persistent indexes say their rows went.
            QList<QString> moved(m_texts.size());
            QList<QPersistentModelIndex> indexes(m_indexes.size());
            for (qsizetype i = 0; i < m_texts.size(); ++i) {
                const int row = m_indexes.at(i).row();
                if (row < 0 || row >= moved.size())
                    continue;
                moved[row] = m_texts.at(i);
                indexes[row] = m_indexes.at(i);
            }
            m_texts = moved;
            m_indexes = indexes;
        });
        QObject::connect(model, &QAbstractItemModel::modelReset, &m_context, [this] { ++resets; });
    }

    QList<QString> texts() const { return m_texts; }
    QList<QString> ofModel() const
    {
        QList<QString> texts;
        for (int row = 0; row < m_model->rowCount(); ++row)
            texts.append(text(row));
        return texts;
    }
    int resets = 0;

private:
    QString text(int row) const { return m_describe(m_model->index(row, 0)); }
    void readAll()
    {
        m_texts = ofModel();
        for (int row = 0; row < m_model->rowCount(); ++row)
            m_indexes.append(m_model->index(row, 0));
    }

    QAbstractItemModel *m_model;
    Describe m_describe;
    QObject m_context;
    QList<QString> m_texts;
    QList<QPersistentModelIndex> m_indexes;
};
