package org.nadhir.node.fetch;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nadhir.model.Bytes;

/// What came of a request.
sealed interface Heard {

    /// An answer, whole and within its bounds.
    ///
    /// @param headers by their names in small letters, the first of each
    /// @param body unpacked
    record Answered(int status, Map<String, String> headers, Bytes body) implements Heard {
        public Answered {
            Map<String, String> small = new TreeMap<>();
            headers.forEach((name, value) -> small.put(name.toLowerCase(Locale.ROOT), value));
            headers = small;
        }

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /// No answer, or none that may be taken.
    record Silent(Silence why) implements Heard {}

    /// Why there is none.
    enum Silence {
        /// Nothing came, or not all of it, in the time that a request may take.
        TIMEOUT,
        /// Nobody listens there.
        NO_CONNECTION,
        /// The name in the address is not known.
        NO_SUCH_NAME,
        /// The certificate is not vouched for, or not for this name.
        NOT_TRUSTED,
        /// The connection ended within the answer, or the answer is not packed as it says.
        BROKEN,
        /// More than a body may have, packed or unpacked.
        TOO_LARGE
    }
}
