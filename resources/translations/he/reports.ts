<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>AttachForm</name>
    <message>
        <source>Which request does it answer?</source>
        <translation>לאיזו בקשה הוא משיב?</translation>
    </message>
    <message>
        <source>due by {day}</source>
        <translation>עד {day}</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>הבקשה</translation>
    </message>
    <message>
        <source>The report answers the request.</source>
        <translation>הדוח שויך לבקשה.</translation>
    </message>
</context>
<context>
    <name>AwaitedReports</name>
    <message>
        <source>Awaited from whom</source>
        <translation>ממי ממתינים</translation>
    </message>
    <message>
        <source>Remind…</source>
        <translation>תזכורת…</translation>
    </message>
    <message>
        <source>Open in the file</source>
        <translation>פתיחה בתיק</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>ממי</translation>
    </message>
    <message>
        <source>What</source>
        <translation>מה</translation>
    </message>
    <message>
        <source>File</source>
        <translation>תיק</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>עד מתי</translation>
    </message>
    <message>
        <source>Last reminder</source>
        <translation>תזכורת אחרונה</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>מה לעשות</translation>
    </message>
    <message>
        <source>Awaited reports</source>
        <translation>דוחות ממתינים</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>כל הגופים</translation>
    </message>
    <message numerus="yes">
        <source>%n awaited</source>
        <translation>
            <numerusform>דוח אחד ממתין</numerusform>
            <numerusform>%n דוחות ממתינים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>אחד באיחור</numerusform>
            <numerusform>%n באיחור</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CancelForm</name>
    <message>
        <source>Cancel the request</source>
        <translation>ביטול הבקשה</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>מדוע</translation>
    </message>
    <message>
        <source>The request stays in the file with this reason</source>
        <translation>הבקשה נשארת בתיק עם הנימוק</translation>
    </message>
    <message>
        <source>Say why the report is not needed any more.</source>
        <translation>יש לכתוב מדוע הדוח אינו נדרש עוד.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>הבקשה בוטלה.</translation>
    </message>
</context>
<context>
    <name>ChaseForm</name>
    <message>
        <source>Remind</source>
        <translation>תזכורת</translation>
    </message>
    <message>
        <source>Record the reminder</source>
        <translation>רישום התזכורת</translation>
    </message>
    <message>
        <source>How</source>
        <translation>כיצד</translation>
    </message>
    <message>
        <source>On</source>
        <translation>ביום</translation>
    </message>
    <message>
        <source>Say on which day somebody was reminded.</source>
        <translation>יש לכתוב באיזה יום נשלחה התזכורת.</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>למי</translation>
    </message>
    <message>
        <source>Name and role; the superior, where the author does not answer</source>
        <translation>שם ותפקיד; הממונה, אם הכותב אינו משיב</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>מה נאמר</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>הובטח ליום</translation>
    </message>
    <message>
        <source>The new day by which it should come, if one was promised</source>
        <translation>היום החדש שבו אמור הדוח להגיע, אם הובטח</translation>
    </message>
    <message>
        <source>The reminder was recorded.</source>
        <translation>התזכורת נרשמה.</translation>
    </message>
</context>
<context>
    <name>DiagnosisCard</name>
    <message>
        <source>Diagnoses</source>
        <translation>אבחונים</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>הוספה</translation>
    </message>
    <message>
        <source>Add a diagnosis</source>
        <translation>הוספת אבחון</translation>
    </message>
    <message>
        <source>No diagnosis is recorded. Say who was asked for one, or why not.</source>
        <translation>לא נרשם אבחון. יש לרשום ממי התבקש, או מדוע מוותרים עליו.</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>נעשה ביום {day}</translation>
    </message>
    <message>
        <source>valid until {day}</source>
        <translation>בתוקף עד {day}</translation>
    </message>
    <message>
        <source>asked {day}</source>
        <translation>התבקש ביום {day}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>עד {day}</translation>
    </message>
</context>
<context>
    <name>DiagnosisForm</name>
    <message>
        <source>A diagnosis</source>
        <translation>אבחון</translation>
    </message>
    <message>
        <source>Change the diagnosis</source>
        <translation>שינוי האבחון</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>תחום</translation>
    </message>
    <message>
        <source>Asked of</source>
        <translation>ממי התבקש</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>התבקש ביום</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>עד מתי</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>נעשה ביום</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>נעשה בידי</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>בתוקף עד</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>המסקנה</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>אינו בתיק</translation>
    </message>
    <message>
        <source>The report that holds it</source>
        <translation>המסמך שבו הוא נמצא</translation>
    </message>
    <message>
        <source>Withheld from</source>
        <translation>חסוי מפני</translation>
    </message>
    <message>
        <source>The diagnosis is not named on any paper made for them</source>
        <translation>האבחון לא ייזכר בשום מסמך שיוכן עבורם</translation>
    </message>
    <message>
        <source>Done without, because</source>
        <translation>מוותרים עליו, משום ש…</translation>
    </message>
    <message>
        <source>Where it was decided that no diagnosis is made</source>
        <translation>כאשר הוחלט שלא לאבחן</translation>
    </message>
    <message>
        <source>Take the diagnosis out</source>
        <translation>מחיקת האבחון</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>פתיחת המסמך</translation>
    </message>
    <message>
        <source>The diagnosis was recorded.</source>
        <translation>האבחון נרשם.</translation>
    </message>
    <message>
        <source>The diagnosis was taken out.</source>
        <translation>האבחון נמחק.</translation>
    </message>
</context>
<context>
    <name>FindingForm</name>
    <message>
        <source>Change the finding</source>
        <translation>שינוי הממצא</translation>
    </message>
    <message>
        <source>Kind of finding</source>
        <translation>סוג הממצא</translation>
    </message>
    <message>
        <source>What the report says</source>
        <translation>מה כתוב בדוח</translation>
    </message>
    <message>
        <source>Say what the report says.</source>
        <translation>יש לכתוב מה כתוב בדוח.</translation>
    </message>
    <message>
        <source>Day of the incident</source>
        <translation>יום האירוע</translation>
    </message>
    <message>
        <source>Withheld from</source>
        <translation>חסוי מפני</translation>
    </message>
    <message>
        <source>It does not reach them on any paper</source>
        <translation>לא יגיע אליהם בשום מסמך</translation>
    </message>
    <message>
        <source>Take the finding out</source>
        <translation>מחיקת הממצא</translation>
    </message>
    <message>
        <source>The finding was changed.</source>
        <translation>הממצא שונה.</translation>
    </message>
    <message>
        <source>The finding was taken out.</source>
        <translation>הממצא נמחק.</translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message>
        <source>Kind of finding</source>
        <translation>סוג הממצא</translation>
    </message>
    <message>
        <source>Day of the incident</source>
        <translation>יום האירוע</translation>
    </message>
    <message>
        <source>In one sentence, as the report says it</source>
        <translation>במשפט אחד, כלשון הדוח</translation>
    </message>
    <message>
        <source>A new finding</source>
        <translation>ממצא חדש</translation>
    </message>
    <message>
        <source>Withheld from</source>
        <translation>חסוי מפני</translation>
    </message>
    <message>
        <source>Add the finding</source>
        <translation>הוספת הממצא</translation>
    </message>
    <message>
        <source>The finding was taken down.</source>
        <translation>הממצא נרשם.</translation>
    </message>
</context>
<context>
    <name>ImportReportsPage</name>
    <message>
        <source>Choose files…</source>
        <translation>בחירת קבצים…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>בחירת תיקייה…</translation>
    </message>
    <message>
        <source>Drop here PDF reports or a folder of them. Each goes into the file of the case it speaks of.</source>
        <translation>גררו לכאן דוחות PDF או תיקייה של דוחות. כל דוח נכנס לתיק שהוא עוסק בו.</translation>
    </message>
    <message>
        <source>Reading the reports…</source>
        <translation>הדוחות נקראים…</translation>
    </message>
    <message>
        <source>The reports found</source>
        <translation>הדוחות שנמצאו</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>קובץ</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>תיק</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>תאריך</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Reports to import</source>
        <translation>דוחות לייבוא</translation>
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
        <source>Case number or name</source>
        <translation>מספר תיק או שם</translation>
    </message>
    <message>
        <source>Type and pick from the list.</source>
        <translation>הקלידו ובחרו מהרשימה.</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>לא נבחר</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>סוג הדוח</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>מאת</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>מטעם</translation>
    </message>
    <message>
        <source>Date of the report</source>
        <translation>תאריך הדוח</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>להשאיר את זה בחוץ</translation>
    </message>
    <message>
        <source>PDF reports</source>
        <translation>דוחות PDF</translation>
    </message>
    <message>
        <source>Folder of PDF reports</source>
        <translation>תיקייה של דוחות PDF</translation>
    </message>
    <message>
        <source>No PDF file was found there.</source>
        <translation>לא נמצא שם קובץ PDF.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>נדחה</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>כבר בתיק</translation>
    </message>
    <message>
        <source>Whose?</source>
        <translation>של מי?</translation>
    </message>
    <message>
        <source>What kind?</source>
        <translation>איזה סוג?</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>מוכן</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) wait for a case or a kind: mark them and fill the form.</source>
        <translation>
            <numerusform>דוח אחד ממתין לתיק או לסוג: סמנו אותו והשלימו בטופס.</numerusform>
            <numerusform>%n דוחות ממתינים לתיק או לסוג: סמנו אותם והשלימו בטופס.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) will be put into their files.</source>
        <translation>
            <numerusform>דוח אחד ייכנס לתיקו.</numerusform>
            <numerusform>%n דוחות ייכנסו לתיקיהם.</numerusform>
        </translation>
    </message>
    <message>
        <source>No single case fits. Type its number.</source>
        <translation>אין תיק אחד שמתאים. הקלידו את מספרו.</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) were put into their files.</source>
        <translation>
            <numerusform>דוח אחד נכנס לתיקו.</numerusform>
            <numerusform>%n דוחות נכנסו לתיקיהם.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>הופסק. לא יובא דבר.</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>What the report says</source>
        <translation>מה כתוב בדוח</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>ממי</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>גוף</translation>
    </message>
    <message>
        <source>Requested on</source>
        <translation>התבקש ביום</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>עד מתי</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>נכתב ביום</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>התקבל ביום</translation>
    </message>
    <message>
        <source>Superseded on</source>
        <translation>הוחלף ביום</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>בוטל ביום</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>מדוע</translation>
    </message>
    <message>
        <source>The report is not in the file yet. When its PDF comes, bring it in.</source>
        <translation>הדוח עוד אינו בתיק. כשיגיע קובץ ה־PDF, יש להביא אותו לכאן.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>תזכורות</translation>
    </message>
    <message>
        <source>In its place: {report}</source>
        <translation>במקומו: {report}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>It stands in the place of: {report}</source>
        <translation>בא במקום: {report}</translation>
    </message>
    <message>
        <source>It does not answer this request</source>
        <translation>הדוח אינו משיב לבקשה הזאת</translation>
    </message>
    <message>
        <source>It answers a request…</source>
        <translation>הדוח משיב לבקשה…</translation>
    </message>
    <message>
        <source>Nothing was taken down yet: the recommendation first.</source>
        <translation>עוד לא נרשם דבר. כדאי להתחיל בהמלצה.</translation>
    </message>
    <message>
        <source>Withheld pages</source>
        <translation>עמודים חסויים</translation>
    </message>
    <message>
        <source>Pages {first} to {last}</source>
        <translation>עמודים {first} עד {last}</translation>
    </message>
    <message>
        <source>Page {first}</source>
        <translation>עמוד {first}</translation>
    </message>
    <message>
        <source>Withhold pages…</source>
        <translation>סימון עמודים כחסויים…</translation>
    </message>
    <message>
        <source>Remind…</source>
        <translation>תזכורת…</translation>
    </message>
    <message>
        <source>Cancel the request…</source>
        <translation>ביטול הבקשה…</translation>
    </message>
    <message>
        <source>Supersede…</source>
        <translation>החלפה…</translation>
    </message>
    <message>
        <source>Let it stand again</source>
        <translation>החזרה לתוקף</translation>
    </message>
    <message>
        <source>The report stands again.</source>
        <translation>הרישום חזר לתוקף.</translation>
    </message>
    <message>
        <source>The request is awaited again; the report stays in the file.</source>
        <translation>הבקשה שוב ממתינה; הדוח נשאר בתיק.</translation>
    </message>
</context>
<context>
    <name>ReportRequestForm</name>
    <message>
        <source>Request a report</source>
        <translation>בקשת דוח</translation>
    </message>
    <message>
        <source>Record the request</source>
        <translation>רישום הבקשה</translation>
    </message>
    <message>
        <source>What</source>
        <translation>מה מבקשים</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>ממי</translation>
    </message>
    <message>
        <source>The name of the writer, if it is known</source>
        <translation>שם הכותב, אם ידוע</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>גוף</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>עד מתי</translation>
    </message>
    <message>
        <source>Say by when the report is needed.</source>
        <translation>יש לכתוב עד מתי הדוח נדרש.</translation>
    </message>
    <message>
        <source>Recorded: {what} was requested, due {day}.</source>
        <translation>נרשם: {what} התבקש עד {day}.</translation>
    </message>
</context>
<context>
    <name>ReportsTab</name>
    <message>
        <source>What it says</source>
        <translation>מה כתוב בו</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>תסקירים ודוחות</translation>
    </message>
    <message>
        <source>Request a report</source>
        <translation>בקשת דוח</translation>
    </message>
    <message>
        <source>Bring in PDFs</source>
        <translation>קליטת קובצי PDF</translation>
    </message>
    <message>
        <source>Diagnoses</source>
        <translation>אבחונים</translation>
    </message>
    <message>
        <source>No reports yet</source>
        <translation>עוד אין דוחות</translation>
    </message>
    <message>
        <source>Here stand the reports that were requested and those that came, to be read inside the window.</source>
        <translation>כאן יופיעו הדוחות שהתבקשו והדוחות שהתקבלו, לקריאה בתוך החלון.</translation>
    </message>
    <message>
        <source>Choose a report to read it here.</source>
        <translation>בחירה בדוח תפתח אותו כאן.</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>באיחור</translation>
    </message>
    <message>
        <source>Awaited</source>
        <translation>ממתינים</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>התקבלו</translation>
    </message>
    <message>
        <source>Superseded and cancelled</source>
        <translation>הוחלפו ובוטלו</translation>
    </message>
    <message>
        <source>Part of it is withheld</source>
        <translation>חלק מן העמודים חסויים</translation>
    </message>
    <message>
        <source>Last reminder: {what}</source>
        <translation>תזכורת אחרונה: {what}</translation>
    </message>
    <message>
        <source>requested on {day}</source>
        <translation>התבקש ב־{day}</translation>
    </message>
    <message>
        <source>due by {day}</source>
        <translation>עד {day}</translation>
    </message>
    <message>
        <source>The report cannot be shown</source>
        <translation>אי אפשר להציג את הדוח</translation>
    </message>
</context>
<context>
    <name>SupersedeForm</name>
    <message>
        <source>Supersede the report</source>
        <translation>החלפת הדוח</translation>
    </message>
    <message>
        <source>Supersede</source>
        <translation>החלפה</translation>
    </message>
    <message>
        <source>None: it is withdrawn</source>
        <translation>אין: הדוח נמשך</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>הדוח שבא במקומו</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>מדוע</translation>
    </message>
    <message>
        <source>The report stays in the file and can be read</source>
        <translation>הדוח נשאר בתיק ואפשר לקרוא בו</translation>
    </message>
    <message>
        <source>Say why it no longer stands.</source>
        <translation>יש לכתוב מדוע הדוח אינו עומד עוד.</translation>
    </message>
    <message>
        <source>The report was superseded.</source>
        <translation>הדוח הוחלף.</translation>
    </message>
</context>
<context>
    <name>WithheldForm</name>
    <message>
        <source>Withhold pages</source>
        <translation>סימון עמודים כחסויים</translation>
    </message>
    <message>
        <source>Change the withheld pages</source>
        <translation>שינוי העמודים החסויים</translation>
    </message>
    <message>
        <source>Say which pages.</source>
        <translation>יש לכתוב אילו עמודים.</translation>
    </message>
    <message>
        <source>From page</source>
        <translation>מעמוד</translation>
    </message>
    <message>
        <source>To page</source>
        <translation>עד עמוד</translation>
    </message>
    <message>
        <source>The last page of the report is {page}</source>
        <translation>העמוד האחרון בדוח הוא {page}</translation>
    </message>
    <message>
        <source>Withheld from</source>
        <translation>חסוי מפני</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>מדוע</translation>
    </message>
    <message>
        <source>The reason stays with the committee</source>
        <translation>הנימוק נשאר בידי הוועדה</translation>
    </message>
    <message>
        <source>Say why they are withheld.</source>
        <translation>יש לכתוב מדוע הם חסויים.</translation>
    </message>
    <message>
        <source>Lift the mark</source>
        <translation>ביטול החיסיון</translation>
    </message>
    <message>
        <source>Tick from whom the pages are withheld.</source>
        <translation>יש לסמן מפני מי העמודים חסויים.</translation>
    </message>
    <message>
        <source>The pages are withheld on every paper made for them.</source>
        <translation>העמודים לא יופיעו בשום מסמך שיוכן עבורם.</translation>
    </message>
    <message>
        <source>The mark was lifted: the pages may reach everybody again.</source>
        <translation>החיסיון בוטל: העמודים שוב פתוחים לכול.</translation>
    </message>
</context>
</TS>
