package org.nadhir.reports.register;

import java.util.ArrayList;
import java.util.List;

/// Kinds of state bodies and how they are called with a nationality ("Syrian Interior Ministry").
///
/// The words are ours. Each kind has Arabic nouns and English nouns; kinds marked `home` may stand without a
/// nationality, when they are the body of the country that the report is mostly about.
final class Bodies {

    record Kind(String id, boolean home, String ar, String en, List<String> arabic, List<String> english) {}

    static final List<Kind> KINDS = List.of(
            kind("intel", false, "الاستخبارات", "intelligence services",
                    "الاستخبارات|المخابرات|وكالات الاستخبارات|أجهزة الاستخبارات|وكالة الاستخبارات|أجهزة المخابرات|"
                            + "وكالات التجسس|جهاز الاستخبارات|جهاز المخابرات",
                    "intelligence services|intelligence agencies|intelligence|spy agencies|intelligence service"),
            kind("gov", false, "الحكومة", "government",
                    "الحكومة|السلطات|الإدارة", "government|authorities|administration"),
            kind("forces", false, "القوات", "armed forces",
                    "القوات|الجيش|القوات المسلحة", "forces|army|military|troops|armed forces"),
            kind("security", false, "أجهزة الأمن", "security services",
                    "الأجهزة الأمنية|أجهزة الأمن|قوات الأمن|القوات الأمنية",
                    "security forces|security services|security agencies"),
            kind("police", false, "الشرطة", "police", "الشرطة", "police"),
            kind("moi", true, "وزارة الداخلية", "Interior Ministry", "وزارة الداخلية|الداخلية",
                    "interior ministry|ministry of interior|ministry of the interior"),
            kind("mod", true, "وزارة الدفاع", "Defence Ministry", "وزارة الدفاع|الدفاع",
                    "defense ministry|defence ministry|ministry of defense|ministry of defence"),
            kind("mofa", true, "وزارة الخارجية", "Foreign Ministry", "وزارة الخارجية|الخارجية",
                    "foreign ministry|ministry of foreign affairs"),
            kind("moh", true, "وزارة الصحة", "Health Ministry", "وزارة الصحة", "health ministry|ministry of health"),
            kind("moinf", true, "وزارة الإعلام", "Information Ministry", "وزارة الإعلام", "information ministry"),
            kind("gis", true, "جهاز الاستخبارات العامة", "General Intelligence Service",
                    "جهاز الاستخبارات العامة|الاستخبارات العامة|جهاز المخابرات العامة|المخابرات العامة|"
                            + "دائرة المخابرات العامة|دائرة الاستخبارات العامة|مديرية الاستخبارات العامة",
                    "general intelligence service|general intelligence directorate|general intelligence"),
            kind("gensec", true, "إدارة الأمن العام", "General Security",
                    "إدارة الأمن العام|جهاز الأمن العام|مديرية الأمن العام|الأمن العام",
                    "general security directorate|general security service|general security"),
            kind("isf", true, "قوى الأمن الداخلي", "Internal Security Forces",
                    "قوى الأمن الداخلي", "internal security forces"),
            kind("embassy", false, "السفارة", "embassy", "السفارة", "embassy"));

    private Bodies() {}

    private static Kind kind(String id, boolean home, String ar, String en, String arabic, String english) {
        return new Kind(id, home, ar, en, List.of(arabic.split("\\|", -1)), List.of(english.split("\\|", -1)));
    }

    /// All forms of a kind for one country: noun and adjective of either gender, or English adjective and noun.
    static List<String> forms(Kind kind, String adjective, List<String> english) {
        List<String> forms = new ArrayList<>();
        for (String noun : kind.arabic) {
            if (!adjective.isEmpty()) {
                forms.add(noun + " ال" + adjective);
                forms.add(noun + " ال" + adjective + "ة");
            }
        }
        for (String noun : kind.english) {
            for (String nationality : english) {
                forms.add(nationality + " " + noun);
            }
        }
        return forms;
    }

    /// The forms of a kind that may stand alone.
    static List<String> bare(Kind kind) {
        List<String> forms = new ArrayList<>();
        for (String noun : kind.arabic) {
            if (noun.contains(" ")) {
                forms.add(noun);
            }
        }
        forms.addAll(kind.english);
        return forms;
    }
}
