package org.nadhir.tearline;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.nadhir.model.Uuids;

/// The ids of the STIX objects of one release: version 4, drawn for this recipient and this release, and for
/// nothing else. A derived id could be computed backwards, a shared one would join two recipients' copies.
///
/// @param translations of the report, the identity, the location and the note, in this order
public record StixIds(
        String bundle,
        String report,
        String identity,
        String location,
        String locatedAt,
        String note,
        List<String> translations) {

    public StixIds {
        translations = List.copyOf(translations);
        List<String> all = Stream.concat(
                        Stream.of(bundle, report, identity, location, locatedAt, note), translations.stream())
                .toList();
        if (translations.size() != 4 || !all.stream().allMatch(Uuids::isUuid)) {
            throw new IllegalArgumentException("STIX ids of a release are UUIDs");
        }
        if (all.stream().distinct().count() != all.size()) {
            throw new IllegalArgumentException("STIX ids of a release are used once");
        }
    }

    static StixIds random(RandomGenerator random) {
        return new StixIds(
                Uuids.random(random),
                Uuids.random(random),
                Uuids.random(random),
                Uuids.random(random),
                Uuids.random(random),
                Uuids.random(random),
                Stream.generate(() -> Uuids.random(random)).limit(4).toList());
    }
}
