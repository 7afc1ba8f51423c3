package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// Names and numbers of which some letters are hidden by stars, dots or blanks: `K****d N***r`, `Khalid N…`,
/// `s*ndp*per`, `+999 44 *** 6543`.
///
/// Two names that fit, or one of which most can be seen; nobody hides letters but of a name.
final class MaskedSearch {

    private static final int MANY = 500;
    private static final int FEW = 20;
    private static final String MASKS = "*•●·…_?#█■□▒░×✱＊▪◦～~";
    private static final int SEEN_MIN = 3;
    private static final int SEEN_OF_PAIR_MIN = 2;
    private static final int SEEN_OF_MANY_MIN = 4;
    private static final int BETWEEN_MAX = 4;
    private static final int DIGITS_SEEN_MIN = 5;
    private static final int TOKENS_MAX = 2_000;
    /// No name is longer; keys and passes of machines are.
    private static final int LONGEST = 48;
    private static final Piece NOTHING = new Piece("", true, false, 0, 0, 0, 0, 0);
    private static final String ARTICLE = "ال";

    /// A word of which something is hidden, or one beside it.
    ///
    /// @param folded with NUL for each hidden letter
    /// @param open whether nothing is hidden
    /// @param loose whether more or fewer letters than signs may be hidden
    /// @param seen how many letters can be seen
    /// @param first how many of them stand before the first hidden one
    /// @param behind and how many behind the last
    private record Piece(
            String folded, boolean open, boolean loose, int seen, int first, int behind, int start, int end) {

        static Piece of(String folded, boolean open, boolean loose, int start, int end) {
            int seen = 0;
            for (int i = 0; i < folded.length(); i++) {
                seen += folded.charAt(i) == 0 ? 0 : 1;
            }
            int behind = folded.length() - 1 - folded.lastIndexOf(0);
            return new Piece(folded, open, loose, seen, folded.indexOf(0), behind, start, end);
        }

        /// Whether the word may be this one.
        boolean fits(String word) {
            if (open) {
                return folded.equals(word);
            }
            if (folded.length() == word.length() && isSame(word)) {
                return true;
            }
            return loose
                    && seen == first + behind
                    && word.length() >= seen
                    && word.startsWith(folded.substring(0, first))
                    && word.endsWith(folded.substring(folded.length() - behind));
        }

        private boolean isSame(String word) {
            for (int i = 0; i < word.length(); i++) {
                if (folded.charAt(i) != 0 && folded.charAt(i) != word.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// A word of names, and the names that have it.
    private record Named(String word, List<Form> forms) {}

    /// By their letters.
    private final List<Named> names = new ArrayList<>();
    private final List<Form> numbers;
    private final List<Form> persons;
    private final boolean many;
    private final boolean few;

    MaskedSearch(List<Form> forms) {
        this.many = forms.size() > MANY;
        this.persons = forms.stream()
                .filter(form -> form.kind() == Trace.Kind.PERSON && form.isManyWords())
                .toList();
        this.few = persons.size() <= FEW;
        Map<String, List<Form>> words = new LinkedHashMap<>();
        for (Form form : forms) {
            boolean named = switch (form.kind()) {
                case PERSON, ORGANISATION, CODEWORD, PHRASE, PLACE -> !form.words().isEmpty();
                default -> false;
            };
            for (String word : named ? withArticles(form.words()) : List.<String>of()) {
                List<Form> same = words.computeIfAbsent(word, first -> new ArrayList<>());
                if (same.isEmpty() || !same.getLast().equals(form)) {
                    same.add(form);
                }
            }
        }
        words.forEach((word, same) -> names.add(new Named(word, same)));
        names.sort(Comparator.comparing(Named::word));
        this.numbers = forms.stream()
                .filter(form -> form.kind() == Trace.Kind.PHONE || form.kind() == Trace.Kind.NUMBER)
                .toList();
    }

    /// The words, and those of Arabic letters with the article that they may have.
    private static List<String> withArticles(List<String> words) {
        List<String> all = new ArrayList<>(words);
        words.stream().filter(MaskedSearch::isArabic).forEach(word -> all.add(ARTICLE + word));
        return all;
    }

    private static boolean isArabic(String word) {
        return word.charAt(0) >= 'ا' && word.charAt(0) <= 'ي';
    }

    private static boolean fits(Piece piece, String word) {
        return piece.fits(word) || (isArabic(word) && piece.fits(ARTICLE + word));
    }

    /// Searches a text as it stands; costs nothing where no sign for a hidden letter stands.
    ///
    /// @return whether all words with hidden letters were looked at
    boolean search(Reading reading, Findings findings) {
        String text = reading.text();
        if (!reading.layer().isEmpty() || !isMasked(text)) {
            return true;
        }
        List<Piece> pieces = pieces(text);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.open()) {
                continue;
            }
            if (piece.folded().chars().anyMatch(c -> c >= '0' && c <= '9')) {
                numbers(reading, piece, findings);
            }
            Piece before = i > 0 && isBeside(pieces.get(i - 1), piece) ? pieces.get(i - 1) : null;
            Piece behind = i + 1 < pieces.size() && isBeside(piece, pieces.get(i + 1)) ? pieces.get(i + 1) : null;
            if (few && behind != null) {
                crossed(reading, piece, behind, findings);
            }
            if (piece.folded().charAt(0) != 0) {
                for (Named named : beginning(piece.folded().substring(0, piece.first()))) {
                    for (Form form : piece.fits(named.word()) ? named.forms() : List.<Form>of()) {
                        alone(reading, piece, form, findings);
                        if (behind != null) {
                            pair(reading, piece, behind, form, findings);
                        }
                        if (before != null && before.open()) {
                            pair(reading, before, piece, form, findings);
                        }
                    }
                }
            }
        }
        return pieces.size() < TOKENS_MAX;
    }

    /// Words of names that begin so.
    private List<Named> beginning(String letters) {
        int from = place(letters);
        int until = from;
        while (until < names.size() && names.get(until).word().startsWith(letters)) {
            until++;
        }
        return names.subList(from, until);
    }

    /// The first word that is not before these letters.
    private int place(String letters) {
        int from = 0;
        int until = names.size();
        while (from < until) {
            int middle = (from + until) >>> 1;
            if (names.get(middle).word().compareTo(letters) < 0) {
                from = middle + 1;
            } else {
                until = middle;
            }
        }
        return from;
    }

    private static boolean isMasked(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (isMask(c) || (c == '.' && text.charAt(i + 1) == '.')) {
                return true;
            }
        }
        return text.endsWith("…");
    }

    private static boolean isMask(char c) {
        return !(c > '_' && c < '~') && !(c > '~' && c < 0xB0) && !(c > 0x500 && c < 0x2000) && MASKS.indexOf(c) >= 0;
    }

    private static boolean isBeside(Piece one, Piece next) {
        return next.start() - one.end() <= BETWEEN_MAX;
    }

    /// A name of one word of which most can be seen.
    private static void alone(Reading reading, Piece piece, Form form, Findings findings) {
        boolean much = piece.seen() >= SEEN_MIN && piece.seen() * 2 > piece.folded().length();
        boolean last = form.kind() == Trace.Kind.PERSON && fits(piece, form.last());
        boolean only = form.words().size() == 1 && fits(piece, form.words().getFirst());
        if (much && !piece.loose() && (last || only)) {
            add(reading, form, piece.start(), piece.end(), findings);
        }
    }

    /// Two words of a name side by side, of a person in any order.
    private void pair(Reading reading, Piece one, Piece next, Form form, Findings findings) {
        int seen = one.seen() + next.seen();
        boolean enough = seen >= (many ? SEEN_OF_MANY_MIN : SEEN_OF_PAIR_MIN) && (!one.open() || !next.open());
        List<String> words = form.words();
        boolean person = form.kind() == Trace.Kind.PERSON;
        for (int i = 0; enough && i < words.size(); i++) {
            for (int j = 0; j < words.size(); j++) {
                boolean order = person ? i != j : j == i + 1;
                if (order && fits(one, words.get(i)) && fits(next, words.get(j))) {
                    add(reading, form, one.start(), next.end(), findings);
                    return;
                }
            }
        }
    }

    /// Two names of a person of whom the first letters can be seen, in another script.
    private void crossed(Reading reading, Piece one, Piece next, Findings findings) {
        if (next.open() || one.folded().charAt(0) == 0 || next.folded().charAt(0) == 0) {
            return;
        }
        for (Form form : persons) {
            char first = form.words().getFirst().charAt(0);
            char last = form.last().charAt(0);
            char a = one.folded().charAt(0);
            char b = next.folded().charAt(0);
            boolean other = isArabic(form.last()) != isArabic(one.folded());
            boolean ahead = Initials.isOf(first, a) && Initials.isOf(last, b);
            if (other && (ahead || (Initials.isOf(last, a) && Initials.isOf(first, b)))) {
                add(reading, form, one.start(), next.end(), findings);
            }
        }
    }

    /// A number of which enough digits can be seen, each where it belongs.
    private void numbers(Reading reading, Piece piece, Findings findings) {
        int seen = (int) piece.folded().chars().filter(c -> c >= '0' && c <= '9').count();
        if (seen < DIGITS_SEEN_MIN) {
            return;
        }
        Predicate<Form> fits = form -> {
            String digits = form.squeezed().replaceAll("[^0-9]", "");
            return piece.fits(digits) || piece.fits(form.squeezed()) || piece.fits(digits.replaceFirst("^0+", ""));
        };
        numbers.stream().filter(fits).forEach(form -> add(reading, form, piece.start(), piece.end(), findings));
    }

    private static void add(Reading reading, Form form, int start, int end, Findings findings) {
        findings.addText(
                reading, form.trace(), Leak.Kind.TRACE, Layer.MASKED, Leak.Weight.NEAR, start, end);
    }

    /// The words with hidden letters, and the words beside them.
    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        boolean wanted = false;
        while (i < text.length() && pieces.size() < TOKENS_MAX) {
            int end = i;
            boolean number = Character.isDigit(text.charAt(i)) || text.charAt(i) == '+';
            while (end < text.length() && (isInside(text, end) || (number && isInNumber(text, end)))) {
                end++;
            }
            if (end == i) {
                i++;
                continue;
            }
            Piece piece = wanted || mayHide(text, i, end) ? piece(text, i, end) : NOTHING;
            if (piece.seen() > 0) {
                boolean follows = wanted && piece.open();
                if (!piece.open() && !wanted) {
                    open(text, i, pieces);
                }
                if (!piece.open() || follows) {
                    pieces.add(piece);
                }
                wanted = !piece.open();
            }
            i = end;
        }
        return pieces;
    }

    /// Whether a sign for a hidden letter stands in `[start, end)`: words without one are of interest only beside one.
    private static boolean mayHide(String text, int start, int end) {
        for (int i = start; i < end && end - start <= LONGEST; i++) {
            char c = text.charAt(i);
            if (c == '.' || (isMask(c) && !isJoint(text, i, start, end))) {
                return true;
            }
        }
        return false;
    }

    /// One underscore between two letters joins words, as in names of members; it hides nothing.
    private static boolean isJoint(String text, int at, int start, int end) {
        return text.charAt(at) == '_'
                && at > start
                && at + 1 < end
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /// The word that ends before a piece.
    private static void open(String text, int start, List<Piece> pieces) {
        int end = start;
        while (end > 0 && start - end < BETWEEN_MAX && !Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        int begin = end;
        while (begin > 0 && (Character.isLetter(text.charAt(begin - 1)) || Fold.isDropped(text.charAt(begin - 1)))) {
            begin--;
        }
        if (begin < end) {
            pieces.add(piece(text, begin, end));
        }
    }

    private static boolean isInside(String text, int at) {
        char c = text.charAt(at);
        boolean dots = c == '.' && at > 0 && (Character.isLetter(text.charAt(at - 1)) || text.charAt(at - 1) == '.');
        boolean inner = c == '.' && at > 0 && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        return Character.isLetterOrDigit(c) || dots || inner || isMask(c) || (c >= 0x80 && Fold.isDropped(c));
    }

    private static boolean isInNumber(String text, int at) {
        return " -+()/".indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && (Character.isDigit(text.charAt(at + 1)) || isMask(text.charAt(at + 1)));
    }

    private static Piece piece(String text, int start, int end) {
        StringBuilder folded = new StringBuilder();
        boolean loose = false;
        int hidden = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isMask(c) || c == '.') {
                folded.append((char) 0);
                hidden++;
                loose |= c == '…' || (hidden > 1 && folded.length() > 1 && folded.charAt(folded.length() - 2) == 0);
            } else {
                folded.append(CipherSearch.letters(String.valueOf(c)));
            }
        }
        // A letter and a dot is an initial, and a word and a dot the end of a sentence.
        boolean dot = hidden == 1 && text.charAt(end - 1) == '.';
        return dot
                ? Piece.of(folded.substring(0, folded.length() - 1), true, false, start, end)
                : Piece.of(folded.toString(), hidden == 0, loose, start, end);
    }
}
