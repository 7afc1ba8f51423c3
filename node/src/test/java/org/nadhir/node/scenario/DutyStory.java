package org.nadhir.node.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.agreement.Role;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Answer;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Escalation;
import org.nadhir.duty.Likelihood;
import org.nadhir.duty.Profile;
import org.nadhir.duty.Victim;
import org.nadhir.duty.Waiver;
import org.nadhir.duty.WaiverCodec;
import org.nadhir.exchange.Receipts;
import org.nadhir.model.CaseId;
import org.nadhir.model.Harm;
import org.nadhir.model.Question;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.node.api.Problem;
import org.nadhir.node.desk.Duties;
import org.nadhir.node.desk.DutyDesk;
import org.nadhir.node.desk.Profiles;
import org.nadhir.node.desk.WaiverDesk;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.WaiverRows;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;

/// Sentences about duties, waivers and clocks, done at the desks of the first node: everything but HTTP is real.
final class DutyStory {

    private final Story story;
    private final StoryNode node;
    private final WaiverDesk waivers;
    private final Duties duties;
    private final DutyDesk desk;

    DutyStory(Story story) {
        this.story = story;
        this.node = story.first;
        List<Profile> profiles = Profiles.shipped();
        this.waivers = new WaiverDesk(
                node.store, node.ledgers, node.parties, node.primitives, profiles, story::now);
        this.duties = new Duties(node.parties, new Receipts(node.primitives), profiles);
        if (!node.persons.containsKey("zeyd")) {
            node.person("zeyd", story.now().minusSeconds(60), Role.ANALYST, Role.DUTY_OFFICER);
        }
        this.desk = new DutyDesk(node.store, node.ledgers, duties, story::now);
    }

    String tell(String[] words) {
        String rest = String.join(" ", words);
        return switch (words[1]) {
            case "assess" -> assess(words[2], rest);
            case "reads" -> says(determination(words[2]));
            case "board" -> board(words[2]);
            case "look" -> desk.look() + " steps";
            case "tried" -> tried(words[2]);
            case "waive" -> waive(words[2], words[4], words[6], Integer.parseInt(words[9]));
            case "sign" -> sign(words[2], Integer.parseInt(words[4]), words[6]);
            case "end" -> answer(waivers.end(
                    caseId(words[2]), Integer.parseInt(words[4]), node.person(words[6]).id(), "it changed"), words[2]);
            default -> throw new IllegalArgumentException("no duty sentence: " + words[1]);
        };
    }

    private String assess(String name, String sentence) {
        Optional<Determination> before = story.known(name);
        CaseId id = before.map(known -> known.assessment().caseId())
                .orElseGet(() -> new CaseId(Uuids.random(node.random)));
        Instant received = before.map(known -> known.assessment().received()).orElse(story.now());
        Harm harm = List.of(Harm.values()).stream()
                .filter(one -> sentence.contains("harm " + one.word()))
                .findFirst()
                .orElse(Harm.KILLING);
        List<Answer> answers = Stream.of(Question.values())
                .map(question -> new Answer(question, answer(question, sentence), List.of(), "as the case says"))
                .toList();
        Assessment assessment = node.flow.assess(List.of(), new Assessment(
                id, answers, harm, Likelihood.LIKELY, Confidence.MODERATE,
                new Victim(Victim.Kind.SITE, Cases.SHRINE, new Text("مقام البئر", "Shrine of the Well")),
                "2025-03-05", received, node.person("amal").id(), story.now()));
        Profile profile = Profiles.shipped().stream()
                .filter(one -> sentence.endsWith("under " + one.id()))
                .findFirst()
                .orElseThrow();
        List<Waiver> on = node.store.read(rows -> WaiverRows.of(rows, id, assessment.digest(), profile.id()));
        Determination determination = node.flow.determine(
                assessment, profile, new Addressee.Party(story.second.party, Addressee.Stands.PROTECTOR), on);
        story.determined(name, determination);
        return says(determination);
    }

    private static Answer.Says answer(Question question, String sentence) {
        return List.of(Answer.Says.values()).stream()
                .filter(says -> sentence.contains(question.word() + " " + says.word() + " "))
                .findFirst()
                .orElse(Answer.Says.YES);
    }

    private static String says(Determination determination) {
        return switch (determination) {
            case Determination.Owed _ -> "owed";
            case Determination.NotOwed _ -> "not owed";
            case Determination.Watch _ -> "watch item";
            case Determination.Waived waived -> "waived on " + waived.waiver().ground();
        };
    }

    /// Where a case stands on the list of duties.
    private String board(String name) {
        CaseId id = caseId(name);
        Duties.Board board = node.store.read(rows -> duties.board(rows, story.now()));
        return board.owed().stream()
                .filter(duty -> duty.caseId().equals(id))
                .map(duty -> duty.progress().step().word() + ", " + says(duty.escalation()))
                .findFirst()
                .or(() -> board.watched().stream()
                        .filter(watch -> watch.assessment().caseId().equals(id))
                        .map(_ -> "watched")
                        .findFirst())
                .or(() -> board.waived().stream()
                        .filter(waived -> waived.assessment().caseId().equals(id))
                        .map(_ -> "waived")
                        .findFirst())
                .orElse("not on the list");
    }

    private static String says(Escalation escalation) {
        return switch (escalation) {
            case Escalation.Met(Instant _, Duration late) -> late.isZero() ? "in time" : late.toMinutes() + " late";
            case Escalation.Open open ->
                (open.isOverdue() ? "overdue by " + -open.left().toMinutes() : open.left().toMinutes() + " left")
                        + ", at " + open.at().word() + " by " + open.channel();
        };
    }

    /// An attempt to word a warning, of which the guard says that it leaks.
    private String tried(String name) {
        return node.store.commit(tx -> {
            CaseRows.tearlineTried(tx, caseId(name));
            return "noted";
        });
    }

    private String waive(String name, String by, String ground, int hours) {
        StoryNode.Person author = node.person(by);
        CaseId id = caseId(name);
        Determination known = determination(name);
        boolean tried = node.store.read(rows -> CaseRows.isTearlineTried(rows, id));
        Waiver waiver = new Waiver(
                ground,
                "as the case says",
                tried ? Waiver.Wording.NONE_IS_SAFE : Waiver.Wording.NOT_TRIED,
                author.id(),
                List.of(),
                story.now(),
                story.now().plus(Duration.ofHours(hours)));
        var proposal = new WaiverCodec.Proposal(id, known.assessment().digest(), known.profile(), waiver);
        Signed signed =
                Signed.sign(node.primitives, author.keys(), PayloadType.WAIVER, WaiverCodec.write(proposal));
        return answer(waivers.propose(id, author.id(), signed.bytes()), name);
    }

    private String sign(String name, int number, String by) {
        StoryNode.Person person = node.person(by);
        CaseId id = caseId(name);
        var payload = node.store.read(rows -> WaiverRows.find(rows, id, number)).orElseThrow().payload();
        Signed signed = Signed.sign(node.primitives, person.keys(), PayloadType.WAIVER, payload);
        return answer(waivers.approve(id, number, person.id(), signed.bytes()), name);
    }

    /// Why it was refused, else what the case reads now.
    private String answer(org.nadhir.node.api.Answer answer, String name) {
        return switch (answer) {
            case org.nadhir.node.api.Answer.Failed(Problem problem) ->
                "refused: " + problem.message().key();
            case org.nadhir.node.api.Answer.Done _, org.nadhir.node.api.Answer.Raw _ -> says(determination(name));
        };
    }

    private Determination determination(String name) {
        CaseId id = caseId(name);
        return node.store.read(rows -> CaseRows.determination(rows, id, story.now())).orElseThrow();
    }

    private CaseId caseId(String name) {
        return story.known(name).orElseThrow().assessment().caseId();
    }
}
