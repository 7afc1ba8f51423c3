package org.nadhir.tearline;

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
    REPORT_BACK("report-back", "أبلغونا بما فعلتم وبما حدث.", "Tell us what you did and what happened.");

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

    public Text sentence() {
        return new Text(ar, en);
    }
}
