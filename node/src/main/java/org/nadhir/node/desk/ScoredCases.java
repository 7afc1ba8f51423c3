package org.nadhir.node.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.duty.Answer;
import org.nadhir.duty.Determination;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Outcome;
import org.nadhir.exchange.Receipts;
import org.nadhir.exchange.Warning;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.SourceId;
import org.nadhir.node.journal.CaseFiles;
import org.nadhir.node.journal.CaseMoments;
import org.nadhir.node.journal.CaseMoments.Judged;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.InboxRows;
import org.nadhir.node.journal.MeasureRows;
import org.nadhir.node.journal.MeasureRows.About;
import org.nadhir.node.journal.NoticeRows;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.journal.ReceiptRows;
import org.nadhir.node.journal.Received;
import org.nadhir.node.journal.ReleaseRows;
import org.nadhir.node.journal.Released;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;
import org.nadhir.node.vault.RawReports;
import org.nadhir.outcome.DutyEnd;
import org.nadhir.outcome.ScoredCase;
import org.nadhir.outcome.Timeline;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;

/// Gathers what a score may know: of our closed cases, and of partners' warnings whose outcome we reported.
public final class ScoredCases {

    private final PartyBook parties;
    private final Primitives primitives;
    private final Receipts receipts;
    private final Stations stations;
    private final Card self;

    public ScoredCases(
            PartyBook parties, Primitives primitives, Receipts receipts, Stations stations, Card self) {
        this.parties = parties;
        this.primitives = primitives;
        this.receipts = receipts;
        this.stations = stations;
        this.self = self;
    }

    /// A case of ours with those whose judgment or word it rests on.
    record Ours(ScoredCase scored, String analyst, List<String> sources) {}

    /// A partner's warning.
    record Theirs(ScoredCase scored, String partner) {}

    /// Our closed cases of which a warning left.
    List<Ours> ours(SealedSnapshot rows) {
        Map<CaseId, List<Released>> releases = releases(rows);
        List<Ours> ours = new ArrayList<>();
        for (Json closed : CaseRows.outcomes(rows)) {
            CaseId id = caseOf(closed);
            Optional<Judged> judged = CaseMoments.judgedAs(rows, id);
            if (judged.isPresent()) {
                ScoredCase scored = new ScoredCase(
                        judged.get().likelihood(),
                        judged.get().credible(),
                        kind(closed),
                        isProtected(rows, new About.OfCase(id)),
                        stations.of(rows, id, releases.getOrDefault(id, List.of())));
                ours.add(new Ours(scored, judged.get().by().value(), sources(rows, id)));
            }
        }
        return ours;
    }

    /// Where each duty that was ever determined stands now.
    List<DutyEnd> duties(SealedSnapshot rows, Instant now) {
        Map<CaseId, List<Released>> releases = releases(rows);
        List<DutyEnd> ends = new ArrayList<>();
        for (Determination determination : CaseRows.determinations(rows)) {
            CaseId id = determination.assessment().caseId();
            List<Timeline> warnings =
                    new ArrayList<>(stations.of(rows, id, releases.getOrDefault(id, List.of())));
            NoticeRows.told(rows, id).ifPresent(at -> warnings.add(notice(at)));
            ends.add(DutyEnd.of(determination, warnings, now));
        }
        return ends;
    }

    /// A notice in print or by voice has one station: a person knows.
    private static Timeline notice(Instant at) {
        Map<Timeline.Moment, Instant> moments = new EnumMap<>(Timeline.Moment.class);
        moments.put(Timeline.Moment.ACKNOWLEDGED, at);
        return new Timeline(moments);
    }

    /// Partners' warnings of which we signed the outcome. Whoever warns holds the threat for credible.
    List<Theirs> theirs(SealedSnapshot rows) {
        List<Theirs> theirs = new ArrayList<>();
        for (Received received : InboxRows.all(rows)) {
            Optional<Outcome> outcome = reported(rows, received);
            Optional<Warning> warning = warning(rows, received);
            if (outcome.isPresent() && warning.isPresent()) {
                ScoredCase scored = new ScoredCase(
                        warning.get().tearline().wording().likelihood(),
                        Answer.Says.YES,
                        outcome.get().kind(),
                        isProtected(rows, new About.OfWarning(received.payload())),
                        List.of());
                theirs.add(new Theirs(scored, received.sender().value()));
            }
        }
        return theirs;
    }

    private static Map<CaseId, List<Released>> releases(SealedSnapshot rows) {
        Map<CaseId, List<Released>> releases = new LinkedHashMap<>();
        for (Released released : ReleaseRows.all(rows)) {
            releases.computeIfAbsent(released.caseId(), _ -> new ArrayList<>()).add(released);
        }
        return releases;
    }

    private static boolean isProtected(SealedSnapshot rows, About about) {
        return MeasureRows.of(rows, about).stream()
                .anyMatch(noted -> noted.measure().kind().protects());
    }

    private static List<String> sources(SealedSnapshot rows, CaseId id) {
        return CaseFiles.find(rows, id).stream()
                .flatMap(file -> file.reports().stream())
                .flatMap(report -> RawReports.source(rows, report).stream())
                .map(SourceId::value)
                .distinct()
                .toList();
    }

    private static CaseId caseOf(Json record) {
        try {
            return Fields.of(record).value("case", CaseId::new);
        } catch (Malformed e) {
            throw StoreTrouble.damaged(Table.OUTCOME);
        }
    }

    private static Outcome.Kind kind(Json record) {
        try {
            return Fields.of(record)
                    .object("outcome")
                    .choice("kind", List.of(Outcome.Kind.values()), Outcome.Kind::label);
        } catch (Malformed e) {
            throw StoreTrouble.damaged(Table.OUTCOME);
        }
    }

    private Optional<Outcome> reported(SealedSnapshot rows, Received received) {
        return ReceiptRows.given(rows, received.sender(), received.sequence()).stream()
                .flatMap(statement -> signed(statement).stream())
                .flatMap(signed -> receipts.verify(ours(rows, signed.bytes()), signed).stream())
                .flatMap(receipt -> receipt.outcome().stream())
                .findFirst();
    }

    private Optional<Warning> warning(SealedSnapshot rows, Received received) {
        return parties.signerOf(rows, received.sender(), received.statement())
                .flatMap(card -> signed(received.statement())
                        .flatMap(signed -> signed.verified(primitives, card.signing()) instanceof Verified verified
                                ? Warning.read(verified.type(), verified.payload())
                                : Optional.empty()));
    }

    /// Our own card as of when we signed this.
    private Card ours(SealedSnapshot rows, Bytes statement) {
        return parties.signerOf(rows, self.party(), statement).orElse(self);
    }

    private static Optional<Signed> signed(Bytes statement) {
        return Signed.parse(statement) instanceof Signed signed ? Optional.of(signed) : Optional.empty();
    }
}
