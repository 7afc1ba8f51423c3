package org.nadhir.node.desk;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Determination;
import org.nadhir.json.Fields;
import org.nadhir.json.Malformed;
import org.nadhir.model.CaseId;
import org.nadhir.model.Marks;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.node.api.Call;
import org.nadhir.node.journal.CaseFiles;
import org.nadhir.node.journal.ReportRows;
import org.nadhir.node.store.SealedStore;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.Request;
import org.nadhir.reports.register.Register;

/// Makes the question to the policy out of what a person asks and what the case holds. Markings and places come from
/// the case, never from the person.
public final class Requests {

    private static final int REASON_CHARS_MAX = 4_000;

    private final SealedStore store;
    private final Victims victims;

    public Requests(SealedStore store, Register register) {
        this.store = store;
        this.victims = new Victims(store, register);
    }

    /// Whom a warning can be about.
    Victims victims() {
        return victims;
    }

    Request read(Call call, Determination determination) throws Malformed {
        Asker asker = new Asker(call.caller().person(), call.caller().roles());
        return call.body(fields -> read(fields, asker, determination));
    }

    /// Reads `recipient`, `purpose`, `sharing`, `subject` and, where the author invokes it, `exigency`, with `alone`
    /// where one person acts.
    Request read(Fields fields, Asker asker, Determination determination) throws Malformed {
        Optional<PartyId> recipient = fields.optionalValue("recipient", PartyId::new);
        Purpose purpose = fields.has("purpose")
                ? fields.choice("purpose", List.of(Purpose.values()), Purpose::word)
                : Purpose.PROTECTION;
        Subject subject = fields.choice("subject", List.of(Subject.values()), Subject::word);
        Sharing sharing = fields.has("sharing")
                ? fields.choice("sharing", List.of(Sharing.values()), Sharing::word)
                : Sharing.RELEASE;
        Invocation exigency = exigency(fields, asker.person());
        return new Request(
                store.party(),
                recipient.map(List::of).orElse(List.of()),
                purpose,
                sharing,
                subject,
                victims.places(determination.assessment().victim().entity()),
                marks(determination.assessment().caseId()),
                determination,
                exigency,
                asker);
    }

    private static Invocation exigency(Fields fields, PersonId author) throws Malformed {
        boolean alone = fields.has("alone") && fields.bool("alone");
        if (!fields.has("exigency")) {
            return alone ? new Invocation.Alone(author, "") : new Invocation.None();
        }
        String reason = fields.string("exigency", REASON_CHARS_MAX);
        return alone ? new Invocation.Alone(author, reason) : new Invocation.ByAuthor(author, reason);
    }

    /// The markings of all reports that the warning rests on.
    private List<Marks> marks(CaseId id) {
        return store.read(rows -> CaseFiles.find(rows, id)
                .map(file -> file.reports().stream()
                        .map(report -> ReportRows.handled(rows, report)
                                .map(ReportRows.Handled::marks)
                                .orElseGet(Marks::of))
                        .toList())
                .orElse(List.of()));
    }
}
