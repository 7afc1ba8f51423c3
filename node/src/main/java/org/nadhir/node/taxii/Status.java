package org.nadhir.node.taxii;

import java.time.Instant;
import java.util.List;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;

/// What became of the objects of one envelope (TAXII 2.1 §4.3.1). It is complete when it is first seen: an envelope is
/// worked off before it is answered.
///
/// @param key whose envelope it was; no other key is shown this
/// @param root under which it came
record Status(
        String id, String key, String root, Instant at, List<Detail> successes, List<Detail> failures) {

    /// Above this the successes are counted and not listed, which §4.3.1 leaves free; ours, below what a row may have.
    private static final int BYTES_MAX = 8 * 1024 * 1024;
    private static final int DETAILS_MAX = Intake.OBJECTS_MAX;

    Status {
        successes = List.copyOf(successes);
        failures = List.copyOf(failures);
    }

    /// One object.
    ///
    /// @param id as far as it could be read, else empty
    /// @param version as it is shown; empty where it could not be read
    record Detail(String id, String version, String message) {

        private Json json() {
            Json.Builder json = Json.object().put("id", id).put("version", version);
            return (message.isEmpty() ? json : json.put("message", message)).build();
        }

        private static Detail read(Fields fields) throws Malformed {
            return new Detail(
                    fields.string("id"),
                    fields.string("version"),
                    fields.optionalString("message").orElse(""));
        }
    }

    /// As it is kept.
    Json json() {
        return Json.object()
                .put("id", id)
                .put("key", key)
                .put("root", root)
                .put("at", at)
                .putArray("successes", successes, Detail::json)
                .putArray("failures", failures, Detail::json)
                .build();
    }

    static Status read(Fields fields) throws Malformed {
        return new Status(
                fields.string("id"),
                fields.string("key"),
                fields.string("root"),
                fields.instant("at"),
                fields.objects("successes", DETAILS_MAX, Detail::read),
                fields.objects("failures", DETAILS_MAX, Detail::read));
    }

    /// As a client sees it.
    byte[] shown() {
        if (successes.isEmpty()) {
            return CanonicalWriter.write(resource().build());
        }
        byte[] whole = CanonicalWriter.write(resource().putArray("successes", successes, Detail::json).build());
        return whole.length <= BYTES_MAX ? whole : CanonicalWriter.write(resource().build());
    }

    private Json.Builder resource() {
        Json.Builder resource = Json.object()
                .put("id", id)
                .put("status", "complete")
                .put("request_timestamp", TaxiiTime.shown(at))
                .put("total_count", successes.size() + failures.size())
                .put("success_count", successes.size())
                .put("failure_count", failures.size())
                .put("pending_count", 0);
        // An empty list is no value of TAXII (§2.2).
        return failures.isEmpty() ? resource : resource.putArray("failures", failures, Detail::json);
    }
}
