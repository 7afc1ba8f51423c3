package org.nadhir.node.parties;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.json.Json;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.node.journal.SiteEntry;
import org.nadhir.reports.register.Register;

/// Where sites lie, as far as the lists of names know: an entry of ours has no coordinates of its own, but a name that
/// is listed, or lies in a place that is, has some.
final class SitePoints {

    /// A district in a city in a governorate in a country, and more than that.
    private static final int STEPS_MAX = 8;
    /// As the lists write them: about a kilometre.
    private static final int DECIMALS_MIN = 2;

    private final Register register;

    SitePoints(Register register) {
        this.register = register;
    }

    /// One point.
    ///
    /// @param of whose it is: the site itself, or the nearest place around it that has one
    /// @param latitude degrees north (WGS 84), as written in the lists
    record Point(EntityId of, String latitude, String longitude) {

        private Point(Entity entity) {
            this(entity.id(), degrees(entity.latitude()), degrees(entity.longitude()));
        }

        Json json() {
            return Json.object()
                    .put("of", of.value())
                    .put("latitude", latitude)
                    .put("longitude", longitude)
                    .build();
        }
    }

    Optional<Point> of(SiteEntry site) {
        return Stream.concat(Stream.of(site.id()), site.within().stream())
                .flatMap(id -> around(List.of(id), STEPS_MAX).stream())
                .findFirst();
    }

    /// Of the entry itself, else of what it lies in.
    Optional<Point> of(EntityId id) {
        return around(List.of(id), 1);
    }

    private Optional<Point> around(List<EntityId> ids, int steps) {
        List<Entity> entities =
                ids.stream().flatMap(id -> register.entity(id).stream()).toList();
        if (entities.isEmpty() || steps == 0) {
            return Optional.empty();
        }
        return entities.stream()
                .filter(entity -> !Double.isNaN(entity.latitude()) && !Double.isNaN(entity.longitude()))
                .findFirst()
                .map(Point::new)
                .or(() -> around(
                        entities.stream().flatMap(entity -> entity.partOf().stream()).toList(), steps - 1));
    }

    private static String degrees(double degrees) {
        BigDecimal exact = BigDecimal.valueOf(degrees);
        return exact.setScale(Math.max(exact.scale(), DECIMALS_MIN), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
