package org.nadhir.node.misp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.node.stix.Read;
import org.nadhir.node.stix.StixObjects;
import org.nadhir.node.stix.StixStream;
import org.nadhir.reports.misp.MispPart;

/// STIX 2.1 as events of MISP. What [ToStix] made comes back as it was written where the objects still say the same;
/// what others made becomes attributes, and what MISP has no place for is left and named. Events are for the own
/// organisation only until somebody there decides otherwise.
public final class ToMisp {

    private ToMisp() {}

    /// What came of a conversion.
    public record Converted(List<Json> events, Account account) {
        public Converted {
            events = List.copyOf(events);
        }

        /// The event, or an answer with several, in canonical form.
        public Bytes file() {
            List<Json> wrapped = events.stream()
                    .map(event -> Json.object().put("Event", event).build())
                    .toList();
            return Bytes.of(CanonicalWriter.write(
                    wrapped.size() == 1
                            ? wrapped.getFirst()
                            : Json.object().put("response", new Json.Arr(wrapped)).build()));
        }
    }

    /// Converts all objects of a file.
    public static Converted convert(byte[] stix) {
        Account account = new Account();
        List<MispPart> objects = new ArrayList<>();
        try {
            StixStream.read(new ByteArrayInputStream(stix), item -> {
                account.in(Account.Kind.STIX_OBJECT, 1);
                if (item.read() instanceof Read.Good good
                        && JsonReader.read(good.object().raw().toArray(), StixObjects.BYTES_MAX)
                                instanceof JsonReader.Result.Read(Json value)
                        && value instanceof Json.Obj object) {
                    objects.add(new MispPart(object, item.pointer()));
                } else {
                    account.left(
                            Account.Kind.STIX_OBJECT,
                            new Loss(item.read().id(), item.pointer(), "object", Why.BROKEN));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Converted(new EventsOfStix(objects, account).events(), account);
    }
}
