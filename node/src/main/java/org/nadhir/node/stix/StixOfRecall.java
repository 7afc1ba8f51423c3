package org.nadhir.node.stix;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.nadhir.json.Json;

/// A recall as STIX 2.1: of each object that only this release has, a later version that is revoked (3.6), and in our
/// extension of the report why and when. What the objects say stays as it was: that a warning was taken back does not
/// say that all is clear.
public final class StixOfRecall {

    private StixOfRecall() {}

    /// Revokes what was written of the release. The same again gives the same bytes, also of what is revoked already.
    ///
    /// @param reason a word of the recall's closed list
    /// @param at of the recall, on its grid
    public static StixBundle write(StixBundle earlier, String reason, Instant at) {
        List<Json.Obj> objects = earlier.objects().stream()
                .map(one -> StixOfRelease.isShared(one) || isRevoked(one) ? one : revoked(one, reason, at))
                .toList();
        return new StixBundle(earlier.id(), objects);
    }

    private static boolean isRevoked(Json.Obj object) {
        return Json.of(true).equals(object.members().get("revoked"));
    }

    /// Behind the version before, whatever the recall's clock says: the grid may put both into one quarter of an hour.
    private static Json.Obj revoked(Json.Obj object, String reason, Instant at) {
        Instant before = Instant.parse(StixBundle.text(object, "modified")).plusMillis(1);
        SequencedMap<String, Json> members = new LinkedHashMap<>(object.members());
        members.put("modified", Json.of(StixBundle.time(at.isAfter(before) ? at : before)));
        members.put("revoked", Json.of(true));
        if (members.get("extensions") instanceof Json.Obj(var extensions)
                && extensions.get(StixOfRelease.TERMS) instanceof Json.Obj(var terms)) {
            SequencedMap<String, Json> said = new LinkedHashMap<>(terms);
            said.put("recalled", Json.object().put("reason", reason).put("at", at).build());
            SequencedMap<String, Json> all = new LinkedHashMap<>(extensions);
            all.put(StixOfRelease.TERMS, new Json.Obj(said));
            members.put("extensions", new Json.Obj(all));
        }
        return new Json.Obj(members);
    }
}
