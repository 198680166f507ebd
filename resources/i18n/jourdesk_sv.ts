<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en_GB">
    <context>
        <name>AboutBox</name>
        <message>
            <source>About Jourdesk</source>
            <translation>Om Jourdesk</translation>
        </message>
        <message>
            <source>An encrypted desk for a socialjour that several municipalities share. It works without a network.</source>
            <translation>Ett krypterat skrivbord för en socialjour som flera kommuner delar. Det fungerar utan nät.</translation>
        </message>
        <message>
            <source>Built on the work of others</source>
            <translation>Bygger på andras arbete</translation>
        </message>
        <message>
            <source>The law was read on the day that stands beside each provision. It is no legal advice.</source>
            <translation>Lagen är läst den dag som står vid varje bestämmelse. Det är ingen juridisk rådgivning.</translation>
        </message>
        <message>
            <source>The program proposes with reasons and sources. You decide.</source>
            <translation>Programmet föreslår, med skäl och källor. Du bestämmer.</translation>
        </message>
        <message>
            <source>Version {number}</source>
            <translation>Version {number}</translation>
        </message>
    </context>
    <context>
        <name>ActForm</name>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Choose a unit in the list, or leave it empty.</source>
            <translation>Välj en enhet i listan, eller lämna tomt.</translation>
        </message>
        <message>
            <source>Leave it empty if you do not know.</source>
            <translation>Lämna tomt om du inte vet.</translation>
        </message>
    </context>
    <context>
        <name>ActionForm</name>
        <message>
            <source>Book an interpreter for 10.00</source>
            <translation>Boka tolk till 10.00</translation>
        </message>
        <message>
            <source>Something to do</source>
            <translation>Något att göra</translation>
        </message>
        <message>
            <source>Stays on the list until somebody ticks it off. Write no names.</source>
            <translation>Står kvar tills någon bockar av det. Skriv inga namn.</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Vad</translation>
        </message>
        <message>
            <source>Write it down</source>
            <translation>Skriv upp det</translation>
        </message>
    </context>
    <context>
        <name>Acts</name>
        <message>
            <source>Asked. The swap holds when both have said yes.</source>
            <translation>Frågat. Bytet gäller när båda har sagt ja.</translation>
        </message>
        <message>
            <source>Go to another day and press Enter. Esc lets it be.</source>
            <translation>Gå till en annan dag och tryck Enter. Esc låter det vara.</translation>
        </message>
        <message>
            <source>Moved.</source>
            <translation>Flyttat.</translation>
        </message>
        <message>
            <source>No shift goes on now. One can be taken over from when it begins.</source>
            <translation>Inget pass pågår nu. Ett pass kan tas över från det att det börjar.</translation>
        </message>
        <message>
            <source>Nobody to copy.</source>
            <translation>Ingen att kopiera.</translation>
        </message>
        <message>
            <source>Nothing to undo.</source>
            <translation>Inget att ångra.</translation>
        </message>
        <message>
            <source>Taken out.</source>
            <translation>Inställt.</translation>
        </message>
        <message>
            <source>The correction is written.</source>
            <translation>Rättelsen är skriven.</translation>
        </message>
        <message>
            <source>The shift is taken over from now on.</source>
            <translation>Passet är övertaget från och med nu.</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>Ångrat</translation>
        </message>
        <message>
            <source>Undone: {what}.</source>
            <translation>Ångrat: {what}.</translation>
        </message>
        <message>
            <source>You have the shift from now on.</source>
            <translation>Du har passet från och med nu.</translation>
        </message>
        <message>
            <source>You said no.</source>
            <translation>Du svarade nej.</translation>
        </message>
        <message>
            <source>You said yes.</source>
            <translation>Du svarade ja.</translation>
        </message>
        <message>
            <source>move</source>
            <translation>flytten</translation>
        </message>
        <message>
            <source>paste</source>
            <translation>inklistrat</translation>
        </message>
        <message>
            <source>taken out</source>
            <translation>inställt pass</translation>
        </message>
        <message>
            <source>{name} is copied.</source>
            <translation>{name} är kopierad.</translation>
        </message>
    </context>
    <context>
        <name>Admin</name>
        <message>
            <source>Host: {name}.</source>
            <translation>Värd: {name}.</translation>
        </message>
        <message>
            <source>To be put right</source>
            <translation>Att rätta</translation>
        </message>
        <message>
            <source>Worth knowing</source>
            <translation>Bra att veta</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>utkast</translation>
        </message>
        <message>
            <source>from {first}</source>
            <translation>från {first}</translation>
        </message>
        <message>
            <source>in force from {day}</source>
            <translation>gäller från {day}</translation>
        </message>
        <message>
            <source>version {number}</source>
            <translation>version {number}</translation>
        </message>
        <message>
            <source>{first} – {last}</source>
            <translation>{first} – {last}</translation>
        </message>
        <message>
            <source>{number} boards</source>
            <translation>{number} nämnder</translation>
        </message>
        <message>
            <source>{number} deciders</source>
            <translation>{number} beslutsfattare</translation>
        </message>
        <message>
            <source>{number} delegations</source>
            <translation>{number} delegationer</translation>
        </message>
        <message>
            <source>{number} units</source>
            <translation>{number} enheter</translation>
        </message>
    </context>
    <context>
        <name>AdminPage</name>
        <message>
            <source>About Jourdesk</source>
            <translation>Om Jourdesk</translation>
        </message>
        <message>
            <source>Admin</source>
            <translation>Admin</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alla</translation>
        </message>
        <message>
            <source>Holds today</source>
            <translation>Gäller i dag</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>I bruk</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Låt bli</translation>
        </message>
        <message>
            <source>Looked at, not in use</source>
            <translation>Inläst för granskning, inte i bruk</translation>
        </message>
        <message>
            <source>No register is in use</source>
            <translation>Inget register är i bruk</translation>
        </message>
        <message>
            <source>Put it into use</source>
            <translation>Ta det i bruk</translation>
        </message>
        <message>
            <source>Read a register in</source>
            <translation>Läs in ett register</translation>
        </message>
        <message>
            <source>Read one in from a file.</source>
            <translation>Läs in ett från en fil.</translation>
        </message>
        <message>
            <source>Register (*.toml)</source>
            <translation>Register (*.toml)</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Visa</translation>
        </message>
        <message>
            <source>The check found nothing</source>
            <translation>Kontrollen fann inget</translation>
        </message>
        <message>
            <source>The law</source>
            <translation>Lagen</translation>
        </message>
        <message>
            <source>The register</source>
            <translation>Registret</translation>
        </message>
        <message>
            <source>The register can be used.</source>
            <translation>Registret går att använda.</translation>
        </message>
        <message>
            <source>To be put right</source>
            <translation>Att rätta</translation>
        </message>
        <message>
            <source>What the check found</source>
            <translation>Vad kontrollen fann</translation>
        </message>
        <message>
            <source>Write it to a file</source>
            <translation>Skriv det till en fil</translation>
        </message>
    </context>
    <context>
        <name>AdminPresenter</name>
        <message>
            <source>The register lies in {where}</source>
            <translation>Registret ligger i {where}</translation>
        </message>
    </context>
    <context>
        <name>ApproveForm</name>
        <message>
            <source>Let in</source>
            <translation>Släpp in</translation>
        </message>
        <message>
            <source>Let the desk in</source>
            <translation>Släpp in datorn</translation>
        </message>
        <message>
            <source>Ring whoever sits there, on a number you know. The code is on that screen.</source>
            <translation>Ring den som sitter där, på ett nummer du känner till. Koden står på den skärmen.</translation>
        </message>
        <message>
            <source>The code that is read to you</source>
            <translation>Koden som läses upp för dig</translation>
        </message>
        <message>
            <source>Write the code.</source>
            <translation>Skriv koden.</translation>
        </message>
    </context>
    <context>
        <name>AssessmentForm</name>
        <message>
            <source>Assessment</source>
            <translation>Bedömning</translation>
        </message>
        <message>
            <source>Choose one.</source>
            <translation>Välj ett av dem.</translation>
        </message>
        <message>
            <source>Does not need protection now</source>
            <translation>Behöver inte skydd nu</translation>
        </message>
        <message>
            <source>How the child was seen and heard</source>
            <translation>Hur barnet är sett och hört</translation>
        </message>
        <message>
            <source>Immediate protection assessment, %1</source>
            <translation>Omedelbar skyddsbedömning, %1</translation>
        </message>
        <message>
            <source>Keep the assessment</source>
            <translation>Spara bedömningen</translation>
        </message>
        <message>
            <source>Needs protection now</source>
            <translation>Behöver skydd nu</translation>
        </message>
        <message>
            <source>What it rests on</source>
            <translation>Vad bedömningen grundas på</translation>
        </message>
    </context>
    <context>
        <name>AttemptForm</name>
        <message>
            <source>%1 was written by mistake</source>
            <translation>%1 är felskrivet</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>A new attempt</source>
            <translation>Ett nytt försök</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Fick svar</translation>
        </message>
        <message>
            <source>Choose how it went.</source>
            <translation>Välj hur det gick.</translation>
        </message>
        <message>
            <source>Conflict of interest</source>
            <translation>Jäv</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>Avstod</translation>
        </message>
        <message>
            <source>For a conflict of interest: in what it consists. For a mistake: what was wrong.</source>
            <translation>Vid jäv: vad jävet består i. Vid felskrivet: vad som var fel.</translation>
        </message>
        <message>
            <source>How it went</source>
            <translation>Hur det gick</translation>
        </message>
        <message>
            <source>Keep the attempt</source>
            <translation>Spara försöket</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Inget svar</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Anmärkning</translation>
        </message>
        <message>
            <source>What you write</source>
            <translation>Vad du skriver</translation>
        </message>
        <message>
            <source>Wrong number</source>
            <translation>Fel nummer</translation>
        </message>
    </context>
    <context>
        <name>CalendarFile</name>
        <message>
            <source>and {number} more</source>
            <translation>och {number} till</translation>
        </message>
        <message>
            <source>{day}: {name} instead of {before}</source>
            <translation>{day}: {name} i stället för {before}</translation>
        </message>
        <message>
            <source>{day}: “{title}” is nobody in the register</source>
            <translation>{day}: ”{title}” finns inte i registret</translation>
        </message>
        <message>
            <source>{number} are past</source>
            <translation>{number} har varit</translation>
        </message>
        <message>
            <source>{number} are there already</source>
            <translation>{number} finns redan</translation>
        </message>
        <message>
            <source>{number} changed</source>
            <translation>{number} ändras</translation>
        </message>
        <message>
            <source>{number} clash</source>
            <translation>{number} krockar</translation>
        </message>
        <message>
            <source>{number} to plan</source>
            <translation>{number} läggs in</translation>
        </message>
        <message>
            <source>{number} with nobody we know</source>
            <translation>{number} utan känt namn</translation>
        </message>
    </context>
    <context>
        <name>CallCard</name>
        <message>
            <source>%1 called.</source>
            <translation>%1 ringde.</translation>
        </message>
        <message>
            <source>Call %1 back at the latest %2. %3</source>
            <translation>Ring tillbaka till %1 senast %2. %3</translation>
        </message>
        <message>
            <source>Can wait until office hours</source>
            <translation>Kan vänta till kontorstid</translation>
        </message>
        <message>
            <source>Cannot wait until office hours</source>
            <translation>Kan inte vänta till kontorstid</translation>
        </message>
        <message>
            <source>Ctrl E changes who called</source>
            <translation>Ctrl E ändrar vem som ringde</translation>
        </message>
        <message>
            <source>Danger to life or health</source>
            <translation>Fara för liv eller hälsa</translation>
        </message>
        <message>
            <source>Ended %1</source>
            <translation>Avslutat %1</translation>
        </message>
        <message>
            <source>Mark as wrong</source>
            <translation>Felmarkera</translation>
        </message>
        <message>
            <source>Marked as wrong: %1</source>
            <translation>Felmarkerat: %1</translation>
        </message>
        <message>
            <source>No case</source>
            <translation>Inget ärende</translation>
        </message>
        <message>
            <source>Promise to call back</source>
            <translation>Lova att ringa</translation>
        </message>
        <message>
            <source>Refer</source>
            <translation>Hänvisa</translation>
        </message>
        <message>
            <source>The call</source>
            <translation>Samtalet</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Okänd</translation>
        </message>
        <message>
            <source>Wants feedback.</source>
            <translation>Återkoppling önskas.</translation>
        </message>
        <message>
            <source>Who called?</source>
            <translation>Vem ringer?</translation>
        </message>
        <message>
            <source>Wrong number</source>
            <translation>Fel nummer</translation>
        </message>
        <message>
            <source>anonymous</source>
            <translation>anonym</translation>
        </message>
        <message>
            <source>the caller</source>
            <translation>den som ringde</translation>
        </message>
    </context>
    <context>
        <name>CallPage</name>
        <message>
            <source>Calls</source>
            <translation>Samtal</translation>
        </message>
        <message>
            <source>Draft saved %1</source>
            <translation>Utkast sparat %1</translation>
        </message>
        <message>
            <source>End the call</source>
            <translation>Avsluta samtalet</translation>
        </message>
        <message>
            <source>Keep the note</source>
            <translation>Spara anteckning</translation>
        </message>
        <message>
            <source>New call</source>
            <translation>Nytt samtal</translation>
        </message>
        <message>
            <source>No call is open</source>
            <translation>Inget samtal är öppet</translation>
        </message>
        <message>
            <source>Open calls</source>
            <translation>Öppna samtal</translation>
        </message>
        <message>
            <source>Press Ctrl N when the telephone rings. All else can wait.</source>
            <translation>Tryck Ctrl N när telefonen ringer. Allt annat kan vänta.</translation>
        </message>
    </context>
    <context>
        <name>CallerForm</name>
        <message>
            <source>%1 shows it. Reading is logged in your name.</source>
            <translation>%1 visar. Läsningen loggas i ditt namn.</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anonym</translation>
        </message>
        <message>
            <source>Can it wait until office hours?</source>
            <translation>Kan det vänta till kontorstid?</translation>
        </message>
        <message>
            <source>Feedback to</source>
            <translation>Återkoppling till</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Rubrik</translation>
        </message>
        <message>
            <source>Immediate danger to life or health?</source>
            <translation>Omedelbar fara för liv eller hälsa?</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Name, number and relation stay with the duty service. Do not write them in the notes.</source>
            <translation>Namn, nummer och relation stannar hos jouren. Skriv dem inte i anteckningarna.</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nej</translation>
        </message>
        <message>
            <source>No names: it stands at the top of the page.</source>
            <translation>Inga namn: rubriken står överst på sidan.</translation>
        </message>
        <message>
            <source>Not kept. The caller is anonymous.</source>
            <translation>Sparas inte. Uppringaren är anonym.</translation>
        </message>
        <message>
            <source>Relation to those it concerns</source>
            <translation>Relation till dem det gäller</translation>
        </message>
        <message>
            <source>Risk for whoever drives there</source>
            <translation>Risk för den som åker dit</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>Förseglat</translation>
        </message>
        <message>
            <source>The caller's name or unit</source>
            <translation>Namn eller enhet</translation>
        </message>
        <message>
            <source>The caller's number</source>
            <translation>Uppringarens nummer</translation>
        </message>
        <message>
            <source>The reporter's identity is protected</source>
            <translation>Anmälarens identitet skyddas</translation>
        </message>
        <message>
            <source>Threats</source>
            <translation>Hot</translation>
        </message>
        <message>
            <source>Wants feedback</source>
            <translation>Återkoppling önskas</translation>
        </message>
        <message>
            <source>What it is about</source>
            <translation>Vad det handlar om</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Vad jouren gjorde</translation>
        </message>
        <message>
            <source>Who called</source>
            <translation>Vem som ringde</translation>
        </message>
        <message>
            <source>Who called, and how it stands</source>
            <translation>Vem som ringde och hur läget är</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Varför</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
    </context>
    <context>
        <name>CallsList</name>
        <message>
            <source>Ended</source>
            <translation>Avslutade</translation>
        </message>
        <message>
            <source>Find a person or a case</source>
            <translation>Sök person eller ärende</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>Pågår</translation>
        </message>
        <message>
            <source>Name, number or case</source>
            <translation>Namn, nummer eller ärende</translation>
        </message>
        <message>
            <source>New call</source>
            <translation>Nytt samtal</translation>
        </message>
        <message>
            <source>Tonight</source>
            <translation>I natt</translation>
        </message>
        <message>
            <source>Tonight's contacts</source>
            <translation>Nattens kontakter</translation>
        </message>
        <message>
            <source>anonymous</source>
            <translation>anonym</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>utkast</translation>
        </message>
        <message>
            <source>handed over</source>
            <translation>överlämnad</translation>
        </message>
        <message>
            <source>marked as wrong</source>
            <translation>felmarkerad</translation>
        </message>
        <message>
            <source>municipality unknown</source>
            <translation>kommun okänd</translation>
        </message>
        <message>
            <source>no municipality</source>
            <translation>ingen kommun</translation>
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
        <name>ClockBlock</name>
        <message>
            <source>%1 answers for it.</source>
            <translation>Ansvarar: %1.</translation>
        </message>
        <message>
            <source>Alarm %1.</source>
            <translation>Larm %1.</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>Klart.</translation>
        </message>
        <message>
            <source>Has passed.</source>
            <translation>Dagen har passerat.</translation>
        </message>
        <message>
            <source>Outer day %1.</source>
            <translation>Yttersta dag %1.</translation>
        </message>
        <message>
            <source>Waits for %1.</source>
            <translation>Väntar på %1.</translation>
        </message>
    </context>
    <context>
        <name>ClockForm</name>
        <message>
            <source>%1. %2.</source>
            <translation>%1. %2.</translation>
        </message>
        <message>
            <source>%1. %2. Missed: %3.</source>
            <translation>%1. %2. Missas den: %3.</translation>
        </message>
        <message>
            <source>A receipt, not that it was sent.</source>
            <translation>En kvittens. Att du har lämnat in räcker inte.</translation>
        </message>
        <message>
            <source>Closed by</source>
            <translation>Stängs på</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Read %1. %2</source>
            <translation>Läst %1. %2</translation>
        </message>
        <message>
            <source>Waits for %1</source>
            <translation>Väntar på %1</translation>
        </message>
        <message>
            <source>Who answers for it</source>
            <translation>Vem som svarar för fristen</translation>
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
        <name>ClocksCard</name>
        <message numerus="yes">
            <source>%n not started</source>
            <translation>
                <numerusform>%n har inte startat</numerusform>
                <numerusform>%n har inte startat</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n run</source>
            <translation>
                <numerusform>%n löper</numerusform>
                <numerusform>%n löper</numerusform>
            </translation>
        </message>
        <message>
            <source>Clocks</source>
            <translation>Frister</translation>
        </message>
        <message>
            <source>No clock has started.</source>
            <translation>Ingen frist har startat.</translation>
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
        <name>Conflicts</name>
        <message>
            <source>%1 by %2</source>
            <translation>%1 av %2</translation>
        </message>
        <message>
            <source>%1, %2 by %3</source>
            <translation>%1, %2 av %3</translation>
        </message>
        <message>
            <source>%1: two desks said different things. Both stand here.</source>
            <translation>%1: två datorer säger olika. Båda står här.</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adress</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Ålder</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anonym</translation>
        </message>
        <message>
            <source>Asylum seeker</source>
            <translation>Asylsökande</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>Född</translation>
        </message>
        <message>
            <source>Came to hospital on a municipality's initiative</source>
            <translation>På sjukhus på en kommuns initiativ</translation>
        </message>
        <message>
            <source>Can wait until office hours</source>
            <translation>Kan vänta till kontorstid</translation>
        </message>
        <message>
            <source>Concerns</source>
            <translation>Oro</translation>
        </message>
        <message>
            <source>Feedback to</source>
            <translation>Återkoppling till</translation>
        </message>
        <message>
            <source>Guardians</source>
            <translation>Vårdnadshavare</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Rubrik</translation>
        </message>
        <message>
            <source>Immediate danger</source>
            <translation>Omedelbar fara</translation>
        </message>
        <message>
            <source>In the home</source>
            <translation>I hemmet</translation>
        </message>
        <message>
            <source>Institution</source>
            <translation>Institution</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>Tolk</translation>
        </message>
        <message>
            <source>Is now in</source>
            <translation>Är nu i</translation>
        </message>
        <message>
            <source>Legal sex</source>
            <translation>Juridiskt kön</translation>
        </message>
        <message>
            <source>Lives in</source>
            <translation>Bor i</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Namn</translation>
        </message>
        <message>
            <source>On behalf of</source>
            <translation>Åt kollega</translation>
        </message>
        <message>
            <source>Personal number</source>
            <translation>Personnummer</translation>
        </message>
        <message>
            <source>Placed by</source>
            <translation>Placerad av</translation>
        </message>
        <message>
            <source>Protected identity</source>
            <translation>Skyddade personuppgifter</translation>
        </message>
        <message>
            <source>Protected. Enter shows it; the reading is logged in your name.</source>
            <translation>Skyddat. Enter visar det, och läsningen loggas i ditt namn.</translation>
        </message>
        <message>
            <source>Registered in</source>
            <translation>Folkbokförd i</translation>
        </message>
        <message>
            <source>Relation to those it concerns</source>
            <translation>Relation till dem det gäller</translation>
        </message>
        <message>
            <source>Responsible municipality</source>
            <translation>Ansvarig kommun</translation>
        </message>
        <message>
            <source>Risk for health</source>
            <translation>Risk för hälsan</translation>
        </message>
        <message>
            <source>Risk for whoever drives there</source>
            <translation>Risk för den som åker dit</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Roll</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>The caller's name or unit</source>
            <translation>Namn eller enhet</translation>
        </message>
        <message>
            <source>The caller's number</source>
            <translation>Uppringarens nummer</translation>
        </message>
        <message>
            <source>The court's decision can be awaited</source>
            <translation>Rättens beslut kan avvaktas</translation>
        </message>
        <message>
            <source>The guardians</source>
            <translation>Vårdnadshavarna</translation>
        </message>
        <message>
            <source>The person's own will</source>
            <translation>Personens egen vilja</translation>
        </message>
        <message>
            <source>The place is sealed</source>
            <translation>Platsen är förseglad</translation>
        </message>
        <message>
            <source>The reporter's identity is protected</source>
            <translation>Anmälarens identitet skyddas</translation>
        </message>
        <message>
            <source>Threats</source>
            <translation>Hot</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Bråttom</translation>
        </message>
        <message>
            <source>Wants feedback</source>
            <translation>Återkoppling önskas</translation>
        </message>
        <message>
            <source>Warning about the person</source>
            <translation>Varning om personen</translation>
        </message>
        <message>
            <source>Warning holds until</source>
            <translation>Varningen gäller till</translation>
        </message>
        <message>
            <source>What it is about</source>
            <translation>Vad det handlar om</translation>
        </message>
        <message>
            <source>What the child says</source>
            <translation>Vad barnet säger</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Vad jouren gjorde</translation>
        </message>
        <message>
            <source>When it came</source>
            <translation>När det kom</translation>
        </message>
        <message>
            <source>Where the person is now</source>
            <translation>Var personen är nu</translation>
        </message>
        <message>
            <source>Who called</source>
            <translation>Vem som ringde</translation>
        </message>
        <message>
            <source>Why it can or cannot wait</source>
            <translation>Varför det kan eller inte kan vänta</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>tomt</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nej</translation>
        </message>
        <message>
            <source>none in the agreement</source>
            <translation>ingen i avtalet</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
    </context>
    <context>
        <name>ContactPanel</name>
        <message>
            <source>A private person answered</source>
            <translation>En privatperson svarade</translation>
        </message>
        <message>
            <source>Keep the places</source>
            <translation>Spara platserna</translation>
        </message>
        <message>
            <source>Nothing is chosen</source>
            <translation>Inget är valt</translation>
        </message>
        <message>
            <source>Places taken tonight</source>
            <translation>Upptagna platser i natt</translation>
        </message>
        <message>
            <source>They answered</source>
            <translation>De svarade</translation>
        </message>
        <message>
            <source>What was heard</source>
            <translation>Vad som hördes</translation>
        </message>
        <message>
            <source>Wrong number</source>
            <translation>Fel nummer</translation>
        </message>
    </context>
    <context>
        <name>ContactView</name>
        <message>
            <source>Asked of the jour</source>
            <translation>Frågor till jouren</translation>
        </message>
        <message>
            <source>New: {what}</source>
            <translation>Nytt: {what}</translation>
        </message>
        <message>
            <source>Papers of the decisions, saved as PDF</source>
            <translation>Beslutens papper, sparas som PDF</translation>
        </message>
        <message>
            <source>Show the place</source>
            <translation>Visa platsen</translation>
        </message>
        <message>
            <source>Show where {who} is</source>
            <translation>Visa var {who} är</translation>
        </message>
        <message>
            <source>The contact</source>
            <translation>Kontakten</translation>
        </message>
        <message>
            <source>Where {who} is, is sealed.</source>
            <translation>Platsen är förseglad: {who}.</translation>
        </message>
        <message>
            <source>Written since it was accepted</source>
            <translation>Skrivet sedan den togs emot</translation>
        </message>
    </context>
    <context>
        <name>Contacts</name>
        <message>
            <source>%1 of %2 free</source>
            <translation>%1 av %2 lediga</translation>
        </message>
        <message>
            <source>%1 placed from here</source>
            <translation>%1 placerad härifrån</translation>
        </message>
        <message>
            <source>%1–%2 years</source>
            <translation>%1–%2 år</translation>
        </message>
        <message>
            <source>Answered %1.</source>
            <translation>Svarade %1.</translation>
        </message>
        <message>
            <source>As the register has it. Ring and ask.</source>
            <translation>Enligt registret. Ring och fråga.</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Fullt</translation>
        </message>
        <message>
            <source>Has room</source>
            <translation>Har plats</translation>
        </message>
        <message>
            <source>Heard %1 by %2.</source>
            <translation>Hört %1 av %2.</translation>
        </message>
        <message>
            <source>It is older than a year.</source>
            <translation>Den är äldre än ett år.</translation>
        </message>
        <message>
            <source>No register check is noted. Do not place a child here.</source>
            <translation>Ingen registerkontroll är noterad. Placera inte ett barn här.</translation>
        </message>
        <message>
            <source>Nobody has said that they were answered here.</source>
            <translation>Ingen har sagt att de fått svar här.</translation>
        </message>
        <message>
            <source>Register check %1.</source>
            <translation>Registerkontroll %1.</translation>
        </message>
        <message>
            <source>Reported as wrong %1</source>
            <translation>Anmält som fel nummer %1</translation>
        </message>
        <message>
            <source>Ring and ask</source>
            <translation>Ring och fråga</translation>
        </message>
        <message>
            <source>That is long ago.</source>
            <translation>Det var länge sedan.</translation>
        </message>
        <message>
            <source>from %1 years</source>
            <translation>från %1 år</translation>
        </message>
        <message>
            <source>no current check</source>
            <translation>ingen aktuell kontroll</translation>
        </message>
        <message>
            <source>not after %1</source>
            <translation>inte efter %1</translation>
        </message>
        <message>
            <source>up to %1 years</source>
            <translation>till och med %1 år</translation>
        </message>
        <message>
            <source>wrong number</source>
            <translation>fel nummer</translation>
        </message>
    </context>
    <context>
        <name>ContactsPage</name>
        <message>
            <source>Beds tonight</source>
            <translation>Plats i natt</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Kontakter</translation>
        </message>
        <message>
            <source>Find in the list</source>
            <translation>Sök i listan</translation>
        </message>
        <message>
            <source>Name, function or municipality</source>
            <translation>Namn, funktion eller kommun</translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>Inget stämmer</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Visa</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>The coordinator keeps the list in the register.</source>
            <translation>Samordnaren sköter listan i registret.</translation>
        </message>
        <message>
            <source>Write how many are taken, such as 2.</source>
            <translation>Skriv hur många som är upptagna, till exempel 2.</translation>
        </message>
    </context>
    <context>
        <name>ContactsPresenter</name>
        <message>
            <source>Kept.</source>
            <translation>Sparat.</translation>
        </message>
        <message>
            <source>Kept: the number is wrong. The coordinator sees it.</source>
            <translation>Sparat: fel nummer. Samordnaren ser det.</translation>
        </message>
        <message>
            <source>Kept: they answered.</source>
            <translation>Sparat: de svarade.</translation>
        </message>
    </context>
    <context>
        <name>CorrectForm</name>
        <message>
            <source>As 00.29. Empty means the time that stood.</source>
            <translation>Som 00.29. Tomt betyder tiden som stod.</translation>
        </message>
        <message>
            <source>Choose one of the names.</source>
            <translation>Välj ett av namnen.</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Rätta</translation>
        </message>
        <message>
            <source>Correct what was written: %1</source>
            <translation>Rätta det som skrevs: %1</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Skäl</translation>
        </message>
        <message>
            <source>Something is written wrongly</source>
            <translation>Något är felskrivet</translation>
        </message>
        <message>
            <source>The decision was never taken</source>
            <translation>Beslutet togs aldrig</translation>
        </message>
        <message>
            <source>Type a name</source>
            <translation>Skriv ett namn</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>Vad som är fel</translation>
        </message>
        <message>
            <source>What stood there stays readable.</source>
            <translation>Det som stod går att läsa även efteråt.</translation>
        </message>
        <message>
            <source>What was planned can still be read.</source>
            <translation>Det som var planerat går att läsa även efteråt.</translation>
        </message>
        <message>
            <source>Who had it</source>
            <translation>Vem hade passet</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Varför</translation>
        </message>
        <message>
            <source>Write the correction</source>
            <translation>Skriv rättelsen</translation>
        </message>
    </context>
    <context>
        <name>CorrectionForm</name>
        <message>
            <source>%1 by %2: %3</source>
            <translation>%1 av %2: %3</translation>
        </message>
        <message>
            <source>An empty note is marked as wrong. Both stay readable.</source>
            <translation>Tom text felmarkerar anteckningen. Det gamla går att läsa.</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Rätta</translation>
        </message>
        <message>
            <source>Correct the note</source>
            <translation>Rätta anteckningen</translation>
        </message>
        <message>
            <source>The note, corrected</source>
            <translation>Anteckningen, rättad</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Varför</translation>
        </message>
    </context>
    <context>
        <name>Corridor</name>
        <message>
            <source>End the shift</source>
            <translation>Avsluta passet</translation>
        </message>
    </context>
    <context>
        <name>Cover</name>
        <message>
            <source>%1 shows it. Reading is logged in your name.</source>
            <translation>%1 visar. Läsningen loggas i ditt namn.</translation>
        </message>
        <message>
            <source>Accept it before {when}.</source>
            <translation>Ta emot före {when}.</translation>
        </message>
        <message>
            <source>Handed over {when} by {who}</source>
            <translation>Överlämnad {when} av {who}</translation>
        </message>
        <message>
            <source>Open the handover</source>
            <translation>Öppna överlämningen</translation>
        </message>
        <message>
            <source>Protected</source>
            <translation>Skyddad</translation>
        </message>
        <message>
            <source>That you read it is logged in your name.</source>
            <translation>Läsningen loggas i ditt namn.</translation>
        </message>
        <message>
            <source>The jour has it again. What has been read stays read; what follows is closed to this unit.</source>
            <translation>Jouren har den igen. Det ni har läst är läst. Det som skrivs sedan ser ni inte.</translation>
        </message>
    </context>
    <context>
        <name>DecisionForm</name>
        <message>
            <source>Amount, kronor</source>
            <translation>Belopp, kronor</translation>
        </message>
        <message>
            <source>As 00.29. Empty means now.</source>
            <translation>Som 00.29. Tomt betyder nu.</translation>
        </message>
        <message>
            <source>Choose who decided.</source>
            <translation>Välj vem som beslutade.</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Beslutat</translation>
        </message>
        <message>
            <source>Decided by telephone</source>
            <translation>Beslutat i telefon</translation>
        </message>
        <message>
            <source>Grounds</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Keep the decision</source>
            <translation>Spara beslutet</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nej</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Utfall</translation>
        </message>
        <message>
            <source>Read back</source>
            <translation>Uppläst och bekräftat</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>Skäl</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Avslag</translation>
        </message>
        <message>
            <source>The decision was read aloud and confirmed.</source>
            <translation>Beslutet är uppläst för den som beslutade och bekräftat.</translation>
        </message>
        <message>
            <source>The duty service itself</source>
            <translation>Jouren själv, på delegation</translation>
        </message>
        <message>
            <source>What was decided</source>
            <translation>Vad som beslutades</translation>
        </message>
        <message>
            <source>When</source>
            <translation>När</translation>
        </message>
        <message>
            <source>Who decided</source>
            <translation>Vem som beslutade</translation>
        </message>
        <message>
            <source>Why the board cannot be awaited</source>
            <translation>Varför nämnden inte kan avvaktas</translation>
        </message>
        <message>
            <source>Write the time as 00.29.</source>
            <translation>Skriv tiden som 00.29.</translation>
        </message>
        <message>
            <source>Write whole kronor.</source>
            <translation>Skriv hela kronor.</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
    </context>
    <context>
        <name>DecisionRows</name>
        <message>
            <source>Correct</source>
            <translation>Rätta</translation>
        </message>
        <message>
            <source>Corrected %1 by %2: %3. Before: decided %4, %5</source>
            <translation>Rättat %1 av %2: %3. Tidigare stod: beslutat %4, %5</translation>
        </message>
        <message>
            <source>Never taken, marked as wrong %1 by %2: %3. It said: %4, %5</source>
            <translation>Togs aldrig, felmarkerat %1 av %2: %3. Det stod: %4, %5</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Papper</translation>
        </message>
        <message>
            <source>The attempt at %1 was written by mistake, says %2: %3</source>
            <translation>Försöket %1 är felskrivet, enligt %2: %3</translation>
        </message>
        <message>
            <source>decided %1 by %2</source>
            <translation>beslutat %1 av %2</translation>
        </message>
        <message>
            <source>not decided. %1 is on the line.</source>
            <translation>inte beslutad. %1 är i luren.</translation>
        </message>
        <message>
            <source>not decided. Nobody in the ladder may decide it.</source>
            <translation>inte beslutad. Ingen i stegen får besluta.</translation>
        </message>
        <message>
            <source>not decided. Ring %1, %2.</source>
            <translation>inte beslutad. Ring %1, %2.</translation>
        </message>
        <message>
            <source>not decided. The duty service may decide it.</source>
            <translation>inte beslutad. Jouren får besluta själv.</translation>
        </message>
        <message>
            <source>refused %1 by %2</source>
            <translation>avslag %1 av %2</translation>
        </message>
    </context>
    <context>
        <name>DecisionsCard</name>
        <message>
            <source>%1 is missing</source>
            <translation>%1 saknas</translation>
        </message>
        <message>
            <source>%1 remains</source>
            <translation>%1 återstår</translation>
        </message>
        <message numerus="yes">
            <source>%n decided</source>
            <translation>
                <numerusform>%n beslutad</numerusform>
                <numerusform>%n beslutade</numerusform>
            </translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>Beslut</translation>
        </message>
        <message>
            <source>May also be decided</source>
            <translation>Kan också beslutas</translation>
        </message>
        <message>
            <source>Next in the ladder</source>
            <translation>Nästa i stegen</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Inget svar</translation>
        </message>
        <message>
            <source>Nothing decided</source>
            <translation>Inget beslutat</translation>
        </message>
        <message>
            <source>Write down the decision</source>
            <translation>Skriv ner beslutet</translation>
        </message>
        <message>
            <source>somebody else decides</source>
            <translation>någon annan beslutar</translation>
        </message>
        <message>
            <source>the duty service may decide</source>
            <translation>jouren får besluta själv</translation>
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
        <name>Desks</name>
        <message>
            <source>%1 desks</source>
            <translation>%1 datorer</translation>
        </message>
        <message>
            <source>1 desk</source>
            <translation>1 dator</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Desks</source>
            <translation>Datorer</translation>
        </message>
        <message>
            <source>Invitations not used</source>
            <translation>Inbjudningar som inte är använda</translation>
        </message>
        <message>
            <source>Shut out</source>
            <translation>Avstängda</translation>
        </message>
        <message>
            <source>The store is being asked</source>
            <translation>Lagret tillfrågas</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>Enheter</translation>
        </message>
        <message>
            <source>Wait to be let in</source>
            <translation>Väntar på att släppas in</translation>
        </message>
        <message>
            <source>ended %1</source>
            <translation>gick ut %1</translation>
        </message>
        <message>
            <source>holds until %1</source>
            <translation>gäller till %1</translation>
        </message>
        <message>
            <source>needs a new key</source>
            <translation>behöver en ny nyckel</translation>
        </message>
        <message>
            <source>no desk has come yet</source>
            <translation>ingen dator än</translation>
        </message>
        <message>
            <source>runs the directory</source>
            <translation>sköter katalogen</translation>
        </message>
        <message>
            <source>shut out %1</source>
            <translation>avstängd %1</translation>
        </message>
        <message>
            <source>this desk</source>
            <translation>den här datorn</translation>
        </message>
        <message>
            <source>waits</source>
            <translation>väntar</translation>
        </message>
    </context>
    <context>
        <name>DesksPage</name>
        <message>
            <source>Desks</source>
            <translation>Datorer</translation>
        </message>
        <message>
            <source>Desks and units</source>
            <translation>Datorer och enheter</translation>
        </message>
        <message>
            <source>New unit</source>
            <translation>Ny enhet</translation>
        </message>
        <message>
            <source>No store</source>
            <translation>Inget lager</translation>
        </message>
        <message>
            <source>This desk has no store</source>
            <translation>Datorn har inget lager</translation>
        </message>
        <message>
            <source>With an invitation it can be connected to one.</source>
            <translation>Med en inbjudan kan den anslutas till ett.</translation>
        </message>
    </context>
    <context>
        <name>DesksPanel</name>
        <message>
            <source>A new unit</source>
            <translation>Ny enhet</translation>
        </message>
        <message>
            <source>Copied. Hand it over directly, never by open mail.</source>
            <translation>Kopierad. Lämna den direkt, aldrig i öppen e-post.</translation>
        </message>
        <message>
            <source>Copy it</source>
            <translation>Kopiera</translation>
        </message>
        <message>
            <source>Everything is kept on this computer.</source>
            <translation>Allt ligger på den här datorn.</translation>
        </message>
        <message>
            <source>Give the unit a new key</source>
            <translation>Ge enheten en ny nyckel</translation>
        </message>
        <message>
            <source>Hand it over directly, never by open mail.</source>
            <translation>Lämna den direkt, aldrig i öppen e-post.</translation>
        </message>
        <message>
            <source>Id %1</source>
            <translation>Id %1</translation>
        </message>
        <message>
            <source>Invite a desk</source>
            <translation>Bjud in en dator</translation>
        </message>
        <message>
            <source>Key number %1, since %2.</source>
            <translation>Nyckel nummer %1, sedan %2.</translation>
        </message>
        <message>
            <source>Let in</source>
            <translation>Släpp in</translation>
        </message>
        <message>
            <source>Let in %1.</source>
            <translation>Insläppt %1.</translation>
        </message>
        <message>
            <source>No desk has come yet. Invite one.</source>
            <translation>Ingen dator än. Bjud in en.</translation>
        </message>
        <message>
            <source>No store</source>
            <translation>Inget lager</translation>
        </message>
        <message>
            <source>Read it aloud to whoever lets you in.</source>
            <translation>Läs upp den för den som släpper in dig.</translation>
        </message>
        <message>
            <source>Runs the directory.</source>
            <translation>Sköter katalogen.</translation>
        </message>
        <message>
            <source>Shut out %1.</source>
            <translation>Avstängd %1.</translation>
        </message>
        <message>
            <source>Shut the desk out</source>
            <translation>Stäng av datorn</translation>
        </message>
        <message>
            <source>Somebody who has left still holds the key. The next trip gives the unit a new one.</source>
            <translation>Någon som har slutat har kvar nyckeln. Nästa kontakt med lagret ger enheten en ny.</translation>
        </message>
        <message>
            <source>The invitation, shown once</source>
            <translation>Inbjudan, visas bara nu</translation>
        </message>
        <message>
            <source>This is the desk you sit at.</source>
            <translation>Det är datorn du sitter vid.</translation>
        </message>
        <message>
            <source>Waits to be let in</source>
            <translation>Väntar på att släppas in</translation>
        </message>
        <message>
            <source>Withdraw the invitation</source>
            <translation>Dra tillbaka inbjudan</translation>
        </message>
    </context>
    <context>
        <name>DesksPresenter</name>
        <message>
            <source>The desk has been let in.</source>
            <translation>Datorn är insläppt.</translation>
        </message>
        <message>
            <source>The desk is shut out. Its units get new keys on the next trip.</source>
            <translation>Datorn är avstängd. Dess enheter får nya nycklar vid nästa kontakt med lagret.</translation>
        </message>
        <message>
            <source>The invitation is good for nothing any more.</source>
            <translation>Inbjudan gäller inte längre.</translation>
        </message>
        <message>
            <source>The unit has a new key.</source>
            <translation>Enheten har en ny nyckel.</translation>
        </message>
        <message>
            <source>The unit is made. Invite its first desk.</source>
            <translation>Enheten är gjord. Bjud in dess första dator.</translation>
        </message>
    </context>
    <context>
        <name>DiscloseForm</name>
        <message>
            <source>%1 – does not hold here</source>
            <translation>%1 – går inte här</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Om</translation>
        </message>
        <message>
            <source>As 01.50. Empty means now.</source>
            <translation>Som 01.50. Tomt betyder nu.</translation>
        </message>
        <message>
            <source>By which rule</source>
            <translation>Med vilken regel</translation>
        </message>
        <message>
            <source>By whom</source>
            <translation>Av vem</translation>
        </message>
        <message>
            <source>Empty means the whole call.</source>
            <translation>Tomt betyder hela samtalet.</translation>
        </message>
        <message>
            <source>Empty means you.</source>
            <translation>Tomt betyder du.</translation>
        </message>
        <message>
            <source>Keep what was told</source>
            <translation>Spara utlämnandet</translation>
        </message>
        <message>
            <source>Must not be told: %1.</source>
            <translation>Får inte veta: %1.</translation>
        </message>
        <message>
            <source>No more than the rule carries.</source>
            <translation>Inte mer än regeln bär.</translation>
        </message>
        <message>
            <source>Only for them.</source>
            <translation>Bara om de ändå ska få veta.</translation>
        </message>
        <message>
            <source>Tell something secret</source>
            <translation>Lämna ut uppgift</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>Till vem</translation>
        </message>
        <message>
            <source>What was told</source>
            <translation>Vad som lämnas</translation>
        </message>
        <message>
            <source>When</source>
            <translation>När</translation>
        </message>
        <message>
            <source>Why in spite of that</source>
            <translation>Varför ändå</translation>
        </message>
        <message>
            <source>Write the time as 01.50.</source>
            <translation>Skriv tiden som 01.50.</translation>
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
        <name>Duty</name>
        <message>
            <source>chair</source>
            <translation>ordf.</translation>
        </message>
        <message>
            <source>comm. ch.</source>
            <translation>utsk.ordf.</translation>
        </message>
        <message>
            <source>member</source>
            <translation>ledamot</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>ingen</translation>
        </message>
        <message>
            <source>official</source>
            <translation>tjm.</translation>
        </message>
        <message>
            <source>vice ch.</source>
            <translation>v. ordf.</translation>
        </message>
    </context>
    <context>
        <name>DutyFoot</name>
        <message numerus="yes">
            <source>%n watches left</source>
            <translation>
                <numerusform>%n bevakning kvar</numerusform>
                <numerusform>%n bevakningar kvar</numerusform>
            </translation>
        </message>
        <message>
            <source>A call is taken first.</source>
            <translation>Ett samtal går alltid före.</translation>
        </message>
        <message>
            <source>Alone outside</source>
            <translation>Ensam ute</translation>
        </message>
        <message>
            <source>Enter reads on</source>
            <translation>Enter läser vidare</translation>
        </message>
        <message>
            <source>Go off duty</source>
            <translation>Gå av passet</translation>
        </message>
        <message>
            <source>Going off duty shows what is open, and whose it becomes.</source>
            <translation>När du går av ser du vad som är öppet och vem som svarar för det.</translation>
        </message>
        <message>
            <source>I have read in</source>
            <translation>Jag har läst in mig</translation>
        </message>
        <message>
            <source>Somebody has not been heard of</source>
            <translation>Någon har inte hörts av</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>Att göra</translation>
        </message>
        <message>
            <source>You have read in</source>
            <translation>Du har läst in dig</translation>
        </message>
    </context>
    <context>
        <name>DutyHead</name>
        <message>
            <source>Read in</source>
            <translation>Läs in dig</translation>
        </message>
        <message>
            <source>since {when}</source>
            <translation>sedan {when}</translation>
        </message>
        <message>
            <source>{read} of {all} read</source>
            <translation>{read} av {all} lästa</translation>
        </message>
    </context>
    <context>
        <name>DutyPage</name>
        <message>
            <source>Duty</source>
            <translation>Jour</translation>
        </message>
        <message>
            <source>No register is in use</source>
            <translation>Inget register är i bruk</translation>
        </message>
        <message>
            <source>Nobody may decide: {where}.</source>
            <translation>Ingen får besluta: {where}.</translation>
        </message>
        <message>
            <source>Read one in under Administration.</source>
            <translation>Läs in ett under Administration.</translation>
        </message>
        <message>
            <source>So many may be rung. Under the number: the one who is rung first.</source>
            <translation>Så många kan ringas. Under siffran: den som rings först.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>När</translation>
        </message>
        <message>
            <source>Who may decide tonight</source>
            <translation>Vem får besluta i natt</translation>
        </message>
        <message>
            <source>after midnight</source>
            <translation>efter midnatt</translation>
        </message>
        <message>
            <source>now</source>
            <translation>nu</translation>
        </message>
        <message>
            <source>{number} may decide</source>
            <translation>{number} får besluta</translation>
        </message>
    </context>
    <context>
        <name>EarlierRows</name>
        <message>
            <source>%1: a warning holds until %2. Read it before anybody goes there.</source>
            <translation>%1: en varning gäller till och med %2. Läs den innan någon åker dit.</translation>
        </message>
        <message>
            <source>%1: a warning holds. Read it before anybody goes there.</source>
            <translation>%1: en varning gäller. Läs den innan någon åker dit.</translation>
        </message>
        <message numerus="yes">
            <source>%n earlier contacts more. Search for the number to see them.</source>
            <translation>
                <numerusform>%n tidigare kontakt till. Sök på numret för att se dem.</numerusform>
                <numerusform>%n tidigare kontakter till. Sök på numret för att se dem.</numerusform>
            </translation>
        </message>
        <message>
            <source>Earlier contacts</source>
            <translation>Tidigare kontakter</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
    </context>
    <context>
        <name>EditForm</name>
        <message>
            <source>Choose one of the names.</source>
            <translation>Välj ett av namnen.</translation>
        </message>
        <message>
            <source>Enter keeps it. Nobody chosen leaves the shift open.</source>
            <translation>Enter sparar. Utan namn är passet öppet.</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Nobody, and that is meant</source>
            <translation>Ingen, och det är avsett</translation>
        </message>
        <message>
            <source>Type a name</source>
            <translation>Skriv ett namn</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Vem</translation>
        </message>
    </context>
    <context>
        <name>EndPlacementForm</name>
        <message>
            <source>As 01.50. Empty means now.</source>
            <translation>Som 01.50. Tomt betyder nu.</translation>
        </message>
        <message>
            <source>End the placement</source>
            <translation>Avsluta placeringen</translation>
        </message>
        <message>
            <source>It has ended</source>
            <translation>Den är avslutad</translation>
        </message>
        <message>
            <source>Keep what happened to the placement</source>
            <translation>Spara det som hänt</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Vad som har hänt</translation>
        </message>
        <message>
            <source>When</source>
            <translation>När</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Varför</translation>
        </message>
        <message>
            <source>Write the time as 01.50.</source>
            <translation>Skriv tiden som 01.50.</translation>
        </message>
        <message>
            <source>Written by mistake</source>
            <translation>Felaktigt införd</translation>
        </message>
    </context>
    <context>
        <name>FactForm</name>
        <message>
            <source>Answer</source>
            <translation>Svar</translation>
        </message>
        <message>
            <source>Do not know</source>
            <translation>Vet inte</translation>
        </message>
        <message>
            <source>Keep the answer</source>
            <translation>Spara svaret</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nej</translation>
        </message>
        <message>
            <source>The fact behind it</source>
            <translation>Vad svaret bygger på</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
    </context>
    <context>
        <name>FairView</name>
        <message>
            <source>Nobody has a shift this month.</source>
            <translation>Ingen har något pass den här månaden.</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Regler</translation>
        </message>
        <message>
            <source>What each person has</source>
            <translation>Vad var och en har</translation>
        </message>
        <message>
            <source>What rosters are measured by</source>
            <translation>Vad scheman mäts med</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message>
            <source>%1: %2, goal %3</source>
            <translation>%1: %2, mål %3</translation>
        </message>
        <message>
            <source>none set</source>
            <translation>inget satt</translation>
        </message>
        <message>
            <source>not counted here</source>
            <translation>räknas inte här</translation>
        </message>
        <message>
            <source>too few to tell</source>
            <translation>för få för att säga</translation>
        </message>
    </context>
    <context>
        <name>FiguresFoot</name>
        <message>
            <source>Save as a table</source>
            <translation>Spara som tabell</translation>
        </message>
        <message>
            <source>The file lies in %1</source>
            <translation>Filen ligger i %1</translation>
        </message>
        <message>
            <source>What is shown, as a file for a spreadsheet (CSV). Small numbers stay hidden.</source>
            <translation>Det som visas, som en fil för kalkylprogram (CSV). Små tal förblir dolda.</translation>
        </message>
    </context>
    <context>
        <name>FiguresPage</name>
        <message>
            <source> (the host's own share)</source>
            <translation> (värdens egen del)</translation>
        </message>
        <message>
            <source>%1 contacts</source>
            <translation>%1 kontakter</translation>
        </message>
        <message>
            <source>%1 contacts, %2 – %3</source>
            <translation>%1 kontakter, %2 – %3</translation>
        </message>
        <message>
            <source>%1 of %2 handovers were accepted by half an hour after the unit opened.</source>
            <translation>%1 av %2 överlämningar togs emot senast en halvtimme efter att enheten öppnade.</translation>
        </message>
        <message>
            <source>%1 older contacts of the period lie in the store alone. They are not counted here.</source>
            <translation>%1 äldre kontakter från perioden ligger bara i lagret. De räknas inte här.</translation>
        </message>
        <message>
            <source>%1 – %2, whole kronor that add up</source>
            <translation>%1 – %2, hela kronor som går jämnt ut</translation>
        </message>
        <message>
            <source>1 older contact of the period lies in the store alone. It is not counted here.</source>
            <translation>1 äldre kontakt från perioden ligger bara i lagret. Den räknas inte här.</translation>
        </message>
        <message>
            <source>A dash hides a number below five, so that nobody can be made out.</source>
            <translation>Ett streck döljer ett tal under fem, så att ingen kan pekas ut.</translation>
        </message>
        <message>
            <source>By caller</source>
            <translation>Per uppringare</translation>
        </message>
        <message>
            <source>By concern</source>
            <translation>Per oro</translation>
        </message>
        <message>
            <source>By decision</source>
            <translation>Per beslut</translation>
        </message>
        <message>
            <source>By month</source>
            <translation>Per månad</translation>
        </message>
        <message>
            <source>By placement</source>
            <translation>Per placering</translation>
        </message>
        <message>
            <source>By the hour</source>
            <translation>Per timme</translation>
        </message>
        <message>
            <source>Choose another period.</source>
            <translation>Välj en annan period.</translation>
        </message>
        <message>
            <source>Contacts by municipality and caller</source>
            <translation>Kontakter per kommun och vem som ringde</translation>
        </message>
        <message>
            <source>Contacts by municipality and concern</source>
            <translation>Kontakter per kommun och oro</translation>
        </message>
        <message>
            <source>Contacts by municipality and month</source>
            <translation>Kontakter per kommun och månad</translation>
        </message>
        <message>
            <source>Contacts with a placement by kind and municipality</source>
            <translation>Kontakter med placering efter slag och kommun</translation>
        </message>
        <message>
            <source>Decisions by provision and municipality</source>
            <translation>Beslut per paragraf och kommun</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Nyckeltal</translation>
        </message>
        <message>
            <source>Goals of the agreement</source>
            <translation>Avtalets mål</translation>
        </message>
        <message>
            <source>Granted, by responsible municipality</source>
            <translation>Beviljat, efter ansvarig kommun</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>Förra månaden</translation>
        </message>
        <message>
            <source>Last year</source>
            <translation>Förra året</translation>
        </message>
        <message>
            <source>No contacts in the period</source>
            <translation>Inga kontakter i perioden</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>The agreement names no costs in the period.</source>
            <translation>Avtalet nämner inga kostnader i perioden.</translation>
        </message>
        <message>
            <source>This computer is not the duty service's: it knows only what it is given. Count at one that is.</source>
            <translation>Den här datorn hör inte till jouren och känner bara det som den har fått. Räkna vid en av jourens datorer.</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Denna månad</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>I år</translation>
        </message>
        <message>
            <source>What each pays</source>
            <translation>Vad var och en betalar</translation>
        </message>
    </context>
    <context>
        <name>FilesView</name>
        <message>
            <source>Calendar (*.ics)</source>
            <translation>Kalender (*.ics)</translation>
        </message>
        <message>
            <source>Calendar for</source>
            <translation>Kalender för</translation>
        </message>
        <message>
            <source>Empty for everybody's shifts.</source>
            <translation>Tomt ger allas pass.</translation>
        </message>
        <message>
            <source>Hours as a table</source>
            <translation>Timmar som tabell</translation>
        </message>
        <message>
            <source>Hours as a table (CSV)</source>
            <translation>Timmar som tabell (CSV)</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Låt bli</translation>
        </message>
        <message>
            <source>Plan these shifts</source>
            <translation>Lägg in passen</translation>
        </message>
        <message>
            <source>Print the month</source>
            <translation>Skriv ut månaden</translation>
        </message>
        <message>
            <source>Read a calendar in</source>
            <translation>Läs in en kalender</translation>
        </message>
        <message>
            <source>Read a calendar in (.ics)</source>
            <translation>Läs in en kalender (.ics)</translation>
        </message>
        <message>
            <source>Read in as</source>
            <translation>Läs in som</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>Tabell (*.csv)</translation>
        </message>
        <message>
            <source>Write a calendar</source>
            <translation>Spara en kalender</translation>
        </message>
        <message>
            <source>Write a calendar (.ics)</source>
            <translation>Spara en kalender (.ics)</translation>
        </message>
    </context>
    <context>
        <name>FindPage</name>
        <message>
            <source>Bring back from the store</source>
            <translation>Hämta tillbaka från lagret</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Sök</translation>
        </message>
        <message>
            <source>Find a person</source>
            <translation>Sök person</translation>
        </message>
        <message>
            <source>Hits</source>
            <translation>Träffar</translation>
        </message>
        <message>
            <source>Misspelt names are found too. Telephone numbers and free text cannot be searched (SoLPuF 15 §).</source>
            <translation>Felstavade namn hittas också. Telefonnummer och fritext går inte att söka på (SoLPuF 15 §).</translation>
        </message>
        <message>
            <source>Name, number or case</source>
            <translation>Namn, nummer eller ärende</translation>
        </message>
        <message>
            <source>Nobody found</source>
            <translation>Ingen träff</translation>
        </message>
        <message>
            <source>Older contacts that lie in the store alone are not searched: %1.</source>
            <translation>Äldre kontakter som bara ligger i lagret söks inte: %1.</translation>
        </message>
        <message>
            <source>Protected particulars</source>
            <translation>Skyddade personuppgifter</translation>
        </message>
        <message>
            <source>Search by name, number or case number only.</source>
            <translation>Sök bara på namn, nummer eller ärendenummer.</translation>
        </message>
        <message>
            <source>The contact lies in the store alone</source>
            <translation>Kontakten ligger bara i lagret</translation>
        </message>
        <message>
            <source>This computer has forgotten it. It comes back with the next sending; then search again.</source>
            <translation>Den här datorn har glömt den. Den kommer tillbaka med nästa sändning; sök då igen.</translation>
        </message>
        <message>
            <source>Try the number, or part of the name.</source>
            <translation>Prova numret eller en del av namnet.</translation>
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
        <name>FollowForm</name>
        <message>
            <source>As 01.50. Empty means now.</source>
            <translation>Som 01.50. Tomt betyder nu.</translation>
        </message>
        <message>
            <source>Choose what happened.</source>
            <translation>Välj vad som hände.</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Avslutade</translation>
        </message>
        <message>
            <source>Ended: who at the police confirmed that they stop, and when.</source>
            <translation>Upphört: vem hos polisen som bekräftade att de slutar, och när.</translation>
        </message>
        <message>
            <source>Enforced</source>
            <translation>Verkställt</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Underlag för det</translation>
        </message>
        <message>
            <source>Keep what happened</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Placed</source>
            <translation>Placerad</translation>
        </message>
        <message>
            <source>Revoked by the board</source>
            <translation>Upphävt av nämnden</translation>
        </message>
        <message>
            <source>Signature came</source>
            <translation>Underskriften kom</translation>
        </message>
        <message>
            <source>The court confirmed it</source>
            <translation>Rätten fastställde</translation>
        </message>
        <message>
            <source>The court has received it</source>
            <translation>Rätten har fått beslutet</translation>
        </message>
        <message>
            <source>The court has received the application</source>
            <translation>Rätten har fått ansökan</translation>
        </message>
        <message>
            <source>The court lifted it</source>
            <translation>Rätten upphävde</translation>
        </message>
        <message>
            <source>The court's receipt or case number. That it was sent is not enough.</source>
            <translation>Rättens kvittens eller målnummer. Att du har lämnat in räcker inte.</translation>
        </message>
        <message>
            <source>The party got the decision</source>
            <translation>Parten har fått beslutet</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Vad</translation>
        </message>
        <message>
            <source>What happened: %1</source>
            <translation>Vad som hände sedan: %1</translation>
        </message>
        <message>
            <source>When</source>
            <translation>När</translation>
        </message>
        <message>
            <source>Write the time as 01.50.</source>
            <translation>Skriv tiden som 01.50.</translation>
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
            <translation>Spara</translation>
        </message>
        <message>
            <source>Not in the list. Choose one that is.</source>
            <translation>Finns inte i listan. Välj något som finns där.</translation>
        </message>
    </context>
    <context>
        <name>FoundPanel</name>
        <message>
            <source>Ask the caller for</source>
            <translation>Fråga uppringaren om</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>Född</translation>
        </message>
        <message>
            <source>Came in {day}</source>
            <translation>Kom in {day}</translation>
        </message>
        <message>
            <source>Guardian</source>
            <translation>Vårdnadshavare</translation>
        </message>
        <message>
            <source>Last four</source>
            <translation>Fyra sista</translation>
        </message>
        <message>
            <source>Name, number or case</source>
            <translation>Namn, nummer eller ärende</translation>
        </message>
        <message>
            <source>Open the call</source>
            <translation>Öppna samtalet</translation>
        </message>
        <message>
            <source>Protected particulars</source>
            <translation>Skyddade personuppgifter</translation>
        </message>
        <message>
            <source>The reading is logged in your name.</source>
            <translation>Läsningen loggas i ditt namn.</translation>
        </message>
        <message>
            <source>What the caller says</source>
            <translation>Vad uppringaren säger</translation>
        </message>
        <message>
            <source>You can search by name, identity number or case number. The law does not let anybody search case notes by telephone number or free text (SoLPuF 15 §).</source>
            <translation>Du kan söka på namn, identitetsnummer och ärendenummer. Lagen tillåter inte sökning på telefonnummer eller fritext i ärenden (SoLPuF 15 §).</translation>
        </message>
        <message>
            <source>{number} persons have this name. Ask for one thing more before you open.</source>
            <translation>{number} personer heter så. Fråga om en sak till innan du öppnar.</translation>
        </message>
    </context>
    <context>
        <name>Frame</name>
        <message>
            <source>Coordinator</source>
            <translation>Samordnare</translation>
        </message>
        <message>
            <source>Everything is kept on this computer</source>
            <translation>Allt är sparat på den här datorn</translation>
        </message>
        <message>
            <source>On duty</source>
            <translation>Jour</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
        <message>
            <source>Reception</source>
            <translation>Mottagning</translation>
        </message>
        <message>
            <source>Reviewer</source>
            <translation>Granskare</translation>
        </message>
        <message>
            <source>Ring back at %1 at the latest.</source>
            <translation>Ring tillbaka senast %1.</translation>
        </message>
        <message>
            <source>Second line</source>
            <translation>Bakjour</translation>
        </message>
        <message>
            <source>no network is needed</source>
            <translation>inget nät behövs</translation>
        </message>
    </context>
    <context>
        <name>FreeChoiceForm</name>
        <message>
            <source>Choose</source>
            <translation>Välj</translation>
        </message>
        <message>
            <source>Choose a municipality in the list.</source>
            <translation>Välj en kommun i listan.</translation>
        </message>
        <message>
            <source>Choose the municipality for %1</source>
            <translation>Välj kommun för %1</translation>
        </message>
        <message>
            <source>Municipality</source>
            <translation>Kommun</translation>
        </message>
        <message>
            <source>None in the agreement, not known which</source>
            <translation>Ingen i avtalet, okänt vilken</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Varför</translation>
        </message>
    </context>
    <context>
        <name>GatePresenter</name>
        <message numerus="yes">
            <source>%n unsent are still here, encrypted on this computer.</source>
            <translation>
                <numerusform>%n osända ligger kvar, krypterade på den här datorn.</numerusform>
                <numerusform>%n osända ligger kvar, krypterade på den här datorn.</numerusform>
            </translation>
        </message>
        <message>
            <source>Locked since %1</source>
            <translation>Låst sedan %1</translation>
        </message>
        <message>
            <source>Next clock %1. It rings even when the computer is locked.</source>
            <translation>Nästa frist %1. Den ringer även när datorn är låst.</translation>
        </message>
    </context>
    <context>
        <name>HandoverBar</name>
        <message>
            <source>Answer</source>
            <translation>Svara</translation>
        </message>
        <message>
            <source>Choose a unit in the list.</source>
            <translation>Välj en enhet i listan.</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Lämna över</translation>
        </message>
        <message>
            <source>Open the call</source>
            <translation>Öppna samtalet</translation>
        </message>
        <message>
            <source>Own words</source>
            <translation>Egna ord</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Spara som PDF</translation>
        </message>
        <message>
            <source>Send the answer</source>
            <translation>Svara</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Enhet</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>Ditt svar</translation>
        </message>
    </context>
    <context>
        <name>HandoverCard</name>
        <message>
            <source>%1 handed over %2 by %3</source>
            <translation>%1 lämnad %2 av %3</translation>
        </message>
        <message numerus="yes">
            <source>%n named as missing</source>
            <translation>
                <numerusform>%n lucka är namngiven</numerusform>
                <numerusform>%n luckor är namngivna</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open questions are named on the paper. They stop nothing.</source>
            <translation>
                <numerusform>%n öppen fråga står på papperet. Den hindrar inget.</numerusform>
                <numerusform>%n öppna frågor står på papperet. De hindrar inget.</numerusform>
            </translation>
        </message>
        <message>
            <source>Confirm the municipality first: then the receiving unit is known.</source>
            <translation>Bekräfta kommunen först, så visas vem som tar emot.</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Lämna över</translation>
        </message>
        <message>
            <source>Hand over again</source>
            <translation>Lämna över igen</translation>
        </message>
        <message>
            <source>Handed over %1 by %2</source>
            <translation>Lämnad %1 av %2</translation>
        </message>
        <message>
            <source>Handover</source>
            <translation>Överlämning</translation>
        </message>
        <message>
            <source>In your own words</source>
            <translation>Med egna ord</translation>
        </message>
        <message>
            <source>No receiving unit yet</source>
            <translation>Ingen mottagare än</translation>
        </message>
        <message>
            <source>Read the paper</source>
            <translation>Läs papperet</translation>
        </message>
        <message>
            <source>The receiving unit may read who called. Enter takes it back.</source>
            <translation>Mottagande enhet får läsa vem som ringde. Enter tar tillbaka det.</translation>
        </message>
        <message>
            <source>Who called stays with the duty service. Enter lets the receiving unit read it.</source>
            <translation>Vem som ringde stannar hos jouren. Enter låter mottagande enhet läsa det.</translation>
        </message>
        <message>
            <source>accepted %1 by %2</source>
            <translation>mottagen %1 av %2</translation>
        </message>
        <message>
            <source>not accepted yet</source>
            <translation>inte mottagen än</translation>
        </message>
        <message>
            <source>opens %1</source>
            <translation>öppnar %1</translation>
        </message>
    </context>
    <context>
        <name>HandoverLife</name>
        <message>
            <source>Accepted {when} by {who}</source>
            <translation>Mottagen {when} av {who}</translation>
        </message>
        <message>
            <source>Dnr {number}</source>
            <translation>Dnr {number}</translation>
        </message>
        <message>
            <source>Does first: {what}</source>
            <translation>Gör först: {what}</translation>
        </message>
        <message>
            <source>Done {when}</source>
            <translation>Klar {when}</translation>
        </message>
        <message>
            <source>Fetched by the unit</source>
            <translation>Hämtad av enheten</translation>
        </message>
        <message>
            <source>Handed over there {made}, returned by {who}.</source>
            <translation>Lämnad dit {made}, återlämnad av {who}.</translation>
        </message>
        <message>
            <source>Handed over {when}</source>
            <translation>Lämnad {when}</translation>
        </message>
        <message>
            <source>Nobody has answered yet.</source>
            <translation>Ingen har svarat än.</translation>
        </message>
        <message>
            <source>Not accepted</source>
            <translation>Inte mottagen</translation>
        </message>
        <message>
            <source>Not accepted in time: {who} {outcome}, {when}</source>
            <translation>Inte mottagen i tid: {who} {outcome}, {when}</translation>
        </message>
        <message>
            <source>Opened {when}</source>
            <translation>Öppnad {when}</translation>
        </message>
        <message>
            <source>Returned {when}</source>
            <translation>Återlämnad {when}</translation>
        </message>
        <message>
            <source>Suggests {unit}.</source>
            <translation>Föreslår {unit}.</translation>
        </message>
        <message>
            <source>Suggests {unit}. That is another municipality: confirm it in the call first.</source>
            <translation>Föreslår {unit}. Det är en annan kommun: bekräfta den i samtalet först.</translation>
        </message>
        <message>
            <source>did not answer</source>
            <translation>svarade inte</translation>
        </message>
        <message>
            <source>is to be rung</source>
            <translation>ska ringas</translation>
        </message>
        <message>
            <source>was reached</source>
            <translation>nåddes</translation>
        </message>
        <message>
            <source>{unit} returned it {when}: {reason}</source>
            <translation>{unit} lämnade tillbaka den {when}: {reason}</translation>
        </message>
        <message>
            <source>{who} answered {when}: {text}</source>
            <translation>{who} svarade {when}: {text}</translation>
        </message>
        <message>
            <source>{who} asked {when}: {text}</source>
            <translation>{who} frågade {when}: {text}</translation>
        </message>
    </context>
    <context>
        <name>HandoverPage</name>
        <message numerus="yes">
            <source>%n left, since {when}</source>
            <translation>
                <numerusform>%n kvar, sedan {when}</numerusform>
                <numerusform>%n kvar, sedan {when}</numerusform>
            </translation>
        </message>
        <message>
            <source>Handover</source>
            <translation>Överlämning</translation>
        </message>
        <message>
            <source>Handovers</source>
            <translation>Överlämningar</translation>
        </message>
        <message>
            <source>In your own words</source>
            <translation>Med egna ord</translation>
        </message>
        <message>
            <source>Nothing to hand over</source>
            <translation>Inget att lämna över</translation>
        </message>
        <message>
            <source>The paper lies in {where}</source>
            <translation>Pappret ligger i {where}</translation>
        </message>
        <message>
            <source>Whoever a unit is to receive comes here by herself.</source>
            <translation>Den som en enhet ska ta emot kommer hit av sig själv.</translation>
        </message>
    </context>
    <context>
        <name>Handovers</name>
        <message>
            <source>Accepted</source>
            <translation>Mottagna</translation>
        </message>
        <message>
            <source>Accepted {when} by {who}</source>
            <translation>Mottagen {when} av {who}</translation>
        </message>
        <message>
            <source>Choose the unit. Both units' times stay on the record.</source>
            <translation>Välj enhet. Båda enheternas tider finns kvar.</translation>
        </message>
        <message>
            <source>Confirm the municipality first</source>
            <translation>Bekräfta kommunen först</translation>
        </message>
        <message>
            <source>Done: {outcome}</source>
            <translation>Klar: {outcome}</translation>
        </message>
        <message>
            <source>Hand it over anew</source>
            <translation>Lämna över på nytt</translation>
        </message>
        <message>
            <source>Hand over to {unit}</source>
            <translation>Lämna över till {unit}</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Överlämnade</translation>
        </message>
        <message>
            <source>Handed over {when} by {who}</source>
            <translation>Överlämnad {when} av {who}</translation>
        </message>
        <message>
            <source>Missing: {gaps}</source>
            <translation>Saknas: {gaps}</translation>
        </message>
        <message>
            <source>No municipality confirmed</source>
            <translation>Ingen kommun bekräftad</translation>
        </message>
        <message>
            <source>No unit receives it</source>
            <translation>Ingen enhet tar emot</translation>
        </message>
        <message>
            <source>Nobody has accepted it yet.</source>
            <translation>Ingen har tagit emot den än.</translation>
        </message>
        <message>
            <source>Not handed over</source>
            <translation>Inte överlämnade</translation>
        </message>
        <message>
            <source>Nothing is missing.</source>
            <translation>Inget saknas.</translation>
        </message>
        <message>
            <source>Opened {when}</source>
            <translation>Öppnad {when}</translation>
        </message>
        <message>
            <source>Questions to the jour</source>
            <translation>Frågor till jouren</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>Återlämnade</translation>
        </message>
        <message>
            <source>Ring the municipality, and tell the coordinator.</source>
            <translation>Ring kommunen och säg till samordnaren.</translation>
        </message>
        <message>
            <source>The call shows the proposal with its reason.</source>
            <translation>Samtalet visar förslaget med skälet.</translation>
        </message>
        <message>
            <source>The paper's fingerprint {code}.</source>
            <translation>Papperets fingeravtryck {code}.</translation>
        </message>
        <message>
            <source>The register names no unit</source>
            <translation>Registret har ingen enhet för det här</translation>
        </message>
        <message>
            <source>The unit has fetched it</source>
            <translation>Enheten har hämtat den</translation>
        </message>
        <message>
            <source>What is missing stands on the record. You can hand over anyway.</source>
            <translation>Det som saknas antecknas. Du kan lämna över ändå.</translation>
        </message>
        <message>
            <source>alarm {day}</source>
            <translation>larm {day}</translation>
        </message>
        <message>
            <source>asks you something</source>
            <translation>frågar dig något</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>komplett</translation>
        </message>
        <message>
            <source>opens {when}</source>
            <translation>öppnar {when}</translation>
        </message>
        <message>
            <source>outermost {day}</source>
            <translation>yttersta {day}</translation>
        </message>
        <message>
            <source>{number} missing</source>
            <translation>{number} saknas</translation>
        </message>
        <message>
            <source>{unit} returned it {when}</source>
            <translation>{unit} lämnade tillbaka den {when}</translation>
        </message>
    </context>
    <context>
        <name>HourBars</name>
        <message>
            <source>Contacts by the hour: %1</source>
            <translation>Kontakter per timme: %1</translation>
        </message>
    </context>
    <context>
        <name>Hours</name>
        <message>
            <source>From</source>
            <translation>Från</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Till</translation>
        </message>
        <message>
            <source>Write a time such as 16.00.</source>
            <translation>Skriv en tid som 16.00.</translation>
        </message>
        <message>
            <source>the next morning</source>
            <translation>nästa morgon</translation>
        </message>
        <message>
            <source>{number} days later</source>
            <translation>{number} dagar senare</translation>
        </message>
    </context>
    <context>
        <name>InformForm</name>
        <message>
            <source>About</source>
            <translation>Om</translation>
        </message>
        <message>
            <source>As OSL 26 kap. 1 §.</source>
            <translation>Som OSL 26 kap. 1 §.</translation>
        </message>
        <message>
            <source>Does not know</source>
            <translation>Vet inte</translation>
        </message>
        <message>
            <source>Empty means the whole call.</source>
            <translation>Tomt betyder hela samtalet.</translation>
        </message>
        <message>
            <source>How it is</source>
            <translation>Hur det är</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Knows</source>
            <translation>Vet</translation>
        </message>
        <message>
            <source>Must not be told</source>
            <translation>Får inte veta</translation>
        </message>
        <message>
            <source>Only to tell somebody who must not be told, or to lift that.</source>
            <translation>Bara för att berätta för någon som inte får veta, eller för att häva det.</translation>
        </message>
        <message>
            <source>Secrecy rule</source>
            <translation>Sekretessregel</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Vad</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Vem</translation>
        </message>
        <message>
            <source>Who knows and must not</source>
            <translation>Vem som vet och inte får veta</translation>
        </message>
        <message>
            <source>Why in spite of that</source>
            <translation>Varför ändå</translation>
        </message>
    </context>
    <context>
        <name>InviteForm</name>
        <message>
            <source>Also let others in</source>
            <translation>Även släppa in andra</translation>
        </message>
        <message>
            <source>Also makes units and shuts desks out</source>
            <translation>Gör även enheter och stänger av datorer</translation>
        </message>
        <message>
            <source>Days the invitation holds</source>
            <translation>Dagar som inbjudan gäller</translation>
        </message>
        <message>
            <source>Invite a desk</source>
            <translation>Bjud in en dator</translation>
        </message>
        <message>
            <source>Make the invitation</source>
            <translation>Gör inbjudan</translation>
        </message>
        <message>
            <source>Read and write</source>
            <translation>Läsa och skriva</translation>
        </message>
        <message>
            <source>What the desk may do in the unit</source>
            <translation>Vad datorn får göra i enheten</translation>
        </message>
    </context>
    <context>
        <name>JoinForm</name>
        <message>
            <source>Both stay as they are and lead to each other.</source>
            <translation>Båda finns kvar som de är och leder till varandra.</translation>
        </message>
        <message>
            <source>Choose one of the two.</source>
            <translation>Välj det ena.</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Anslut</translation>
        </message>
        <message>
            <source>Connect this desk to a store</source>
            <translation>Anslut datorn till ett lager</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>Dator</translation>
        </message>
        <message>
            <source>Is it the same contact as %1?</source>
            <translation>Är det samma kontakt som %1?</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>Inte samma</translation>
        </message>
        <message>
            <source>Paste the invitation.</source>
            <translation>Klistra in inbjudan.</translation>
        </message>
        <message>
            <source>Paste the whole text you were given</source>
            <translation>Klistra in hela texten du fick</translation>
        </message>
        <message>
            <source>The invitation</source>
            <translation>Inbjudan</translation>
        </message>
        <message>
            <source>The jour's desk 2</source>
            <translation>Jourens dator 2</translation>
        </message>
        <message>
            <source>The same</source>
            <translation>Samma</translation>
        </message>
        <message>
            <source>The same contact</source>
            <translation>Samma kontakt</translation>
        </message>
        <message>
            <source>What the desk is called</source>
            <translation>Vad datorn kallas</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Varför</translation>
        </message>
    </context>
    <context>
        <name>KeysSheet</name>
        <message>
            <source>A handover as a file for the case system</source>
            <translation>En överlämning som fil till verksamhetssystemet</translation>
        </message>
        <message>
            <source>A page to read or print</source>
            <translation>Sida att läsa eller skriva ut</translation>
        </message>
        <message>
            <source>A paper or the figures as a file</source>
            <translation>Ett papper eller nyckeltalen som fil</translation>
        </message>
        <message>
            <source>Alone on a visit</source>
            <translation>Ensam ute på besök</translation>
        </message>
        <message>
            <source>Another contact that is no case</source>
            <translation>Annan kontakt utan ärende</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tillbaka</translation>
        </message>
        <message>
            <source>Called, no answer</source>
            <translation>Ringde, inget svar</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Kort</translation>
        </message>
        <message>
            <source>Carry the shift to another day; ask for a swap</source>
            <translation>Flytta passet till en annan dag; fråga om byte</translation>
        </message>
        <message>
            <source>Change: owner, own words, dnr</source>
            <translation>Ändra: ägare, egna ord, dnr</translation>
        </message>
        <message>
            <source>Clocks and handover</source>
            <translation>Frister och överlämning</translation>
        </message>
        <message>
            <source>Close the tab; what is unkept stays as a draft</source>
            <translation>Stäng fliken; det osparade ligger kvar som utkast</translation>
        </message>
        <message>
            <source>Copy the person; paste</source>
            <translation>Kopiera personen; klistra in</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Överallt</translation>
        </message>
        <message>
            <source>Find a person</source>
            <translation>Sök person</translation>
        </message>
        <message>
            <source>Hide the screen</source>
            <translation>Dölj skärmen</translation>
        </message>
        <message>
            <source>In a call</source>
            <translation>I ett samtal</translation>
        </message>
        <message>
            <source>Lists and registers</source>
            <translation>Listor och register</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Lås</translation>
        </message>
        <message>
            <source>New call</source>
            <translation>Nytt samtal</translation>
        </message>
        <message>
            <source>New row, or read a register in</source>
            <translation>Ny rad, eller läs in ett register</translation>
        </message>
        <message>
            <source>Next column</source>
            <translation>Nästa kolumn</translation>
        </message>
        <message>
            <source>Next in the ladder</source>
            <translation>Nästa i stegen</translation>
        </message>
        <message>
            <source>Next lack</source>
            <translation>Nästa som saknas</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Nästa sida</translation>
        </message>
        <message>
            <source>On a provision: read it</source>
            <translation>På en paragraf: läs den</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
        <message>
            <source>Open call</source>
            <translation>Öppet samtal</translation>
        </message>
        <message>
            <source>Promise to call back</source>
            <translation>Lova att ringa</translation>
        </message>
        <message>
            <source>Propose a roster</source>
            <translation>Föreslå schema</translation>
        </message>
        <message>
            <source>Put somebody into the shift, or put down what is carried</source>
            <translation>Sätt in någon i passet, eller lägg det som flyttas</translation>
        </message>
        <message>
            <source>Read the watch beside a person; the reading is logged</source>
            <translation>Läs bevakningen intill en person; läsningen loggas</translation>
        </message>
        <message>
            <source>Refer the caller: to whom, which number</source>
            <translation>Hänvisa: till vem, vilket nummer</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Rad</translation>
        </message>
        <message>
            <source>Show what is sealed; the reading is logged</source>
            <translation>Visa det förseglade, läsningen loggas</translation>
        </message>
        <message>
            <source>Take the shift out, with the reason</source>
            <translation>Ställ in passet, med skälet</translation>
        </message>
        <message>
            <source>The keys</source>
            <translation>Tangenterna</translation>
        </message>
        <message>
            <source>The month before; the month after</source>
            <translation>Föregående och nästa månad</translation>
        </message>
        <message>
            <source>The page before</source>
            <translation>Förra sidan</translation>
        </message>
        <message>
            <source>The page's main act</source>
            <translation>Sidans huvudsak</translation>
        </message>
        <message>
            <source>The receipt came</source>
            <translation>Kvittensen kom</translation>
        </message>
        <message>
            <source>The roster</source>
            <translation>Schemat</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
        <message>
            <source>What rosters are measured by</source>
            <translation>Vad scheman mäts med</translation>
        </message>
        <message>
            <source>Whose words; a late note</source>
            <translation>Vems ord; sen anteckning</translation>
        </message>
        <message>
            <source>Write down the decision</source>
            <translation>Skriv ner beslutet</translation>
        </message>
        <message>
            <source>Wrong number: logged at once, while the call is empty</source>
            <translation>Fel nummer: loggas direkt, så länge samtalet är tomt</translation>
        </message>
        <message>
            <source>Wrong unit</source>
            <translation>Fel enhet</translation>
        </message>
    </context>
    <context>
        <name>KinRows</name>
        <message>
            <source>%1 has been moved to %2, %3 by %4. What you have read stays; what is written after that stays there.</source>
            <translation>%1 har flyttats till %2, %3 av %4. Det ni har läst finns kvar. Det som skrivs efter det når bara dem.</translation>
        </message>
        <message>
            <source>%1 of %2 records unsent</source>
            <translation>%1 av %2 poster osända</translation>
        </message>
        <message>
            <source>May be the same contact as %1: %2.</source>
            <translation>Kan vara samma kontakt som %1: %2.</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>Inte samma</translation>
        </message>
        <message>
            <source>Of what was written here: %1</source>
            <translation>Det som skrevs här: %1</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
        <message>
            <source>The same</source>
            <translation>Samma</translation>
        </message>
        <message>
            <source>The same contact as %1. Said by %2 %3.</source>
            <translation>Samma kontakt som %1. Sagt av %2 %3.</translation>
        </message>
        <message>
            <source>The same contact as one that is not on this desk. Said by %1 %2.</source>
            <translation>Samma kontakt som en som inte finns på den här datorn. Sagt av %1 %2.</translation>
        </message>
        <message>
            <source>and</source>
            <translation>och</translation>
        </message>
        <message>
            <source>the same name</source>
            <translation>samma namn</translation>
        </message>
        <message>
            <source>the same personal number</source>
            <translation>samma personnummer</translation>
        </message>
    </context>
    <context>
        <name>KnownRows</name>
        <message>
            <source>All that was told, on paper</source>
            <translation>Allt som lämnats, på papper</translation>
        </message>
        <message>
            <source>Mark as wrong</source>
            <translation>Felmarkera</translation>
        </message>
        <message>
            <source>Marked as wrong %1 by %2: %3</source>
            <translation>Felmarkerat %1 av %2: %3</translation>
        </message>
        <message>
            <source>Marked as wrong: %1</source>
            <translation>Felmarkerat: %1</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Anteckning</translation>
        </message>
        <message>
            <source>Tell something secret</source>
            <translation>Lämna ut uppgift</translation>
        </message>
        <message>
            <source>Who knows and must not</source>
            <translation>Vem som vet och inte får veta</translation>
        </message>
        <message>
            <source>Write who knows</source>
            <translation>Skriv vem som vet</translation>
        </message>
        <message>
            <source>does not know</source>
            <translation>vet inte</translation>
        </message>
        <message>
            <source>knows</source>
            <translation>vet</translation>
        </message>
        <message>
            <source>must not be told</source>
            <translation>får inte veta</translation>
        </message>
    </context>
    <context>
        <name>LackPanel</name>
        <message>
            <source>%1 of %2 questions are open. You can end anyway.</source>
            <translation>%1 av %2 frågor är öppna. Du kan avsluta ändå.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Klart</translation>
        </message>
        <message>
            <source>End the call</source>
            <translation>Avsluta samtalet</translation>
        </message>
        <message>
            <source>Everything is there.</source>
            <translation>Allt finns.</translation>
        </message>
        <message>
            <source>Missing for a complete record</source>
            <translation>Saknas för ett komplett underlag</translation>
        </message>
        <message>
            <source>Nothing more is asked for.</source>
            <translation>Inget mer behövs.</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>och %1 till</translation>
        </message>
    </context>
    <context>
        <name>LacksCard</name>
        <message>
            <source>Lacks, the soonest first</source>
            <translation>Brister, den närmaste först</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Nästa</translation>
        </message>
        <message>
            <source>What is wrong, the soonest first</source>
            <translation>Brister, den närmaste först</translation>
        </message>
    </context>
    <context>
        <name>LateForm</name>
        <message>
            <source>As 23.40. Empty means now.</source>
            <translation>Som 23.40. Tomt betyder nu.</translation>
        </message>
        <message>
            <source>Keep the note</source>
            <translation>Spara anteckning</translation>
        </message>
        <message>
            <source>Late note, or for a colleague</source>
            <translation>Sen anteckning, eller åt en kollega</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Anteckning</translation>
        </message>
        <message>
            <source>On behalf of</source>
            <translation>Åt kollega</translation>
        </message>
        <message>
            <source>The colleague who took the contact.</source>
            <translation>Den som tog emot kontakten.</translation>
        </message>
        <message>
            <source>When it happened</source>
            <translation>När det hände</translation>
        </message>
        <message>
            <source>Whose words</source>
            <translation>Vems ord</translation>
        </message>
        <message>
            <source>Write the note.</source>
            <translation>Skriv anteckningen.</translation>
        </message>
        <message>
            <source>Write the time as 23.40.</source>
            <translation>Skriv tiden som 23.40.</translation>
        </message>
    </context>
    <context>
        <name>Law</name>
        <message>
            <source>1 week</source>
            <translation>1 vecka</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Ålder</translation>
        </message>
        <message>
            <source>Appeal</source>
            <translation>Överklagande</translation>
        </message>
        <message>
            <source>Board or committee only</source>
            <translation>Bara nämnd eller utskott</translation>
        </message>
        <message>
            <source>Board or committee; else only by an assignment that names the provision</source>
            <translation>Nämnd eller utskott. Annars bara den som har uppdrag för just bestämmelsen</translation>
        </message>
        <message>
            <source>Board or committee; if it cannot wait the chair or an appointed member, never an official</source>
            <translation>Nämnd eller utskott. Kan det inte vänta: ordföranden eller förordnad ledamot. Aldrig en tjänsteman</translation>
        </message>
        <message>
            <source>Can be appealed.</source>
            <translation>Går att överklaga.</translation>
        </message>
        <message>
            <source>Cannot be appealed.</source>
            <translation>Går inte att överklaga.</translation>
        </message>
        <message>
            <source>Clocks</source>
            <translation>Frister</translation>
        </message>
        <message>
            <source>Concluded from the text: a jurist should confirm it.</source>
            <translation>Slutsats av texten: en jurist bör bekräfta den.</translation>
        </message>
        <message>
            <source>Earlier number</source>
            <translation>Tidigare nummer</translation>
        </message>
        <message>
            <source>From a secondary source: check it.</source>
            <translation>Från en andrahandskälla: kontrollera den.</translation>
        </message>
        <message>
            <source>From memory, not checked.</source>
            <translation>Ur minnet, inte kontrollerat.</translation>
        </message>
        <message>
            <source>Grounds</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>In force from {first}</source>
            <translation>Gäller från {first}</translation>
        </message>
        <message>
            <source>In force {first} – {last}</source>
            <translation>Gäller {first} – {last}</translation>
        </message>
        <message>
            <source>JO has said</source>
            <translation>JO har sagt</translation>
        </message>
        <message>
            <source>May be delegated to officials</source>
            <translation>Får delegeras till tjänsteman</translation>
        </message>
        <message>
            <source>No decision: the duty worker assesses</source>
            <translation>Inget beslut: den som har jour bedömer</translation>
        </message>
        <message>
            <source>Number from 1 July 2025</source>
            <translation>Nummer från 1 juli 2025</translation>
        </message>
        <message>
            <source>On paper</source>
            <translation>På papper</translation>
        </message>
        <message>
            <source>Our own reading of the text: a jurist should confirm it.</source>
            <translation>Vår egen läsning av texten: en jurist bör bekräfta den.</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Frågor</translation>
        </message>
        <message>
            <source>Somebody else: police, court or another authority</source>
            <translation>Någon annan: polis, rätt eller annan myndighet</translation>
        </message>
        <message>
            <source>The chair, or whoever the board has appointed</source>
            <translation>Ordföranden eller den som nämnden har förordnat</translation>
        </message>
        <message>
            <source>The head or summary of a decision was read.</source>
            <translation>Rubriken eller sammanfattningen av ett avgörande är läst.</translation>
        </message>
        <message>
            <source>The statute's text was read.</source>
            <translation>Lagtexten är läst.</translation>
        </message>
        <message>
            <source>The whole board only</source>
            <translation>Bara nämnden i sin helhet</translation>
        </message>
        <message>
            <source>To be told</source>
            <translation>Ska underrättas</translation>
        </message>
        <message>
            <source>Uncertain in law</source>
            <translation>Osäkert i lagen</translation>
        </message>
        <message>
            <source>Who decides</source>
            <translation>Vem beslutar</translation>
        </message>
        <message>
            <source>Why it is offered</source>
            <translation>När den föreslås</translation>
        </message>
        <message>
            <source>asks</source>
            <translation>frågor</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>genast</translation>
        </message>
        <message>
            <source>enforcement</source>
            <translation>verkställigheten</translation>
        </message>
        <message>
            <source>from {least} years</source>
            <translation>från {least} år</translation>
        </message>
        <message>
            <source>from {least}, under {below} years</source>
            <translation>från {least}, under {below} år</translation>
        </message>
        <message>
            <source>it came in</source>
            <translation>den dag det kom in</translation>
        </message>
        <message>
            <source>missed: the decision lapses</source>
            <translation>missas dagen upphör beslutet</translation>
        </message>
        <message>
            <source>read {date}</source>
            <translation>läst {date}</translation>
        </message>
        <message>
            <source>the court has it</source>
            <translation>den dag rätten fick det</translation>
        </message>
        <message>
            <source>the court has it, or enforcement</source>
            <translation>den dag rätten fick det, eller verkställigheten</translation>
        </message>
        <message>
            <source>the court's decision</source>
            <translation>rättens beslut</translation>
        </message>
        <message>
            <source>the decision</source>
            <translation>beslutet</translation>
        </message>
        <message>
            <source>the party has it</source>
            <translation>den dag parten fick det</translation>
        </message>
        <message>
            <source>the placement</source>
            <translation>placeringen</translation>
        </message>
        <message>
            <source>uncertain</source>
            <translation>osäkert</translation>
        </message>
        <message>
            <source>under {below} years</source>
            <translation>under {below} år</translation>
        </message>
        <message>
            <source>wording SFS {number}</source>
            <translation>lydelse SFS {number}</translation>
        </message>
        <message>
            <source>{number} months</source>
            <translation>{number} månader</translation>
        </message>
        <message>
            <source>{number} weeks</source>
            <translation>{number} veckor</translation>
        </message>
        <message>
            <source>{time} from {anchor}</source>
            <translation>{time} från {anchor}</translation>
        </message>
    </context>
    <context>
        <name>LawCard</name>
        <message>
            <source>%1 is missing</source>
            <translation>%1 saknas</translation>
        </message>
        <message>
            <source>Assessment and law</source>
            <translation>Bedömning och lag</translation>
        </message>
        <message>
            <source>Nothing to consider yet</source>
            <translation>Inget att pröva än</translation>
        </message>
        <message>
            <source>Questions are open</source>
            <translation>Frågor är öppna</translation>
        </message>
        <message>
            <source>Read aloud to whoever decides</source>
            <translation>Läs upp för den som beslutar</translation>
        </message>
        <message>
            <source>Write the age, the concern and the municipality.</source>
            <translation>Skriv ålder, oro och kommun, så visas vad lagen säger.</translation>
        </message>
        <message>
            <source>ground %1</source>
            <translation>grund %1</translation>
        </message>
    </context>
    <context>
        <name>LawHead</name>
        <message>
            <source>%1 of %2 questions answered</source>
            <translation>%1 av %2 frågor besvarade</translation>
        </message>
        <message>
            <source>Brief on one page</source>
            <translation>Underlag på en sida</translation>
        </message>
    </context>
    <context>
        <name>LawPage</name>
        <message>
            <source>As it reads on</source>
            <translation>Som den gäller den</translation>
        </message>
        <message>
            <source>Filter the provisions</source>
            <translation>Filtrera bestämmelserna</translation>
        </message>
        <message>
            <source>No such provision</source>
            <translation>Ingen sådan bestämmelse</translation>
        </message>
        <message>
            <source>Provisions</source>
            <translation>Bestämmelser</translation>
        </message>
        <message>
            <source>Section, word or old number</source>
            <translation>Paragraf, ord eller gammalt nummer</translation>
        </message>
        <message>
            <source>The law</source>
            <translation>Lagen</translation>
        </message>
        <message>
            <source>The provision</source>
            <translation>Bestämmelsen</translation>
        </message>
        <message>
            <source>Write a day such as 2026-11-22.</source>
            <translation>Skriv en dag som 2026-11-22.</translation>
        </message>
        <message>
            <source>Write less, or another day.</source>
            <translation>Skriv färre ord, eller en annan dag.</translation>
        </message>
        <message>
            <source>{number} provisions</source>
            <translation>{number} bestämmelser</translation>
        </message>
    </context>
    <context>
        <name>LeaveForm</name>
        <message>
            <source>Go off duty</source>
            <translation>Gå av passet</translation>
        </message>
        <message>
            <source>Hand over to the next</source>
            <translation>Lämna till nästa</translation>
        </message>
        <message>
            <source>In your own words. Only the jour reads it.</source>
            <translation>Med egna ord. Bara jouren läser det.</translation>
        </message>
        <message>
            <source>Nothing is open</source>
            <translation>Inget är öppet</translation>
        </message>
        <message>
            <source>Stay on</source>
            <translation>Stanna kvar</translation>
        </message>
        <message>
            <source>What the next must know</source>
            <translation>Vad nästa behöver veta</translation>
        </message>
        <message>
            <source>{when} {label}</source>
            <translation>{when} {label}</translation>
        </message>
        <message>
            <source>{who} answers for what is open until the next has read in</source>
            <translation>{who} svarar för det som är öppet tills nästa har läst in sig</translation>
        </message>
    </context>
    <context>
        <name>LimitPage</name>
        <message>
            <source>Eight groups of four. Spaces and small letters do not matter.</source>
            <translation>Åtta grupper om fyra tecken. Mellanslag och små bokstäver går bra.</translation>
        </message>
        <message>
            <source>It has not been in contact for %1 days. The limit is %2 days.</source>
            <translation>Den har inte haft kontakt på %1 dagar. Gränsen är %2 dagar.</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Lås</translation>
        </message>
        <message>
            <source>Looking for the host …</source>
            <translation>Söker kontakt med lagret …</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
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
            <source>The code is on the paper in the locked cabinet. It opens the computer for 24 hours, and the log shows it.</source>
            <translation>Koden står på papperet i det låsta skåpet. Den öppnar datorn i 24 timmar, och det syns i loggen.</translation>
        </message>
        <message>
            <source>The computer is shut out</source>
            <translation>Datorn är avstängd</translation>
        </message>
        <message>
            <source>The computer needs contact with the host</source>
            <translation>Datorn behöver kontakt med lagret</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Försök igen</translation>
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
        <name>Measuring</name>
        <message>
            <source>The rules hold from now on. Gaps and warnings are counted anew.</source>
            <translation>Reglerna gäller från nu. Luckor och varningar är räknade på nytt.</translation>
        </message>
        <message>
            <source>What rosters are measured by</source>
            <translation>Vad scheman mäts med</translation>
        </message>
    </context>
    <context>
        <name>MistakeForm</name>
        <message>
            <source>Mark as wrong</source>
            <translation>Felmarkera</translation>
        </message>
        <message>
            <source>Mark as wrong: %1</source>
            <translation>Felmarkera: %1</translation>
        </message>
        <message>
            <source>The line stays readable, struck through, and counts no more.</source>
            <translation>Raden går att läsa även efteråt, överstruken, men gäller inte längre.</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Varför</translation>
        </message>
    </context>
    <context>
        <name>MomentField</name>
        <message>
            <source>Write a time such as 08.00, Fri 08.00 or 27 Nov 08.00.</source>
            <translation>Skriv en tid som 08.00, fre 08.00 eller 27 nov 08.00.</translation>
        </message>
    </context>
    <context>
        <name>MonthBar</name>
        <message>
            <source>The month after</source>
            <translation>Nästa</translation>
        </message>
        <message>
            <source>The month before</source>
            <translation>Föregående</translation>
        </message>
        <message>
            <source>The staff</source>
            <translation>Jourens personal</translation>
        </message>
        <message>
            <source>Whose roster</source>
            <translation>Vems schema</translation>
        </message>
    </context>
    <context>
        <name>MonthRows</name>
        <message>
            <source>w</source>
            <comment>week, in a table head</comment>
            <translation>v</translation>
        </message>
    </context>
    <context>
        <name>MoreRow</name>
        <message>
            <source>More to consider (%1)</source>
            <translation>Fler att överväga (%1)</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>Fäll ihop</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Visa</translation>
        </message>
        <message>
            <source>folded</source>
            <translation>hopfälld</translation>
        </message>
        <message>
            <source>laid out</source>
            <translation>utfälld</translation>
        </message>
    </context>
    <context>
        <name>Morning</name>
        <message>
            <source>A decision was followed up</source>
            <translation>Ett beslut följdes upp</translation>
        </message>
        <message>
            <source>A decision was marked as wrong: it was never taken</source>
            <translation>Ett beslut felmarkerades: det togs aldrig</translation>
        </message>
        <message>
            <source>A decision was signed</source>
            <translation>Ett beslut undertecknades</translation>
        </message>
        <message>
            <source>A decision was written down wrongly and has been corrected</source>
            <translation>Ett beslut var felskrivet och är rättat</translation>
        </message>
        <message>
            <source>A line of who knows was marked as wrong</source>
            <translation>En rad om vem som vet felmarkerades</translation>
        </message>
        <message>
            <source>A note was corrected</source>
            <translation>En anteckning rättades</translation>
        </message>
        <message>
            <source>A note was marked as wrong</source>
            <translation>En anteckning felmarkerades</translation>
        </message>
        <message>
            <source>A person was described again</source>
            <translation>Uppgifter om en person ändrades</translation>
        </message>
        <message>
            <source>A placement ended</source>
            <translation>En placering avslutades</translation>
        </message>
        <message>
            <source>A placement was marked as wrong</source>
            <translation>En placering markerades som felaktigt införd</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Mottagna</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Beslut</translation>
        </message>
        <message>
            <source>Done this week</source>
            <translation>Klara i veckan</translation>
        </message>
        <message>
            <source>Must be done today</source>
            <translation>Måste göras i dag</translation>
        </message>
        <message>
            <source>No clock runs</source>
            <translation>Ingen frist löper</translation>
        </message>
        <message>
            <source>Not accepted</source>
            <translation>Inte mottagna</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Anteckning</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Försenad</translation>
        </message>
        <message>
            <source>Protection was assessed</source>
            <translation>Skyddsbedömning</translation>
        </message>
        <message>
            <source>Returned this week</source>
            <translation>Återlämnade i veckan</translation>
        </message>
        <message>
            <source>Ring {whom}</source>
            <translation>Ring {whom}</translation>
        </message>
        <message>
            <source>Somebody is to be rung back</source>
            <translation>Någon ska ringas upp</translation>
        </message>
        <message>
            <source>Somebody was placed</source>
            <translation>Någon placerades</translation>
        </message>
        <message>
            <source>Somebody was referred</source>
            <translation>Någon hänvisades</translation>
        </message>
        <message>
            <source>Somebody was rung back</source>
            <translation>Någon har ringts upp</translation>
        </message>
        <message>
            <source>The caller was described again</source>
            <translation>Uppgifter om uppringaren ändrades</translation>
        </message>
        <message>
            <source>The contact was compared with another</source>
            <translation>Kontakten jämfördes med en annan</translation>
        </message>
        <message>
            <source>The contact was described again</source>
            <translation>Uppgifter om kontakten ändrades</translation>
        </message>
        <message>
            <source>The jour's own words on the sheet</source>
            <translation>Jourens egna ord på bladet</translation>
        </message>
        <message>
            <source>The municipality was confirmed</source>
            <translation>Kommunen bekräftades</translation>
        </message>
        <message>
            <source>To begin with today</source>
            <translation>Att börja med i dag</translation>
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
            <source>What the jour asks for, {number} in all</source>
            <translation>Det jouren ber om, {number} saker</translation>
        </message>
        <message>
            <source>Who knows</source>
            <translation>Vem som vet</translation>
        </message>
        <message>
            <source>a statutory clock runs</source>
            <translation>en lagstadgad frist löper</translation>
        </message>
        <message>
            <source>accepted {when} by {who}</source>
            <translation>mottagen {when} av {who}</translation>
        </message>
        <message>
            <source>an immediate decision holds</source>
            <translation>ett omedelbart beslut gäller</translation>
        </message>
        <message>
            <source>handed over by {who}</source>
            <translation>lämnad av {who}</translation>
        </message>
        <message>
            <source>handed over {when}</source>
            <translation>lämnad {when}</translation>
        </message>
        <message>
            <source>last day {day}</source>
            <translation>sista dag {day}</translation>
        </message>
        <message>
            <source>nobody answers for it yet</source>
            <translation>ingen ägare än</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>inget</translation>
        </message>
        <message>
            <source>opened, accept before {when}</source>
            <translation>öppnad, ta emot före {when}</translation>
        </message>
        <message>
            <source>question asked</source>
            <translation>fråga ställd</translation>
        </message>
        <message>
            <source>returned as the wrong unit</source>
            <translation>återlämnad som fel enhet</translation>
        </message>
        <message>
            <source>returned {when} by {who}: {reason}</source>
            <translation>återlämnad {when} av {who}: {reason}</translation>
        </message>
        <message>
            <source>should have been accepted {when}</source>
            <translation>skulle ha tagits emot {when}</translation>
        </message>
        <message>
            <source>somebody is in danger</source>
            <translation>någon är i fara</translation>
        </message>
        <message>
            <source>the jour has answered</source>
            <translation>jouren har svarat</translation>
        </message>
        <message>
            <source>there is a threat</source>
            <translation>det finns ett hot</translation>
        </message>
        <message>
            <source>{number} new</source>
            <translation>{number} nytt</translation>
        </message>
        <message>
            <source>{unit}: handed over {when}</source>
            <translation>{unit}: lämnad {when}</translation>
        </message>
        <message>
            <source>{who}, contact {nth} of {all}</source>
            <translation>{who}, kontakt {nth} av {all}</translation>
        </message>
    </context>
    <context>
        <name>MorningBar</name>
        <message>
            <source>Accept</source>
            <translation>Ta emot</translation>
        </message>
        <message>
            <source>Accept it in your name</source>
            <translation>Ta emot i ditt namn</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Fråga</translation>
        </message>
        <message>
            <source>Ask the jour</source>
            <translation>Fråga jouren</translation>
        </message>
        <message>
            <source>Dnr</source>
            <translation>Dnr</translation>
        </message>
        <message>
            <source>Dnr in the board's own case system</source>
            <translation>Dnr i verksamhetssystemet</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Klart</translation>
        </message>
        <message>
            <source>Done: {outcome}</source>
            <translation>Klar: {outcome}</translation>
        </message>
        <message>
            <source>First: {what}</source>
            <translation>Först: {what}</translation>
        </message>
        <message>
            <source>How it went, in one line</source>
            <translation>Hur det gick, på en rad</translation>
        </message>
        <message>
            <source>It is done</source>
            <translation>Det är gjort</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Return it</source>
            <translation>Lämna tillbaka</translation>
        </message>
        <message>
            <source>Say back what you do first.</source>
            <translation>Skriv vad du gör först.</translation>
        </message>
        <message>
            <source>The jour has it again, with your reason. What follows is closed to this unit.</source>
            <translation>Jouren får den igen, med ditt skäl. Det som skrivs sedan ser ni inte.</translation>
        </message>
        <message>
            <source>The jour reads it. Clocks run on until evidence closes them.</source>
            <translation>Jouren läser det. Frister löper tills ett bevis stänger dem.</translation>
        </message>
        <message>
            <source>The jour sees it when somebody is on duty.</source>
            <translation>Jouren ser frågan när någon är i tjänst.</translation>
        </message>
        <message>
            <source>The number in the board's own case system</source>
            <translation>Numret i nämndens verksamhetssystem</translation>
        </message>
        <message>
            <source>Then it is seen here and at the jour where the case goes on.</source>
            <translation>Då syns det här och hos jouren var ärendet fortsätter.</translation>
        </message>
        <message>
            <source>Then the jour stops watching it, and you answer for its clocks.</source>
            <translation>Då slutar jouren bevaka, och du svarar för fristerna.</translation>
        </message>
        <message>
            <source>Which unit should have it</source>
            <translation>Vilken enhet som borde ha den</translation>
        </message>
        <message>
            <source>Why it is the wrong unit</source>
            <translation>Varför det är fel enhet</translation>
        </message>
        <message>
            <source>Wrong unit</source>
            <translation>Fel enhet</translation>
        </message>
        <message>
            <source>Your question</source>
            <translation>Din fråga</translation>
        </message>
    </context>
    <context>
        <name>MorningPage</name>
        <message numerus="yes">
            <source>%n not accepted, since {when}</source>
            <translation>
                <numerusform>%n inte mottagen, sedan {when}</numerusform>
                <numerusform>%n inte mottagna, sedan {when}</numerusform>
            </translation>
        </message>
        <message>
            <source>From the jour</source>
            <translation>Från jouren</translation>
        </message>
        <message>
            <source>Nothing from the jour</source>
            <translation>Inget från jouren</translation>
        </message>
        <message>
            <source>Nothing waits to be accepted, since {when}</source>
            <translation>Allt är mottaget sedan {when}</translation>
        </message>
        <message>
            <source>The file lies in {where}</source>
            <translation>Filen ligger i {where}</translation>
        </message>
        <message>
            <source>The paper lies in {where}</source>
            <translation>Pappret ligger i {where}</translation>
        </message>
        <message>
            <source>What the jour hands over to this unit comes here by itself.</source>
            <translation>Det som jouren lämnar till enheten kommer hit av sig självt.</translation>
        </message>
    </context>
    <context>
        <name>MunicipalityCard</name>
        <message>
            <source>Add who it concerns and where she lives.</source>
            <translation>Lägg till vem det gäller och var personen bor.</translation>
        </message>
        <message>
            <source>Another municipality</source>
            <translation>Annan kommun</translation>
        </message>
        <message>
            <source>Confirm %1</source>
            <translation>Bekräfta %1</translation>
        </message>
        <message>
            <source>Confirmed %1 by %2</source>
            <translation>Bekräftad %1 av %2</translation>
        </message>
        <message>
            <source>None in the agreement</source>
            <translation>Ingen i avtalet</translation>
        </message>
        <message>
            <source>Not in the agreement. Refer to %1, %2.</source>
            <translation>Inte med i avtalet. Hänvisa till %1, %2.</translation>
        </message>
        <message>
            <source>Not known yet</source>
            <translation>Inte känd än</translation>
        </message>
        <message>
            <source>Proposal, not confirmed</source>
            <translation>Förslag, inte bekräftat</translation>
        </message>
        <message>
            <source>Refer the caller</source>
            <translation>Hänvisa</translation>
        </message>
        <message>
            <source>Responsible municipality</source>
            <translation>Ansvarig kommun</translation>
        </message>
        <message>
            <source>The duty service does not act here. Refer the caller.</source>
            <translation>Jouren handlägger inte här. Hänvisa den som ringer.</translation>
        </message>
        <message>
            <source>Tonight %1 answers for what is acute. %2</source>
            <translation>I natt svarar %1 för det akuta. %2</translation>
        </message>
        <message>
            <source>chosen by %1</source>
            <translation>valt av %1</translation>
        </message>
        <message>
            <source>number missing</source>
            <translation>nummer saknas</translation>
        </message>
    </context>
    <context>
        <name>MustNotBand</name>
        <message>
            <source>Must not be told: %1</source>
            <translation>Får inte veta: %1</translation>
        </message>
    </context>
    <context>
        <name>NightGrid</name>
        <message>
            <source>Who may decide, night by night</source>
            <translation>Vem får besluta, natt för natt</translation>
        </message>
    </context>
    <context>
        <name>Nights</name>
        <message>
            <source>%1 can decide.</source>
            <translation>%1 kan besluta.</translation>
        </message>
        <message>
            <source>Nobody can decide</source>
            <translation>Ingen kan besluta</translation>
        </message>
        <message>
            <source>Nobody can decide this that night.</source>
            <translation>Ingen kan besluta detta den natten.</translation>
        </message>
        <message>
            <source>Not a party that night, or the provision is not in force.</source>
            <translation>Inte med i avtalet den natten, eller så gäller inte bestämmelsen.</translation>
        </message>
        <message>
            <source>Only one person can decide. If she does not answer, nobody can.</source>
            <translation>Bara en person kan besluta. Svarar hon inte kan ingen.</translation>
        </message>
        <message>
            <source>The night to come</source>
            <translation>Natten som börjar</translation>
        </message>
        <message>
            <source>after midnight</source>
            <translation>efter midnatt</translation>
        </message>
        <message>
            <source>answered %1</source>
            <translation>svarade %1</translation>
        </message>
        <message>
            <source>before midnight</source>
            <translation>före midnatt</translation>
        </message>
        <message>
            <source>never rung</source>
            <translation>aldrig provringd</translation>
        </message>
        <message>
            <source>nobody can decide</source>
            <translation>ingen kan besluta</translation>
        </message>
        <message>
            <source>not asked for</source>
            <translation>inte aktuellt</translation>
        </message>
        <message>
            <source>reported as wrong number</source>
            <translation>anmält som fel nummer</translation>
        </message>
        <message>
            <source>tonight</source>
            <translation>i natt</translation>
        </message>
    </context>
    <context>
        <name>NightsPage</name>
        <message>
            <source>Nights</source>
            <translation>Nätter</translation>
        </message>
        <message>
            <source>Nights on which nobody can decide</source>
            <translation>Nätter då ingen kan besluta</translation>
        </message>
        <message>
            <source>Ninety nights from tonight on.</source>
            <translation>Nittio nätter från och med i natt.</translation>
        </message>
        <message>
            <source>Somebody can decide every night</source>
            <translation>Någon kan besluta varje natt</translation>
        </message>
        <message>
            <source>Who may decide, in calling order</source>
            <translation>Vilka som får besluta, i ringordning</translation>
        </message>
        <message>
            <source>Who may decide, ninety nights</source>
            <translation>Vem får besluta, nittio nätter</translation>
        </message>
        <message>
            <source>bar: several can decide   ·   half a bar: one alone   ·   cross: nobody</source>
            <translation>stapel: flera kan besluta   ·   halv stapel: en ensam   ·   kryss: ingen</translation>
        </message>
    </context>
    <context>
        <name>NoCaseForm</name>
        <message>
            <source>Log and end</source>
            <translation>Logga och avsluta</translation>
        </message>
        <message>
            <source>No case</source>
            <translation>Inget ärende</translation>
        </message>
    </context>
    <context>
        <name>NoteLine</name>
        <message>
            <source>Late or for a colleague</source>
            <translation>Sen anteckning</translation>
        </message>
        <message>
            <source>My assessment</source>
            <translation>Min bedömning</translation>
        </message>
        <message>
            <source>My observation</source>
            <translation>Min iakttagelse</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Anteckning</translation>
        </message>
        <message>
            <source>The caller's words</source>
            <translation>Uppringarens ord</translation>
        </message>
        <message>
            <source>What I did</source>
            <translation>Min åtgärd</translation>
        </message>
        <message>
            <source>What happened, and when</source>
            <translation>Vad som sägs och händer</translation>
        </message>
        <message>
            <source>Whose words; press to change</source>
            <translation>Vems ord det är. Tryck för att byta.</translation>
        </message>
    </context>
    <context>
        <name>NoteRow</name>
        <message>
            <source>Enter corrects the note and shows what it said before</source>
            <translation>Enter rättar anteckningen och visar vad som stod förut</translation>
        </message>
        <message>
            <source>corrected %1 by %2 (%3)</source>
            <translation>rättad %1 av %2 (%3)</translation>
        </message>
        <message>
            <source>marked as wrong: %1</source>
            <translation>felmarkerad: %1</translation>
        </message>
        <message>
            <source>typed by %1</source>
            <translation>inskriven av %1</translation>
        </message>
        <message>
            <source>written %1</source>
            <translation>skriven %1</translation>
        </message>
    </context>
    <context>
        <name>NoticeForm</name>
        <message>
            <source>In the call: %1.</source>
            <translation>I samtalet: %1.</translation>
        </message>
        <message>
            <source>Must not be told: %1.</source>
            <translation>Får inte veta: %1.</translation>
        </message>
        <message>
            <source>Name who decided</source>
            <translation>Namnge den som beslutade</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nej</translation>
        </message>
        <message>
            <source>No when threats are feared (FL 33 §).</source>
            <translation>Nej när hot befaras (FL 33 §).</translation>
        </message>
        <message>
            <source>Notice to a party: %1</source>
            <translation>Underrättelse till part: %1</translation>
        </message>
        <message>
            <source>Read the notice</source>
            <translation>Läs underrättelsen</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>Till vem</translation>
        </message>
        <message>
            <source>Why in spite of that</source>
            <translation>Varför ändå</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
    </context>
    <context>
        <name>OnDutyStrip</name>
        <message>
            <source>Nobody has the post.</source>
            <translation>Ingen har passet.</translation>
        </message>
        <message>
            <source>On duty now</source>
            <translation>I tjänst nu</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Ta över</translation>
        </message>
        <message>
            <source>Take over {role} now</source>
            <translation>Ta över {role} nu</translation>
        </message>
        <message>
            <source>until {time}</source>
            <translation>till {time}</translation>
        </message>
        <message>
            <source>{role} is missing now</source>
            <translation>{role} saknas nu</translation>
        </message>
    </context>
    <context>
        <name>OnShiftPage</name>
        <message>
            <source>A watch for tonight</source>
            <translation>En bevakning i natt</translation>
        </message>
        <message>
            <source>The shift</source>
            <translation>Passet</translation>
        </message>
        <message>
            <source>What the shift holds</source>
            <translation>Vad passet innehåller</translation>
        </message>
    </context>
    <context>
        <name>OwnWords</name>
        <message>
            <source>1 Must be done today</source>
            <translation>1 Måste göras i dag</translation>
        </message>
        <message>
            <source>5 Threats</source>
            <translation>5 Hot</translation>
        </message>
        <message>
            <source>6 The story</source>
            <translation>6 Berättelsen</translation>
        </message>
        <message>
            <source>All else on the sheet is composed from what is kept in the call.</source>
            <translation>Allt annat på bladet hämtas från det som är sparat i samtalet.</translation>
        </message>
        <message>
            <source>Back to the sheet</source>
            <translation>Till bladet</translation>
        </message>
        <message>
            <source>In your own words</source>
            <translation>Med egna ord</translation>
        </message>
        <message>
            <source>Keep the words</source>
            <translation>Spara orden</translation>
        </message>
        <message>
            <source>One task a line.</source>
            <translation>En uppgift på varje rad.</translation>
        </message>
        <message>
            <source>Stands after the notes of the call, in your name.</source>
            <translation>Står efter samtalets anteckningar, i ditt namn.</translation>
        </message>
    </context>
    <context>
        <name>PaperMenu</name>
        <message>
            <source>A draft until the signature has come.</source>
            <translation>Utkast tills underskriften har kommit.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Papers: %1, %2</source>
            <translation>Papper: %1, %2</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Läs papperet</translation>
        </message>
        <message>
            <source>The police have confirmed the recall</source>
            <translation>Polisen har bekräftat återkallelsen</translation>
        </message>
    </context>
    <context>
        <name>PaperPreview</name>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Sida %1 av %2</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Skriv ut</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Spara som PDF</translation>
        </message>
        <message>
            <source>Save as PDF in the folder</source>
            <translation>Spara som pdf i mappen</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Sparad som %1</translation>
        </message>
        <message>
            <source>The paper</source>
            <translation>Papperet</translation>
        </message>
    </context>
    <context>
        <name>PaperRow</name>
        <message>
            <source>Texts</source>
            <translation>Texter</translation>
        </message>
    </context>
    <context>
        <name>PaperWords</name>
        <message>
            <source>Consent</source>
            <translation>Samtycke</translation>
        </message>
        <message>
            <source>Copy for the home</source>
            <translation>Kopia till hemmet</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Beslut</translation>
        </message>
        <message>
            <source>Empty when the decision has ended: how it ended.</source>
            <translation>Tomt om beslutet har upphört: hur det upphörde.</translation>
        </message>
        <message>
            <source>Empty: the facts behind the answers.</source>
            <translation>Tomt: uppgifterna bakom svaren.</translation>
        </message>
        <message>
            <source>Empty: the reasons of the decision.</source>
            <translation>Tomt: beslutets skäl.</translation>
        </message>
        <message>
            <source>Empty: the receiving unit.</source>
            <translation>Tomt: den mottagande enheten.</translation>
        </message>
        <message>
            <source>Empty: to carry out the decision.</source>
            <translation>Tomt: att genomföra beslutet.</translation>
        </message>
        <message>
            <source>Empty: what the persons' card says.</source>
            <translation>Tomt: det som står om personerna.</translation>
        </message>
        <message>
            <source>Empty: what the protection assessment says.</source>
            <translation>Tomt: det som står i skyddsbedömningen.</translation>
        </message>
        <message>
            <source>Enclosures</source>
            <translation>Bilagor</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Det som hände</translation>
        </message>
        <message>
            <source>Medicines and health that the home must know</source>
            <translation>Medicin och hälsa som boendet måste känna till</translation>
        </message>
        <message>
            <source>Must be written for whoever is under 18.</source>
            <translation>Måste skrivas för den som är under 18 år.</translation>
        </message>
        <message>
            <source>Must be written: why nothing but the powers of the police is enough.</source>
            <translation>Måste skrivas: varför bara polisens befogenheter räcker.</translation>
        </message>
        <message>
            <source>Notice to a party</source>
            <translation>Underrättelse till part</translation>
        </message>
        <message>
            <source>One document a line. Empty: decisions, assessment and notes are listed.</source>
            <translation>En handling per rad. Tomt: beslut, skyddsbedömning och anteckningar räknas upp.</translation>
        </message>
        <message>
            <source>Placement</source>
            <translation>Placering</translation>
        </message>
        <message>
            <source>Protection assessment</source>
            <translation>Skyddsbedömning</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>Skäl</translation>
        </message>
        <message>
            <source>Recall of the request</source>
            <translation>Återkallelse</translation>
        </message>
        <message>
            <source>Request for police assistance</source>
            <translation>Begäran om polisens hjälp</translation>
        </message>
        <message>
            <source>Special circumstances</source>
            <translation>Särskilda omständigheter</translation>
        </message>
        <message>
            <source>Submission to the court</source>
            <translation>Underställning</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>The number that is answered now.</source>
            <translation>Numret där någon svarar nu.</translation>
        </message>
        <message>
            <source>The task in words</source>
            <translation>Uppdraget i ord</translation>
        </message>
        <message>
            <source>What the assessment rests on besides</source>
            <translation>Vad bedömningen också bygger på</translation>
        </message>
        <message>
            <source>What the police help with</source>
            <translation>Vad polisen hjälper till med</translation>
        </message>
        <message>
            <source>What the police need to know</source>
            <translation>Vad polisen behöver veta</translation>
        </message>
        <message>
            <source>What was applied for</source>
            <translation>Vad som söktes</translation>
        </message>
        <message>
            <source>Who was heard, and how</source>
            <translation>Vem som hördes, och hur</translation>
        </message>
        <message>
            <source>Whom to ask</source>
            <translation>Kontaktperson</translation>
        </message>
        <message>
            <source>Why it is best for the child</source>
            <translation>Varför det är bäst för barnet</translation>
        </message>
        <message>
            <source>Why the child was not heard</source>
            <translation>Varför barnet inte hördes</translation>
        </message>
        <message>
            <source>Why the request is recalled</source>
            <translation>Varför begäran återkallas</translation>
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
        <name>PatternForm</name>
        <message>
            <source>A Monday, as year-month-day.</source>
            <translation>En måndag, som år-månad-dag.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alla</translation>
        </message>
        <message>
            <source>Also where somebody is planned already</source>
            <translation>Även där någon redan är planerad</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Dagar</translation>
        </message>
        <message>
            <source>Except the days</source>
            <translation>Utom dagarna</translation>
        </message>
        <message>
            <source>Fri–Sun</source>
            <translation>fre–sön</translation>
        </message>
        <message>
            <source>In turn, a week each</source>
            <translation>I tur och ordning, en vecka var</translation>
        </message>
        <message>
            <source>Mon–Fri</source>
            <translation>mån–fre</translation>
        </message>
        <message>
            <source>Nothing is planned before you have seen it.</source>
            <translation>Inget läggs in innan du har sett det.</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Roll</translation>
        </message>
        <message>
            <source>See what it gives</source>
            <translation>Se vad det ger</translation>
        </message>
        <message>
            <source>Several are called {name}. Write the whole name.</source>
            <translation>Flera heter {name}. Skriv hela namnet.</translation>
        </message>
        <message>
            <source>Surnames with commas between. The same name may stand twice.</source>
            <translation>Efternamn med komma emellan. Samma namn får stå två gånger.</translation>
        </message>
        <message>
            <source>The first one's week begins</source>
            <translation>Den förstas vecka börjar</translation>
        </message>
        <message>
            <source>Write a Monday such as {example}.</source>
            <translation>Skriv en måndag som {example}.</translation>
        </message>
        <message>
            <source>Write at least one name.</source>
            <translation>Skriv minst ett namn.</translation>
        </message>
        <message>
            <source>{day} is no Monday. </source>
            <translation>{day} är ingen måndag. </translation>
        </message>
        <message>
            <source>{name} is not in the register.</source>
            <translation>{name} finns inte i registret.</translation>
        </message>
    </context>
    <context>
        <name>Patterning</name>
        <message>
            <source>A pattern for the month</source>
            <translation>Ett mönster för månaden</translation>
        </message>
        <message>
            <source>The pattern is in the roster. Everything can still be changed.</source>
            <translation>Mönstret ligger i schemat. Allt går att ändra.</translation>
        </message>
        <message>
            <source>the pattern</source>
            <translation>mönstret</translation>
        </message>
        <message>
            <source>{number} are put anew.</source>
            <translation>{number} läggs om.</translation>
        </message>
        <message>
            <source>{number} have begun and stay.</source>
            <translation>{number} har börjat och ligger kvar.</translation>
        </message>
        <message>
            <source>{number} have somebody and stay.</source>
            <translation>{number} har någon och ligger kvar.</translation>
        </message>
        <message>
            <source>{number} shifts are new.</source>
            <translation>{number} pass är nya.</translation>
        </message>
    </context>
    <context>
        <name>PersonBlock</name>
        <message>
            <source>%1 (until %2)</source>
            <translation>%1 (gäller till och med %2)</translation>
        </message>
        <message>
            <source>Born %1</source>
            <translation>Född %1</translation>
        </message>
        <message>
            <source>Born on 29 February: check the birthday.</source>
            <translation>Född 29 februari: kontrollera födelsedagen.</translation>
        </message>
        <message>
            <source>Held until %2: %1</source>
            <translation>Gällde till och med %2: %1</translation>
        </message>
        <message>
            <source>Interpreter: %1</source>
            <translation>Tolk: %1</translation>
        </message>
        <message>
            <source>Now:</source>
            <translation>Nu:</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>inte känt</translation>
        </message>
        <message>
            <source>yrs</source>
            <translation>år</translation>
        </message>
    </context>
    <context>
        <name>PersonForm</name>
        <message>
            <source>A place suggests its municipality.</source>
            <translation>En plats föreslår sin kommun.</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Lägg till person</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adress</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Ålder</translation>
        </message>
        <message>
            <source>Any form. Coordination and reserve numbers too.</source>
            <translation>Även samordnings- och reservnummer.</translation>
        </message>
        <message>
            <source>As 2022-03-14.</source>
            <translation>Som 2022-03-14.</translation>
        </message>
        <message>
            <source>As 2026-12-31, the last day. Empty means until somebody says otherwise.</source>
            <translation>Sista dagen, som 2026-12-31. Tomt betyder tills vidare.</translation>
        </message>
        <message>
            <source>Asylum seeker</source>
            <translation>Asylsökande</translation>
        </message>
        <message>
            <source>Away</source>
            <translation>Borta</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>Född</translation>
        </message>
        <message>
            <source>Came to hospital on a municipality's initiative</source>
            <translation>På sjukhus på en kommuns initiativ</translation>
        </message>
        <message>
            <source>Can the court's decision be awaited?</source>
            <translation>Kan rättens beslut avvaktas?</translation>
        </message>
        <message>
            <source>Concern and consent</source>
            <translation>Oro och samtycke</translation>
        </message>
        <message>
            <source>Concerns</source>
            <translation>Oro</translation>
        </message>
        <message>
            <source>Days of the month. Kept on this computer only.</source>
            <translation>Dagar i månaden. Stannar på den här datorn.</translation>
        </message>
        <message>
            <source>Family and protection</source>
            <translation>Familj och skydd</translation>
        </message>
        <message>
            <source>Guardians</source>
            <translation>Vårdnadshavare</translation>
        </message>
        <message>
            <source>In the home</source>
            <translation>I hemmet</translation>
        </message>
        <message>
            <source>Institution</source>
            <translation>Institution</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>Tolk</translation>
        </message>
        <message>
            <source>Is now in</source>
            <translation>Är nu i</translation>
        </message>
        <message>
            <source>Is the same person as</source>
            <translation>Är samma person som</translation>
        </message>
        <message>
            <source>Keep the person</source>
            <translation>Spara personen</translation>
        </message>
        <message>
            <source>Legal sex</source>
            <translation>Juridiskt kön</translation>
        </message>
        <message>
            <source>Lives in</source>
            <translation>Bor i</translation>
        </message>
        <message>
            <source>Municipalities</source>
            <translation>Kommuner</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Namn</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nej</translation>
        </message>
        <message>
            <source>Percent of a post</source>
            <translation>Tjänstgöringsgrad i procent</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Personal number</source>
            <translation>Personnummer</translation>
        </message>
        <message>
            <source>Placed by</source>
            <translation>Placerad av</translation>
        </message>
        <message>
            <source>Protected identity</source>
            <translation>Skyddade personuppgifter</translation>
        </message>
        <message>
            <source>Registered in</source>
            <translation>Folkbokförd i</translation>
        </message>
        <message>
            <source>Risk for health</source>
            <translation>Risk för hälsan</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Roll</translation>
        </message>
        <message>
            <source>Seal where the person is</source>
            <translation>Försegla var personen är</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>Ta bort</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>The guardians</source>
            <translation>Vårdnadshavarna</translation>
        </message>
        <message>
            <source>The person</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>The person's own will</source>
            <translation>Personens egen vilja</translation>
        </message>
        <message>
            <source>The warning holds until</source>
            <translation>Varningen gäller till och med</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Bråttom</translation>
        </message>
        <message>
            <source>Warning about the person</source>
            <translation>Varning om personen</translation>
        </message>
        <message>
            <source>What the child says</source>
            <translation>Vad barnet säger</translation>
        </message>
        <message>
            <source>Where the person is now</source>
            <translation>Var personen är nu</translation>
        </message>
        <message>
            <source>Whole years, where the number is unknown.</source>
            <translation>Hela år, när numret inte är känt.</translation>
        </message>
        <message>
            <source>Would like</source>
            <translation>Vill gärna ha</translation>
        </message>
        <message>
            <source>Would rather not</source>
            <translation>Vill helst slippa</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
    </context>
    <context>
        <name>PersonsCard</name>
        <message>
            <source>%1 is missing</source>
            <translation>%1 saknas</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Lägg till person</translation>
        </message>
        <message>
            <source>Place somebody</source>
            <translation>Placera någon</translation>
        </message>
        <message>
            <source>The persons</source>
            <translation>Personerna</translation>
        </message>
        <message>
            <source>Unknown person</source>
            <translation>Okänd person</translation>
        </message>
    </context>
    <context>
        <name>PlaceForm</name>
        <message>
            <source>%1, %2, decided %3</source>
            <translation>%1, %2, beslutat %3</translation>
        </message>
        <message>
            <source>As 23.40. Empty means now.</source>
            <translation>Som 23.40. Tomt betyder nu.</translation>
        </message>
        <message>
            <source>By which decision</source>
            <translation>Enligt vilket beslut</translation>
        </message>
        <message>
            <source>Choose who is placed.</source>
            <translation>Välj vem som placeras.</translation>
        </message>
        <message>
            <source>Keep the placement</source>
            <translation>Spara placeringen</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Slag</translation>
        </message>
        <message>
            <source>No address. It is read by everybody in the contact.</source>
            <translation>Ingen adress. Den läses av alla som läser samtalet.</translation>
        </message>
        <message>
            <source>Place of the register</source>
            <translation>Plats i registret</translation>
        </message>
        <message>
            <source>Place somebody</source>
            <translation>Placera någon</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Anmärkning</translation>
        </message>
        <message>
            <source>Since when</source>
            <translation>Sedan när</translation>
        </message>
        <message>
            <source>The place is sealed: choose only its kind. Write where it is as a sealed place of the person.</source>
            <translation>Platsen är förseglad: välj bara slaget. Skriv var den är som förseglad plats vid personen.</translation>
        </message>
        <message>
            <source>Where the place is not in the register, or is sealed.</source>
            <translation>När platsen inte finns i registret, eller är förseglad.</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Vem</translation>
        </message>
        <message>
            <source>Why, if the place does not receive the age</source>
            <translation>Varför, om platsen inte tar emot åldern</translation>
        </message>
        <message>
            <source>Write the time as 23.40.</source>
            <translation>Skriv tiden som 23.40.</translation>
        </message>
    </context>
    <context>
        <name>PlacementRows</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 till %2</translation>
        </message>
        <message>
            <source>%1: marked as wrong by %2: %3</source>
            <translation>%1: markerad som felaktigt införd av %2: %3</translation>
        </message>
        <message>
            <source>End the placement</source>
            <translation>Avsluta placeringen</translation>
        </message>
        <message>
            <source>Placed</source>
            <translation>Placerad</translation>
        </message>
        <message>
            <source>no decision is named</source>
            <translation>beslut inte angivet</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>sedan %1</translation>
        </message>
        <message>
            <source>the place is sealed</source>
            <translation>platsen är förseglad</translation>
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
            <translation>Om</translation>
        </message>
        <message>
            <source>At the latest</source>
            <translation>Senast</translation>
        </message>
        <message>
            <source>Call back to</source>
            <translation>Ring till</translation>
        </message>
        <message>
            <source>Minutes from now, or a time as 02.15.</source>
            <translation>Minuter från nu, eller en tid som 02.15.</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Löfte</translation>
        </message>
        <message>
            <source>Promise to call back</source>
            <translation>Lova att ringa</translation>
        </message>
        <message>
            <source>Write minutes, or a time as 02.15.</source>
            <translation>Skriv minuter, eller en tid som 02.15.</translation>
        </message>
    </context>
    <context>
        <name>Proposal</name>
        <message>
            <source> or </source>
            <translation> eller </translation>
        </message>
        <message>
            <source>1 shift can be filled</source>
            <translation>1 pass går att fylla</translation>
        </message>
        <message>
            <source>1 shift of the month is open. What is planned already stays.</source>
            <translation>1 pass i månaden är öppet. Det som redan är planerat ligger kvar.</translation>
        </message>
        <message>
            <source>And one shift more.</source>
            <translation>Och ett pass till.</translation>
        </message>
        <message>
            <source>And {number} shifts more.</source>
            <translation>Och {number} pass till.</translation>
        </message>
        <message>
            <source>Every shift can be filled without one of these: {rules}.</source>
            <translation>Alla pass går att fylla utan en av de här reglerna: {rules}.</translation>
        </message>
        <message>
            <source>Everything cannot be filled. Looking for the rule that is in the way.</source>
            <translation>Allt går inte att fylla. Letar efter regeln som hindrar.</translation>
        </message>
        <message>
            <source>Filling what can be filled.</source>
            <translation>Fyller det som går att fylla.</translation>
        </message>
        <message>
            <source>Making it even between all.</source>
            <translation>Fördelar jämnt mellan alla.</translation>
        </message>
        <message>
            <source>No rule is to blame: there are more shifts at once than people.</source>
            <translation>Ingen regel hindrar. Det är fler pass på en gång än personer.</translation>
        </message>
        <message>
            <source>Nobody can take {shift}: there is nobody to ask.</source>
            <translation>Ingen kan ta {shift}: det finns ingen att fråga.</translation>
        </message>
        <message>
            <source>Nobody can take {shift}: {why}.</source>
            <translation>Ingen kan ta {shift}: {why}.</translation>
        </message>
        <message>
            <source>Time ran out before it was known that nothing fairer exists.</source>
            <translation>Tiden tog slut innan det var klart att inget jämnare finns.</translation>
        </message>
        <message>
            <source>What is in the way: {rule}. Without that every shift can be filled.</source>
            <translation>Det som hindrar är {rule}. Utan det går alla pass att fylla.</translation>
        </message>
        <message>
            <source>absence</source>
            <translation>frånvaro</translation>
        </message>
        <message>
            <source>another shift at the same time</source>
            <translation>annat pass samtidigt</translation>
        </message>
        <message>
            <source>in a weekend</source>
            <translation>i helg</translation>
        </message>
        <message>
            <source>nobody can be in two places</source>
            <translation>att ingen kan vara på två ställen</translation>
        </message>
        <message>
            <source>on a big day</source>
            <translation>på storhelg</translation>
        </message>
        <message>
            <source>on a holiday</source>
            <translation>på helgdag</translation>
        </message>
        <message>
            <source>the daily rest</source>
            <translation>dygnsvilan</translation>
        </message>
        <message>
            <source>the most on-call hours in four weeks</source>
            <translation>taket för jourtid på fyra veckor</translation>
        </message>
        <message>
            <source>the most on-call hours reached</source>
            <translation>jourtiden slut</translation>
        </message>
        <message>
            <source>the weekly rest</source>
            <translation>veckovilan</translation>
        </message>
        <message>
            <source>too little daily rest</source>
            <translation>för lite dygnsvila</translation>
        </message>
        <message>
            <source>too little weekly rest</source>
            <translation>för lite veckovila</translation>
        </message>
        <message>
            <source>who is away</source>
            <translation>vilka som är borta</translation>
        </message>
        <message>
            <source>who may have which role</source>
            <translation>vilka som får ha vilken roll</translation>
        </message>
        <message>
            <source>{filled}, with every rule kept.</source>
            <translation>{filled}, med alla regler hållna.</translation>
        </message>
        <message>
            <source>{filled}, {number} cannot.</source>
            <translation>{filled}, {number} går inte.</translation>
        </message>
        <message>
            <source>{first} and {last}</source>
            <translation>{first} och {last}</translation>
        </message>
        <message>
            <source>{met} of {all} wishes hold.</source>
            <translation>{met} av {all} önskemål håller.</translation>
        </message>
        <message>
            <source>{number} shifts</source>
            <translation>{number} pass</translation>
        </message>
        <message>
            <source>{number} shifts can be filled</source>
            <translation>{number} pass går att fylla</translation>
        </message>
        <message>
            <source>{number} shifts of the month are open. What is planned already stays.</source>
            <translation>{number} pass i månaden är öppna. Det som redan är planerat ligger kvar.</translation>
        </message>
        <message>
            <source>{who} may not have the role</source>
            <translation>{who} får inte ha rollen</translation>
        </message>
        <message>
            <source>{why} for {who}</source>
            <translation>{why} för {who}</translation>
        </message>
    </context>
    <context>
        <name>ProposalView</name>
        <message>
            <source>A pattern instead</source>
            <translation>Ett mönster i stället</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Låt bli</translation>
        </message>
        <message>
            <source>Make a proposal</source>
            <translation>Gör ett förslag</translation>
        </message>
        <message>
            <source>No shift to come in this month is open.</source>
            <translation>Inga kommande pass i månaden är öppna.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Take the proposal</source>
            <translation>Ta förslaget</translation>
        </message>
        <message>
            <source>The line is each person's part by her share of a post.</source>
            <translation>Strecket är vars och ens del efter tjänstgöringsgrad.</translation>
        </message>
        <message>
            <source>What each person would have</source>
            <translation>Vad var och en skulle få</translation>
        </message>
    </context>
    <context>
        <name>Proposing</name>
        <message>
            <source>A proposal</source>
            <translation>Förslag</translation>
        </message>
        <message>
            <source>The proposal is in the roster. Everything can still be changed.</source>
            <translation>Förslaget ligger i schemat. Allt går att ändra.</translation>
        </message>
        <message>
            <source>the proposal</source>
            <translation>förslaget</translation>
        </message>
    </context>
    <context>
        <name>ProtectionRow</name>
        <message>
            <source>%1 · %2 by %3. %4</source>
            <translation>%1 · %2 av %3. %4</translation>
        </message>
        <message>
            <source>Assess again</source>
            <translation>Bedöm igen</translation>
        </message>
        <message>
            <source>Does not need protection now</source>
            <translation>Behöver inte skydd nu</translation>
        </message>
        <message>
            <source>Needs protection now</source>
            <translation>Behöver skydd nu</translation>
        </message>
        <message>
            <source>Not written yet</source>
            <translation>Inte skriven än</translation>
        </message>
        <message>
            <source>On paper</source>
            <translation>På papper</translation>
        </message>
        <message>
            <source>Texts for the paper</source>
            <translation>Texter till papperet</translation>
        </message>
        <message>
            <source>Write the assessment</source>
            <translation>Skriv bedömningen</translation>
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
        <name>ReasonForm</name>
        <message>
            <source>Reason</source>
            <translation>Skäl</translation>
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
        <name>ReferralForm</name>
        <message>
            <source>Connected, stayed on the line</source>
            <translation>Kopplad vidare, kvar i luren</translation>
        </message>
        <message>
            <source>Gave the number</source>
            <translation>Fick numret</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Hur</translation>
        </message>
        <message>
            <source>Keep the referral</source>
            <translation>Spara hänvisningen</translation>
        </message>
        <message>
            <source>Number given</source>
            <translation>Nummer som gavs</translation>
        </message>
        <message>
            <source>Refer the caller</source>
            <translation>Hänvisa</translation>
        </message>
        <message>
            <source>Referred to</source>
            <translation>Hänvisad till</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Varför</translation>
        </message>
    </context>
    <context>
        <name>Referring</name>
        <message>
            <source>Referred %1 to %2, %3</source>
            <translation>Hänvisad %1 till %2, %3</translation>
        </message>
        <message>
            <source>connected</source>
            <translation>kopplad vidare</translation>
        </message>
        <message>
            <source>got the number</source>
            <translation>fick numret</translation>
        </message>
    </context>
    <context>
        <name>RenewPage</name>
        <message>
            <source>Choose a new passphrase</source>
            <translation>Välj en ny lösenfras</translation>
        </message>
        <message>
            <source>The desk is open. Everything is still here; only the passphrase changes.</source>
            <translation>Skrivbordet är öppet. Allt finns kvar, bara lösenfrasen är ny.</translation>
        </message>
    </context>
    <context>
        <name>RequisiteRow</name>
        <message>
            <source>J yes, N no, V do not know, Enter writes the fact</source>
            <translation>J ja, N nej, V vet inte. Enter skriver vad svaret bygger på.</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nej</translation>
        </message>
        <message>
            <source>Unclear</source>
            <translation>Oklart</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>then it cannot be done</source>
            <translation>då går det inte</translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message>
            <source>%1, %2: %3 openings. %4</source>
            <translation>%1, %2: %3 öppningar. %4</translation>
        </message>
        <message>
            <source>Nobody has signed for this log yet.</source>
            <translation>Ingen har granskat loggen än.</translation>
        </message>
        <message>
            <source>Opened with the recovery code, without contact</source>
            <translation>Öppnade med återställningskoden, utan kontakt</translation>
        </message>
        <message>
            <source>Openings, newest first</source>
            <translation>Öppningar, nyast först</translation>
        </message>
        <message>
            <source>The log has a gap or does not fit, from these desks: %1. Ring IT support.</source>
            <translation>Loggen har en lucka eller stämmer inte, från datorerna %1. Ring IT-stödet.</translation>
        </message>
        <message>
            <source>The log is whole: no line is missing or changed.</source>
            <translation>Loggen är hel: ingen rad saknas eller är ändrad.</translation>
        </message>
        <message>
            <source>The sample</source>
            <translation>Stickprovet</translation>
        </message>
        <message>
            <source>computer %1, %2 days without contact, limit %3</source>
            <translation>dator %1, %2 dagar utan kontakt, gränsen %3</translation>
        </message>
        <message>
            <source>signed for</source>
            <translation>granskad</translation>
        </message>
        <message>
            <source>your own</source>
            <translation>din egen</translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <source>%1 openings drawn. Ask yourself why each was made.</source>
            <translation>%1 öppningar dragna. Fråga dig varför var och en gjordes.</translation>
        </message>
        <message>
            <source>All openings have to do with the duty.</source>
            <translation>Alla öppningar hör till tjänsten.</translation>
        </message>
        <message>
            <source>Belongs to no board yet</source>
            <translation>Hör inte till någon nämnd än</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>Nämnd</translation>
        </message>
        <message>
            <source>Draw a sample</source>
            <translation>Dra ett stickprov</translation>
        </message>
        <message>
            <source>Every reading of a case comes here by itself.</source>
            <translation>Varje läsning av ett ärende kommer hit av sig själv.</translation>
        </message>
        <message>
            <source>Name as it stands in the log</source>
            <translation>Namn som det står i loggen</translation>
        </message>
        <message>
            <source>Nothing has been opened</source>
            <translation>Inget har öppnats</translation>
        </message>
        <message>
            <source>Only this person</source>
            <translation>Bara den här personen</translation>
        </message>
        <message>
            <source>Openings</source>
            <translation>Öppningar</translation>
        </message>
        <message>
            <source>Openings per person</source>
            <translation>Öppningar per person</translation>
        </message>
        <message>
            <source>Sign for the sample</source>
            <translation>Skriv under granskningen</translation>
        </message>
        <message>
            <source>Signed before</source>
            <translation>Tidigare granskningar</translation>
        </message>
        <message>
            <source>Signed. It stands in the log, and cannot be taken out.</source>
            <translation>Underskrivet. Det står i loggen och kan inte tas bort.</translation>
        </message>
        <message>
            <source>The log</source>
            <translation>Loggen</translation>
        </message>
        <message>
            <source>The log of the board</source>
            <translation>Nämndens logg</translation>
        </message>
        <message>
            <source>The register gives you no board's log to review.</source>
            <translation>Registret ger dig ingen nämnds logg att granska.</translation>
        </message>
        <message>
            <source>There is nothing to draw: all openings are your own or signed for.</source>
            <translation>Det finns inget att dra: alla öppningar är dina egna eller redan granskade.</translation>
        </message>
        <message>
            <source>What you found</source>
            <translation>Vad du såg</translation>
        </message>
    </context>
    <context>
        <name>RevokeForm</name>
        <message>
            <source>Choose why.</source>
            <translation>Välj varför.</translation>
        </message>
        <message>
            <source>It gets nothing that is written from now on. What it has fetched stays on it, encrypted.</source>
            <translation>Den får inget som skrivs från och med nu. Det den har hämtat ligger kvar på den, krypterat.</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Borta</translation>
        </message>
        <message>
            <source>Replaced</source>
            <translation>Utbytt</translation>
        </message>
        <message>
            <source>Shut it out</source>
            <translation>Stäng av</translation>
        </message>
        <message>
            <source>Shut the desk out</source>
            <translation>Stäng av datorn</translation>
        </message>
        <message>
            <source>The person has left</source>
            <translation>Personen har slutat</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Varför</translation>
        </message>
    </context>
    <context>
        <name>RingPresenter</name>
        <message>
            <source>%1 more.</source>
            <translation>%1 till väntar.</translation>
        </message>
        <message>
            <source>%3 has not accepted a handover. Ring now: %2.</source>
            <translation>%3 har inte tagit emot en överlämning. Ring nu: %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n handovers left by themselves. What they lack is named in them.</source>
            <translation>
                <numerusform>Jourdesk har gjort %n överlämning. Det som saknas står i den.</numerusform>
                <numerusform>Jourdesk har gjort %n överlämningar. Det som saknas står i dem.</numerusform>
            </translation>
        </message>
        <message>
            <source>A clock is to be met in good time, from %4: %3.</source>
            <translation>En frist ska hållas i god tid, larm från %4: %3.</translation>
        </message>
        <message>
            <source>A contact cannot be handed over: nobody has confirmed a municipality, or no unit is found.</source>
            <translation>Ett samtal går inte att lämna över: ingen har bekräftat kommun, eller så saknas en mottagande enhet.</translation>
        </message>
        <message>
            <source>A serious handover has been made. Ring now: %2.</source>
            <translation>En allvarlig överlämning är gjord. Ring nu: %2.</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Fick svar</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Dölj</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Inget svar</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
        <message>
            <source>Somebody should have been heard of at %1. Ring 112.</source>
            <translation>Någon skulle ha hört av sig %1. Ring 112.</translation>
        </message>
        <message>
            <source>Somebody should have been heard of at %1. Ring now.</source>
            <translation>Någon skulle ha hört av sig %1. Ring nu.</translation>
        </message>
        <message>
            <source>The last day of a clock is %4: %3.</source>
            <translation>Sista dagen för en frist är %4: %3.</translation>
        </message>
        <message>
            <source>You promised to ring back at %1 at the latest. Ring now.</source>
            <translation>Du lovade ringa tillbaka senast %1. Ring nu.</translation>
        </message>
        <message>
            <source>today</source>
            <translation>i dag</translation>
        </message>
    </context>
    <context>
        <name>Road</name>
        <message>
            <source>%1 of %2 records unsent</source>
            <translation>%1 av %2 poster osända</translation>
        </message>
        <message>
            <source>%1 older contacts lie in the store alone</source>
            <translation>%1 äldre kontakter ligger bara i lagret</translation>
        </message>
        <message>
            <source>%1 on the way back</source>
            <translation>%1 på väg tillbaka</translation>
        </message>
        <message>
            <source>%1 records</source>
            <translation>%1 poster</translation>
        </message>
        <message>
            <source>%1 records that the store says it has kept</source>
            <translation>%1 poster som lagret säger sig ha</translation>
        </message>
        <message>
            <source>%1 times, last %2</source>
            <translation>%1 gånger, senast %2</translation>
        </message>
        <message>
            <source>1 older contact lies in the store alone</source>
            <translation>1 äldre kontakt ligger bara i lagret</translation>
        </message>
        <message>
            <source>1 record</source>
            <translation>1 post</translation>
        </message>
        <message>
            <source>A desk has written two rows</source>
            <translation>En dator har skrivit två rader</translation>
        </message>
        <message>
            <source>A person</source>
            <translation>En person</translation>
        </message>
        <message>
            <source>A record cannot be opened yet</source>
            <translation>En post går inte att öppna än</translation>
        </message>
        <message>
            <source>A record has been changed on the way</source>
            <translation>En post har ändrats på vägen</translation>
        </message>
        <message>
            <source>A record is not what it says it is</source>
            <translation>En post är inte vad den ger sig ut för</translation>
        </message>
        <message>
            <source>All contacts of this computer are still here</source>
            <translation>Alla datorns kontakter finns kvar här</translation>
        </message>
        <message>
            <source>Call to a decider</source>
            <translation>Samtal till beslutsfattare</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Samtal</translation>
        </message>
        <message>
            <source>Corrected note</source>
            <translation>Rättad anteckning</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Beslut</translation>
        </message>
        <message>
            <source>Go on working; nothing is lost. Tell the host municipality's IT in the morning.</source>
            <translation>Arbeta vidare, inget är borta. Berätta för värdkommunens it i morgon.</translation>
        </message>
        <message>
            <source>Handover</source>
            <translation>Överlämning</translation>
        </message>
        <message>
            <source>How it stands</source>
            <translation>Läget</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Anteckning</translation>
        </message>
        <message>
            <source>Nothing more is forgotten here: the register sets no time</source>
            <translation>Inget mer glöms här: registret sätter ingen tid</translation>
        </message>
        <message>
            <source>Noticed</source>
            <translation>Uppmärksammat</translation>
        </message>
        <message>
            <source>Other contacts</source>
            <translation>Övriga kontakter</translation>
        </message>
        <message>
            <source>Other record</source>
            <translation>Annan post</translation>
        </message>
        <message>
            <source>Protection assessment</source>
            <translation>Skyddsbedömning</translation>
        </message>
        <message>
            <source>Question of law answered</source>
            <translation>Rekvisit besvarat</translation>
        </message>
        <message>
            <source>Records are missing in a row</source>
            <translation>Poster saknas i en rad</translation>
        </message>
        <message>
            <source>Responsible municipality</source>
            <translation>Ansvarig kommun</translation>
        </message>
        <message>
            <source>Rosters</source>
            <translation>Scheman</translation>
        </message>
        <message>
            <source>Same contact or not</source>
            <translation>Samma kontakt eller inte</translation>
        </message>
        <message>
            <source>Sealed words</source>
            <translation>Förseglade uppgifter</translation>
        </message>
        <message>
            <source>Settled contacts are forgotten here after %1 days; looked for next %2</source>
            <translation>Klara kontakter glöms här efter %1 dagar; nästa gång %2</translation>
        </message>
        <message>
            <source>Shifts</source>
            <translation>Pass</translation>
        </message>
        <message>
            <source>Something has not come back from the store</source>
            <translation>Något har inte kommit tillbaka från lagret</translation>
        </message>
        <message>
            <source>Step after a decision</source>
            <translation>Steg efter beslut</translation>
        </message>
        <message>
            <source>The contact begins</source>
            <translation>Samtalet börjar</translation>
        </message>
        <message>
            <source>The contact ends</source>
            <translation>Samtalet slutar</translation>
        </message>
        <message>
            <source>The register</source>
            <translation>Registret</translation>
        </message>
        <message>
            <source>The store did not take it</source>
            <translation>Lagret tog inte emot den</translation>
        </message>
        <message>
            <source>The store has gone back to an older copy</source>
            <translation>Lagret har gått tillbaka till en äldre kopia</translation>
        </message>
        <message>
            <source>The store may lack contacts that are forgotten here</source>
            <translation>Lagret kan sakna kontakter som är glömda här</translation>
        </message>
        <message>
            <source>The store shows different desks different things</source>
            <translation>Lagret visar olika saker för olika datorer</translation>
        </message>
        <message>
            <source>Traces of reading</source>
            <translation>Läsloggar</translation>
        </message>
        <message>
            <source>Unsent</source>
            <translation>Osänt</translation>
        </message>
        <message>
            <source>Watches</source>
            <translation>Bevakning</translation>
        </message>
        <message>
            <source>Who called</source>
            <translation>Vem som ringde</translation>
        </message>
        <message>
            <source>Who knows</source>
            <translation>Vem som vet</translation>
        </message>
        <message>
            <source>Who knows, marked as wrong</source>
            <translation>Vem som vet, felmarkerat</translation>
        </message>
        <message>
            <source>With the store</source>
            <translation>Hos lagret</translation>
        </message>
        <message>
            <source>You need do nothing. Jourdesk looks again on every trip; all you write is kept here.</source>
            <translation>Du behöver inte göra något. Jourdesk ser efter vid varje resa, och allt du skriver finns här.</translation>
        </message>
        <message>
            <source>a key for a unit</source>
            <translation>en nyckel till en enhet</translation>
        </message>
        <message>
            <source>a key taken back</source>
            <translation>en nyckel som tagits tillbaka</translation>
        </message>
        <message>
            <source>a record</source>
            <translation>en post</translation>
        </message>
        <message>
            <source>an entry of the directory</source>
            <translation>en rad i katalogen</translation>
        </message>
        <message>
            <source>fetched by %1</source>
            <translation>hämtad av %1</translation>
        </message>
        <message>
            <source>from the desk %1</source>
            <translation>från datorn %1</translation>
        </message>
        <message>
            <source>left, not receipted yet</source>
            <translation>på väg, inte kvitterad än</translation>
        </message>
        <message>
            <source>mends itself</source>
            <translation>lagar sig själv</translation>
        </message>
        <message>
            <source>once, %2</source>
            <translation>en gång, %2</translation>
        </message>
        <message>
            <source>only here</source>
            <translation>endast här</translation>
        </message>
        <message>
            <source>receipted by the store</source>
            <translation>kvitterad av lagret</translation>
        </message>
        <message>
            <source>set aside</source>
            <translation>åt sidan</translation>
        </message>
        <message>
            <source>stays here</source>
            <translation>finns kvar här</translation>
        </message>
        <message>
            <source>tell IT</source>
            <translation>säg till it</translation>
        </message>
        <message>
            <source>the store did not take it</source>
            <translation>lagret tog inte emot den</translation>
        </message>
    </context>
    <context>
        <name>RoadPage</name>
        <message>
            <source>%1 unsent</source>
            <translation>%1 osända</translation>
        </message>
        <message>
            <source>Everything is kept on this computer.</source>
            <translation>Allt ligger på den här datorn.</translation>
        </message>
        <message>
            <source>Nothing to send</source>
            <translation>Inget att sända</translation>
        </message>
        <message>
            <source>Read a colleague's sealed file in</source>
            <translation>Läs in en kollegas förseglade fil</translation>
        </message>
        <message>
            <source>Read a file in</source>
            <translation>Läs in en fil</translation>
        </message>
        <message>
            <source>Sealed records (*.jourdesk)</source>
            <translation>Förseglade poster (*.jourdesk)</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Sänd nu</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Sändning</translation>
        </message>
        <message>
            <source>This desk has no store</source>
            <translation>Datorn har inget lager</translation>
        </message>
        <message>
            <source>What has left and what has not</source>
            <translation>Vad som har gått iväg och inte</translation>
        </message>
        <message>
            <source>What you write comes here.</source>
            <translation>Det du skriver kommer hit.</translation>
        </message>
        <message>
            <source>Write the record to a file</source>
            <translation>Spara posten i en fil</translation>
        </message>
        <message>
            <source>Write to a file</source>
            <translation>Spara i en fil</translation>
        </message>
        <message>
            <source>Write what is unsent to a file, sealed</source>
            <translation>Spara det osända i en fil, förseglat</translation>
        </message>
        <message>
            <source>last in contact %1</source>
            <translation>senast i kontakt %1</translation>
        </message>
        <message>
            <source>nothing is unsent</source>
            <translation>inget är osänt</translation>
        </message>
    </context>
    <context>
        <name>RoadPanel</name>
        <message>
            <source>%1 records that the store says it has kept</source>
            <translation>%1 poster som lagret säger sig ha</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Samtal</translation>
        </message>
        <message>
            <source>For IT: %1</source>
            <translation>Till it: %1</translation>
        </message>
        <message>
            <source>It leaves with the next trip.</source>
            <translation>Det går iväg med nästa resa.</translation>
        </message>
        <message>
            <source>It stays here and can leave again.</source>
            <translation>Den finns kvar här och kan gå iväg igen.</translation>
        </message>
        <message>
            <source>Last noticed %1</source>
            <translation>Senast märkt %1</translation>
        </message>
        <message>
            <source>Nothing is deleted from the record. What is new in a contact brings it back by itself; you can also search for its case number and bring it back.</source>
            <translation>Inget raderas ur journalen. Något nytt i en kontakt hämtar tillbaka den av sig självt; du kan också söka på ärendenumret och hämta tillbaka den.</translation>
        </message>
        <message>
            <source>Open the contact</source>
            <translation>Öppna samtalet</translation>
        </message>
        <message>
            <source>Set aside, from the desk %1</source>
            <translation>Lagd åt sidan, från datorn %1</translation>
        </message>
        <message>
            <source>The store did not take it</source>
            <translation>Lagret tog inte emot den</translation>
        </message>
        <message>
            <source>Write the record to a file</source>
            <translation>Spara posten i en fil</translation>
        </message>
    </context>
    <context>
        <name>RoadPresenter</name>
        <message>
            <source>%1 new records have been read in.</source>
            <translation>%1 nya poster är inlästa.</translation>
        </message>
        <message>
            <source>%1 were set aside.</source>
            <translation>%1 lades åt sidan.</translation>
        </message>
        <message>
            <source>On the way. The list says when it is receipted.</source>
            <translation>På väg. Listan säger när det är kvitterat.</translation>
        </message>
        <message>
            <source>Sealed in %1. It stays here until the store has receipted it.</source>
            <translation>Förseglat i %1. Det finns kvar här tills lagret har kvitterat det.</translation>
        </message>
        <message>
            <source>The record lies in %1.</source>
            <translation>Posten ligger i %1.</translation>
        </message>
    </context>
    <context>
        <name>RoadStatus</name>
        <message>
            <source>%1 unsent</source>
            <translation>%1 osända</translation>
        </message>
        <message>
            <source>Everything is receipted</source>
            <translation>allt är kvitterat</translation>
        </message>
        <message>
            <source>Fetching: %1 here</source>
            <translation>Hämtar: %1 här</translation>
        </message>
        <message>
            <source>Fetching: %1 here, %2 left</source>
            <translation>Hämtar: %1 här, %2 kvar</translation>
        </message>
        <message>
            <source>Sending: %1 receipted</source>
            <translation>Skickar: %1 kvitterade</translation>
        </message>
        <message>
            <source>Sending: %1 receipted, %2 left</source>
            <translation>Skickar: %1 kvitterade, %2 kvar</translation>
        </message>
        <message>
            <source>last in contact %1</source>
            <translation>senast i kontakt %1</translation>
        </message>
        <message>
            <source>not yet in contact</source>
            <translation>inte i kontakt ännu</translation>
        </message>
        <message>
            <source>sending the last of the shift</source>
            <translation>skickar det sista av passet</translation>
        </message>
    </context>
    <context>
        <name>Roster</name>
        <message>
            <source>1 gap</source>
            <translation>1 lucka</translation>
        </message>
        <message>
            <source>1 holiday</source>
            <translation>1 helgdag</translation>
        </message>
        <message>
            <source>1 night</source>
            <translation>1 natt</translation>
        </message>
        <message>
            <source>1 warning</source>
            <translation>1 varning</translation>
        </message>
        <message>
            <source>1 weekend</source>
            <translation>1 helg</translation>
        </message>
        <message>
            <source>Among them: {example}</source>
            <translation>Bland annat: {example}</translation>
        </message>
        <message>
            <source>Ask for a swap</source>
            <translation>Fråga om byte</translation>
        </message>
        <message>
            <source>Change the shift</source>
            <translation>Ändra passet</translation>
        </message>
        <message>
            <source>Correct what has been</source>
            <translation>Rätta det som har varit</translation>
        </message>
        <message>
            <source>It can still be read, with the reason.</source>
            <translation>Det går att läsa även efteråt, med skälet.</translation>
        </message>
        <message>
            <source>Put somebody in</source>
            <translation>Sätt in någon</translation>
        </message>
        <message>
            <source>Take over {role} now</source>
            <translation>Ta över {role} nu</translation>
        </message>
        <message>
            <source>Take the shift out</source>
            <translation>Ställ in passet</translation>
        </message>
        <message>
            <source>The coordinator plans the roster. You may ask for a swap, or take over what goes on.</source>
            <translation>Samordnaren lägger schemat. Du kan fråga om byte, eller ta över det som pågår.</translation>
        </message>
        <message>
            <source>The shift has begun and is as it was. What became otherwise is a correction.</source>
            <translation>Passet har börjat och är låst. Det som blev annorlunda skrivs som rättelse.</translation>
        </message>
        <message>
            <source>There is nothing here to do that with.</source>
            <translation>Här finns inget pass att göra det med.</translation>
        </message>
        <message>
            <source>gap</source>
            <comment>in a narrow cell</comment>
            <translation>lucka</translation>
        </message>
        <message>
            <source>meant gap</source>
            <translation>avsedd lucka</translation>
        </message>
        <message>
            <source>meant to be open</source>
            <translation>öppen, och det är avsett</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>saknas</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>ingen</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>inget</translation>
        </message>
        <message>
            <source>open</source>
            <translation>öppen</translation>
        </message>
        <message>
            <source>partly</source>
            <translation>delvis</translation>
        </message>
        <message>
            <source>proposed: {name}</source>
            <translation>förslag: {name}</translation>
        </message>
        <message>
            <source>swap asked</source>
            <translation>byte begärt</translation>
        </message>
        <message>
            <source>{number} gaps</source>
            <translation>{number} luckor</translation>
        </message>
        <message>
            <source>{number} holidays</source>
            <translation>{number} helgdagar</translation>
        </message>
        <message>
            <source>{number} nights</source>
            <translation>{number} nätter</translation>
        </message>
        <message>
            <source>{number} times</source>
            <translation>{number} gånger</translation>
        </message>
        <message>
            <source>{number} warnings</source>
            <translation>{number} varningar</translation>
        </message>
        <message>
            <source>{number} weekends</source>
            <translation>{number} helger</translation>
        </message>
    </context>
    <context>
        <name>RosterPage</name>
        <message>
            <source>No shift is planned this month</source>
            <translation>Inget pass är planerat den här månaden</translation>
        </message>
        <message>
            <source>Nothing is missing.</source>
            <translation>Inget saknas.</translation>
        </message>
        <message>
            <source>Propose a roster</source>
            <translation>Föreslå schema</translation>
        </message>
        <message>
            <source>Put somebody in with Enter, or let a proposal fill the month.</source>
            <translation>Sätt in någon med Enter, eller låt ett förslag fylla månaden.</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>Schema</translation>
        </message>
        <message>
            <source>The month</source>
            <translation>Månaden</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
        <message>
            <source>Undo: {what}</source>
            <translation>Ångra {what}</translation>
        </message>
    </context>
    <context>
        <name>RosterPanel</name>
        <message>
            <source>Files</source>
            <translation>Filer</translation>
        </message>
        <message>
            <source>How it falls</source>
            <translation>Fördelning</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Visa</translation>
        </message>
        <message>
            <source>Swaps</source>
            <translation>Byten</translation>
        </message>
        <message>
            <source>The shift</source>
            <translation>Passet</translation>
        </message>
    </context>
    <context>
        <name>RosterPresenter</name>
        <message>
            <source>The bar is nights, weekends and holidays together; big days count more. The line is the mean.</source>
            <translation>Stapeln är nätter, helger och helgdagar ihop; storhelger väger mer. Strecket är medeltalet.</translation>
        </message>
    </context>
    <context>
        <name>RulesForm</name>
        <message>
            <source>Always filled</source>
            <translation>Ska alltid ha någon</translation>
        </message>
        <message>
            <source>Boards or municipalities with semicolons between.</source>
            <translation>Nämnder eller kommuner med semikolon emellan.</translation>
        </message>
        <message>
            <source>Boards that must have a member on call</source>
            <translation>Nämnder som ska ha en ledamot i beredskap</translation>
        </message>
        <message>
            <source>Holds for all rosters from now on. Rest and hours stand in Admin, Working time.</source>
            <translation>Gäller alla scheman från nu. Vila och timmar står i Admin, Arbetstid.</translation>
        </message>
        <message>
            <source>Hours that make a night</source>
            <translation>Timmar som gör en natt</translation>
        </message>
        <message>
            <source>Jour is counted over weeks</source>
            <translation>Jourtid räknas på veckor</translation>
        </message>
        <message>
            <source>Jourtid</source>
            <translation>Jourtid</translation>
        </message>
        <message>
            <source>Let them hold</source>
            <translation>Låt reglerna gälla</translation>
        </message>
        <message>
            <source>Standby</source>
            <translation>Beredskap</translation>
        </message>
        <message>
            <source>The hours of the jour are</source>
            <translation>Jourens timmar är</translation>
        </message>
        <message>
            <source>The night lasts from</source>
            <translation>Natten är från</translation>
        </message>
        <message>
            <source>Those of second line and manager are</source>
            <translation>Bakjourens och chefens timmar är</translation>
        </message>
        <message>
            <source>Those that keep a roster</source>
            <translation>De som har ett schema</translation>
        </message>
        <message>
            <source>Units open</source>
            <translation>Enheterna öppnar</translation>
        </message>
        <message>
            <source>Weight of a big day</source>
            <translation>En storhelgs vikt</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>Arbete</translation>
        </message>
        <message>
            <source>Write a Monday such as {example}.</source>
            <translation>Skriv en måndag som {example}.</translation>
        </message>
        <message>
            <source>Write a time such as 16.00.</source>
            <translation>Skriv en tid som 16.00.</translation>
        </message>
        <message>
            <source>Write a whole number from 1.</source>
            <translation>Skriv ett helt tal från 1.</translation>
        </message>
        <message>
            <source>and close</source>
            <translation>och stänger</translation>
        </message>
        <message>
            <source>from a Monday</source>
            <translation>från en måndag</translation>
        </message>
        <message>
            <source>to</source>
            <translation>till</translation>
        </message>
        <message>
            <source>{name} is in several names. Write the whole name.</source>
            <translation>{name} finns i flera namn. Skriv hela namnet.</translation>
        </message>
        <message>
            <source>{name} is not in the register.</source>
            <translation>{name} finns inte i registret.</translation>
        </message>
    </context>
    <context>
        <name>RungRow</name>
        <message>
            <source>answered</source>
            <translation>svarade</translation>
        </message>
        <message>
            <source>conflict of interest</source>
            <translation>jäv</translation>
        </message>
        <message>
            <source>decided</source>
            <translation>beslutade</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>avstod</translation>
        </message>
        <message>
            <source>did not need to be called</source>
            <translation>behövde inte ringas</translation>
        </message>
        <message>
            <source>no answer</source>
            <translation>inget svar</translation>
        </message>
        <message>
            <source>ring now</source>
            <translation>ring nu</translation>
        </message>
        <message>
            <source>wrong number</source>
            <translation>fel nummer</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>The file is {name}</source>
            <translation>Filen heter {name}</translation>
        </message>
        <message>
            <source>The shifts of the calendar are in the roster.</source>
            <translation>Kalenderns pass ligger i schemat.</translation>
        </message>
        <message>
            <source>the calendar</source>
            <translation>kalendern</translation>
        </message>
    </context>
    <context>
        <name>SealedCaller</name>
        <message>
            <source>%1 by %2 %3</source>
            <translation>%1 enligt %2 %3</translation>
        </message>
        <message>
            <source>Logged in your name.</source>
            <translation>Loggat i ditt namn.</translation>
        </message>
        <message>
            <source>Nothing is written</source>
            <translation>Inget är skrivet</translation>
        </message>
        <message>
            <source>Only the duty service reads it. Reading is logged.</source>
            <translation>Bara jouren läser. Läsningen loggas.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Visa</translation>
        </message>
        <message>
            <source>The receiving unit may read it. Reading is logged.</source>
            <translation>Mottagande enhet får läsa. Läsningen loggas.</translation>
        </message>
        <message>
            <source>Who called is sealed</source>
            <translation>Vem som ringde är förseglat</translation>
        </message>
        <message>
            <source>Who may read it</source>
            <translation>Vem får läsa</translation>
        </message>
        <message>
            <source>feedback to %1</source>
            <translation>återkoppling till %1</translation>
        </message>
    </context>
    <context>
        <name>SealedPlace</name>
        <message>
            <source>Logged in your name.</source>
            <translation>Loggat i ditt namn.</translation>
        </message>
        <message>
            <source>Reading is logged in your name.</source>
            <translation>Läsningen loggas i ditt namn.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Visa</translation>
        </message>
        <message>
            <source>The place is sealed</source>
            <translation>Platsen är förseglad</translation>
        </message>
    </context>
    <context>
        <name>SeatsPage</name>
        <message>
            <source>Everything here is invented and is thrown away with the window. Ctrl L leads back to this page.</source>
            <translation>Allt här är påhittat och slängs med fönstret. Ctrl L leder tillbaka hit.</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>Platser</translation>
        </message>
        <message>
            <source>Sit down</source>
            <translation>Sätt dig</translation>
        </message>
        <message>
            <source>The desk is being set</source>
            <translation>Skrivbordet dukas</translation>
        </message>
        <message>
            <source>The desk is being set. It takes a few seconds.</source>
            <translation>Skrivbordet dukas. Det tar några sekunder.</translation>
        </message>
        <message>
            <source>Where do you sit?</source>
            <translation>Var sitter du?</translation>
        </message>
    </context>
    <context>
        <name>SettleForm</name>
        <message>
            <source>How it went</source>
            <translation>Hur det gick</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>The promise</source>
            <translation>Löftet</translation>
        </message>
    </context>
    <context>
        <name>ShareForm</name>
        <message>
            <source>Keep</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>May the receiving unit read who called?</source>
            <translation>Får mottagande enhet läsa vem som ringde?</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nej</translation>
        </message>
        <message>
            <source>The receiving unit may read</source>
            <translation>Mottagande enhet får läsa</translation>
        </message>
        <message>
            <source>What has been read stays read, also if you take it back.</source>
            <translation>Det som är läst är läst, även om du tar tillbaka det.</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Varför</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
    </context>
    <context>
        <name>SheetView</name>
        <message>
            <source>Paper handed over {when} by {who}, fingerprint {code}</source>
            <translation>Papper överlämnat {when} av {who}, kontrollkod {code}</translation>
        </message>
        <message>
            <source>The sheet</source>
            <translation>Bladet</translation>
        </message>
    </context>
    <context>
        <name>Shift</name>
        <message>
            <source>1. Ring {who}{number}.</source>
            <translation>1. Ring {who}{number}.</translation>
        </message>
        <message>
            <source>2. Ring the second line{who}.</source>
            <translation>2. Ring bakjouren{who}.</translation>
        </message>
        <message>
            <source>3. Ring {number} and say the place.</source>
            <translation>3. Ring {number} och säg platsen.</translation>
        </message>
        <message>
            <source>A draft on this computer. Open it and keep it, or leave it to the next.</source>
            <translation>Ett utkast på den här datorn. Öppna och spara det, eller lämna det till nästa.</translation>
        </message>
        <message>
            <source>Alone outside</source>
            <translation>Ensam ute</translation>
        </message>
        <message>
            <source>At the latest {when}.</source>
            <translation>Senast {when}.</translation>
        </message>
        <message>
            <source>Came in {when}.</source>
            <translation>Kom in {when}.</translation>
        </message>
        <message>
            <source>Clocks and promises</source>
            <translation>Frister och löften</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Klart</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Utkast</translation>
        </message>
        <message>
            <source>From the shift before</source>
            <translation>Från förra passet</translation>
        </message>
        <message>
            <source>From {who}</source>
            <translation>Från {who}</translation>
        </message>
        <message>
            <source>Go off duty</source>
            <translation>Gå av passet</translation>
        </message>
        <message>
            <source>Handovers that wait</source>
            <translation>Överlämningar som väntar</translation>
        </message>
        <message>
            <source>Heard of {when}.</source>
            <translation>Hördes av {when}.</translation>
        </message>
        <message>
            <source>I have read it</source>
            <translation>Jag har läst den</translation>
        </message>
        <message>
            <source>Is open</source>
            <translation>Öppen</translation>
        </message>
        <message>
            <source>Jour</source>
            <translation>Jour</translation>
        </message>
        <message>
            <source>Last day {day}.</source>
            <translation>Sista dag {day}.</translation>
        </message>
        <message>
            <source>Left to do</source>
            <translation>Kvar att göra</translation>
        </message>
        <message>
            <source>Left {when}</source>
            <translation>Lämnat {when}</translation>
        </message>
        <message>
            <source>Left {when}. To be heard of {due} at the latest.</source>
            <translation>Åkte {when}. Hör av sig senast {due}.</translation>
        </message>
        <message>
            <source>Mark as read</source>
            <translation>Läst</translation>
        </message>
        <message>
            <source>Nobody answers for it yet.</source>
            <translation>Ingen äger den än.</translation>
        </message>
        <message>
            <source>Nobody has said to be on</source>
            <translation>Ingen har sagt sig vara i tjänst</translation>
        </message>
        <message>
            <source>Not heard of · {time} late</source>
            <translation>Inte hörd av · {time} sen</translation>
        </message>
        <message>
            <source>Nothing waits</source>
            <translation>Inget väntar</translation>
        </message>
        <message>
            <source>Open contacts</source>
            <translation>Öppna kontakter</translation>
        </message>
        <message>
            <source>Open contacts that you take on:</source>
            <translation>Öppna kontakter som du tar över:</translation>
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
            <source>Second line</source>
            <translation>Bakjour</translation>
        </message>
        <message>
            <source>The shift begins with an empty table.</source>
            <translation>Passet börjar med tomt bord.</translation>
        </message>
        <message>
            <source>To hand over before the morning: {number}</source>
            <translation>Att lämna över före morgonen: {number}</translation>
        </message>
        <message>
            <source>Typed and not kept</source>
            <translation>Skrivet men inte sparat</translation>
        </message>
        <message>
            <source>Typed and not kept: {number}. It stays on this computer.</source>
            <translation>Skrivet men inte sparat: {number}. Det ligger kvar på den här datorn.</translation>
        </message>
        <message>
            <source>Wait no longer. Ring {number} and say the place.</source>
            <translation>Vänta inte längre. Ring {number} och säg platsen.</translation>
        </message>
        <message>
            <source>Watches for tonight</source>
            <translation>Bevakningar i natt</translation>
        </message>
        <message>
            <source>Written by {who}, {when}.</source>
            <translation>Skrivet av {who}, {when}.</translation>
        </message>
        <message>
            <source>and {number} more</source>
            <translation>och {number} till</translation>
        </message>
        <message>
            <source>came back: wrong unit</source>
            <translation>kom tillbaka: fel enhet</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>utkast</translation>
        </message>
        <message>
            <source>has something to tell</source>
            <translation>har något att berätta</translation>
        </message>
        <message>
            <source>no municipality</source>
            <translation>ingen kommun</translation>
        </message>
        <message>
            <source>not accepted yet</source>
            <translation>inte mottagen än</translation>
        </message>
        <message>
            <source>not handed over</source>
            <translation>inte överlämnad</translation>
        </message>
        <message>
            <source>open</source>
            <translation>öppen</translation>
        </message>
        <message>
            <source>open contacts to take on: {number}</source>
            <translation>öppna kontakter att ta över: {number}</translation>
        </message>
        <message>
            <source>out alone since {when}</source>
            <translation>ensam ute sedan {when}</translation>
        </message>
        <message>
            <source>something is missing in {number}</source>
            <translation>något saknas i {number}</translation>
        </message>
        <message>
            <source>the unit asks</source>
            <translation>enheten frågar</translation>
        </message>
        <message>
            <source>to be heard of in {time}</source>
            <translation>hör av sig inom {time}</translation>
        </message>
        <message>
            <source>to be read</source>
            <translation>att läsa</translation>
        </message>
        <message>
            <source>to do</source>
            <translation>att göra</translation>
        </message>
        <message>
            <source>{role} {who} by the roster</source>
            <translation>{role} {who} enligt schemat</translation>
        </message>
        <message>
            <source>{when} {label}, {where}</source>
            <translation>{when} {label}, {where}</translation>
        </message>
        <message>
            <source>{who} answers for it</source>
            <translation>{who} svarar för den</translation>
        </message>
        <message>
            <source>{who} asks: {text}</source>
            <translation>{who} frågar: {text}</translation>
        </message>
        <message>
            <source>{who} is out alone</source>
            <translation>{who} är ute ensam</translation>
        </message>
        <message>
            <source>{who} is out alone: {state}</source>
            <translation>{who} är ute ensam: {state}</translation>
        </message>
        <message>
            <source>{who} left it open {when}. {owner} answers for it until you have read in.</source>
            <translation>{who} lämnade den öppen {when}. {owner} svarar för den tills du har läst in dig.</translation>
        </message>
        <message>
            <source>{who} wrote: {text}</source>
            <translation>{who} skrev: {text}</translation>
        </message>
        <message>
            <source>{who}, {when}</source>
            <translation>{who}, {when}</translation>
        </message>
    </context>
    <context>
        <name>ShiftPage</name>
        <message>
            <source>Begin the shift</source>
            <translation>Börja passet</translation>
        </message>
        <message>
            <source>Choose what you are here as.</source>
            <translation>Välj vad du är här som.</translation>
        </message>
        <message>
            <source>Coordinator</source>
            <translation>Samordnare</translation>
        </message>
        <message>
            <source>Here as</source>
            <translation>Här som</translation>
        </message>
        <message>
            <source>On duty</source>
            <translation>Jour</translation>
        </message>
        <message>
            <source>Open the desk</source>
            <translation>Öppna Jourdesk</translation>
        </message>
        <message>
            <source>Reviewer</source>
            <translation>Granskare</translation>
        </message>
        <message>
            <source>Second line</source>
            <translation>Bakjour</translation>
        </message>
        <message>
            <source>Stands on every note you write.</source>
            <translation>Står på varje anteckning du skriver.</translation>
        </message>
        <message>
            <source>The unit</source>
            <translation>Enheten</translation>
        </message>
        <message>
            <source>Who are you?</source>
            <translation>Vem är du?</translation>
        </message>
        <message>
            <source>Who is on duty?</source>
            <translation>Vem har jouren?</translation>
        </message>
        <message>
            <source>Write your name. It stands on every note.</source>
            <translation>Skriv ditt namn. Det står på varje anteckning.</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Ditt namn</translation>
        </message>
        <message>
            <source>Your title</source>
            <translation>Din befattning</translation>
        </message>
        <message>
            <source>social worker</source>
            <translation>socialsekreterare</translation>
        </message>
    </context>
    <context>
        <name>ShiftPanel</name>
        <message>
            <source>Nothing is chosen</source>
            <translation>Inget är valt</translation>
        </message>
        <message>
            <source>Open the contact</source>
            <translation>Öppna samtalet</translation>
        </message>
        <message>
            <source>She is back</source>
            <translation>Är tillbaka</translation>
        </message>
        <message>
            <source>Stays longer</source>
            <translation>Stannar längre</translation>
        </message>
    </context>
    <context>
        <name>ShiftView</name>
        <message>
            <source>Ask for a swap</source>
            <translation>Fråga om byte</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändra</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Rätta</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Flytta</translation>
        </message>
        <message>
            <source>No shift</source>
            <translation>Inget pass</translation>
        </message>
        <message>
            <source>Nobody has the shift</source>
            <translation>Ingen har passet</translation>
        </message>
        <message>
            <source>Open, and that is meant</source>
            <translation>Öppet, och det är avsett</translation>
        </message>
        <message>
            <source>Put somebody in</source>
            <translation>Sätt in någon</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Ställ in</translation>
        </message>
        <message>
            <source>Take over now</source>
            <translation>Ta över nu</translation>
        </message>
        <message>
            <source>The shift goes on and cannot be planned anew. Whoever steps in takes it over.</source>
            <translation>Passet pågår och kan inte planeras om. Den som går in tar över det.</translation>
        </message>
        <message>
            <source>The shift has begun. It is as it was; what became otherwise is written as a correction.</source>
            <translation>Passet har börjat och är låst. Det som blev annorlunda skrivs som rättelse.</translation>
        </message>
    </context>
    <context>
        <name>SourceRow</name>
        <message>
            <source>Read the provision</source>
            <translation>Läs paragrafen</translation>
        </message>
        <message>
            <source>Wording %1, read %2.</source>
            <translation>Lydelse %1, läst %2.</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>How far the road has come</source>
            <translation>Hur långt sändningen har kommit</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Läget</translation>
        </message>
    </context>
    <context>
        <name>SwapForm</name>
        <message>
            <source>Against her shift</source>
            <translation>Mot passet</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Fråga</translation>
        </message>
        <message>
            <source>Choose one of the names.</source>
            <translation>Välj ett av namnen.</translation>
        </message>
        <message>
            <source>May be left empty.</source>
            <translation>Kan lämnas tomt.</translation>
        </message>
        <message>
            <source>The swap holds when both have said yes.</source>
            <translation>Bytet gäller när båda har sagt ja.</translation>
        </message>
        <message>
            <source>Type a name</source>
            <translation>Skriv ett namn</translation>
        </message>
    </context>
    <context>
        <name>SwapsView</name>
        <message>
            <source>No</source>
            <translation>Nej</translation>
        </message>
        <message>
            <source>No swap waits for an answer.</source>
            <translation>Inget byte väntar på svar.</translation>
        </message>
        <message>
            <source>Waits for {names}.</source>
            <translation>Väntar på {names}.</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
    </context>
    <context>
        <name>TabStrip</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n till</numerusform>
                <numerusform>%n till</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TablePanel</name>
        <message>
            <source>Change more</source>
            <translation>Ändra mer</translation>
        </message>
        <message>
            <source>End the row that day</source>
            <translation>Avsluta raden den dagen</translation>
        </message>
        <message>
            <source>Go back to the one before</source>
            <translation>Gå tillbaka till den förra</translation>
        </message>
        <message>
            <source>New row</source>
            <translation>Ny rad</translation>
        </message>
        <message>
            <source>Newest first. Nothing is ever taken out.</source>
            <translation>Nyast först. Inget tas någonsin bort.</translation>
        </message>
        <message>
            <source>Nothing is chosen</source>
            <translation>Inget är valt</translation>
        </message>
        <message>
            <source>Nothing is in use yet.</source>
            <translation>Inget är i bruk än.</translation>
        </message>
        <message>
            <source>Put it into use</source>
            <translation>Ta det i bruk</translation>
        </message>
        <message>
            <source>See what it means</source>
            <translation>Se vad det betyder</translation>
        </message>
        <message>
            <source>Take the row away</source>
            <translation>Ta bort raden</translation>
        </message>
        <message>
            <source>The council's decision § 88</source>
            <translation>Fullmäktiges beslut § 88</translation>
        </message>
        <message>
            <source>What it means</source>
            <translation>Vad det betyder</translation>
        </message>
        <message>
            <source>What was changed</source>
            <translation>Ändringar</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Varför</translation>
        </message>
    </context>
    <context>
        <name>Tables</name>
        <message>
            <source> (may be empty)</source>
            <translation> (får vara tomt)</translation>
        </message>
        <message>
            <source>Boards and units</source>
            <translation>Nämnder och enheter</translation>
        </message>
        <message>
            <source>Comes</source>
            <translation>Kommer</translation>
        </message>
        <message>
            <source>Contacts and beds</source>
            <translation>Kontakter och platser</translation>
        </message>
        <message>
            <source>Costs, figures, words</source>
            <translation>Kostnader, nyckeltal, ord</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Dagar</translation>
        </message>
        <message>
            <source>For example: %1</source>
            <translation>Till exempel: %1</translation>
        </message>
        <message>
            <source>Has ended</source>
            <translation>Har upphört</translation>
        </message>
        <message>
            <source>Holds from</source>
            <translation>Gäller från</translation>
        </message>
        <message>
            <source>Holds today</source>
            <translation>Gäller i dag</translation>
        </message>
        <message>
            <source>No contact goes to anybody else, and nobody decides otherwise.</source>
            <translation>Ingen kontakt går någon annanstans, och ingen annan beslutar.</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personer</translation>
        </message>
        <message>
            <source>That means</source>
            <translation>Det betyder</translation>
        </message>
        <message>
            <source>The agreement</source>
            <translation>Avtalet</translation>
        </message>
        <message>
            <source>The check finds</source>
            <translation>Kontrollen hittar</translation>
        </message>
        <message>
            <source>Who decides</source>
            <translation>Vem beslutar</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>och %1 till</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>från %1</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>i bruk</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>sedan %1</translation>
        </message>
        <message>
            <source>stands beside another version</source>
            <translation>står bredvid en annan version</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>till och med %1</translation>
        </message>
    </context>
    <context>
        <name>TablesPage</name>
        <message>
            <source>A new row begins it.</source>
            <translation>En ny rad börjar den.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alla</translation>
        </message>
        <message>
            <source>Holds or comes</source>
            <translation>Gäller eller kommer</translation>
        </message>
        <message>
            <source>New row</source>
            <translation>Ny rad</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Register</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Rader</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Visa</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tabeller</translation>
        </message>
        <message>
            <source>The table is empty</source>
            <translation>Tabellen är tom</translation>
        </message>
        <message>
            <source>What was changed</source>
            <translation>Ändringar</translation>
        </message>
    </context>
    <context>
        <name>TakeForm</name>
        <message>
            <source>Choose one of the names.</source>
            <translation>Välj ett av namnen.</translation>
        </message>
        <message>
            <source>From now on. Whoever had it keeps what was before.</source>
            <translation>Från och med nu. Den som hade passet har kvar det som varit.</translation>
        </message>
        <message>
            <source>Reason, if there is one to write</source>
            <translation>Skäl, om det finns något att skriva</translation>
        </message>
        <message>
            <source>Take over now</source>
            <translation>Ta över nu</translation>
        </message>
        <message>
            <source>Type a name</source>
            <translation>Skriv ett namn</translation>
        </message>
        <message>
            <source>Who takes over</source>
            <translation>Vem tar över</translation>
        </message>
    </context>
    <context>
        <name>TextForm</name>
        <message>
            <source>Before, %1, %2: %3</source>
            <translation>Tidigare, %1, %2: %3</translation>
        </message>
        <message>
            <source>Keep the texts</source>
            <translation>Spara texterna</translation>
        </message>
        <message>
            <source>Texts for: %1</source>
            <translation>Texter till: %1</translation>
        </message>
        <message>
            <source>The decision is signed. Its words stand.</source>
            <translation>Beslutet är undertecknat. Dess ord ändras inte.</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>inget</translation>
        </message>
    </context>
    <context>
        <name>TodayView</name>
        <message>
            <source>Clocks and promises come here by themselves.</source>
            <translation>Frister och löften kommer hit av sig själva.</translation>
        </message>
        <message>
            <source>Decisions for the board</source>
            <translation>Beslut till nämnden</translation>
        </message>
        <message>
            <source>Must be done today</source>
            <translation>Måste göras i dag</translation>
        </message>
        <message>
            <source>Nothing must be done today</source>
            <translation>Inget måste göras i dag</translation>
        </message>
        <message>
            <source>Saves a list of what was decided, to be reported at the next meeting</source>
            <translation>Sparar en lista över besluten, att anmäla vid nästa sammanträde</translation>
        </message>
        <message>
            <source>The list lies in {where}</source>
            <translation>Listan ligger i {where}</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>A time has come. Open Jourdesk.</source>
            <translation>Något är dags. Öppna Jourdesk.</translation>
        </message>
    </context>
    <context>
        <name>UnitForm</name>
        <message>
            <source>A new unit</source>
            <translation>Ny enhet</translation>
        </message>
        <message>
            <source>Its name</source>
            <translation>Namn</translation>
        </message>
        <message>
            <source>Make the unit</source>
            <translation>Gör enheten</translation>
        </message>
        <message>
            <source>The municipality's code</source>
            <translation>Kommunens kod</translation>
        </message>
        <message>
            <source>The unit's key in the register</source>
            <translation>Enhetens nyckel i registret</translation>
        </message>
    </context>
    <context>
        <name>UnitStrips</name>
        <message>
            <source>Logged in your name.</source>
            <translation>Loggat i ditt namn.</translation>
        </message>
        <message>
            <source>Nothing is written</source>
            <translation>Inget är skrivet</translation>
        </message>
        <message>
            <source>Reading is logged in your name.</source>
            <translation>Läsningen loggas i ditt namn.</translation>
        </message>
        <message>
            <source>Show who called</source>
            <translation>Visa vem som ringde</translation>
        </message>
        <message>
            <source>Who called is sealed</source>
            <translation>Vem som ringde är förseglat</translation>
        </message>
        <message>
            <source>Who called is sealed at the duty service. Ask them if you need to know.</source>
            <translation>Vem som ringde är förseglat hos jouren. Fråga jouren om ni behöver veta det.</translation>
        </message>
        <message>
            <source>feedback to %1</source>
            <translation>återkoppling till %1</translation>
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
        <name>VisitForm</name>
        <message>
            <source>Alone on a visit</source>
            <translation>Ensam ute på besök</translation>
        </message>
        <message>
            <source>Heard of at the latest</source>
            <translation>Hör av sig senast</translation>
        </message>
        <message>
            <source>Heard of, stays longer</source>
            <translation>Hörd av, stannar längre</translation>
        </message>
        <message>
            <source>I am going</source>
            <translation>Jag åker</translation>
        </message>
        <message>
            <source>Minutes from now, or a time as 02.15.</source>
            <translation>Minuter från nu, eller en tid som 02.15.</translation>
        </message>
        <message>
            <source>Passes the time, the list turns red and says whom to ring.</source>
            <translation>När tiden har gått blir raden röd och säger vem som ska ringas.</translation>
        </message>
        <message>
            <source>Stays with the jour. Never in a list.</source>
            <translation>Stannar hos jouren. Står aldrig i en lista.</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Vart</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Vem</translation>
        </message>
        <message>
            <source>Write minutes, or a time as 02.15.</source>
            <translation>Skriv minuter, eller en tid som 02.15.</translation>
        </message>
        <message>
            <source>Your number there</source>
            <translation>Ditt nummer där</translation>
        </message>
        <message>
            <source>{who} stays longer</source>
            <translation>{who} stannar längre</translation>
        </message>
    </context>
    <context>
        <name>VoidForm</name>
        <message>
            <source>Mark the call as wrong</source>
            <translation>Felmarkera samtalet</translation>
        </message>
        <message>
            <source>The call can still be read.</source>
            <translation>Samtalet går att läsa även efteråt.</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Varför</translation>
        </message>
    </context>
    <context>
        <name>Watch</name>
        <message>
            <source>Approved by</source>
            <translation>Godkänd av</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>Född</translation>
        </message>
        <message>
            <source>Changed since you read it</source>
            <translation>Ändrad sedan du läste den</translation>
        </message>
        <message>
            <source>Contacts in which it was read: {number}.</source>
            <translation>Kontakter där den har lästs: {number}.</translation>
        </message>
        <message>
            <source>Holds from</source>
            <translation>Gäller från</translation>
        </message>
        <message>
            <source>Holds from {when}</source>
            <translation>Gäller från {when}</translation>
        </message>
        <message>
            <source>Holds tonight</source>
            <translation>Gäller i natt</translation>
        </message>
        <message>
            <source>Holds until</source>
            <translation>Gäller till</translation>
        </message>
        <message>
            <source>Holds until {when}</source>
            <translation>Gäller till {when}</translation>
        </message>
        <message>
            <source>Identity number</source>
            <translation>Personnummer</translation>
        </message>
        <message>
            <source>If the plan fails</source>
            <translation>Om planen inte håller</translation>
        </message>
        <message>
            <source>In one line, without names</source>
            <translation>På en rad, utan namn</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Senare</translation>
        </message>
        <message>
            <source>May be asked</source>
            <translation>Kan frågas</translation>
        </message>
        <message>
            <source>Municipality</source>
            <translation>Kommun</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Namn</translation>
        </message>
        <message>
            <source>No longer holds</source>
            <translation>Gäller inte längre</translation>
        </message>
        <message>
            <source>Over</source>
            <translation>Slut</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>Protected particulars</source>
            <translation>Skyddade personuppgifter</translation>
        </message>
        <message>
            <source>Read by nobody yet.</source>
            <translation>Inte läst av någon än.</translation>
        </message>
        <message>
            <source>Read by you</source>
            <translation>Lästa av dig</translation>
        </message>
        <message>
            <source>Read by {whom}.</source>
            <translation>Läst av {whom}.</translation>
        </message>
        <message>
            <source>Risks</source>
            <translation>Risker</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Återtagna</translation>
        </message>
        <message>
            <source>Taken back {when} by {who}: {why}</source>
            <translation>Återtagen {when} av {who}: {why}</translation>
        </message>
        <message>
            <source>To read and tick</source>
            <translation>Att läsa och bocka av</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Enhet</translation>
        </message>
        <message>
            <source>What may happen</source>
            <translation>Vad som kan hända</translation>
        </message>
        <message>
            <source>You read it {when}</source>
            <translation>Du läste den {when}</translation>
        </message>
        <message>
            <source>before: {text}</source>
            <translation>förut: {text}</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>ändrad</translation>
        </message>
        <message>
            <source>from {when}</source>
            <translation>från {when}</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>återtagen</translation>
        </message>
        <message>
            <source>until {when}</source>
            <translation>till {when}</translation>
        </message>
        <message>
            <source>{begin} – {end}</source>
            <translation>{begin} – {end}</translation>
        </message>
        <message>
            <source>{municipality}, {unit} · written {when} by {who}</source>
            <translation>{municipality}, {unit} · skriven {when} av {who}</translation>
        </message>
        <message>
            <source>{who} {when}</source>
            <translation>{who} {when}</translation>
        </message>
    </context>
    <context>
        <name>WatchBar</name>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändra</translation>
        </message>
        <message>
            <source>I have read it</source>
            <translation>Jag har läst den</translation>
        </message>
        <message>
            <source>It is read by the jour and by your unit, by nobody else.</source>
            <translation>Jouren och er enhet kan läsa den, ingen annan.</translation>
        </message>
        <message>
            <source>Read it and tick it</source>
            <translation>Läs den och bocka av</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Ta tillbaka</translation>
        </message>
        <message>
            <source>The jour has not read it yet</source>
            <translation>Jouren har inte läst den än</translation>
        </message>
        <message>
            <source>The jour has read it</source>
            <translation>Jouren har läst den</translation>
        </message>
        <message>
            <source>The unit sees that you have, and when.</source>
            <translation>Enheten ser att du har läst, och när.</translation>
        </message>
        <message>
            <source>Why it no longer holds</source>
            <translation>Varför den inte gäller längre</translation>
        </message>
        <message>
            <source>You read it {when}</source>
            <translation>Du läste den {when}</translation>
        </message>
    </context>
    <context>
        <name>WatchForm</name>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Change the watch</source>
            <translation>Ändra bevakningen</translation>
        </message>
        <message>
            <source>Choose one of the list.</source>
            <translation>Välj ett ur listan.</translation>
        </message>
        <message>
            <source>It reads it too, and may change it, where it has a desk.</source>
            <translation>Enheten läser den också och får ändra den, om den har Jourdesk.</translation>
        </message>
        <message>
            <source>Name and number, tonight</source>
            <translation>Namn och nummer, i natt</translation>
        </message>
        <message>
            <source>Name and role</source>
            <translation>Namn och roll</translation>
        </message>
        <message>
            <source>New watch</source>
            <translation>Ny bevakning</translation>
        </message>
        <message>
            <source>Send the new text</source>
            <translation>Lämna den nya texten</translation>
        </message>
        <message>
            <source>Send to the jour</source>
            <translation>Lämna till jouren</translation>
        </message>
        <message>
            <source>So the jour recognises her for certain.</source>
            <translation>Då känner jouren säkert igen personen.</translation>
        </message>
        <message>
            <source>Stands in the jour's list.</source>
            <translation>Står i jourens lista.</translation>
        </message>
        <message>
            <source>Where there is no number.</source>
            <translation>När personnummer saknas.</translation>
        </message>
        <message>
            <source>Write a time such as 08.00, Fri 08.00 or 27 Nov 08.00.</source>
            <translation>Skriv en tid som 08.00, fre 08.00 eller 27 nov 08.00.</translation>
        </message>
    </context>
    <context>
        <name>WatchPage</name>
        <message numerus="yes">
            <source>%n not read by the jour yet</source>
            <translation>
                <numerusform>%n inte läst av jouren än</numerusform>
                <numerusform>%n inte lästa av jouren än</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to read</source>
            <translation>
                <numerusform>%n att läsa</numerusform>
                <numerusform>%n att läsa</numerusform>
            </translation>
        </message>
        <message>
            <source>All of tonight's are read</source>
            <translation>Alla som gäller i natt är lästa</translation>
        </message>
        <message>
            <source>New watch</source>
            <translation>Ny bevakning</translation>
        </message>
        <message>
            <source>No watches</source>
            <translation>Inga bevakningar</translation>
        </message>
        <message>
            <source>None for tonight</source>
            <translation>Ingen gäller i natt</translation>
        </message>
        <message>
            <source>Read by the jour</source>
            <translation>Lästa av jouren</translation>
        </message>
        <message>
            <source>Tell the jour what may happen tonight, and the plan.</source>
            <translation>Berätta för jouren vad som kan hända i natt, och planen.</translation>
        </message>
        <message>
            <source>The watch</source>
            <translation>Bevakningen</translation>
        </message>
        <message>
            <source>Watches</source>
            <translation>Bevakning</translation>
        </message>
        <message>
            <source>Watches for the night</source>
            <translation>Bevakningar inför natten</translation>
        </message>
        <message>
            <source>What the units expect of the night comes here by itself.</source>
            <translation>Det enheterna väntar sig av natten kommer hit av sig självt.</translation>
        </message>
        <message>
            <source>Write a watch</source>
            <translation>Skriv en bevakning</translation>
        </message>
        <message>
            <source>Write for a unit that rings</source>
            <translation>Skriv åt en enhet som ringer</translation>
        </message>
    </context>
    <context>
        <name>WatchSheet</name>
        <message>
            <source>Born {day}</source>
            <translation>Född {day}</translation>
        </message>
        <message>
            <source>Changed in the latest text</source>
            <translation>Ändrat i den senaste texten</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>Gäller</translation>
        </message>
        <message>
            <source>Protected particulars</source>
            <translation>Skyddade personuppgifter</translation>
        </message>
        <message>
            <source>Reading is logged.</source>
            <translation>Läsningen loggas.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Visa</translation>
        </message>
    </context>
    <context>
        <name>WatchStrip</name>
        <message>
            <source>Perhaps a watch for tonight, from {whom}</source>
            <translation>Kanske en bevakning i natt, från {whom}</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>Fäll ihop</translation>
        </message>
        <message>
            <source>Read it</source>
            <translation>Läs</translation>
        </message>
        <message>
            <source>Watch for tonight from {whom}</source>
            <translation>Bevakning i natt från {whom}</translation>
        </message>
        <message>
            <source>until {when}</source>
            <translation>till {when}</translation>
        </message>
        <message>
            <source>{who}: name and municipality agree. Ask for the day of birth.</source>
            <translation>{who}: namn och kommun stämmer. Fråga efter födelsedagen.</translation>
        </message>
        <message>
            <source>{who}: name, municipality and day of birth agree</source>
            <translation>{who}: namn, kommun och födelsedag stämmer</translation>
        </message>
        <message>
            <source>{who}: the same identity number</source>
            <translation>{who}: samma personnummer</translation>
        </message>
    </context>
    <context>
        <name>WriteForm</name>
        <message>
            <source>Empty: the notes.</source>
            <translation>Tomt: anteckningarna i ordning.</translation>
        </message>
        <message>
            <source>In your own words</source>
            <translation>Med egna ord</translation>
        </message>
        <message>
            <source>Keep the text</source>
            <translation>Spara texten</translation>
        </message>
        <message>
            <source>One thing a line. Empty: the clocks are listed.</source>
            <translation>En sak på varje rad. Tomt: fristerna räknas upp.</translation>
        </message>
        <message>
            <source>Threats and risks</source>
            <translation>Hot och risker</translation>
        </message>
        <message>
            <source>To do today</source>
            <translation>Att göra i dag</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Vad som har hänt</translation>
        </message>
    </context>
    <context>
        <name>_Accept</name>
        <message>
            <source>Accepts</source>
            <translation>Tar emot</translation>
        </message>
        <message>
            <source>In your own words</source>
            <translation>Med egna ord</translation>
        </message>
        <message>
            <source>Name and title</source>
            <translation>Namn och titel</translation>
        </message>
        <message>
            <source>What I do first</source>
            <translation>Det här gör jag först</translation>
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
        <name>_Foot</name>
        <message>
            <source>File for the case system</source>
            <translation>Fil till verksamhetssystemet</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Spara som PDF</translation>
        </message>
        <message>
            <source>What the handover says as data, with its papers, in one file. Saving it is logged.</source>
            <translation>Det som står i överlämningen som data, med dess papper, i en fil. Att den sparas loggas.</translation>
        </message>
    </context>
    <context>
        <name>_Ladder</name>
        <message>
            <source>None of these {number} may decide it.</source>
            <translation>Ingen av de {number} får besluta det.</translation>
        </message>
        <message>
            <source>Only one may decide it. If she does not answer there is nobody.</source>
            <translation>Bara en får besluta det. Svarar hon inte finns ingen annan.</translation>
        </message>
        <message>
            <source>The register names nobody for this board.</source>
            <translation>Registret har ingen för den här nämnden.</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>till {day}</translation>
        </message>
        <message>
            <source>{number} may decide it. Ring them in this order.</source>
            <translation>{number} får besluta det. Ring i den här ordningen.</translation>
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
        <name>_PanelForm</name>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
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
