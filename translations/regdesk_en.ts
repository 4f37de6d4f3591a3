<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>About</name>
    <message numerus="yes">
        <source>%n text(s) in all.</source>
        <translation>
            <numerusform>%n text in all.</numerusform>
            <numerusform>%n texts in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApplicationsPanel</name>
    <message numerus="yes">
        <source>and %n more: type a name</source>
        <translation>
            <numerusform>and %n more: type a name</numerusform>
            <numerusform>and %n more: type a name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CategoryPage</name>
    <message numerus="yes">
        <source>The list depends on the category. The service is free, it takes %n minutes.</source>
        <translation>
            <numerusform>The list depends on the category. The service is free, it takes %n minute.</numerusform>
            <numerusform>The list depends on the category. The service is free, it takes %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clerks</name>
    <message numerus="yes">
        <source>%n unfinished cases.</source>
        <translation>
            <numerusform>%n unfinished case.</numerusform>
            <numerusform>%n unfinished cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished cases go to:</source>
        <translation>
            <numerusform>%n unfinished case goes to:</numerusform>
            <numerusform>%n unfinished cases go to:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message numerus="yes">
        <source>Give the papers back: the count of %n minutes stops.</source>
        <translation>
            <numerusform>Give the papers back: the count of %n minute stops.</numerusform>
            <numerusform>Give the papers back: the count of %n minutes stops.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingRow</name>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message numerus="yes">
        <source>%n thing(s) do not agree: read the end of the register.</source>
        <translation>
            <numerusform>%n thing does not agree: read the end of the register.</numerusform>
            <numerusform>%n things do not agree: read the end of the register.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneScreen</name>
    <message numerus="yes">
        <source>%n cases wait to be sent</source>
        <translation>
            <numerusform>%n case waits to be sent</numerusform>
            <numerusform>%n cases wait to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more people</source>
        <translation>
            <numerusform>and %n more person</numerusform>
            <numerusform>and %n more people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy · %1</source>
        <translation>
            <numerusform>%n copy · %1</numerusform>
            <numerusform>%n copies · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueRow</name>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days waited</source>
        <translation>
            <numerusform>%n day waited</numerusform>
            <numerusform>%n days waited</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message numerus="yes">
        <source>Mend %n thing(s)</source>
        <translation>
            <numerusform>Mend %n thing</numerusform>
            <numerusform>Mend %n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n cases are written to %1</source>
        <translation>
            <numerusform>%n case is written to %1</numerusform>
            <numerusform>%n cases are written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FamilyRow</name>
    <message numerus="yes">
        <source>The applicant and %n more</source>
        <translation>
            <numerusform>The applicant and %n more</numerusform>
            <numerusform>The applicant and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message numerus="yes">
        <source>family of %n</source>
        <translation>
            <numerusform>family of %n</numerusform>
            <numerusform>family of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>corrected %n times</source>
        <translation>
            <numerusform>corrected %n time</numerusform>
            <numerusform>corrected %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n days</source>
        <translation>
            <numerusform>Waiting for %n day</numerusform>
            <numerusform>Waiting for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalHead</name>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases found</source>
        <translation>
            <numerusform>%n case found</numerusform>
            <numerusform>%n cases found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morning</name>
    <message numerus="yes">
        <source>%n thing(s) need a look</source>
        <translation>
            <numerusform>%n thing needs a look</numerusform>
            <numerusform>%n things need a look</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Neighbours</name>
    <message numerus="yes">
        <source>%n people here with this case: ask the owner</source>
        <translation>
            <numerusform>%n person here with this case: ask the owner</numerusform>
            <numerusform>%n people here with this case: ask the owner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registered here already</source>
        <translation>
            <numerusform>%n registered here already</numerusform>
            <numerusform>%n registered here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the owner confirms %n</source>
        <translation>
            <numerusform>the owner confirms %n</numerusform>
            <numerusform>the owner confirms %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished cases here</source>
        <translation>
            <numerusform>%n unfinished case here</numerusform>
            <numerusform>%n unfinished cases here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeighboursPanel</name>
    <message numerus="yes">
        <source>With this case %n people are registered here. Ask the owner whether it is so.</source>
        <translation>
            <numerusform>With this case %n person is registered here. Ask the owner whether it is so.</numerusform>
            <numerusform>With this case %n people are registered here. Ask the owner whether it is so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesBadge</name>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n new notice</numerusform>
            <numerusform>%n new notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesPanel</name>
    <message numerus="yes">
        <source>and %n older</source>
        <translation>
            <numerusform>and %n older</numerusform>
            <numerusform>and %n older</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overtime</name>
    <message numerus="yes">
        <source>Why did the service take more than %n minutes?</source>
        <translation>
            <numerusform>Why did the service take more than %n minute?</numerusform>
            <numerusform>Why did the service take more than %n minutes?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnerPage</name>
    <message numerus="yes">
        <source>%n owner(s)</source>
        <translation>
            <numerusform>%n owner</numerusform>
            <numerusform>%n owners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message numerus="yes">
        <source>Ready · %n page(s)</source>
        <translation>
            <numerusform>Ready · %n page</numerusform>
            <numerusform>Ready · %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperStrip</name>
    <message numerus="yes">
        <source>Arrows choose the card, Enter puts it there. Left: %n</source>
        <translation>
            <numerusform>Arrows choose the card, Enter puts it there. Left: %n</numerusform>
            <numerusform>Arrows choose the card, Enter puts it there. Left: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) came</source>
        <translation>
            <numerusform>%n page came</numerusform>
            <numerusform>%n pages came</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Park</name>
    <message numerus="yes">
        <source>Everything entered is kept. Give the papers back: the count of %n minutes stops with %1 left.</source>
        <translation>
            <numerusform>Everything entered is kept. Give the papers back: the count of %n minute stops with %1 left.</numerusform>
            <numerusform>Everything entered is kept. Give the papers back: the count of %n minutes stops with %1 left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PcForm</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonScans</name>
    <message numerus="yes">
        <source>Read by the scanner: %n field(s) filled</source>
        <translation>
            <numerusform>Read by the scanner: %n field filled</numerusform>
            <numerusform>Read by the scanner: %n fields filled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PetitionCard</name>
    <message numerus="yes">
        <source>Owners typed before are kept: %n.</source>
        <translation>
            <numerusform>Owners typed before are kept: %n.</numerusform>
            <numerusform>Owners typed before are kept: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortalBadge</name>
    <message numerus="yes">
        <source>%n from the portal</source>
        <translation>
            <numerusform>%n from the portal</numerusform>
            <numerusform>%n from the portal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message numerus="yes">
        <source>The register returned %n case(s)</source>
        <translation>
            <numerusform>The register returned %n case</numerusform>
            <numerusform>The register returned %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n mistakes</source>
        <translation>
            <numerusform>%n mistake</numerusform>
            <numerusform>%n mistakes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n owners agreed</source>
        <translation>
            <numerusform>%n owner agreed</numerusform>
            <numerusform>%n owners agreed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>Handed in {times} · %n minutes · free of charge</source>
        <translation>
            <numerusform>Handed in {times} · %n minute · free of charge</numerusform>
            <numerusform>Handed in {times} · %n minutes · free of charge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message numerus="yes">
        <source>%n page(s) left to be sent.</source>
        <translation>
            <numerusform>%n page left to be sent.</numerusform>
            <numerusform>%n pages left to be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendingSection</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceClock</name>
    <message numerus="yes">
        <source>left · of %n minutes</source>
        <translation>
            <numerusform>left · of %n minute</numerusform>
            <numerusform>left · of %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message numerus="yes">
        <source>%n tries to sign in failed before</source>
        <translation>
            <numerusform>%n try to sign in failed before</numerusform>
            <numerusform>%n tries to sign in failed before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlipCard</name>
    <message numerus="yes">
        <source>%n copy, as last time</source>
        <translation>
            <numerusform>%n copy, as last time</numerusform>
            <numerusform>%n copies, as last time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncPill</name>
    <message numerus="yes">
        <source>Sending · %n</source>
        <translation>
            <numerusform>Sending · %n</numerusform>
            <numerusform>Sending · %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) returned</source>
        <translation>
            <numerusform>%n case returned</numerusform>
            <numerusform>%n cases returned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) not sent</source>
        <translation>
            <numerusform>%n case not sent</numerusform>
            <numerusform>%n cases not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline · %n in the queue</source>
        <translation>
            <numerusform>Offline · %n in the queue</numerusform>
            <numerusform>Offline · %n in the queue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message numerus="yes">
        <source>The trail holds: %n rows.</source>
        <translation>
            <numerusform>The trail holds: %n row.</numerusform>
            <numerusform>The trail holds: %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It agrees with %n closings of a day.</source>
        <translation>
            <numerusform>It agrees with %n closing of a day.</numerusform>
            <numerusform>It agrees with %n closings of a day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It agrees with %n backups.</source>
        <translation>
            <numerusform>It agrees with %n backup.</numerusform>
            <numerusform>It agrees with %n backups.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrailPanel</name>
    <message numerus="yes">
        <source>%n rows hang together.</source>
        <translation>
            <numerusform>%n row hangs together.</numerusform>
            <numerusform>%n rows hang together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are written to %1</source>
        <translation>
            <numerusform>%n row is written to %1</numerusform>
            <numerusform>%n rows are written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnfinishedStrip</name>
    <message numerus="yes">
        <source>%n more: Ctrl 2</source>
        <translation>
            <numerusform>%n more: Ctrl 2</numerusform>
            <numerusform>%n more: Ctrl 2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message numerus="yes">
        <source>%n document(s) missing</source>
        <translation>
            <numerusform>%n document missing</numerusform>
            <numerusform>%n documents missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not clear</source>
        <translation>
            <numerusform>%n not clear</numerusform>
            <numerusform>%n not clear</numerusform>
        </translation>
    </message>
</context>
</TS>
