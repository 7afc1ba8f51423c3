package org.nadhir.node.store;

import java.util.List;
import java.util.Optional;
import org.nadhir.node.store.ObjectRow.Place;

/// The one table that has not the shape of the others: objects of collections, which are asked for by type, version
/// and order of arrival (docs/decisions/0210). Every key of it begins with party and collection.
///
/// Only good inside the transaction that it belongs to; what changes rows is refused in a mere reading.
public interface ObjectRows {

    /// The next rows in ascending order of their sequence, without their bodies.
    List<ObjectRow> list(ObjectQuery query);

    /// The same with their bodies, as many as hold in so many bytes of ciphertext, the first in any case.
    Bodies whole(ObjectQuery query, long bytes);

    /// Rows with their bodies.
    ///
    /// @param cut whether there are more that did not hold
    record Bodies(List<ObjectRow> rows, boolean cut) {
        public Bodies {
            rows = List.copyOf(rows);
        }
    }

    /// All versions of one object, in the order of their coming, without their bodies.
    List<ObjectRow> versions(String collection, RowId id);

    /// The first row from this sequence on, without its body.
    Optional<ObjectRow> from(String collection, long sequence);

    Optional<ObjectRow> at(String collection, long sequence);

    void insert(String collection, ObjectRow row);

    void place(String collection, long sequence, Place place);

    void remove(String collection, long sequence);

    /// How much of each row is read.
    enum Part {
        HEAD,
        WHOLE
    }
}
