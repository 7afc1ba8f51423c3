package org.nadhir.node.misp;

import java.util.List;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.node.stix.DerivedIds;
import org.nadhir.reports.misp.MispFinding;
import org.nadhir.reports.misp.MispReader;

/// Events of MISP as STIX 2.1. The same file gives the same bytes; every object passes our own reader of STIX; what
/// became of each event, attribute, object, tag, cluster, reference and sighting stands in the account.
public final class ToStix {

    private ToStix() {}

    /// What came of a conversion.
    public record Converted(List<Json.Obj> objects, Account account) {
        public Converted {
            objects = List.copyOf(objects);
        }

        /// A bundle in canonical form, its id derived from what is in it.
        public Bytes bundle() {
            Json all = new Json.Arr(List.copyOf(objects));
            String id = DerivedIds.converted("bundle", CanonicalWriter.text(all));
            return Bytes.of(CanonicalWriter.write(
                    Json.object().put("type", "bundle").put("id", id).put("objects", all).build()));
        }
    }

    /// Converts all events of a file.
    public static Converted convert(MispReader.Result.Read read) {
        Gathered gathered = new Gathered();
        Account account = new Account();
        for (MispFinding finding : read.findings()) {
            if (finding.code() == MispFinding.Code.NOT_AN_EVENT || finding.code() == MispFinding.Code.WRONG_KIND) {
                account.lost(new Loss("", finding.path(), String.join(", ", finding.arguments()), Why.BROKEN));
            }
        }
        read.events().forEach(event -> new EventToStix(event, gathered, account).convert());
        return new Converted(gathered.all(), account);
    }
}
