<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>DecisionPrint</name>
    <message>
        <source>Print the signed decision? A saved PDF can be read by anyone who finds it.</source>
        <translation>להדפיס את ההחלטה החתומה? קובץ PDF שנשמר מחוץ למאגר קריא לכל מי שמוצא אותו.</translation>
    </message>
    <message>
        <source>Print the draft, with the mark that says so? A saved PDF can be read by anyone who finds it.</source>
        <translation>להדפיס את הטיוטה, עם סימון טיוטה? קובץ PDF שנשמר מחוץ למאגר קריא לכל מי שמוצא אותו.</translation>
    </message>
    <message>
        <source>Send to the printer</source>
        <translation>שליחה למדפסת</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>שמירה כ־PDF…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>נשלח למדפסת.</translation>
    </message>
    <message>
        <source>Save as PDF: readable by anyone who finds it</source>
        <translation>שמירה כ־PDF: קריא לכל מי שמוצא אותו</translation>
    </message>
    <message>
        <source>Saved outside the store, where it is no longer encrypted: {place}</source>
        <translation>נשמר מחוץ למאגר, שם אינו מוצפן עוד: {place}</translation>
    </message>
    <message>
        <source>The PDF could not be written there. Choose another place.</source>
        <translation>אי אפשר היה לכתוב שם את הקובץ. בחרו מקום אחר.</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Print this page? A saved PDF can be read by anyone who finds it.</source>
        <translation>להדפיס את הדף? קובץ PDF שנשמר יכול להיקרא בידי כל מי שימצא אותו.</translation>
    </message>
    <message>
        <source>Send to the printer</source>
        <translation>שליחה למדפסת</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>שמירה כ־PDF…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>נשלח למדפסת.</translation>
    </message>
    <message>
        <source>Save as PDF: readable by anyone who finds it</source>
        <translation>שמירה כ־PDF: קריא לכל מי שימצא אותו</translation>
    </message>
    <message>
        <source>Saved outside the store: {place}</source>
        <translation>נשמר מחוץ למאגר: {place}</translation>
    </message>
    <message>
        <source>The PDF could not be written there. Choose another place.</source>
        <translation>אי אפשר לכתוב שם את קובץ ה־PDF. יש לבחור מקום אחר.</translation>
    </message>
</context>
</TS>
