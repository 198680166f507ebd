<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en_GB">
    <context>
        <name>CallCard</name>
        <message>
            <source>%1 called.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Call %1 back at the latest %2. %3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Can wait until office hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cannot wait until office hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ctrl E changes who called</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Danger to life or health</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ended %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark as wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Marked as wrong: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No case</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Promise to call back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wants feedback.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who called?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>anonymous</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the caller</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CallPage</name>
        <message>
            <source>Calls</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draft saved %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End the call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No call is open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open calls</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press Ctrl N when the telephone rings. All else can wait.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CallerForm</name>
        <message>
            <source>Anonymous</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Can it wait until office hours?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Headline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Immediate danger to life or health?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No names: it stands at the top of the page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not kept. The caller is anonymous.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Relation to those it concerns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Risk for whoever drives there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The caller's name or unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The caller's number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Threats</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wants feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who called</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who called, and how it stands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CallsList</name>
        <message>
            <source>%1, anonymous</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a person or a case</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name, number or case</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tonight</source>
            <translation>I natt</translation>
        </message>
        <message>
            <source>Tonight's contacts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>handed over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>marked as wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>municipality unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no municipality</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CapsLine</name>
        <message>
            <source>Caps Lock is on</source>
            <translation>Caps Lock är på</translation>
        </message>
    </context>
    <context>
        <name>ClockPanel</name>
        <message>
            <source>A promise stays here until somebody says how it ended.</source>
            <translation>Löftet står kvar tills någon skriver hur det gick.</translation>
        </message>
        <message>
            <source>At the latest {when}.</source>
            <translation>Senast {when}.</translation>
        </message>
        <message>
            <source>Choose one with the arrow keys.</source>
            <translation>Välj en med piltangenterna.</translation>
        </message>
        <message>
            <source>How did the promise end?</source>
            <translation>Hur gick det?</translation>
        </message>
        <message>
            <source>It is done</source>
            <translation>Det är gjort</translation>
        </message>
        <message>
            <source>No clock is chosen</source>
            <translation>Ingen frist är vald</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
        <message>
            <source>Promised {when}.</source>
            <translation>Lovat {when}.</translation>
        </message>
        <message>
            <source>Receipt came</source>
            <translation>Kvittens kom</translation>
        </message>
        <message>
            <source>Ring back</source>
            <translation>Ring tillbaka</translation>
        </message>
        <message>
            <source>Ring {whom} back</source>
            <translation>Ring tillbaka till {whom}</translation>
        </message>
        <message>
            <source>Settle the promise</source>
            <translation>Avsluta löftet</translation>
        </message>
        <message>
            <source>The clock is closed by the court's receipt, not by what you have sent.</source>
            <translation>Fristen stängs på rättens kvittens, inte på att du har skickat.</translation>
        </message>
        <message>
            <source>The clock is closed by what shows that it is done.</source>
            <translation>Fristen stängs på det som visar att det är gjort.</translation>
        </message>
        <message>
            <source>The court has receipted</source>
            <translation>Rätten har kvitterat</translation>
        </message>
        <message>
            <source>What shows that it is done?</source>
            <translation>Vad visar att det är gjort?</translation>
        </message>
    </context>
    <context>
        <name>Clocks</name>
        <message>
            <source>Has lapsed</source>
            <translation>Upphört</translation>
        </message>
        <message>
            <source>Has not started</source>
            <translation>Har inte startat</translation>
        </message>
        <message>
            <source>Is counted when it starts.</source>
            <translation>Räknas när fristen startar.</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Senare</translation>
        </message>
        <message>
            <source>Not started</source>
            <translation>Har inte startat</translation>
        </message>
        <message>
            <source>Outermost day {day} if the Sunday rule holds. That is uncertain. Do not plan for it.</source>
            <translation>Yttersta dag {day} om söndagsregeln gäller. Det är osäkert. Planera inte efter den.</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Försenad</translation>
        </message>
        <message>
            <source>Overdue · {time} ago</source>
            <translation>Försenad sedan {time}</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Löfte</translation>
        </message>
        <message>
            <source>Promised · {time} left</source>
            <translation>Lovat · {time} kvar</translation>
        </message>
        <message>
            <source>Ring back</source>
            <translation>Ring tillbaka</translation>
        </message>
        <message>
            <source>Ring {whom} back</source>
            <translation>Ring tillbaka till {whom}</translation>
        </message>
        <message>
            <source>Runs · ends today</source>
            <translation>Löper · sista dagen</translation>
        </message>
        <message>
            <source>Runs · {time} left</source>
            <translation>Löper · {time} kvar</translation>
        </message>
        <message>
            <source>The same day.</source>
            <translation>Samma dag.</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Den här veckan</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>I dag</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>I morgon</translation>
        </message>
        <message>
            <source>Tonight</source>
            <translation>I natt</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>Väntar</translation>
        </message>
        <message>
            <source>Waits for {event}.</source>
            <translation>Väntar på {event}.</translation>
        </message>
        <message>
            <source>alarm</source>
            <translation>larm</translation>
        </message>
        <message>
            <source>alarm the same day</source>
            <translation>larm samma dag</translation>
        </message>
        <message>
            <source>alarm {day}</source>
            <translation>larm {day}</translation>
        </message>
        <message>
            <source>in {days}</source>
            <translation>om {days}</translation>
        </message>
        <message>
            <source>last</source>
            <translation>sista</translation>
        </message>
        <message>
            <source>municipality not known</source>
            <translation>kommun inte känd</translation>
        </message>
        <message>
            <source>nobody answers for it yet</source>
            <translation>ingen ägare än</translation>
        </message>
        <message>
            <source>outermost</source>
            <translation>yttersta</translation>
        </message>
        <message>
            <source>outermost {day}</source>
            <translation>yttersta {day}</translation>
        </message>
        <message>
            <source>promised {when}</source>
            <translation>lovat {when}</translation>
        </message>
        <message>
            <source>read {date}</source>
            <translation>läst {date}</translation>
        </message>
        <message>
            <source>since {when}</source>
            <translation>sedan {when}</translation>
        </message>
        <message>
            <source>start</source>
            <translation>start</translation>
        </message>
        <message>
            <source>starts with {event}</source>
            <translation>startar med {event}</translation>
        </message>
        <message>
            <source>the alarm day has come</source>
            <translation>larmdagen är här</translation>
        </message>
        <message>
            <source>today</source>
            <translation>i dag</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>i morgon</translation>
        </message>
        <message>
            <source>{anchor}, not the day of the call, {day}.</source>
            <translation>{anchor}, inte samtalsdagen {day}.</translation>
        </message>
        <message>
            <source>{days} ago</source>
            <translation>för {days} sedan</translation>
        </message>
        <message>
            <source>{day}, the last working day before.</source>
            <translation>{day}, sista vardagen före.</translation>
        </message>
        <message>
            <source>{who}. Decided {when} by {by}.</source>
            <translation>{who}. Beslutat {when} av {by}.</translation>
        </message>
        <message>
            <source>{who}. The contact came in {day}.</source>
            <translation>{who}. Kontakten kom in {day}.</translation>
        </message>
    </context>
    <context>
        <name>ClocksPage</name>
        <message>
            <source>All</source>
            <translation>Alla</translation>
        </message>
        <message>
            <source>Clocks</source>
            <translation>Frister</translation>
        </message>
        <message>
            <source>Clocks come here by themselves.</source>
            <translation>Frister och löften kommer hit av sig själva.</translation>
        </message>
        <message>
            <source>Everything that runs</source>
            <translation>Allt som löper</translation>
        </message>
        <message>
            <source>Everything that runs, soonest first</source>
            <translation>Allt som löper, närmast först</translation>
        </message>
        <message>
            <source>Nothing runs</source>
            <translation>Inget löper</translation>
        </message>
        <message>
            <source>Promise to ring back</source>
            <translation>Löfte att ringa tillbaka</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Visa</translation>
        </message>
        <message>
            <source>Tonight's</source>
            <translation>Nattens</translation>
        </message>
        <message>
            <source>Without owner</source>
            <translation>Utan ägare</translation>
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
        <name>CorrectionForm</name>
        <message>
            <source>An empty note is marked as wrong. Both stay readable.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct the note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The note, corrected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why</source>
            <translation type="unfinished" />
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
        <name>Form</name>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Frame</name>
        <message numerus="yes">
            <source>%n unsent</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>On duty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
        <message>
            <source>Ring back at %1 at the latest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing is lost, everything is on this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing unsent</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LackPanel</name>
        <message>
            <source>%1 of %2 questions are open. You can end anyway.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation>Klart</translation>
        </message>
        <message>
            <source>End the call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything is there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Missing for a complete record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>and %1 more</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LateForm</name>
        <message>
            <source>As 23.40. Empty means now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Late note, or for a colleague</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On behalf of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The colleague who took the contact.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When it happened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whose words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the note.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the time as 23.40.</source>
            <translation type="unfinished" />
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
        <name>MustNotBand</name>
        <message>
            <source>Must not be told: %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NoCaseForm</name>
        <message>
            <source>Log and end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No case</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NoteLine</name>
        <message>
            <source>Late or for a colleague</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My assessment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My observation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The caller's words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What I did</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What happened, and when</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whose words; press to change</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NoteRow</name>
        <message>
            <source>Enter corrects the note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>corrected %1 by %2 (%3). Before: %4</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>marked as wrong: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>typed by %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>written %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PaperPreview</name>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print</source>
            <translation>Skriv ut</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as PDF in the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved as %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The paper</source>
            <translation type="unfinished" />
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
        <name>PromiseForm</name>
        <message>
            <source>About</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At the latest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Call back to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Minutes from now, or a time as 02.15.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Promise</source>
            <translation>Löfte</translation>
        </message>
        <message>
            <source>Promise to call back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write minutes, or a time as 02.15.</source>
            <translation type="unfinished" />
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
        <name>ReceiptForm</name>
        <message>
            <source>Answered</source>
            <translation>Fick svar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Close the clock</source>
            <translation>Stäng fristen</translation>
        </message>
        <message>
            <source>How did it go</source>
            <translation>Svar</translation>
        </message>
        <message>
            <source>In a few words, if needed</source>
            <translation>Kort, om det behövs</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Inget svar</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>Behövs inte</translation>
        </message>
        <message>
            <source>Registry stamp or case number</source>
            <translation>Rättens stämpel eller målnummer</translation>
        </message>
        <message>
            <source>Settle the promise</source>
            <translation>Avsluta löftet</translation>
        </message>
        <message>
            <source>The latest such time, this night or the evening before.</source>
            <translation>Senaste gången klockan var så, i natt eller i går kväll.</translation>
        </message>
        <message>
            <source>The receipt</source>
            <translation>Kvittensen</translation>
        </message>
        <message>
            <source>Time it came</source>
            <translation>Klockan när den kom</translation>
        </message>
        <message>
            <source>Write a time such as 23.40.</source>
            <translation>Skriv en tid som 23.40.</translation>
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
        <name>RenewPage</name>
        <message>
            <source>Choose a new passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The desk is open. Everything is still here; only the passphrase changes.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SettleForm</name>
        <message>
            <source>How it went</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The promise</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ShiftPage</name>
        <message>
            <source>Begin the shift</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On duty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Second line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stands on every note you write.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tonight</source>
            <translation>I natt</translation>
        </message>
        <message>
            <source>Who is on duty?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write your name. It stands on every note.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>social worker</source>
            <translation type="unfinished" />
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
        <name>VoidForm</name>
        <message>
            <source>Mark the call as wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The call can still be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>_Counted</name>
        <message>
            <source>Alarm</source>
            <translation>Larm</translation>
        </message>
        <message>
            <source>How the day is counted</source>
            <translation>Så är dagen räknad</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Sista dag</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Start</translation>
        </message>
    </context>
    <context>
        <name>_Owner</name>
        <message>
            <source>Name and role</source>
            <translation>Namn och roll</translation>
        </message>
        <message>
            <source>Name who answers for it</source>
            <translation>Namnge den som äger fristen</translation>
        </message>
        <message>
            <source>Nobody yet.</source>
            <translation>Ingen än.</translation>
        </message>
        <message>
            <source>Who answers for the clock</source>
            <translation>Vem äger fristen</translation>
        </message>
        <message>
            <source>{municipality} opens {when}.</source>
            <translation>{municipality} öppnar {when}.</translation>
        </message>
    </context>
    <context>
        <name>_PanelLine</name>
        <message>
            <source>Show</source>
            <translation>Visa</translation>
        </message>
    </context>
    <context>
        <name>page</name>
        <message numerus="yes">
            <source>%n unsent are still here, encrypted on this computer.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Locked since %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next clock %1. It rings even when the computer is locked.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
