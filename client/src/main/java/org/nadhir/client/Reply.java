package org.nadhir.client;

import org.nadhir.json.Json;
import org.nadhir.model.Text;

/// What the node said, or that it said nothing.
public sealed interface Reply {

    record Done(Json value) implements Reply {}

    /// Refused, in the node's own words.
    ///
    /// @param status of HTTP
    /// @param code stands for the reason, in every language
    record Refused(int status, String code, Text message, Text remedy) implements Reply {

        /// Whether signing in again may help.
        public boolean isSignedOut() {
            return status == 401;
        }
    }

    /// Nobody answered, or not the node whose certificate we hold, or not in our form.
    record Unreachable(Reason reason) implements Reply {

        public enum Reason {
            /// Nothing listens there.
            REFUSED_CONNECTION,
            /// What listens there is not the node of the card, or speaks an older TLS.
            NOT_THE_NODE,
            TIMEOUT,
            /// The connection broke, or the answer was too long or no JSON of ours.
            BROKEN
        }
    }
}
