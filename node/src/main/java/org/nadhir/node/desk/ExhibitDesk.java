package org.nadhir.node.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Role;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.CaseFiles;
import org.nadhir.node.journal.CaseMoments;
import org.nadhir.node.journal.ExhibitRows;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedStore;
import org.nadhir.outcome.Exhibit;

/// What supports the outcome of a case: exhibits, their files, and when the event was.
public final class ExhibitDesk {

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final InstantSource clock;

    public ExhibitDesk(SealedStore store, NodeLedgers ledgers, InstantSource clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    public List<Route> routes() {
        Access entering = Access.roles(Role.ANALYST, Role.DUTY_OFFICER);
        Access seeing = Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR);
        return List.of(
                Route.post("/api/v1/exhibit-files", entering, this::keepFile).withBody(Exhibit.FILE_BYTES_MAX),
                Route.get("/api/v1/exhibit-files/{digest}", seeing, this::file),
                Route.post("/api/v1/cases/{id}/exhibits", entering, this::add),
                Route.get("/api/v1/cases/{id}/exhibits", seeing, this::list),
                Route.post("/api/v1/cases/{id}/event", entering, this::event));
    }

    /// Keeps a file before the exhibit that names it.
    private Answer keepFile(Call call) {
        Bytes file = call.body();
        if (file.length() == 0) {
            return Answer.failed(Problem.REFUSED, "exhibit-file-empty");
        }
        Digest digest = store.commit(tx -> ExhibitRows.keepFile(tx, ledgers, file, clock.instant()));
        return Answer.of(Json.object()
                .put("digest", digest.hex())
                .put("bytes", file.length())
                .build());
    }

    private Answer file(Call call) throws Malformed {
        Digest digest = call.gap("digest", Digest::new);
        Optional<Bytes> file = store.read(rows -> ExhibitRows.file(rows, digest));
        return file.<Answer>map(Answer.Raw::new).orElseGet(Answer::absent);
    }

    private Answer add(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        Instant now = clock.instant();
        Entered entered = call.body(fields -> Entered.read(fields, now));
        PersonId by = call.caller().person();
        return store.commit(tx -> {
            if (CaseFiles.find(tx, id).isEmpty()) {
                return Answer.absent();
            }
            Optional<Exhibit.Item> item = switch (entered.file()) {
                case File.None() -> Optional.of(new Exhibit.Item.None());
                case File.Elsewhere(Digest digest, long size) -> Optional.of(new Exhibit.Item.Noted(digest, size));
                case File.Here(Digest digest) ->
                    ExhibitRows.file(tx, digest).map(kept -> new Exhibit.Item.Kept(digest, kept.length()));
            };
            if (item.isEmpty()) {
                return Answer.failed(Problem.CONFLICT, "exhibit-file-absent");
            }
            Exhibit exhibit = new Exhibit(
                    id, entered.kind(), entered.what(), entered.claimedBy(), entered.captured(), item.get(), by, now);
            long number = ExhibitRows.add(tx, ledgers, exhibit);
            return Answer.of(Json.object()
                    .put("number", number)
                    .put("exhibit", exhibit.json())
                    .build());
        });
    }

    private Answer list(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        return store.read(rows -> CaseFiles.find(rows, id).isEmpty()
                ? Answer.absent()
                : Answer.of(Json.object()
                        .putArray("exhibits", ExhibitRows.of(rows, id), Exhibit::json)
                        .build()));
    }

    /// Notes when the event was. It may lie ahead no longer: what is expected stands in the assessment.
    private Answer event(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        Instant now = clock.instant();
        Instant at = call.body(fields -> past(fields, "event", now));
        return store.commit(tx -> {
            if (CaseFiles.find(tx, id).isEmpty()) {
                return Answer.absent();
            }
            CaseMoments.event(tx, ledgers, id, at, call.caller().person(), now);
            return Answer.of(Json.object().put("event", at).build());
        });
    }

    private static Instant past(Fields fields, String name, Instant now) throws Malformed {
        Instant at = fields.instant(name);
        if (at.isAfter(now)) {
            throw fields.bad(name);
        }
        return at;
    }

    /// The file of an exhibit as it is handed in.
    private sealed interface File {
        record None() implements File {}

        record Elsewhere(Digest digest, long sizeBytes) implements File {}

        record Here(Digest digest) implements File {}

        static File read(Fields fields) throws Malformed {
            Digest digest = fields.value("digest", Digest::new);
            return fields.has("bytes")
                    ? new Elsewhere(digest, fields.integer("bytes", 1, Json.Num.INTEGER_MAX))
                    : new Here(digest);
        }
    }

    private record Entered(Exhibit.Kind kind, Text what, String claimedBy, Instant captured, File file) {

        static Entered read(Fields fields, Instant now) throws Malformed {
            Entered entered = new Entered(
                    fields.choice("kind", List.of(Exhibit.Kind.values()), Exhibit.Kind::word),
                    new Text(
                            fields.string("ar", Exhibit.WHAT_CHARS_MAX), fields.string("en", Exhibit.WHAT_CHARS_MAX)),
                    fields.string("claimedBy", Exhibit.CLAIMANT_CHARS_MAX),
                    past(fields, "captured", now),
                    fields.has("file") ? fields.object("file", File::read) : new File.None());
            if (entered.what().ar().isBlank() && entered.what().en().isBlank()) {
                throw fields.bad("en");
            }
            if (entered.claimedBy().isBlank()) {
                throw fields.bad("claimedBy");
            }
            return entered;
        }
    }
}
