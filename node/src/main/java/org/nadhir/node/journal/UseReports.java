package org.nadhir.node.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.ConsentAnswer;
import org.nadhir.exchange.Warning;
import org.nadhir.exchange.WordedRequest;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.outcome.PurposeAudit.Consented;
import org.nadhir.outcome.UseReport;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;
import org.nadhir.tearline.Tearline;

/// Use reports out of the statements between parties. What does not verify against the card of who gave it counts
/// as not there.
public final class UseReports {

    private final PartyBook parties;
    private final Primitives primitives;
    private final Card self;

    public UseReports(PartyBook parties, Primitives primitives, Card self) {
        this.parties = parties;
        this.primitives = primitives;
        this.self = self;
    }

    /// One report.
    ///
    /// @param digest of its payload: by this it is cited, for example in an act on a breach
    public record Told(boolean given, UseReport report, Digest digest, Instant at) {}

    /// All reports, ours and our partners', in the order in which they were given and taken.
    public List<Told> all(SealedSnapshot rows) {
        return StatementRows.all(rows).stream()
                .filter(stated -> stated.kind() == PayloadType.USE_REPORT)
                .flatMap(stated -> told(rows, stated).stream())
                .toList();
    }

    /// What a warning of ours allows its recipient, in the very words that the recipient was sent.
    public Optional<Tearline> allowed(SealedSnapshot rows, Released released) {
        return Signed.parse(released.statement()) instanceof Signed signed
                        && signed.verified(primitives, ours(rows, released.statement()).signing())
                                instanceof Verified verified
                ? Warning.read(verified.type(), verified.payload()).map(Warning::tearline)
                : Optional.empty();
    }

    /// The consents that we gave to passing on the warning with this payload.
    public List<Consented> consents(SealedSnapshot rows, Digest payload) {
        return StatementRows.all(rows).stream()
                .filter(stated -> stated.given() && stated.kind() == PayloadType.CONSENT_ANSWER)
                .flatMap(stated -> consent(rows, stated, payload).stream())
                .toList();
    }

    private Optional<Consented> consent(SealedSnapshot rows, StatementRows.Stated stated, Digest payload) {
        return verified(ours(rows, stated.statement()), stated)
                .flatMap(ConsentAnswer::read)
                .filter(ConsentAnswer::given)
                .flatMap(answer -> ConsentRows.wanted(rows, answer.request()))
                .flatMap(wanted -> WordedRequest.read(wanted.request()))
                .filter(request -> request.payload().equals(payload) && request.from().equals(stated.partner()))
                .map(request -> new Consented(stated.digest(), request.onwardTo()));
    }

    /// Our own card as of when we signed this.
    private Card ours(SealedSnapshot rows, Bytes statement) {
        return parties.signerOf(rows, self.party(), statement).orElse(self);
    }

    private Optional<Bytes> verified(Card signer, StatementRows.Stated stated) {
        return Signed.parse(stated.statement()) instanceof Signed signed
                        && signed.verified(primitives, signer.signing()) instanceof Verified verified
                ? Optional.of(verified.payload())
                : Optional.empty();
    }

    private Optional<Told> told(SealedSnapshot rows, StatementRows.Stated stated) {
        Optional<Card> signer = stated.given()
                ? Optional.of(ours(rows, stated.statement()))
                : parties.signerOf(rows, stated.partner(), stated.statement());
        return signer.flatMap(card -> verified(card, stated))
                .flatMap(UseReport::read)
                .map(report -> new Told(stated.given(), report, stated.digest(), stated.at()));
    }
}
