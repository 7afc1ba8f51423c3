package org.nadhir.node.store;

import org.nadhir.model.Bytes;

/// One version of an object of a collection, as it lies.
///
/// @param sequence its place in the collection: rising, never given twice
/// @param id HMAC of the object's identifier, whose own text is in the head
/// @param type the object's type, in clear
/// @param spec which specification it follows, in clear; a greater text is a later one
/// @param version when it was modified, in clear; a greater text is a later one
/// @param place which of the versions of its object it is
/// @param head ciphertext: identifier and time of arrival
/// @param body ciphertext: the object as it came; nothing where only heads were asked for
public record ObjectRow(
        long sequence, RowId id, String type, String spec, String version, Place place, Bytes head, Bytes body) {

    /// The same at another place.
    ObjectRow at(Place now) {
        return place.equals(now) ? this : new ObjectRow(sequence, id, type, spec, version, now, head, body);
    }

    /// Which of the versions of its object a row is.
    ///
    /// @param newest whether it has the latest version of its object in its specification
    /// @param oldest whether it has the earliest
    /// @param latest whether no other version of its object follows a later specification
    public record Place(boolean newest, boolean oldest, boolean latest) {

        /// What a reader is shown who asks for nothing in particular.
        boolean isShown() {
            return newest && latest;
        }
    }
}
