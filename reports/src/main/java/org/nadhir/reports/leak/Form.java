package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nadhir.tearline.Trace;

/// One way in which a trace is known, made ready.
///
/// @param trace its number
/// @param squeezed letters and digits, folded, written together
/// @param words by which it is compared; of a person without titles and without what joins names
record Form(int trace, Trace.Kind kind, String value, String squeezed, List<String> words) {

    /// A longer value is a text.
    private static final int WORDS_MAX = 40;
    private static final int PERSON_WORDS_MAX = 6;
    /// A shorter file name, as `0.txt`, stands everywhere and says nothing.
    private static final int FILE_NAME_CHARS_MIN = 4;
    /// Words of the format in which every warning goes out (STIX 2.1, sections 3 to 7): a file that is named so says
    /// nothing of who sent it, and no warning could be worded without them.
    private static final Set<String> OF_FORMAT = Set.of(
            "bundle", "confidence", "content", "created", "description", "grouping", "identity", "incident",
            "indicator", "labels", "location", "marking", "modified", "name", "note", "objects", "opinion",
            "published", "relationship", "report", "sighting", "statement", "type", "warning");
    /// Folded; our own list.
    private static final Set<String> TITLES = Set.of(
            "dr", "mr", "mrs", "ms", "prof", "eng", "sheikh", "shaikh", "haji", "hajji", "hadji", "sayyid", "sayed",
            "ustadh", "mme", "mlle", "docteur", "monsieur", "madame", "general", "colonel", "captain", "major", "dear",
            "دكتور", "الدكتور", "الدكتوره", "السيد", "السيده", "سيد", "الشيخ", "شيخ", "الحاج", "حاج", "استاذ",
            "الاستاذ", "مهندس", "المهندس", "ابو", "اقاي", "خانم", "جناب", "محترم", "صاحب", "صاحبه", "العقيد",
            "النقيب", "اللواء");
    private static final Set<String> JOINTS = Set.of(
            "bin", "ibn", "ben", "bint", "bent", "ould", "oglu", "zadeh", "van", "von", "de", "du", "la", "le", "di",
            "da", "der", "den", "del", "des", "dos", "das", "ter", "بن", "ابن", "بنت", "ولد", "ال", "اولاد");
    private static final String KUNYA = "ابو";

    /// @param seen different words of the forms that are made together
    static List<Form> of(int number, Trace trace, TextWords seen) {
        return trace.forms().stream()
                .map(value -> of(number, trace.kind(), value, seen))
                .filter(form -> form.kind() != Trace.Kind.FILE_NAME || isTelling(form.squeezed()))
                .toList();
    }

    private static boolean isTelling(String fileName) {
        return fileName.length() >= FILE_NAME_CHARS_MIN && !OF_FORMAT.contains(fileName);
    }

    private static Form of(int number, Trace.Kind kind, String value, TextWords seen) {
        String searched = kind == Trace.Kind.FILE_NAME ? withoutEnding(value) : value;
        Folded folded = Folded.of(searched);
        List<String> words = new ArrayList<>();
        for (Token token : Token.of(folded, seen.each(folded), seen)) {
            if (words.size() < WORDS_MAX) {
                words.add(bare(token.word()));
            }
        }
        return new Form(
                number,
                kind,
                value,
                new String(folded.letters(), 0, folded.length()),
                kind == Trace.Kind.PERSON ? names(words) : List.copyOf(words));
    }

    /// Of a file's name what stands before its ending: the ending says nothing.
    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= 6 ? name.substring(0, dot) : name;
    }

    /// Without the Arabic article.
    static String bare(String word) {
        return word.substring(bareStart(word));
    }

    /// Where a word begins without the Arabic article.
    static int bareStart(String word) {
        return word.startsWith("ال") && word.length() >= 5 ? 2 : 0;
    }

    private static List<String> names(List<String> words) {
        List<String> names = words.stream()
                .filter(word -> !JOINTS.contains(word) && (word.equals(KUNYA) || !TITLES.contains(word)))
                .filter(word -> word.length() > 1)
                .limit(PERSON_WORDS_MAX)
                .toList();
        return names.isEmpty() ? List.copyOf(words) : names;
    }

    /// The names written together, without articles and joints.
    String joined() {
        return String.join("", words);
    }

    /// The last name before the others, and the first after them, written together.
    String turned() {
        int last = words.size() - 1;
        return last < 1 ? joined() : words.get(last) + String.join("", words.subList(0, last));
    }

    /// The letters with which the last name may begin: its own, and that of its article.
    String lastInitials() {
        return squeezed.endsWith("ال" + last()) ? last().charAt(0) + "ا" : last().substring(0, 1);
    }

    boolean isManyWords() {
        return words.size() > 1;
    }

    String last() {
        return words.isEmpty() ? "" : words.getLast();
    }

    @Override
    public String toString() {
        return kind.word() + " form of " + trace;
    }
}
