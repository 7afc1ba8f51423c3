package org.nadhir.bulk;

import java.util.List;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Determination;
import org.nadhir.model.PartyId;
import org.nadhir.policy.Request;
import org.nadhir.tearline.Wording;

/// What all victims of a list have in common: the question to the policy and the words, as they would be for one.
///
/// @param question whose recipients and places each victim replaces by its own
/// @param wording whose site each victim replaces by its own
public record BulkFinding(Request question, Wording wording) {

    /// The question for one victim: its own addressee, its own places, the same four answers about this victim.
    public Request request(BulkLine line) {
        return request(question, line);
    }

    /// The question for one victim, before there are words.
    public static Request request(Request question, BulkLine line) {
        return new Request(
                question.sender(),
                recipients(line.to()),
                question.purpose(),
                question.sharing(),
                question.subject(),
                line.places(),
                question.marks(),
                determination(question.determination(), line),
                question.exigency(),
                question.asker());
    }

    /// The words for one victim.
    public Wording wording(BulkLine line) {
        return new Wording(
                wording.threat(), line.site(), wording.window(), wording.method(), wording.likelihood(),
                wording.confidence(), wording.advice(), wording.call(), wording.precedence(), wording.note());
    }

    private static List<PartyId> recipients(BulkLine.To to) {
        return switch (to) {
            case BulkLine.To.Party(PartyId party) -> List.of(party);
            case BulkLine.To.Contact _ -> List.of();
        };
    }

    private static Determination determination(Determination of, BulkLine line) {
        return switch (of) {
            case Determination.Owed owed -> owed(owed, line);
            case Determination.NotOwed not ->
                new Determination.NotOwed(assessment(not.assessment(), line), not.profile(), not.why());
            case Determination.Watch watch ->
                new Determination.Watch(assessment(watch.assessment(), line), watch.profile(), watch.why());
            case Determination.Waived waived ->
                new Determination.Waived(owed(waived.owed(), line), waived.waiver(), waived.why());
        };
    }

    private static Determination.Owed owed(Determination.Owed owed, BulkLine line) {
        return new Determination.Owed(
                assessment(owed.assessment(), line), owed.profile(), addressee(owed.addressee(), line), owed.due(),
                owed.why());
    }

    private static Addressee addressee(Addressee otherwise, BulkLine line) {
        return switch (line.to()) {
            case BulkLine.To.Party(PartyId party) -> new Addressee.Party(party, line.stands());
            case BulkLine.To.Contact _ -> otherwise;
        };
    }

    private static Assessment assessment(Assessment of, BulkLine line) {
        return new Assessment(
                of.caseId(), of.answers(), of.harm(), of.likelihood(), of.confidence(), line.victim(), of.when(),
                of.received(), of.by(), of.at(), of.grade());
    }
}
