package org.nadhir.tearline;

import java.util.List;
import org.nadhir.agreement.Subject;
import org.nadhir.model.Text;

/// What the recipient can do at once to protect; a closed list without any act against a person.
/// Recipients mostly get the first warning of their life (OSAC, questions and answers on duty to warn), so a
/// warning always says what to do.
public enum Advice {
    SEARCH_SITE("search-site", "فتّشوا الموقع ومحيطه قبل فتحه.",
            "Search the site and its surroundings before it opens."),
    SCREEN_VISITORS("screen-visitors", "فتّشوا الداخلين وأمتعتهم.", "Screen visitors and their bags."),
    KEEP_VEHICLES_AWAY("keep-vehicles-away", "أبعدوا المركبات عن المداخل.", "Keep vehicles away from the entrances."),
    CORDON("cordon", "أقيموا طوقًا حول الموقع.", "Put a cordon round the site."),
    PATROL("patrol", "سيّروا دوريات ظاهرة.", "Run visible patrols."),
    CLOSE_SITE("close-site", "أغلقوا الموقع إلى انتهاء المدة.", "Close the site until the period is over."),
    EVACUATE("evacuate", "أخلوا الموقع.", "Evacuate the site."),
    MOVE_PERSON("move-person", "انقلوا الشخص المهدَّد إلى مكان آمن.", "Bring the person at risk to a safe place."),
    TELL_PEOPLE_AT_RISK("tell-people-at-risk", "أبلغوا من هم في خطر.", "Tell the people at risk."),
    PREPARE_RESCUE("prepare-rescue", "هيّئوا الإسعاف والإطفاء.", "Have ambulances and fire services ready."),
    REPORT_BACK("report-back", "أبلغونا بما فعلتم وبما حدث.", "Tell us what you did and what happened."),
    ACCOMPANY("accompany", "لا تدعوا الشخص المهدَّد يتنقّل وحده.", "Do not let the person at risk travel alone."),
    VARY_ROUTES("vary-routes", "غيّروا الطرق والمواعيد المعتادة، ولا تطلعوا على الجديد منها إلا من يلزمه.",
            "Change the usual routes and times, and tell the new ones only to those who must know."),
    AGREE_CHECK_INS("agree-check-ins", "اتفقوا على أوقات للاطمئنان، وتحرّكوا فورًا إذا فات أحدها.",
            "Agree on times to check in, and act at once when one is missed."),
    GUARD_HOME("guard-home", "احرسوا المسكن ومكان العمل.", "Guard home and workplace."),
    AVOID_GATHERING("avoid-gathering", "أجّلوا التجمّعات المعلنة أو غيّروا مكانها.",
            "Put off gatherings that were announced, or move them."),
    APPLY_FIXES("apply-fixes", "ثبّتوا آخر التحديثات الأمنية على كل ما يُوصَل إليه من الإنترنت.",
            "Install the latest security fixes on everything that can be reached from the internet."),
    CHANGE_CREDENTIALS("change-credentials", "غيّروا كلمات المرور وفعّلوا التحقق بخطوتين.",
            "Change passwords and switch on two-step sign-in."),
    KEEP_COPIES_OFFLINE("keep-copies-offline", "احتفظوا بنسخة احتياطية مفصولة عن الشبكة، وجرّبوا استعادتها.",
            "Keep a backup that is not connected to the network, and try restoring it."),
    WATCH_ACCESS("watch-access", "راقبوا كل دخول غير معتاد، واحفظوا السجلات.",
            "Watch for unusual access, and keep the logs."),
    ISOLATE_SYSTEMS("isolate-systems", "افصلوا عن الشبكة كل جهاز تشتبهون في اختراقه، ولا تطفئوه.",
            "Disconnect from the network any machine that may be compromised; do not switch it off.");

    private final String word;
    private final String ar;
    private final String en;

    Advice(String word, String ar, String en) {
        this.word = word;
        this.ar = ar;
        this.en = en;
    }

    public String word() {
        return word;
    }

    /// What the template of such a threat proposes where the analyst gives no advice, in the order in which to do it.
    /// Our own choice: first whoever is in danger, then what takes no more than is at hand, last the word back to us.
    public static List<Advice> proposed(Subject threat) {
        return switch (threat) {
            case ATTACK_ON_SITE -> List.of(
                    TELL_PEOPLE_AT_RISK, SEARCH_SITE, SCREEN_VISITORS, KEEP_VEHICLES_AWAY, REPORT_BACK);
            case ATTACK_ON_PERSON -> List.of(TELL_PEOPLE_AT_RISK, MOVE_PERSON, VARY_ROUTES, GUARD_HOME, REPORT_BACK);
            case ATTACK_ON_GROUP -> List.of(
                    TELL_PEOPLE_AT_RISK, AVOID_GATHERING, PATROL, PREPARE_RESCUE, REPORT_BACK);
            case KIDNAPPING -> List.of(TELL_PEOPLE_AT_RISK, ACCOMPANY, VARY_ROUTES, AGREE_CHECK_INS, REPORT_BACK);
            case CYBER_ATTACK -> List.of(
                    APPLY_FIXES, CHANGE_CREDENTIALS, KEEP_COPIES_OFFLINE, WATCH_ACCESS, REPORT_BACK);
        };
    }

    public Text sentence() {
        return new Text(ar, en);
    }
}
