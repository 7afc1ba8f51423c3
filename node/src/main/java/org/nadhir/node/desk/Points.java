package org.nadhir.node.desk;

import org.nadhir.json.Json;
import org.nadhir.model.Span;

/// The way from UTF-16 units to code points in one text, at a cost that does not grow with the text for each span.
final class Points {

    private static final int STEP = 1024;

    private final String text;
    /// Code points before each `STEP`th unit; empty where every unit is a code point.
    private final int[] before;

    Points(String text) {
        this.text = text;
        boolean plain = text.codePointCount(0, text.length()) == text.length();
        this.before = plain ? new int[0] : new int[text.length() / STEP + 1];
        for (int i = 1; i < before.length; i++) {
            before[i] = before[i - 1] + count((i - 1) * STEP, i * STEP);
        }
    }

    /// A pair that is cut between two steps counts where it ends.
    private int count(int from, int to) {
        int points = 0;
        for (int i = from; i < to; i++) {
            points += Character.isLowSurrogate(text.charAt(i)) && i > 0
                    && Character.isHighSurrogate(text.charAt(i - 1)) ? 0 : 1;
        }
        return points;
    }

    int at(int unit) {
        int step = unit / STEP;
        return before.length == 0 ? unit : before[step] + count(step * STEP, unit);
    }

    /// `{start, end}` in code points.
    Json.Builder span(Span span) {
        return Json.object().put("start", at(span.start())).put("end", at(span.end()));
    }

    /// `{text, start, end}`: the words as received and where they stand.
    Json.Builder words(Span span) {
        return span(span).put("text", span.in(text));
    }
}
