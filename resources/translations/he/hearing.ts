<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>ConditionCard</name>
    <message>
        <source>Condition {letter}</source>
        <translation>תנאי {letter}</translation>
    </message>
    <message>
        <source>The condition in the committee&apos;s own words</source>
        <translation>התנאי בלשון הוועדה</translation>
    </message>
    <message>
        <source>The condition</source>
        <translation>התנאי</translation>
    </message>
    <message>
        <source>Who checks</source>
        <translation>מי בודק</translation>
    </message>
    <message>
        <source>Goal of the plan</source>
        <translation>יעד בתוכנית</translation>
    </message>
    <message>
        <source>No goal of the plan</source>
        <translation>בלי יעד בתוכנית</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>תחום</translation>
    </message>
    <message>
        <source>Up (Alt+Up)</source>
        <translation>למעלה (Alt+חץ)</translation>
    </message>
    <message>
        <source>Down (Alt+Down)</source>
        <translation>למטה (Alt+חץ)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Ctrl+Delete</source>
        <translation>Ctrl+Delete</translation>
    </message>
    <message>
        <source>Checked by:</source>
        <translation>בודק:</translation>
    </message>
    <message>
        <source>Still empty: {names}.</source>
        <translation>עוד ריק: {names}.</translation>
    </message>
    <message>
        <source>{name}: this is not a {kind}.</source>
        <translation>{name}: מה שנכתב אינו {kind}.</translation>
    </message>
    <message>
        <source>The condition is still empty.</source>
        <translation>התנאי עוד ריק.</translation>
    </message>
</context>
<context>
    <name>ConditionLibrary</name>
    <message>
        <source>Library of conditions</source>
        <translation>ספריית התנאים</translation>
    </message>
    <message>
        <source>A condition in free words</source>
        <translation>תנאי בלשון חופשית</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>סגירה (Esc)</translation>
    </message>
    <message>
        <source>Search: school, curfew, drugs…</source>
        <translation>חיפוש: לימודים, שעות בית, סמים…</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>חיפוש בספרייה</translation>
    </message>
    <message>
        <source>All</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>{count} conditions</source>
        <translation>{count} תנאים</translation>
    </message>
    <message>
        <source>Nothing in the library fits. A condition can be written in free words.</source>
        <translation>אין בספרייה תנאי מתאים. אפשר לכתוב תנאי בלשון חופשית.</translation>
    </message>
</context>
<context>
    <name>ConditionsSection</name>
    <message>
        <source>Add from the library</source>
        <translation>הוספה מהספרייה</translation>
    </message>
    <message>
        <source>No conditions yet. Each one says what, where, until when, and who checks.</source>
        <translation>עוד אין תנאים. כל תנאי אומר מה, היכן, עד מתי ומי בודק.</translation>
    </message>
    <message>
        <source>Conditions {count}</source>
        <translation>תנאים {count}</translation>
    </message>
</context>
<context>
    <name>CopyPanel</name>
    <message>
        <source>From the last hearing</source>
        <translation>מהדיון הקודם</translation>
    </message>
    <message>
        <source>Looking at the last hearing…</source>
        <translation>קורא את הדיון הקודם…</translation>
    </message>
    <message>
        <source>Copy (Enter)</source>
        <translation>העתקה (Enter)</translation>
    </message>
    <message>
        <source>No earlier hearing of this case was signed, so there is nothing yet.</source>
        <translation>עוד לא נחתם דיון קודם בתיק הזה, ולכן אין ממה להעתיק.</translation>
    </message>
    <message>
        <source>All that stays from the hearing of {day} stands here already.</source>
        <translation>כל מה שנשאר מהדיון ביום {day} כבר רשום כאן.</translation>
    </message>
    <message>
        <source>What tends to stay since the hearing of {day}. Tick what is still so.</source>
        <translation>מה שבדרך כלל נשאר מהדיון ביום {day}. יש לסמן מה שנכון גם היום.</translation>
    </message>
    <message>
        <source>Copying into the record begins the hearing, as typing does.</source>
        <translation>העתקה לרישום פותחת את הדיון, כמו הקלדה.</translation>
    </message>
    <message>
        <source>Only names are added, nobody marked as present; all others stay.</source>
        <translation>נוספים שמות בלבד, ואיש לא מסומן כנוכח. מי שכבר ברשימה נשאר.</translation>
    </message>
    <message>
        <source>So it was then: a proposal for today.</source>
        <translation>כך היה אז: הצעה להיום.</translation>
    </message>
    <message>
        <source>Something else stands here now; a tick replaces it.</source>
        <translation>כאן רשום עכשיו דבר אחר; סימון יחליף אותו.</translation>
    </message>
    <message>
        <source>Copied from the last hearing.</source>
        <translation>הועתק מהדיון הקודם.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">ביטול ההסרה</translation>
    </message>
    <message>
        <source>The last hearing could not be read. Nothing was changed.</source>
        <translation>אי אפשר היה לקרוא את הדיון הקודם. דבר לא השתנה.</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Choose an outcome; what it needs will be asked here.</source>
        <translation>בחרו תוצאה, וכאן יופיע מה שצריך לכתוב בה.</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>נימוקים</translation>
    </message>
    <message>
        <source>Alternatives considered</source>
        <translation>חלופות שנשקלו</translation>
    </message>
    <message>
        <source>Special reasons</source>
        <translation>טעמים מיוחדים</translation>
    </message>
    <message>
        <source>The day from which a release may be ordered is not known for this file.</source>
        <translation>בתיק חסר הנתון שממנו מחשבים את המועד המוקדם לשחרור.</translation>
    </message>
    <message>
        <source>{title}: {day} ({section}). {meaning}</source>
        <translation>{title}: {day} ({section}). {meaning}</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>למה התאריך הזה?</translation>
    </message>
    <message>
        <source>The prison law knows no release before this day.</source>
        <translation>בחוק של מסלול המאסר אין שחרור לפני המועד הזה.</translation>
    </message>
    <message>
        <source>Her position and the weight given to it</source>
        <translation>עמדת הקטינה והמשקל שניתן לה</translation>
    </message>
    <message>
        <source>His position and the weight given to it</source>
        <translation>עמדת הקטין והמשקל שניתן לה</translation>
    </message>
    <message>
        <source>What she wants</source>
        <translation>מה היא מבקשת</translation>
    </message>
    <message>
        <source>What he wants</source>
        <translation>מה הוא מבקש</translation>
    </message>
    <message>
        <source>The weight given to it, and why</source>
        <translation>המשקל שניתן לעמדה, ומדוע</translation>
    </message>
    <message>
        <source>Release and follow-up</source>
        <translation>השחרור והמעקב</translation>
    </message>
    <message>
        <source>On the day of the hearing</source>
        <translation>ביום הדיון</translation>
    </message>
    <message>
        <source>Day of release</source>
        <translation>יום השחרור</translation>
    </message>
    <message>
        <source>Follow-up officer</source>
        <translation>קצין המעקב</translation>
    </message>
    <message>
        <source>What would change it, and when she may return</source>
        <translation>מה ישנה את ההחלטה, ומתי תוכל לשוב</translation>
    </message>
    <message>
        <source>What would change it, and when he may return</source>
        <translation>מה ישנה את ההחלטה, ומתי יוכל לשוב</translation>
    </message>
    <message>
        <source>What would change the decision</source>
        <translation>מה ישנה את ההחלטה</translation>
    </message>
    <message>
        <source>May return to the committee from</source>
        <translation>אפשר לשוב אל הוועדה מיום</translation>
    </message>
    <message>
        <source>Adjournment</source>
        <translation>דחיית הדיון</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>הסיבה</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>במילים</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>מועד חדש</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>שעה</translation>
    </message>
    <message>
        <source>What must be done until then, by whom</source>
        <translation>מה ייעשה עד אז, ועל ידי מי</translation>
    </message>
    <message>
        <source>Explaining the decision to her</source>
        <translation>הסבר ההחלטה לקטינה</translation>
    </message>
    <message>
        <source>Explaining the decision to him</source>
        <translation>הסבר ההחלטה לקטין</translation>
    </message>
    <message>
        <source>Explained by</source>
        <translation>מי הסביר</translation>
    </message>
    <message>
        <source>In which language</source>
        <translation>באיזו שפה</translation>
    </message>
    <message>
        <source>What was said, in plain words</source>
        <translation>מה נאמר, בלשון פשוטה</translation>
    </message>
    <message>
        <source>Dissenting opinion</source>
        <translation>דעת מיעוט</translation>
    </message>
    <message>
        <source>Empty if the decision is unanimous.</source>
        <translation>נשאר ריק אם ההחלטה פה אחד.</translation>
    </message>
    <message>
        <source>Before signing</source>
        <translation>לפני החתימה</translation>
    </message>
    <message>
        <source>Answer to the warnings</source>
        <translation>מענה לאזהרות</translation>
    </message>
    <message>
        <source>Why the decision is right although something is missing. Kept, not printed.</source>
        <translation>מדוע ההחלטה נכונה אף שמשהו חסר. נשמר בתיק ואינו מודפס.</translation>
    </message>
</context>
<context>
    <name>DecisionPreview</name>
    <message>
        <source>The decision as it will print</source>
        <translation>ההחלטה כפי שתודפס</translation>
    </message>
    <message>
        <source>What you wrote is saved. Only its picture could not be drawn.</source>
        <translation>מה שכתבתם שמור. רק התצוגה לא צוירה.</translation>
    </message>
    <message>
        <source>The page cannot be drawn</source>
        <translation>אי אפשר להציג את הדף</translation>
    </message>
</context>
<context>
    <name>DecisionScreen</name>
    <message>
        <source>Pages</source>
        <translation>הדפים</translation>
    </message>
    <message>
        <source>Dissenting opinion</source>
        <translation>דעת מיעוט</translation>
    </message>
    <message>
        <source>From the last hearing</source>
        <translation>מהדיון הקודם</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>הדפסה</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>חתימה</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>החלטה</translation>
    </message>
    <message>
        <source>What you wrote is not yet saved, so this screen stays open.</source>
        <translation>מה שכתבתם עוד לא נשמר, ולכן המסך נשאר פתוח.</translation>
    </message>
    <message>
        <source>Decision · case {number}</source>
        <translation>החלטה · ושר&quot;ן {number}</translation>
    </message>
    <message>
        <source>Draft · closed doors · {name}</source>
        <translation>טיוטה · דלתיים סגורות · {name}</translation>
    </message>
    <message>
        <source>Signed {when} · {name}</source>
        <translation>נחתמה {when} · {name}</translation>
    </message>
    <message>
        <source>Signed and locked</source>
        <translation>נחתמה ונעולה</translation>
    </message>
    <message>
        <source>The condition was removed.</source>
        <translation>התנאי הוסר.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול ההסרה</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>לטופס</translation>
    </message>
    <message>
        <source>The pages</source>
        <translation>לדפים</translation>
    </message>
    <message>
        <source>The decision is signed and locked.</source>
        <translation>ההחלטה נחתמה וננעלה.</translation>
    </message>
    <message>
        <source>After signing, {name} (girl) is released on {day}; conditions: {count}. Neither the decision nor the record of the hearing can change any more.</source>
        <translation>לאחר החתימה {name} תשוחרר ביום {day}; מספר התנאים: {count}. ההחלטה ורישום הדיון לא ישתנו עוד.</translation>
    </message>
    <message>
        <source>After signing, {name} is released on {day}; conditions: {count}. Neither the decision nor the record of the hearing can change any more.</source>
        <translation>לאחר החתימה {name} ישוחרר ביום {day}; מספר התנאים: {count}. ההחלטה ורישום הדיון לא ישתנו עוד.</translation>
    </message>
    <message>
        <source>After signing, the request of {name} is refused, and a new one may come from {day}. Neither the decision nor the record of the hearing can change any more.</source>
        <translation>לאחר החתימה בקשת {name} נדחית, ואפשר לשוב אל הוועדה מיום {day}. ההחלטה ורישום הדיון לא ישתנו עוד.</translation>
    </message>
    <message>
        <source>After signing, the hearing of {name} is adjourned to {day} and stands in the list of that day. What was recorded today can no longer change.</source>
        <translation>לאחר החתימה הדיון בעניין {name} נדחה ליום {day} ויופיע ברשימת הדיונים של אותו יום. מה שנרשם היום לא ישתנה עוד.</translation>
    </message>
</context>
<context>
    <name>DecisionStepCard</name>
    <message>
        <source>The decision</source>
        <translation>ההחלטה</translation>
    </message>
    <message>
        <source>Write the decision</source>
        <translation>לכתיבת ההחלטה</translation>
    </message>
    <message>
        <source>Show the decision</source>
        <translation>לצפייה בהחלטה</translation>
    </message>
    <message>
        <source>The decision is signed. What was recorded here can no longer change.</source>
        <translation>ההחלטה נחתמה. מה שנרשם כאן לא ישתנה עוד.</translation>
    </message>
    <message>
        <source>Everyone but the members leaves for the deliberation. What is recorded here goes into the decision by itself.</source>
        <translation>להתייעצות נשארים חברי הוועדה בלבד. מה שנרשם כאן עובר להחלטה מעצמו.</translation>
    </message>
</context>
<context>
    <name>ExplainedCard</name>
    <message>
        <source>Explaining the proceeding to her</source>
        <translation>הסבר ההליך לקטינה</translation>
    </message>
    <message>
        <source>Explaining the proceeding to him</source>
        <translation>הסבר ההליך לקטין</translation>
    </message>
    <message>
        <source>The proceeding and her rights were explained to the minor</source>
        <translation>ההליך וזכויותיה הוסברו לקטינה</translation>
    </message>
    <message>
        <source>The proceeding and his rights were explained to the minor</source>
        <translation>ההליך וזכויותיו הוסברו לקטין</translation>
    </message>
    <message>
        <source>In which language</source>
        <translation>באיזו שפה</translation>
    </message>
    <message>
        <source>Interpreting into</source>
        <translation>תרגום לשפה</translation>
    </message>
    <message>
        <source>Empty if nobody needs an interpreter</source>
        <translation>ריק אם אין צורך בתרגום</translation>
    </message>
    <message>
        <source>An interpreter is in the room.</source>
        <translation>יש מתורגמן בחדר.</translation>
    </message>
    <message>
        <source>No interpreter is recorded as present.</source>
        <translation>לא נרשמה נוכחות של מתורגמן.</translation>
    </message>
</context>
<context>
    <name>GateList</name>
    <message>
        <source>Nothing is open.</source>
        <translation>אין דבר פתוח.</translation>
    </message>
</context>
<context>
    <name>HeardCard</name>
    <message>
        <source>The minor&apos;s words (girl)</source>
        <translation>דברי הקטינה</translation>
    </message>
    <message>
        <source>The minor&apos;s words</source>
        <translation>דברי הקטין</translation>
    </message>
    <message>
        <source>Her words</source>
        <translation>דבריה</translation>
    </message>
    <message>
        <source>His words</source>
        <translation>דבריו</translation>
    </message>
    <message>
        <source>In which language</source>
        <translation>באיזו שפה</translation>
    </message>
    <message>
        <source>Who was with her</source>
        <translation>מי היה עמה</translation>
    </message>
    <message>
        <source>Who was with him</source>
        <translation>מי היה עמו</translation>
    </message>
    <message>
        <source>The special reasons for not hearing her</source>
        <translation>הנימוקים המיוחדים לכך שלא נשמעה</translation>
    </message>
    <message>
        <source>The special reasons for not hearing him</source>
        <translation>הנימוקים המיוחדים לכך שלא נשמע</translation>
    </message>
    <message>
        <source>Without recorded reasons the decision cannot be signed.</source>
        <translation>בלי נימוקים רשומים אי אפשר לחתום על ההחלטה.</translation>
    </message>
    <message>
        <source>When and how she will have a chance to be heard</source>
        <translation>מתי וכיצד תינתן לה הזדמנות להישמע</translation>
    </message>
    <message>
        <source>When and how he will have a chance to be heard</source>
        <translation>מתי וכיצד תינתן לו הזדמנות להישמע</translation>
    </message>
    <message>
        <source>Heard herself</source>
        <translation>נשמעה בעצמה</translation>
    </message>
    <message>
        <source>Heard herself on screen</source>
        <translation>נשמעה במסך</translation>
    </message>
    <message>
        <source>She was not heard</source>
        <translation>לא נשמעה</translation>
    </message>
</context>
<context>
    <name>HearingScreen</name>
    <message>
        <source>From the last hearing</source>
        <translation>מהדיון הקודם</translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished">הדפסה</translation>
    </message>
    <message>
        <source>Adjourn</source>
        <translation>דחייה</translation>
    </message>
    <message>
        <source>To the decision</source>
        <translation>להחלטה</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>דיון</translation>
    </message>
    <message>
        <source>What you wrote is not yet saved, so this screen stays open.</source>
        <translation>מה שכתבתם עוד לא נשמר, ולכן המסך נשאר פתוח.</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>עוד לא הושלם</translation>
    </message>
    <message>
        <source>Hearing {place} of {count} · case {number}</source>
        <translation>דיון {place} מתוך {count} · ושר&quot;ן {number}</translation>
    </message>
    <message>
        <source>Closed doors</source>
        <translation>דלתיים סגורות</translation>
    </message>
    <message>
        <source>began at {time}</source>
        <translation>התחיל {time}</translation>
    </message>
    <message>
        <source>not yet begun</source>
        <translation>טרם התחיל</translation>
    </message>
    <message>
        <source>names of other minors are hidden</source>
        <translation>שמות קטינים אחרים מוסתרים</translation>
    </message>
    <message>
        <source>Signed: the record is locked</source>
        <translation>נחתם: הרישום נעול</translation>
    </message>
    <message>
        <source>Taken out of the list.</source>
        <translation>הוסר מהרשימה.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול ההסרה</translation>
    </message>
    <message>
        <source>{quorum}. Nothing can be decided now.</source>
        <translation>{quorum}. עכשיו אי אפשר להחליט.</translation>
    </message>
    <message>
        <source>Adjourn the hearing</source>
        <translation>דחיית הדיון</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>{seat}, substitute</source>
        <translation>{seat}, ממלא מקום</translation>
    </message>
    <message>
        <source>Conflict of interest</source>
        <translation>ניגוד עניינים</translation>
    </message>
    <message>
        <source>Left at {time}</source>
        <translation>יצא ב־{time}</translation>
    </message>
    <message>
        <source>{attendance} from {time}</source>
        <translation>{attendance} מ־{time}</translation>
    </message>
    <message>
        <source>What the conflict is; empty if there is none</source>
        <translation>מהו ניגוד העניינים; ריק אם אין</translation>
    </message>
    <message>
        <source>Sits as a substitute</source>
        <translation>ממלא מקום</translation>
    </message>
    <message>
        <source>Came at</source>
        <translation>הגיע ב־</translation>
    </message>
    <message>
        <source>Left at</source>
        <translation>יצא ב־</translation>
    </message>
    <message>
        <source>A member with a conflict is not counted in the quorum.</source>
        <translation>חבר שיש לו ניגוד עניינים אינו נספר במניין.</translation>
    </message>
</context>
<context>
    <name>MinutesCard</name>
    <message>
        <source>Minutes</source>
        <translation type="unfinished">פרוטוקול</translation>
    </message>
    <message>
        <source>What should be remembered of the hearing, in free words</source>
        <translation type="unfinished">מה שראוי לזכור מן הדיון, במילים חופשיות</translation>
    </message>
</context>
<context>
    <name>OpeningCard</name>
    <message>
        <source>Opening</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Record who is here, ask each member about a conflict of interest, and say that the doors are closed.</source>
        <translation>רושמים מי נוכח, שואלים כל חבר על ניגוד עניינים, ומודיעים שהדלתיים סגורות.</translation>
    </message>
    <message>
        <source>Begin the hearing</source>
        <translation>פתיחת הדיון</translation>
    </message>
    <message>
        <source>Conflict of interest: {name}: {conflict}</source>
        <translation>ניגוד עניינים: {name}: {conflict}</translation>
    </message>
    <message>
        <source>No conflict of interest is recorded.</source>
        <translation>לא נרשם ניגוד עניינים.</translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>Order of the hearing</source>
        <translation>סדר הדיון</translation>
    </message>
    <message>
        <source>Opening, quorum and conflicts of interest</source>
        <translation>פתיחה, מניין וניגודי עניינים</translation>
    </message>
    <message>
        <source>The proceeding was explained to her in her language</source>
        <translation>הוסבר לקטינה ההליך, בשפתה</translation>
    </message>
    <message>
        <source>The proceeding was explained to him in his language</source>
        <translation>הוסבר לקטין ההליך, בשפתו</translation>
    </message>
    <message>
        <source>The minor (girl) is heard</source>
        <translation>הקטינה נשמעת</translation>
    </message>
    <message>
        <source>The minor is heard</source>
        <translation>הקטין נשמע</translation>
    </message>
    <message>
        <source>Positions: parents, facility, probation, counsel</source>
        <translation>עמדות: הורים, מעון, מבחן, סנגוריה</translation>
    </message>
    <message>
        <source>Decision, explanation and signature</source>
        <translation>החלטה, הסבר וחתימה</translation>
    </message>
</context>
<context>
    <name>OutcomeBar</name>
    <message>
        <source>Outcome</source>
        <translation>תוצאה</translation>
    </message>
</context>
<context>
    <name>OwnNotesCard</name>
    <message>
        <source>My notes</source>
        <translation>ההערות שלי</translation>
    </message>
    <message>
        <source>For yourself, before and during it</source>
        <translation>לעצמך, לפני הדיון ובמהלכו</translation>
    </message>
    <message>
        <source>Only you can read them. They are no part of the record or the minutes.</source>
        <translation>רק לך הן גלויות. הן אינן חלק מן הרישום ומן הפרוטוקול.</translation>
    </message>
    <message>
        <source>Your notes could not be read. They are safe.</source>
        <translation>אי אפשר היה לקרוא את ההערות שלך. הן לא נמחקו.</translation>
    </message>
</context>
<context>
    <name>PartyRow</name>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Who allowed it, and why</source>
        <translation>מי התיר, ומדוע</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>הסרה מהרשימה</translation>
    </message>
    <message>
        <source>As what</source>
        <translation>בתור</translation>
    </message>
    <message>
        <source>Leave to be in the room (closed doors)</source>
        <translation>רשות להיות בחדר (דלתיים סגורות)</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Details (Enter)</source>
        <translation>פרטים (Enter)</translation>
    </message>
    <message>
        <source>Details of {name}</source>
        <translation>פרטים: {name}</translation>
    </message>
</context>
<context>
    <name>PositionsCard</name>
    <message>
        <source>Positions</source>
        <translation>עמדות</translation>
    </message>
    <message>
        <source>Nobody is recorded who could state a position.</source>
        <translation>לא נרשם איש שיכול להשמיע עמדה.</translation>
    </message>
</context>
<context>
    <name>QuorumBanner</name>
    <message>
        <source>The decision is held back; the hearing may be adjourned.</source>
        <translation>ההחלטה מעוכבת; אפשר לדחות את הדיון.</translation>
    </message>
</context>
<context>
    <name>RoomCard</name>
    <message>
        <source>In the room</source>
        <translation>מי בחדר</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>קיפול</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>הוספת אדם</translation>
    </message>
    <message>
        <source>No committee is recorded yet: its members are written in the settings.</source>
        <translation>עוד לא נרשמו חברי ועדה: רושמים אותם בהגדרות.</translation>
    </message>
    <message>
        <source>Space changes; 1 present, 2 on screen, 3 did not come; Enter opens details.</source>
        <translation>רווח משנה; 1 נוכח, 2 במסך, 3 לא הגיע; Enter לפרטים.</translation>
    </message>
    <message>
        <source>Committee: {names}</source>
        <translation>הוועדה: {names}</translation>
    </message>
    <message>
        <source>Others: {names}</source>
        <translation>נוכחים נוספים: {names}</translation>
    </message>
    <message>
        <source>nobody is recorded as present</source>
        <translation>איש עוד לא נרשם כנוכח</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>פירוט</translation>
    </message>
</context>
<context>
    <name>SavedChip</name>
    <message>
        <source>Saving…</source>
        <translation>שומר…</translation>
    </message>
    <message>
        <source>Not saved!</source>
        <translation>לא נשמר!</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>נשמר {time}</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>The last words are NOT saved yet. They stay on the screen and are tried again by themselves; do not close Vaada. {why}</source>
        <translation>המילים האחרונות עוד לא נשמרו. הן נשארות על המסך והשמירה תנוסה שוב מעצמה; אין לסגור את ועדה. {why}</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>לנסות עכשיו</translation>
    </message>
</context>
<context>
    <name>SealCard</name>
    <message>
        <source>Digital signature</source>
        <translation>חתימה דיגיטלית</translation>
    </message>
    <message>
        <source>The PDF can carry a digital signature by your own certificate. The signed copy is a file outside the store: it is not encrypted, and the store keeps no copy of it. That it was made is recorded.</source>
        <translation>קובץ ה־PDF יכול לשאת חתימה דיגיטלית בתעודה אישית. העותק החתום הוא קובץ מחוץ למאגר: הוא אינו מוצפן, והמאגר אינו שומר עותק שלו. עצם החתימה נרשם ביומן.</translation>
    </message>
    <message>
        <source>The key is in a file (PKCS#12: p12, pfx)</source>
        <translation>המפתח בקובץ (PKCS#12: p12, pfx)</translation>
    </message>
    <message>
        <source>The key is on a smart card</source>
        <translation>המפתח בכרטיס חכם</translation>
    </message>
    <message>
        <source>The key file</source>
        <translation>קובץ המפתח</translation>
    </message>
    <message>
        <source>The card&apos;s PKCS#11 library</source>
        <translation>ספריית PKCS#11 של הכרטיס</translation>
    </message>
    <message>
        <source>Name of the card, if there are several</source>
        <translation>שם הכרטיס, אם יש כמה</translation>
    </message>
    <message>
        <source>Passphrase of the key file</source>
        <translation>סיסמת קובץ המפתח</translation>
    </message>
    <message>
        <source>Sign and save as PDF…</source>
        <translation>חתימה ושמירה כ־PDF…</translation>
    </message>
    <message>
        <source>PIN of the card</source>
        <translation>הקוד האישי של הכרטיס</translation>
    </message>
    <message>
        <source>Nothing was signed yet: first choose the file above.</source>
        <translation>דבר לא נחתם עדיין: תחילה יש לבחור את הקובץ שלמעלה.</translation>
    </message>
    <message>
        <source>Save the signed PDF: readable by anyone who finds it</source>
        <translation>שמירת ה־PDF החתום: כל מי שימצא אותו יוכל לקרוא בו</translation>
    </message>
    <message>
        <source>Signed and saved outside the store, not encrypted: {place}</source>
        <translation>נחתם ונשמר מחוץ למאגר, ללא הצפנה: {place}</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>Signing the decision</source>
        <translation>חתימה על ההחלטה</translation>
    </message>
    <message>
        <source>The decision cannot be signed yet. Press a line to go to its place.</source>
        <translation>עוד אי אפשר לחתום. לחיצה על שורה מובילה למקומה.</translation>
    </message>
    <message>
        <source>These matters do not hold the signature back:</source>
        <translation>עניינים שאינם מעכבים את החתימה:</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>חתימה</translation>
    </message>
    <message>
        <source>Back to the decision</source>
        <translation>חזרה להחלטה</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>עוד לא</translation>
    </message>
</context>
<context>
    <name>SignedPanel</name>
    <message>
        <source>Signed</source>
        <translation>נחתמה</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>חתם/ה</translation>
    </message>
    <message>
        <source>When</source>
        <translation>מתי</translation>
    </message>
    <message>
        <source>Code on the paper</source>
        <translation>הקוד שעל הנייר</translation>
    </message>
    <message>
        <source>Seal of the pages</source>
        <translation>חותם הדפים</translation>
    </message>
    <message>
        <source>Seal of the contents</source>
        <translation>חותם התוכן</translation>
    </message>
    <message>
        <source>What is true now</source>
        <translation>מה נכון מעתה</translation>
    </message>
    <message>
        <source>The decision and the record of the hearing are locked. The same pages print again, byte for byte, with F9.</source>
        <translation>ההחלטה ורישום הדיון נעולים. אותם דפים מודפסים שוב, זהים לגמרי, ב־F9.</translation>
    </message>
</context>
<context>
    <name>_StepRow</name>
    <message>
        <source>done</source>
        <translation>נעשה</translation>
    </message>
    <message>
        <source>the step that is on</source>
        <translation>השלב הנוכחי</translation>
    </message>
</context>
</TS>
