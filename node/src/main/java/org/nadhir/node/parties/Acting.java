package org.nadhir.node.parties;

import java.util.Optional;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.client.Act;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Caller;
import org.nadhir.node.api.Problem;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.SealedTransaction.Insertion;
import org.nadhir.node.store.Table;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;

/// A request `{subject, act}`: what is to be done, and the person's signature under exactly that.
public record Acting(Caller caller, Json subject, Bytes act) {

    /// Reads the body of such a request.
    ///
    /// @throws Malformed where it is none
    public static Acting read(Call call) throws Malformed {
        return call.body(fields -> new Acting(
                call.caller(), fields.json("subject"), fields.value("act", Bytes::ofBase64)));
    }

    /// The subject, read by `decoder`.
    ///
    /// @throws Malformed where it is not what the act needs
    public <T> T subject(Decoded.Decoder<T> decoder) throws Malformed {
        return Decoded.decoded(subject, decoder);
    }

    /// Whether the caller signed this act on this subject, as a person of this party, never before. Uses the act up:
    /// call it last of all checks, inside the transaction that does what was signed.
    ///
    /// @return what to tell the caller where it does not hold
    public Optional<Answer> use(SealedTransaction tx, Primitives primitives, PartyId party, Act.Kind kind) {
        boolean holds = Persons.entry(tx, caller.person())
                .flatMap(entry -> signed(primitives, entry))
                .filter(signed -> signed.kind() == kind
                        && signed.party().equals(party)
                        && signed.person().equals(caller.person())
                        && signed.subject().equals(Act.digest(subject)))
                .isPresent();
        if (!holds) {
            return Optional.of(Answer.failed(Problem.REFUSED, "act-not-signed"));
        }
        RowId mark = tx.name(Table.MARK, "act " + Digest.of(act.toArray()));
        return tx.insert(Table.MARK, mark, Bytes.of(new byte[0])) instanceof Insertion.Present
                ? Optional.of(Answer.failed(Problem.CONFLICT, "act-used"))
                : Optional.empty();
    }

    /// Whether the key under this act also signed `other`: a second act by the same person is no second person.
    public boolean isBySignerOf(Bytes other) {
        return Signed.parse(other) instanceof Signed first
                && Signed.parse(act) instanceof Signed second
                && first.signerIds().equals(second.signerIds());
    }

    private Optional<Act> signed(Primitives primitives, RosterEntry entry) {
        return Signed.parse(act) instanceof Signed statement
                        && statement.claimedType() == PayloadType.ACT
                        && statement.verified(primitives, entry.keys()) instanceof Verified verified
                ? Act.read(verified.payload())
                : Optional.empty();
    }
}
