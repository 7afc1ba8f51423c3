package org.nadhir.reports.time;

import java.util.Locale;

/// Whether what is told of a time lies ahead of the writer or behind: "will attack on Friday", "said on Friday".
///
/// The verb nearest before the time tells, in its sentence; where none stands before it, the first one behind. Arabic
/// verbs are known by the س of their future, by words such as "plans to", and by the verbs of reports, which are few;
/// English ones by "will" and its like and by the ending of their past.
final class Tense {

    /// What the words around a time say of it.
    enum Direction {
        AHEAD,
        BEHIND,
        OPEN
    }

    private static final int TOKENS_MAX = 30;
    private static final int FUTURE_LETTERS_MIN = 4;
    private static final int PAST_LETTERS_MIN = 5;
    private static final String ENDS = ".!?؟؛;…";

    private final Words words;

    Tense(Words words) {
        this.words = words;
    }

    /// @param from the time's first token
    /// @param to the token after its last
    Direction of(int from, int to) {
        int first = from;
        while (first > 0 && from - first < TOKENS_MAX && words.follows(first) && !isEnd(first - 1)) {
            first--;
            Direction said = at(first);
            if (said != Direction.OPEN) {
                return said;
            }
        }
        for (int i = to; i < words.size() && i - to < TOKENS_MAX && words.follows(i) && !isEnd(i); i++) {
            Direction said = at(i);
            if (said != Direction.OPEN) {
                return said;
            }
        }
        return Direction.OPEN;
    }

    private boolean isEnd(int i) {
        Token token = words.at(i);
        return token.type() == Token.Type.MARK && ENDS.contains(token.text());
    }

    private Direction at(int i) {
        if (words.at(i).type() != Token.Type.WORD) {
            return Direction.OPEN;
        }
        if (words.is(i, Kind.AHEAD) || isFutureVerb(words.at(i).text())) {
            return Direction.AHEAD;
        }
        String word = words.at(i).text().toLowerCase(Locale.ROOT);
        boolean english = word.length() >= PAST_LETTERS_MIN && word.endsWith("ed");
        return english || words.is(i, Kind.BEHIND) ? Direction.BEHIND : Direction.OPEN;
    }

    /// سيهاجم, وستنفذ; not سياسة, nor what else begins so and is listed.
    private boolean isFutureVerb(String word) {
        String bare = word.startsWith("و") || word.startsWith("ف") ? word.substring(1) : word;
        if (bare.length() < FUTURE_LETTERS_MIN || bare.charAt(0) != 'س' || "يت".indexOf(bare.charAt(1)) < 0) {
            return false;
        }
        return Lexicon.INSTANCE.noFuture().stream().noneMatch(bare::startsWith);
    }
}
