// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/bytehash.h"

#include <tsl/robin_set.h>

#include <memory>
#include <string_view>
#include <tuple>
#include <utility>

/// A map by text (std::string or a StrongId) whose look-ups cost little: a flat table of hashes
/// leads to entries that stay where they are.
///
/// Used as std::unordered_map is. Addresses and iterators are good until their entry is erased, and
/// entries come in the order in which they were added, whatever their hashes.
template<typename Key, typename T>
class FlatTable
{
    struct Node
    {
        std::pair<const Key, T> entry;
        Node *before;
        Node *after;
    };

    template<typename Value>
    class Iterator
    {
    public:
        explicit Iterator(Node *node = nullptr) : m_node(node) {}
        operator Iterator<const Value>() const { return Iterator<const Value>(m_node); }

        Value &operator*() const { return m_node->entry; }
        Value *operator->() const { return &m_node->entry; }
        bool operator==(const Iterator &) const = default;
        Iterator &operator++()
        {
            m_node = m_node->after;
            return *this;
        }

    private:
        friend class FlatTable;
        Node *m_node;
    };

public:
    using value_type = std::pair<const Key, T>;
    using iterator = Iterator<value_type>;
    using const_iterator = Iterator<const value_type>;

    FlatTable() { m_index.max_load_factor(0.75F); }
    FlatTable(FlatTable &&other) noexcept : FlatTable() { swap(other); }
    FlatTable &operator=(FlatTable &&other) noexcept
    {
        FlatTable gone;
        gone.swap(other);
        swap(gone);
        return *this;
    }
    ~FlatTable() { clear(); }
    FlatTable(const FlatTable &) = delete;
    FlatTable &operator=(const FlatTable &) = delete;

    iterator begin() { return iterator(m_first); }
    iterator end() { return iterator(); }
    const_iterator begin() const { return const_iterator(m_first); }
    const_iterator end() const { return const_iterator(); }
    size_t size() const { return m_index.size(); }
    bool empty() const { return m_index.empty(); }

    template<typename Text>
    iterator find(const Text &key)
    {
        return iterator(nodeOf(key));
    }
    template<typename Text>
    const_iterator find(const Text &key) const
    {
        return const_iterator(nodeOf(key));
    }
    template<typename Text>
    bool contains(const Text &key) const
    {
        return nodeOf(key) != nullptr;
    }

    /// Makes the key's own text only when it is new.
    template<typename Text, typename... Args>
    std::pair<iterator, bool> try_emplace(const Text &key, Args &&...args)
    {
        if (Node *known = nodeOf(key))
            return {iterator(known), false};
        auto *made = new Node{{std::piecewise_construct, std::forward_as_tuple(key),
                               std::forward_as_tuple(std::forward<Args>(args)...)},
                              m_last,
                              nullptr};
        (m_last ? m_last->after : m_first) = made;
        m_last = made;
        m_index.insert(made);
        return {iterator(made), true};
    }
    template<typename Text, typename Value>
    std::pair<iterator, bool> emplace(const Text &key, Value &&value)
    {
        return try_emplace(key, std::forward<Value>(value));
    }
    template<typename Text, typename Value>
    std::pair<iterator, bool> insert_or_assign(const Text &key, Value &&value)
    {
        if (Node *known = nodeOf(key)) {
            known->entry.second = std::forward<Value>(value);
            return {iterator(known), false};
        }
        return try_emplace(key, std::forward<Value>(value));
    }
    template<typename Text>
    T &operator[](const Text &key)
    {
        return try_emplace(key).first->second;
    }

    void erase(const_iterator at)
    {
        Node *node = at.m_node;
        m_index.erase(node);
        (node->before ? node->before->after : m_first) = node->after;
        (node->after ? node->after->before : m_last) = node->before;
        delete node;
    }
    void erase(iterator at) { erase(const_iterator(at)); }
    template<typename Text>
    size_t erase(const Text &key)
    {
        Node *known = nodeOf(key);
        if (!known)
            return 0;
        erase(const_iterator(known));
        return 1;
    }
    template<typename Predicate>
    void removeIf(Predicate &&isToGo)
    {
        for (Node *node = m_first; node;) {
            Node *next = node->after;
            if (isToGo(node->entry))
                erase(const_iterator(node));
            node = next;
        }
    }
    void clear()
    {
        m_index.clear();
        m_last = nullptr;
        while (m_first)
            delete std::exchange(m_first, m_first->after);
    }
    void swap(FlatTable &other) noexcept
    {
        m_index.swap(other.m_index);
        std::swap(m_first, other.m_first);
        std::swap(m_last, other.m_last);
    }

private:
    template<typename Text>
    Node *nodeOf(const Text &key) const
    {
        const auto it = m_index.find(keyBytes(key));
        return it == m_index.end() ? nullptr : *it;
    }

    struct NodeHash : ByteHash
    {
        using ByteHash::operator();
        size_t operator()(const Node *node) const { return (*this)(keyBytes(node->entry.first)); }
    };
    struct NodeEqual
    {
        using is_transparent = void;
        bool operator()(const Node *a, const Node *b) const { return a == b; }
        bool operator()(std::string_view key, const Node *node) const
        {
            return ByteEqual{}(key, keyBytes(node->entry.first));
        }
        bool operator()(const Node *node, std::string_view key) const { return (*this)(key, node); }
    };

    /// Sixteen bytes a place: part of the hash, so that hardly a wrong entry is looked at.
    tsl::robin_set<Node *, NodeHash, NodeEqual, std::allocator<Node *>, true> m_index;
    Node *m_first = nullptr;
    Node *m_last = nullptr;
};
