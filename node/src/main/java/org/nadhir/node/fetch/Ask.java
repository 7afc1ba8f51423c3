package org.nadhir.node.fetch;

import java.net.URI;
import java.util.Optional;
import org.nadhir.model.Bytes;

/// A request to a TAXII server.
///
/// @param accept the media type that is asked for
/// @param body what is posted; empty for a question
record Ask(URI uri, String accept, Optional<Bytes> body) {

    static final String TAXII = "application/taxii+json;version=2.1";

    static Ask get(URI uri) {
        return new Ask(uri, TAXII, Optional.empty());
    }

    static Ask post(URI uri, Bytes body) {
        return new Ask(uri, TAXII, Optional.of(body));
    }

    boolean isPost() {
        return body.isPresent();
    }
}
