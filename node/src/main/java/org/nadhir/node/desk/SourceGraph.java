package org.nadhir.node.desk;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nadhir.model.Chain;
import org.nadhir.model.EntityId;
import org.nadhir.model.Language;
import org.nadhir.model.Origin;
import org.nadhir.model.Picture;
import org.nadhir.model.Reading;
import org.nadhir.reports.register.Register;

/// Who has it from whom, as an SVG: reports, the outlets that they relay, and those who speak, from left to right.
///
/// No script, no link, no font of its own; names are escaped. A broken line ends at somebody who is not named.
public final class SourceGraph {

    private static final int COLUMN = 340;
    private static final int ROW = 44;
    private static final int BOX_WIDTH = 240;
    private static final int BOX_HEIGHT = 30;
    private static final int MARGIN = 20;
    private static final int NAME_CHARS_MAX = 34;

    private record Edge(String from, String to, boolean anonymous) {}

    private final Register register;
    private final Language language;
    /// The names of each column in the order in which they came.
    private final Map<String, Integer> reports = new LinkedHashMap<>();
    private final Map<String, Integer> outlets = new LinkedHashMap<>();
    private final Map<String, Integer> speakers = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();

    private SourceGraph(Register register, Language language) {
        this.register = register;
        this.language = language;
    }

    public static String svg(Picture picture, Register register, Language language) {
        SourceGraph graph = new SourceGraph(register, language);
        picture.readings().forEach(graph::add);
        return graph.draw();
    }

    private void add(Reading reading) {
        String report = reading.report().name();
        reports.putIfAbsent(report, reports.size());
        for (Chain chain : reading.chains()) {
            String at = "r:" + report;
            for (EntityId relay : chain.relays()) {
                String name = register.name(relay).in(language);
                outlets.putIfAbsent(name, outlets.size());
                edges.add(new Edge(at, "o:" + name, false));
                at = "o:" + name;
            }
            String speaker = speaker(chain.origin());
            if (!speaker.isEmpty()) {
                speakers.putIfAbsent(speaker, speakers.size());
                edges.add(new Edge(at, "s:" + speaker, chain.origin() instanceof Origin.Anonymous));
            }
        }
    }

    private String speaker(Origin origin) {
        return switch (origin) {
            case Origin.Named(EntityId who) -> register.name(who).in(language);
            case Origin.Anonymous anonymous -> Origins.words(anonymous, register);
            case Origin.Outlet outlet -> "";
            case Origin.Unstated unstated -> "";
        };
    }

    private String draw() {
        int rows = Math.max(1, Math.max(reports.size(), Math.max(outlets.size(), speakers.size())));
        int width = 2 * COLUMN + BOX_WIDTH + 2 * MARGIN;
        int height = rows * ROW + 2 * MARGIN;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" "
                        + "font-family=\"sans-serif\" font-size=\"13\">%n",
                width, height, width, height));
        for (Edge edge : edges) {
            int fromY = y(edge.from());
            int toY = y(edge.to());
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#666\"%s/>%n",
                    x(edge.from()) + BOX_WIDTH, fromY, x(edge.to()), toY,
                    edge.anonymous() ? " stroke-dasharray=\"5 4\"" : ""));
        }
        reports.keySet().forEach(name -> box(svg, "r:" + name, name, "#dbe9f6"));
        outlets.keySet().forEach(name -> box(svg, "o:" + name, name, "#fdf0d5"));
        speakers.keySet().forEach(name -> box(svg, "s:" + name, name, "#e2f0d9"));
        return svg.append("</svg>\n").toString();
    }

    private void box(StringBuilder svg, String node, String name, String colour) {
        int left = x(node);
        int middle = y(node);
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"5\" fill=\"%s\" stroke=\"#444\"/>%n"
                        + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                left, middle - BOX_HEIGHT / 2, BOX_WIDTH, BOX_HEIGHT, colour,
                left + BOX_WIDTH / 2, middle + 5, escaped(name)));
    }

    private static int x(String node) {
        return MARGIN + COLUMN * (node.startsWith("r:") ? 0 : node.startsWith("o:") ? 1 : 2);
    }

    private int y(String node) {
        String name = node.substring(2);
        Map<String, Integer> column = node.startsWith("r:") ? reports : node.startsWith("o:") ? outlets : speakers;
        return MARGIN + ROW * column.getOrDefault(name, 0) + ROW / 2;
    }

    private static String escaped(String name) {
        String brief = name.length() > NAME_CHARS_MAX ? name.substring(0, NAME_CHARS_MAX) + "…" : name;
        StringBuilder safe = new StringBuilder();
        brief.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE)
                .forEach(c -> safe.append(switch (c) {
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '&' -> "&amp;";
                    case '"' -> "&quot;";
                    default -> Character.toString(c);
                }));
        return safe.toString();
    }
}
