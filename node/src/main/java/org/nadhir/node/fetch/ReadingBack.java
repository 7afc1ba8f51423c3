package org.nadhir.node.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nadhir.node.stix.StixObjects;

/// Asks a collection for objects by their ids, some at a time, and holds what comes against what was sent. Serves one
/// such question.
final class ReadingBack {

    /// In one address, which some servers cut at 4,096 bytes; an id has some fifty.
    private static final int IDS_MAX = 30;
    private static final int PAGES_MAX = 50;
    private static final int LIMIT = 1_000;

    private final Place place;
    private final List<Outgoing> wanted;
    private final Map<Print, Outgoing> byName = new LinkedHashMap<>();
    private final Map<Print, Outcome> found = new LinkedHashMap<>();
    private final StixObjects reader = StixObjects.alsoOlder();
    private int from;
    private int pages;
    private String next = "";
    private boolean asksForAllVersions = true;

    ReadingBack(Place place, List<Outgoing> wanted) {
        this.place = place;
        this.wanted = List.copyOf(wanted);
        wanted.forEach(one -> byName.put(one.name(), one));
    }

    Ask ask() {
        String ids = wanted.subList(from, Math.min(from + IDS_MAX, wanted.size())).stream()
                .map(Outgoing::id)
                .distinct()
                .collect(Collectors.joining(","));
        List<String> query = new ArrayList<>(List.of(
                Place.parameter("limit", String.valueOf(LIMIT)), Place.parameter("match[id]", ids)));
        if (asksForAllVersions) {
            query.add(Place.parameter("match[version]", "all"));
        }
        if (!next.isEmpty()) {
            query.add(Place.parameter("next", next));
        }
        return Ask.get(place.objects(String.join("&", query)));
    }

    /// Whether there is more to ask.
    boolean heard(Heard heard) {
        if (!(heard instanceof Heard.Answered answer)) {
            return false;
        }
        if (answer.status() == 400 && asksForAllVersions) {
            asksForAllVersions = false;
            return true;
        }
        // A server may say of nothing that there is no such thing.
        boolean isNone = answer.status() == 404 || answer.status() == 416 || answer.status() == 204;
        Optional<Page> page = isNone ? Optional.of(Page.EMPTY) : Page.read(answer.body().toArray());
        if (page.isEmpty() || (!isNone && answer.status() != 200 && answer.status() != 206)) {
            return false;
        }
        page.get().objects().forEach(this::hold);
        pages++;
        if (!page.get().next().isEmpty() && !page.get().next().equals(next) && pages < PAGES_MAX) {
            next = page.get().next();
            return true;
        }
        next = "";
        pages = 0;
        from += IDS_MAX;
        return from < wanted.size();
    }

    private void hold(Optional<byte[]> came) {
        Arrival arrival = Arrival.of(reader, came);
        Outgoing sent = byName.get(arrival.name());
        if (sent != null) {
            boolean same = sent.content().equals(arrival.content());
            found.put(sent.name(), sent.became(same ? Outcome.What.THERE : Outcome.What.DISPUTED, ""));
        }
    }

    /// What became of those that are there.
    Map<Print, Outcome> found() {
        return found;
    }

    List<Outgoing> missing() {
        return wanted.stream().filter(one -> !found.containsKey(one.name())).toList();
    }
}
