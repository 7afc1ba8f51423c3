package org.nadhir.exchange;

import java.util.List;
import org.nadhir.sign.Primitives.OpeningKey;
import org.nadhir.sign.Primitives.SigningKey;

/// The private keys that a node exchanges with.
///
/// @param opening by epoch, the newest first: most envelopes open at the first try
public record OwnKeys(SigningKey signing, List<OpeningKey> opening) {

    public OwnKeys {
        opening = List.copyOf(opening);
    }
}
