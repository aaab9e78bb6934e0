<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>EmojiPicker</name>
    <message>
        <source>smile</source>
        <translation>lächeln</translation>
    </message>
    <message>
        <source>grin</source>
        <translation>grinsen</translation>
    </message>
    <message>
        <source>tears of joy, laugh</source>
        <translation>Freudentränen, lachen</translation>
    </message>
    <message>
        <source>wink</source>
        <translation>zwinkern</translation>
    </message>
    <message>
        <source>blush, happy</source>
        <translation>erröten, glücklich</translation>
    </message>
    <message>
        <source>heart eyes, love</source>
        <translation>Herzaugen, verliebt</translation>
    </message>
    <message>
        <source>sunglasses, cool</source>
        <translation>Sonnenbrille, cool</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>nachdenken</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>rolling eyes</source>
        <translation>Augen verdrehen</translation>
    </message>
    <message>
        <source>sleeping, tired</source>
        <translation>schlafen, müde</translation>
    </message>
    <message>
        <source>confused</source>
        <translation>verwirrt</translation>
    </message>
    <message>
        <source>crying, sad</source>
        <translation>weinen, traurig</translation>
    </message>
    <message>
        <source>sobbing</source>
        <translation>heulen</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>wütend</translation>
    </message>
    <message>
        <source>scream, fear</source>
        <translation>schreien, Angst</translation>
    </message>
    <message>
        <source>sweat, relief</source>
        <translation>schwitzen, erleichtert</translation>
    </message>
    <message>
        <source>exploding head</source>
        <translation>explodierender Kopf</translation>
    </message>
    <message>
        <source>party face</source>
        <translation>Partygesicht</translation>
    </message>
    <message>
        <source>shrug</source>
        <translation>Achselzucken</translation>
    </message>
    <message>
        <source>facepalm</source>
        <translation>Hand vors Gesicht</translation>
    </message>
    <message>
        <source>thumbs up, yes</source>
        <translation>Daumen hoch, ja</translation>
    </message>
    <message>
        <source>thumbs down, no</source>
        <translation>Daumen runter, nein</translation>
    </message>
    <message>
        <source>okay</source>
        <translation>okay</translation>
    </message>
    <message>
        <source>clapping</source>
        <translation>klatschen, Applaus</translation>
    </message>
    <message>
        <source>please, thanks</source>
        <translation>bitte, danke</translation>
    </message>
    <message>
        <source>wave, hello</source>
        <translation>winken, hallo</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>eyes, look</source>
        <translation>Augen, schauen</translation>
    </message>
    <message>
        <source>heart</source>
        <translation>Herz</translation>
    </message>
    <message>
        <source>party, congratulations</source>
        <translation>Feier, Glückwunsch</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>Feuer</translation>
    </message>
    <message>
        <source>sparkles</source>
        <translation>Funkeln</translation>
    </message>
    <message>
        <source>hundred</source>
        <translation>hundert</translation>
    </message>
    <message>
        <source>check, done</source>
        <translation>Haken, erledigt</translation>
    </message>
    <message>
        <source>cross, wrong</source>
        <translation>Kreuz, falsch</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>exclamation</source>
        <translation>Ausruf</translation>
    </message>
    <message>
        <source>idea, light bulb</source>
        <translation>Idee, Glühbirne</translation>
    </message>
    <message>
        <source>bug</source>
        <translation>Käfer, Fehler</translation>
    </message>
    <message>
        <source>wrench, fix</source>
        <translation>Schraubenschlüssel, reparieren</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>Stecknadel</translation>
    </message>
    <message>
        <source>paperclip</source>
        <translation>Büroklammer</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>alarm clock, time</source>
        <translation>Wecker, Zeit</translation>
    </message>
    <message>
        <source>hourglass, waiting</source>
        <translation>Sanduhr, warten</translation>
    </message>
    <message>
        <source>rocket, ship it</source>
        <translation>Rakete, ausliefern</translation>
    </message>
    <message>
        <source>laptop, computer</source>
        <translation>Laptop, Rechner</translation>
    </message>
    <message>
        <source>desktop, screen</source>
        <translation>Computer, Bildschirm</translation>
    </message>
    <message>
        <source>globe, network</source>
        <translation>Globus, Netz</translation>
    </message>
    <message>
        <source>lock, secure</source>
        <translation>Schloss, sicher</translation>
    </message>
    <message>
        <source>package, packet</source>
        <translation>Paket, Päckchen</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>coffee, break</source>
        <translation>Kaffee, Pause</translation>
    </message>
    <message>
        <source>pizza, lunch</source>
        <translation>Pizza, Mittagessen</translation>
    </message>
    <message>
        <source>cake</source>
        <translation>Kuchen</translation>
    </message>
    <message>
        <source>sun</source>
        <translation>Sonne</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>Regen</translation>
    </message>
    <message>
        <source>graduation</source>
        <translation>Abschluss, Studium</translation>
    </message>
    <message>
        <source>penguin</source>
        <translation>Pinguin</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>Katze</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>Hund</translation>
    </message>
    <message>
        <source>unicorn</source>
        <translation>Einhorn</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Roundtable: a window to chat in.</source>
        <translation>Roundtable: ein Fenster zum Chatten.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe anzeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version anzeigen.</translation>
    </message>
    <message>
        <source>Ask the server manager at &lt;host:port&gt; for the chat server.</source>
        <translation>Den Servermanager unter &lt;host:port&gt; nach dem Chatserver fragen.</translation>
    </message>
    <message>
        <source>Connect straight to the chat server at &lt;host:port&gt;.</source>
        <translation>Direkt mit dem Chatserver unter &lt;host:port&gt; verbinden.</translation>
    </message>
    <message>
        <source>Fill in this &lt;name&gt;.</source>
        <translation>Diesen &lt;name&gt; eintragen.</translation>
    </message>
    <message>
        <source>Use the settings and the history of this &lt;profile&gt;.</source>
        <translation>Einstellungen und Verlauf dieses Profils (&lt;profile&gt;) verwenden.</translation>
    </message>
    <message>
        <source>Start in this &lt;theme&gt;: light, dark or system.</source>
        <translation>In diesem Farbschema (&lt;theme&gt;) starten: light, dark oder system.</translation>
    </message>
    <message>
        <source>Speak this &lt;language&gt;: %1.</source>
        <translation>Diese Sprache (&lt;language&gt;) sprechen: %1.</translation>
    </message>
    <message>
        <source>Read the password from the first line of standard input.</source>
        <translation>Das Passwort aus der ersten Zeile der Standardeingabe lesen.</translation>
    </message>
    <message>
        <source>Sign in at once.</source>
        <translation>Sofort anmelden.</translation>
    </message>
    <message>
        <source>Create the account and sign in at once.</source>
        <translation>Das Konto anlegen und sofort anmelden.</translation>
    </message>
    <message>
        <source>Unexpected argument &apos;%1&apos;.</source>
        <translation>Unerwartetes Argument „%1“.</translation>
    </message>
    <message>
        <source>--manager and --server exclude each other.</source>
        <translation>--manager und --server schließen einander aus.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no address; it looks like lab-srv:8080.</source>
        <translation>„%1“ ist keine Adresse; eine Adresse sieht so aus: lab-srv:8080.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no theme; there are light, dark and system.</source>
        <translation>„%1“ ist kein Farbschema; es gibt light, dark und system.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no language of this program; there are %2.</source>
        <translation>„%1“ ist keine Sprache dieses Programms; es gibt %2.</translation>
    </message>
    <message>
        <source>--sign-in and --create need --manager or --server, --user, and a password by --password-stdin.</source>
        <translation>--sign-in und --create brauchen --manager oder --server, --user und ein Passwort über --password-stdin.</translation>
    </message>
</context>
<context>
    <name>ProblemText</name>
    <message>
        <source>The server says: %1</source>
        <translation>Der Server sagt: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>There is no computer called %1 on this network.</source>
        <translation>In diesem Netz gibt es keinen Rechner namens %1.</translation>
    </message>
    <message>
        <source>Edit address</source>
        <translation>Adresse ändern</translation>
    </message>
    <message>
        <source>Nothing answers at %1. Is the manager program running there, with this port?</source>
        <translation>Unter %1 antwortet nichts. Läuft dort der Manager, und zwar mit diesem Port?</translation>
    </message>
    <message>
        <source>Nothing answers at %1. Is the chat server running there, with this port?</source>
        <translation>Unter %1 antwortet nichts. Läuft dort der Chatserver, und zwar mit diesem Port?</translation>
    </message>
    <message>
        <source>%1 does not answer. A firewall may be in the way.</source>
        <translation>%1 antwortet nicht. Vielleicht ist eine Firewall im Weg.</translation>
    </message>
    <message>
        <source>%1 cannot be reached from here. Is this computer connected to the network?</source>
        <translation>%1 ist von hier aus nicht erreichbar. Ist dieser Rechner mit dem Netz verbunden?</translation>
    </message>
    <message>
        <source>The program at %1 does not speak version %2.</source>
        <translation>Das Programm unter %1 spricht nicht Version %2.</translation>
    </message>
    <message>
        <source>The program at %1 speaks version %2; this program speaks version %3.</source>
        <translation>Das Programm unter %1 spricht Version %2; dieses Programm spricht Version %3.</translation>
    </message>
    <message>
        <source>The manager is running, but no chat server is online. This page checks again every 5 s.</source>
        <translation>Der Manager läuft, aber kein Chatserver ist online. Diese Seite prüft alle 5 s erneut.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>The manager sent us to %1, which cannot be reached from here. The operator may need to set the advertised address.</source>
        <translation>Der Manager verweist auf %1; diese Adresse ist von hier aus nicht erreichbar. Vielleicht muss der Betreiber die bekannt gegebene Adresse einstellen.</translation>
    </message>
    <message>
        <source>The manager sent us to %1, which is no address for a chat server. The operator may need to set the advertised address.</source>
        <translation>Der Manager verweist auf %1; das ist keine Adresse für einen Chatserver. Vielleicht muss der Betreiber die bekannt gegebene Adresse einstellen.</translation>
    </message>
    <message>
        <source>Try %1 instead</source>
        <translation>Stattdessen %1 versuchen</translation>
    </message>
    <message>
        <source>%1 now sends us to %2 instead of %3. The password has not been sent.</source>
        <translation>%1 verweist jetzt auf %2 statt auf %3. Das Passwort wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Sign in at %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>The name or the password is wrong.</source>
        <translation>Der Name oder das Passwort ist falsch.</translation>
    </message>
    <message>
        <source>Edit password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>The name %1 is taken.</source>
        <translation>Der Name %1 ist vergeben.</translation>
    </message>
    <message>
        <source>Sign in as %1</source>
        <translation>Als %1 anmelden</translation>
    </message>
    <message>
        <source>The server had a problem (Generic Failure).</source>
        <translation>Der Server hatte ein Problem (Generic Failure).</translation>
    </message>
    <message>
        <source>The server did not understand the request (Invalid Request).</source>
        <translation>Der Server hat die Anfrage nicht verstanden (Invalid Request).</translation>
    </message>
    <message>
        <source>The server waited too long (Request Timeout).</source>
        <translation>Der Server hat zu lange gewartet (Request Timeout).</translation>
    </message>
    <message>
        <source>The server answered with error %1.</source>
        <translation>Der Server hat mit Fehler %1 geantwortet.</translation>
    </message>
    <message>
        <source>The server sent a packet that breaks the protocol (%1). The connection was closed.</source>
        <translation>Der Server hat ein Paket gesendet, das gegen das Protokoll verstößt (%1). Die Verbindung wurde geschlossen.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Die Verbindung zu %1 ging verloren.</translation>
    </message>
    <message>
        <source>The server at %1 ended the connection before it answered.</source>
        <translation>Der Server unter %1 hat die Verbindung beendet, bevor er geantwortet hat.</translation>
    </message>
    <message>
        <source>A name and a password can each have up to 255 bytes.</source>
        <translation>Name und Passwort können je bis zu 255 Bytes lang sein.</translation>
    </message>
    <message>
        <source>Edit name</source>
        <translation>Namen ändern</translation>
    </message>
    <message>
        <source>Version byte %1 (0x%2)</source>
        <extracomment>%1 a number, %2 the same in hexadecimal</extracomment>
        <translation>Versionsbyte %1 (0x%2)</translation>
    </message>
    <message>
        <source>Error code %1 (0x%2)</source>
        <extracomment>%1 a number, %2 the same in hexadecimal</extracomment>
        <translation>Fehlercode %1 (0x%2)</translation>
    </message>
    <message>
        <source>Open inspector</source>
        <translation>Inspektor öffnen</translation>
    </message>
    <message>
        <source>The server answered with error %1: %2.</source>
        <translation>Der Server hat mit Fehler %1 geantwortet: %2.</translation>
    </message>
    <message>
        <source>The manager sent a packet that breaks the protocol (%1). The connection was closed.</source>
        <translation>Der Manager hat ein Paket gesendet, das gegen das Protokoll verstößt (%1). Die Verbindung wurde geschlossen.</translation>
    </message>
    <message>
        <source>The program at %1 ended the connection without an answer. Is it a server manager?</source>
        <translation>Das Programm unter %1 hat die Verbindung ohne Antwort beendet. Ist es ein Servermanager?</translation>
    </message>
    <message>
        <source>Bytes %1</source>
        <extracomment>%1 in hexadecimal</extracomment>
        <translation>Bytes %1</translation>
    </message>
    <message>
        <source>The program at %1 took the connection, but does not answer. Is it a chat server?</source>
        <translation>Das Programm unter %1 hat die Verbindung angenommen, antwortet aber nicht. Ist es ein Chatserver?</translation>
    </message>
</context>
<context>
    <name>SessionText</name>
    <message>
        <source>1st try</source>
        <translation>1. Versuch</translation>
    </message>
    <message>
        <source>2nd try</source>
        <translation>2. Versuch</translation>
    </message>
    <message>
        <source>3rd try</source>
        <translation>3. Versuch</translation>
    </message>
    <message>
        <source>%1th try</source>
        <comment>4th to 20th</comment>
        <translation>%1. Versuch</translation>
    </message>
    <message>
        <source>try %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Online for %1 min</source>
        <translation>Online seit %1 min</translation>
    </message>
    <message>
        <source>Online for %1 h %2 min</source>
        <translation>Online seit %1 h %2 min</translation>
    </message>
    <message>
        <source>Not connected since %1</source>
        <translation>Nicht verbunden seit %1</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Asking %1 where the chat server is…</source>
        <translation>%1 wird gefragt, wo der Chatserver ist …</translation>
    </message>
    <message>
        <source>No chat server is online</source>
        <translation>Kein Chatserver ist online</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 wird aufgebaut …</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Logging out…</source>
        <translation>Abmeldung läuft …</translation>
    </message>
    <message>
        <source>Connection lost at %1. Trying now (%2)…</source>
        <translation>Verbindung um %1 verloren. Neuer Versuch läuft (%2) …</translation>
    </message>
    <message>
        <source>What you write now is sent when it is back.</source>
        <translation>Was Sie jetzt schreiben, wird gesendet, sobald sie wieder da ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages are waiting and will be sent when it is back.</source>
        <translation>
            <numerusform>%n Nachricht wartet und wird gesendet, sobald die Verbindung wieder da ist.</numerusform>
            <numerusform>%n Nachrichten warten und werden gesendet, sobald die Verbindung wieder da ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection lost at %1. Trying again in %2&#xa0;s (%3).</source>
        <translation>Verbindung um %1 verloren. Neuer Versuch in %2&#xa0;s (%3).</translation>
    </message>
    <message>
        <source>Connection lost at %1. No chat server is online now. Asking again in %2&#xa0;s.</source>
        <translation>Verbindung um %1 verloren. Jetzt ist kein Chatserver online. Neue Anfrage in %2&#xa0;s.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings – Roundtable Manager</source>
        <translation>Einstellungen – Roundtable-Manager</translation>
    </message>
    <message>
        <source>Port for &amp;clients</source>
        <translation>Port für &amp;Clients</translation>
    </message>
    <message>
        <source>any free port</source>
        <translation>irgendein freier Port</translation>
    </message>
    <message>
        <source>Port for &amp;starters</source>
        <translation>Port für &amp;Starter</translation>
    </message>
    <message>
        <source>Chat server’s &amp;port</source>
        <translation>&amp;Port des Chatservers</translation>
    </message>
    <message>
        <source>Counts where the starter does not name the port itself.</source>
        <translation>Gilt, wenn der Starter den Port nicht selbst nennt.</translation>
    </message>
    <message>
        <source>&amp;Listen on</source>
        <translation>&amp;Lauschen auf</translation>
    </message>
    <message>
        <source>all addresses of this computer</source>
        <translation>allen Adressen dieses Rechners</translation>
    </message>
    <message>
        <source>Clients are sent &amp;to</source>
        <translation>Clients &amp;gehen zu</translation>
    </message>
    <message>
        <source>the starter’s own address</source>
        <translation>der Adresse des Starters selbst</translation>
    </message>
    <message>
        <source>&amp;Figures turn grey after</source>
        <translation>&amp;Zahlen werden grau nach</translation>
    </message>
    <message>
        <source> s without a report</source>
        <translation> s ohne Meldung</translation>
    </message>
    <message>
        <source>Alert for &amp;more than</source>
        <translation>Alarm bei &amp;mehr als</translation>
    </message>
    <message>
        <source>People online for an alert</source>
        <translation>Personen online für einen Alarm</translation>
    </message>
    <message>
        <source> online</source>
        <translation> online</translation>
    </message>
    <message>
        <source>Alert &amp;without reports for</source>
        <translation>Alarm &amp;ohne Meldung seit</translation>
    </message>
    <message>
        <source>Seconds without a report for an alert</source>
        <translation>Sekunden ohne Meldung für einen Alarm</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Alert when the server goes &amp;down</source>
        <translation>&amp;Alarm, wenn der Server ausfällt</translation>
    </message>
    <message>
        <source>Show the state in the notification &amp;area</source>
        <translation>Zustand im &amp;Benachrichtigungsfeld zeigen</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>F&amp;orget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>The next starter from there is held until you decide.</source>
        <translation>Der nächste Starter von dort wird zurückgehalten, bis Sie entscheiden.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Einstellungen speichern</translation>
    </message>
    <message>
        <source>Ports and addresses</source>
        <translation>Ports und Adressen</translation>
    </message>
    <message>
        <source>What clients are told</source>
        <translation>Was Clients gesagt wird</translation>
    </message>
    <message>
        <source>Reports and alerts</source>
        <translation>Meldungen und Alarme</translation>
    </message>
    <message>
        <source>An alert is a line in the log and a notification of the desktop.</source>
        <translation>Ein Alarm ist eine Zeile im Protokoll und eine Mitteilung des Desktops.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>Farbsc&amp;hema</translation>
    </message>
    <message>
        <source>The language holds from the next start on.</source>
        <translation>Die Sprache gilt vom nächsten Start an.</translation>
    </message>
    <message>
        <source>This desktop has no notification area now.</source>
        <translation>Dieser Desktop hat gerade kein Benachrichtigungsfeld.</translation>
    </message>
    <message>
        <source>Starters decided on</source>
        <translation>Entschiedene Starter</translation>
    </message>
    <message>
        <source>None yet. A starter from another computer is held until you decide.</source>
        <translation>Noch keine. Ein Starter von einem anderen Rechner wird zurückgehalten, bis Sie entscheiden.</translation>
    </message>
    <message>
        <source>All but the language is applied at once. Whoever is connected stays connected.</source>
        <translation>Alles außer der Sprache gilt sofort. Wer verbunden ist, bleibt verbunden.</translation>
    </message>
</context>
<context>
    <name>TimelineLayout</name>
    <message>
        <source>New messages</source>
        <translation>Neue Nachrichten</translation>
    </message>
    <message>
        <source>Not connected at %1.</source>
        <translation>Um %1 nicht verbunden.</translation>
    </message>
    <message>
        <source>Not connected %1–%2.</source>
        <translation>Nicht verbunden %1–%2.</translation>
    </message>
    <message>
        <source>Messages from that time cannot be shown.</source>
        <translation>Nachrichten aus dieser Zeit fehlen.</translation>
    </message>
    <message>
        <source>Not connected since %1.</source>
        <translation>Nicht verbunden seit %1.</translation>
    </message>
    <message>
        <source>Messages from this time cannot be shown.</source>
        <translation>Nachrichten aus dieser Zeit fehlen.</translation>
    </message>
    <message>
        <source>name not confirmed</source>
        <translation>Name nicht bestätigt</translation>
    </message>
    <message>
        <source>name not confirmed by the server</source>
        <translation>Name vom Server nicht bestätigt</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <comment>time of a message</comment>
        <translation>%1 wartet</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Nicht gesendet.</translation>
    </message>
    <message>
        <source>Not sent: %1.</source>
        <translation>Nicht gesendet: %1.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>%1 is muted</source>
        <extracomment>in place of what a person wrote who is muted on this computer</extracomment>
        <translation>%1 ist stummgeschaltet</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>May not have arrived: the connection broke.</source>
        <translation>Vielleicht nicht angekommen: Die Verbindung brach ab.</translation>
    </message>
    <message>
        <source>May not have arrived.</source>
        <translation>Vielleicht nicht angekommen.</translation>
    </message>
</context>
<context>
    <name>TimelineText</name>
    <message>
        <source>Written %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>The clock of the sender is off. This message arrived %1.</source>
        <translation>Die Uhr des Absenders geht falsch. Diese Nachricht kam an: %1.</translation>
    </message>
    <message>
        <source>The server did not confirm that %1 wrote this.</source>
        <translation>Der Server hat nicht bestätigt, dass %1 das geschrieben hat.</translation>
    </message>
    <message>
        <source>Waiting for a connection</source>
        <translation>Wartet auf eine Verbindung</translation>
    </message>
    <message>
        <source>Sent to the server</source>
        <translation>An den Server gesendet</translation>
    </message>
    <message>
        <source>Delivered: the server has passed it on</source>
        <translation>Zugestellt: Der Server hat sie weitergegeben</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Sent, but the connection broke before the server passed it on. It may have arrived.</source>
        <translation>Gesendet, aber die Verbindung brach ab, bevor der Server die Nachricht weitergab. Sie kann angekommen sein.</translation>
    </message>
</context>
<context>
    <name>roundtable::DesktopNotifications</name>
    <message>
        <source>Show</source>
        <extracomment>The button of a notification, on desktops that show one</extracomment>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>roundtable::PasswordField</name>
    <message>
        <source>Hide password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Passwort zeigen</translation>
    </message>
</context>
<context>
    <name>roundtable::TextFile</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>roundtable::client::AboutDialog</name>
    <message>
        <source>About Roundtable</source>
        <translation>Über Roundtable</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>What version 3 cannot do</source>
        <translation>Was Version 3 nicht kann</translation>
    </message>
    <message>
        <source>No direct messages, rooms, files, editing or “is typing”: there is one room, and everybody in it reads everything.</source>
        <translation>Keine Direktnachrichten, Räume, Dateien, kein Bearbeiten und kein „schreibt gerade“: Es gibt einen Raum, und alle darin lesen alles.</translation>
    </message>
    <message>
        <source>No list of who is online: “Seen recently” is made of the messages that arrived here.</source>
        <translation>Keine Liste, wer online ist: „Zuletzt gesehen“ entsteht aus den Nachrichten, die hier ankamen.</translation>
    </message>
    <message>
        <source>No history on the server: what was said while you were away cannot be shown. What you have seen is kept on this computer.</source>
        <translation>Kein Verlauf auf dem Server: Was gesagt wurde, während Sie weg waren, kann nicht gezeigt werden. Was Sie gesehen haben, bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>No encryption: name, password and messages can be read on the way.</source>
        <translation>Keine Verschlüsselung: Name, Passwort und Nachrichten können unterwegs gelesen werden.</translation>
    </message>
    <message>
        <source>No proof of names: a name that arrives with another id than before carries a warning.</source>
        <translation>Kein Nachweis der Namen: Ein Name, der mit einer anderen Nummer als zuvor ankommt, trägt eine Warnung.</translation>
    </message>
    <message>
        <source>Copy version</source>
        <translation>Version kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A window to chat in, for servers that speak Chat Protocol, version&#xa0;%1.</source>
        <translation>Ein Fenster zum Chatten, für Server, die das Chat Protocol in Version&#xa0;%1 sprechen.</translation>
    </message>
</context>
<context>
    <name>roundtable::client::ChatAnnouncer</name>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::client::ChatPage</name>
    <message>
        <source>No messages yet</source>
        <translation>Noch keine Nachrichten</translation>
    </message>
    <message>
        <source>Say hello: everybody who is signed in will read it.</source>
        <translation>Sagen Sie Hallo: Alle, die angemeldet sind, lesen es.</translation>
    </message>
    <message>
        <source>Find in messages</source>
        <translation>In Nachrichten suchen</translation>
    </message>
    <message>
        <source>Find in messages (Ctrl+F)</source>
        <translation>In Nachrichten suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Older hit</source>
        <translation>Älterer Treffer</translation>
    </message>
    <message>
        <source>Newer hit</source>
        <translation>Neuerer Treffer</translation>
    </message>
    <message>
        <source>Seen recently</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Seen recently (F9)</source>
        <translation>Zuletzt gesehen (F9)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Emoji einfügen</translation>
    </message>
    <message>
        <source>Newest message</source>
        <translation>Neueste Nachricht</translation>
    </message>
    <message>
        <source>Mute or unmute a person</source>
        <translation>Person stummschalten oder wieder zulassen</translation>
    </message>
    <message>
        <source>%1 is muted on this computer.</source>
        <translation>%1 ist auf diesem Rechner stummgeschaltet.</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
</context>
<context>
    <name>roundtable::client::ClientActions</name>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>In the conversation</source>
        <translation>In der Unterhaltung</translation>
    </message>
    <message>
        <source>Export the history…</source>
        <translation>Verlauf exportieren …</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Try to connect now</source>
        <translation>Jetzt verbinden</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Packet inspector</source>
        <translation>Paketinspektor</translation>
    </message>
    <message>
        <source>Packet inspector (F12)</source>
        <translation>Paketinspektor (F12)</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Text as large as the desktop’s</source>
        <translation>Text so groß wie auf dem Desktop</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Roundtable</source>
        <translation>Über Roundtable</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
</context>
<context>
    <name>roundtable::client::EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Find an emoji</source>
        <translation>Emoji suchen</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Light skin</source>
        <translation>Helle Haut</translation>
    </message>
    <message>
        <source>Medium-light skin</source>
        <translation>Mittelhelle Haut</translation>
    </message>
    <message>
        <source>Medium skin</source>
        <translation>Mittlere Haut</translation>
    </message>
    <message>
        <source>Medium-dark skin</source>
        <translation>Mitteldunkle Haut</translation>
    </message>
    <message>
        <source>Dark skin</source>
        <translation>Dunkle Haut</translation>
    </message>
    <message>
        <source>Tone of skin</source>
        <translation>Hautton</translation>
    </message>
    <message>
        <source>Tone of skin: %1</source>
        <translation>Hautton: %1</translation>
    </message>
</context>
<context>
    <name>roundtable::client::FindBar</name>
    <message>
        <source>Older hit</source>
        <translation>Älterer Treffer</translation>
    </message>
    <message>
        <source>Older hit (F3)</source>
        <translation>Älterer Treffer (F3)</translation>
    </message>
    <message>
        <source>Newer hit</source>
        <translation>Neuerer Treffer</translation>
    </message>
    <message>
        <source>Newer hit (Shift+F3)</source>
        <translation>Neuerer Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Find in the messages on this computer</source>
        <translation>In den Nachrichten auf diesem Rechner suchen</translation>
    </message>
    <message>
        <source>Find in messages</source>
        <translation>In Nachrichten suchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>in the messages on this computer</source>
        <translation>in den Nachrichten auf diesem Rechner</translation>
    </message>
    <message numerus="yes">
        <source>not found in %Ln messages on this computer</source>
        <translation>
            <numerusform>in %Ln Nachricht auf diesem Rechner nicht gefunden</numerusform>
            <numerusform>in %Ln Nachrichten auf diesem Rechner nicht gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln messages on this computer</source>
        <translation>
            <numerusform>in %Ln Nachricht auf diesem Rechner</numerusform>
            <numerusform>in %Ln Nachrichten auf diesem Rechner</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which of how many messages that were found</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>roundtable::client::HistoryExport</name>
    <message>
        <source>Not connected from %1 to %2. Messages from that time are missing.</source>
        <translation>Nicht verbunden von %1 bis %2. Nachrichten aus dieser Zeit fehlen.</translation>
    </message>
    <message>
        <source>Not connected since %1. Messages from this time are missing.</source>
        <translation>Nicht verbunden seit %1. Nachrichten aus dieser Zeit fehlen.</translation>
    </message>
    <message>
        <source>Conversation of %1 at %2</source>
        <translation>Unterhaltung von %1 bei %2</translation>
    </message>
</context>
<context>
    <name>roundtable::client::HistoryExporter</name>
    <message>
        <source>Export the history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>JSON, for programs (*.json)</source>
        <translation>JSON, für Programme (*.json)</translation>
    </message>
</context>
<context>
    <name>roundtable::client::InspectorWindow</name>
    <message>
        <source>Packet inspector – Roundtable</source>
        <translation>Paketinspektor – Roundtable</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Filter the packets</source>
        <translation>Pakete filtern</translation>
    </message>
    <message>
        <source>Copy with its fields</source>
        <translation>Mit Feldern kopieren</translation>
    </message>
    <message>
        <source>Copy the bytes</source>
        <translation>Bytes kopieren</translation>
    </message>
    <message>
        <source>Save the listed packets…</source>
        <translation>Gezeigte Pakete speichern …</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>Inspektor schließen</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Name, text or bytes</source>
        <translation>Name, Text oder Bytes</translation>
    </message>
    <message>
        <source>Which packets are listed</source>
        <translation>Welche Pakete gezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All packets</source>
        <translation>Alle Pakete</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Sent packets</source>
        <translation>Gesendete Pakete</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Received packets</source>
        <translation>Empfangene Pakete</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Fehlerhaft</translation>
    </message>
    <message>
        <source>Packets that break the protocol</source>
        <translation>Pakete, die gegen das Protokoll verstoßen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
    <message>
        <source>Passwords are never kept</source>
        <translation>Passwörter werden nie aufbewahrt</translation>
    </message>
    <message>
        <source>No packet matches.</source>
        <translation>Kein Paket passt dazu.</translation>
    </message>
    <message>
        <source>Nothing has been sent or received yet. Everything this program says to a manager or a chat server, and what they answer, appears here.</source>
        <translation>Noch wurde nichts gesendet oder empfangen. Alles, was dieses Programm einem Manager oder Chatserver sagt und was sie antworten, erscheint hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <extracomment>how many rows a list has</extracomment>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n angezeigt</numerusform>
            <numerusform>%n angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>older ones are dropped</source>
        <translation>ältere fallen weg</translation>
    </message>
    <message numerus="yes">
        <source>paused, %n new</source>
        <translation>
            <numerusform>angehalten, %n neuer</numerusform>
            <numerusform>angehalten, %n neue</numerusform>
        </translation>
    </message>
    <message>
        <source>The bytes are on the clipboard.</source>
        <translation>Die Bytes sind in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The packet is on the clipboard.</source>
        <translation>Das Paket ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Save the listed packets</source>
        <translation>Gezeigte Pakete speichern</translation>
    </message>
    <message>
        <source>Packets as text (*.hex *.txt);;All files (*)</source>
        <translation>Pakete als Text (*.hex *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>→ manager</source>
        <translation>→ Manager</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
</context>
<context>
    <name>roundtable::client::LinkQuestion</name>
    <message>
        <source>Write a mail</source>
        <translation>E-Mail schreiben</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Write to this address?</source>
        <translation>An diese Adresse schreiben?</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>Diese Adresse im Browser öffnen?</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Schreiben</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>This leads to %1. What stands before the @ is a name to sign in with there, and a password if there is one.</source>
        <translation>Das führt zu %1. Was vor dem @ steht, ist ein Name für die Anmeldung dort, gegebenenfalls mit Passwort.</translation>
    </message>
</context>
<context>
    <name>roundtable::client::MainWindow</name>
    <message>
        <source>Chat on this computer</source>
        <translation>Chat auf diesem Rechner</translation>
    </message>
    <message>
        <source>Chat at %1</source>
        <translation>Chat bei %1</translation>
    </message>
    <message>
        <source>Sign in – Roundtable</source>
        <translation>Anmelden – Roundtable</translation>
    </message>
    <message>
        <source>(%1) %2 – Roundtable</source>
        <translation>(%1) %2 – Roundtable</translation>
    </message>
    <message>
        <source>%1 – Roundtable</source>
        <translation>%1 – Roundtable</translation>
    </message>
    <message>
        <source>Writing the history to %1…</source>
        <translation>Der Verlauf wird geschrieben nach %1 …</translation>
    </message>
    <message>
        <source>The history was saved as %1.</source>
        <translation>Der Verlauf wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>a name at a place, &quot;dana at lab-srv&quot;</extracomment>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Delete the history</source>
        <translation>Verlauf löschen</translation>
    </message>
    <message>
        <source>Delete every message of %1 on this computer?</source>
        <translation>Alle Nachrichten von %1 auf diesem Rechner löschen?</translation>
    </message>
    <message>
        <source>They cannot be brought back: the server keeps none. Messages that wait to be sent stay.</source>
        <translation>Sie lassen sich nicht zurückholen: Der Server bewahrt keine auf. Nachrichten, die noch zu senden sind, bleiben.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>The history on this computer was deleted.</source>
        <translation>Der Verlauf auf diesem Rechner wurde gelöscht.</translation>
    </message>
    <message>
        <source>Writing the history to %1: %2 %</source>
        <translation>Der Verlauf wird nach %1 geschrieben: %2 %</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>“%1” was added to the dictionary.</source>
        <translation>„%1“ wurde ins Wörterbuch aufgenommen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The dictionary of your own words could not be written: %1</source>
        <translation>Das Wörterbuch Ihrer eigenen Wörter konnte nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>roundtable::client::MessageInput</name>
    <message>
        <source>Insert an emoji</source>
        <translation>Emoji einfügen</translation>
    </message>
    <message>
        <source>Insert an emoji (Ctrl+.)</source>
        <translation>Emoji einfügen (Strg+.)</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Senden (Eingabe)</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Senden (Strg+Eingabe)</translation>
    </message>
    <message numerus="yes">
        <source>Will be sent as %n messages</source>
        <translation>
            <numerusform>Wird als %n Nachricht gesendet</numerusform>
            <numerusform>Wird als %n Nachrichten gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <comment>bytes</comment>
        <translation>
            <numerusform>noch %n</numerusform>
            <numerusform>noch %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes left in the last</source>
        <translation>
            <numerusform>noch %n Byte in der letzten</numerusform>
            <numerusform>noch %n Bytes in der letzten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes left</source>
        <translation>
            <numerusform>noch %n Byte</numerusform>
            <numerusform>noch %n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n lines into the message?</source>
        <translation>
            <numerusform>%n Zeile in die Nachricht einfügen?</numerusform>
            <numerusform>%n Zeilen in die Nachricht einfügen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They would be sent as %n messages.</source>
        <translation>
            <numerusform>Sie würden als %n Nachricht gesendet.</numerusform>
            <numerusform>Sie würden als %n Nachrichten gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <comment>that what is written is sent as</comment>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::client::MessageText</name>
    <message>
        <source>(no name)</source>
        <translation>(kein Name)</translation>
    </message>
</context>
<context>
    <name>roundtable::client::NameCompletion</name>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Enter inserts the name, Esc closes</source>
        <translation>Die Eingabetaste fügt den Namen ein, Esc schließt</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <extracomment>a person&apos;s name, and which of how many that are offered</extracomment>
        <translation>%1, %2 von %3</translation>
    </message>
</context>
<context>
    <name>roundtable::client::NoteBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>roundtable::client::NotificationDigest</name>
    <message>
        <source>%1 mentioned you</source>
        <extracomment>%1 a person&apos;s name</extracomment>
        <translation>%1 hat Sie erwähnt</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more new messages</source>
        <translation>
            <numerusform>und %n weitere neue Nachricht</numerusform>
            <numerusform>und %n weitere neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a person&apos;s name, %2 what was said</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>wrote a message</source>
        <translation>hat eine Nachricht geschrieben</translation>
    </message>
    <message>
        <source>the newest from %1</source>
        <translation>die neueste von %1</translation>
    </message>
</context>
<context>
    <name>roundtable::client::PacketDetails</name>
    <message>
        <source>Fields or bytes</source>
        <translation>Felder oder Bytes</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Choose a packet to see its fields and its bytes.</source>
        <translation>Wählen Sie ein Paket, um seine Felder und seine Bytes zu sehen.</translation>
    </message>
    <message>
        <source>Fields of the packet</source>
        <translation>Felder des Pakets</translation>
    </message>
    <message>
        <source>Bytes of the packet</source>
        <translation>Bytes des Pakets</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>only the first %1 of them are kept</source>
        <translation>nur die ersten %1 davon sind aufbewahrt</translation>
    </message>
    <message>
        <source>Chat Protocol, %1</source>
        <extracomment>a section of the specification</extracomment>
        <translation>Chat Protocol, %1</translation>
    </message>
</context>
<context>
    <name>roundtable::client::PacketFieldModel</name>
    <message>
        <source>(no such field)</source>
        <translation>(kein solches Feld)</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>nicht gezeigt</translation>
    </message>
    <message>
        <source>%1 (cut short)</source>
        <translation>%1 (abgeschnitten)</translation>
    </message>
    <message>
        <source>Byte</source>
        <extracomment>position of a field in its packet, counted in bytes</extracomment>
        <translation>Byte</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>roundtable::client::PacketLog</name>
    <message>
        <source>manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>→ manager</source>
        <translation>→ Manager</translation>
    </message>
    <message>
        <source>→ server</source>
        <translation>→ Server</translation>
    </message>
    <message>
        <source>← manager</source>
        <translation>← Manager</translation>
    </message>
    <message>
        <source>← server</source>
        <translation>← Server</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>sender id %1</source>
        <translation>Absenderkennung %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Way</source>
        <extracomment>which way a packet went: to the server or from it</extracomment>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Payload</source>
        <extracomment>what a packet carries, in a few words</extracomment>
        <translation>Nutzdaten</translation>
    </message>
</context>
<context>
    <name>roundtable::client::PacketText</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Unknown type %1 (%2)</source>
        <extracomment>of a packet: its number in decimal and in hexadecimal</extracomment>
        <translation>Unbekannter Typ %1 (%2)</translation>
    </message>
    <message>
        <source>Closed by this program</source>
        <translation>Von diesem Programm geschlossen</translation>
    </message>
    <message>
        <source>Closed by the other side</source>
        <translation>Von der Gegenseite geschlossen</translation>
    </message>
    <message>
        <source>No such computer</source>
        <translation>Kein solcher Rechner</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>Broken off by the network</source>
        <translation>Vom Netz abgebrochen</translation>
    </message>
    <message>
        <source>Closed: out of step</source>
        <translation>Geschlossen: aus dem Takt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Connection to the manager</source>
        <translation>Verbindung zum Manager</translation>
    </message>
    <message>
        <source>Connection to the chat server</source>
        <translation>Verbindung zum Chatserver</translation>
    </message>
    <message>
        <source>Sent to the manager</source>
        <translation>An den Manager gesendet</translation>
    </message>
    <message>
        <source>Sent to the chat server</source>
        <translation>An den Chatserver gesendet</translation>
    </message>
    <message>
        <source>Received from the manager</source>
        <translation>Vom Manager empfangen</translation>
    </message>
    <message>
        <source>Received from the chat server</source>
        <translation>Vom Chatserver empfangen</translation>
    </message>
    <message numerus="yes">
        <source>The connection ended inside this packet: at least %n bytes are missing.</source>
        <translation>
            <numerusform>Die Verbindung endete in diesem Paket: Mindestens %n Byte fehlt.</numerusform>
            <numerusform>Die Verbindung endete in diesem Paket: Mindestens %n Bytes fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Byte %1: %2</source>
        <translation>Byte %1: %2</translation>
    </message>
    <message>
        <source>version 3 has no packet of this type here.</source>
        <translation>Version 3 kennt hier kein Paket dieses Typs.</translation>
    </message>
    <message>
        <source>the version is not 3.</source>
        <translation>die Version ist nicht 3.</translation>
    </message>
    <message>
        <source>payload_len is larger than any legal packet’s.</source>
        <translation>payload_len ist größer als bei jedem erlaubten Paket.</translation>
    </message>
    <message>
        <source>version 3 has no field with this tag.</source>
        <translation>Version 3 kennt kein Feld mit diesem Tag.</translation>
    </message>
    <message>
        <source>a field of another type belongs here.</source>
        <translation>hierher gehört ein Feld eines anderen Typs.</translation>
    </message>
    <message>
        <source>a field of this type cannot have this length.</source>
        <translation>ein Feld dieses Typs kann nicht diese Länge haben.</translation>
    </message>
    <message>
        <source>the payload ends before all its fields are complete.</source>
        <translation>die Nutzdaten enden, bevor alle Felder vollständig sind.</translation>
    </message>
    <message>
        <source>all fields are there, but the payload goes on.</source>
        <translation>alle Felder sind da, aber die Nutzdaten gehen weiter.</translation>
    </message>
    <message>
        <source>the number is too large for this field.</source>
        <translation>die Zahl ist zu groß für dieses Feld.</translation>
    </message>
    <message>
        <source>the text is not valid UTF-8.</source>
        <translation>der Text ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>this is no date and time YYYYMMDDhhmmssZ.</source>
        <translation>das ist keine Zeitangabe YYYYMMDDhhmmssZ.</translation>
    </message>
    <message>
        <source>this is no IPv4 address.</source>
        <translation>das ist keine IPv4-Adresse.</translation>
    </message>
    <message>
        <source>this is no port number.</source>
        <translation>das ist keine Portnummer.</translation>
    </message>
    <message>
        <source>the text is longer than 255 bytes.</source>
        <translation>der Text ist länger als 255 Bytes.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 bytes are here.</source>
        <translation>Nur die ersten %1 von %2 Bytes sind hier.</translation>
    </message>
    <message>
        <source>no such field in version 3</source>
        <translation>kein solches Feld in Version 3</translation>
    </message>
    <message>
        <source>%1, masked</source>
        <extracomment>the bytes of a password are replaced</extracomment>
        <translation>%1, unkenntlich</translation>
    </message>
</context>
<context>
    <name>roundtable::client::PeoplePanel</name>
    <message>
        <source>Seen recently</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>The protocol has no user list. These people wrote lately.</source>
        <translation>Das Protokoll kennt keine Benutzerliste. Diese Personen haben zuletzt geschrieben.</translation>
    </message>
    <message>
        <source>Mention in message</source>
        <translation>In Nachricht erwähnen</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Mute on this computer</source>
        <translation>Auf diesem Rechner stummschalten</translation>
    </message>
</context>
<context>
    <name>roundtable::client::PersonDelegate</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>(you)</source>
        <translation>(Sie)</translation>
    </message>
</context>
<context>
    <name>roundtable::client::RecentPeopleModel</name>
    <message>
        <source>%1, you</source>
        <translation>%1, Sie</translation>
    </message>
    <message numerus="yes">
        <source>%1, name not confirmed by the server, wrote %n minute(s) ago</source>
        <translation>
            <numerusform>%1, Name vom Server nicht bestätigt, schrieb vor %n Minute</numerusform>
            <numerusform>%1, Name vom Server nicht bestätigt, schrieb vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, muted, wrote %n minute(s) ago</source>
        <translation>
            <numerusform>%1, stummgeschaltet, schrieb vor %n Minute</numerusform>
            <numerusform>%1, stummgeschaltet, schrieb vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, wrote %n minute(s) ago</source>
        <translation>
            <numerusform>%1, schrieb vor %n Minute</numerusform>
            <numerusform>%1, schrieb vor %n Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::client::RecentPlaces</name>
    <message>
        <source>Delete takes a place out of the list</source>
        <translation>Entf nimmt einen Ort aus der Liste</translation>
    </message>
</context>
<context>
    <name>roundtable::client::SettingsDialog</name>
    <message>
        <source>Settings – Roundtable</source>
        <translation>Einstellungen – Roundtable</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Te&amp;xtgröße</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Used from the next start.</source>
        <translation>Sie gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>&amp;Send with</source>
        <translation>S&amp;enden mit</translation>
    </message>
    <message>
        <source>Message l&amp;ength</source>
        <translation>&amp;Nachrichtenlänge</translation>
    </message>
    <message>
        <source>Longer text is sent as several messages.</source>
        <translation>Längerer Text wird in mehreren Nachrichten gesendet.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>&amp;Notify me of</source>
        <translation>&amp;Benachrichtigen über</translation>
    </message>
    <message>
        <source>Show what was sa&amp;id in the notification</source>
        <translation>Wortlaut in Benachrichtigungen ze&amp;igen</translation>
    </message>
    <message>
        <source>Show an icon in the notification &amp;area</source>
        <translation>Symbol im Benach&amp;richtigungsfeld zeigen</translation>
    </message>
    <message>
        <source>History on this computer</source>
        <translation>Verlauf auf diesem Rechner</translation>
    </message>
    <message>
        <source>Ex&amp;port…</source>
        <translation>Ex&amp;portieren …</translation>
    </message>
    <message>
        <source>&amp;Delete this history…</source>
        <translation>Verlauf &amp;löschen …</translation>
    </message>
    <message>
        <source>Remembered password</source>
        <translation>Gemerktes Passwort</translation>
    </message>
    <message>
        <source>&amp;Forget the password</source>
        <translation>Pass&amp;wort vergessen</translation>
    </message>
    <message>
        <source>Muted people</source>
        <translation>Stummgeschaltete Personen</translation>
    </message>
    <message>
        <source>Nobody is muted.</source>
        <translation>Niemand ist stummgeschaltet.</translation>
    </message>
    <message>
        <source>&amp;Unmute</source>
        <translation>Wieder &amp;zulassen</translation>
    </message>
    <message>
        <source>Changes take effect at once.</source>
        <translation>Änderungen gelten sofort.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Enter; Shift+Enter breaks the line</source>
        <translation>Eingabe; Umschalt+Eingabe beginnt eine Zeile</translation>
    </message>
    <message>
        <source>Ctrl+Enter; Enter breaks the line</source>
        <translation>Strg+Eingabe; Eingabe beginnt eine Zeile</translation>
    </message>
    <message>
        <source>What every server can take</source>
        <translation>Was jeder Server verträgt</translation>
    </message>
    <message>
        <source>As long as the protocol allows</source>
        <translation>So lang, wie das Protokoll erlaubt</translation>
    </message>
    <message>
        <source>Messages that mention me</source>
        <translation>Nachrichten, die mich erwähnen</translation>
    </message>
    <message>
        <source>Every message</source>
        <translation>Jede Nachricht</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Messages are kept only while this program runs.</source>
        <translation>Nachrichten bleiben nur, solange dieses Programm läuft.</translation>
    </message>
    <message>
        <source>Messages are kept in %1, readable for you only.</source>
        <translation>Nachrichten liegen in %1, lesbar nur für Sie.</translation>
    </message>
    <message>
        <source>Sign in first: a history belongs to a place and a name.</source>
        <translation>Melden Sie sich erst an: Ein Verlauf gehört zu einem Ort und einem Namen.</translation>
    </message>
    <message>
        <source>The messages of %1 on this computer</source>
        <translation>Die Nachrichten von %1 auf diesem Rechner</translation>
    </message>
    <message>
        <source>No password is remembered for this place and name.</source>
        <translation>Für diesen Ort und Namen ist kein Passwort gemerkt.</translation>
    </message>
    <message>
        <source>The password of %1 is in the system keyring.</source>
        <translation>Das Passwort von %1 ist im Schlüsselbund des Systems.</translation>
    </message>
</context>
<context>
    <name>roundtable::client::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Nachricht senden</translation>
    </message>
    <message>
        <source>Break the line</source>
        <translation>Zeile umbrechen</translation>
    </message>
    <message>
        <source>What was sent before</source>
        <translation>Früher Gesendetes</translation>
    </message>
    <message>
        <source>Copy the selected messages</source>
        <translation>Ausgewählte Nachrichten kopieren</translation>
    </message>
    <message>
        <source>Copy them with names and times</source>
        <translation>Mit Namen und Zeiten kopieren</translation>
    </message>
    <message>
        <source>Keyboard shortcuts – Roundtable</source>
        <translation>Tastenkürzel – Roundtable</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>Beim Schreiben</translation>
    </message>
    <message>
        <source>Mention somebody</source>
        <translation>Jemanden erwähnen</translation>
    </message>
    <message>
        <source>In the messages</source>
        <translation>In den Nachrichten</translation>
    </message>
    <message>
        <source>From message to message</source>
        <translation>Von Nachricht zu Nachricht</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Was damit getan werden kann</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>roundtable::client::SignInPage</name>
    <message>
        <source>Join the chat</source>
        <translation>Am Chat teilnehmen</translation>
    </message>
    <message>
        <source>Remember me</source>
        <translation>Passwort merken</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Name, password and messages travel unencrypted. Use a password you use nowhere else.</source>
        <translation>Name, Passwort und Nachrichten werden unverschlüsselt übertragen. Verwenden Sie ein Passwort, das Sie nirgendwo sonst benutzen.</translation>
    </message>
    <message>
        <source>Server &amp;manager</source>
        <translation>Server&amp;manager</translation>
    </message>
    <message>
        <source>C&amp;hat server</source>
        <translation>C&amp;hatserver</translation>
    </message>
    <message>
        <source>computer:8080</source>
        <translation>rechner:8080</translation>
    </message>
    <message>
        <source>computer:8000</source>
        <translation>rechner:8000</translation>
    </message>
    <message>
        <source>Connect straight to a chat server</source>
        <translation>Direkt mit einem Chatserver verbinden</translation>
    </message>
    <message>
        <source>Ask a server manager instead</source>
        <translation>Stattdessen einen Servermanager fragen</translation>
    </message>
    <message>
        <source>not here: there is no system keyring</source>
        <translation>hier nicht: Das System hat keinen Schlüsselbund</translation>
    </message>
    <message>
        <source>asking the system keyring…</source>
        <translation>der Schlüsselbund des Systems wird gefragt …</translation>
    </message>
    <message>
        <source>the keyring is locked</source>
        <translation>der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>in the system keyring</source>
        <translation>im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>The address of the chat server itself; no manager is asked.</source>
        <translation>Die Adresse des Chatservers selbst; kein Manager wird gefragt.</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes too long</source>
        <translation>
            <numerusform>%n Byte zu lang</numerusform>
            <numerusform>%n Bytes zu lang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes left</source>
        <translation>
            <numerusform>noch %n Byte</numerusform>
            <numerusform>noch %n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt …</translation>
    </message>
    <message>
        <source>Type the name or address of a computer, such as lab-srv:8080.</source>
        <translation>Geben Sie den Namen oder die Adresse eines Rechners ein, zum Beispiel lab-srv:8080.</translation>
    </message>
    <message>
        <source>Type the name you want to be known by.</source>
        <translation>Geben Sie den Namen ein, unter dem man Sie kennen soll.</translation>
    </message>
    <message>
        <source>This name is too long for the protocol.</source>
        <translation>Dieser Name ist zu lang für das Protokoll.</translation>
    </message>
    <message>
        <source>Type a password.</source>
        <translation>Geben Sie ein Passwort ein.</translation>
    </message>
    <message>
        <source>This password is too long for the protocol.</source>
        <translation>Dieses Passwort ist zu lang für das Protokoll.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>%1 answers. The chat server is online.</source>
        <translation>%1 antwortet. Der Chatserver ist online.</translation>
    </message>
    <message>
        <source>The manager is running, but no chat server is online. This page checks again every 5 s.</source>
        <translation>Der Manager läuft, aber kein Chatserver ist online. Diese Seite prüft alle 5 s erneut.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 wird aufgebaut …</translation>
    </message>
    <message>
        <source>Connected. Creating the account…</source>
        <translation>Verbunden. Das Konto wird angelegt …</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Verbunden.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
    <message>
        <source>Whoever runs the server knows its address.</source>
        <translation>Wer den Server betreibt, kennt seine Adresse.</translation>
    </message>
    <message>
        <source>Connected, but the server has not answered yet. It may be busy.</source>
        <translation>Verbunden, aber der Server hat noch nicht geantwortet. Vielleicht ist er ausgelastet.</translation>
    </message>
</context>
<context>
    <name>roundtable::client::SpellingChoice</name>
    <message>
        <source>Mark words that are &amp;misspelled</source>
        <translation>Schreibfehler &amp;kennzeichnen</translation>
    </message>
    <message>
        <source>Languages whose spelling is checked</source>
        <translation>Sprachen, deren Rechtschreibung geprüft wird</translation>
    </message>
    <message>
        <source>No dictionary is installed on this computer.</source>
        <translation>Auf diesem Rechner ist kein Wörterbuch installiert.</translation>
    </message>
    <message>
        <source>No language</source>
        <translation>Keine Sprache</translation>
    </message>
</context>
<context>
    <name>roundtable::client::SpellingMarks</name>
    <message>
        <source>Remove “%1” from the dictionary</source>
        <translation>„%1“ aus dem Wörterbuch nehmen</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Vorschläge werden gesucht …</translation>
    </message>
    <message>
        <source>Add “%1” to the dictionary</source>
        <translation>„%1“ ins Wörterbuch aufnehmen</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
</context>
<context>
    <name>roundtable::client::StatusBanner</name>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Sign in there</source>
        <translation>Dort anmelden</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Try now (F5)</source>
        <translation>Jetzt versuchen (F5)</translation>
    </message>
    <message>
        <source>Send them</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Open inspector</source>
        <translation>Inspektor öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The history on this computer cannot be kept. What is said now is lost when this window is closed.</source>
        <translation>Der Verlauf auf diesem Rechner kann nicht aufbewahrt werden. Was jetzt gesagt wird, ist verloren, wenn dieses Fenster geschlossen wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages have waited for more than 5 minutes. Send them now?</source>
        <translation>
            <numerusform>%n Nachricht wartet seit mehr als 5 Minuten. Jetzt senden?</numerusform>
            <numerusform>%n Nachrichten warten seit mehr als 5 Minuten. Jetzt senden?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::client::TimelineModel</name>
    <message>
        <source>Not connected at %1. Messages from that time cannot be shown.</source>
        <translation>Um %1 nicht verbunden. Nachrichten aus dieser Zeit fehlen.</translation>
    </message>
    <message>
        <source>Not connected from %1 to %2. Messages from that time cannot be shown.</source>
        <translation>Nicht verbunden von %1 bis %2. Nachrichten aus dieser Zeit fehlen.</translation>
    </message>
    <message>
        <source>Not connected since %1. Messages from this time cannot be shown.</source>
        <translation>Nicht verbunden seit %1. Nachrichten aus dieser Zeit fehlen.</translation>
    </message>
    <message>
        <source>%1, name not confirmed by the server, at %2: %3</source>
        <extracomment>%1 a person&apos;s name, %2 a time of day, %3 a message</extracomment>
        <translation>%1, Name vom Server nicht bestätigt, um %2: %3</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <extracomment>%1 a person&apos;s name, %2 a time of day, %3 a message</extracomment>
        <translation>%1 um %2: %3</translation>
    </message>
    <message>
        <source>You at %1, waiting to be sent: %2</source>
        <translation>Sie um %1, wartet auf das Senden: %2</translation>
    </message>
    <message>
        <source>You at %1, sent: %2</source>
        <translation>Sie um %1, gesendet: %2</translation>
    </message>
    <message>
        <source>You at %1, delivered: %2</source>
        <translation>Sie um %1, zugestellt: %2</translation>
    </message>
    <message>
        <source>You at %1, not sent: %2</source>
        <translation>Sie um %1, nicht gesendet: %2</translation>
    </message>
    <message>
        <source>You at %1, not sent because of %2: %3</source>
        <extracomment>%1 a time of day, %2 the server&apos;s reason, %3 a message</extracomment>
        <translation>Sie um %1, nicht gesendet wegen %2: %3</translation>
    </message>
    <message>
        <source>You at %1, may not have arrived: %2</source>
        <translation>Sie um %1, vielleicht nicht angekommen: %2</translation>
    </message>
</context>
<context>
    <name>roundtable::client::TimelineView</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Go to the newest message (Ctrl+End)</source>
        <translation>Zur neuesten Nachricht (Strg+Ende)</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%n neue</numerusform>
            <numerusform>%n neue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for you</source>
        <comment>messages that mention the reader</comment>
        <translation>
            <numerusform>%n für Sie</numerusform>
            <numerusform>%n für Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the newest message</source>
        <translation>Zur neuesten Nachricht</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy with names and times</source>
        <translation>Mit Namen und Zeiten kopieren</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Mention %1 in message</source>
        <translation>%1 in der Nachricht erwähnen</translation>
    </message>
    <message>
        <source>Unmute %1</source>
        <extracomment>%1 a person&apos;s name; on this computer only</extracomment>
        <translation>Stummschaltung von %1 aufheben</translation>
    </message>
    <message>
        <source>Mute %1 on this computer</source>
        <translation>%1 auf diesem Rechner stummschalten</translation>
    </message>
</context>
<context>
    <name>roundtable::client::TrayIcon</name>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::AnswerTest</name>
    <message>
        <source>Clients are sent to %1, and a server accepts connections there.</source>
        <translation>Clients werden an %1 verwiesen, und dort nimmt ein Server Verbindungen an.</translation>
    </message>
    <message>
        <source>Clients are told “offline”.</source>
        <translation>Clients erhalten die Antwort „offline“.</translation>
    </message>
    <message>
        <source>This manager does not answer on its own client port: %1</source>
        <translation>Dieser Manager antwortet nicht auf seinem eigenen Client-Port: %1</translation>
    </message>
    <message>
        <source>Clients are sent to %1, but nothing can be reached there from this computer: %2</source>
        <translation>Clients werden an %1 verwiesen, aber von diesem Rechner aus ist dort nichts erreichbar: %2</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::AnswerTester</name>
    <message>
        <source>something else answers there</source>
        <translation>dort antwortet etwas anderes</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::ChildStarter</name>
    <message>
        <source>The program roundtable-starter was found neither next to this one nor in PATH.</source>
        <translation>Das Programm roundtable-starter wurde weder neben diesem noch in PATH gefunden.</translation>
    </message>
    <message>
        <source>It crashed or was killed.</source>
        <translation>Er ist abgestürzt oder wurde abgebrochen.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Er wurde angehalten.</translation>
    </message>
    <message>
        <source>The chat port is in use on this computer. %1</source>
        <translation>Der Chat-Port ist auf diesem Rechner belegt. %1</translation>
    </message>
    <message>
        <source>It cannot use its data folder. %1</source>
        <translation>Er kann seinen Datenordner nicht verwenden. %1</translation>
    </message>
    <message>
        <source>It does not accept its settings. %1</source>
        <translation>Er nimmt seine Einstellungen nicht an. %1</translation>
    </message>
    <message>
        <source>It ended with code %1. %2</source>
        <translation>Er endete mit Code %1. %2</translation>
    </message>
    <message>
        <source>It could not be started: %1</source>
        <translation>Er konnte nicht gestartet werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 It crashed %n times within a minute and is not started again.</source>
        <translation>
            <numerusform>%1 Er ist innerhalb einer Minute %n-mal abgestürzt und wird nicht wieder gestartet.</numerusform>
            <numerusform>%1 Er ist innerhalb einer Minute %n-mal abgestürzt und wird nicht wieder gestartet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roundtable::manager::CodeLabel</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::Event</name>
    <message>
        <source>Starter %1 connected</source>
        <translation>Starter %1 verbunden</translation>
    </message>
    <message>
        <source>Starter back (%1)</source>
        <translation>Starter wieder da (%1)</translation>
    </message>
    <message>
        <source>A starter from %1 is held: address not seen before</source>
        <translation>Ein Starter von %1 wird zurückgehalten: Adresse noch nie gesehen</translation>
    </message>
    <message>
        <source>Starter %1 is trusted from now on</source>
        <translation>Dem Starter %1 wird ab jetzt vertraut</translation>
    </message>
    <message>
        <source>Refused the starter from %1, as decided before</source>
        <translation>Starter von %1 abgewiesen, wie zuvor entschieden</translation>
    </message>
    <message>
        <source>Refused a second starter from %1</source>
        <translation>Zweiten Starter von %1 abgewiesen</translation>
    </message>
    <message>
        <source>Starter %1 had to make room for another</source>
        <translation>Starter %1 musste einem anderen Platz machen</translation>
    </message>
    <message>
        <source>Starter connection lost (%1). Clients are told “offline”.</source>
        <translation>Verbindung zum Starter verloren (%1). Clients erhalten die Antwort „offline“.</translation>
    </message>
    <message>
        <source>Starter %1 left</source>
        <translation>Starter %1 hat sich getrennt</translation>
    </message>
    <message>
        <source>Closed the starter from %1: it broke the protocol (%2)</source>
        <translation>Verbindung zum Starter von %1 geschlossen: Er verstieß gegen das Protokoll (%2)</translation>
    </message>
    <message>
        <source>Start asked for</source>
        <translation>Start verlangt</translation>
    </message>
    <message>
        <source>Stop asked for</source>
        <translation>Stopp verlangt</translation>
    </message>
    <message>
        <source>The server will stop when the last person has left. New clients are told “offline”.</source>
        <translation>Der Server stoppt, wenn die letzte Person gegangen ist. Neue Clients erhalten die Antwort „offline“.</translation>
    </message>
    <message>
        <source>The server will not stop after all</source>
        <translation>Der Server stoppt doch nicht</translation>
    </message>
    <message>
        <source>Chat server online on port %1</source>
        <translation>Chatserver online auf Port %1</translation>
    </message>
    <message>
        <source>The chat server kept running on port %1</source>
        <translation>Der Chatserver lief auf Port %1 weiter</translation>
    </message>
    <message>
        <source>Started on the server box: chat server online on port %1</source>
        <translation>Auf dem Serverrechner gestartet: Chatserver online auf Port %1</translation>
    </message>
    <message>
        <source>Starting the server again to keep it running</source>
        <translation>Der Server wird neu gestartet, damit er weiterläuft</translation>
    </message>
    <message>
        <source>Chat server stopped. Clients are told “offline”.</source>
        <translation>Chatserver gestoppt. Clients erhalten die Antwort „offline“.</translation>
    </message>
    <message>
        <source>The chat server went offline by itself. Clients are told “offline”.</source>
        <translation>Der Chatserver ging von selbst offline. Clients erhalten die Antwort „offline“.</translation>
    </message>
    <message>
        <source>The starter could not start the server: no answer in time</source>
        <translation>Der Starter konnte den Server nicht starten: keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>The starter could not start the server: it answered “offline”</source>
        <translation>Der Starter konnte den Server nicht starten: Er antwortete „offline“</translation>
    </message>
    <message>
        <source>The starter did not say in time that the server has stopped</source>
        <translation>Der Starter hat nicht rechtzeitig gemeldet, dass der Server gestoppt ist</translation>
    </message>
    <message>
        <source>The server did not stay up. It will not be started again until you ask for it.</source>
        <translation>Der Server blieb nicht online. Er wird erst wieder gestartet, wenn Sie es verlangen.</translation>
    </message>
    <message>
        <source>No report from the server for %1 s</source>
        <translation>Seit %1 s keine Meldung vom Server</translation>
    </message>
    <message>
        <source>The server reports again</source>
        <translation>Der Server meldet sich wieder</translation>
    </message>
    <message>
        <source>%1 speaks version %2 of the protocol; it was answered in version 3</source>
        <translation>%1 spricht Version %2 des Protokolls; geantwortet wurde in Version 3</translation>
    </message>
    <message numerus="yes">
        <source>Turned away %n connections of clients, the last from %1</source>
        <extracomment>%1 is an address</extracomment>
        <translation>
            <numerusform>%n Verbindung eines Clients abgewiesen, von %1</numerusform>
            <numerusform>%n Verbindungen von Clients abgewiesen, die letzte von %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines left out</source>
        <translation>
            <numerusform>%n Zeile ausgelassen</numerusform>
            <numerusform>%n Zeilen ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>The client %1 was sent to its own computer, because the starter runs on this one. Set an advertised address.</source>
        <translation>Der Client %1 wurde an seinen eigenen Rechner verwiesen, weil der Starter auf diesem hier läuft. Stellen Sie eine bekannt gegebene Adresse ein.</translation>
    </message>
    <message>
        <source>Clients cannot be sent to %1: they know IPv4 addresses only. Set an advertised address.</source>
        <translation>Clients können nicht an %1 verwiesen werden: Sie kennen nur IPv4-Adressen. Stellen Sie eine bekannt gegebene Adresse ein.</translation>
    </message>
    <message>
        <source>Started a starter on this computer</source>
        <translation>Einen Starter auf diesem Rechner gestartet</translation>
    </message>
    <message>
        <source>The starter on this computer has ended: %1</source>
        <translation>Der Starter auf diesem Rechner ist beendet: %1</translation>
    </message>
    <message numerus="yes">
        <source>More than %n people online</source>
        <translation>
            <numerusform>Mehr als %n Person online</numerusform>
            <numerusform>Mehr als %n Personen online</numerusform>
        </translation>
    </message>
    <message>
        <source>The chat server is down</source>
        <translation>Der Chatserver ist ausgefallen</translation>
    </message>
    <message>
        <source>The next starter from %1 takes the place, as soon as it connects again</source>
        <extracomment>%1 is an address</extracomment>
        <translation>Der nächste Starter von %1 nimmt den Platz ein, sobald er sich wieder verbindet</translation>
    </message>
    <message>
        <source>No other starter came from %1: everything stays as it was</source>
        <extracomment>%1 is an address</extracomment>
        <translation>Von %1 kam kein anderer Starter: Alles bleibt, wie es war</translation>
    </message>
    <message>
        <source>The starter on this computer is started again: %1</source>
        <translation>Der Starter auf diesem Rechner wird wieder gestartet: %1</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::EventAppearance</name>
    <message>
        <source>started</source>
        <extracomment>Beside a line in the graphs: the chat server was started</extracomment>
        <translation>gestartet</translation>
    </message>
    <message>
        <source>lost</source>
        <extracomment>Beside a line in the graphs: the connection to the starter was lost</extracomment>
        <translation>verloren</translation>
    </message>
    <message>
        <source>back</source>
        <extracomment>Beside a line in the graphs: the starter is connected again, and its server kept running</extracomment>
        <translation>wieder da</translation>
    </message>
    <message>
        <source>stopped</source>
        <extracomment>Beside a line in the graphs: the chat server was stopped</extracomment>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>start failed</source>
        <extracomment>Beside a line in the graphs</extracomment>
        <translation>Start misslungen</translation>
    </message>
    <message>
        <source>stop failed</source>
        <extracomment>Beside a line in the graphs</extracomment>
        <translation>Stopp misslungen</translation>
    </message>
    <message>
        <source>gave up</source>
        <extracomment>Beside a line in the graphs: started three times in vain</extracomment>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>cut off</source>
        <extracomment>Beside a line in the graphs: the starter broke the protocol and was closed</extracomment>
        <translation>getrennt</translation>
    </message>
    <message numerus="yes">
        <source>over %n users</source>
        <extracomment>Beside a line in the graphs: more people online than the threshold</extracomment>
        <translation>
            <numerusform>über %n Benutzer</numerusform>
            <numerusform>über %n Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>silent</source>
        <extracomment>Beside a line in the graphs: no reports for longer than the threshold</extracomment>
        <translation>stumm</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::EventLogCard</name>
    <message>
        <source>Which events are shown</source>
        <translation>Welche Ereignisse gezeigt werden</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Starter</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the events</source>
        <translation>Ereignisse durchsuchen</translation>
    </message>
    <message>
        <source>Copy the events shown</source>
        <translation>Gezeigte Ereignisse kopieren</translation>
    </message>
    <message>
        <source>Save the events shown</source>
        <translation>Gezeigte Ereignisse speichern</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>No event is like that.</source>
        <translation>Kein Ereignis passt dazu.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Save the events</source>
        <translation>Ereignisse speichern</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>Show in the graphs</source>
        <translation>In den Diagrammen zeigen</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::EventLogModel</name>
    <message>
        <source>Replace</source>
        <extracomment>In the event log: let the starter that was refused take the place of the one connected</extracomment>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Spoken by a screen reader: time, event</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Date and time of an event of another day</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::FaultReason</name>
    <message>
        <source>The starter could not start the server: it did not answer in time. Is port %1 in use on the server box?</source>
        <translation>Der Starter konnte den Server nicht starten: Er antwortete nicht rechtzeitig. Ist Port %1 auf dem Serverrechner belegt?</translation>
    </message>
    <message>
        <source>The starter could not start the server. Is port %1 in use on the server box?</source>
        <translation>Der Starter konnte den Server nicht starten. Ist Port %1 auf dem Serverrechner belegt?</translation>
    </message>
    <message>
        <source>The starter did not say that the server has stopped. Look at the server box, or try again.</source>
        <translation>Der Starter hat nicht gemeldet, dass der Server gestoppt ist. Sehen Sie auf dem Serverrechner nach oder versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server did not stay up and is not started again until you ask for it. Look at the log on the server box.</source>
        <translation>Der Server blieb nicht online und wird erst wieder gestartet, wenn Sie es verlangen. Sehen Sie im Protokoll auf dem Serverrechner nach.</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::FigureText</name>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>report %1 ago</source>
        <extracomment>How old the last report of the starter is; %1 is a length of time</extracomment>
        <translation>Meldung vor %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>version %1 · %2</source>
        <translation>Version %1 · %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>no session</source>
        <translation>keine Sitzung</translation>
    </message>
    <message>
        <source>peak %1 at %2</source>
        <extracomment>The highest number since the server was started; %1 is the number, %2 the time</extracomment>
        <translation>Spitze %1 um %2</translation>
    </message>
    <message>
        <source>after the next report</source>
        <translation>nach der nächsten Meldung</translation>
    </message>
    <message>
        <source>%1 per s on average</source>
        <translation>im Mittel %1 pro s</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::FigureTiles</name>
    <message>
        <source>Online now</source>
        <translation>Jetzt online</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Nachrichten pro Sekunde</translation>
    </message>
    <message>
        <source>Messages this session</source>
        <translation>Nachrichten dieser Sitzung</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Starter</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::GraphCard</name>
    <message>
        <source>1 m</source>
        <extracomment>Choice of how much time the graphs show</extracomment>
        <translation>1 min</translation>
    </message>
    <message>
        <source>One minute</source>
        <translation>Eine Minute</translation>
    </message>
    <message>
        <source>5 m</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>Five minutes</source>
        <translation>Fünf Minuten</translation>
    </message>
    <message>
        <source>15 m</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>Fifteen minutes</source>
        <translation>Fünfzehn Minuten</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>One hour</source>
        <translation>Eine Stunde</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>Six hours</source>
        <translation>Sechs Stunden</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 d</translation>
    </message>
    <message>
        <source>Seven days</source>
        <translation>Sieben Tage</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigter Zeitraum</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Follow what comes in (Ctrl+P)</source>
        <translation>Dem folgen, was eintrifft (Strg+P)</translation>
    </message>
    <message>
        <source>Let the graphs stand still; nothing is lost (Ctrl+P)</source>
        <translation>Diagramme stillstehen lassen; nichts geht verloren (Strg+P)</translation>
    </message>
    <message>
        <source>Graphs</source>
        <translation>Diagramme</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::GraphLegend</name>
    <message>
        <source>average</source>
        <extracomment>Legend of the graphs, three entries</extracomment>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>lowest to highest</source>
        <translation>kleinster bis größter</translation>
    </message>
    <message>
        <source>no reports</source>
        <translation>keine Meldungen</translation>
    </message>
    <message>
        <source>Line: average. Light band: lowest to highest. Hatched: no reports.</source>
        <translation>Linie: Mittelwert. Helles Band: kleinster bis größter. Schraffiert: keine Meldungen.</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::GraphReadout</name>
    <message>
        <source>no reports</source>
        <translation>keine Meldungen</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A stretch of time, from %1 to %2</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n users</source>
        <translation>
            <numerusform>%n Benutzer</numerusform>
            <numerusform>%n Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>The lowest and the highest value</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>next report awaited</source>
        <translation>nächste Meldung erwartet</translation>
    </message>
    <message>
        <source>%1 per s</source>
        <translation>%1 pro s</translation>
    </message>
    <message>
        <source>rate not known</source>
        <translation>Rate unbekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Spoken by a screen reader: time, state</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>Spoken by a screen reader: time, number of users, messages per second</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::GraphSceneBuilder</name>
    <message>
        <source>Users online</source>
        <translation>Benutzer online</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Nachrichten pro Sekunde</translation>
    </message>
    <message>
        <source>peak %1</source>
        <extracomment>The highest number of people online in the graph</extracomment>
        <translation>Spitze %1</translation>
    </message>
    <message>
        <source>%1 now</source>
        <extracomment>The present number of people online</extracomment>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>avg %1</source>
        <translation>Ø %1</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>How a day is written, in Qt&apos;s letters: Thu 20 Mar</extracomment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from, to</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::GraphWidget</name>
    <message>
        <source>Users online and messages per second</source>
        <translation>Benutzer online und Nachrichten pro Sekunde</translation>
    </message>
    <message>
        <source>Left and Right move the crosshair, Page Up and Page Down scroll in time, End goes back to now.</source>
        <translation>Links und Rechts bewegen das Fadenkreuz, Bild auf und Bild ab blättern in der Zeit, Ende kehrt zum Jetzt zurück.</translation>
    </message>
    <message>
        <source>%1. Users online: %2. Messages per second: %3.</source>
        <extracomment>Spoken by a screen reader: which time, then the figures of the two graphs</extracomment>
        <translation>%1. Personen online: %2. Nachrichten pro Sekunde: %3.</translation>
    </message>
    <message>
        <source>Standing still: %1</source>
        <extracomment>Above the graphs; %1 is the time they show</extracomment>
        <translation>Angehalten: %1</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::InfoDialog</name>
    <message>
        <source>%1 – Roundtable Manager</source>
        <translation>%1 – Roundtable-Manager</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::ListArea</name>
    <message>
        <source>Which list is shown</source>
        <translation>Welche Liste gezeigt wird</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Client look-ups</source>
        <translation>Client-Abfragen</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::LocalRequest</name>
    <message>
        <source>No manager of this profile is running, or it does not answer.</source>
        <translation>Kein Manager dieses Profils läuft, oder er antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::LookupCard</name>
    <message>
        <source>Client look-ups</source>
        <translation>Client-Abfragen</translation>
    </message>
    <message>
        <source>No client has asked yet.</source>
        <translation>Noch hat kein Client gefragt.</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>letzte %1</translation>
    </message>
    <message>
        <source>Which look-ups are shown</source>
        <translation>Welche Abfragen gezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Filter of the look-ups, four choices: all, those sent to the server, those told &quot;offline&quot;, those in another version</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Verwiesen</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Not v3</source>
        <translation>Nicht v3</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the look-ups</source>
        <translation>Abfragen durchsuchen</translation>
    </message>
    <message>
        <source>Copy the look-ups shown</source>
        <translation>Gezeigte Abfragen kopieren</translation>
    </message>
    <message>
        <source>Save the look-ups shown</source>
        <translation>Gezeigte Abfragen speichern</translation>
    </message>
    <message>
        <source>No look-up is like that.</source>
        <translation>Keine Abfrage passt dazu.</translation>
    </message>
    <message>
        <source>Save the look-ups</source>
        <translation>Abfragen speichern</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::LookupModel</name>
    <message>
        <source>offline</source>
        <extracomment>What a client was told: there is no chat server</extracomment>
        <translation>offline</translation>
    </message>
    <message>
        <source>It asked in version %1.</source>
        <translation>Er fragte in Version %1.</translation>
    </message>
    <message>
        <source>%1: %2 was told %3</source>
        <extracomment>Spoken by a screen reader: time, address of a client, what it was told</extracomment>
        <translation>%1: %2 erhielt die Antwort %3</translation>
    </message>
    <message>
        <source>version %1</source>
        <extracomment>Beside a look-up: the protocol&apos;s version that the client asked in</extracomment>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::ManagerActions</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Start server</source>
        <translation>Server starten</translation>
    </message>
    <message>
        <source>Stop server…</source>
        <translation>Server stoppen …</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Am Laufen halten</translation>
    </message>
    <message>
        <source>Starter and clients</source>
        <translation>Starter und Clients</translation>
    </message>
    <message>
        <source>Run a starter on this computer</source>
        <translation>Starter auf diesem Rechner ausführen</translation>
    </message>
    <message>
        <source>Copy the command for the server box</source>
        <translation>Befehl für den Serverrechner kopieren</translation>
    </message>
    <message>
        <source>Address clients are sent to…</source>
        <translation>Adresse, an die Clients verwiesen werden …</translation>
    </message>
    <message>
        <source>Test what clients get</source>
        <translation>Testen, was Clients erhalten</translation>
    </message>
    <message>
        <source>Events and look-ups</source>
        <translation>Ereignisse und Abfragen</translation>
    </message>
    <message>
        <source>Search the events</source>
        <translation>Ereignisse durchsuchen</translation>
    </message>
    <message>
        <source>Copy the events shown</source>
        <translation>Gezeigte Ereignisse kopieren</translation>
    </message>
    <message>
        <source>Save the events shown…</source>
        <translation>Gezeigte Ereignisse speichern …</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Roundtable Manager</source>
        <translation>Über den Roundtable-Manager</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Graphs</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>One minute</source>
        <translation>Eine Minute</translation>
    </message>
    <message>
        <source>Five minutes</source>
        <translation>Fünf Minuten</translation>
    </message>
    <message>
        <source>Fifteen minutes</source>
        <translation>Fünfzehn Minuten</translation>
    </message>
    <message>
        <source>One hour</source>
        <translation>Eine Stunde</translation>
    </message>
    <message>
        <source>Six hours</source>
        <translation>Sechs Stunden</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>Seven days</source>
        <translation>Sieben Tage</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigter Zeitraum</translation>
    </message>
    <message>
        <source>Pause the graphs</source>
        <translation>Diagramme anhalten</translation>
    </message>
    <message>
        <source>Export as a table (CSV)…</source>
        <translation>Als Tabelle exportieren (CSV) …</translation>
    </message>
    <message>
        <source>Export as a picture (PNG)…</source>
        <translation>Als Bild exportieren (PNG) …</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Text as large as the desktop’s</source>
        <translation>Text so groß wie auf dem Desktop</translation>
    </message>
    <message>
        <source>Search the look-ups</source>
        <translation>Abfragen durchsuchen</translation>
    </message>
    <message>
        <source>Copy the look-ups shown</source>
        <translation>Gezeigte Abfragen kopieren</translation>
    </message>
    <message>
        <source>Save the look-ups shown…</source>
        <translation>Gezeigte Abfragen speichern …</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::ManagerWindow</name>
    <message>
        <source>The file was not written</source>
        <translation>Die Datei wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>%1 – Roundtable Manager</source>
        <extracomment>Title of the window; %1 is the state of the server</extracomment>
        <translation>%1 – Roundtable-Manager</translation>
    </message>
    <message>
        <source>This manager cannot do its work</source>
        <translation>Dieser Manager kann nicht arbeiten</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, vor %2</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>it has not spoken yet</source>
        <translation>er hat noch nichts gesendet</translation>
    </message>
    <message>
        <source>%1, last seen at %2</source>
        <translation>%1, zuletzt gesehen um %2</translation>
    </message>
    <message>
        <source>Clients reach the chat server</source>
        <translation>Clients erreichen den Chatserver</translation>
    </message>
    <message>
        <source>Clients do not reach the chat server</source>
        <translation>Clients erreichen den Chatserver nicht</translation>
    </message>
    <message>
        <source>Does a firewall stand between?</source>
        <translation>Ist eine Firewall dazwischen?</translation>
    </message>
    <message>
        <source>The starter connects to this computer on port %1, clients on port %2. Where a firewall runs here, let both in:</source>
        <translation>Der Starter verbindet sich mit diesem Rechner auf Port %1, Clients auf Port %2. Läuft hier eine Firewall, lassen Sie beide herein:</translation>
    </message>
    <message>
        <source>Roundtable Manager %1</source>
        <translation>Roundtable-Manager %1</translation>
    </message>
    <message>
        <source>Starts and stops a chat server, shows its life, and tells clients where it is. Chat Protocol version 3. MIT licence.</source>
        <translation>Startet und stoppt einen Chatserver, zeigt sein Leben und sagt Clients, wo er ist. Chat Protocol Version 3. MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Export as a table</source>
        <translation>Als Tabelle exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Export as a picture</source>
        <translation>Als Bild exportieren</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>About Roundtable Manager</source>
        <translation>Über den Roundtable-Manager</translation>
    </message>
    <message numerus="yes">
        <source>%n people are online. Close anyway?</source>
        <translation>
            <numerusform>%n Person ist online. Trotzdem schließen?</numerusform>
            <numerusform>%n Personen sind online. Trotzdem schließen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The starter on this computer ends with this window. The chat server is stopped, and everybody is disconnected.</source>
        <translation>Der Starter auf diesem Rechner endet mit diesem Fenster. Der Chatserver wird gestoppt, und alle werden getrennt.</translation>
    </message>
    <message>
        <source>Close and stop the server</source>
        <translation>Schließen und den Server stoppen</translation>
    </message>
    <message>
        <source>no other starter that is known</source>
        <translation>kein anderer Starter bekannt</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::Options</name>
    <message>
        <source>The control panel of one chat server: starts and stops it, shows its life, and tells clients where it is.</source>
        <translation>Das Bedienfeld eines Chatservers: startet und stoppt ihn, zeigt sein Leben und sagt Clients, wo er ist.</translation>
    </message>
    <message>
        <source>Ask the manager that runs already, and end.</source>
        <translation>Den Manager fragen, der schon läuft, und enden.</translation>
    </message>
    <message>
        <source>Port for clients; 0: the system&apos;s choice. Default: 8080.</source>
        <translation>Port für Clients; 0: wählt das System. Standard: 8080.</translation>
    </message>
    <message>
        <source>Port for starters; 0: the system&apos;s choice. Default: 9000.</source>
        <translation>Port für Starter; 0: wählt das System. Standard: 9000.</translation>
    </message>
    <message>
        <source>Port of the chat server, where its starter names none. Default: 8000.</source>
        <translation>Port des Chatservers, wenn sein Starter keinen nennt. Standard: 8000.</translation>
    </message>
    <message>
        <source>Listen on this address only. Default: all of this computer&apos;s.</source>
        <translation>Nur auf dieser Adresse lauschen. Standard: auf allen dieses Rechners.</translation>
    </message>
    <message>
        <source>Send clients to this address instead of the starter&apos;s own.</source>
        <translation>Clients an diese Adresse verweisen statt an die des Starters.</translation>
    </message>
    <message>
        <source>Trust starters from these addresses without asking, as in 10.0.0.0/8,192.0.2.7.</source>
        <translation>Startern von diesen Adressen ohne Rückfrage vertrauen, etwa 10.0.0.0/8,192.0.2.7.</translation>
    </message>
    <message>
        <source>Run without a window; events go to standard error.</source>
        <translation>Ohne Fenster laufen; Ereignisse gehen auf die Standardfehlerausgabe.</translation>
    </message>
    <message>
        <source>Start the chat server as soon as a starter is there.</source>
        <translation>Den Chatserver starten, sobald ein Starter da ist.</translation>
    </message>
    <message>
        <source>system, light or dark.</source>
        <translation>system, light oder dark.</translation>
    </message>
    <message>
        <source>Speak this language: %1. Default: the system&apos;s.</source>
        <translation>Diese Sprache sprechen: %1. Standard: die des Systems.</translation>
    </message>
    <message>
        <source>Keep settings and data apart under this name.</source>
        <translation>Einstellungen und Daten unter diesem Namen getrennt halten.</translation>
    </message>
    <message>
        <source>With stop: when the last person has left.</source>
        <translation>Mit stop: wenn die letzte Person gegangen ist.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe anzeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version anzeigen.</translation>
    </message>
    <message>
        <source>--%1 takes a port from %2 to 65535, not &quot;%3&quot;.</source>
        <translation>--%1 erwartet einen Port von %2 bis 65535, nicht „%3“.</translation>
    </message>
    <message>
        <source>--bind takes an address like 127.0.0.1, not &quot;%1&quot;.</source>
        <translation>--bind erwartet eine Adresse wie 127.0.0.1, nicht „%1“.</translation>
    </message>
    <message>
        <source>--advertise takes an address like 203.0.113.7 or 203.0.113.7:8000, not &quot;%1&quot;.</source>
        <translation>--advertise erwartet eine Adresse wie 203.0.113.7 oder 203.0.113.7:8000, nicht „%1“.</translation>
    </message>
    <message>
        <source>--theme takes system, light or dark, not &quot;%1&quot;.</source>
        <translation>--theme erwartet system, light oder dark, nicht „%1“.</translation>
    </message>
    <message>
        <source>--language takes one of %2, not &quot;%1&quot;.</source>
        <translation>--language erwartet eines von %2, nicht „%1“.</translation>
    </message>
    <message>
        <source>--profile takes letters, digits, - and _, not &quot;%1&quot;.</source>
        <translation>--profile erwartet Buchstaben, Ziffern, - und _, nicht „%1“.</translation>
    </message>
    <message>
        <source>--trust-starters takes networks like 10.0.0.0/8, not &quot;%1&quot;.</source>
        <translation>--trust-starters erwartet Netze wie 10.0.0.0/8, nicht „%1“.</translation>
    </message>
    <message>
        <source>--%1 goes with the word stop only.</source>
        <translation>--%1 gehört nur zum Wort stop.</translation>
    </message>
    <message>
        <source>Tell the manager that runs already what to think of the starter at an address: trust it, refuse it, ask again when it comes, or give it the place of the one connected.</source>
        <translation>Dem schon laufenden Manager sagen, was er vom Starter an einer Adresse halten soll: ihm vertrauen, ihn ablehnen, beim nächsten Mal wieder fragen oder ihm den Platz des verbundenen geben.</translation>
    </message>
    <message>
        <source>With one of these words: answer in JSON.</source>
        <translation>Mit einem dieser Wörter: in JSON antworten.</translation>
    </message>
    <message>
        <source>The only words allowed are status, start and stop, or trust, refuse, forget or replace with the address of a starter; one at a time.</source>
        <translation>Erlaubt sind nur die Wörter status, start und stop, oder trust, refuse, forget oder replace mit der Adresse eines Starters; immer nur eines.</translation>
    </message>
    <message>
        <source>%1 takes the address of a starter, like 10.0.0.4, not &quot;%2&quot;.</source>
        <translation>%1 braucht die Adresse eines Starters wie 10.0.0.4, nicht „%2“.</translation>
    </message>
    <message>
        <source>--%1 goes with a word like status only.</source>
        <translation>--%1 geht nur mit einem Wort wie status.</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::PortProblem</name>
    <message>
        <source>Port %1 for clients is in use by another program, perhaps another manager. &quot;ss -ltnp &apos;sport = :%1&apos;&quot; shows which. Close it, or choose another port with %2.</source>
        <translation>Port %1 für Clients ist von einem anderen Programm belegt, vielleicht von einem anderen Manager. „ss -ltnp &apos;sport = :%1&apos;“ zeigt, von welchem. Schließen Sie es oder wählen Sie mit %2 einen anderen Port.</translation>
    </message>
    <message>
        <source>Port %1 for starters is in use by another program, perhaps another manager. &quot;ss -ltnp &apos;sport = :%1&apos;&quot; shows which. Close it, or choose another port with %2.</source>
        <translation>Port %1 für Starter ist von einem anderen Programm belegt, vielleicht von einem anderen Manager. „ss -ltnp &apos;sport = :%1&apos;“ zeigt, von welchem. Schließen Sie es oder wählen Sie mit %2 einen anderen Port.</translation>
    </message>
    <message>
        <source>Port %1 cannot be opened: %2. Ports below 1024 need special rights; choose another with %3.</source>
        <translation>Port %1 lässt sich nicht öffnen: %2. Ports unter 1024 brauchen besondere Rechte; wählen Sie mit %3 einen anderen.</translation>
    </message>
    <message>
        <source>Port %1 cannot be opened: %2. Choose another with %3, or another address with --bind.</source>
        <translation>Port %1 lässt sich nicht öffnen: %2. Wählen Sie mit %3 einen anderen oder mit --bind eine andere Adresse.</translation>
    </message>
    <message>
        <source>%1 is not an address of this computer, so nothing can listen there. &quot;ip address&quot; lists those it has: choose one of them with --bind, or leave it out to listen on all.</source>
        <translation>%1 ist keine Adresse dieses Computers; dort kann nichts lauschen. „ip address“ nennt seine Adressen: Wählen Sie eine davon mit --bind, oder lassen Sie es weg, um auf allen zu lauschen.</translation>
    </message>
    <message>
        <source>No port can be opened at %1: %2. Choose one with %3, or another address with --bind.</source>
        <translation>An %1 lässt sich kein Port öffnen: %2. Wählen Sie einen mit %3 oder eine andere Adresse mit --bind.</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::ProblemStrip</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Choose ports</source>
        <translation>Ports wählen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::RowList</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::SettingsDialog</name>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>%1, trusted</source>
        <extracomment>In the list of starters; %1 is an address</extracomment>
        <translation>%1, vertraut</translation>
    </message>
    <message>
        <source>%1, refused</source>
        <extracomment>In the list of starters; %1 is an address</extracomment>
        <translation>%1, abgewiesen</translation>
    </message>
    <message>
        <source>Clients need an address of four numbers, such as 203.0.113.7. Names are not possible in the protocol.</source>
        <translation>Clients brauchen eine Adresse aus vier Zahlen, zum Beispiel 203.0.113.7. Namen sind im Protokoll nicht möglich.</translation>
    </message>
    <message>
        <source>The port after the colon is a number from 1 to 65535.</source>
        <translation>Der Port nach dem Doppelpunkt ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>Only clients on this computer can reach that address.</source>
        <translation>Nur Clients auf diesem Rechner erreichen diese Adresse.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>It takes an address of this computer in numbers, such as 192.0.2.7.</source>
        <translation>Hier steht eine Adresse dieses Rechners in Zahlen, etwa 192.0.2.7.</translation>
    </message>
    <message>
        <source>Only programs on this computer can connect then.</source>
        <translation>Dann können sich nur Programme auf diesem Rechner verbinden.</translation>
    </message>
    <message>
        <source>For a server behind a router: 203.0.113.7 or 203.0.113.7:8000</source>
        <translation>Für einen Server hinter einem Router: 203.0.113.7 oder 203.0.113.7:8000</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts – Roundtable Manager</source>
        <translation>Tastenkürzel – Roundtable-Manager</translation>
    </message>
    <message>
        <source>In the graphs</source>
        <translation>In den Diagrammen</translation>
    </message>
    <message>
        <source>Move the crosshair</source>
        <translation>Fadenkreuz bewegen</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>One column only</source>
        <translation>Nur eine Spalte</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Umschalt+Links, Umschalt+Rechts</translation>
    </message>
    <message>
        <source>To the next event</source>
        <translation>Zum nächsten Ereignis</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Strg+Links, Strg+Rechts</translation>
    </message>
    <message>
        <source>Scroll in time</source>
        <translation>In der Zeit blättern</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Version 3 of the protocol tells the manager how many people are online, but not who they are: there is no table of users here, and nobody can be removed or banned. Accounts are managed on the server box with “roundtable-starter accounts”.</source>
        <translation>Version 3 des Protokolls sagt dem Manager, wie viele Personen online sind, aber nicht, wer: Hier gibt es keine Liste der Personen, und niemand kann entfernt oder gesperrt werden. Konten werden auf dem Serverrechner mit „roundtable-starter accounts“ verwaltet.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::StateHeader</name>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Am Laufen halten</translation>
    </message>
    <message>
        <source>Edit the address clients are sent to</source>
        <translation>Die Adresse ändern, an die Clients verwiesen werden</translation>
    </message>
    <message>
        <source>Test what clients get</source>
        <translation>Testen, was Clients erhalten</translation>
    </message>
    <message>
        <source>Start the server again when it or its starter comes back</source>
        <translation>Den Server neu starten, wenn er oder sein Starter wiederkommt</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
    <message>
        <source>State of the server</source>
        <translation>Zustand des Servers</translation>
    </message>
    <message>
        <source>Start server</source>
        <translation>Server starten</translation>
    </message>
    <message>
        <source>Stop server</source>
        <translation>Server stoppen</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Jetzt stoppen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::StateText</name>
    <message>
        <source>No starter is connected</source>
        <translation>Kein Starter ist verbunden</translation>
    </message>
    <message>
        <source>Waiting for a starter</source>
        <translation>Wartet auf einen Starter</translation>
    </message>
    <message>
        <source>%1. The server starts by itself when a starter connects.</source>
        <translation>%1. Der Server startet von selbst, wenn sich ein Starter verbindet.</translation>
    </message>
    <message>
        <source>A new starter at %1 waits for your decision</source>
        <translation>Ein neuer Starter unter %1 wartet auf Ihre Entscheidung</translation>
    </message>
    <message>
        <source>A starter waits</source>
        <translation>Ein Starter wartet</translation>
    </message>
    <message>
        <source>%1. Nothing is started until you decide.</source>
        <translation>%1. Nichts wird gestartet, bis Sie entscheiden.</translation>
    </message>
    <message>
        <source>The server went away and is started again</source>
        <translation>Der Server ging verloren und wird neu gestartet</translation>
    </message>
    <message>
        <source>Starting again</source>
        <translation>Startet neu</translation>
    </message>
    <message>
        <source>The server is off</source>
        <translation>Der Server ist aus</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Starting the server…</source>
        <translation>Der Server wird gestartet …</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>The server stops when the last person has left</source>
        <translation>Der Server stoppt, wenn die letzte Person gegangen ist</translation>
    </message>
    <message>
        <source>Online since %1</source>
        <translation>Online seit %1</translation>
    </message>
    <message>
        <source>%1 · no reports for a while</source>
        <translation>%1 · länger keine Meldung</translation>
    </message>
    <message>
        <source>Stops when empty</source>
        <translation>Stoppt, wenn leer</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n people</source>
        <extracomment>Title of the window: state, number of people</extracomment>
        <translation>
            <numerusform>%1, %n Person</numerusform>
            <numerusform>%1, %n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Clients are sent to %1</source>
        <extracomment>Where clients are sent; %1 is an address</extracomment>
        <translation>Clients gehen zu %1</translation>
    </message>
    <message>
        <source>the advertised address</source>
        <translation>die bekannt gegebene Adresse</translation>
    </message>
    <message>
        <source>the starter’s own address</source>
        <translation>die Adresse des Starters selbst</translation>
    </message>
    <message>
        <source>Stopping the server…</source>
        <translation>Der Server wird gestoppt …</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Stoppt</translation>
    </message>
    <message>
        <source>The starter</source>
        <translation>Der Starter</translation>
    </message>
    <message>
        <source>Start failed</source>
        <translation>Start misslungen</translation>
    </message>
    <message>
        <source>The starter could not start the server</source>
        <translation>Der Starter konnte den Server nicht starten</translation>
    </message>
    <message>
        <source>Is port %1 in use on the server box?</source>
        <translation>Ist Port %1 auf dem Serverrechner belegt?</translation>
    </message>
    <message>
        <source>%1 did not answer within 10 s. To see who uses the port, run there:</source>
        <translation>%1 antwortete 10 s lang nicht. Um zu sehen, wer den Port belegt, führen Sie dort aus:</translation>
    </message>
    <message>
        <source>%1 answered “offline”. To see who uses the port, run there:</source>
        <translation>%1 antwortete „offline“. Um zu sehen, wer den Port belegt, führen Sie dort aus:</translation>
    </message>
    <message>
        <source>SVR_Start was sent, and neither SVR_Online nor SVR_Offline came back within 10 s.</source>
        <translation>SVR_Start wurde gesendet, und 10 s lang kam weder SVR_Online noch SVR_Offline zurück.</translation>
    </message>
    <message>
        <source>SVR_Start was sent, and the starter answered with SVR_Offline.</source>
        <translation>SVR_Start wurde gesendet, und der Starter antwortete mit SVR_Offline.</translation>
    </message>
    <message>
        <source>The starter did not stop the server</source>
        <translation>Der Starter hat den Server nicht gestoppt</translation>
    </message>
    <message>
        <source>Stop failed</source>
        <translation>Stopp misslungen</translation>
    </message>
    <message>
        <source>The chat server may still be running</source>
        <translation>Der Chatserver läuft vielleicht noch</translation>
    </message>
    <message>
        <source>%1 did not answer within 10 s. To see what runs, run there:</source>
        <translation>%1 antwortete 10 s lang nicht. Um zu sehen, was läuft, führen Sie dort aus:</translation>
    </message>
    <message>
        <source>SVR_Stop was sent, and SVR_Offline did not come back within 10 s.</source>
        <translation>SVR_Stop wurde gesendet, und SVR_Offline kam 10 s lang nicht zurück.</translation>
    </message>
    <message>
        <source>The server does not stay up</source>
        <translation>Der Server bleibt nicht online</translation>
    </message>
    <message>
        <source>Does not stay up</source>
        <translation>Bleibt nicht online</translation>
    </message>
    <message>
        <source>It went away three times within two minutes</source>
        <translation>Er ging in zwei Minuten dreimal verloren</translation>
    </message>
    <message>
        <source>It is not started again until you ask for it. To see why, run on %1:</source>
        <translation>Er wird erst wieder gestartet, wenn Sie es verlangen. Um zu sehen, warum, führen Sie auf %1 aus:</translation>
    </message>
    <message>
        <source>“Keep running” sent SVR_Start three times, and each time the server was offline again soon after.</source>
        <translation>„Am Laufen halten“ hat dreimal SVR_Start gesendet, und jedes Mal war der Server bald wieder offline.</translation>
    </message>
    <message>
        <source>Clients are told %1</source>
        <extracomment>What clients that ask for the server are told; %1 is the word &quot;offline&quot;</extracomment>
        <translation>Clients erhalten die Antwort %1</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A length of time in seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A length of time in minutes</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>A length of time in hours and minutes</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>A length of time in days and hours</extracomment>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>Last starter: %1.</source>
        <translation>Letzter Starter: %1.</translation>
    </message>
    <message>
        <source>Last starter: %1, left at %2.</source>
        <translation>Letzter Starter: %1, getrennt um %2.</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::StateTray</name>
    <message>
        <source>&amp;Show the manager</source>
        <translation>Manager &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>%1 – Roundtable Manager</source>
        <translation>%1 – Roundtable-Manager</translation>
    </message>
    <message>
        <source>Roundtable Manager</source>
        <translation>Roundtable-Manager</translation>
    </message>
    <message>
        <source>St&amp;art server</source>
        <translation>Server st&amp;arten</translation>
    </message>
    <message>
        <source>S&amp;top server…</source>
        <translation>Server s&amp;toppen …</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::StopDialog</name>
    <message>
        <source>Stop the server – Roundtable Manager</source>
        <translation>Server stoppen – Roundtable-Manager</translation>
    </message>
    <message>
        <source>People are online</source>
        <translation>Personen sind online</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop &amp;now</source>
        <translation>&amp;Jetzt stoppen</translation>
    </message>
    <message>
        <source>Stop when empty</source>
        <translation>Stoppen, wenn leer</translation>
    </message>
    <message numerus="yes">
        <source>%n people are online. Stop anyway?</source>
        <translation>
            <numerusform>%n Person ist online. Trotzdem stoppen?</numerusform>
            <numerusform>%n Personen sind online. Trotzdem stoppen?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1Stop when empty%2 tells new clients “offline” and waits until the last person has left.</source>
        <extracomment>%1 and %2 stand around the name of the button and make it bold</extracomment>
        <translation>%1Stoppen, wenn leer%2 antwortet neuen Clients „offline“ und wartet, bis die letzte Person gegangen ist.</translation>
    </message>
    <message>
        <source>%1Stop now%2 delivers what was already accepted and then disconnects everybody.</source>
        <extracomment>%1 and %2 stand around the name of the button and make it bold</extracomment>
        <translation>%1Jetzt stoppen%2 stellt zu, was schon angenommen wurde, und trennt dann alle.</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::TrustPage</name>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>It is held: not started, and no client is sent there.</source>
        <translation>Er wird zurückgehalten: nicht gestartet, und kein Client wird dorthin verwiesen.</translation>
    </message>
    <message>
        <source>The answer is remembered and can be changed in Settings.</source>
        <translation>Die Antwort wird gemerkt und lässt sich in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Trusted until now</source>
        <translation>Bisher vertraut</translation>
    </message>
    <message>
        <source>not seen before</source>
        <translation>noch nie gesehen</translation>
    </message>
    <message>
        <source>Whoever is trusted here receives the name and the password of everybody who signs in. Trust it only if you know this computer.</source>
        <translation>Wem Sie hier vertrauen, der erhält Namen und Passwort von allen, die sich anmelden. Vertrauen Sie nur, wenn Sie diesen Rechner kennen.</translation>
    </message>
    <message>
        <source>Trust the starter at %1?</source>
        <translation>Dem Starter unter %1 vertrauen?</translation>
    </message>
    <message>
        <source>Trust %1</source>
        <extracomment>On a button; %1 is an address</extracomment>
        <translation>%1 vertrauen</translation>
    </message>
</context>
<context>
    <name>roundtable::manager::WaitingPage</name>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Run a starter on this computer</source>
        <translation>Starter auf diesem Rechner ausführen</translation>
    </message>
    <message>
        <source>Waiting for a server starter</source>
        <translation>Warten auf einen Server-Starter</translation>
    </message>
    <message>
        <source>or</source>
        <extracomment>Between two ways to get a starter</extracomment>
        <translation>oder</translation>
    </message>
    <message>
        <source>Problems?</source>
        <translation>Probleme?</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>This manager listens on %1:%2. On the server box, run:</source>
        <translation>Dieser Manager lauscht auf %1:%2. Führen Sie auf dem Serverrechner aus:</translation>
    </message>
    <message>
        <source>This manager cannot listen for starters; the notice above says why.</source>
        <translation>Dieser Manager kann nicht auf Starter lauschen; der Hinweis oben sagt, warum.</translation>
    </message>
    <message>
        <source>A starter is being started on this computer…</source>
        <translation>Auf diesem Rechner wird ein Starter gestartet …</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>This manager listens on %1:%2, which only this computer reaches. Run here:</source>
        <translation>Dieser Manager lauscht auf %1:%2, erreichbar nur von diesem Rechner. Starten Sie hier:</translation>
    </message>
    <message>
        <source>In other networks this computer is %1: give the starter the one that it can reach.</source>
        <extracomment>%1 is a list of addresses</extracomment>
        <translation>In anderen Netzen ist dieser Rechner %1: Geben Sie dem Starter die Adresse, die er erreicht.</translation>
    </message>
    <message>
        <source>The starter on this computer has ended. %1</source>
        <extracomment>%1 is a sentence that says why</extracomment>
        <translation>Der Starter auf diesem Rechner ist beendet. %1</translation>
    </message>
</context>
</TS>
