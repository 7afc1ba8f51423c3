package org.nadhir.reports.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.nadhir.model.Language;
import org.nadhir.model.Line;
import org.nadhir.model.Line.Kind;
import org.nadhir.model.Span;

/// Tells the author's lines from what the site added, by rules that any news page is read with.
public final class PageReader {

    private static final int TITLE_WORDS_MIN = 3;
    private static final int TITLE_WORDS_MAX = 25;
    private static final int SUBTITLE_WORDS_MAX = 12;
    private static final int NAME_WORDS_MAX = 4;
    private static final double BODY_BEFORE_END_MIN = 0.6;

    private final List<Shape> shapes;
    private final BitSet embedded;
    private final List<String> widgets;
    private final BitSet prose = new BitSet();
    private final int firstLine;
    private final List<Line> lines = new ArrayList<>();
    private final Seen seen = new Seen();
    private final int firstProse;
    private final int lastProse;
    private boolean tailDropped;
    private boolean tailNamed;

    private PageReader(String text, Language language) {
        this.shapes = split(text);
        this.embedded = EmbeddedPosts.in(shapes, language);
        this.widgets = shapes.stream().map(PageReader::widget).toList();
        for (int i = 0; i < shapes.size(); i++) {
            prose.set(i, isProse(i));
        }
        this.firstLine = firstLine();
        int end = endMarker();
        this.lastProse = lastProse(end);
        this.firstProse = firstProse();
    }

    /// Names every line of the text, blank ones included, in order. The spans cover the text without its line breaks.
    public static List<Line> lines(String text, Language language) {
        PageReader reader = new PageReader(text, language);
        for (int i = 0; i < reader.shapes.size(); i++) {
            reader.read(i);
        }
        return List.copyOf(reader.lines);
    }

    private static List<Shape> split(String text) {
        List<Shape> shapes = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                boolean pair = i < text.length() && i > start && text.charAt(i - 1) == '\r';
                int end = pair ? i - 1 : i;
                shapes.add(Shape.of(shapes.size() + 1, new Span(start, end), text));
                start = i + 1;
            }
        }
        return shapes;
    }

    private static String widget(Shape shape) {
        return shape.isBlank() ? "" : Phrases.INSTANCE.widget(shape.folded(), shape.words());
    }

    private boolean isProse(int i) {
        Shape shape = shapes.get(i);
        return shape.isProse() && !embedded.get(i) && widgets.get(i).isEmpty() && !shape.endsWithCredit();
    }

    /// The first line that ends the article, with most of the prose before it; the number of lines if there is none.
    private int endMarker() {
        int all = 0;
        for (int i = 0; i < shapes.size(); i++) {
            all += prose.get(i) ? shapes.get(i).words() : 0;
        }
        int before = 0;
        for (int i = 0; i < shapes.size(); i++) {
            before += prose.get(i) ? shapes.get(i).words() : 0;
            if (before > 0 && before >= BODY_BEFORE_END_MIN * all && widgets.get(i).endsWith("-end")) {
                return i;
            }
        }
        return shapes.size();
    }

    private int lastProse(int end) {
        return end == 0 ? -1 : prose.previousSetBit(end - 1);
    }

    private int firstProse() {
        int first = prose.nextSetBit(0);
        return first < 0 ? shapes.size() : first;
    }

    private void read(int i) {
        Shape shape = shapes.get(i);
        if (shape.isBlank()) {
            add(shape, Kind.BLANK, "blank");
        } else if (embedded.get(i)) {
            add(shape, Kind.EMBEDDED, "embedded-post");
        } else if (!readByWords(shape, i)) {
            readByPlace(shape, i);
        }
    }

    /// By what the line says.
    private boolean readByWords(Shape shape, int i) {
        String duplicate = seen.duplicate(shape);
        if (!duplicate.isEmpty()) {
            drop(shape, i, duplicate);
            return true;
        }
        String widget = widgets.get(i);
        if (!widget.isEmpty() || shape.saysNothing()) {
            drop(shape, i, widget.isEmpty() ? "says-nothing" : widget);
            return true;
        }
        String credit = shape.isProse() && shape.endsWithStop() ? "" : Phrases.INSTANCE.credit(shape.folded());
        if (credit.equals("caption") || (i != firstLine && !shape.endsSentence() && shape.endsWithCredit())) {
            seen.caption(shape);
            add(shape, Kind.CAPTION, credit.isEmpty() ? "agency-credit" : credit);
            return true;
        }
        if (!credit.isEmpty()) {
            add(shape, Kind.CREDIT, credit);
            return true;
        }
        return false;
    }

    private int firstLine() {
        for (int i = 0; i < shapes.size(); i++) {
            if (!shapes.get(i).isBlank() && widgets.get(i).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    /// By where the line stands: before the prose, in it, or behind it.
    private void readByPlace(Shape shape, int i) {
        if (i > lastProse && lastProse >= 0) {
            readTail(shape, i);
        } else if (!seen.hasTitle() && i < firstProse && isTitle(shape)) {
            seen.title(shape);
            add(shape, Kind.TITLE, "first-line");
        } else if (i < firstProse && !seen.hasTitle() && shape.words() < TITLE_WORDS_MIN) {
            add(shape, Kind.CREDIT, "head-label");
        } else if (shape.words() <= SUBTITLE_WORDS_MAX && !shape.endsWithStop() && !shape.leadsOn()) {
            add(shape, Kind.SUBTITLE, "short-line");
        } else {
            body(shape, "prose");
        }
    }

    private static boolean isTitle(Shape shape) {
        return shape.words() >= TITLE_WORDS_MIN
                && shape.words() <= TITLE_WORDS_MAX
                && !shape.endsWithStop()
                && !shape.leadsOn();
    }

    /// Behind the last long paragraph a short sentence may still be the author's, and one short line may name who
    /// publishes; from the first line of the site on, all is the site's.
    private void readTail(Shape shape, int i) {
        if (!tailDropped && shape.endsWithStop()) {
            body(shape, "last-sentence");
        } else if (!tailDropped && !tailNamed && shape.words() <= NAME_WORDS_MAX && !shape.endsSentence()) {
            tailNamed = true;
            add(shape, Kind.CREDIT, "trailing-name");
        } else {
            drop(shape, i, "tail");
        }
    }

    private void body(Shape shape, String rule) {
        seen.body(shape);
        add(shape, Kind.BODY, rule);
    }

    private void drop(Shape shape, int i, String rule) {
        boolean inline = rule.equals("related") || rule.equals("advertisement");
        tailDropped |= lastProse >= 0 && i > lastProse && !inline;
        add(shape, Kind.DROPPED, rule);
    }

    private void add(Shape shape, Kind kind, String rule) {
        lines.add(new Line(shape.number(), shape.span(), kind, rule));
    }
}
