package org.nadhir.evidence;

import java.util.Locale;
import org.nadhir.model.Message;

/// One thing in a bundle that does not hold.
///
/// @param part which part of the file: `file`, `about`, `cards[0]`, `statements[3]`, `leaves[1]`
public record EvidenceFlaw(String part, Why why) {

    /// Why it does not hold. A closed list, so that every reason has its words in both languages.
    public enum Why {
        NOT_A_BUNDLE,
        CARD_NOT_SELF_SIGNED,
        CARD_TWICE,
        NO_CARD_OF_FINGERPRINT,
        CARD_OF_STRANGER,
        STATEMENT_TWICE,
        STATEMENT_OUT_OF_PLACE,
        NOT_ONE_AGREEMENT,
        AGREEMENT_OF_OTHERS,
        AGREEMENT_NOT_SIGNED_BY_ALL,
        ROSTER_ENTRY_NOT_SIGNED,
        NOT_ONE_WARNING,
        WARNING_NOT_SIGNED,
        WARNING_OF_OTHERS,
        OTHER_PAYLOAD,
        OTHER_RELEASE,
        OTHER_AGREEMENT,
        APPROVER_UNKNOWN,
        APPROVAL_NOT_SIGNED,
        APPROVAL_OF_OTHER_BYTES,
        APPROVER_WITHOUT_ROLE,
        APPROVER_TWICE,
        NOT_ONE_AUTHOR,
        TOO_FEW_APPROVALS,
        LEDGER_OF_STRANGER,
        CHECKPOINT_NOT_SIGNED,
        CHECKPOINT_SIGNED_BY_OTHERS,
        LEAF_NOT_INCLUDED,
        NO_RELEASE_LEAF,
        RELEASE_LEAF_DIFFERS,
        NO_PERMIT,
        LEAF_OUT_OF_PLACE,
        LEAVES_OF_SEVERAL_HEADS,
        NOT_COSIGNED,
        APPROVALS_NOT_AS_RECORDED,
        APPROVAL_OF_ANOTHER_DAY,
        RECALL_TWICE,
        RECALL_NOT_SIGNED,
        RECALL_OF_OTHER_WARNING,
        RECALL_NOT_RECORDED,
        RECEIPT_NOT_SIGNED,
        RECEIPT_OF_OTHER_WARNING,
        RECEIPT_OF_OTHER_ENVELOPE,
        RECEIPT_NOT_IN_LEDGER,
        RECEIPT_STEP_TWICE,
        FORK,
        NOT_CONTINUED,
        NOT_A_FORK_FILE,
        NOT_OF_FINGERPRINT,
        HEADS_NOT_COMPARABLE,
        NO_CONTRADICTION
    }

    /// What to say to a person: the reason, with the part as its one argument.
    public Message message() {
        return Message.of("evidence.flaw." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'), part);
    }
}
