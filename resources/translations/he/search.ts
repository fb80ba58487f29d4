<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>SavedSearches</name>
    <message>
        <source>Saved searches</source>
        <translation>חיפושים שנשמרו</translation>
    </message>
    <message>
        <source>For example: absent, or waiting for a report</source>
        <translation>למשל: נעדרים, או ממתינים לתסקיר</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>שמירת החיפוש</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>שינוי שם</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Looks for</source>
        <translation>מה מחפשים</translation>
    </message>
    <message>
        <source>Only you see your searches. Enter runs the marked one.</source>
        <translation>החיפושים גלויים רק לך. Enter מפעיל את החיפוש המסומן.</translation>
    </message>
    <message>
        <source>The search was removed</source>
        <translation>החיפוש הוסר</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Search</source>
        <translation>חיפוש</translation>
    </message>
    <message>
        <source>In every file, in whatever way it is written</source>
        <translation>בכל התיקים, בכל דרך שבה זה כתוב</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>מה נמצא</translation>
    </message>
    <message>
        <source>Name, number, date or words from a report</source>
        <translation>שם, מספר, תאריך או מילים מתוך תסקיר</translation>
    </message>
    <message>
        <source>Search in all files</source>
        <translation>חיפוש בכל התיקים</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>כל המצבים</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>סדר</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>חיפושים שנשמרו</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>מה מחפשים?</translation>
    </message>
    <message>
        <source>Names in Hebrew, Arabic, Russian or Latin letters, identity and case numbers, dates in any form, and every word of the files and of the reports&apos; text. Words in quotes stand together.</source>
        <translation>שמות בעברית, בערבית, ברוסית או באותיות לטיניות, מספרי זהות ומספרי תיק, תאריכים בכל צורה, וכל מילה בתיקים ובטקסט של המסמכים. מילים במירכאות נמצאות רק כשהן צמודות.</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>לא נמצא דבר</translation>
    </message>
    <message>
        <source>Fewer words show more: all of them must stand in one file. Words without quotes may stand apart. A scan without text cannot be searched.</source>
        <translation>פחות מילים מראות יותר: כל המילים צריכות להופיע באותו תיק. בלי מירכאות הן יכולות להופיע גם בנפרד. במסמך סרוק בלי טקסט אי אפשר לחפש.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>ניקוי החיפוש</translation>
    </message>
    <message>
        <source>The search is still being prepared; not all files are found yet.</source>
        <translation>החיפוש עדיין בהכנה; עוד לא כל התיקים נמצאים.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>תיק אחד</numerusform>
            <numerusform>%n תיקים</numerusform>
        </translation>
    </message>
    <message>
        <source>the first {files}</source>
        <translation>הראשונים: {files}</translation>
    </message>
    <message numerus="yes">
        <source>%n more place(s) in the file</source>
        <translation>
            <numerusform>עוד מקום אחד בתיק</numerusform>
            <numerusform>עוד %n מקומות בתיק</numerusform>
        </translation>
    </message>
    <message>
        <source>next date {day}</source>
        <translation>המועד הבא {day}</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>עמוד {page}</translation>
    </message>
    <message>
        <source>with other letters before the word</source>
        <translation>עם אותיות אחרות לפני המילה</translation>
    </message>
    <message>
        <source>spelled otherwise</source>
        <translation>בכתיב אחר</translation>
    </message>
    <message>
        <source>another form of the word</source>
        <translation>בצורה אחרת של המילה</translation>
    </message>
    <message>
        <source>in other letters</source>
        <translation>בכתב אחר</translation>
    </message>
</context>
</TS>
