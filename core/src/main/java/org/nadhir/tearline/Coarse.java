package org.nadhir.tearline;

import java.time.Duration;
import java.time.Instant;

/// Makes places and times as coarse as protection can bear; coarsening what is coarse changes nothing.
final class Coarse {

    /// What rounding to a tenth of a degree can be off by at the equator, rounded up: √2 · 5.57 km.
    static final int PRECISION_METRES = 8_000;
    private static final Duration WINDOW_GRID = Duration.ofHours(1);

    private Coarse() {}

    static Wording wording(Wording wording) {
        return new Wording(
                wording.threat(), site(wording.site()), window(wording.window()), wording.method(),
                wording.likelihood(), wording.confidence(), wording.advice(), wording.call(),
                wording.precedence(), wording.note());
    }

    /// Coordinates to a tenth of a degree.
    static Site site(Site site) {
        return site.isLocated()
                ? new Site(site.name(), site.place(), site.country(), tenth(site.latitude()), tenth(site.longitude()))
                : site;
    }

    /// Adding zero turns −0 into 0, so that one place has one form.
    private static double tenth(double degrees) {
        return Math.round(degrees * 10) / 10.0 + 0.0;
    }

    /// Widens to full hours: a warning may begin early, never late.
    static Window window(Window window) {
        Instant until = floor(window.until(), WINDOW_GRID);
        return new Window(
                floor(window.from(), WINDOW_GRID),
                until.equals(window.until()) ? until : until.plus(WINDOW_GRID));
    }

    static Instant floor(Instant instant, Duration grid) {
        long seconds = grid.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), seconds) * seconds);
    }
}
