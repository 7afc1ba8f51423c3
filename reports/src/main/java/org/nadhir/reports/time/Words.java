package org.nadhir.reports.time;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.time.Lexicon.Entry;

/// The tokens of one text, with what the lexicon knows about the words that begin at each.
final class Words {

    /// A known form: the token after it, its entry, and how many letters of clitics stand before it.
    record Hit(int next, Entry entry, int clitic) {}

    /// All forms that begin at one token, the longest first, and of which kinds they are: most words begin none.
    private record Known(List<Hit> hits, Set<Kind> kinds) {
        private static final Known NOTHING = new Known(List.of(), Set.of());
    }

    private static final Set<String> SPELT_OUT = Set.of("ال", "يوم", "ويوم", "the", "between");
    private static final String CLITICS = "وفبلك";
    private static final int CLITICS_END = 3;

    private final Shadow shadow;
    private final List<Token> tokens;
    private final List<Known> known;

    Words(Shadow shadow) {
        this.shadow = shadow;
        this.tokens = Token.of(shadow.folded());
        this.known = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            known.add(look(i));
        }
    }

    int size() {
        return tokens.size();
    }

    Token at(int i) {
        return tokens.get(i);
    }

    /// Whether token `i` exists and stands in the same line as the one before it.
    boolean follows(int i) {
        return i > 0 && i < tokens.size() && !tokens.get(i).afterBreak();
    }

    boolean isMark(int i, char c) {
        return i < tokens.size() && tokens.get(i).isMark(c);
    }

    boolean isWord(int i, String folded) {
        return i >= 0 && i < tokens.size() && tokens.get(i).text().equals(folded);
    }

    /// A whole number of up to four digits that is not part of a larger figure, a fraction or a percentage; else −1.
    int number(int i) {
        if (i < 0 || i >= tokens.size() || tokens.get(i).type() != Token.Type.NUMBER) {
            return -1;
        }
        String digits = tokens.get(i).text();
        if (digits.length() > 4 || isFigure(i, 1) || isFigure(i, -1) || isAnyMark(i + 1, "%٪$€£")
                || isAnyMark(i - 1, "$€£#")) {
            return -1;
        }
        return Integer.parseInt(digits);
    }

    private boolean isFigure(int i, int step) {
        return isAnyMark(i + step, ".,٫٬:")
                && i + 2 * step >= 0
                && i + 2 * step < tokens.size()
                && tokens.get(i + 2 * step).type() == Token.Type.NUMBER
                && tokens.get(step > 0 ? i + 1 : i).glued()
                && tokens.get(step > 0 ? i + 2 : i - 1).glued();
    }

    private boolean isAnyMark(int i, String marks) {
        return i >= 0
                && i < tokens.size()
                && tokens.get(i).type() == Token.Type.MARK
                && marks.indexOf(tokens.get(i).text().charAt(0)) >= 0;
    }

    /// Whether the original writes the word that begins at token `i` with this first letter.
    boolean writtenWith(int i, int clitic, int letter) {
        int start = shadow.original(tokens.get(i).start() + clitic, tokens.get(i).start() + clitic + 1)
                .start();
        return shadow.original().codePointAt(start) == letter;
    }

    boolean isCapitalised(int i) {
        int start =
                shadow.original(tokens.get(i).start(), tokens.get(i).start() + 1).start();
        return Character.isUpperCase(shadow.original().codePointAt(start));
    }

    /// Whether an expression can begin at token `i`: at a figure, at a known form, or at one of the few words that the
    /// grammars spell out.
    boolean mayBegin(int i) {
        return switch (tokens.get(i).type()) {
            case MARK -> false;
            case NUMBER -> true;
            case WORD -> !known.get(i).hits().isEmpty() || SPELT_OUT.contains(tokens.get(i).text());
        };
    }

    /// The longest form of this kind that begins at token `i`.
    @Nullable Hit find(int i, Kind kind) {
        if (i < 0 || i >= tokens.size()) {
            return null;
        }
        Known here = known.get(i);
        if (here.hits().isEmpty() || !here.kinds().contains(kind)) {
            return null;
        }
        for (Hit hit : here.hits()) {
            if (hit.entry().kind() == kind) {
                return hit;
            }
        }
        return null;
    }

    boolean is(int i, Kind kind) {
        return find(i, kind) != null;
    }

    /// The form of this kind that ends right before token `i`: one or two words.
    boolean precedes(int i, Kind kind) {
        for (int from = Math.max(0, i - 2); from < i; from++) {
            Hit hit = find(from, kind);
            if (hit != null && hit.next() == i && follows(i)) {
                return true;
            }
        }
        return false;
    }

    private Known look(int i) {
        if (tokens.get(i).type() != Token.Type.WORD || !beginsForm(tokens.get(i).text())) {
            return Known.NOTHING;
        }
        List<Hit> found = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        StringBuilder phrase = new StringBuilder(tokens.get(i).text());
        phrases.add(phrase.toString());
        for (int j = i + 1; phrases.size() < Lexicon.INSTANCE.longest() && follows(j); j++) {
            if (tokens.get(j).type() != Token.Type.WORD) {
                break;
            }
            phrases.add(phrase.append(' ').append(tokens.get(j).text()).toString());
        }
        for (int n = phrases.size(); n >= 1; n--) {
            String form = phrases.get(n - 1);
            addAll(found, i + n, form, 0);
            for (int clitic : clitics(form)) {
                addAll(found, i + n, strip(form, clitic), clitic);
            }
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        found.forEach(hit -> kinds.add(hit.entry().kind()));
        return new Known(found, kinds);
    }

    /// Whether any form begins with this word or with what is left of it without its clitics.
    private static boolean beginsForm(String word) {
        if (Lexicon.INSTANCE.begins(word)) {
            return true;
        }
        for (int clitic = 1; clitic < CLITICS_END && clitic < word.length(); clitic++) {
            if (CLITICS.indexOf(word.charAt(clitic - 1)) < 0) {
                return false;
            }
            String rest = word.substring(clitic);
            if (Lexicon.INSTANCE.begins(rest) || Lexicon.INSTANCE.begins("ا" + rest)) {
                return true;
            }
        }
        return false;
    }

    private static void addAll(List<Hit> found, int next, String form, int clitic) {
        for (Entry entry : Lexicon.INSTANCE.entries(form)) {
            found.add(new Hit(next, entry, clitic));
        }
    }

    /// How many letters may be taken off the front: و or ف, then ب, ل or ك.
    private static List<Integer> clitics(String form) {
        List<Integer> lengths = new ArrayList<>();
        int i = 0;
        if (form.length() > 2 && (form.charAt(0) == 'و' || form.charAt(0) == 'ف')) {
            i = 1;
            lengths.add(1);
        }
        if (form.length() > i + 2 && "بلك".indexOf(form.charAt(i)) >= 0) {
            lengths.add(i + 1);
        }
        return lengths;
    }

    /// Without its clitics; للشهر is written without the alif of its article, which comes back.
    private static String strip(String form, int clitic) {
        String rest = form.substring(clitic);
        boolean article = form.charAt(clitic - 1) == 'ل' && rest.startsWith("ل") && rest.length() > 2;
        return article ? "ا" + rest : rest;
    }
}
