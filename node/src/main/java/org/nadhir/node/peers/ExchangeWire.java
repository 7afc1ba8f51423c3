package org.nadhir.node.peers;

/// The words that both ends of the exchange speak (docs/formats.md, "Exchange over HTTPS").
final class ExchangeWire {

    static final String PATH = "/exchange/v1/envelopes";
    /// What a partner holds of the caller's own heads.
    static final String SEEN_PATH = "/exchange/v1/seen";

    static final String SEEN = "application/vnd.nadhir.seen+json";
    /// A sealed envelope, in the request and in the answer to a partner.
    static final String ENVELOPE = "application/vnd.nadhir.envelope";
    /// A signed statement in clear: the refusal for somebody whom nothing can be sealed to.
    static final String SIGNED = "application/vnd.nadhir.signed+json";

    static final int ANSWERED = 200;
    static final int TAKEN = 202;
    static final int REFUSED = 403;
    static final int BUSY = 503;

    private ExchangeWire() {}
}
