package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nadhir.tearline.Trace;

/// One trace, made ready to be searched for.
///
/// Short names are words of the language as well, so they are found only as words; long ones anywhere, with spaces
/// and punctuation taken out.
final class Needle {

    /// From so many letters on a name is looked for inside other letters as well.
    private static final int ANYWHERE_CHARS_MIN = 6;
    private static final int REVERSED_CHARS_MIN = 5;
    private static final int VEILED_CHARS_MIN = 4;
    private static final int NEAR_CHARS_MIN = 6;
    private static final int NEAR_TWICE_CHARS_MIN = 11;
    private static final int SKELETON_CHARS_MIN = 4;
    private static final int FAMILY_NAME_CHARS_MIN = 5;
    private static final int DIGITS_MIN = 8;
    /// What Arabic writes together with the word after it, folded.
    private static final Set<String> PREFIXES =
            Set.of("و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "كال", "لل", "ولل", "وب", "ول");

    private final Trace trace;
    private final String folded;
    private final String reversed;
    private final String bare;
    private final long bareLetters;
    private final String skeleton;
    private final String familyName;
    private final String bareFamilyName;
    private final String digits;
    private final boolean fuzzy;

    private Needle(Trace trace) {
        this.trace = trace;
        Tokens tokens = Tokens.of(Fold.text(searched(trace)));
        this.folded = tokens.squeezed();
        this.reversed = new StringBuilder(folded).reverse().toString();
        this.bare = String.join("", tokens.bare());
        this.bareLetters = Distance.letters(bare);
        boolean name = isName(trace.kind());
        this.skeleton = name ? skeleton(tokens.bare()) : "";
        boolean person = trace.kind() == Trace.Kind.PERSON && tokens.bare().size() > 1;
        this.familyName = person ? tokens.words().getLast() : "";
        this.bareFamilyName = person ? tokens.bare().getLast() : "";
        boolean number = trace.kind() == Trace.Kind.PHONE
                || trace.kind() == Trace.Kind.NUMBER
                || trace.kind() == Trace.Kind.TIME;
        this.digits = number ? digits(folded) : "";
        this.fuzzy = name || number || trace.kind() == Trace.Kind.EMAIL || trace.kind() == Trace.Kind.FILE_NAME;
    }

    private static boolean isName(Trace.Kind kind) {
        return kind == Trace.Kind.PERSON || kind == Trace.Kind.ORGANISATION || kind == Trace.Kind.CODEWORD;
    }

    static Needle of(Trace trace) {
        return new Needle(trace);
    }

    String id() {
        return trace.id();
    }

    /// Of a file's name what stands before its ending: the ending says nothing.
    private static String searched(Trace trace) {
        int dot = trace.value().lastIndexOf('.');
        boolean ending = trace.kind() == Trace.Kind.FILE_NAME && dot > 0 && trace.value().length() - dot <= 6;
        return ending ? trace.value().substring(0, dot) : trace.value();
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    private static String skeleton(List<String> words) {
        return words.stream().map(Skeleton::of).collect(Collectors.joining());
    }

    /// The layer in which this needle is found in a text that people read, or empty.
    Optional<String> in(Tokens text) {
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        String squeezed = text.squeezed();
        if (isWordIn(text.words(), squeezed, folded) || isAnywhere(squeezed)) {
            return Optional.of("folded");
        }
        if (isWordIn(text.bare(), text.bareSqueezed(), bare) || isFamilyNameIn(text)) {
            return Optional.of("bare");
        }
        if (digits.length() >= DIGITS_MIN && digits(squeezed).contains(digits)) {
            return Optional.of("digits");
        }
        if (folded.length() >= REVERSED_CHARS_MIN && squeezed.contains(reversed)) {
            return Optional.of("reversed");
        }
        if (skeleton.length() >= SKELETON_CHARS_MIN && isSkeletonIn(text)) {
            return Optional.of("skeleton");
        }
        return fuzzy && bare.length() >= NEAR_CHARS_MIN && isNear(text.bare())
                ? Optional.of("near")
                : Optional.empty();
    }

    /// Whether a lifted veil shows it. Random bytes read as letters come near to much, so only the name itself counts.
    ///
    /// @param squeezed what was lifted, folded, without spaces
    boolean isUnder(String squeezed) {
        return folded.length() >= VEILED_CHARS_MIN && squeezed.contains(folded);
    }

    /// What [#isUnder] looks for, or empty where it finds nothing ever.
    Optional<String> veiled() {
        return folded.length() >= VEILED_CHARS_MIN ? Optional.of(folded) : Optional.empty();
    }

    private boolean isAnywhere(String squeezed) {
        return folded.length() >= ANYWHERE_CHARS_MIN && squeezed.contains(folded);
    }

    private boolean isFamilyNameIn(Tokens text) {
        return (familyName.length() >= FAMILY_NAME_CHARS_MIN && isWordIn(text.words(), text.squeezed(), familyName))
                || (bareFamilyName.length() >= FAMILY_NAME_CHARS_MIN
                        && isWordIn(text.bare(), text.bareSqueezed(), bareFamilyName));
    }

    /// Some neighbouring words, written together, are the needle: spaced letters are found as well.
    ///
    /// @param squeezed the words written together: what is not in it is in no window, and most needles are not
    private static boolean isWordIn(List<String> words, String squeezed, String needle) {
        return squeezed.contains(needle)
                && windows(words, needle.length() + 4).stream().anyMatch(window -> isWord(window, needle));
    }

    private static boolean isWord(String window, String needle) {
        return window.equals(needle)
                || (window.endsWith(needle)
                        && PREFIXES.contains(window.substring(0, window.length() - needle.length())));
    }

    private boolean isSkeletonIn(Tokens text) {
        return (text.skeleton().contains(skeleton)
                        && isWindow(text.bare().stream().map(Skeleton::of).toList()))
                || (text.skeletonWithoutArticles().contains(skeleton)
                        && isWindow(text.bare().stream()
                                .map(Tokens::withoutArticle)
                                .map(Skeleton::of)
                                .toList()));
    }

    private boolean isWindow(List<String> skeletons) {
        return windows(skeletons, skeleton.length()).contains(skeleton);
    }

    private boolean isNear(List<String> words) {
        int most = bare.length() >= NEAR_TWICE_CHARS_MIN ? 2 : 1;
        for (int i = 0; i < words.size(); i++) {
            int length = 0;
            long letters = 0;
            for (int j = i; j < words.size() && length + words.get(j).length() <= bare.length() + most; j++) {
                length += words.get(j).length();
                letters |= Distance.letters(words.get(j));
                if (length >= bare.length() - most
                        && Distance.maybeWithin(letters, bareLetters, most)
                        && Distance.isWithin(String.join("", words.subList(i, j + 1)), bare, most)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// All runs of neighbouring words that, written together, have at most so many letters.
    private static List<String> windows(List<String> words, int charsMax) {
        List<String> windows = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            StringBuilder window = new StringBuilder();
            for (int j = i; j < words.size() && window.length() + words.get(j).length() <= charsMax; j++) {
                window.append(words.get(j));
                windows.add(window.toString());
            }
        }
        return windows;
    }
}
