package org.nadhir.reports.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nadhir.reports.cap.CapFinding.Level;
import org.nadhir.reports.cap.CapFinding.Severity;

/// Polygons, circles and heights of an area (CAP 1.2, section 3.2.4): points are `latitude,longitude` in degrees of
/// WGS 84; a polygon has at least four and ends where it begins; a circle is a point, a blank and kilometres.
final class CapPlaces {

    static final int CORNERS_MIN = 4;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:[0-9]{1,9}(?:\\.[0-9]{0,20})?|\\.[0-9]{1,20})");

    private CapPlaces() {}

    static List<CapFinding> of(CapAlert.Area area, String path) {
        List<CapFinding> findings = new ArrayList<>();
        for (int i = 0; i < area.polygons().size(); i++) {
            String at = path + "/polygon[" + (i + 1) + "]";
            polygon(area.polygons().get(i)).ifPresent(code -> findings.add(error(code, at)));
        }
        for (int i = 0; i < area.circles().size(); i++) {
            if (!isCircle(area.circles().get(i))) {
                findings.add(error("circle", path + "/circle[" + (i + 1) + "]", area.circles().get(i)));
            }
        }
        if (!area.ceiling().isEmpty() && area.altitude().isEmpty()) {
            findings.add(error("ceiling-alone", path + "/ceiling[1]"));
        }
        Optional<Double> floor = number(area.altitude());
        Optional<Double> ceiling = number(area.ceiling());
        if (floor.isPresent() && ceiling.isPresent() && ceiling.get() < floor.get()) {
            findings.add(error("ceiling-below", path + "/ceiling[1]", area.ceiling(), area.altitude()));
        }
        return findings;
    }

    private static CapFinding error(String code, String path, String... arguments) {
        return new CapFinding(Level.PROSE, Severity.ERROR, code, path, List.of(arguments));
    }

    private static Optional<String> polygon(String words) {
        String[] points = words.strip().split("\\s+", -1);
        for (String point : points) {
            if (!isPoint(point)) {
                return Optional.of("polygon-point");
            }
        }
        if (points.length < CORNERS_MIN) {
            return Optional.of("polygon-few");
        }
        return points[0].equals(points[points.length - 1]) || isSame(points[0], points[points.length - 1])
                ? Optional.empty()
                : Optional.of("polygon-open");
    }

    /// The same place in other digits: `1.50,2` and `1.5,2.0`.
    private static boolean isSame(String one, String other) {
        String[] first = one.split(",", -1);
        String[] last = other.split(",", -1);
        return number(first[0]).equals(number(last[0])) && number(first[1]).equals(number(last[1]));
    }

    private static boolean isPoint(String point) {
        String[] parts = point.split(",", -1);
        return parts.length == 2 && isWithin(parts[0], 90) && isWithin(parts[1], 180);
    }

    private static boolean isCircle(String words) {
        String[] parts = words.strip().split("\\s+", -1);
        return parts.length == 2
                && isPoint(parts[0])
                && number(parts[1]).filter(radius -> radius >= 0).isPresent();
    }

    private static boolean isWithin(String degrees, int most) {
        return number(degrees).filter(value -> Math.abs(value) <= most).isPresent();
    }

    /// Adding zero makes one number of 0 and −0.
    private static Optional<Double> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Double.parseDouble(text) + 0.0) : Optional.empty();
    }
}
