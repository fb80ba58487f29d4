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
    <name>LateCard</name>
    <message>
        <source>Who is late, and what is missing</source>
        <translation>מי מאחר, ומה חסר</translation>
    </message>
    <message>
        <source>{count} late</source>
        <translation>{count} באיחור</translation>
    </message>
    <message>
        <source>Nobody is late</source>
        <translation>אין מי שמאחר</translation>
    </message>
    <message>
        <source>Nothing is missing in the file.</source>
        <translation type="unfinished">לא חסר דבר בתיק.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished">רישום</translation>
    </message>
    <message>
        <source>To the dates</source>
        <translation type="unfinished">למועדים</translation>
    </message>
    <message>
        <source>To the reports</source>
        <translation type="unfinished">לדוחות</translation>
    </message>
    <message>
        <source>To the diagnoses</source>
        <translation>לאבחונים</translation>
    </message>
    <message>
        <source>To the plan</source>
        <translation type="unfinished">לתוכנית</translation>
    </message>
    <message>
        <source>To the hearings</source>
        <translation>לדיונים</translation>
    </message>
    <message>
        <source>To the time line</source>
        <translation>לציר הזמן</translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished">הוספה</translation>
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
        <source>{count} more</source>
        <translation>ועוד {count}</translation>
    </message>
    <message>
        <source>Reports and diagnoses</source>
        <translation>דוחות ואבחונים</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>עד {day}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>אנשים</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>כולם</translation>
    </message>
    <message>
        <source>{count} confidential</source>
        <translation>{count} חסויים</translation>
    </message>
    <message>
        <source>Nobody is recorded.</source>
        <translation>לא נרשם איש.</translation>
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
</context>
<context>
    <name>SincePanel</name>
    <message>
        <source>What changed in the file</source>
        <translation>מה השתנה בתיק</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>ממתי</translation>
    </message>
    <message>
        <source>Part of the file</source>
        <translation>חלק של התיק</translation>
    </message>
    <message>
        <source>Looking for what changed…</source>
        <translation>בבדיקה מה השתנה…</translation>
    </message>
    <message>
        <source>You were here, {at}</source>
        <translation>ביקורך הקודם, {at}</translation>
    </message>
    <message>
        <source>The last hearing, {day}</source>
        <translation>הדיון האחרון, {day}</translation>
    </message>
    <message>
        <source>Ever: the whole history of the file</source>
        <translation>מאז ומעולם: כל קורות התיק</translation>
    </message>
    <message>
        <source>The whole file ({count})</source>
        <translation>כל התיק ({count})</translation>
    </message>
    <message>
        <source>Nothing has changed since the file came in.</source>
        <translation>דבר לא השתנה מאז שהתיק נקלט.</translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>אין חדש.</translation>
    </message>
    <message>
        <source>was: {words}</source>
        <translation>היה: {words}</translation>
    </message>
    <message>
        <source>now: {words}</source>
        <translation>עכשיו: {words}</translation>
    </message>
</context>
<context>
    <name>SinceStrip</name>
    <message>
        <source>Looking for what changed…</source>
        <translation>בבדיקה מה השתנה…</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>מה השתנה</translation>
    </message>
    <message>
        <source>Your first visit to this file</source>
        <translation>ביקורך הראשון בתיק</translation>
    </message>
    <message>
        <source>Since you were here ({at}): {news}</source>
        <translation>מאז שהיית כאן ({at}): {news}</translation>
    </message>
    <message>
        <source>No hearing was decided yet</source>
        <translation>עוד לא הוכרע דיון בתיק</translation>
    </message>
    <message>
        <source>Since the last hearing ({day}): {news}</source>
        <translation>מאז הדיון האחרון ({day}): {news}</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>אין חדש</translation>
    </message>
</context>
<context>
    <name>WhoCard</name>
    <message>
        <source>Who she is</source>
        <translation>מי היא</translation>
    </message>
    <message>
        <source>Who he is</source>
        <translation>מי הוא</translation>
    </message>
    <message>
        <source>Age today</source>
        <translation type="unfinished">הגיל היום</translation>
    </message>
    <message>
        <source>Ages of the law</source>
        <translation>גילי החוק</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>תאריך לידה {day}</translation>
    </message>
    <message>
        <source>Age on</source>
        <translation>הגיל ביום</translation>
    </message>
    <message>
        <source>passed: {list}</source>
        <translation>כבר עבר: {list}</translation>
    </message>
    <message>
        <source>not yet: {list}</source>
        <translation>עוד לא: {list}</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>שלב</translation>
    </message>
    <message>
        <source>place not recorded</source>
        <translation>המקום לא נרשם</translation>
    </message>
    <message>
        <source>Track and place</source>
        <translation>מסלול ומקום</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>גזר הדין</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>הצו</translation>
    </message>
    <message>
        <source>Days held</source>
        <translation>ימי החזקה</translation>
    </message>
    <message>
        <source>hearing {when}</source>
        <translation>דיון {when}</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation type="unfinished">לא נרשם</translation>
    </message>
    <message>
        <source>given {day}</source>
        <translation>ניתן {day}</translation>
    </message>
    <message>
        <source>section {number}</source>
        <translation>סעיף {number}</translation>
    </message>
    <message>
        <source>entry {day}</source>
        <translation>כניסה {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation type="unfinished">עד {day}</translation>
    </message>
    <message>
        <source>Language, community</source>
        <translation>שפה, עדה, אזור</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>תחילה {day}</translation>
    </message>
    <message>
        <source>length: {months}</source>
        <translation>אורך: {months}</translation>
    </message>
</context>
</TS>
