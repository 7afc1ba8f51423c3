package org.nadhir.node.fetch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.client.View;

/// What a status (TAXII 2.1 §4.3) says of single objects. Servers leave versions out, or write them with other digits:
/// then it is the one that was sent under this id, where there is one only. Of what was not sent nothing is believed.
final class Details {

    private final Map<String, List<Outgoing>> byId = new HashMap<>();
    private final Map<Print, Outcome> done;

    Details(List<Outgoing> posted, Map<Print, Outcome> done) {
        posted.forEach(one -> byId.computeIfAbsent(one.id(), _ -> new ArrayList<>()).add(one));
        this.done = done;
    }

    /// Takes up successes, then failures: who stands among both has failed.
    void take(View status) {
        for (View success : status.items("successes")) {
            meant(success).ifPresent(one -> done.put(one.name(), one.became(Outcome.What.TAKEN, message(success))));
        }
        for (View failure : status.items("failures")) {
            meant(failure).ifPresent(one -> done.put(one.name(), one.became(Outcome.What.FAILED, message(failure))));
        }
    }

    private static String message(View detail) {
        return detail.text("message");
    }

    private Optional<Outgoing> meant(View detail) {
        List<Outgoing> sent = byId.getOrDefault(detail.text("id"), List.of());
        Optional<Instant> version = Added.read(detail.text("version"));
        if (version.isPresent()) {
            Optional<Outgoing> exact = sent.stream()
                    .filter(one -> one.version().isPresent()
                            && cut(one.version().get()).equals(cut(version.get())))
                    .findFirst();
            if (exact.isPresent()) {
                return exact;
            }
            // Of an object without a version the server makes one.
            return sent.stream().filter(one -> sent.size() == 1 && one.version().isEmpty()).findFirst();
        }
        return sent.size() == 1 ? Optional.of(sent.getFirst()) : Optional.empty();
    }

    private static Instant cut(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
