<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>PeopleTab</name>
    <message>
        <source>Confidential contacts are shown here and never printed.</source>
        <translation>אנשי קשר חסויים מוצגים כאן ולעולם אינם מודפסים.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>הוספת איש קשר</translation>
    </message>
    <message>
        <source>Nobody is in the file yet</source>
        <translation>עוד אין אנשי קשר בתיק</translation>
    </message>
    <message>
        <source>Parents, counsel, the probation officer, the welfare department: those who are summoned and those who are asked.</source>
        <translation>הורים, סנגוריה, קצין מבחן, המחלקה לשירותים חברתיים: מי שמזמינים ומי ששואלים.</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>משפחה</translation>
    </message>
    <message>
        <source>Professionals</source>
        <translation>אנשי מקצוע</translation>
    </message>
    <message>
        <source>Victim of the offence</source>
        <translation>נפגע העבירה</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>חסוי</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>תיקון</translation>
    </message>
</context>
</TS>
