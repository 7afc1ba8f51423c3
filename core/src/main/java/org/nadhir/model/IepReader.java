package org.nadhir.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.json.Malformed;
import org.nadhir.json.Fields;

/// Reads a policy of the FIRST Information Exchange Policy framework 2.0, as others send it. What is missing or
/// unknown counts as the strictest that could stand there; a file that is no policy counts as
/// [Iep#UNREADABLE]. Nothing that it points to is fetched.
public final class IepReader {

    private static final int BYTES_MAX = 64 * 1024;
    private static final Instant FOREVER = Instant.parse("9999-12-31T23:59:59Z");

    private IepReader() {}

    public static Iep read(byte[] bytes) {
        return JsonReader.read(bytes, BYTES_MAX) instanceof JsonReader.Result.Read(Json value)
                ? read(value)
                : Iep.UNREADABLE;
    }

    public static Iep read(Json policy) {
        try {
            Fields fields = Fields.of(policy);
            if (!text(fields, "iep_version").orElse("").equals("2.0")) {
                return Iep.UNREADABLE;
            }
            return new Iep(
                    text(fields, "tlp").flatMap(IepReader::tlp).orElse(Marking.RED),
                    among(fields, "permitted_actions", Iep.Actions.values(), Iep.Actions::word, Iep.Actions.NONE),
                    among(
                            fields, "affected_party_notifications", Iep.Notifications.values(),
                            Iep.Notifications::word, Iep.Notifications.MUST_NOT),
                    among(fields, "attribution", Iep.Attribution.values(), Iep.Attribution::word, Iep.Attribution.MUST),
                    start(fields),
                    end(fields));
        } catch (Malformed | DateTimeException e) {
            return Iep.UNREADABLE;
        }
    }

    /// The policy that does not say when it starts was in force from the beginning; one without `end_date`, or with
    /// null there, has no end ("null = never").
    private static Instant start(Fields fields) throws Malformed {
        return text(fields, "start_date").map(IepReader::instant).orElse(Instant.EPOCH);
    }

    private static Instant end(Fields fields) throws Malformed {
        return fields.has("end_date") && fields.json("end_date") instanceof Json.Null
                ? FOREVER
                : text(fields, "end_date").map(IepReader::instant).orElse(FOREVER);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /// The framework still writes `white` where TLP 2.0 says clear.
    private static Optional<Marking> tlp(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return upper.equals("WHITE") ? Optional.of(Marking.CLEAR) : Marking.ofLabel("TLP:" + upper);
    }

    private static <E> E among(Fields fields, String name, E[] values, Function<E, String> word, E strictest)
            throws Malformed {
        Optional<String> said = text(fields, name);
        return Arrays.stream(values)
                .filter(value -> said.filter(word.apply(value)::equals).isPresent())
                .findFirst()
                .orElse(strictest);
    }

    private static Optional<String> text(Fields fields, String name) throws Malformed {
        return fields.has(name) ? Optional.of(fields.string(name)) : Optional.empty();
    }
}
