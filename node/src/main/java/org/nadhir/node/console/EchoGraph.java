package org.nadhir.node.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who has a claim from whom, laid out in three columns: reports, those that they pass on, those who speak of their own
/// knowledge. The same paths give the same picture. The first column stands where the reader begins to read.
///
/// @param rightToLeft whether the reader begins at the right
/// @param height of the view box, whose width is [#WIDTH]
record EchoGraph(List<Box> boxes, List<Line> lines, boolean rightToLeft, int height) {

    static final int WIDTH = 960;
    private static final int BOX_WIDTH = 250;
    private static final int BOX_HEIGHT = 40;
    private static final int ROW = 56;
    private static final int MARGIN = 8;
    /// So much at the sides that no line of a box is cut.
    private static final int BORDER = 2;
    private static final int NAME_CHARS_MAX = 30;

    EchoGraph {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /// Where somebody stands.
    enum Column {
        REPORT,
        RELAY,
        ORIGIN
    }

    /// A way that a claim took.
    ///
    /// @param id of the report; several may bear one name
    /// @param relays from the report towards the origin
    /// @param unnamed whether the origin keeps back its name, or nobody is said to speak
    record Way(String id, String report, List<String> relays, String origin, boolean unnamed) {
        Way {
            relays = List.copyOf(relays);
        }
    }

    /// One box.
    ///
    /// @param name short enough to be drawn
    /// @param whole the whole name
    /// @param x of the left edge
    record Box(Column column, String name, String whole, int x, int y) {

        int width() {
            return BOX_WIDTH;
        }

        int height() {
            return BOX_HEIGHT;
        }

        int middleX() {
            return x + BOX_WIDTH / 2;
        }

        int middleY() {
            return y + BOX_HEIGHT / 2;
        }

        String word() {
            return column.name().toLowerCase(Locale.ROOT);
        }
    }

    /// One line between two boxes, as the `d` of a path.
    ///
    /// @param broken where it ends at somebody who is not named
    record Line(String path, boolean broken) {}

    private record Place(Column column, String id, String name) {}

    private record Edge(Place from, Place to, boolean broken) {}

    static EchoGraph of(List<Way> ways, boolean rightToLeft) {
        Map<Place, Integer> rows = new LinkedHashMap<>();
        Map<Column, Integer> filled = new LinkedHashMap<>();
        Set<Edge> edges = new LinkedHashSet<>();
        for (Way way : ways) {
            Place at = placed(rows, filled, new Place(Column.REPORT, way.id(), way.report()));
            for (String relay : way.relays()) {
                Place next = placed(rows, filled, new Place(Column.RELAY, relay, relay));
                edges.add(new Edge(at, next, false));
                at = next;
            }
            Place origin = placed(rows, filled, new Place(Column.ORIGIN, way.origin(), way.origin()));
            edges.add(new Edge(at, origin, way.unnamed()));
        }
        int tallest = filled.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<Box> boxes = new ArrayList<>();
        Map<Place, Box> byPlace = new LinkedHashMap<>();
        rows.forEach((place, row) -> {
            int free = (tallest - filled.getOrDefault(place.column(), 0)) * ROW / 2;
            Box box = new Box(
                    place.column(), shortened(place.name()), place.name(),
                    left(place.column(), rightToLeft), MARGIN + free + row * ROW);
            boxes.add(box);
            byPlace.put(place, box);
        });
        List<Line> lines = edges.stream()
                .flatMap(edge -> line(byPlace.get(edge.from()), byPlace.get(edge.to()), edge.broken()).stream())
                .toList();
        return new EchoGraph(boxes, lines, rightToLeft, 2 * MARGIN + tallest * ROW);
    }

    private static Place placed(Map<Place, Integer> rows, Map<Column, Integer> filled, Place place) {
        if (!rows.containsKey(place)) {
            int row = filled.getOrDefault(place.column(), 0);
            rows.put(place, row);
            filled.put(place.column(), row + 1);
        }
        return place;
    }

    private static int left(Column column, boolean rightToLeft) {
        int fromBegin = switch (column) {
            case REPORT -> BORDER;
            case RELAY -> (WIDTH - BOX_WIDTH) / 2;
            case ORIGIN -> WIDTH - BOX_WIDTH - BORDER;
        };
        return rightToLeft ? WIDTH - BOX_WIDTH - fromBegin : fromBegin;
    }

    /// From the side of one box that faces the other; relays of one column are joined by a bow beside it.
    private static List<Line> line(
            @Nullable Box from, @Nullable Box to, boolean broken) {
        if (from == null || to == null || from.equals(to)) {
            return List.of();
        }
        if (from.x() == to.x()) {
            int side = from.x() + BOX_WIDTH;
            String bow = "M%d %d C%d %d %d %d %d %d".formatted(
                    side, from.middleY(), side + 40, from.middleY(), side + 40, to.middleY(), side, to.middleY());
            return List.of(new Line(bow, broken));
        }
        boolean forward = to.x() > from.x();
        int begin = forward ? from.x() + BOX_WIDTH : from.x();
        int end = forward ? to.x() : to.x() + BOX_WIDTH;
        int bend = (begin + end) / 2;
        String path = "M%d %d C%d %d %d %d %d %d".formatted(
                begin, from.middleY(), bend, from.middleY(), bend, to.middleY(), end, to.middleY());
        return List.of(new Line(path, broken));
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= NAME_CHARS_MAX
                ? name
                : name.substring(0, name.offsetByCodePoints(0, NAME_CHARS_MAX)).strip() + "…";
    }
}
