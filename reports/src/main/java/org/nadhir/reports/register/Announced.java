package org.nadhir.reports.register;

import java.util.List;
import java.util.Set;
import org.nadhir.model.Entity;
import org.nadhir.model.Line;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.Word;

/// Words that announce what kind of name follows. The lists are ours; words stand folded.
final class Announced {

    private static final Set<String> MEDIA = Set.of(
            "صحيفه", "جريده", "موقع", "قناه", "وكاله", "شبكه", "منصه", "مجله", "تلفزيون", "اذاعه", "المصدر",
            "newspaper", "daily", "channel", "site", "website", "agency", "magazine", "source", "broadcaster");
    private static final Set<String> PLACE = Set.of(
            "في", "الي", "خارج", "داخل", "جنوب", "شمال", "شرق", "غرب", "وسط", "ضواحي", "ريف", "مدينه", "العاصمه",
            "قرب", "محافظه", "بلده", "قريه", "منطقه", "قضاء", "مطار", "جنوبي", "شمالي", "شرقي", "غربي", "سماء",
            "in", "at", "near", "outside", "inside", "to", "city", "capital", "central", "southern", "northern",
            "eastern", "western", "downtown", "across", "around");
    private static final Set<String> PLACE_BEFORE_OF =
            Set.of("suburbs", "outskirts", "south", "north", "east", "west", "city", "capital", "streets", "centre");

    private Announced() {}

    static boolean is(Entity.Type type, Shadow shadow, List<Word> words, int at, int length, Line line) {
        if (line.kind() == Line.Kind.CREDIT) {
            return true;
        }
        if (type != Entity.Type.MEDIA) {
            return isPlaceHere(words, at) || (at > 0 && words.get(at - 1).text().equals("من"));
        }
        int start = words.get(at).start();
        int end = words.get(at + length - 1).end();
        String folded = shadow.folded();
        boolean quoted = start > 0 && folded.charAt(start - 1) == '"'
                && end < folded.length() && folded.charAt(end) == '"';
        return quoted || (at > 0 && MEDIA.contains(bare(words.get(at - 1).text())));
    }

    /// Whether the name at `at` stands in a phrase of place: "in Damascus", "south of Damascus", بدمشق.
    static boolean isPlaceHere(List<Word> words, int at) {
        String word = words.get(at).text();
        if (word.startsWith("ب") && at > 0 && Clitics.readings(word).size() > 1 && !word.startsWith("بغ")
                && !word.startsWith("بير") && !word.startsWith("بر") && !word.startsWith("بك")) {
            return true;
        }
        if (at == 0) {
            return false;
        }
        String before = words.get(at - 1).text();
        if (PLACE.contains(before) || PLACE.contains(bare(before))) {
            return true;
        }
        return at > 1 && before.equals("of") && PLACE_BEFORE_OF.contains(words.get(at - 2).text());
    }

    private static String bare(String word) {
        return word.length() > 4 && (word.startsWith("و") || word.startsWith("ل") || word.startsWith("ب"))
                ? word.substring(1)
                : word;
    }
}
