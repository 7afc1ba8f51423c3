package org.nadhir.node.journal;

import java.time.Instant;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementStatement;
import org.nadhir.agreement.AgreementStatementCodec;
import org.nadhir.agreement.TierHistory;
import org.nadhir.agreement.TierHistory.Noted;
import org.nadhir.exchange.Incoming;
import org.nadhir.exchange.RefusalReason;
import org.nadhir.json.Decoded;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.sign.PayloadType;

/// Takes partners' words on agreements. They are taken also where the agreement has lapsed or is suspended: that is
/// when a breach is told.
public final class AgreementWordReader implements StatementReader {

    /// Far more than an agreement sees; beyond it a partner's words are noise.
    private static final int WORDS_MAX = 1_000;

    private final PartyBook parties;
    private final PartyId self;
    private final PayloadType kind;

    /// Reads words of one kind.
    ///
    /// @param kind [PayloadType#TIER] or [PayloadType#ASSURANCE]
    public AgreementWordReader(PartyBook parties, PartyId self, PayloadType kind) {
        this.parties = parties;
        this.self = self;
        this.kind = kind;
    }

    @Override
    public PayloadType kind() {
        return kind;
    }

    @Override
    public Optional<RefusalReason> refuses(SealedSnapshot rows, Incoming statement, Instant now) {
        Optional<AgreementStatement> read = read(statement);
        if (read.isEmpty()) {
            return Optional.of(RefusalReason.MALFORMED);
        }
        AgreementStatement word = read.get();
        if (!word.from().equals(statement.from().party()) || !word.to().equals(self)) {
            return Optional.of(RefusalReason.WRONG_RECIPIENT);
        }
        Optional<Agreement> agreement =
                parties.agreement(rows, word.agreement())
                        .map(PartyBook.SignedAgreement::agreement)
                        // One of ours with others is none to whoever is no party to it.
                        .filter(known -> known.has(word.from()));
        if (agreement.isEmpty()) {
            return Optional.of(RefusalReason.NO_AGREEMENT);
        }
        boolean ahead = !word.says().lowers() && word.said().isAfter(now.plus(TierHistory.SKEW));
        if (ahead || !word.fits(agreement.get())) {
            return Optional.of(RefusalReason.OUTSIDE_AGREEMENT);
        }
        return AgreementWords.count(rows, word.agreement(), word.from()) >= WORDS_MAX
                ? Optional.of(RefusalReason.TOO_LARGE)
                : Optional.empty();
    }

    @Override
    public void take(SealedTransaction tx, Incoming statement, Instant now) {
        AgreementWords.keep(tx, Noted.of(read(statement).orElseThrow(), now));
    }

    private Optional<AgreementStatement> read(Incoming statement) {
        return AgreementStatementCodec.read(statement.payload())
                                instanceof Decoded.Good<AgreementStatement>(AgreementStatement word)
                        && word.type() == kind
                ? Optional.of(word)
                : Optional.empty();
    }
}
