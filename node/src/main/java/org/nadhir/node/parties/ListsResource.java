package org.nadhir.node.parties;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Standing;
import org.nadhir.client.Act;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.standing.DesignationList;
import org.nadhir.node.standing.ListEntry;
import org.nadhir.node.standing.ListReader;
import org.nadhir.node.standing.ListRows;
import org.nadhir.node.standing.ListTrouble;
import org.nadhir.node.store.SealedTransaction;

/// Lists of designated persons and organisations, brought in as files. A version replaces nothing. Who stood on the
/// list before and does not any more is proposed as ended from the day of the new list; since that widens, another
/// administrator confirms it (`StandingsResource`).
public final class ListsResource {

    /// In base64, with the act beside it: a file of 16 MiB; the list has two. The reader itself takes up to 64.
    private static final int BODY_BYTES = 24 * 1024 * 1024;

    private final PartyContext context;
    private final Partners partners;

    public ListsResource(PartyContext context, Partners partners) {
        this.context = context;
        this.partners = partners;
    }

    public List<Route> routes() {
        Access administrators = Access.roles(Role.ADMINISTRATOR);
        return List.of(
                Route.get("/api/v1/lists/{list}", Access.anyRole(), this::show),
                Route.post("/api/v1/lists", administrators, this::take).withBody(BODY_BYTES));
    }

    private Answer show(Call call) throws Malformed {
        DesignationList.Source source = call.gap("list", ListsResource::source);
        return context.store().read(rows -> ListRows.newest(rows, source))
                .map(version -> Answer.of(json(version)))
                .orElseGet(Answer::absent);
    }

    private static Json json(ListRows.Version version) {
        return Json.object()
                .put("number", version.number())
                .put("file", version.file().hex())
                .put("generated", version.generated())
                .put("persons", version.persons())
                .put("organisations", version.organisations())
                .build();
    }

    static DesignationList.Source source(String word) {
        return List.of(DesignationList.Source.values()).stream()
                .filter(source -> source.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no list has this word"));
    }

    private Answer take(Call call) throws Malformed {
        Acting acting = Acting.read(call);
        Bytes file = acting.subject(fields -> fields.value("file", Bytes::ofBase64));
        DesignationList list;
        try {
            list = ListReader.read(file);
        } catch (ListTrouble e) {
            return Answer.failed(Problem.REFUSED, "list-" + e.reason().word(), e.where());
        }
        return context.store().commit(tx -> {
            Optional<ListRows.Version> newest = ListRows.newest(tx, list.source());
            if (newest.filter(version -> version.file().equals(list.file())).isPresent()) {
                return Answer.failed(Problem.CONFLICT, "list-known");
            }
            if (newest.filter(version -> version.generated().isAfter(list.generated())).isPresent()) {
                return Answer.failed(Problem.REFUSED, "list-older", newest.get().generated().toString());
            }
            if (list.generated().isAfter(context.clock().instant())) {
                return Answer.failed(Problem.REFUSED, "list-of-tomorrow", list.generated().toString());
            }
            return context.refused(tx, acting, Act.Kind.LIST_IMPORT).orElseGet(() -> {
                ListRows.Version version = ListRows.add(tx, list, acting.act());
                List<Noted> ended = ended(tx, list);
                for (Noted noted : ended) {
                    new Proposal(Act.Kind.STANDING_CONFIRM, noted.party(), noted.json(), acting.act(), now())
                            .put(tx);
                }
                leaf(tx, list, version, ended.size(), acting.act());
                return Answer.of(Json.object()
                        .put("version", json(version))
                        .putArray("ended", ended, Noted::json)
                        .build());
            });
        });
    }

    private Instant now() {
        return context.clock().instant();
    }

    /// The standings that rest on entries which the new list does not have.
    private List<Noted> ended(SealedTransaction tx, DesignationList list) {
        List<Noted> ended = new ArrayList<>();
        for (Partner partner : partners.all(tx)) {
            for (Standing standing : partner.standings().standingAt(list.generated(), now())) {
                if (standing.basis() instanceof Standing.Basis.Listed listed
                        && listed.list().equals(list.source().word())
                        && list.entry(listed.entry()).isEmpty()
                        && standing.from().isBefore(list.generated())) {
                    ended.add(Noted.ending(standing, listed, list.generated()));
                }
            }
        }
        return ended;
    }

    /// That a party is an entry: designated by the list's authority from the day on which it was listed.
    static Noted noted(PartyId party, DesignationList list, ListEntry entry) {
        String authority = list.source().authority();
        return new Noted(
                party,
                Standing.Kind.DESIGNATED,
                authority,
                authority,
                entry.listedOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
                Standing.OPEN,
                List.of(new Standing.Basis.Listed(list.source().word(), entry.reference())));
    }

    /// What was taken in, by digest and counts; who took it stands in the act.
    private void leaf(
            SealedTransaction tx, DesignationList list, ListRows.Version version, int ended, Bytes act) {
        Digest file = list.file();
        Json record = Json.object()
                .put("list", list.source().word())
                .put("number", version.number())
                .put("file", file.hex())
                .put("generated", list.generated())
                .put("persons", version.persons())
                .put("organisations", version.organisations())
                .put("ended", ended)
                .put("act", act.base64())
                .put("at", now())
                .build();
        context.ledgers().append(tx, "list-imported", record, now());
    }
}
