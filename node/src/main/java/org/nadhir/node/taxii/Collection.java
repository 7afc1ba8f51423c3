package org.nadhir.node.taxii;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.model.Uuids;

/// A collection (TAXII 2.1 §5.1): of one agreement and partner, or the node's own.
///
/// @param id random
/// @param ceiling the strictest marking that it takes
/// @param partner whose it is besides ours; with it goes the agreement, without it there is none
record Collection(
        String id,
        String root,
        String title,
        String description,
        Marking ceiling,
        Optional<PartyId> partner,
        Optional<AgreementId> agreement) {

    Collection {
        if (!Uuids.isUuid(id)) {
            throw new IllegalArgumentException("a collection is called by a UUID");
        }
        if (title.isBlank() || title.length() > Root.TEXT_CHARS_MAX || description.length() > Root.TEXT_CHARS_MAX) {
            throw new IllegalArgumentException("a collection has a title");
        }
        if (partner.isPresent() != agreement.isPresent()) {
            throw new IllegalArgumentException("a partner and an agreement, or neither");
        }
    }

    /// The word for a ceiling, as on the command line: `amber-strict`.
    static String word(Marking marking) {
        return marking.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Json json() {
        Json.Builder json = Json.object()
                .put("collection", id)
                .put("root", root)
                .put("title", title)
                .put("description", description)
                .put("ceiling", word(ceiling));
        partner.ifPresent(party -> json.put("partner", party.value()));
        agreement.ifPresent(one -> json.put("agreement", one.value()));
        return json.build();
    }

    static Collection read(Fields fields) throws Malformed {
        return read(fields, fields.string("collection"));
    }

    /// The same of what does not know its own id yet.
    static Collection read(Fields fields, String id) throws Malformed {
        return new Collection(
                id,
                fields.string("root"),
                fields.string("title"),
                fields.optionalString("description").orElse(""),
                fields.choice("ceiling", List.of(Marking.values()), Collection::word),
                fields.optionalValue("partner", PartyId::new),
                fields.optionalValue("agreement", AgreementId::new));
    }
}
