package org.nadhir.node.parties;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.nadhir.client.Act;
import org.nadhir.exchange.Card;
import org.nadhir.json.Json;
import org.nadhir.model.PartyId;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Problem;
import org.nadhir.node.folder.Limits;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Primitives.SigningKey;

/// What the routes of this part work with.
///
/// @param key the party's own signing key
/// @param self the party's own card
/// @param clock the node's
public record PartyContext(
        SealedStore store,
        NodeLedgers ledgers,
        Primitives primitives,
        SigningKey key,
        Card self,
        InstantSource clock,
        Limits limits) {

    /// Refuses an act that does not hold, and uses up one that does; see [Acting#use].
    Optional<Answer> refused(SealedTransaction tx, Acting acting, Act.Kind kind) {
        return acting.use(tx, primitives, self.party(), kind);
    }

    /// Keeps what a first person proposes until a second confirms it with an act of the kind `needs`.
    ///
    /// @return what to tell the caller where it does not wait now
    Optional<Answer> proposed(
            SealedTransaction tx, Acting acting, PartyId party, Act.Kind proposes, Act.Kind needs) {
        if (Proposal.waits(tx, needs, acting.subject())) {
            return Optional.of(Answer.failed(Problem.CONFLICT, "waits-already"));
        }
        Optional<Answer> refused = refused(tx, acting, proposes);
        if (refused.isEmpty()) {
            new Proposal(needs, party, acting.subject(), acting.act(), clock.instant()).put(tx);
            leaf(tx, proposes.word() + "-proposed", "party", party.value(), acting);
        }
        return refused;
    }

    /// Refuses a second act that does not hold, or that the first person signed.
    Optional<Answer> refusedSecond(SealedTransaction tx, Acting acting, Proposal waiting, Act.Kind kind) {
        return acting.isBySignerOf(waiting.act())
                ? Optional.of(Answer.failed(Problem.REFUSED, "second-person"))
                : refused(tx, acting, kind);
    }

    /// Keeps what was done to whom by which act as a leaf of the internal ledger.
    ///
    /// @param what the member that names `whom`, for example `partner`
    void leaf(SealedTransaction tx, String type, String what, String whom, Acting acting) {
        Instant now = clock.instant();
        Json record = Json.object()
                .put(what, whom)
                .put("act", acting.act().base64())
                .put("at", now)
                .build();
        ledgers.append(tx, type, record, now);
    }
}
