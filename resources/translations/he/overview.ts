<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>OverviewTab</name>
    <message>
        <source>What the law opens and closes</source>
        <translation>מה החוק פותח וסוגר</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>כל המועדים</translation>
    </message>
    <message>
        <source>No date can be counted yet. What is missing says why.</source>
        <translation>עוד אי אפשר לחשב מועדים. מה שחסר בתיק מסביר מדוע.</translation>
    </message>
    <message>
        <source>What is due and what is missing</source>
        <translation>מה נדרש ומה חסר</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>מוכן</translation>
    </message>
    <message>
        <source>Nothing is missing in the file.</source>
        <translation>לא חסר דבר בתיק.</translation>
    </message>
    <message>
        <source>To the reports</source>
        <translation>לדוחות</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>רישום</translation>
    </message>
    <message>
        <source>To the dates</source>
        <translation>למועדים</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>הוספה</translation>
    </message>
    <message>
        <source>To the plan</source>
        <translation>לתוכנית</translation>
    </message>
    <message>
        <source>Previous decisions</source>
        <translation>החלטות קודמות</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>כולן</translation>
    </message>
    <message>
        <source>What would change it: {what}</source>
        <translation>מה ישנה: {what}</translation>
    </message>
    <message>
        <source>The committee has not decided in this file yet.</source>
        <translation>הוועדה עוד לא החליטה בתיק הזה.</translation>
    </message>
    <message>
        <source>Rehabilitation plan</source>
        <translation>תוכנית שיקום</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>כל התוכנית</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>עוד אין תוכנית.</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>עד {day}</translation>
    </message>
    <message>
        <source>The sentence and the age</source>
        <translation>המאסר והגיל</translation>
    </message>
    <message>
        <source>The order and the age</source>
        <translation>הצו והגיל</translation>
    </message>
    <message>
        <source>Age today</source>
        <translation>הגיל היום</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>תאריך לידה</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>בית המשפט</translation>
    </message>
    <message>
        <source>Section of the order</source>
        <translation>סעיף הצו</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>יום השחרור</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>לא נרשם</translation>
    </message>
    <message>
        <source>Order given</source>
        <translation>הצו ניתן</translation>
    </message>
    <message>
        <source>Entry to the facility</source>
        <translation>כניסה למעון</translation>
    </message>
    <message>
        <source>A year from entry ends</source>
        <translation>תום שנה מיום הכניסה</translation>
    </message>
    <message>
        <source>End set by the court</source>
        <translation>תום ההחזקה שנקבע</translation>
    </message>
    <message>
        <source>Start of the sentence</source>
        <translation>תחילת המאסר</translation>
    </message>
    <message>
        <source>Length of the sentence</source>
        <translation>משך המאסר</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>תסקירים ודוחות</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>כולם</translation>
    </message>
    <message>
        <source>No report has come or was requested.</source>
        <translation>לא התקבל דוח ולא נרשמה בקשה לדוח.</translation>
    </message>
    <message>
        <source>due by {day}</source>
        <translation>עד {day}</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>חופשות</translation>
    </message>
    <message>
        <source>Regular leave</source>
        <translation>חופשה רגילה</translation>
    </message>
    <message>
        <source>Special leave</source>
        <translation>חופשה מיוחדת</translation>
    </message>
</context>
</TS>
