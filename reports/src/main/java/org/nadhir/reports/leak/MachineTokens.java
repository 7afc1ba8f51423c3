package org.nadhir.reports.leak;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nadhir.reports.leak.Findings.Finding;
import org.nadhir.reports.leak.view.Ids;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// Ids, digests and moments that machines write: among their digits every number stands somewhere with gaps, and every
/// short name in some base. What was found so in a part of one of them, or across its edge, is chance; what stands
/// there openly, or fills it, is not.
///
/// Forms of RFC 9562 (UUID) and RFC 3339 (moments), hexadecimal as long as a digest, and rows of base64 as long as a
/// key (RFC 4648; RFC 7515 for the parts of a signed pass).
final class MachineTokens {

    /// Views that pick digits out of what stands between them.
    private static final Set<String> GAPPED =
            Set.of("numbers-apart", "digits-between", "letters-between", "letters-for-digits");

    /// Views of bytes: what they read in most of a token somebody put there.
    private static final Set<String> BYTES = Set.of("hexadecimal", "octal", "binary", "base64", "base32");
    private static final int MOST = 8;

    /// The view of an id's bytes as letters.
    private static final String IN_ID = "id-bytes";
    /// Of a byte two digits: five letters that spell a name stand in one of a million ids by chance.
    private static final int WRITTEN_MIN = 10;

    /// So few digits in a row stand in one of some hundred ids by chance.
    private static final int DIGITS_MIN = 7;

    private static final String MINUTES = "0000-00-00T00:00";
    private static final String SECONDS = ":00";
    private static final String ZONE = "00:00";
    private static final int MOMENT_SIGN_AT = 10;
    private static final int DIGITS_MAX = 128;
    private static final int RUN_MIN = 24;
    /// In a longer row of base64 so few characters are read as something by chance.
    private static final int CHANCE_MAX = 6;
    /// Two or three letters between two signs stand in every other key.
    private static final int WHOLE_MIN = 4;

    /// @param moment whether its digits say a day and a time, and not something that was drawn
    /// @param run whether it is a key, a signature or a pass in base64, in which a whole text may stand as well
    private record Token(int start, int end, boolean moment, boolean run) {}

    /// By where they start; no two overlap.
    private final NavigableMap<Integer, Token> tokens = new TreeMap<>();

    private final String text;
    private final List<Trace> traces;

    MachineTokens(String text, List<Trace> traces) {
        this.text = text;
        this.traces = traces;
        int i = 0;
        while (i < text.length()) {
            int end = isWordPart(text, i) && (i == 0 || !isWordPart(text, i - 1)) ? end(text, i) : i;
            if (end > i) {
                tokens.put(i, new Token(i, end, (text.charAt(i + MOMENT_SIGN_AT) | 0x20) == 't', false));
            } else if (isRunPart(text, i) && (i == 0 || !isRunPart(text, i - 1))) {
                end = runEnd(text, i);
                if (end > i) {
                    tokens.put(i, new Token(i, end, false, true));
                }
            }
            i = Math.max(i + 1, end);
        }
    }

    /// Where the token that begins with a word at `i` ends, or `i` where none does.
    private static int end(String text, int i) {
        int digits = hexEnd(text, i);
        if (digits - i == 8) {
            return Ids.end(text, i);
        }
        if (digits - i == 4) {
            return momentEnd(text, i);
        }
        boolean digest = switch (digits - i) {
            case 32, 40, 64, 96, 128 -> true;
            default -> false;
        };
        return digest && isEnd(text, digits) ? digits : i;
    }

    private static boolean isRunPart(String text, int i) {
        char c = text.charAt(i);
        return isWordPart(text, i) || c == '+' || c == '/' || c == '-' || c == '_';
    }

    /// Where a row of base64 ends that begins at `i`: long, with digits, capitals and small letters, as no word is.
    private static int runEnd(String text, int i) {
        int end = i;
        int kinds = 0;
        while (end < text.length() && isRunPart(text, end)) {
            char c = text.charAt(end);
            kinds |= isDigit(c) ? 1 : c >= 'A' && c <= 'Z' ? 2 : c >= 'a' && c <= 'z' ? 4 : 0;
            end++;
        }
        return end - i >= RUN_MIN && kinds == 7 ? end : i;
    }

    /// The longest of the forms that a moment may have here; what is left of it is part of no word.
    private static int momentEnd(String text, int start) {
        int minutes = fit(text, start, MINUTES);
        int seconds = minutes < 0 ? -1 : fit(text, minutes, SECONDS);
        int fraction = seconds < 0 || seconds >= text.length() || text.charAt(seconds) != '.' ? -1 : seconds + 1;
        int digits = fraction;
        while (fraction >= 0 && digits < text.length() && digits - fraction < 9 && isDigit(text.charAt(digits))) {
            digits++;
        }
        for (int end : new int[] {digits > fraction ? digits : -1, seconds, minutes}) {
            int zoned = end < 0 ? -1 : zoneEnd(text, end);
            if (zoned >= 0) {
                return zoned;
            }
        }
        return start;
    }

    private static int zoneEnd(String text, int end) {
        boolean zulu = end < text.length() && (text.charAt(end) | 0x20) == 'z';
        if (zulu && isEnd(text, end + 1)) {
            return end + 1;
        }
        boolean sign = end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '-');
        int zone = sign ? fit(text, end + 1, ZONE) : -1;
        return zone >= 0 && isEnd(text, zone) ? zone : isEnd(text, end) ? end : -1;
    }

    /// Where what has this form ends, or -1: `0` stands for a digit.
    private static int fit(String text, int start, String form) {
        if (start + form.length() > text.length()) {
            return -1;
        }
        for (int i = 0; i < form.length(); i++) {
            char wanted = form.charAt(i);
            char c = text.charAt(start + i);
            if (wanted == '0' ? !isDigit(c) : c != wanted && !(wanted == 'T' && c == 't')) {
                return -1;
            }
        }
        return start + form.length();
    }

    private static int hexEnd(String text, int start) {
        int end = start;
        while (end < text.length() && end - start <= DIGITS_MAX && isHex(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isHex(char c) {
        int lower = c | 0x20;
        return isDigit(c) || (lower >= 'a' && lower <= 'f');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isEnd(String text, int at) {
        return at >= text.length() || !isWordPart(text, at);
    }

    private static boolean isWordPart(String text, int at) {
        char c = text.charAt(at);
        int lower = c | 0x20;
        return isDigit(c) || (c < 0x80 && lower >= 'a' && lower <= 'z');
    }

    /// Whether chance alone explains this. Of the tokens that a finding touches, only the first and the last can lie in
    /// it in part.
    boolean explain(Finding finding) {
        return isPartOf(finding, tokens.floorEntry(finding.start()))
                || isPartOf(finding, tokens.lowerEntry(finding.end()));
    }

    private boolean isPartOf(Finding finding, Map.@Nullable Entry<Integer, Token> entry) {
        if (entry == null) {
            return false;
        }
        Token token = entry.getValue();
        boolean touches = finding.start() < token.end() && token.start() < finding.end();
        boolean fills = finding.start() <= token.start() && token.end() <= finding.end();
        fills |= finding.viewed() && BYTES.contains(lastOf(finding.shown())) && isMost(finding, token);
        return touches && !fills && isDoubtful(finding, token);
    }

    /// Whether a finding leaves no more than a sign or two of a token: the plus of a telephone number.
    private static boolean isMost(Finding finding, Token token) {
        int common = Math.min(finding.end(), token.end()) - Math.max(finding.start(), token.start());
        return common * MOST >= (token.end() - token.start()) * (MOST - 1);
    }

    private boolean isDoubtful(Finding finding, Token token) {
        if (finding.viewed() && lastOf(finding.shown()).equals(IN_ID)) {
            return !isWritten(finding);
        }
        boolean near = finding.weight() != Leak.Weight.CERTAIN;
        if (token.run()) {
            // What fills much of it somebody put there.
            boolean read = finding.viewed() && finding.shown().startsWith("base64");
            boolean chance = !read || finding.end() - finding.start() <= CHANCE_MAX;
            return near && chance && (finding.viewed() || !isWhole(finding));
        }
        if (traces.get(finding.trace()).kind() == Trace.Kind.DATE && !token.moment()) {
            // A day has so few digits that any base makes one of some letters of an id.
            return true;
        }
        return switch (finding.layer()) {
            case PART, ENCIPHERED, SHIFTED, MASKED, INITIALS, TRANSLITERATED, NEAR -> near;
            case DATE -> near && !token.moment();
            case NUMBER -> !token.moment() && (finding.viewed() || finding.end() - finding.start() < DIGITS_MIN);
            default -> finding.viewed() && (near || GAPPED.contains(lastOf(finding.shown())));
        };
    }

    /// Whether letters of an id spell what is known, letter for letter, or a word of it.
    private static boolean isWritten(Finding finding) {
        return switch (finding.layer()) {
            case EXACT, FOLDED, INFLECTED, LOOKALIKE, PART, OVERLAP, RARE ->
                finding.end() - finding.start() >= WRITTEN_MIN;
            default -> false;
        };
    }

    /// Whether it is a whole word, or some, of words that are joined, as names of files and addresses are.
    private boolean isWhole(Finding finding) {
        return finding.end() - finding.start() >= WHOLE_MIN
                && (finding.start() == 0 || !isWordPart(text, finding.start() - 1))
                && isEnd(text, finding.end());
    }

    /// Of nested views the innermost.
    private static String lastOf(String layer) {
        return layer.substring(layer.lastIndexOf('+') + 1);
    }
}
