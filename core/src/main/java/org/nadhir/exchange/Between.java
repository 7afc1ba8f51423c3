package org.nadhir.exchange;

import java.util.List;
import org.nadhir.sign.PayloadType;

/// What two parties say to each other beside warnings: a closed set of signed statements, each in an envelope of its
/// own, receipted like a warning (docs/formats.md, "Statements between parties").
public final class Between {

    /// The kinds that travel. What is not here is refused as malformed, whoever signed it.
    public static final List<PayloadType> KINDS = List.of(
            PayloadType.CONSENT_REQUEST_2,
            PayloadType.CONSENT_ANSWER,
            PayloadType.ONWARD_NOTICE,
            PayloadType.INQUIRY,
            PayloadType.INQUIRY_ANSWER,
            PayloadType.TIER,
            PayloadType.ASSURANCE,
            PayloadType.MEASURE,
            PayloadType.USE_REPORT,
            PayloadType.HEADS,
            PayloadType.COSIGNATURE,
            PayloadType.PARTY_CARD_2,
            PayloadType.KEY_CHANGE);

    /// Those that say of a party's keys what is so for everybody: the same bytes for each partner.
    public static final List<PayloadType> OF_KEYS = List.of(PayloadType.PARTY_CARD_2, PayloadType.KEY_CHANGE);

    /// Of one payload. Ours: eight times the longest wording, so that no statement is a way to send files.
    public static final int PAYLOAD_BYTES_MAX = 64 * 1024;

    private Between() {}
}
