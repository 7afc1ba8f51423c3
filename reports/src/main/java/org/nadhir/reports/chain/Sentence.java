package org.nadhir.reports.chain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Line;
import org.nadhir.model.Mention;
import org.nadhir.model.Span;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.Stretches;
import org.nadhir.reports.Word;

/// One sentence of one line, as words, with the mentions that stand in it.
///
/// A sentence ends at . ؟ ! … or the end of the line; a full stop inside a quotation does not end it.
public final class Sentence {

    private static final int QUOTE_MAX = 600;
    /// No sentence of a person is longer; a text without full stops is cut at a space.
    private static final int CHARS_MAX = 2000;

    private final Shadow shadow;
    private final Line line;
    private final int start;
    private final int end;
    private final List<Word> words;
    private final List<@Nullable Mention> at;

    private Sentence(Shadow shadow, Line line, int start, int end, List<Mention> mentions) {
        this.shadow = shadow;
        this.line = line;
        this.start = start;
        this.end = end;
        this.words = Word.in(shadow.folded(), start, end);
        this.at = new ArrayList<>();
        int next = 0;
        int from = next < mentions.size() ? shadow.folded(mentions.get(next).span().start()) : end;
        int to = next < mentions.size() ? shadow.folded(mentions.get(next).span().end()) : end;
        for (Word word : words) {
            while (next < mentions.size() && to <= word.start()) {
                next++;
                from = next < mentions.size() ? shadow.folded(mentions.get(next).span().start()) : end;
                to = next < mentions.size() ? shadow.folded(mentions.get(next).span().end()) : end;
            }
            at.add(next < mentions.size() && from < word.end() ? mentions.get(next) : null);
        }
    }

    /// The sentences of all lines that make claims, in order.
    public static List<Sentence> of(Shadow shadow, List<Line> lines, List<Mention> mentions) {
        List<Sentence> sentences = new ArrayList<>();
        Stretches<Mention> placed = Stretches.of(mentions, Mention::span);
        for (Line line : lines) {
            if (!line.makesClaims()) {
                continue;
            }
            List<Mention> here =
                    placed.overlapping(line.span()).stream()
                            .filter(mention -> line.span().contains(mention.span()))
                            .sorted(java.util.Comparator.comparing(Mention::span))
                            .toList();
            int from = shadow.folded(line.span().start());
            int to = shadow.folded(line.span().end());
            int begin = from;
            int first = 0;
            for (int i = from; i < to; i++) {
                boolean tooLong = i - begin >= CHARS_MAX && Character.isWhitespace(shadow.folded().charAt(i));
                if (tooLong || endsSentence(shadow.folded(), i, from, to)) {
                    first = before(here, first, shadow.original(begin, begin).start());
                    add(sentences, new Sentence(shadow, line, begin, i + 1, here.subList(first, here.size())));
                    begin = i + 1;
                }
            }
            first = before(here, first, shadow.original(begin, begin).start());
            add(sentences, new Sentence(shadow, line, begin, to, here.subList(first, here.size())));
        }
        return sentences;
    }

    /// The first mention, not before `first`, that does not end before `start`.
    private static int before(List<Mention> mentions, int first, int start) {
        int next = first;
        while (next < mentions.size() && mentions.get(next).span().end() <= start) {
            next++;
        }
        return next;
    }

    private static void add(List<Sentence> sentences, Sentence sentence) {
        if (!sentence.words.isEmpty()) {
            sentences.add(sentence);
        }
    }

    private static boolean endsSentence(String folded, int i, int from, int to) {
        char c = folded.charAt(i);
        if (c != '.' && c != '؟' && c != '!' && c != '?' && c != '…' && c != '؛') {
            return false;
        }
        boolean last = i + 1 >= to;
        boolean spaceAfter = last || Character.isWhitespace(folded.charAt(i + 1)) || folded.charAt(i + 1) == '"';
        boolean initial = i >= 2 && !Character.isLetter(folded.charAt(i - 2))
                && Character.isLetter(folded.charAt(i - 1));
        boolean dotted = i >= 2 && folded.charAt(i - 2) == '.';
        boolean title = i >= 2 && (folded.startsWith("mr", i - 2) || folded.startsWith("dr", i - 2)
                || (i >= 3 && (folded.startsWith(" st", i - 3) || folded.startsWith("col", i - 3)
                        || folded.startsWith("gen", i - 3))));
        return spaceAfter && !(c == '.' && (initial || dotted || title)) && !inQuotation(folded, i, from, to);
    }

    private static boolean inQuotation(String folded, int i, int from, int to) {
        int marks = 0;
        for (int k = Math.max(from, i - QUOTE_MAX); k < i; k++) {
            marks += folded.charAt(k) == '"' ? 1 : 0;
        }
        int closing = folded.indexOf('"', i, Math.min(to, i + QUOTE_MAX));
        return marks % 2 == 1 && closing > i + 1;
    }

    public Line line() {
        return line;
    }

    public List<Word> words() {
        return words;
    }

    int size() {
        return words.size();
    }

    String word(int index) {
        return index >= 0 && index < words.size() ? words.get(index).text() : "";
    }

    /// The mention that covers a word, if any.
    public @Nullable Mention mention(int index) {
        return index >= 0 && index < at.size() ? at.get(index) : null;
    }

    /// The mention that begins at a word, if any.
    @Nullable Mention mentionFrom(int index) {
        Mention here = mention(index);
        return here != null && (index == 0 || !here.equals(mention(index - 1))) ? here : null;
    }

    /// The first word after the mention that covers `index`.
    int after(int index) {
        Mention here = mention(index);
        int next = index + 1;
        while (here != null && next < size() && here.equals(mention(next))) {
            next++;
        }
        return next;
    }

    boolean commaBefore(int index) {
        return hasBefore(index, '،') || hasBefore(index, ',');
    }

    /// Whether this mark stands between a word and the one before it.
    boolean hasBefore(int index, char mark) {
        if (index <= 0) {
            return false;
        }
        int to = index < size() ? words.get(index).start() : end;
        for (int i = words.get(index - 1).end(); i < to; i++) {
            if (shadow.folded().charAt(i) == mark) {
                return true;
            }
        }
        return false;
    }

    /// The stretch of the original from one word up to, not including, another.
    public Span span(int from, int to) {
        return shadow.original(words.get(from).start(), words.get(Math.max(from, to - 1)).end());
    }

    /// The whole sentence with its punctuation, without blanks around it.
    public Span span() {
        int first = start;
        int last = end;
        while (first < last && Character.isWhitespace(shadow.folded().charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(shadow.folded().charAt(last - 1))) {
            last--;
        }
        return shadow.original(first, last);
    }

    String original(int index) {
        return shadow.original(words.get(index).start(), words.get(index).end()).in(shadow.original());
    }

    public String folded() {
        return shadow.folded().substring(start, end);
    }
}
