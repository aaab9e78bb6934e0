// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/clientdeskthread.h"

namespace roundtable::manager {

ClientDeskThread::ClientDeskThread(QObject *parent) : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("client desk"));
    // Sockets, notifiers and timers belong to the thread they are made in.
    QObject birthplace;
    birthplace.moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        &birthplace,
        [&] {
            m_desk = new ClientDesk;
            birthplace.moveToThread(thread());
        },
        Qt::BlockingQueuedConnection);
    connect(&m_thread, &QThread::finished, m_desk, &QObject::deleteLater);
    connect(m_desk, &ClientDesk::lookupsAnswered, this, &ClientDeskThread::lookupsAnswered);
    connect(m_desk, &ClientDesk::clientsTurnedAway, this, &ClientDeskThread::clientsTurnedAway);
}

ClientDeskThread::~ClientDeskThread()
{
    m_thread.quit();
    m_thread.wait();
}

std::optional<PortProblem> ClientDeskThread::listen(const QHostAddress &address, quint16 port)
{
    std::optional<PortProblem> problem;
    QMetaObject::invokeMethod(
        m_desk,
        [&] {
            Listener &listener = m_desk->listener();
            listener.close();
            if (!listener.listen(address, port))
                problem = portProblem(PortProblem::Desk::Clients, listener, address, port);
            m_port = problem ? 0 : listener.port();
        },
        Qt::BlockingQueuedConnection);
    return problem;
}

void ClientDeskThread::setAnswer(const std::optional<clientconnection::ServerAddress> &answer)
{
    QMetaObject::invokeMethod(
        m_desk, [desk = m_desk, answer] { desk->setAnswer(answer); }, Qt::QueuedConnection);
}

} // namespace roundtable::manager
