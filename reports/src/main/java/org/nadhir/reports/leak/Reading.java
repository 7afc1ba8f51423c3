package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.reports.leak.view.Day;
import org.nadhir.reports.leak.view.Days;
import org.nadhir.reports.leak.view.Ids;
import org.nadhir.reports.leak.view.View;
import org.nadhir.reports.leak.view.Views;

/// One text to be searched: the text itself, a part of it, or a view of one of these; folded, with the way back.
final class Reading {

    private static final int[] ITSELF = new int[0];
    /// Views of longer texts are read anew for each search; ours, four times a release.
    private static final int KEPT_CHARS_MAX = 1 << 16;

    private final String layer;
    private final boolean disguised;
    private final String text;
    private final Folded folded;
    private final int[] from;
    private final int[] to;
    private final List<Reading> over;
    private final TextWords words;
    private TextWord @Nullable [] each;
    private @Nullable List<Token> tokens;
    private @Nullable Stream letters;
    private @Nullable Stream steps;
    private @Nullable Stream singled;
    private @Nullable String withoutIds;
    private boolean signsSought;
    private @Nullable Reading signed;
    private @Nullable List<Day> days;
    private @Nullable List<Day> meant;
    private @Nullable Affordable views;
    private final List<Reading> under = new ArrayList<>();

    private Reading(
            String layer,
            boolean disguised,
            String text,
            int[] from,
            int[] to,
            List<Reading> over,
            TextWords words) {
        this.layer = layer;
        this.disguised = disguised;
        this.text = text;
        this.folded = Folded.of(text);
        this.from = from;
        this.to = to;
        this.over = over;
        this.words = words;
    }

    /// @param words of the search that it is read for
    static Reading of(String text, TextWords words) {
        return new Reading("", false, text, ITSELF, ITSELF, List.of(), words);
    }

    /// Of a part of the text that is as it stands.
    static Reading ofPart(View part, TextWords words) {
        return new Reading("", false, part.text(), part.from(), part.to(), List.of(), words);
    }

    /// Of a view of this reading's text.
    Reading under(View view) {
        String under = layer.isEmpty() ? view.layer() : layer + '+' + view.layer();
        return new Reading(
                under, disguised || view.disguised(), view.text(), view.from(), view.to(), List.of(this), words);
    }

    /// Of another text of the same length.
    Reading as(String other) {
        return new Reading(layer, disguised, other, from, to, over, words);
    }

    /// In which a finding is shown, or empty where it is that of the search.
    String layer() {
        return layer;
    }

    boolean isDisguised() {
        return disguised;
    }

    /// Whether no ordinary writer would have come to write `[start, end)` of the text as it stands: a view may have
    /// left it as it was.
    boolean isDisguised(int start, int end) {
        if (!disguised || over.isEmpty()) {
            return disguised;
        }
        int least = least(start, end);
        return most(start, end) - least != end - start
                || !over.getFirst().text().regionMatches(least, text, start, end - start);
    }

    /// Whether its letters were picked out of words (first letters, each third one, what other keys write): only whole
    /// names mean something there, words and their neighbours do not.
    boolean isPicked() {
        return isPicked(layer);
    }

    /// The same of a layer.
    static boolean isPicked(String layer) {
        return layer.startsWith("every-")
                || layer.startsWith("keyboard-")
                || layer.contains("-letters")
                || layer.endsWith("capitals")
                || layer.endsWith("columns");
    }

    String text() {
        return text;
    }

    Folded folded() {
        return folded;
    }

    /// Made when they are first asked for.
    List<Token> tokens() {
        List<Token> made = tokens == null ? Token.of(folded, each(), words) : tokens;
        tokens = made;
        return made;
    }

    /// Each word of the folded text. Made when they are first asked for.
    TextWord[] each() {
        TextWord[] made = each == null ? words.each(folded) : each;
        each = made;
        return made;
    }

    /// The folded letters with sums. Made when they are first asked for, as all that follows.
    Stream letters() {
        Stream made = letters == null ? Stream.of(folded) : letters;
        letters = made;
        return made;
    }

    /// How far each letter is from the next.
    Stream steps() {
        Stream made = steps;
        if (made == null) {
            char[] between = Cipher.steps(folded.letters(), folded.length());
            made = new Stream(between, between.length, new int[0]);
            steps = made;
        }
        return made;
    }

    /// The letters, doubled ones once.
    Stream singled() {
        Stream made = singled == null ? Stream.singled(folded.letters(), folded.length()) : singled;
        singled = made;
        return made;
    }

    /// The text with gaps for ids and moments that machines wrote.
    String withoutIds() {
        String made = withoutIds == null ? Ids.withoutAny(text) : withoutIds;
        withoutIds = made;
        return made;
    }

    /// The same with letters for signs that look like them; null where no such sign may be meant for a letter.
    @Nullable
    Reading signed() {
        // Digits stand beside letters in every id, and there they are no letters.
        if (!signsSought && Leet.mayBeIn(withoutIds())) {
            signed = as(Leet.read(text));
        }
        signsSought = true;
        return signed;
    }

    /// The days that it names.
    List<Day> days() {
        List<Day> made = days == null ? Days.of(text) : days;
        days = made;
        return made;
    }

    /// And those that it means by them.
    List<Day> daysMeant() {
        List<Day> made = meant == null ? Days.meant(text, days()) : meant;
        meant = made;
        return made;
    }

    /// What can be read under disguises of it: bounded, and kept for who reads it next where it is no longer than a
    /// release.
    Affordable views() {
        Affordable made = views == null ? Affordable.of(Views.of(text), text.length()) : views;
        views = made;
        return made;
    }

    /// The reading of a view of [#views].
    Reading view(int number) {
        if (text.length() > KEPT_CHARS_MAX) {
            return under(views().views().get(number));
        }
        if (number == under.size()) {
            under.add(under(views().views().get(number)));
        }
        return under.get(number);
    }

    /// Where the characters `[start, end)` of the reading begin in the text.
    int textStart(int start, int end) {
        return over.isEmpty() ? least(start, end) : over.getFirst().textStart(least(start, end), most(start, end));
    }

    /// And where they end.
    int textEnd(int start, int end) {
        return over.isEmpty() ? most(start, end) : over.getFirst().textEnd(least(start, end), most(start, end));
    }

    /// Whether something of the text that is left out stands between the characters `[start, end)`.
    boolean isInPieces(int start, int end) {
        for (int i = start; from.length > 0 && i + 1 < end; i++) {
            if (from[i + 1] > to[i]) {
                return true;
            }
        }
        return false;
    }

    private int least(int start, int end) {
        if (from.length == 0) {
            return start;
        }
        int least = Integer.MAX_VALUE;
        for (int i = start; i < end; i++) {
            least = Math.min(least, from[i]);
        }
        return least;
    }

    private int most(int start, int end) {
        if (to.length == 0) {
            return end;
        }
        int most = 0;
        for (int i = start; i < end; i++) {
            most = Math.max(most, to[i]);
        }
        return most;
    }
}
