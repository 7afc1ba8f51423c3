package org.nadhir.sign;

import java.util.Optional;

/// What a signed statement is: the domain label that stands inside every signature, so that a signature
/// made for one kind of statement can never pass for another.
///
/// The tags are frozen; a new kind gets a new constant, a changed one a new version number.
/// Reserved kinds have their tag already and are refused until they are built.
public enum PayloadType {
    PARTY_CARD("party-card"),
    /// A card that stands in a chain: it names its epoch, the card before it and the key after it.
    PARTY_CARD_2("party-card", 2),
    ROSTER_ENTRY("roster-entry"),
    AGREEMENT("agreement"),
    /// An agreement on other than plain terms.
    AGREEMENT_2("agreement", 2),
    TIER("tier"),
    WARNING("warning"),
    /// A warning that rests on a partner's release, with the chain of consents.
    WARNING_2("warning", 2),
    CORRECTION("correction"),
    RECALL("recall"),
    APPROVAL("approval"),
    /// One person's word that what the leak guard found near in a draft gives no source away.
    CLEARANCE("clearance"),
    WAIVER("waiver"),
    /// One person's part in an act that takes two: adding a partner, rotating a key, exporting.
    ACT("act"),
    SIGN_IN("sign-in"),
    RECEIPT("receipt"),
    /// A named person's word that they have read the warning (R2).
    ACKNOWLEDGEMENT("acknowledgement"),
    OUTCOME("outcome"),
    REFUSAL("refusal"),
    /// A refusal for a reason that the first version has no word for.
    REFUSAL_2("refusal", 2),
    CONSENT_REQUEST("consent-request"),
    /// A request that carries the wording itself.
    CONSENT_REQUEST_2("consent-request", 2),
    CONSENT_ANSWER("consent-answer"),
    /// To an originator: its warning went on, or came to somebody, without its consent.
    ONWARD_NOTICE("onward-notice"),
    /// Whether a threat to a place is known.
    INQUIRY("inquiry"),
    /// To an inquiry: always the same.
    INQUIRY_ANSWER("inquiry-answer"),
    MEASURE("measure"),
    ASSURANCE("assurance"),
    USE_REPORT("use-report"),
    /// That one of the statements between parties was stored (R0).
    STATEMENT_RECEIPT("statement-receipt"),
    /// That a party's signing key counts no longer.
    KEY_CHANGE("key-change"),
    /// Heads of ledgers, our own and those of others that the recipient has an agreement with as well.
    HEADS("heads"),
    /// A partner's head, cosigned.
    COSIGNATURE("cosignature"),
    FORK("fork"),
    EVIDENCE("evidence"),
    /// A person's word on how a notice was handed over or spoken.
    NOTICE_DELIVERY("notice-delivery"),

    COVERAGE("coverage", true),
    WATCH_ITEM("watch-item", true),
    INCIDENT("incident", true),
    AGREEMENT_JOIN("agreement-join", true),
    AGREEMENT_LEAVE("agreement-leave", true);

    private final String label;
    private final boolean reserved;

    PayloadType(String tag) {
        this(tag, 1, false);
    }

    PayloadType(String tag, int version) {
        this(tag, version, false);
    }

    PayloadType(String tag, boolean reserved) {
        this(tag, 1, reserved);
    }

    PayloadType(String tag, int version, boolean reserved) {
        this.label = "application/vnd.nadhir." + tag + ".v" + version + "+json";
        this.reserved = reserved;
    }

    /// The `payloadType` of the signed statement, for example `application/vnd.nadhir.warning.v1+json`.
    public String label() {
        return label;
    }

    /// Whether the tag is only kept for later.
    public boolean isReserved() {
        return reserved;
    }

    /// The kind with exactly this label.
    public static Optional<PayloadType> ofLabel(String label) {
        for (PayloadType type : values()) {
            if (type.label.equals(label)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
