package org.nadhir.node.store;

import java.util.Optional;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// An object on its way into a collection: sealed already, so that the writers' turn is short.
/// [SealedStore#object] makes them.
public final class NewObject {

    final String collection;
    final String id;
    final RowId name;
    final String type;
    final String spec;
    final Optional<String> version;
    final Bytes plain;
    final Digest content;
    final Bytes sealed;

    NewObject(
            String collection,
            String id,
            RowId name,
            String type,
            String spec,
            Optional<String> version,
            Bytes plain,
            Digest content,
            Bytes sealed) {
        this.collection = collection;
        this.id = id;
        this.name = name;
        this.type = type;
        this.spec = spec;
        this.version = version;
        this.plain = plain;
        this.content = content;
        this.sealed = sealed;
    }
}
