package org.nadhir.node.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nadhir.agreement.Onward;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.Warning;
import org.nadhir.json.Json;
import org.nadhir.model.Marks;
import org.nadhir.model.PartyId;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.model.SourceId;
import org.nadhir.model.Uuids;
import org.nadhir.node.journal.InboxRows;
import org.nadhir.node.journal.Inheritance;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.journal.RecallRows;
import org.nadhir.node.journal.Received;
import org.nadhir.node.journal.ReportRows;
import org.nadhir.node.journal.ReportRows.Stored;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.vault.Known;
import org.nadhir.node.vault.SourceIdentity;
import org.nadhir.node.vault.Vault;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.Trace;

/// Takes a partner's warning as a report of ours: with the marking that it came with, and with the memory of whose
/// release it is, so that it goes on only with the originator's leave.
public final class WarningReports {

    private final Vault vault;
    private final PartyBook parties;
    private final NodeLedgers ledgers;
    private final Primitives primitives;
    private final RandomGenerator random;

    public WarningReports(
            Vault vault, PartyBook parties, NodeLedgers ledgers, Primitives primitives, RandomGenerator random) {
        this.vault = vault;
        this.parties = parties;
        this.ledgers = ledgers;
        this.primitives = primitives;
        this.random = random;
    }

    /// Whether the sender took this warning back: it becomes no report any more.
    static boolean isRecalled(SealedSnapshot rows, PartyId sender, long sequence) {
        return InboxRows.find(rows, sender, sequence)
                .flatMap(received -> RecallRows.theirs(rows, sender, received.payload()))
                .isPresent();
    }

    /// The report that the warning becomes; empty where there is no such warning, where nobody opened it yet, and where
    /// its sender took it back.
    public Optional<Stored> take(SealedTransaction tx, PartyId sender, long sequence, Instant now) {
        Optional<Received> received = InboxRows.find(tx, sender, sequence)
                .filter(one -> one.highest().compareTo(ReceiptStep.OPENED) >= 0)
                .filter(_ -> !isRecalled(tx, sender, sequence));
        Optional<Card> card = received.flatMap(one -> parties.signerOf(tx, sender, one.statement()));
        if (received.isEmpty() || card.isEmpty()) {
            return Optional.empty();
        }
        return warning(received.get(), card.get()).map(warning -> {
            Stored stored = stored(tx, received.get(), card.get(), warning);
            ReportRows.insert(tx, stored);
            ledgers.appendSecret(tx, "report", Json.object()
                    .put("report", stored.report().id().value())
                    .put("warning", received.get().payload().hex())
                    .put("marking", stored.report().marking().label())
                    .put("at", now)
                    .build(), now);
            return stored;
        });
    }

    private Stored stored(SealedTransaction tx, Received received, Card from, Warning warning) {
        Tearline tearline = warning.tearline();
        SourceId source = vault.add(tx, new SourceIdentity(
                List.of(
                        new Known(Trace.Kind.ORGANISATION, from.name().en(), List.of(from.name().ar())),
                        Known.of(Trace.Kind.CODEWORD, from.party().value())),
                ""));
        Report report = new Report(
                new ReportId(Uuids.random(random)),
                source,
                "warning " + received.sequence(),
                text(tearline),
                received.at(),
                tearline.marking());
        return new Stored(
                report,
                tearline.issued().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                Marks.of(tearline.marking().label()),
                inherited(received, warning));
    }

    private static List<Inheritance> inherited(Received received, Warning warning) {
        Tearline tearline = warning.tearline();
        List<Inheritance> inherited = new ArrayList<>();
        inherited.add(new Inheritance(
                received.sender(),
                received.payload(),
                tearline.onward(),
                tearline.marking(),
                tearline.agreement()));
        // Whoever stands further up said yes to us and to nobody after us: ask again.
        warning.passages().forEach(passage -> inherited.add(new Inheritance(
                passage.originator(),
                passage.payload(),
                Onward.CONSENT,
                tearline.marking(),
                tearline.agreement())));
        return inherited;
    }

    private static String text(Tearline tearline) {
        Tearline.Texts texts = tearline.texts();
        return String.join(
                "\n\n",
                texts.headline().ar(),
                texts.warning().ar(),
                texts.headline().en(),
                texts.warning().en());
    }

    private Optional<Warning> warning(Received received, Card card) {
        return Signed.parse(received.statement()) instanceof Signed signed
                        && signed.verified(primitives, card.signing()) instanceof Verified verified
                ? Warning.read(verified.type(), verified.payload())
                : Optional.empty();
    }
}
