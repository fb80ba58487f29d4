<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>ContactForm</name>
    <message>
        <source>A contact</source>
        <translation>קשר בין אנשי מקצוע</translation>
    </message>
    <message>
        <source>Change the contact</source>
        <translation>שינוי הקשר</translation>
    </message>
    <message>
        <source>With which body</source>
        <translation>עם איזה גוף</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>עם מי</translation>
    </message>
    <message>
        <source>Say with whom the contact was.</source>
        <translation>יש לרשום עם מי היה הקשר.</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>באיזה יום</translation>
    </message>
    <message>
        <source>Say on which day the contact was.</source>
        <translation>יש לרשום באיזה יום היה הקשר.</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>במה עסק</translation>
    </message>
    <message>
        <source>Stays in the file, never printed</source>
        <translation>נשאר בתיק ואינו מודפס לעולם</translation>
    </message>
    <message>
        <source>Remove the contact</source>
        <translation>הסרת הקשר</translation>
    </message>
    <message>
        <source>The contact was recorded.</source>
        <translation>הקשר נרשם.</translation>
    </message>
    <message>
        <source>The contact was removed.</source>
        <translation>הקשר הוסר.</translation>
    </message>
</context>
<context>
    <name>HandoverForm</name>
    <message>
        <source>A handover</source>
        <translation>העברת מקל</translation>
    </message>
    <message>
        <source>Change the handover</source>
        <translation>שינוי העברת המקל</translation>
    </message>
    <message>
        <source>Beginning of which stage</source>
        <translation>לתחילת איזה שלב</translation>
    </message>
    <message>
        <source>Who handed over: the body</source>
        <translation>מי מסר: הגוף</translation>
    </message>
    <message>
        <source>And the person</source>
        <translation>והאדם</translation>
    </message>
    <message>
        <source>Who took over: the body</source>
        <translation>מי קיבל: הגוף</translation>
    </message>
    <message>
        <source>What was passed on</source>
        <translation>מה נמסר</translation>
    </message>
    <message>
        <source>Reports, medicines, school, whom to call, what worries</source>
        <translation>דוחות, תרופות, לימודים, למי להתקשר, ממה לחשוש</translation>
    </message>
    <message>
        <source>Say in a few words what was passed on.</source>
        <translation>יש לכתוב בכמה מילים מה נמסר.</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>באיזה יום</translation>
    </message>
    <message>
        <source>Say on which day it was handed over.</source>
        <translation>יש לרשום באיזה יום נמסר.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>Remove the handover</source>
        <translation>הסרת העברת המקל</translation>
    </message>
    <message>
        <source>The handover was recorded.</source>
        <translation>העברת המקל נרשמה.</translation>
    </message>
    <message>
        <source>The handover was removed.</source>
        <translation>העברת המקל הוסרה.</translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <source>Stages</source>
        <translation>שלבים</translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished">היום</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>Today</source>
        <translation>היום</translation>
    </message>
</context>
<context>
    <name>TimeLineTab</name>
    <message>
        <source>Time line by body</source>
        <translation>ציר הזמן לפי גופים</translation>
    </message>
    <message>
        <source>Time line as a list</source>
        <translation>ציר הזמן כרשימה</translation>
    </message>
    <message>
        <source>Record a handover</source>
        <translation>רישום העברת מקל</translation>
    </message>
    <message>
        <source>Record a contact</source>
        <translation>רישום קשר</translation>
    </message>
    <message>
        <source>Which body</source>
        <translation>איזה גוף</translation>
    </message>
    <message>
        <source>What</source>
        <translation>מה</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>מקרוב</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>מרחוק</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>כרשימה</translation>
    </message>
    <message>
        <source>All bodies</source>
        <translation>כל הגופים</translation>
    </message>
    <message>
        <source>Everything that happened</source>
        <translation>כל מה שקרה</translation>
    </message>
    <message>
        <source>There is nothing on the time line yet</source>
        <translation>אין עדיין דבר על ציר הזמן</translation>
    </message>
    <message>
        <source>Whatever has a day stands here: orders, places, hearings, reports, handovers between bodies.</source>
        <translation>כאן עומד כל מה שיש לו יום: צווים, מקומות, דיונים, דוחות והעברות מקל בין הגופים.</translation>
    </message>
    <message>
        <source>Add the facts of the case</source>
        <translation>השלמת נתוני התיק</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>שלבים</translation>
    </message>
</context>
</TS>
