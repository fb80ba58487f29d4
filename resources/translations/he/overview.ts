<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>GlossaryScreen</name>
    <message>
        <source>Glossary</source>
        <translation>מילון</translation>
    </message>
    <message>
        <source>Law and treatment in each other&apos;s words and in plain ones. F1 goes back.</source>
        <translation>מילים של משפט ושל טיפול, זו בלשונה של זו ובמילים פשוטות. חזרה במקש F1.</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>מונחים</translation>
    </message>
    <message>
        <source>Word or section</source>
        <translation>מילה או סעיף</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>חיפוש במילון</translation>
    </message>
    <message>
        <source>No term fits</source>
        <translation>אין מונח מתאים</translation>
    </message>
    <message>
        <source>Fewer letters show more.</source>
        <translation>פחות אותיות יראו יותר מונחים.</translation>
    </message>
    <message>
        <source>Show all terms</source>
        <translation>להצגת כל המונחים</translation>
    </message>
    <message>
        <source>To the list of terms</source>
        <translation>לרשימת המונחים</translation>
    </message>
    <message>
        <source>On the screen you came from</source>
        <translation>במסך שממנו הגעת</translation>
    </message>
    <message>
        <source>Treatment says</source>
        <translation>בלשון הטיפול</translation>
    </message>
    <message>
        <source>The law says</source>
        <translation>בלשון המשפט</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>נכתב גם</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>סעיף</translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation>לא להחליף</translation>
    </message>
</context>
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
        <source>To the diagnoses</source>
        <translation>לאבחונים</translation>
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
