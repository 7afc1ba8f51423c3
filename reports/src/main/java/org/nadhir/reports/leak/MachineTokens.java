package org.nadhir.reports.leak;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nadhir.reports.leak.Findings.Finding;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// Ids, digests and moments that machines write: among their digits every number stands somewhere with gaps, and every
/// short name in some base. What was found so in a part of one of them, or across its edge, is chance; what stands
/// there openly, or fills it, is not.
///
/// Forms of RFC 9562 (UUID) and RFC 3339 (moments), and hexadecimal as long as a digest.
final class MachineTokens {

    private static final Pattern TOKEN = Pattern.compile("(?i)(?<![0-9a-z])(?:"
            + "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
            + "|(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})"
            + "|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}"
            + "(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?"
            + ")(?![0-9a-z])");

    /// Views that pick digits out of what stands between them.
    private static final Set<String> GAPPED = Set.of("numbers-apart", "digits-between", "letters-for-digits");

    /// So few digits in a row stand in one of some hundred ids by chance.
    private static final int DIGITS_MIN = 7;

    /// @param moment whether its digits say a day and a time, and not something that was drawn
    private record Token(int start, int end, boolean moment) {}

    /// By where they start; no two overlap.
    private final NavigableMap<Integer, Token> tokens = new TreeMap<>();

    private final List<Trace> traces;

    MachineTokens(String text, List<Trace> traces) {
        this.traces = traces;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            boolean moment = matcher.group().indexOf(':') >= 0;
            tokens.put(matcher.start(), new Token(matcher.start(), matcher.end(), moment));
        }
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
        return touches && !fills && isDoubtful(finding, token);
    }

    private boolean isDoubtful(Finding finding, Token token) {
        boolean near = finding.weight() != Leak.Weight.CERTAIN;
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

    /// Of nested views the innermost.
    private static String lastOf(String layer) {
        return layer.substring(layer.lastIndexOf('+') + 1);
    }
}
