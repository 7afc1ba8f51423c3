package org.nadhir.node.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementCodec;
import org.nadhir.agreement.Status;
import org.nadhir.exchange.Card;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.PublicKeys;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;

/// The rows of agreements, and the reading of their files. Keeps no state.
public final class Agreements {

    private final Primitives primitives;
    private final Partners partners;
    private final Card self;

    public Agreements(Primitives primitives, Partners partners, Card self) {
        this.primitives = primitives;
        this.partners = partners;
        this.self = self;
    }

    /// The newest revision that all of its parties signed.
    public Optional<Agreement> newest(SealedSnapshot rows, AgreementId id) {
        return rows.get(Table.AGREEMENT, name(rows, id)).map(entry -> agreement(entry.body()));
    }

    /// The newest revision of each agreement that all of its parties signed.
    public List<Agreement> all(SealedSnapshot rows) {
        return Rows.all(rows, Table.AGREEMENT, entry -> agreement(entry.body()));
    }

    /// The agreement as it was signed by all.
    public Optional<Bytes> statement(SealedSnapshot rows, AgreementId id) {
        return rows.get(Table.AGREEMENT, name(rows, id)).map(entry -> row(entry.body()).statement());
    }

    /// What a file is, judged by the confirmed cards of those that it names.
    sealed interface File {
        /// Signed by some of its parties, among them none that should not.
        record Some(Agreement agreement, Signed statement) implements File {}

        /// Signed by all of them.
        record All(Agreement agreement, Signed statement) implements File {}

        /// None of ours, or not to be trusted.
        ///
        /// @param code of the problem to tell
        record Wrong(String code) implements File {}
    }

    File read(SealedSnapshot rows, Bytes file) {
        if (!(Signed.parse(file) instanceof Signed signed) || signed.claimedType() != PayloadType.AGREEMENT) {
            return new File.Wrong("agreement-no-file");
        }
        // Who signed is found by key id among the cards; nothing of the payload is read before all of them verify.
        List<PublicKeys> signers = new ArrayList<>();
        for (var keyId : signed.signerIds()) {
            Optional<PublicKeys> keys = keyId.equals(self.signing().keyId())
                    ? Optional.of(self.signing())
                    : partners.byKey(rows, keyId).map(Card::signing);
            if (keys.isEmpty()) {
                return new File.Wrong("agreement-unknown-signer");
            }
            signers.add(keys.get());
        }
        if (!(signed.verifiedByAll(primitives, signers) instanceof Verified verified)
                || !(AgreementCodec.read(verified.payload()) instanceof Decoded.Good<Agreement>(Agreement agreement))) {
            return new File.Wrong("agreement-no-file");
        }
        return judge(rows, agreement, signed);
    }

    private File judge(SealedSnapshot rows, Agreement agreement, Signed signed) {
        for (Agreement.Member member : agreement.parties()) {
            Optional<PublicKeys> keys = keys(rows, member.party());
            if (keys.isEmpty() || !keys.get().keyId().equals(member.key())) {
                return new File.Wrong("agreement-unconfirmed-party");
            }
        }
        var members = agreement.parties().stream().map(Agreement.Member::key).toList();
        if (!agreement.has(self.party()) || !members.containsAll(signed.signerIds())) {
            return new File.Wrong("agreement-not-ours");
        }
        if ((agreement.status() == Status.EXERCISE) != self.exercise()) {
            return new File.Wrong("agreement-exercise-mixed");
        }
        return signed.signerIds().size() == members.size()
                ? new File.All(agreement, signed)
                : new File.Some(agreement, signed);
    }

    /// The signing keys of ourselves or of a confirmed partner.
    Optional<PublicKeys> keys(SealedSnapshot rows, PartyId party) {
        return party.equals(self.party())
                ? Optional.of(self.signing())
                : partners.confirmed(rows, party).map(Card::signing);
    }

    /// Keeps an agreement that all signed. A revision that is not newer than the one we have is not kept.
    ///
    /// @return whether it was kept
    boolean keep(SealedTransaction tx, File.All file, Bytes act) {
        Agreement agreement = file.agreement();
        Optional<Agreement> known = newest(tx, agreement.id());
        if (known.isPresent() && known.get().revision() >= agreement.revision()) {
            return false;
        }
        Row row = new Row(AgreementCodec.write(agreement), file.statement().bytes(), act);
        tx.put(Table.AGREEMENT, name(tx, agreement.id()), row.write());
        return true;
    }

    private static Agreement agreement(Bytes body) {
        return AgreementCodec.read(row(body).payload()) instanceof Decoded.Good<Agreement>(Agreement agreement)
                ? agreement
                : refuse();
    }

    private static Agreement refuse() {
        throw new IllegalStateException("a stored agreement that is none");
    }

    private static Row row(Bytes body) {
        return Rows.read(body, fields -> new Row(
                fields.value("payload", Bytes::ofBase64),
                fields.value("statement", Bytes::ofBase64),
                fields.value("act", Bytes::ofBase64)));
    }

    private record Row(Bytes payload, Bytes statement, Bytes act) {

        Bytes write() {
            return Rows.write(Json.object()
                    .put("payload", payload.base64())
                    .put("statement", statement.base64())
                    .put("act", act.base64())
                    .build());
        }
    }

    private static RowId name(SealedSnapshot rows, AgreementId id) {
        return rows.name(Table.AGREEMENT, id.value());
    }
}
