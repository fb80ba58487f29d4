<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>GoalForm</name>
    <message>
        <source>A new goal</source>
        <translation>מטרה חדשה</translation>
    </message>
    <message>
        <source>Change the goal</source>
        <translation>שינוי המטרה</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>תחום</translation>
    </message>
    <message>
        <source>The goal</source>
        <translation>המטרה</translation>
    </message>
    <message>
        <source>Say what the goal is.</source>
        <translation>יש לכתוב מה המטרה.</translation>
    </message>
    <message>
        <source>Who is responsible</source>
        <translation>מי אחראי</translation>
    </message>
    <message>
        <source>Of which body</source>
        <translation>מאיזה גוף</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>עד מתי</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Why it went back</source>
        <translation>מדוע המצב חזר אחורה</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>צעדים</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>הוספת צעד</translation>
    </message>
    <message>
        <source>Remove the goal</source>
        <translation>הסרת המטרה</translation>
    </message>
    <message>
        <source>Say in a word or two why it went back.</source>
        <translation>יש לכתוב במילה או שתיים מדוע המצב חזר אחורה.</translation>
    </message>
    <message>
        <source>The goal was added.</source>
        <translation>המטרה נוספה לתוכנית.</translation>
    </message>
    <message>
        <source>The goal was changed.</source>
        <translation>המטרה עודכנה.</translation>
    </message>
    <message>
        <source>The goal was removed from the plan.</source>
        <translation>המטרה הוסרה מן התוכנית.</translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message>
        <source>Add a goal</source>
        <translation>הוספת מטרה</translation>
    </message>
    <message>
        <source>There is no rehabilitation plan yet</source>
        <translation>עוד אין תוכנית שיקום</translation>
    </message>
    <message>
        <source>The plan says where life goes on after release: school, work, home, treatment; who does what, and until when.</source>
        <translation>התוכנית אומרת לאן הולכים אחרי השחרור: לימודים, עבודה, בית, טיפול; מי עושה מה, ועד מתי.</translation>
    </message>
    <message>
        <source>Add the first goal</source>
        <translation>הוספת המטרה הראשונה</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>שינוי</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>עד {day}</translation>
    </message>
</context>
<context>
    <name>StepEditor</name>
    <message>
        <source>The step</source>
        <translation>הצעד</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>עד מתי</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>מי</translation>
    </message>
    <message>
        <source>Of which body</source>
        <translation>מאיזה גוף</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>הסרת הצעד</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>צעד {number}</translation>
    </message>
    <message>
        <source>Say what the step is.</source>
        <translation>יש לכתוב מה הצעד.</translation>
    </message>
    <message>
        <source>This is not a date. Write day.month.year, such as 3.11.2026</source>
        <translation>זה אינו תאריך. יש לכתוב יום.חודש.שנה, למשל ⁦3.11.2026⁩</translation>
    </message>
</context>
</TS>
