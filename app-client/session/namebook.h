// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/chatmessage/chatpackets.h"

#include <QtCore/QHash>
#include <QtCore/QString>

namespace roundtable::client {

/// \brief Which name belongs to which sender id, as this session has seen it: who came first is believed.
///
/// The server stamps the id, the writer writes the name. A server that checks neither lets anybody be anybody; then this
/// is all there is to notice it by.
class NameBook {
public:
    /// Forgets everybody; \a name is one's own, with the id from ACC_Login_Success.
    void begin(const QString &name, chatmessage::UserId id);
    /// True where \a name and \a id belong together, or are both new. False for id 0, and for a pair that contradicts what
    /// was seen before.
    [[nodiscard]] bool confirm(const QString &name, chatmessage::UserId id);

private:
    // A hostile server may send 65,535 ids with ever new names: beyond that nothing is learned.
    static constexpr qsizetype maxNames = 65535;
    QHash<QString, quint16> m_idOfName;
    QHash<quint16, QString> m_nameOfId;
};

} // namespace roundtable::client
