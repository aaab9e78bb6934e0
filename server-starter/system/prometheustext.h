// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>

namespace roundtable::starter {

/// \brief Figures in the text format of Prometheus, version 0.0.4.
class PrometheusText {
public:
    enum class Kind : quint8 { Counter, Gauge };
    void add(const QByteArray &name, Kind kind, const QByteArray &help, double value)
    {
        m_text += "# HELP " + name + ' ' + help + "\n# TYPE " + name + (kind == Kind::Counter ? " counter\n" : " gauge\n") + name + ' '
            + QByteArray::number(value, 'g', 17) + '\n';
    }
    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    QByteArray m_text;
};

} // namespace roundtable::starter
