<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>BlankPapers</name>
    <message>
        <source>Empty forms…</source>
        <translation>טפסים ריקים…</translation>
    </message>
    <message>
        <source>To be filled in by hand on the day the power fails.</source>
        <translation>למילוי ביד, ליום שבו אין חשמל.</translation>
    </message>
    <message>
        <source>The whole set</source>
        <translation>הסדרה כולה</translation>
    </message>
    <message>
        <source>Every form in one go; print it now, while there is power.</source>
        <translation>כל הטפסים בבת אחת. כדאי להדפיס עכשיו, כל עוד יש חשמל.</translation>
    </message>
    <message>
        <source>Empty forms</source>
        <translation>טפסים ריקים</translation>
    </message>
</context>
<context>
    <name>DayPapers</name>
    <message>
        <source>Print of {day}</source>
        <translation>הדפסה · {day}</translation>
    </message>
    <message>
        <source>No hearing on this day.</source>
        <translation>אין דיונים ביום הזה.</translation>
    </message>
    <message>
        <source>Letters of the day…</source>
        <translation>מכתבי היום…</translation>
    </message>
    <message>
        <source>Invitations and forms before the hearing, what was decided after it.</source>
        <translation>לפני הדיון – זימונים וטפסים; אחריו – הודעה על מה שהוחלט.</translation>
    </message>
    <message>
        <source>The day&apos;s list</source>
        <translation>רשימת היום</translation>
    </message>
    <message>
        <source>Who comes when, and what is still missing; without your notes.</source>
        <translation>מי בא ומתי, ומה עדיין חסר. בלי ההערות שלך.</translation>
    </message>
    <message>
        <source>The day&apos;s list with my notes</source>
        <translation>רשימת היום עם ההערות שלי</translation>
    </message>
    <message>
        <source>For you alone: your own notes stand under each hearing.</source>
        <translation>רק בשבילך: ההערות הפרטיות שלך מודפסות מתחת לכל דיון.</translation>
    </message>
    <message>
        <source>The day&apos;s list with lines to write on</source>
        <translation>רשימת היום עם שורות לכתיבה</translation>
    </message>
    <message>
        <source>Room for handwriting under each hearing; without your notes.</source>
        <translation>מקום לכתוב ביד מתחת לכל דיון. בלי ההערות שלך.</translation>
    </message>
    <message>
        <source>With my notes and lines to write on</source>
        <translation>עם ההערות שלי ועם שורות לכתיבה</translation>
    </message>
    <message>
        <source>For you alone: both.</source>
        <translation>רק בשבילך: גם וגם.</translation>
    </message>
</context>
<context>
    <name>FilePapers</name>
    <message>
        <source>Print from this file</source>
        <translation>הדפסה מן התיק</translation>
    </message>
    <message>
        <source>Brief on one page</source>
        <translation>תמצית בעמוד אחד</translation>
    </message>
    <message>
        <source>What one must know before the door opens; nobody confidential is named.</source>
        <translation>מה שצריך לדעת לפני שהדלת נפתחת. אנשי קשר חסויים אינם נזכרים.</translation>
    </message>
    <message>
        <source>Dossier of reports…</source>
        <translation>תיק מסמכים…</translation>
    </message>
    <message>
        <source>The reports you choose, behind contents with page numbers that stay.</source>
        <translation>המסמכים שתבחרו, מאחורי תוכן עניינים, עם מספרי עמודים קבועים.</translation>
    </message>
    <message>
        <source>No report is in the file yet, only asked for or none.</source>
        <translation>אין עדיין בתיק קובץ של מסמך. מסמך שרק התבקש אינו מצורף.</translation>
    </message>
    <message>
        <source>Every day that the file knows, in order, with a line to certify it.</source>
        <translation>כל הימים שבתיק לפי הסדר, עם שורת אישור וחתימה.</translation>
    </message>
    <message>
        <source>Why a date is what it is…</source>
        <translation>הסבר מועד…</translation>
    </message>
    <message>
        <source>One date of the law with its steps, readings and source.</source>
        <translation>מועד אחד לפי הדין: שלבי החישוב, הקריאות האפשריות והמקור.</translation>
    </message>
    <message>
        <source>The file has no dates yet.</source>
        <translation>אין עדיין מועדים בתיק.</translation>
    </message>
    <message>
        <source>Certificate of service…</source>
        <translation>אישור מסירה…</translation>
    </message>
    <message>
        <source>That a printed paper was handed over, with the number of its copy.</source>
        <translation>שמסמך שהודפס נמסר, עם מספר העותק.</translation>
    </message>
    <message>
        <source>Address labels…</source>
        <translation>מדבקות כתובת…</translation>
    </message>
    <message>
        <source>For the people and the place of this file; nobody confidential.</source>
        <translation>לאנשי הקשר ולמקום שבתיק. אנשי קשר חסויים אינם נכללים.</translation>
    </message>
    <message>
        <source>Cover of the paper file</source>
        <translation>כריכה לתיק הנייר</translation>
    </message>
    <message>
        <source>Number and initials in large letters, and who took the file when.</source>
        <translation>מספר וראשי תיבות באותיות גדולות, ורישום של מי לקח את התיק.</translation>
    </message>
    <message>
        <source>Letters…</source>
        <translation>מכתבים…</translation>
    </message>
    <message>
        <source>No hearing is set in this file yet.</source>
        <translation>עוד לא נקבע דיון בתיק הזה.</translation>
    </message>
    <message>
        <source>Letters of {day}…</source>
        <translation>מכתבים של {day}…</translation>
    </message>
    <message>
        <source>Invitations and forms before the hearing, what was decided after it.</source>
        <translation>לפני הדיון – זימונים וטפסים; אחריו – הודעה על מה שהוחלט.</translation>
    </message>
    <message>
        <source>For whom is the dossier?</source>
        <translation>עבור מי תיק המסמכים?</translation>
    </message>
    <message>
        <source>For whom is the time line?</source>
        <translation>עבור מי ציר הזמן?</translation>
    </message>
    <message>
        <source>{minor} and counsel</source>
        <translation>{minor} והסנגוריה</translation>
    </message>
    <message>
        <source>Everything, for the committee&apos;s own hands.</source>
        <translation>הכול, לידי הוועדה בלבד.</translation>
    </message>
    <message>
        <source>Nothing in the reports is marked as withheld from them.</source>
        <translation>אין בדוחות דבר שסומן כחסוי מפניהם.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) stay out</source>
        <translation>
            <numerusform>עמוד אחד לא יצורף</numerusform>
            <numerusform>%n עמודים לא יצורפו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) not even named</source>
        <translation>
            <numerusform>מסמך אחד לא ייזכר כלל</numerusform>
            <numerusform>%n מסמכים לא ייזכרו כלל</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of the reports may reach them.</source>
        <translation>אין בדוחות דבר שאפשר למסור להם.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>עמוד אחד</numerusform>
            <numerusform>%n עמודים</numerusform>
        </translation>
    </message>
    <message>
        <source>Dossier of reports</source>
        <translation>תיק מסמכים</translation>
    </message>
    <message>
        <source>Time line as proof of dates…</source>
        <translation>ציר זמן כראיה לתאריכים…</translation>
    </message>
    <message>
        <source>In the order of their days. What cannot be read is named in the contents.</source>
        <translation>לפי סדר התאריכים. מסמך שאי אפשר לקרוא נזכר בתוכן העניינים ואינו מצורף.</translation>
    </message>
    <message>
        <source>Which date?</source>
        <translation>איזה מועד?</translation>
    </message>
    <message>
        <source>Which paper was handed over?</source>
        <translation>איזה מסמך נמסר?</translation>
    </message>
    <message>
        <source>No paper of this file was printed or signed here yet. What is printed stands here with the number of its copy; an empty certificate is among the empty forms.</source>
        <translation>עדיין לא הודפס ולא נחתם כאן מסמך מן התיק. מה שיודפס יופיע כאן עם מספר העותק. אישור מסירה ריק נמצא בין הטפסים הריקים.</translation>
    </message>
    <message>
        <source>copy {number} of {count}</source>
        <translation>עותק {number} מתוך {count}</translation>
    </message>
    <message>
        <source>Address labels</source>
        <translation>מדבקות כתובת</translation>
    </message>
    <message>
        <source>There is nobody in this file to write to yet. Add people in its tab.</source>
        <translation>אין עדיין בתיק למי לכתוב. אנשים מוסיפים בלשונית האנשים.</translation>
    </message>
</context>
<context>
    <name>HearingPapers</name>
    <message>
        <source>Minutes of the hearing</source>
        <translation>פרוטוקול הדיון</translation>
    </message>
    <message>
        <source>All that the record holds: who, when, what was said and decided.</source>
        <translation>כל מה שנרשם: מי, מתי, מה נאמר ומה הוחלט.</translation>
    </message>
    <message>
        <source>Brief of the file on one page</source>
        <translation>תמצית התיק בעמוד אחד</translation>
    </message>
    <message>
        <source>What one must know before the door opens; nobody confidential is named.</source>
        <translation>מה שצריך לדעת לפני שהדלת נפתחת. אנשי קשר חסויים אינם נזכרים.</translation>
    </message>
    <message>
        <source>List of this hearing day</source>
        <translation>רשימת הדיונים של היום הזה</translation>
    </message>
    <message>
        <source>Who comes when, and what is still missing; without your notes.</source>
        <translation>מי בא ומתי, ומה עדיין חסר. בלי ההערות שלך.</translation>
    </message>
    <message>
        <source>Letters of {day}…</source>
        <translation>מכתבים של {day}…</translation>
    </message>
    <message>
        <source>Invitations and forms before the hearing, what was decided after it.</source>
        <translation>לפני הדיון – זימונים וטפסים; אחריו – הודעה על מה שהוחלט.</translation>
    </message>
    <message>
        <source>Print from this hearing</source>
        <translation>הדפסה מן הדיון</translation>
    </message>
</context>
<context>
    <name>LabelsPanel</name>
    <message>
        <source>2 by 7 labels (99 × 38 mm)</source>
        <translation>2 על 7 מדבקות (99 × 38 מ&quot;מ)</translation>
    </message>
    <message>
        <source>3 by 8 labels (70 × 37 mm)</source>
        <translation>3 על 8 מדבקות (70 × 37 מ&quot;מ)</translation>
    </message>
    <message>
        <source>Address labels</source>
        <translation>מדבקות כתובת</translation>
    </message>
    <message>
        <source>Counted along the rows, from the right-hand label of the top row.</source>
        <translation>סופרים שורה אחר שורה, מהמדבקה הימנית בשורה העליונה.</translation>
    </message>
    <message>
        <source>The first free label</source>
        <translation>המדבקה הפנויה הראשונה</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>הגיליון</translation>
    </message>
    <message>
        <source>A number from 1 to {count}.</source>
        <translation>מספר בין 1 ל־{count}.</translation>
    </message>
</context>
<context>
    <name>LetterPanel</name>
    <message>
        <source>What this letter says</source>
        <translation>מה כתוב במכתב</translation>
    </message>
    <message>
        <source>No native speaker has checked this wording yet. Let somebody who speaks the language read the page before it is handed over.</source>
        <translation>נוסח זה טרם נבדק בידי דובר השפה. כדאי שמי שדובר אותה יקרא את הדף לפני מסירתו.</translation>
    </message>
    <message>
        <source>Said in every letter of this hearing.</source>
        <translation>כתוב בכל מכתבי הדיון.</translation>
    </message>
    <message>
        <source>To, in place of what the file has: name and address, a line each</source>
        <translation>נמען במקום מה שבתיק: שם וכתובת, שורה לכל אחד</translation>
    </message>
    <message>
        <source>Which body of the directory</source>
        <translation>איזה גוף מן הרשימה</translation>
    </message>
    <message>
        <source>Enclosed, a line each</source>
        <translation>מצורפים, שורה לכל אחד</translation>
    </message>
    <message>
        <source>Why it was decided so, in plain words</source>
        <translation>למה הוחלט כך, במילים פשוטות</translation>
    </message>
    <message>
        <source>What the minor asked for, and what was done with it</source>
        <translation>מה התבקש מפי הקטין או הקטינה, ומה נעשה בזה</translation>
    </message>
    <message>
        <source>What would change the decision, a line each</source>
        <translation>מה ישנה את ההחלטה, שורה לכל דבר</translation>
    </message>
    <message>
        <source>What is asked of the recipient, a line each</source>
        <translation>מה מתבקש מן הנמען, שורה לכל דבר</translation>
    </message>
    <message>
        <source>What may be done against the decision, a line each</source>
        <translation>מה אפשר לעשות כנגד ההחלטה, שורה לכל דבר</translation>
    </message>
    <message>
        <source>What to bring, a line each</source>
        <translation>מה להביא, שורה לכל דבר</translation>
    </message>
    <message>
        <source>What the report is to speak of, a line each</source>
        <translation>על מה הדוח יספר, שורה לכל דבר</translation>
    </message>
    <message>
        <source>Report until</source>
        <translation>דיווח עד יום</translation>
    </message>
    <message>
        <source>Answer until</source>
        <translation>תשובה עד יום</translation>
    </message>
    <message>
        <source>Give the form back until</source>
        <translation>להחזיר את הטופס עד יום</translation>
    </message>
    <message>
        <source>The rehabilitation programme</source>
        <translation>תוכנית השיקום</translation>
    </message>
    <message>
        <source>The programme begins</source>
        <translation>תחילת התוכנית</translation>
    </message>
    <message>
        <source>School begins</source>
        <translation>תחילת הלימודים</translation>
    </message>
    <message>
        <source>Track of studies</source>
        <translation>מסלול הלימודים</translation>
    </message>
    <message>
        <source>Days a week</source>
        <translation>ימים בשבוע</translation>
    </message>
    <message>
        <source>The number by which the victim knows the case</source>
        <translation>מספר התיק שנפגע העבירה מכיר</translation>
    </message>
    <message>
        <source>Who comes to fetch the minor</source>
        <translation>מי בא ללוות</translation>
    </message>
    <message>
        <source>At what hour</source>
        <translation>באיזו שעה</translation>
    </message>
    <message>
        <source>Where they go from here</source>
        <translation>לאן הולכים מכאן</translation>
    </message>
    <message>
        <source>Telephone of the follow-up officer</source>
        <translation>טלפון של קצין המעקב</translation>
    </message>
    <message>
        <source>Telephone of the minor</source>
        <translation>טלפון של הקטין או הקטינה</translation>
    </message>
    <message>
        <source>First meeting, day</source>
        <translation>הפגישה הראשונה, יום</translation>
    </message>
    <message>
        <source>First meeting, hour</source>
        <translation>הפגישה הראשונה, שעה</translation>
    </message>
    <message>
        <source>First meeting, place</source>
        <translation>הפגישה הראשונה, מקום</translation>
    </message>
    <message>
        <source>The same in the letter&apos;s language: {language}</source>
        <translation>אותו דבר בשפת המכתב: {language}</translation>
    </message>
    <message>
        <source>As the file has it</source>
        <translation>לפי התיק</translation>
    </message>
    <message>
        <source>What protects the victim, by the decision</source>
        <translation>מה מגן על נפגע העבירה, לפי ההחלטה</translation>
    </message>
    <message>
        <source>No contact, also through others</source>
        <translation>בלי קשר, גם לא דרך אחרים</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>בלי הודעות</translation>
    </message>
    <message>
        <source>Keeps away from the home</source>
        <translation>הרחקה מן הבית</translation>
    </message>
    <message>
        <source>Keeps away from work or school</source>
        <translation>הרחקה מן העבודה או הלימודים</translation>
    </message>
    <message>
        <source>The letter was filled in.</source>
        <translation>פרטי המכתב נשמרו.</translation>
    </message>
</context>
<context>
    <name>LetterRow</name>
    <message>
        <source>The page</source>
        <translation>הדף</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>פרטי המכתב</translation>
    </message>
    <message>
        <source>Printed {when}</source>
        <translation>הודפס {when}</translation>
    </message>
    <message>
        <source>Lacks: {what}</source>
        <translation>חסר: {what}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>עוד {count}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>מוכן</translation>
    </message>
    <message>
        <source>Wording unchecked</source>
        <translation>הנוסח לא נבדק</translation>
    </message>
</context>
<context>
    <name>LettersBodiesCard</name>
    <message>
        <source>Bodies that letters go to</source>
        <translation>גופים שמקבלים מכתבים</translation>
    </message>
    <message>
        <source>A facility is found by its name, as it stands in the file.</source>
        <translation>מעון נמצא לפי שמו, כפי שהוא רשום בתיק.</translation>
    </message>
    <message>
        <source>No body was written down yet.</source>
        <translation>עוד לא נרשם גוף.</translation>
    </message>
    <message>
        <source>Add a body</source>
        <translation>הוספת גוף</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>אזור</translation>
    </message>
    <message>
        <source>Address, a line each</source>
        <translation>כתובת, שורה לכל חלק</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>טלפון</translation>
    </message>
    <message>
        <source>For the attention of</source>
        <translation>לידי</translation>
    </message>
    <message>
        <source>Note, never printed</source>
        <translation>הערה, אינה מודפסת</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>תחום</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Write the name.</source>
        <translation>יש לכתוב שם.</translation>
    </message>
    <message>
        <source>The body was saved.</source>
        <translation>הגוף נשמר.</translation>
    </message>
    <message>
        <source>The body was removed.</source>
        <translation>הגוף הוסר.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול ההסרה</translation>
    </message>
    <message>
        <source>The body is back.</source>
        <translation>הגוף הוחזר.</translation>
    </message>
</context>
<context>
    <name>LettersDayScreen</name>
    <message>
        <source>Print…</source>
        <translation>הדפסה…</translation>
    </message>
    <message numerus="yes">
        <source>Print %n letter(s)…</source>
        <translation>
            <numerusform>הדפסת מכתב אחד…</numerusform>
            <numerusform>הדפסת %n מכתבים…</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick all that can go</source>
        <translation>סימון כל מה שאפשר לשלוח</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>ניקוי הסימון</translation>
    </message>
    <message>
        <source>Order by recipient</source>
        <translation>סידור לפי נמען</translation>
    </message>
    <message>
        <source>Order by case</source>
        <translation>סידור לפי תיק</translation>
    </message>
    <message>
        <source>Letters of the day · {weekday}, {day}</source>
        <translation>מכתבי היום · {weekday}, {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>מכתב אחד</numerusform>
            <numerusform>%n מכתבים</numerusform>
        </translation>
    </message>
    <message>
        <source>No letters for this day</source>
        <translation>אין מכתבים ליום הזה</translation>
    </message>
    <message>
        <source>Before a hearing the invitations and forms stand here, after the signature the letters that tell the decision. A hearing that is under way has none yet.</source>
        <translation>לפני דיון עומדים כאן ההזמנות והטפסים, ואחרי החתימה המכתבים שמודיעים על ההחלטה. לדיון שנמצא בעיצומו עוד אין מכתבים.</translation>
    </message>
    <message>
        <source>To the hearing day</source>
        <translation>ליום הדיונים</translation>
    </message>
</context>
<context>
    <name>LettersOfficeCard</name>
    <message>
        <source>The office on letters</source>
        <translation>משרד הוועדה במכתבים</translation>
    </message>
    <message>
        <source>These lines stand on every letter that goes out.</source>
        <translation>השורות האלה עומדות על כל מכתב שיוצא.</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>ועדה</translation>
    </message>
    <message>
        <source>Letterhead: name, address, telephone, a line each</source>
        <translation>כותרת: שם, כתובת, טלפון, שורה לכל אחד</translation>
    </message>
    <message>
        <source>Letterhead for schools, which does not tell who we are</source>
        <translation>כותרת לבתי ספר, שאינה מגלה מי אנחנו</translation>
    </message>
    <message>
        <source>Whom to ask: name</source>
        <translation>את מי שואלים: שם</translation>
    </message>
    <message>
        <source>Whom to ask: part</source>
        <translation>את מי שואלים: תפקיד</translation>
    </message>
    <message>
        <source>Whom to ask: telephone</source>
        <translation>את מי שואלים: טלפון</translation>
    </message>
    <message>
        <source>Whom to ask: days and hours</source>
        <translation>את מי שואלים: ימים ושעות</translation>
    </message>
    <message>
        <source>Who signs letters: name</source>
        <translation>מי חותם על מכתבים: שם</translation>
    </message>
    <message>
        <source>Who signs letters: part</source>
        <translation>מי חותם על מכתבים: תפקיד</translation>
    </message>
    <message>
        <source>Save the office</source>
        <translation>שמירת פרטי המשרד</translation>
    </message>
    <message>
        <source>The office was saved.</source>
        <translation>פרטי המשרד נשמרו.</translation>
    </message>
</context>
<context>
    <name>LettersPrintPanel</name>
    <message>
        <source>Print the letters</source>
        <translation>הדפסת המכתבים</translation>
    </message>
    <message>
        <source>Some are in a language whose wording no native speaker has checked yet.</source>
        <translation>חלק מן המכתבים בשפה שנוסחה עוד לא נבדק בידי דובר השפה.</translation>
    </message>
    <message>
        <source>How many letters are printed</source>
        <translation>כמה מכתבים הודפסו</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>הדפסה</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>עצירה</translation>
    </message>
    <message>
        <source>{done} of {total} letters</source>
        <translation>{done} מתוך {total} מכתבים</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) sent to the printer.</source>
        <translation>
            <numerusform>מכתב אחד נשלח למדפסת.</numerusform>
            <numerusform>%n מכתבים נשלחו למדפסת.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) not printed:</source>
        <translation>
            <numerusform>מכתב אחד לא הודפס:</numerusform>
            <numerusform>%n מכתבים לא הודפסו:</numerusform>
        </translation>
    </message>
    <message>
        <source>These again</source>
        <translation>שוב את אלה</translation>
    </message>
    <message>
        <source>Stopped. Letters sent before that are marked as printed in the list.</source>
        <translation>ההדפסה נעצרה. מכתבים שנשלחו קודם מסומנים ברשימה כמודפסים.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s), in the order of the list</source>
        <translation>
            <numerusform>מכתב אחד</numerusform>
            <numerusform>%n מכתבים, בסדר הרשימה</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>Check a paper</source>
        <translation>בדיקת נייר</translation>
    </message>
    <message>
        <source>Is this paper a decision signed here? Choose its PDF, or type the code that is printed under the signatures.</source>
        <translation>האם הנייר הוא החלטה שנחתמה כאן? אפשר לבחור את קובץ ה־PDF שלו, או להקליד את הקוד המודפס מתחת לחתימות.</translation>
    </message>
    <message>
        <source>Code on the paper</source>
        <translation>הקוד שעל הנייר</translation>
    </message>
    <message>
        <source>Check the code</source>
        <translation>בדיקת הקוד</translation>
    </message>
    <message>
        <source>Choose a PDF…</source>
        <translation>בחירת קובץ PDF…</translation>
    </message>
    <message>
        <source>The PDF of a decision</source>
        <translation>קובץ ה־PDF של החלטה</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>בבדיקה…</translation>
    </message>
</context>
<context>
    <name>PapersPanel</name>
    <message>
        <source>All papers</source>
        <translation>כל המסמכים</translation>
    </message>
    <message>
        <source>Not in this paper: {what}</source>
        <translation>לא נכנס למסמך הזה: {what}</translation>
    </message>
</context>
<context>
    <name>PrintLogPanel</name>
    <message>
        <source>Print log of the case</source>
        <translation>יומן ההדפסות של התיק</translation>
    </message>
    <message>
        <source>Printed and saved</source>
        <translation type="unfinished">הודפס ונשמר</translation>
    </message>
    <message>
        <source>Nothing was printed yet</source>
        <translation>עוד לא הודפס דבר</translation>
    </message>
    <message>
        <source>Here stands every paper of this case that left Vaada, and to whom.</source>
        <translation>כאן רשום כל נייר של תיק זה שיצא מוועדה, ואל מי.</translation>
    </message>
    <message>
        <source>The print log cannot be shown</source>
        <translation>לא ניתן להציג את יומן ההדפסות</translation>
    </message>
</context>
<context>
    <name>PrintLogScreen</name>
    <message>
        <source>Print log</source>
        <translation>יומן הדפסות</translation>
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
        <source>Day</source>
        <translation>יום</translation>
    </message>
    <message>
        <source>Print log · {weekday}, {day}</source>
        <translation>יומן הדפסות · {weekday}, {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>רישום אחד</numerusform>
            <numerusform>%n רישומים</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was printed on this day</source>
        <translation>ביום זה לא הודפס דבר</translation>
    </message>
    <message>
        <source>Here stands every paper that left Vaada on a day, and to whom.</source>
        <translation>כאן רשום כל נייר שיצא מוועדה ביום מסוים, ואל מי.</translation>
    </message>
    <message>
        <source>Printed and saved</source>
        <translation>הודפס ונשמר</translation>
    </message>
</context>
<context>
    <name>PrintOptionsForm</name>
    <message>
        <source>Printer</source>
        <translation>מדפסת</translation>
    </message>
    <message>
        <source>Look for printers again</source>
        <translation>חיפוש מדפסות מחדש</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>עותקים</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>עמודים</translation>
    </message>
    <message>
        <source>On both sides, turned on the long edge</source>
        <translation>הדפסה דו־צדדית, היפוך בצד הארוך</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>מחפשים מדפסות…</translation>
    </message>
    <message>
        <source>{printer} (default)</source>
        <translation>{printer} (ברירת המחדל)</translation>
    </message>
    <message>
        <source>No printer was found on this computer.</source>
        <translation>לא נמצאה מדפסת במחשב זה. אפשר לחבר מדפסת ולחפש מחדש, או לשמור כ־PDF.</translation>
    </message>
    <message>
        <source>This printer is stopped: pages sent to it wait in the computer&apos;s queue, outside the store.</source>
        <translation>המדפסת מושהית: דפים שיישלחו אליה ימתינו בתור של המחשב, מחוץ למאגר.</translation>
    </message>
    <message>
        <source>Empty: all pages. Some of them, such as {example}</source>
        <translation>ריק: כל העמודים. רק חלקם, למשל {example}</translation>
    </message>
    <message>
        <source>Empty: all {count} pages. Some of them, such as {example}</source>
        <translation>ריק: כל העמודים ({count}). רק חלקם, למשל {example}</translation>
    </message>
    <message>
        <source>A number from 1 to {most}.</source>
        <translation>מספר מ־1 עד {most}.</translation>
    </message>
    <message>
        <source>Pages from 1 to {count}, rising, such as {example}</source>
        <translation>עמודים מ־1 עד {count}, בסדר עולה, למשל {example}</translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>The pages as they will print</source>
        <translation>העמודים כפי שיודפסו</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>הדפסה</translation>
    </message>
    <message>
        <source>No native speaker has checked this wording yet. Let somebody who speaks the language read the page before it is handed over.</source>
        <translation>נוסח זה טרם נבדק בידי דובר השפה. כדאי שמי שדובר אותה יקרא את הדף לפני מסירתו.</translation>
    </message>
    <message>
        <source>To whom (kept in the print log)</source>
        <translation>למי (נרשם ביומן ההדפסות)</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>שמירה כ־PDF…</translation>
    </message>
    <message>
        <source>The pages</source>
        <translation>העמודים</translation>
    </message>
    <message>
        <source>A saved PDF can be read by anyone who finds it.</source>
        <translation>קובץ PDF שמור יכול להיקרא בידי כל מי שימצא אותו.</translation>
    </message>
    <message>
        <source>Back to the printing</source>
        <translation>חזרה להדפסה</translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation>מכינים את העמודים…</translation>
    </message>
    <message>
        <source>What was saved is safe.</source>
        <translation>מה שנשמר בטוח.</translation>
    </message>
    <message>
        <source>The pages could not be made</source>
        <translation>לא ניתן להכין את העמודים</translation>
    </message>
    <message>
        <source>Sent to the printer {name}.</source>
        <translation>נשלח למדפסת {name}.</translation>
    </message>
    <message>
        <source>Save as PDF: readable by anyone who finds it</source>
        <translation>שמירה כ־PDF: יכול להיקרא בידי כל מי שימצא אותו</translation>
    </message>
    <message>
        <source>Saved outside the store, where it is no longer encrypted: {place}</source>
        <translation>נשמר מחוץ למאגר, שם אינו מוצפן עוד: {place}</translation>
    </message>
</context>
<context>
    <name>PrintedLine</name>
    <message>
        <source>To: {name}</source>
        <translation>אל: {name}</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>תיק {number}</translation>
    </message>
    <message>
        <source>Failed: nothing came out</source>
        <translation>נכשל: דבר לא יצא</translation>
    </message>
    <message>
        <source>Saved as a PDF file</source>
        <translation>נשמר כקובץ PDF</translation>
    </message>
    <message>
        <source>Copy {copy} of {all}</source>
        <translation>עותק {copy} מתוך {all}</translation>
    </message>
    <message>
        <source>Copies {copies} of {all}</source>
        <translation>עותקים {copies} מתוך {all}</translation>
    </message>
    <message>
        <source>Pages {pages} only</source>
        <translation>רק עמודים {pages}</translation>
    </message>
    <message>
        <source>Copies: {count}</source>
        <translation>עותקים: {count}</translation>
    </message>
    <message>
        <source>on both sides</source>
        <translation>דו־צדדי</translation>
    </message>
    <message>
        <source>printer {name}</source>
        <translation>מדפסת {name}</translation>
    </message>
</context>
<context>
    <name>TicksPanel</name>
    <message>
        <source>To the pages</source>
        <translation>אל העמודים</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>כל המסמכים</translation>
    </message>
</context>
</TS>
