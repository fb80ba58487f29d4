<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>ApprovalForm</name>
    <message>
        <source>Agreement to the plan</source>
        <translation>הסכמה לתוכנית</translation>
    </message>
    <message>
        <source>Who agrees</source>
        <translation>מי מסכים</translation>
    </message>
    <message>
        <source>Say who agrees to the plan.</source>
        <translation>יש לרשום מי מסכים לתוכנית.</translation>
    </message>
    <message>
        <source>Role or body</source>
        <translation>תפקיד או גוף</translation>
    </message>
    <message>
        <source>On</source>
        <translation>ביום</translation>
    </message>
    <message>
        <source>Say on which day.</source>
        <translation>יש לרשום באיזה יום.</translation>
    </message>
    <message>
        <source>In what words</source>
        <translation>באילו מילים</translation>
    </message>
    <message>
        <source>The plan is kept as a version, as it now stands</source>
        <translation>התוכנית תישמר כגרסה, כפי שהיא עכשיו</translation>
    </message>
    <message>
        <source>The agreement was recorded.</source>
        <translation>ההסכמה נרשמה.</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>The plan as it stood</source>
        <translation>התוכנית כפי שהייתה</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>חזרה לתוכנית</translation>
    </message>
    <message>
        <source>There is nothing to compare with yet</source>
        <translation>עוד אין למה להשוות</translation>
    </message>
    <message>
        <source>The plan is kept as it stands at every hearing by itself.</source>
        <translation>בכל דיון התוכנית נשמרת מאליה כפי שהיא.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>היום</translation>
    </message>
    <message>
        <source>Nothing in the plan has changed since then.</source>
        <translation>מאז לא השתנה דבר בתוכנית.</translation>
    </message>
    <message>
        <source>Without change: {goals}</source>
        <translation>ללא שינוי: {goals}</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>גרסה {number}</translation>
    </message>
</context>
<context>
    <name>GoalBox</name>
    <message>
        <source>The status was changed to: {new}.</source>
        <translation>המצב שונה: {new}.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished">שינוי</translation>
    </message>
    <message>
        <source>History</source>
        <translation>היסטוריה</translation>
    </message>
    <message>
        <source>Propose as a condition</source>
        <translation>להציע כתנאי</translation>
    </message>
    <message>
        <source>taken into a decision</source>
        <translation>נכנס להחלטה</translation>
    </message>
    <message>
        <source>proposed as a condition</source>
        <translation>הוצע כתנאי</translation>
    </message>
    <message>
        <source>How it is checked: {how}</source>
        <translation>איך בודקים: {how}</translation>
    </message>
    <message>
        <source>Another sentence</source>
        <translation>נוסח אחר</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>ביטול ההצעה</translation>
    </message>
    <message>
        <source>The proposal was withdrawn.</source>
        <translation>ההצעה בוטלה.</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>הושלם {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation type="unfinished">עד {day}</translation>
    </message>
    <message>
        <source>the day has passed</source>
        <translation>המועד עבר</translation>
    </message>
</context>
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
    <name>GoalHistory</name>
    <message>
        <source>History of the goal</source>
        <translation>ההיסטוריה של המטרה</translation>
    </message>
    <message>
        <source>opened {day}</source>
        <translation>נפתח {day}</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>הושלם {day}</translation>
    </message>
    <message>
        <source>Nothing was recorded before today.</source>
        <translation>עוד לא נרשם שינוי.</translation>
    </message>
    <message>
        <source>a step that is no longer there</source>
        <translation>צעד שאינו עוד בתוכנית</translation>
    </message>
    <message>
        <source>Step: {step}</source>
        <translation>צעד: {step}</translation>
    </message>
    <message>
        <source>written down as</source>
        <translation>נרשם במצב</translation>
    </message>
    <message>
        <source>then</source>
        <translation>ואחר כך</translation>
    </message>
</context>
<context>
    <name>GoalRow</name>
    <message>
        <source>was not there</source>
        <translation>לא היה בתוכנית</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation type="unfinished">עד {day}</translation>
    </message>
    <message>
        <source>Then:</source>
        <translation>היה:</translation>
    </message>
    <message>
        <source>Now:</source>
        <translation>עכשיו:</translation>
    </message>
</context>
<context>
    <name>OpeningForm</name>
    <message>
        <source>The opening of the plan</source>
        <translation>פתיחת התוכנית</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>נפתחה ביום</translation>
    </message>
    <message>
        <source>Say on which day the plan was opened.</source>
        <translation>יש לרשום באיזה יום נפתחה התוכנית.</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>מי פתח</translation>
    </message>
    <message>
        <source>Name and role, such as the social worker of the facility</source>
        <translation>שם ותפקיד, למשל העובדת הסוציאלית של המעון</translation>
    </message>
    <message>
        <source>Say who opened the plan.</source>
        <translation>יש לרשום מי פתח את התוכנית.</translation>
    </message>
    <message>
        <source>The opening of the plan was recorded.</source>
        <translation>פתיחת התוכנית נרשמה.</translation>
    </message>
</context>
<context>
    <name>PartnerForm</name>
    <message>
        <source>A partner of the plan</source>
        <translation>שותף לתוכנית</translation>
    </message>
    <message>
        <source>No letter in the file</source>
        <translation>אין מכתב בתיק</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>השותף</translation>
    </message>
    <message>
        <source>Not from the directory</source>
        <translation>לא מתוך רשימת הגופים</translation>
    </message>
    <message>
        <source>From the directory of bodies</source>
        <translation>מתוך רשימת הגופים</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>הגוף</translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished">מי</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>טלפון</translation>
    </message>
    <message>
        <source>Did they agree?</source>
        <translation>האם הסכימו?</translation>
    </message>
    <message>
        <source>Day of the answer</source>
        <translation>יום התשובה</translation>
    </message>
    <message>
        <source>Say on which day they answered.</source>
        <translation>יש לרשום באיזה יום ענו.</translation>
    </message>
    <message>
        <source>Their letter</source>
        <translation>המכתב שלהם</translation>
    </message>
    <message>
        <source>First meeting</source>
        <translation>פגישה ראשונה</translation>
    </message>
    <message>
        <source>At</source>
        <translation>בשעה</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>היכן</translation>
    </message>
    <message>
        <source>If nobody is named or no meeting is set: why</source>
        <translation>אם אין שם או אין פגישה: מדוע</translation>
    </message>
    <message>
        <source>The reason stands in the file and answers the question at the hearing</source>
        <translation>הסיבה נשמרת בתיק ועונה על השאלה בדיון</translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">הערה</translation>
    </message>
    <message>
        <source>Remove the partner</source>
        <translation>הסרת השותף</translation>
    </message>
    <message>
        <source>The partner was recorded.</source>
        <translation>השותף נרשם.</translation>
    </message>
    <message>
        <source>The partner was removed.</source>
        <translation>השותף הוסר.</translation>
    </message>
</context>
<context>
    <name>PartnersCard</name>
    <message>
        <source>Partners</source>
        <translation>שותפים</translation>
    </message>
    <message>
        <source>missing: {count}</source>
        <translation>חסרים: {count}</translation>
    </message>
    <message>
        <source>Add a partner</source>
        <translation>הוספת שותף</translation>
    </message>
    <message>
        <source>Nobody is named: {who}</source>
        <translation>לא נרשם מי: {who}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>רישום</translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished">שינוי</translation>
    </message>
    <message>
        <source>from the people of the file</source>
        <translation>מתוך אנשי הקשר בתיק</translation>
    </message>
    <message>
        <source>their letter is in the file</source>
        <translation>המכתב שלהם בתיק</translation>
    </message>
    <message>
        <source>First meeting: {meeting}</source>
        <translation>פגישה ראשונה: {meeting}</translation>
    </message>
    <message>
        <source>No first meeting is set</source>
        <translation>לא נקבעה פגישה ראשונה</translation>
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
        <source>What matters to her</source>
        <translation>מה חשוב לה</translation>
    </message>
    <message>
        <source>What matters to him</source>
        <translation>מה חשוב לו</translation>
    </message>
    <message>
        <source>Nothing was written down in her own words yet.</source>
        <translation>עוד לא נרשם דבר במילים שלה.</translation>
    </message>
    <message>
        <source>Nothing was written down in his own words yet.</source>
        <translation>עוד לא נרשם דבר במילים שלו.</translation>
    </message>
    <message>
        <source>Write down own words</source>
        <translation>לרשום מטרה במילים של הקטין</translation>
    </message>
</context>
<context>
    <name>ProposedPanel</name>
    <message>
        <source>Propose a condition</source>
        <translation>הצעת תנאי</translation>
    </message>
    <message>
        <source>Domain: {domain}</source>
        <translation>תחום: {domain}</translation>
    </message>
    <message>
        <source>In the words of the goal</source>
        <translation>במילים של המטרה</translation>
    </message>
    <message>
        <source>How it is checked: {how}</source>
        <translation>איך בודקים: {how}</translation>
    </message>
    <message>
        <source>Still to be filled: {blanks}</source>
        <translation>נותר למלא: {blanks}</translation>
    </message>
</context>
<context>
    <name>ProposedStrip</name>
    <message>
        <source>Proposed from the plan</source>
        <translation>הצעות מתוכנית השיקום</translation>
    </message>
    <message>
        <source>Proposed from the plan: {count}</source>
        <translation>הצעות מתוכנית השיקום: {count}</translation>
    </message>
    <message>
        <source>Checked by {who}: {how}</source>
        <translation>בודק: {who}. {how}</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>לקחת</translation>
    </message>
</context>
<context>
    <name>Proposing</name>
    <message>
        <source>Proposed to the committee: {title}.</source>
        <translation>הוצע לוועדה: {title}.</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>Where the plan stands</source>
        <translation>מצב התוכנית</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>לא נרשם</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>נפתחה</translation>
    </message>
    <message>
        <source>Correct the opening</source>
        <translation>תיקון הפתיחה</translation>
    </message>
    <message>
        <source>Record the opening</source>
        <translation>רישום הפתיחה</translation>
    </message>
    <message>
        <source>Nobody has agreed to the plan yet.</source>
        <translation>עוד לא נרשמה הסכמה לתוכנית.</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>גרסה {number}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Record an agreement</source>
        <translation>רישום הסכמה</translation>
    </message>
    <message>
        <source>The agreement was removed.</source>
        <translation>ההסכמה הוסרה.</translation>
    </message>
    <message>
        <source>The plan is kept as it stands at every hearing by itself.</source>
        <translation>בכל דיון התוכנית נשמרת מאליה כפי שהיא.</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>גרסה {number}</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>מה השתנה</translation>
    </message>
    <message>
        <source>Keep a version now</source>
        <translation>לשמור גרסה עכשיו</translation>
    </message>
    <message>
        <source>The plan was kept as a version.</source>
        <translation>התוכנית נשמרה כגרסה.</translation>
    </message>
</context>
<context>
    <name>StatusButton</name>
    <message>
        <source>Status: {what}</source>
        <translation>מצב: {what}</translation>
    </message>
    <message>
        <source>Another status: {keys}</source>
        <translation>מצב אחר: {keys}</translation>
    </message>
</context>
<context>
    <name>StatusForm</name>
    <message>
        <source>Why did it go back?</source>
        <translation>מדוע המצב חזר אחורה?</translation>
    </message>
    <message>
        <source>From {old} to {new}</source>
        <translation>מ«{old}» ל«{new}»</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>מה קרה</translation>
    </message>
    <message>
        <source>A few words; they stay in the history of the goal</source>
        <translation>כמה מילים; הן נשמרות בהיסטוריה של המטרה</translation>
    </message>
    <message>
        <source>Say in a word or two why it went back.</source>
        <translation type="unfinished">יש לכתוב במילה או שתיים מדוע המצב חזר אחורה.</translation>
    </message>
    <message>
        <source>The status was changed to: {new}.</source>
        <translation>המצב שונה: {new}.</translation>
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
