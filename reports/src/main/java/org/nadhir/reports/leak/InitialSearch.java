package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nadhir.tearline.Crowd;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// Initials of persons (`K. N.`, `خ. ن.`), a first name with the initial of the last (`Khalid N.`), and short names of
/// organisations made of the first letters of their words.
///
/// Initials that a crowd shares are noted only.
final class InitialSearch {

    private static final int INITIALS_MAX = 4;
    private static final int ACRONYM_MIN = 3;
    private static final int ACRONYM_MAX = 8;
    /// Dotted and meaning something else; folded.
    private static final Set<String> OTHER = Set.of(
            "hq", "us",
            "usa", "uk", "un", "eu", "uae", "am", "pm", "eg", "ie", "ps", "nb", "bc", "ad", "ca", "cf", "pv",
            "no", "ng", "po", "dc", "md", "phd", "ه", "م", "صم", "قم", "صب", "بي");
    private static final Set<String> SMALL = Set.of(
            "of", "the", "for", "and", "in", "de", "la", "le", "les", "des", "du", "et", "pour");
    /// First letters that stand for one another between scripts; our own.
    private static final String[] CLASSES = {
        "aeiouy\u0627\u0639\u064A", "bp\u0628", "t\u062A\u0637\u062B", "jg\u062C\u063A",
        "h\u062D\u0647", "k\u062E\u0643\u0642qc", "d\u062F\u0636\u0630", "r\u0631", "z\u0632\u0638",
                "s\u0633\u0635\u0634",
        "fv\u0641", "l\u0644", "m\u0645", "n\u0646", "w\u0648",
    };

    private final Map<String, Set<Integer>> initials = new HashMap<>();
    private final Map<String, Set<Integer>> acronyms = new HashMap<>();
    private final Map<Integer, List<Form>> firstNames = new HashMap<>();
    private final Map<Integer, List<Form>> lastNames = new HashMap<>();

    InitialSearch(List<Form> forms, Vocabulary vocabulary) {
        for (Form form : forms) {
            if (form.kind() == Trace.Kind.PERSON && form.isManyWords()) {
                List<String> words = form.words();
                add(initials, first(words), form.trace());
                add(initials, first(List.of(words.getFirst(), words.getLast())), form.trace());
                add(initials, first(List.of(words.getLast(), words.getFirst())), form.trace());
                for (char last : form.lastInitials().toCharArray()) {
                    add(initials, first(List.of(words.getFirst(), String.valueOf(last))), form.trace());
                }
                lastNames
                        .computeIfAbsent(vocabulary.id(words.getLast()), id -> new ArrayList<>())
                        .add(form);
                firstNames
                        .computeIfAbsent(vocabulary.id(words.getFirst()), id -> new ArrayList<>())
                        .add(form);
            } else if (form.kind() == Trace.Kind.ORGANISATION) {
                add(acronyms, letters(form.words()), form.trace());
                List<String> great = form.words().stream()
                        .filter(word -> !SMALL.contains(word))
                        .toList();
                add(acronyms, letters(great), form.trace());
            }
        }
    }

    private static void add(Map<String, Set<Integer>> to, String key, int trace) {
        to.computeIfAbsent(key, initials -> new HashSet<>()).add(trace);
    }

    private static String letters(List<String> words) {
        StringBuilder letters = new StringBuilder();
        words.forEach(word -> letters.append(word.charAt(0)));
        return letters.toString();
    }

    private static String first(List<String> words) {
        StringBuilder first = new StringBuilder();
        words.forEach(word -> first.append(classOf(word.charAt(0))));
        return first.toString();
    }

    /// Letters of one script stay apart from each other where the other script tells them apart.
    private static char classOf(char letter) {
        for (int i = 0; i < CLASSES.length; i++) {
            if (CLASSES[i].indexOf(letter) >= 0) {
                return (char) ('A' + i);
            }
        }
        return letter;
    }

    void search(Reading reading, List<Match> matches, Findings findings) {
        Folded folded = reading.folded();
        for (int i = 0; i < folded.wordCount(); i++) {
            int length = folded.wordStart(i + 1) - folded.wordStart(i);
            if (length == 1 && (i == 0 || !isInitial(reading, i - 1))) {
                dotted(reading, i, findings);
            } else if (length >= ACRONYM_MIN
                    && length <= ACRONYM_MAX
                    && !isSmall(reading, i)
                    && acronyms.containsKey(reading.each()[i].letters())) {
                acronym(reading, i, findings);
            }
        }
        List<Token> tokens = reading.tokens();
        for (int i = 0; !firstNames.isEmpty() && i + 1 < tokens.size(); i++) {
            if (isLetter(tokens.get(i + 1))) {
                beside(reading, matches.get(i), i, i + 1, firstNames, findings);
            }
            if (isLetter(tokens.get(i))) {
                beside(reading, matches.get(i + 1), i + 1, i, lastNames, findings);
            }
        }
    }

    private static boolean isLetter(Token token) {
        return token.end() - token.start() == 1;
    }

    /// Whether a word begins with a small letter, as no short name does.
    private static boolean isSmall(Reading reading, int word) {
        int start = reading.folded().textStart(reading.folded().wordStart(word));
        return Character.isLowerCase(reading.text().charAt(start));
    }

    /// A single letter with a dot behind it.
    private static boolean isInitial(Reading reading, int word) {
        Folded folded = reading.folded();
        int start = folded.wordStart(word);
        if (folded.wordStart(word + 1) - start != 1) {
            return false;
        }
        int end = folded.textEnd(start + 1);
        return end < reading.text().length() && reading.text().charAt(end) == '.';
    }

    /// A single capital without a dot; before a name not one that is a word of English.
    private static boolean isCapital(Reading reading, int word, boolean behindName) {
        int start = reading.folded().textStart(reading.folded().wordStart(word));
        char c = reading.text().charAt(start);
        return Character.isUpperCase(c) && c != 'I' && (behindName || c != 'A');
    }

    /// Whether initials are followed by a name, so that they are those of whoever has it.
    private static boolean isBeforeName(Reading reading, int word) {
        Folded folded = reading.folded();
        if (word >= folded.wordCount() || folded.wordStart(word + 1) - folded.wordStart(word) < ACRONYM_MIN) {
            return false;
        }
        int start = folded.textStart(folded.wordStart(word));
        boolean close = start - folded.textEnd(folded.wordStart(word)) <= 2;
        return close
                && Character.isUpperCase(reading.text().charAt(start))
                && !Lexicon.common().isCommon(folded.word(word));
    }

    private void dotted(Reading reading, int first, Findings findings) {
        Folded folded = reading.folded();
        StringBuilder letters = new StringBuilder();
        int end = first;
        while (end < folded.wordCount() && end - first <= INITIALS_MAX && isInitial(reading, end)) {
            letters.append(folded.letters()[folded.wordStart(end)]);
            end++;
        }
        // The last one may stand without its dot.
        boolean bare = end > first
                && end < folded.wordCount()
                && folded.wordStart(end + 1) - folded.wordStart(end) == 1;
        if (bare && folded.textStart(folded.wordStart(end)) - folded.textEnd(folded.wordStart(end)) <= 2) {
            letters.append(folded.letters()[folded.wordStart(end)]);
            end++;
        }
        String written = letters.toString();
        if (written.length() < 2 || OTHER.contains(written) || isBeforeName(reading, end)) {
            return;
        }
        boolean acronym = written.length() >= ACRONYM_MIN;
        for (int trace : acronym ? acronyms.getOrDefault(written, Set.of()) : Set.<Integer>of()) {
            findings.add(
                    reading, trace, Leak.Kind.TRACE, Layer.INITIALS, Leak.Weight.NEAR, folded.wordStart(first),
                    folded.wordStart(end));
        }
        StringBuilder key = new StringBuilder();
        letters.chars().forEach(letter -> key.append(classOf((char) letter)));
        Set<Integer> traces = initials.getOrDefault(key.toString(), Set.of());
        for (int trace : traces) {
            findings.add(
                    reading,
                    trace,
                    Leak.Kind.TRACE,
                    Layer.INITIALS,
                    traces.size() >= Crowd.ENOUGH ? Leak.Weight.NOTED : Leak.Weight.NEAR,
                    folded.wordStart(first),
                    folded.wordStart(end));
        }
    }

    /// In capitals only.
    private void acronym(Reading reading, int word, Findings findings) {
        Folded folded = reading.folded();
        int start = folded.wordStart(word);
        int end = folded.wordStart(word + 1);
        String written = reading.text().substring(folded.textStart(start), folded.textEnd(end));
        if (written.chars().anyMatch(Character::isLowerCase) || OTHER.contains(folded.word(word))) {
            return;
        }
        for (int trace : acronyms.getOrDefault(folded.word(word), Set.of())) {
            findings.add(reading, trace, Leak.Kind.TRACE, Layer.INITIALS, Leak.Weight.NEAR, start, end);
        }
    }

    /// A name with the initial of the other one before or behind it.
    private static void beside(
            Reading reading,
            Match match,
            int name,
            int initial,
            Map<Integer, List<Form>> names,
            Findings findings) {
        Token letter = reading.tokens().get(initial);
        int at = reading.folded().wordOf(letter.start());
        if (!(isInitial(reading, at) || isCapital(reading, at, initial > name))) {
            return;
        }
        char wanted = classOf(letter.word().charAt(0));
        Token word = reading.tokens().get(name);
        for (int i = 0; i < match.ids().length; i++) {
            List<Form> same = names.getOrDefault(match.ids()[i], List.of()).stream()
                    .filter(form -> initial > name ? isLast(form, wanted) : isFirst(form, wanted))
                    .toList();
            for (Form form : match.costs()[i] == Match.NEAR ? List.<Form>of() : same) {
                findings.add(
                        reading,
                        form.trace(),
                        Leak.Kind.TRACE,
                        Layer.INITIALS,
                        same.size() >= Crowd.ENOUGH ? Leak.Weight.NOTED : Leak.Weight.NEAR,
                        Math.min(word.start(), letter.start()),
                        Math.max(word.end(), letter.end()));
            }
        }
    }

    private static boolean isFirst(Form form, char wanted) {
        return classOf(form.words().getFirst().charAt(0)) == wanted;
    }

    private static boolean isLast(Form form, char wanted) {
        return form.lastInitials().chars().anyMatch(letter -> classOf((char) letter) == wanted);
    }
}
