package org.nadhir.reports.register;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Mention;

/// Which country a report is mostly about: the one in which most of the things lie that it names.
/// A place counts twice, because a country's name also stands where only its politics are meant.
final class Home {

    private final Register register;
    private final Map<EntityId, Integer> counts = new TreeMap<>();

    Home(Register register) {
        this.register = register;
    }

    void count(Mention mention) {
        boolean place = register.is(mention.entity(), Entity.Type.PLACE)
                || register.is(mention.entity(), Entity.Type.SITE);
        register.country(mention.entity()).ifPresent(country -> counts.merge(country, place ? 2 : 1, Integer::sum));
    }

    @Nullable EntityId country() {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
