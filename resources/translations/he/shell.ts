<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About Vaada</source>
        <translation>על ועדה</translation>
    </message>
    <message>
        <source>Vaada is the desk of a release committee for minors. It works without a network and keeps everything encrypted on this computer.</source>
        <translation>ועדה היא שולחן העבודה של ועדת שחרורים לקטינים. היא פועלת בלי רשת ושומרת הכול מוצפן במחשב הזה.</translation>
    </message>
    <message>
        <source>It counts dates and reminds; it does not decide and is no legal advice. Every date says which section and which count it comes from.</source>
        <translation>התוכנה מונה מועדים ומזכירה; היא אינה מחליטה ואינה ייעוץ משפטי. ליד כל מועד כתוב מאיזה סעיף ומאיזו ספירה הוא בא.</translation>
    </message>
</context>
<context>
    <name>CaseDateRow</name>
    <message>
        <source>computed: {day}</source>
        <translation>חושב: {day}</translation>
    </message>
    <message>
        <source>another day was set</source>
        <translation>נקבע יום אחר</translation>
    </message>
</context>
<context>
    <name>CaseListModel</name>
    <message>
        <source>Complete</source>
        <translation>שלם</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>חסרים {count}</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>מספר תיק</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>גיל</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>מסלול</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>מקום</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Next hearing</source>
        <translation>דיון הבא</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>מועד הבא</translation>
    </message>
    <message>
        <source>File</source>
        <translation>התיק</translation>
    </message>
</context>
<context>
    <name>CaseListScreen</name>
    <message>
        <source>Cases</source>
        <translation>תיקים</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>כפילויות אפשריות</translation>
    </message>
    <message>
        <source>Number, name, identity number or facility</source>
        <translation>מספר תיק, שם, מספר זהות או מקום</translation>
    </message>
    <message>
        <source>Search the cases</source>
        <translation>חיפוש בתיקים</translation>
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
        <source>Without any future date</source>
        <translation>בלי אף מועד עתידי</translation>
    </message>
    <message>
        <source>List of cases</source>
        <translation>רשימת תיקים</translation>
    </message>
    <message>
        <source>No case fits</source>
        <translation>אין תיק מתאים</translation>
    </message>
    <message>
        <source>Fewer letters or another status will show more.</source>
        <translation>פחות אותיות או מצב אחר יציגו יותר.</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>הצגת כל התיקים</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>עוד אין תיקים</translation>
    </message>
    <message>
        <source>Here stand the minors&apos; cases. They come from the list that you keep, an Excel workbook or a CSV file.</source>
        <translation>כאן עומדים תיקי הקטינים. הם באים מהרשימה שאתם מנהלים, חוברת Excel או קובץ CSV.</translation>
    </message>
    <message>
        <source>Import a list of cases</source>
        <translation>ייבוא רשימת תיקים</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>תיק אחד</numerusform>
            <numerusform>%n תיקים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommitteeCard</name>
    <message>
        <source>The committee</source>
        <translation>הוועדה</translation>
    </message>
    <message>
        <source>Every hearing begins with these names. An empty line is an empty seat.</source>
        <translation>כל דיון נפתח עם השמות האלה. שורה ריקה היא מקום שאינו מאויש.</translation>
    </message>
    <message>
        <source>Save the committee</source>
        <translation>שמירת ההרכב</translation>
    </message>
    <message>
        <source>The committee was saved.</source>
        <translation>ההרכב נשמר.</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
</context>
<context>
    <name>CreatePanel</name>
    <message>
        <source>Make a store</source>
        <translation>יצירת מאגר</translation>
    </message>
    <message>
        <source>Everything is kept encrypted in one folder on this computer. Nobody can read it without a passphrase, not even us.</source>
        <translation>הכול נשמר מוצפן בתיקייה אחת במחשב הזה. בלי סיסמה איש אינו יכול לקרוא אותו, גם לא אנחנו.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>שמך</translation>
    </message>
    <message>
        <source>Clerk of the committee</source>
        <translation>מזכירות הוועדה</translation>
    </message>
    <message>
        <source>Chair of the committee</source>
        <translation>יושב ראש הוועדה</translation>
    </message>
    <message>
        <source>Your part</source>
        <translation>תפקידך</translation>
    </message>
    <message>
        <source>Only a chair&apos;s passphrase signs decisions.</source>
        <translation>רק הסיסמה של יושב הראש חותמת על החלטות.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>סיסמה</translation>
    </message>
    <message>
        <source>A few words that you will remember.</source>
        <translation>כמה מילים שקל לזכור.</translation>
    </message>
    <message>
        <source>The passphrase once more</source>
        <translation>הסיסמה שוב</translation>
    </message>
    <message>
        <source>Making the store…</source>
        <translation>המאגר נוצר…</translation>
    </message>
    <message>
        <source>Make the store</source>
        <translation>יצירת המאגר</translation>
    </message>
    <message>
        <source>Open a store I have</source>
        <translation>פתיחת מאגר קיים</translation>
    </message>
    <message>
        <source>Practise with invented cases</source>
        <translation>תרגול בתיקים בדויים</translation>
    </message>
    <message>
        <source>Too short: 8 letters at least</source>
        <translation>קצרה מדי: לפחות 8 תווים</translation>
    </message>
    <message>
        <source>Weak: add a word</source>
        <translation>חלשה: הוסיפו מילה</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>סבירה</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>חזקה</translation>
    </message>
    <message>
        <source>Write your name.</source>
        <translation>כתבו את שמכם.</translation>
    </message>
    <message>
        <source>The passphrase is too short: 8 letters at least.</source>
        <translation>הסיסמה קצרה מדי: לפחות 8 תווים.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>שתי הסיסמאות אינן זהות.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Calendar</source>
        <translation>לוח שנה</translation>
    </message>
    <message>
        <source>Pick from a calendar (Alt+Down)</source>
        <translation>בחירה מלוח שנה (Alt+חץ למטה)</translation>
    </message>
    <message>
        <source>This is not a date. Write day.month.year, such as 3.11.2026</source>
        <translation>זה אינו תאריך. כתבו יום.חודש.שנה, למשל 3.11.2026</translation>
    </message>
</context>
<context>
    <name>DatesAheadScreen</name>
    <message>
        <source>Dates of all cases</source>
        <translation>מועדים בכל התיקים</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>מי פועל</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>כמה קדימה</translation>
    </message>
    <message numerus="yes">
        <source>%n days ahead</source>
        <translation>
            <numerusform>יום אחד קדימה</numerusform>
            <numerusform>%n ימים קדימה</numerusform>
        </translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>מועדים</translation>
    </message>
    <message>
        <source>Files without any future date</source>
        <translation>תיקים בלי אף מועד עתידי</translation>
    </message>
    <message>
        <source>Awaited reports</source>
        <translation>דוחות ממתינים</translation>
    </message>
    <message>
        <source>Everybody who acts</source>
        <translation>כל מי שפועל</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>אחד באיחור</numerusform>
            <numerusform>%n באיחור</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the coming week</source>
        <translation>
            <numerusform>אחד בשבוע הקרוב</numerusform>
            <numerusform>%n בשבוע הקרוב</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation>לא נקבע מי פועל</translation>
    </message>
    <message>
        <source>No date in this time</source>
        <translation>אין מועד בתקופה הזאת</translation>
    </message>
    <message>
        <source>Nothing waits here for {who}.</source>
        <translation>אין כאן דבר שממתין ל{who}.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>הצגת כולם</translation>
    </message>
    <message>
        <source>Here stand the dates that the law sets in all cases, late ones first.</source>
        <translation>כאן עומדים המועדים שהחוק קובע בכל התיקים, ומה שבאיחור תחילה.</translation>
    </message>
    <message>
        <source>Another day, waiting for a second person</source>
        <translation>יום אחר שממתין לאישור של אדם שני</translation>
    </message>
    <message>
        <source>No report is awaited</source>
        <translation>אין דוח שממתינים לו</translation>
    </message>
    <message>
        <source>Here stand the reports that were requested in all files and have not come, the latest first, so that one call can ask for many of them.</source>
        <translation>כאן הדוחות שהתבקשו בכל התיקים ועוד לא הגיעו, המאחרים ראשונים, כדי שבשיחה אחת אפשר יהיה לשאול על רבים.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) without any future date</source>
        <translation>
            <numerusform>תיק אחד בלי אף מועד עתידי</numerusform>
            <numerusform>%n תיקים בלי אף מועד עתידי</numerusform>
        </translation>
    </message>
    <message>
        <source>Every open file has a date ahead</source>
        <translation>לכל תיק פתוח יש מועד עתידי</translation>
    </message>
    <message>
        <source>Here stand the open files in which neither the law nor a hearing sets a day from today on, so that none of them is forgotten.</source>
        <translation>כאן מופיעים תיקים פתוחים שאין בהם מועד של החוק או דיון מהיום והלאה, כדי שאף תיק לא יישכח.</translation>
    </message>
    <message>
        <source>Neither the law nor a hearing sets a day from today on. Enter opens the dates of the file: a missing fact, an event that was not recorded, or a file to be closed.</source>
        <translation>אין בהם מועד של החוק או דיון מהיום והלאה. Enter פותח את מועדי התיק: אולי חסרה עובדה, לא נרשם אירוע, או שיש לסגור את התיק.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>עוד אחד</numerusform>
            <numerusform>עוד %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Late</source>
        <translation>באיחור</translation>
    </message>
    <message>
        <source>The coming week</source>
        <translation>השבוע הקרוב</translation>
    </message>
    <message>
        <source>After that</source>
        <translation>אחר כך</translation>
    </message>
    <message>
        <source>Somebody must act</source>
        <translation>נדרש מעשה</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>מעצמו</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Another folder…</source>
        <translation>תיקייה אחרת…</translation>
    </message>
    <message>
        <source>Folder of the store</source>
        <translation>תיקיית המאגר</translation>
    </message>
</context>
<context>
    <name>EntryScreen</name>
    <message>
        <source>Vaada</source>
        <translation>ועדה</translation>
    </message>
    <message>
        <source>The desk of a release committee for minors. No network.</source>
        <translation>שולחן העבודה של ועדת שחרורים לקטינים. בלי רשת.</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Look in:</source>
        <translation>תיקייה:</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>שם הקובץ:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>סוג:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>בחירה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
</context>
<context>
    <name>GroupingSwitch</name>
    <message>
        <source>By urgency</source>
        <translation>לפי דחיפות</translation>
    </message>
    <message>
        <source>By who acts</source>
        <translation>לפי מי שפועל</translation>
    </message>
    <message>
        <source>How the dates are put together</source>
        <translation>איך המועדים מקובצים</translation>
    </message>
</context>
<context>
    <name>ImportCasesPage</name>
    <message>
        <source>Choose a file…</source>
        <translation>בחירת קובץ…</translation>
    </message>
    <message>
        <source>Drop here the Excel workbook (.xlsx) or CSV file that you keep, or choose it. Headings may be Hebrew or English, in any order.</source>
        <translation>גררו לכאן את חוברת ה־Excel (xlsx) או קובץ ה־CSV שאתם מנהלים, או בחרו אותו. הכותרות יכולות להיות בעברית או באנגלית, בכל סדר.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>הקובץ נקרא…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>ייבוא</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>ויתור</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>מה דורש בדיקה</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>שורה</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>עמודה</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>מה לא בסדר</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>כפי שנכתב</translation>
    </message>
    <message>
        <source>Problems in the file</source>
        <translation>בעיות בקובץ</translation>
    </message>
    <message>
        <source>The cases in the file</source>
        <translation>התיקים שבקובץ</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>מספר תיק</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>מה יקרה</translation>
    </message>
    <message>
        <source>Cases in the file</source>
        <translation>התיקים שבקובץ</translation>
    </message>
    <message>
        <source>List of cases</source>
        <translation>רשימת תיקים</translation>
    </message>
    <message>
        <source>Lists of cases</source>
        <translation>רשימות תיקים</translation>
    </message>
    <message>
        <source>Errors: {n}</source>
        <translation>שגיאות: {n}</translation>
    </message>
    <message>
        <source>To check: {n}</source>
        <translation>לבדיקה: {n}</translation>
    </message>
    <message>
        <source>Nothing is imported while an error stands. Mend it in the file, save, and choose the file again.</source>
        <translation>כל עוד יש שגיאה לא מיובא דבר. תקנו אותה בקובץ, שמרו ובחרו את הקובץ שוב.</translation>
    </message>
    <message>
        <source>Everything in this file is already here. Nothing would change.</source>
        <translation>כל מה שבקובץ כבר נמצא כאן. דבר לא ישתנה.</translation>
    </message>
    <message>
        <source>Look at what is in doubt. Importing takes the values as they are shown.</source>
        <translation>עברו על מה שבספק. הייבוא יקבל את הערכים כפי שהם מוצגים.</translation>
    </message>
    <message>
        <source>All rows can be read. Nothing has been written yet.</source>
        <translation>כל השורות נקראו. עוד לא נכתב דבר.</translation>
    </message>
    <message>
        <source>This heading is not known; its column is left out.</source>
        <translation>הכותרת אינה מוכרת; העמודה לא תיובא.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) were imported.</source>
        <translation>
            <numerusform>תיק אחד יובא.</numerusform>
            <numerusform>%n תיקים יובאו.</numerusform>
        </translation>
    </message>
    <message>
        <source>To the cases</source>
        <translation>לתיקים</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>הופסק. לא יובא דבר.</translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message>
        <source>Import</source>
        <translation>ייבוא</translation>
    </message>
    <message>
        <source>You see first what would change; then you confirm.</source>
        <translation>קודם רואים מה ישתנה, ורק אחר כך מאשרים.</translation>
    </message>
    <message>
        <source>List of cases</source>
        <translation>רשימת תיקים</translation>
    </message>
    <message>
        <source>PDF reports</source>
        <translation>דוחות PDF</translation>
    </message>
</context>
<context>
    <name>Labelled</name>
    <message>
        <source>Has to be filled in</source>
        <translation>שדה חובה</translation>
    </message>
</context>
<context>
    <name>LanguagesCard</name>
    <message>
        <source>Languages of the papers</source>
        <translation>שפות המסמכים</translation>
    </message>
    <message>
        <source>What nobody whose language it is has read through yet. Have such a paper read by somebody who knows the language before it is handed over.</source>
        <translation>נוסחים שדובר השפה עוד לא קרא. לפני שמוסרים מסמך כזה, רצוי שמי שיודע את השפה יעבור עליו.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>Texts not checked: {unchecked} of {texts}</source>
        <translation>נוסחים שלא נבדקו: {unchecked} מתוך {texts}</translation>
    </message>
    <message>
        <source>All texts were checked</source>
        <translation>כל הנוסחים נבדקו</translation>
    </message>
    <message>
        <source>{unchecked} of {texts} not checked</source>
        <translation>לא נבדקו {unchecked} מתוך {texts}</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>נבדק</translation>
    </message>
</context>
<context>
    <name>LawCard</name>
    <message>
        <source>Readings of the law</source>
        <translation>קריאות של החוק</translation>
    </message>
    <message>
        <source>Where the law can be read in two ways, files show both dates. The one chosen here is the one that counts. Signed decisions keep theirs.</source>
        <translation>במקום שאפשר לקרוא את החוק בשתי דרכים, התיקים מציגים את שני המועדים. הקריאה שנבחרת כאן היא הקובעת. החלטות שנחתמו שומרות על שלהן.</translation>
    </message>
    <message>
        <source>{question} (section {section})</source>
        <translation>{question} (סעיף {section})</translation>
    </message>
    <message>
        <source>Chosen. The dates of all files were counted again.</source>
        <translation>נבחר. המועדים בכל התיקים נמנו מחדש.</translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>Reading…</source>
        <translation>קורא…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>עצירה</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>How it looks</source>
        <translation>מראה</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>כמו במחשב</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>בהיר</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>כהה</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ניגודיות גבוהה</translation>
    </message>
    <message>
        <source>After {n} minutes without a touch</source>
        <translation>אחרי {n} דקות בלי מגע</translation>
    </message>
    <message>
        <source>Only with F12</source>
        <translation>רק ב־F12</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>ערכת צבעים</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>גודל הכתב</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>נעילה</translation>
    </message>
    <message>
        <source>Locking closes the store. What was written is saved.</source>
        <translation>הנעילה סוגרת את המאגר. מה שנכתב נשמר.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Vaada</source>
        <translation>ועדה</translation>
    </message>
    <message>
        <source>Locked. Everything was saved.</source>
        <translation>נעול. הכול נשמר.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show</source>
        <translation>הצגה</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>הסתרה</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>בחירה…</translation>
    </message>
</context>
<context>
    <name>PendingRow</name>
    <message>
        <source>in place of {day}</source>
        <translation>במקום {day}</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>לאישור</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Another one</source>
        <translation>בחירה אחרת</translation>
    </message>
    <message>
        <source>Nothing fits. Fewer letters will show more.</source>
        <translation>אין התאמה. פחות אותיות יראו יותר.</translation>
    </message>
    <message>
        <source>{count} of {whole}</source>
        <translation>{count} מתוך {whole}</translation>
    </message>
</context>
<context>
    <name>PracticePanel</name>
    <message>
        <source>Practise</source>
        <translation>תרגול</translation>
    </message>
    <message>
        <source>A store of invented minors: files, reports, a hearing day. Whatever you try here touches no real case.</source>
        <translation>מאגר של קטינים בדויים: תיקים, דוחות, יום דיונים. כל מה שתנסו כאן אינו נוגע בתיק אמיתי.</translation>
    </message>
    <message>
        <source>Preparing the practice store…</source>
        <translation>מאגר התרגול מוכן בעוד רגע…</translation>
    </message>
    <message>
        <source>Open the practice store</source>
        <translation>פתיחת מאגר התרגול</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>Its passphrase is no secret: {passphrase}</source>
        <translation>הסיסמה שלו אינה סוד: {passphrase}</translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>Keep the recovery key</source>
        <translation>שמרו את מפתח השחזור</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, only this key opens the store. It is shown this once. Print it or write it down, and lock it away from the computer.</source>
        <translation>אם הסיסמה תישכח, רק המפתח הזה יפתח את המאגר. הוא מוצג פעם אחת, עכשיו. הדפיסו או העתיקו אותו, ונעלו אותו הרחק מהמחשב.</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>קבוצה {number}</translation>
    </message>
    <message>
        <source>Print the key</source>
        <translation>הדפסת המפתח</translation>
    </message>
    <message>
        <source>To be sure it was kept: group {number}</source>
        <translation>כדי לוודא שנשמר: קבוצה {number}</translation>
    </message>
    <message>
        <source>Go on to the store</source>
        <translation>המשך אל המאגר</translation>
    </message>
    <message>
        <source>Vaada: recovery key of the store</source>
        <translation>ועדה: מפתח השחזור של המאגר</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, only this key opens the store.</source>
        <translation>אם הסיסמה תישכח, רק המפתח הזה יפתח את המאגר.</translation>
    </message>
    <message>
        <source>Lock this page away, not beside the computer.</source>
        <translation>נעלו את הדף הזה במקום בטוח, לא ליד המחשב.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>נשלח למדפסת.</translation>
    </message>
    <message>
        <source>This is not the group on the page.</source>
        <translation>זו אינה הקבוצה שבדף.</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>הגדרות</translation>
    </message>
    <message>
        <source>Every change takes effect at once.</source>
        <translation>כל שינוי תקף מיד.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Vaada</source>
        <translation>ועדה</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>היום</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>תיקים</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>חיפוש</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>מועדים</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>ייבוא</translation>
    </message>
    <message>
        <source>Law desk</source>
        <translation>שולחן החוק</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>הגדרות</translation>
    </message>
    <message>
        <source>Something in Vaada went wrong. What was saved is safe. You can go on; if it happens again, close and open Vaada.</source>
        <translation>משהו בתוכנה השתבש. מה שנשמר, שמור. אפשר להמשיך; אם זה חוזר, סגרו את ועדה ופתחו אותה שוב.</translation>
    </message>
    <message>
        <source>No network · the store is encrypted</source>
        <translation>ללא רשת · המאגר מוצפן</translation>
    </message>
    <message>
        <source>Last backup: {when}</source>
        <translation>גיבוי אחרון: {when}</translation>
    </message>
    <message>
        <source>Lock: {key}</source>
        <translation>נעילה: {key}</translation>
    </message>
</context>
<context>
    <name>StoreCard</name>
    <message>
        <source>The store</source>
        <translation>המאגר</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>תיקייה</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>גיבוי אחרון</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>גיבוי עכשיו</translation>
    </message>
    <message>
        <source>Check the store</source>
        <translation>בדיקת המאגר</translation>
    </message>
    <message>
        <source>Looking at every file…</source>
        <translation>כל הקבצים נבדקים…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>עוד אין</translation>
    </message>
    <message>
        <source>An encrypted copy was made and checked.</source>
        <translation>עותק מוצפן נוצר ונבדק.</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>תקין</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>פגום</translation>
    </message>
</context>
<context>
    <name>TemplatesCard</name>
    <message>
        <source>Ready wordings</source>
        <translation>ניסוחים מוכנים</translation>
    </message>
    <message>
        <source>Offered in long fields with Ctrl+Space. Every version is kept.</source>
        <translation>מוצעים בשדות ארוכים במקשים Ctrl+Space. כל גרסה נשמרת.</translation>
    </message>
    <message>
        <source>Add a wording</source>
        <translation>הוספת ניסוח</translation>
    </message>
    <message>
        <source>every domain</source>
        <translation>כל התחומים</translation>
    </message>
    <message>
        <source>In which field</source>
        <translation>באיזה שדה</translation>
    </message>
    <message>
        <source>Domain of the plan</source>
        <translation>תחום בתוכנית</translation>
    </message>
    <message>
        <source>Title; empty: the first words</source>
        <translation>כותרת; אם תישאר ריקה: המילים הראשונות</translation>
    </message>
    <message>
        <source>The words</source>
        <translation>הניסוח</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Offer no more</source>
        <translation>לא להציע עוד</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Write the words.</source>
        <translation>יש לכתוב את הניסוח.</translation>
    </message>
    <message>
        <source>The wording was saved.</source>
        <translation>הניסוח נשמר.</translation>
    </message>
    <message>
        <source>The wording is not offered any more.</source>
        <translation>הניסוח לא יוצע עוד.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול הפעולה</translation>
    </message>
    <message>
        <source>The wording is offered again.</source>
        <translation>הניסוח מוצע שוב.</translation>
    </message>
</context>
<context>
    <name>TemplatesPopup</name>
    <message>
        <source>Ready wordings</source>
        <translation>ניסוחים מוכנים</translation>
    </message>
    <message>
        <source>Search the wordings</source>
        <translation>חיפוש בניסוחים</translation>
    </message>
    <message>
        <source>No wording fits.</source>
        <translation>אין ניסוח מתאים.</translation>
    </message>
    <message>
        <source>Keep the chosen words as a wording</source>
        <translation>שמירת המילים שסומנו כניסוח</translation>
    </message>
    <message>
        <source>The committee&apos;s own</source>
        <translation>של הוועדה</translation>
    </message>
    <message>
        <source>To begin with</source>
        <translation>להתחלה</translation>
    </message>
    <message>
        <source>The words are kept among the wordings for: {place}</source>
        <translation>המילים נשמרו בין הניסוחים המוכנים: {place}</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Ready wordings</source>
        <translation>ניסוחים מוכנים</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>This is not a time. Write hours:minutes, such as 9:30</source>
        <translation>זו אינה שעה. כתבו שעות:דקות, למשל 9:30</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>Hearing day</source>
        <translation>יום דיונים</translation>
    </message>
    <message>
        <source>Print log</source>
        <translation>יומן הדפסות</translation>
    </message>
    <message>
        <source>Letters of the day</source>
        <translation>מכתבי היום</translation>
    </message>
    <message>
        <source>Earlier day</source>
        <translation>יום קודם</translation>
    </message>
    <message>
        <source>Later day</source>
        <translation>יום הבא</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>הדפסה</translation>
    </message>
    <message>
        <source>Hearing day · {weekday}, {day}</source>
        <translation>יום דיונים · {weekday}, {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n hearing(s)</source>
        <translation>
            <numerusform>דיון אחד</numerusform>
            <numerusform>%n דיונים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not ready</source>
        <translation>
            <numerusform>אחד לא מוכן</numerusform>
            <numerusform>%n לא מוכנים</numerusform>
        </translation>
    </message>
    <message>
        <source>No hearing is planned</source>
        <translation>לא נקבע דיון</translation>
    </message>
    <message>
        <source>Here stand the hearings of the day, and what each of them still lacks. A hearing is planned from the minor&apos;s file.</source>
        <translation>כאן עומדים דיוני היום, ומה עוד חסר לכל אחד מהם. דיון קובעים מתוך תיק הקטין.</translation>
    </message>
    <message>
        <source>To the cases</source>
        <translation>לתיקים</translation>
    </message>
    <message>
        <source>The day&apos;s hearings</source>
        <translation>דיוני היום</translation>
    </message>
    <message>
        <source>No hearing on this day.</source>
        <translation>אין דיון ביום זה.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>מוכן</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>ועוד {count}</translation>
    </message>
    <message>
        <source>The committee</source>
        <translation>הוועדה</translation>
    </message>
    <message>
        <source>The members are not written down yet.</source>
        <translation>חברי הוועדה עוד לא נרשמו.</translation>
    </message>
    <message>
        <source>With a chair</source>
        <translation>יש יושב ראש</translation>
    </message>
    <message>
        <source>No chair</source>
        <translation>אין יושב ראש</translation>
    </message>
    <message>
        <source>Dates coming near</source>
        <translation>מועדים קרובים</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>כל המועדים</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>באיחור</translation>
    </message>
    <message>
        <source>Nothing in the next two weeks.</source>
        <translation>אין דבר בשבועיים הקרובים.</translation>
    </message>
</context>
<context>
    <name>UndatedRow</name>
    <message>
        <source>since {day}</source>
        <translation>מאז {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) missing</source>
        <translation>
            <numerusform>חסר דבר אחד</numerusform>
            <numerusform>חסרים %n דברים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoStack</name>
    <message>
        <source>Undo</source>
        <translation>ביטול הפעולה</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>בוטל: {what}</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>לבצע שוב</translation>
    </message>
</context>
<context>
    <name>UnlockPanel</name>
    <message>
        <source>Open the store</source>
        <translation>פתיחת המאגר</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>סיסמה</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>מפתח שחזור</translation>
    </message>
    <message>
        <source>The 13 groups on the printed page; spaces and dashes do not matter.</source>
        <translation>13 הקבוצות שבדף המודפס; רווחים ומקפים אינם חשובים.</translation>
    </message>
    <message>
        <source>Opening. This takes about a second.</source>
        <translation>נפתח. זה אורך כשנייה.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Not your store?</source>
        <translation>לא המאגר שלך?</translation>
    </message>
    <message>
        <source>Make a new store</source>
        <translation>יצירת מאגר חדש</translation>
    </message>
    <message>
        <source>Practise with invented cases</source>
        <translation>תרגול בתיקים בדויים</translation>
    </message>
    <message>
        <source>With the passphrase</source>
        <translation>בסיסמה</translation>
    </message>
    <message>
        <source>Forgot it? Recovery key</source>
        <translation>שכחתם? מפתח שחזור</translation>
    </message>
    <message>
        <source>Write it first.</source>
        <translation>כתבו קודם.</translation>
    </message>
</context>
<context>
    <name>UsersCard</name>
    <message>
        <source>Who may open this store</source>
        <translation>מי רשאי לפתוח את המאגר</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>הוספת אדם</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Their passphrase</source>
        <translation>הסיסמה שלהם</translation>
    </message>
    <message>
        <source>Let them type it themselves: 8 letters at least.</source>
        <translation>תנו להם להקליד בעצמם: לפחות 8 תווים.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>הוספה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>תפקיד</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>עוד אין איש.</translation>
    </message>
    <message>
        <source>Write the name.</source>
        <translation>כתבו את השם.</translation>
    </message>
    <message>
        <source>Too short: 8 letters at least.</source>
        <translation>קצרה מדי: לפחות 8 תווים.</translation>
    </message>
    <message>
        <source>Added. They open the store with their own passphrase.</source>
        <translation>נוסף. המאגר ייפתח גם בסיסמה הזאת.</translation>
    </message>
</context>
</TS>
