package org.nadhir.exchange;

import java.util.Optional;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// A signed statement sealed for one recipient: what travels over the wire and what lies in a sealed file.
/// Its bytes name neither sender nor recipient. Only [Sealer] makes one.
public sealed interface Envelope extends Sealing permits SealedEnvelope {

    Bytes bytes();

    /// SHA-256 of the bytes.
    Digest digest();

    /// An envelope of ours as it was stored, if it is still the one whose digest was committed.
    static Optional<Envelope> stored(Bytes bytes, Digest committed) {
        boolean whole = EnvelopeForm.isEnvelopeLength(bytes.length())
                && EnvelopeForm.hasHeader(bytes.toArray())
                && bytes.digest().equals(committed);
        return whole ? Optional.of(new SealedEnvelope(bytes, committed)) : Optional.empty();
    }
}
