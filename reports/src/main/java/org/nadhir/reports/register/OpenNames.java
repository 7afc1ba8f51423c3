package org.nadhir.reports.register;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.EntityId;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.Word;

/// Names that no list knows but that a noun announces: "the agency of …", "the shrine of …".
///
/// They get an id that begins with `~`, so that the same name is the same thing in several reports.
final class OpenNames {

    private static final Set<String> BODY = Set.of(
            "وزاره", "جهاز", "اداره", "مديريه", "وكاله", "هيئه", "دائره", "مجلس", "قياده", "مكتب", "شرطه", "امانه");
    private static final Set<String> SITE = Set.of(
            "مقام", "مرقد", "مزار", "ضريح", "كنيسه", "مسجد", "جامع", "مستشفي", "مشفي", "كنيس", "دير", "كاتدرائيه",
            "معبد", "حسينيه", "متحف", "سفاره");
    private static final Set<String> TITLE = Set.of(
            "السيده", "سيده", "النبي", "الامام", "الشيخ", "مار", "القديس", "القديسه", "سيدي", "ابي", "ابو", "بني",
            "ام", "الملك", "عبد", "بن", "سيدنا", "القديسين", "السيد");
    private static final Set<String> NO_NAME = Set.of(
            "الذي", "التي", "الذين", "الي", "الان", "الامر", "الماضي", "الجاري", "الحالي", "المذكور", "المذكوره",
            "الكبير", "المستهدف", "المستهدفه", "الديني", "الدينيه", "التابع", "التابعه", "الاثنين", "الثلاثاء",
            "الاربعاء", "الخميس", "الجمعه", "السبت", "الاحد");
    private static final int NAME_WORDS_MAX = 4;

    Matcher.@Nullable Hit at(List<Word> words, int at, Shadow shadow) {
        for (String reading : Clitics.readings(words.get(at).text())) {
            boolean body = BODY.contains(reading);
            if (body || SITE.contains(reading)) {
                int length = nameLength(words, at, body, shadow);
                if (length > 1) {
                    StringBuilder id = new StringBuilder("~").append(reading);
                    for (int i = 1; i < length; i++) {
                        id.append('-').append(words.get(at + i).text());
                    }
                    return new Matcher.Hit(new EntityId(id.toString()), at, length, "pattern");
                }
            }
        }
        return null;
    }

    private static int nameLength(List<Word> words, int at, boolean body, Shadow shadow) {
        int length = 1;
        boolean titleBefore = false;
        while (length <= NAME_WORDS_MAX && at + length < words.size()) {
            Word word = words.get(at + length);
            String gap = shadow.folded().substring(words.get(at + length - 1).end(), word.start());
            boolean title = !body && TITLE.contains(word.text());
            boolean definite = word.text().startsWith("ال") && !NO_NAME.contains(word.text());
            if (gap.length() > 2 || gap.contains("،") || gap.contains(".") || gap.contains(":")
                    || (!title && !definite && !titleBefore)) {
                break;
            }
            titleBefore = title;
            length++;
        }
        return length;
    }
}
