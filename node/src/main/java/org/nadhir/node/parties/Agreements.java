package org.nadhir.node.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementCodec;
import org.nadhir.agreement.Status;
import org.nadhir.exchange.Card;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.journal.AgreementWords;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.PublicKeys;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;

/// The rows of agreements, and the reading of their files. What it remembers of the rows it can always read again.
public final class Agreements {

    /// No generation has this length.
    private static final Bytes NEVER = Bytes.of(new byte[1]);

    private final Primitives primitives;
    private final Partners partners;
    private final Card self;
    /// As of some generation of the rows; replaced by whoever finds it old.
    private final AtomicReference<Shelf> latest;

    public Agreements(Primitives primitives, Partners partners, Card self) {
        this.primitives = primitives;
        this.partners = partners;
        this.self = self;
        this.latest = new AtomicReference<>(new Shelf(NEVER, self.party(), List.of(), List.of()));
    }

    /// All agreements and what was said of them, as these rows have it.
    Shelf shelf(SealedSnapshot rows) {
        Bytes generation = AgreementWords.generation(rows);
        Shelf known = latest.get();
        if (known.isOf(generation)) {
            return known;
        }
        Shelf read = new Shelf(generation, self.party(), all(rows), AgreementWords.all(rows));
        // What a transaction reads may never come to be, and another may then come under the same number.
        if (!(rows instanceof SealedTransaction)) {
            latest.set(read);
        }
        return read;
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
        /// Written, and signed by nobody yet.
        record Draft(Agreement agreement) implements File {}

        /// Signed by some of its parties, among them none that should not.
        record Some(Agreement agreement, Signed statement) implements File {}

        /// Signed by all of them.
        record All(Agreement agreement, Signed statement) implements File {}

        /// None of ours, or not to be trusted.
        ///
        /// @param code of the problem to tell
        record Wrong(String code) implements File {}
    }

    /// What all sign of the agreement in this file; empty where it is none of ours.
    Optional<Bytes> payload(SealedSnapshot rows, Bytes file) {
        return switch (read(rows, file)) {
            case File.Draft(Agreement agreement) -> Optional.of(AgreementCodec.write(agreement));
            case File.Some(Agreement agreement, Signed _) -> Optional.of(AgreementCodec.write(agreement));
            case File.All(Agreement agreement, Signed _) -> Optional.of(AgreementCodec.write(agreement));
            case File.Wrong _ -> Optional.empty();
        };
    }

    File read(SealedSnapshot rows, Bytes file) {
        if (AgreementCodec.read(file) instanceof Decoded.Good<Agreement>(Agreement draft)) {
            return judged(rows, draft).<File>map(File.Wrong::new).orElseGet(() -> new File.Draft(draft));
        }
        if (!(Signed.parse(file) instanceof Signed signed) || !AgreementCodec.isAgreement(signed.claimedType())) {
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
        Optional<Agreement> agreement = signed.verifiedByAll(primitives, signers) instanceof Verified verified
                ? AgreementCodec.read(verified)
                : Optional.empty();
        return agreement
                .map(read -> judge(rows, read, signed))
                .orElseGet(() -> new File.Wrong("agreement-no-file"));
    }

    private File judge(SealedSnapshot rows, Agreement agreement, Signed signed) {
        Optional<String> wrong = judged(rows, agreement);
        if (wrong.isPresent()) {
            return new File.Wrong(wrong.get());
        }
        var members = agreement.parties().stream().map(Agreement.Member::key).toList();
        if (!members.containsAll(signed.signerIds())) {
            return new File.Wrong("agreement-not-ours");
        }
        return signed.signerIds().size() == members.size()
                ? new File.All(agreement, signed)
                : new File.Some(agreement, signed);
    }

    /// The code of the problem with an agreement, whoever signed it.
    private Optional<String> judged(SealedSnapshot rows, Agreement agreement) {
        for (Agreement.Member member : agreement.parties()) {
            Optional<PublicKeys> keys = keys(rows, member.party());
            if (keys.isEmpty() || !keys.get().keyId().equals(member.key())) {
                return Optional.of("agreement-unconfirmed-party");
            }
        }
        if (!agreement.has(self.party())) {
            return Optional.of("agreement-not-ours");
        }
        if ((agreement.status() == Status.EXERCISE) != self.exercise()) {
            return Optional.of("agreement-exercise-mixed");
        }
        // Else a revision that leaves a party out would end the agreement behind that party's back.
        boolean others = newest(rows, agreement.id())
                .filter(known -> !partiesOf(known).equals(partiesOf(agreement)))
                .isPresent();
        return others ? Optional.of("agreement-other-parties") : Optional.empty();
    }

    private static List<PartyId> partiesOf(Agreement agreement) {
        return agreement.parties().stream().map(Agreement.Member::party).toList();
    }

    /// The card of a confirmed partner.
    Optional<Card> card(SealedSnapshot rows, PartyId party) {
        return partners.confirmed(rows, party);
    }

    /// The signing keys of ourselves or of a confirmed partner.
    Optional<PublicKeys> keys(SealedSnapshot rows, PartyId party) {
        return party.equals(self.party())
                ? Optional.of(self.signing())
                : partners.confirmed(rows, party).map(Card::signing);
    }

    /// Keeps an agreement that all signed. A revision that is not newer than the one we have is not kept.
    ///
    /// @param acts of the persons who did it
    /// @return whether it was kept
    boolean keep(SealedTransaction tx, File.All file, Acts acts) {
        Agreement agreement = file.agreement();
        Optional<Agreement> known = newest(tx, agreement.id());
        if (known.isPresent() && known.get().revision() >= agreement.revision()) {
            return false;
        }
        Row row = new Row(AgreementCodec.write(agreement), file.statement().bytes(), acts);
        tx.put(Table.AGREEMENT, name(tx, agreement.id()), row.write());
        AgreementWords.changed(tx);
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
                // Before two persons were needed there was one act.
                fields.has("act") ? Acts.of(fields.value("act", Bytes::ofBase64)) : Acts.read(fields)));
    }

    private record Row(Bytes payload, Bytes statement, Acts acts) {

        Bytes write() {
            return Rows.write(Json.object()
                    .put("payload", payload.base64())
                    .put("statement", statement.base64())
                    .put("acts", acts.write())
                    .build());
        }
    }

    private static RowId name(SealedSnapshot rows, AgreementId id) {
        return rows.name(Table.AGREEMENT, id.value());
    }
}
