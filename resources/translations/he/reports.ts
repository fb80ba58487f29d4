<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
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
    <name>ReportsTab</name>
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
        <source>requested on {day}</source>
        <translation>התבקש ב־{day}</translation>
    </message>
    <message>
        <source>due by {day}</source>
        <translation>עד {day}</translation>
    </message>
    <message>
        <source>The report is not in the file yet</source>
        <translation>הדוח עוד אינו בתיק</translation>
    </message>
    <message>
        <source>When the PDF comes, bring it in and it will open here.</source>
        <translation>כשקובץ ה־PDF יגיע, קולטים אותו והוא ייפתח כאן.</translation>
    </message>
    <message>
        <source>The report cannot be shown</source>
        <translation>אי אפשר להציג את הדוח</translation>
    </message>
</context>
</TS>
