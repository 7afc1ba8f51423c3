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
        Wording placed = wording.at(site(wording.site()));
        return new Wording(
                placed.threat(), placed.site(), window(placed.window()), placed.method(), placed.likelihood(),
                placed.confidence(), placed.advice(), placed.call(), placed.precedence(), placed.note());
    }

    /// The wording with no more of a place than protection needs: of a site roughly where it is; of persons, groups,
    /// networks nothing but the town's name. Whoever protects a person knows where that person is, and coordinates
    /// would tell everybody else. (Older releases may still carry them; they are read.)
    static Wording needed(Wording wording) {
        Site site = wording.site();
        return wording(switch (wording.threat()) {
            case ATTACK_ON_SITE -> wording;
            case ATTACK_ON_PERSON, ATTACK_ON_GROUP, KIDNAPPING, CYBER_ATTACK -> wording.at(
                    new Site(site.name(), site.place(), site.country(), Double.NaN, Double.NaN));
        });
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
