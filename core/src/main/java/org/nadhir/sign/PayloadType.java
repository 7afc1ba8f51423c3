package org.nadhir.sign;

import java.util.Optional;

/// What a signed statement is: the domain label that stands inside every signature, so that a signature
/// made for one kind of statement can never pass for another.
///
/// The tags are frozen; a new kind gets a new constant, a changed one a new version number.
/// Reserved kinds have their tag already and are refused until they are built.
public enum PayloadType {
    PARTY_CARD("party-card"),
    ROSTER_ENTRY("roster-entry"),
    AGREEMENT("agreement"),
    TIER("tier"),
    WARNING("warning"),
    CORRECTION("correction"),
    RECALL("recall"),
    APPROVAL("approval"),
    WAIVER("waiver"),
    /// One person's part in an act that takes two: adding a partner, rotating a key, exporting.
    ACT("act"),
    SIGN_IN("sign-in"),
    RECEIPT("receipt"),
    /// A named person's word that they have read the warning (R2).
    ACKNOWLEDGEMENT("acknowledgement"),
    OUTCOME("outcome"),
    REFUSAL("refusal"),
    CONSENT_REQUEST("consent-request"),
    CONSENT_ANSWER("consent-answer"),
    KEY_CHANGE("key-change"),
    FORK("fork"),
    EVIDENCE("evidence"),

    COVERAGE("coverage", true),
    WATCH_ITEM("watch-item", true),
    MEASURE("measure", true),
    ASSURANCE("assurance", true),
    USE_REPORT("use-report", true),
    INCIDENT("incident", true),
    AGREEMENT_JOIN("agreement-join", true),
    AGREEMENT_LEAVE("agreement-leave", true);

    private final String label;
    private final boolean reserved;

    PayloadType(String tag) {
        this(tag, false);
    }

    PayloadType(String tag, boolean reserved) {
        this.label = "application/vnd.nadhir." + tag + ".v1+json";
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
