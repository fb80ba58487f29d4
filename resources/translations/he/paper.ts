<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
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
</TS>
