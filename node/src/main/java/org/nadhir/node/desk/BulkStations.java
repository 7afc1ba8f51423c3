package org.nadhir.node.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nadhir.bulk.BulkLine;
import org.nadhir.bulk.BulkList;
import org.nadhir.bulk.BulkStep;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.Receipts;
import org.nadhir.json.Json;
import org.nadhir.model.MessageCodec;
import org.nadhir.model.ReleaseId;
import org.nadhir.model.Text;
import org.nadhir.node.journal.BulkRows;
import org.nadhir.node.journal.BulkVictim;
import org.nadhir.node.journal.FiledBulk;
import org.nadhir.node.journal.FiledNotice;
import org.nadhir.node.journal.NoticeRows;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.journal.ReceiptRows;
import org.nadhir.node.journal.ReleaseRows;
import org.nadhir.node.journal.Released;
import org.nadhir.node.journal.StoreJournal;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.sign.Signed;

/// Where each victim of a list stands: from the list's own rows, the outbox, the receipts that came back and the
/// notices to contacts. Nobody is left out; the counts come first.
public final class BulkStations {

    private final SealedStore store;
    private final StoreJournal journal;
    private final PartyBook parties;
    private final Receipts receipts;

    public BulkStations(SealedStore store, StoreJournal journal, PartyBook parties, Receipts receipts) {
        this.store = store;
        this.journal = journal;
        this.parties = parties;
        this.receipts = receipts;
    }

    private record Station(BulkStep step, Json.Builder json) {}

    /// The status of a list.
    public Json json(FiledBulk bulk) {
        Map<ReleaseId, Delivery> deliveries = journal.deliveries().stream()
                .filter(delivery -> delivery.cargo() instanceof Cargo.OfRelease)
                .collect(Collectors.toMap(
                        delivery -> ((Cargo.OfRelease) delivery.cargo()).release(), Function.identity(), (a, _) -> a));
        return store.read(rows -> {
            BulkList list = BulkRows.list(rows, bulk.id());
            List<FiledNotice> notices = NoticeRows.all(rows).stream()
                    .filter(notice -> notice.caseId().equals(bulk.caseId()))
                    .toList();
            Map<BulkStep, Integer> counts = new EnumMap<>(BulkStep.class);
            Json.Builder json = head(bulk);
            List<Json> victims = new ArrayList<>();
            for (int n = 0; n < bulk.lines(); n++) {
                BulkLine line = list.lines().get(n);
                Station station = line.to() instanceof BulkLine.To.Contact
                        ? contact(line, notices)
                        : party(rows, BulkRows.victim(rows, bulk.id(), n), deliveries);
                counts.merge(station.step(), 1, Integer::sum);
                victims.add(who(line, station));
            }
            counts.merge(BulkStep.UNREADABLE, list.refused().size(), Integer::sum);
            return json.putArray("counts", List.of(BulkStep.values()), step -> Json.object()
                            .put("step", step.word())
                            .put("victims", Optional.ofNullable(counts.get(step)).orElse(0))
                            .build())
                    .putArray("victims", victims, one -> one)
                    .putArray("unreadable", list.refused(), BulkStations::unreadable)
                    .build();
        });
    }

    /// What is said of a list without its victims.
    static Json.Builder head(FiledBulk bulk) {
        Json.Builder json = Json.object()
                .put("bulk", bulk.id())
                .put("case", bulk.caseId().value())
                .put("file", bulk.file().hex())
                .put("lines", bulk.lines())
                .put("releases", bulk.releases().size())
                .put("approvals", bulk.approvals().size())
                .put("sealing", bulk.sealing());
        bulk.list().ifPresent(list -> json.put("root", list.root().hex()));
        return json;
    }

    static Json unreadable(BulkList.Bad bad) {
        return Json.object()
                .put("line", bad.line())
                .put("why", MessageCodec.write(bad.why()))
                .build();
    }

    private static Json who(BulkLine line, Station station) {
        Text name = line.victim().name();
        return station.json()
                .put("line", line.line())
                .put("reference", line.reference())
                .put("name", Json.object().put("ar", name.ar()).put("en", name.en()).build())
                .put("to", line.to().id())
                .put("step", station.step().word())
                .build();
    }

    /// Whom no node reaches is told by a notice, worded and approved for itself.
    private static Station contact(BulkLine line, List<FiledNotice> notices) {
        Optional<FiledNotice> notice = notices.stream()
                .filter(one -> one.contact().equals(line.to().id()))
                .reduce((_, later) -> later);
        BulkStep step = notice.map(filed -> switch (filed.state()) {
                    case DRAFTED -> BulkStep.DRAFTED;
                    case OPEN, REFUSED -> BulkStep.RELEASED;
                    case TOLD -> BulkStep.DELIVERED;
                })
                .orElse(BulkStep.WAITING);
        Json.Builder json = Json.object().put("needs", "notice");
        notice.ifPresent(filed -> json.put("notice", filed.reference()).put("noticeState", filed.state().word()));
        return new Station(step, json);
    }

    private Station party(SealedSnapshot rows, BulkVictim victim, Map<ReleaseId, Delivery> deliveries) {
        Json.Builder json = Json.object();
        return switch (victim.state()) {
            case WAITING, PERMITTED, NOTICE -> new Station(BulkStep.WAITING, json.put("says", victim.state().word()));
            case REFUSED, LEAKING -> new Station(BulkStep.REFUSED, json.putStrings("rules", victim.rules()));
            case DRAFTED, HELD -> new Station(
                    BulkStep.DRAFTED,
                    json.put("release", victim.draft().orElseThrow().release().value())
                            .putStrings("rules", victim.rules()));
            case RELEASED -> {
                Released released = ReleaseRows.find(rows, victim.draft().orElseThrow().release())
                        .orElseThrow();
                yield released(rows, released, Optional.ofNullable(deliveries.get(released.id())));
            }
        };
    }

    private Station released(SealedSnapshot rows, Released released, Optional<Delivery> delivery) {
        List<String> steps = ReceiptRows.steps(rows, released.recipient(), released.sequence());
        Json.Builder json = Json.object()
                .put("release", released.id().value())
                .put("sequence", released.sequence())
                .putStrings("receipts", steps);
        delivery.ifPresent(known -> json.put("delivery", word(known)));
        if (steps.contains("R3")) {
            outcome(rows, released).ifPresent(word -> json.put("outcome", word));
            return new Station(BulkStep.OUTCOME, json);
        }
        if (steps.contains("R2")) {
            return new Station(BulkStep.ACKNOWLEDGED, json);
        }
        return new Station(steps.isEmpty() ? BulkStep.RELEASED : BulkStep.DELIVERED, json);
    }

    private Optional<String> outcome(SealedSnapshot rows, Released released) {
        return ReceiptRows.taken(rows, released.recipient(), released.sequence()).stream()
                .flatMap(bytes -> parties.signerOf(rows, released.recipient(), bytes)
                        .flatMap(card -> Signed.parse(bytes) instanceof Signed signed
                                ? receipts.verify(card, signed)
                                : Optional.empty())
                        .stream())
                .flatMap(receipt -> receipt.outcome().stream())
                .map(outcome -> outcome.kind().label())
                .findFirst();
    }

    private static String word(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Waiting _ -> "waiting";
            case Delivery.Silent _ -> "silent";
            case Delivery.Delivered _ -> "delivered";
            case Delivery.Refused _ -> "refused";
        };
    }
}
