package org.nadhir.node.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReleaseId;
import org.nadhir.model.Uuids;
import org.nadhir.node.journal.BulkRows;
import org.nadhir.node.journal.BulkVictim;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.FiledBulk;
import org.nadhir.node.journal.NoticeRows;
import org.nadhir.node.journal.WordsRows;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.notice.NoticeBuilder;
import org.nadhir.notice.NoticeDraft;
import org.nadhir.tearline.HeldWords;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Verdict;

/// Finds what is held under whatever name persons have for it, and says what the guard says of it at this moment.
public final class Holdings {

    private final SourceSearch sources;
    private final LeakGuard guard;
    private final NoticeBuilder notices;
    private final PartyId party;

    /// @param party whose words they are: this node's
    public Holdings(SourceSearch sources, LeakGuard guard, PartyId party) {
        this.sources = sources;
        this.guard = guard;
        this.notices = new NoticeBuilder(guard);
        this.party = party;
    }

    /// How something stands now.
    sealed interface Standing {

        record Held(HeldWords words) implements Standing {}

        /// Nothing is near in it any more, or it was never held.
        record Free() implements Standing {}

        /// Nobody clears it.
        record Certain() implements Standing {}
    }

    /// @param id of a draft, a notice, a list, or the digest of other words
    static Optional<Holding> find(SealedSnapshot rows, String id) {
        Optional<Holding> draft = Uuids.isUuid(id)
                ? CaseRows.draft(rows, new ReleaseId(id)).map(filed -> new Holding(
                        id, Holding.What.DRAFT, List.of(filed.caseId()), List.of(), filed.author(),
                        List.of(filed.bytes())))
                : Optional.empty();
        return draft.or(() -> BulkRows.find(rows, id)
                        .filter(bulk -> bulk.list().isPresent())
                        .map(bulk -> new Holding(
                                id, Holding.What.LIST, List.of(bulk.caseId()), List.of(), bulk.author(),
                                releases(rows, bulk))))
                .or(() -> NoticeRows.find(rows, id).map(filed -> new Holding(
                        id, Holding.What.NOTICE, List.of(filed.caseId()), List.of(), filed.author(),
                        List.of(filed.bytes()))))
                .or(() -> WordsRows.find(rows, id).map(filed -> new Holding(
                        id, Holding.What.WORDS, filed.cases(), filed.readers(), filed.author(),
                        List.of(filed.bytes()))));
    }

    /// The releases of a worded list, in its order.
    static List<Bytes> releases(SealedSnapshot rows, FiledBulk bulk) {
        return IntStream.range(0, bulk.lines())
                .mapToObj(n -> BulkRows.victim(rows, bulk.id(), n))
                .flatMap(victim -> victim.draft().stream())
                .map(BulkVictim.Worded::bytes)
                .toList();
    }

    /// Searches it for what is known at this moment.
    ///
    /// @param by for whom; goes into the record of the search
    Standing standing(Holding holding, PersonId by) {
        SourceTraces traces = sources.traces(holding.cases(), holding.readers(), by);
        Bytes first = holding.parts().getFirst();
        return switch (holding.what()) {
            case DRAFT, WORDS -> standing(holding, Verdict.of(first, guard.search(first, traces), traces));
            case NOTICE -> switch (notices.reread(first, traces)) {
                case NoticeDraft.Built _ -> new Standing.Free();
                case NoticeDraft.Held held -> held(holding, held);
                case NoticeDraft.Leaks _ -> new Standing.Certain();
            };
            case LIST -> switch (new BulkGuard(guard, traces, party).near(holding.parts(), holding.author())) {
                case BulkGuard.Near.Nothing() -> new Standing.Free();
                case BulkGuard.Near.Some(var list) -> new Standing.Held(list.words());
                case BulkGuard.Near.TooMuch() -> new Standing.Certain();
            };
        };
    }

    private Standing held(Holding holding, NoticeDraft.Held held) {
        return new Standing.Held(new HeldWords(held.findings(), party, holding.author()));
    }

    private Standing standing(Holding holding, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Clean() -> new Standing.Free();
            case Verdict.Near(var findings) ->
                new Standing.Held(new HeldWords(findings, party, holding.author()));
            case Verdict.Certain _ -> new Standing.Certain();
        };
    }
}
