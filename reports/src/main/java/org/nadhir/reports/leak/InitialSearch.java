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
    private static final int EVIDENCE_MIN = 3;
    private static final int MANY = 500;

    private final Map<String, Set<Integer>> initials = new HashMap<>();
    private final Map<String, Set<Integer>> acronyms = new HashMap<>();
    private final SoundingNames firstNames;
    private final SoundingNames lastNames;
    private final boolean named;
    /// Whether a name begins with a digit.
    private final boolean numbered;
    private final boolean many;

    InitialSearch(List<Form> forms, SoundingNames firstNames, SoundingNames lastNames) {
        this.firstNames = firstNames;
        this.lastNames = lastNames;
        boolean any = false;
        many = forms.size() > MANY;
        for (Form form : forms) {
            if (form.kind() == Trace.Kind.PERSON && form.isManyWords()) {
                any = true;
                List<String> words = form.words();
                String last = words.getLast();
                add(initials, words, form);
                add(initials, List.of(words.getFirst(), last), form);
                add(initials, List.of(last, words.getFirst()), form);
                for (char letter : form.lastInitials().toCharArray()) {
                    add(initials, List.of(words.getFirst(), String.valueOf(letter)), form);
                }
                for (String other : words.subList(1, words.size() - 1)) {
                    add(initials, List.of(words.getFirst(), other), form);
                }
            } else if (form.kind() == Trace.Kind.ORGANISATION) {
                add(acronyms, letters(form.words()), form.trace());
                List<String> great = form.words().stream()
                        .filter(word -> !SMALL.contains(word))
                        .toList();
                add(acronyms, letters(great), form.trace());
            }
        }
        named = any;
        numbered = forms.stream()
                .filter(form -> form.kind() == Trace.Kind.PERSON && form.isManyWords())
                .anyMatch(form -> (letters(form.words()) + form.lastInitials())
                        .chars()
                        .anyMatch(c -> c >= '0' && c <= '9'));
    }

    private static void add(Map<String, Set<Integer>> to, List<String> names, Form form) {
        Initials.rows(names).forEach(row -> add(to, row, form.trace()));
    }

    private static void add(Map<String, Set<Integer>> to, String key, int trace) {
        to.computeIfAbsent(key, initials -> new HashSet<>()).add(trace);
    }

    private static String letters(List<String> words) {
        StringBuilder letters = new StringBuilder();
        words.forEach(word -> letters.append(word.charAt(0)));
        return letters.toString();
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
        for (int i = 0; named && reading.layer().isEmpty() && i + 1 < tokens.size(); i++) {
            if (isLetter(tokens.get(i + 1))) {
                beside(reading, matches.get(i), i, i + 1, findings);
            }
            if (isLetter(tokens.get(i))) {
                beside(reading, matches.get(i + 1), i + 1, i, findings);
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

    /// Whether a letter of a script without capitals means nothing where it stands alone: و is the "and" of Persian and
    /// Urdu.
    private static boolean isBare(char letter) {
        return letter >= 0x600 && letter <= 0x6FF && letter != 'و';
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
        Set<Integer> traces = initials.getOrDefault(written, Set.of());
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

    /// A name, in whichever script, with the initial of another of the same person before or behind it.
    private void beside(Reading reading, Match match, int name, int initial, Findings findings) {
        Token letter = reading.tokens().get(initial);
        int at = reading.folded().wordOf(letter.start());
        boolean written = isInitial(reading, at)
                || isCapital(reading, at, initial > name)
                || (initial > name && isBare(letter.word().charAt(0)));
        if (!written || (match.isCommon() && many)) {
            return;
        }
        int least = match.isCommon() ? Integer.MAX_VALUE : EVIDENCE_MIN;
        char wanted = letter.word().charAt(0);
        if (wanted >= '0' && wanted <= '9' && !numbered) {
            return;
        }
        Token word = reading.tokens().get(name);
        if (isEnd(reading, Math.min(name, initial))) {
            return;
        }
        Set<Integer> same = new HashSet<>();
        for (Form form : firstNames.of(word.word(), least)) {
            if (isLast(form, wanted)) {
                same.add(form.trace());
            }
        }
        for (Form form : lastNames.of(Form.bare(word.word()), least)) {
            if (Initials.isOf(form.words().getFirst().charAt(0), wanted)) {
                same.add(form.trace());
            }
        }
        for (int trace : same) {
            findings.add(
                    reading,
                    trace,
                    Leak.Kind.TRACE,
                    Layer.INITIALS,
                    same.size() >= Crowd.ENOUGH ? Leak.Weight.NOTED : Leak.Weight.NEAR,
                    Math.min(word.start(), letter.start()),
                    Math.max(word.end(), letter.end()));
        }
    }

    /// Whether a sentence ends behind a word: a single letter has its dot for itself.
    private static boolean isEnd(Reading reading, int first) {
        Token one = reading.tokens().get(first);
        int end = reading.folded().textEnd(one.end());
        return one.end() - one.start() > 1
                && end < reading.text().length()
                && ".!?؟؛;:".indexOf(reading.text().charAt(end)) >= 0;
    }

    private static boolean isLast(Form form, char wanted) {
        return form.lastInitials().chars().anyMatch(letter -> Initials.isOf((char) letter, wanted))
                || form.words().stream().skip(1).anyMatch(word -> Initials.isOf(word.charAt(0), wanted));
    }
}
