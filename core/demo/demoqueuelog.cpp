// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demoqueuelog.h"

bool DemoQueueLog::openFile(const QString &path)
{
    if (m_file.isOpen())
        return true;
    m_file.setFileName(path);
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append);
}

void DemoQueueLog::write(Timestamp time, const QByteArray &call, const QByteArray &queue,
                         const QByteArray &member, const QByteArray &event,
                         std::initializer_list<QByteArray> data)
{
    QByteArray line = QByteArray::number(toEpochMs(time) / 1000) + '|' + call + '|' + queue + '|'
                      + member + '|' + event;
    for (const QByteArray &item : data)
        line += '|' + item;
    if (data.size() == 0)
        line += '|';
    m_lines.append(line);
    if (m_file.isOpen()) {
        m_file.write(line + '\n');
        m_file.flush();
    }
}
