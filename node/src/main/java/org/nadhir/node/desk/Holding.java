package org.nadhir.node.desk;

import java.util.List;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;

/// Something that may wait for two persons because of what is near in it.
///
/// @param id by which persons name it
/// @param cases whose sources are searched for
/// @param readers partners who alone would read it, as in [org.nadhir.node.journal.FiledWords]
/// @param author who worded it
/// @param parts the very bytes: of a list its releases in their order, else one
record Holding(
        String id, What what, List<CaseId> cases, List<PartyId> readers, PersonId author, List<Bytes> parts) {

    Holding {
        cases = List.copyOf(cases);
        readers = List.copyOf(readers);
        parts = List.copyOf(parts);
    }

    /// What it is; each is searched in its own way.
    enum What {
        DRAFT("draft"),
        NOTICE("notice"),
        LIST("list"),
        WORDS("words");

        private final String word;

        What(String word) {
            this.word = word;
        }
    }

    /// Without its bytes.
    Json json() {
        return Json.object()
                .put("held", id)
                .put("what", what.word)
                .put("author", author.value())
                .putStrings("parts", parts.stream().map(Bytes::digest).map(Digest::hex).toList())
                .build();
    }
}
