<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>DuplicatesScreen</name>
    <message>
        <source>Possible duplicates</source>
        <translation>כפילויות אפשריות</translation>
    </message>
    <message>
        <source>Nothing becomes one by itself, and whatever was made one can be undone.</source>
        <translation>שום דבר אינו מתאחד מעצמו, וכל איחוד אפשר לבטל.</translation>
    </message>
    <message>
        <source>Records that may be one</source>
        <translation>רשומות שאולי הן אחת</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>לרשימה</translation>
    </message>
    <message>
        <source>Comparing the records…</source>
        <translation>הרשומות נבדקות זו מול זו…</translation>
    </message>
    <message>
        <source>No two records look alike</source>
        <translation>אין שתי רשומות דומות</translation>
    </message>
    <message>
        <source>Minors are compared by identity number, name in every script and day of birth; people around files by name, phone and body.</source>
        <translation>קטינים נבדקים לפי מספר זהות, שם בכל כתב ותאריך לידה; אנשי קשר לפי שם, טלפון וגוף.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>Minors</source>
        <translation>קטינים</translation>
    </message>
    <message>
        <source>Twice in one file</source>
        <translation>פעמיים באותו תיק</translation>
    </message>
    <message>
        <source>Written in two ways</source>
        <translation>אותו אדם בכמה כתיבים</translation>
    </message>
    <message>
        <source>Made one</source>
        <translation>אוחדו</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>בוטל</translation>
    </message>
</context>
<context>
    <name>LinkForm</name>
    <message>
        <source>Link a case</source>
        <translation>קישור תיק</translation>
    </message>
    <message>
        <source>Number, name, identity number or facility</source>
        <translation>מספר, שם, מספר זהות או מקום</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>חיפוש</translation>
    </message>
    <message>
        <source>Which case</source>
        <translation>איזה תיק</translation>
    </message>
    <message>
        <source>Choose the other case.</source>
        <translation>יש לבחור את התיק האחר.</translation>
    </message>
    <message>
        <source>How they belong together</source>
        <translation>מה הקשר ביניהם</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>הסרת הקישור</translation>
    </message>
    <message>
        <source>The cases are linked; it stands in both files.</source>
        <translation>התיקים קושרו, והקישור מופיע בשניהם.</translation>
    </message>
    <message>
        <source>The link was removed from both files.</source>
        <translation>הקישור הוסר משני התיקים.</translation>
    </message>
</context>
<context>
    <name>LinkedCasesCard</name>
    <message>
        <source>Linked cases</source>
        <translation>תיקים מקושרים</translation>
    </message>
    <message>
        <source>Link a case</source>
        <translation>קישור תיק</translation>
    </message>
    <message>
        <source>Siblings, the same event, another case of the minor: none is linked.</source>
        <translation>אחים, אותו אירוע, תיק נוסף של הקטין: לא קושר אף תיק.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished">תיקון</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Made one by</source>
        <translation>מי איחד</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>הטעם</translation>
    </message>
    <message>
        <source>Undo: two records again</source>
        <translation>ביטול האיחוד: שוב שתי רשומות</translation>
    </message>
    <message>
        <source>Undone by</source>
        <translation>מי ביטל</translation>
    </message>
    <message>
        <source>What was corrected since then keeps the correction.</source>
        <translation>מה שתוקן מאז האיחוד נשאר מתוקן.</translation>
    </message>
    <message>
        <source>The records are two again.</source>
        <translation>האיחוד בוטל: הרשומות שוב שתיים.</translation>
    </message>
</context>
<context>
    <name>MinorCard</name>
    <message>
        <source>The minor</source>
        <translation>הקטין</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished">תיקון</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>לא נרשם</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>מספר זהות</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>תאריך לידה</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>עדה</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
</context>
<context>
    <name>MinorForm</name>
    <message>
        <source>Correct who the minor is</source>
        <translation>תיקון פרטי הקטין</translation>
    </message>
    <message>
        <source>It holds for all cases of the minor, and dates are counted anew.</source>
        <translation>התיקון חל על כל התיקים של הקטין, והמועדים יחושבו מחדש.</translation>
    </message>
    <message>
        <source>As the minor writes it: Arabic, Russian, Amharic, Latin</source>
        <translation>כפי שהקטין כותב אותו: בערבית, ברוסית, באמהרית או באותיות לטיניות</translation>
    </message>
    <message>
        <source>Nine digits; empty if it is not known</source>
        <translation>תשע ספרות; ריק אם אינו ידוע</translation>
    </message>
    <message>
        <source>The day of birth is missing.</source>
        <translation>חסר תאריך הלידה.</translation>
    </message>
    <message>
        <source>An identity number has digits only.</source>
        <translation>מספר זהות הוא ספרות בלבד.</translation>
    </message>
    <message>
        <source>This has more than nine digits.</source>
        <translation>יש כאן יותר מתשע ספרות.</translation>
    </message>
    <message>
        <source>The check digit does not fit. Compare the digits, or leave it empty.</source>
        <translation>ספרת הביקורת אינה מתאימה. יש לבדוק את הספרות, או להשאיר ריק.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>היום הזה עוד לא הגיע.</translation>
    </message>
    <message>
        <source>The details of the minor were corrected.</source>
        <translation>פרטי הקטין תוקנו.</translation>
    </message>
</context>
<context>
    <name>PairPage</name>
    <message>
        <source>Make them one</source>
        <translation>איחוד הרשומות</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>אלה שניים</translation>
    </message>
    <message>
        <source>Why they may be one</source>
        <translation>מדוע אולי הן אחת</translation>
    </message>
    <message>
        <source>and in {count} more</source>
        <translation>ובעוד {count}</translation>
    </message>
    <message>
        <source>Side by side: what is to stand</source>
        <translation>זו מול זו: מה יישאר</translation>
    </message>
    <message>
        <source>stays confidential</source>
        <translation>נשאר חסוי</translation>
    </message>
    <message>
        <source>The decision</source>
        <translation>ההכרעה</translation>
    </message>
    <message>
        <source>Why, in a few words</source>
        <translation>הטעם, בכמה מילים</translation>
    </message>
    <message>
        <source>The cases stay separate cases of one minor, dates are counted anew, and what was signed stays as it was signed.</source>
        <translation>התיקים יישארו תיקים נפרדים של קטין אחד, המועדים יחושבו מחדש, ומה שנחתם יישאר כפי שנחתם.</translation>
    </message>
    <message>
        <source>One entry stays in the file, with what is chosen here.</source>
        <translation>בתיק תישאר רשומה אחת, עם מה שנבחר כאן.</translation>
    </message>
    <message>
        <source>The person stays in each file and is written alike in all of them. Role, relation and notes stay as each file has them.</source>
        <translation>האדם נשאר בכל תיק, וייכתב בכולם באותו אופן. התפקיד, הקרבה וההערות נשארים כפי שהם בכל תיק.</translation>
    </message>
    <message>
        <source>They are one now.</source>
        <translation>הרשומות אוחדו.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Remembered: they are two.</source>
        <translation>נרשם: אלה שניים.</translation>
    </message>
</context>
<context>
    <name>PeopleTab</name>
    <message>
        <source>Confidential contacts are shown here and never printed.</source>
        <translation>אנשי קשר חסויים מוצגים כאן ולעולם אינם מודפסים.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>הוספת איש קשר</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>לעיון</translation>
    </message>
    <message>
        <source>Nobody is in the file yet</source>
        <translation>עוד אין אנשי קשר בתיק</translation>
    </message>
    <message>
        <source>Parents, counsel, the probation officer, the welfare department: those who are summoned and those who are asked.</source>
        <translation>הורים, סנגוריה, קצין מבחן, המחלקה לשירותים חברתיים: מי שמזמינים ומי ששואלים.</translation>
    </message>
    <message>
        <source>Family and guardian</source>
        <translation>משפחה ואפוטרופוס</translation>
    </message>
    <message>
        <source>Counsel</source>
        <translation>סנגוריה</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>אחרים</translation>
    </message>
    <message>
        <source>Body not recorded</source>
        <translation>הגוף לא נרשם</translation>
    </message>
    <message>
        <source>{name} may be written twice in this file.</source>
        <translation>ייתכן ש{name} מופיע בתיק פעמיים.</translation>
    </message>
    <message>
        <source>This minor may also stand in another file: {numbers}.</source>
        <translation>ייתכן שהקטין הזה מופיע גם בתיק אחר: {numbers}.</translation>
    </message>
    <message>
        <source>Professionals</source>
        <translation>אנשי מקצוע</translation>
    </message>
    <message>
        <source>Victim of the offence</source>
        <translation>נפגע העבירה</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Add a person</source>
        <translation type="unfinished">הוספת איש קשר</translation>
    </message>
    <message>
        <source>Correct the details</source>
        <translation>תיקון הפרטים</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>לא ידוע</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>תפקיד</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>חסר השם.</translation>
    </message>
    <message>
        <source>What to the minor</source>
        <translation>הקרבה לקטין</translation>
    </message>
    <message>
        <source>Mother, grandfather, neighbour</source>
        <translation>אם, סבא, שכנה</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>טלפון</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>Other than Hebrew: letters go out in it, and an interpreter is called</source>
        <translation>שפה אחרת מעברית: המכתבים יוצאים בה, ומזמינים מתורגמן</translation>
    </message>
    <message>
        <source>Body or place</source>
        <translation>גוף או מקום</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>כתובת</translation>
    </message>
    <message>
        <source>A line each, as on an envelope</source>
        <translation>שורה לכל חלק, כמו על מעטפה</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation type="unfinished">חסוי</translation>
    </message>
    <message>
        <source>Shown here, never printed</source>
        <translation>מופיע כאן, ולעולם אינו מודפס</translation>
    </message>
    <message>
        <source>Take out of the file</source>
        <translation>הסרה מהתיק</translation>
    </message>
    <message>
        <source>The details were saved.</source>
        <translation>הפרטים נשמרו.</translation>
    </message>
    <message>
        <source>The person is in the file.</source>
        <translation>האדם נרשם בתיק.</translation>
    </message>
    <message>
        <source>The person was taken out of the file.</source>
        <translation>האדם הוסר מהתיק.</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Correct</source>
        <translation type="unfinished">תיקון</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation type="unfinished">חסוי</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>Copied. Locking Vaada empties the clipboard.</source>
        <translation>הועתק. נעילת ועדה מרוקנת את לוח ההעתקה.</translation>
    </message>
</context>
</TS>
