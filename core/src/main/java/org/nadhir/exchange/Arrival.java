package org.nadhir.exchange;

import java.util.List;
import java.util.Optional;
import org.nadhir.model.Digest;
import org.nadhir.sign.Signed;

/// What an envelope that came in turned out to be. Nothing is stored or answered yet: whoever asked commits what
/// follows from it, and answers only after that.
public sealed interface Arrival {

    /// A warning never seen before, to be stored and receipted.
    ///
    /// @param statement the verified statement, kept raw
    /// @param envelope digest of the envelope as it came in
    /// @param payload digest of the signed payload
    record NewWarning(Card from, Warning warning, Signed statement, Digest payload, Digest envelope)
            implements Arrival {}

    /// A recall never seen before, to be stored and receipted like a warning: also where the warning is not here yet.
    ///
    /// @param statement the verified statement, kept raw
    /// @param envelope digest of the envelope as it came in
    /// @param payload digest of the signed payload
    record NewRecall(Card from, Recall recall, Signed statement, Digest payload, Digest envelope)
            implements Arrival {}

    /// The same warning, recall or statement once more: the reply of the first time goes out again, byte for byte.
    record Repeated(Card from, Book.Mark mark) implements Arrival {}

    /// A partner's receipt for a warning of ours.
    record ReceiptCame(Card from, Receipt receipt) implements Arrival {}

    /// A partner's refusal of an envelope of ours.
    record RefusalCame(Card from, SignedRefusal refusal) implements Arrival {}

    /// A partner's statement never seen before. Whether it is taken is for its reader to say.
    record NewStatement(Incoming incoming) implements Arrival {}

    /// A partner's receipt for a statement of ours.
    record StatementReceiptCame(Card from, StatementReceipt receipt) implements Arrival {}

    /// A warning that rests on third parties' releases without leave that verifies: not taken, and reported.
    ///
    /// @param unproved whose leave is missing or does not verify
    record Unconsented(NewWarning warning, List<Passage> unproved) implements Arrival {
        public Unconsented {
            unproved = List.copyOf(unproved);
        }
    }

    /// Not taken.
    ///
    /// @param from who provably signed it, where that is known
    /// @param proof in a fork the second statement, which together with the first is evidence
    record Refused(RefusalReason reason, Optional<Card> from, Optional<Signed> proof) implements Arrival {}
}
