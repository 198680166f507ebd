<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en_GB">
    <context>
        <name>CapsLine</name>
        <message>
            <source>Caps Lock is on</source>
            <translation>Caps Lock är på</translation>
        </message>
    </context>
    <context>
        <name>CodeStep</name>
        <message>
            <source>Continue</source>
            <translation>Fortsätt</translation>
        </message>
        <message>
            <source>Continue opens when both match. The letters I, L, O and the digits 0, 1 are not used.</source>
            <translation>Fortsätt öppnas när båda stämmer. Bokstäverna I, L, O och siffrorna 0, 1 används inte.</translation>
        </message>
        <message>
            <source>Does not match the paper.</source>
            <translation>Stämmer inte med papperet.</translation>
        </message>
        <message>
            <source>Fill in the two covered groups from the paper.</source>
            <translation>Fyll i de två dolda grupperna från papperet.</translation>
        </message>
        <message numerus="yes">
            <source>Group %n</source>
            <translation>
                <numerusform>Grupp %n</numerusform>
                <numerusform>Grupp %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Leave it until tomorrow</source>
            <translation>Hoppa över till i morgon</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Skriv ut</translation>
        </message>
        <message>
            <source>Print the code, or copy it by hand.</source>
            <translation>Skriv ut koden, eller skriv av den för hand.</translation>
        </message>
        <message>
            <source>Put the paper in a locked cabinet at the jour. Not in the laptop bag.</source>
            <translation>Lägg papperet i ett låst skåp på jouren. Inte i datorväskan.</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>Dismiss</source>
            <translation>Dölj</translation>
        </message>
    </context>
    <context>
        <name>DoneStep</name>
        <message>
            <source>Everything you write is encrypted on this computer.</source>
            <translation>Allt du skriver ligger krypterat på den här datorn.</translation>
        </message>
        <message>
            <source>No network is needed to unlock or to write.</source>
            <translation>Inget nät behövs för att låsa upp eller skriva.</translation>
        </message>
        <message>
            <source>Open the desk</source>
            <translation>Öppna Jourdesk</translation>
        </message>
        <message>
            <source>The recovery code is not checked. You will be asked again tomorrow.</source>
            <translation>Återställningskoden är inte kontrollerad. Du får frågan igen i morgon.</translation>
        </message>
        <message>
            <source>The recovery code is on paper and checked.</source>
            <translation>Återställningskoden finns på papper och är kontrollerad.</translation>
        </message>
    </context>
    <context>
        <name>FirstStart</name>
        <message>
            <source>Choose a passphrase</source>
            <translation>Välj en lösenfras</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Klart</translation>
        </message>
        <message>
            <source>First time on this computer</source>
            <translation>Första gången på den här datorn</translation>
        </message>
        <message>
            <source>It opens this computer's desk. Nobody else has it, and it cannot be sent to you.</source>
            <translation>Den öppnar Jourdesk på den här datorn. Ingen annan har den, och den kan inte skickas till dig.</translation>
        </message>
        <message>
            <source>Lock it with Ctrl L when you leave it.</source>
            <translation>Lås med Ctrl L när du går ifrån datorn.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Lösenfras</translation>
        </message>
        <message>
            <source>Print your recovery code</source>
            <translation>Skriv ut din återställningskod</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Återställningskod</translation>
        </message>
        <message>
            <source>The code opens the computer if you forget the passphrase. It is shown only now. Nobody else has it, not even the host municipality.</source>
            <translation>Koden öppnar datorn om du glömmer lösenfrasen. Den visas bara nu. Ingen annan har den, inte heller värdkommunen.</translation>
        </message>
        <message>
            <source>The desk is ready</source>
            <translation>Allt är klart</translation>
        </message>
        <message numerus="yes">
            <source>step %n of 3</source>
            <translation>
                <numerusform>steg %n av 3</numerusform>
                <numerusform>steg %n av 3</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Mark</name>
        <message>
            <source>backup</source>
            <translation>bakjour</translation>
        </message>
        <message>
            <source>done</source>
            <translation>klart</translation>
        </message>
        <message>
            <source>has not started</source>
            <translation>har inte startat</translation>
        </message>
        <message>
            <source>in progress</source>
            <translation>pågår</translation>
        </message>
        <message>
            <source>late</source>
            <translation>försenad</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>saknas</translation>
        </message>
        <message>
            <source>on duty</source>
            <translation>jour</translation>
        </message>
        <message>
            <source>runs</source>
            <translation>löper</translation>
        </message>
        <message>
            <source>sealed</source>
            <translation>förseglad</translation>
        </message>
        <message>
            <source>the law prevents it</source>
            <translation>lagen hindrar</translation>
        </message>
        <message>
            <source>tried, fell away</source>
            <translation>prövat, föll bort</translation>
        </message>
        <message>
            <source>unsent</source>
            <translation>osänd</translation>
        </message>
        <message>
            <source>was not needed</source>
            <translation>behövdes inte</translation>
        </message>
        <message>
            <source>within the hour</source>
            <translation>inom en timme</translation>
        </message>
        <message>
            <source>within three days</source>
            <translation>inom tre dagar</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
    </context>
    <context>
        <name>PassphraseStep</name>
        <message>
            <source>Continue</source>
            <translation>Fortsätt</translation>
        </message>
        <message>
            <source>Four or five words that you do not use elsewhere are enough.</source>
            <translation>Fyra eller fem ord som du inte använder någon annanstans räcker.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Lösenfras</translation>
        </message>
        <message>
            <source>The desk is being made.</source>
            <translation>Jourdesk görs i ordning.</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>Samma en gång till</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>De två är inte lika.</translation>
        </message>
        <message>
            <source>Write a passphrase first.</source>
            <translation>Skriv en lösenfras först.</translation>
        </message>
    </context>
    <context>
        <name>PrivacyScreen</name>
        <message>
            <source>Everything you wrote is kept. Clocks ring as usual.</source>
            <translation>Allt du skrev finns kvar. Frister ringer som vanligt.</translation>
        </message>
        <message>
            <source>Hidden screen</source>
            <translation>Dold skärm</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Lås</translation>
        </message>
        <message>
            <source>Show again</source>
            <translation>Visa igen</translation>
        </message>
        <message>
            <source>The screen is hidden</source>
            <translation>Skärmen är dold</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Hide F9</source>
            <translation>Dölj F9</translation>
        </message>
        <message>
            <source>Lock Ctrl L</source>
            <translation>Lås Ctrl L</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Platser i programmet</translation>
        </message>
    </context>
    <context>
        <name>RecoverPage</name>
        <message>
            <source>Back to the passphrase</source>
            <translation>Tillbaka till lösenfrasen</translation>
        </message>
        <message>
            <source>Eight groups of four. Spaces and small letters do not matter.</source>
            <translation>Åtta grupper om fyra tecken. Mellanslag och små bokstäver går bra.</translation>
        </message>
        <message>
            <source>Open with the code</source>
            <translation>Öppna med koden</translation>
        </message>
        <message>
            <source>Open with the recovery code</source>
            <translation>Öppna med återställningskoden</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Lösenfras</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Återställningskod</translation>
        </message>
        <message>
            <source>The code is being tried.</source>
            <translation>Koden prövas.</translation>
        </message>
        <message>
            <source>The code is on the paper in the locked cabinet.</source>
            <translation>Koden står på papperet i det låsta skåpet.</translation>
        </message>
        <message>
            <source>The computer's keyring has been emptied. The code and the passphrase together open the desk.</source>
            <translation>Datorns nyckelring har tömts. Koden och lösenfrasen öppnar tillsammans.</translation>
        </message>
        <message numerus="yes">
            <source>Try again in %n s</source>
            <translation>
                <numerusform>Försök igen om %n s</numerusform>
                <numerusform>Försök igen om %n s</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Status</source>
            <translation>Läget</translation>
        </message>
    </context>
    <context>
        <name>UnlockPage</name>
        <message>
            <source>No network is needed to unlock.</source>
            <translation>Inget nät behövs för att låsa upp.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Lösenfras</translation>
        </message>
        <message>
            <source>The passphrase is being tried.</source>
            <translation>Lösenfrasen prövas.</translation>
        </message>
        <message numerus="yes">
            <source>Try again in %n s</source>
            <translation>
                <numerusform>Försök igen om %n s</numerusform>
                <numerusform>Försök igen om %n s</numerusform>
            </translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Lås upp</translation>
        </message>
        <message>
            <source>Use the recovery code</source>
            <translation>Använd återställningskoden</translation>
        </message>
    </context>
    <context>
        <name>_PanelLine</name>
        <message>
            <source>Show</source>
            <translation>Visa</translation>
        </message>
    </context>
</TS>
