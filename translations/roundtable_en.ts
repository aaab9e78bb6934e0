<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>SessionText</name>
    <message numerus="yes">
        <source>%n messages are waiting and will be sent when it is back.</source>
        <translation>
            <numerusform>%n message is waiting and will be sent when it is back.</numerusform>
            <numerusform>%n messages are waiting and will be sent when it is back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::client::ChatAnnouncer</name>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::client::FindBar</name>
    <message numerus="yes">
        <source>not found in %Ln messages on this computer</source>
        <translation>
            <numerusform>not found in %Ln message on this computer</numerusform>
            <numerusform>not found in %Ln messages on this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln messages on this computer</source>
        <translation>
            <numerusform>in %Ln message on this computer</numerusform>
            <numerusform>in %Ln messages on this computer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::client::InspectorWindow</name>
    <message numerus="yes">
        <source>%n entries</source>
        <extracomment>how many rows a list has</extracomment>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused, %n new</source>
        <translation>
            <numerusform>paused, %n new</numerusform>
            <numerusform>paused, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::client::MessageInput</name>
    <message numerus="yes">
        <source>Will be sent as %n messages</source>
        <translation>
            <numerusform>Will be sent as %n message</numerusform>
            <numerusform>Will be sent as %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <comment>bytes</comment>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes left in the last</source>
        <translation>
            <numerusform>%n byte left in the last</numerusform>
            <numerusform>%n bytes left in the last</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes left</source>
        <translation>
            <numerusform>%n byte left</numerusform>
            <numerusform>%n bytes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n lines into the message?</source>
        <translation>
            <numerusform>Paste %n line into the message?</numerusform>
            <numerusform>Paste %n lines into the message?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They would be sent as %n messages.</source>
        <translation>
            <numerusform>They would be sent as %n message.</numerusform>
            <numerusform>They would be sent as %n messages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <comment>that what is written is sent as</comment>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::client::NotificationDigest</name>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more new messages</source>
        <translation>
            <numerusform>and %n more new message</numerusform>
            <numerusform>and %n more new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::client::PacketDetails</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::client::PacketLog</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::client::PacketText</name>
    <message numerus="yes">
        <source>The connection ended inside this packet: at least %n bytes are missing.</source>
        <translation>
            <numerusform>The connection ended inside this packet: at least %n byte is missing.</numerusform>
            <numerusform>The connection ended inside this packet: at least %n bytes are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::client::RecentPeopleModel</name>
    <message numerus="yes">
        <source>%1, name not confirmed by the server, wrote %n minute(s) ago</source>
        <translation>
            <numerusform>%1, name not confirmed by the server, wrote %n minute ago</numerusform>
            <numerusform>%1, name not confirmed by the server, wrote %n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, muted, wrote %n minute(s) ago</source>
        <translation>
            <numerusform>%1, muted, wrote %n minute ago</numerusform>
            <numerusform>%1, muted, wrote %n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, wrote %n minute(s) ago</source>
        <translation>
            <numerusform>%1, wrote %n minute ago</numerusform>
            <numerusform>%1, wrote %n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::client::SignInPage</name>
    <message numerus="yes">
        <source>%n bytes too long</source>
        <translation>
            <numerusform>%n byte too long</numerusform>
            <numerusform>%n bytes too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes left</source>
        <translation>
            <numerusform>%n byte left</numerusform>
            <numerusform>%n bytes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::client::StatusBanner</name>
    <message numerus="yes">
        <source>%n messages have waited for more than 5 minutes. Send them now?</source>
        <translation>
            <numerusform>%n message has waited for more than 5 minutes. Send it now?</numerusform>
            <numerusform>%n messages have waited for more than 5 minutes. Send them now?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::client::TimelineView</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for you</source>
        <comment>messages that mention the reader</comment>
        <translation>
            <numerusform>%n for you</numerusform>
            <numerusform>%n for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::manager::ChildStarter</name>
    <message numerus="yes">
        <source>%1 It crashed %n times within a minute and is not started again.</source>
        <translation>
            <numerusform>%1 It crashed %n time within a minute and is not started again.</numerusform>
            <numerusform>%1 It crashed %n times within a minute and is not started again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::manager::Event</name>
    <message numerus="yes">
        <source>Turned away %n connections of clients, the last from %1</source>
        <extracomment>%1 is an address</extracomment>
        <translation>
            <numerusform>Turned away %n connection of a client, from %1</numerusform>
            <numerusform>Turned away %n connections of clients, the last from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines left out</source>
        <translation>
            <numerusform>%n line left out</numerusform>
            <numerusform>%n lines left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n people online</source>
        <translation>
            <numerusform>More than %n person online</numerusform>
            <numerusform>More than %n people online</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::manager::EventAppearance</name>
    <message numerus="yes">
        <source>over %n users</source>
        <extracomment>Beside a line in the graphs: more people online than the threshold</extracomment>
        <translation>
            <numerusform>over %n user</numerusform>
            <numerusform>over %n users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::manager::GraphReadout</name>
    <message numerus="yes">
        <source>%n users</source>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::manager::ManagerWindow</name>
    <message numerus="yes">
        <source>%n people are online. Close anyway?</source>
        <translation>
            <numerusform>%n person is online. Close anyway?</numerusform>
            <numerusform>%n people are online. Close anyway?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::manager::StateText</name>
    <message numerus="yes">
        <source>%1, %n people</source>
        <extracomment>Title of the window: state, number of people</extracomment>
        <translation>
            <numerusform>%1, %n person</numerusform>
            <numerusform>%1, %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::manager::StopDialog</name>
    <message numerus="yes">
        <source>%n people are online. Stop anyway?</source>
        <translation>
            <numerusform>%n person is online. Stop anyway?</numerusform>
            <numerusform>%n people are online. Stop anyway?</numerusform>
        </translation>
    </message>
</context>
</TS>
