package org.nadhir.bench.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.nadhir.Approving;
import org.nadhir.WarningFlow;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Roster;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Subject;
import org.nadhir.bench.standin.Player;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Answer;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Duty;
import org.nadhir.duty.Likelihood;
import org.nadhir.duty.Profile;
import org.nadhir.duty.Victim;
import org.nadhir.model.CaseId;
import org.nadhir.model.EntityId;
import org.nadhir.model.Harm;
import org.nadhir.model.Marks;
import org.nadhir.model.Question;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.node.desk.Profiles;
import org.nadhir.node.journal.StoreJournal;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Policy;
import org.nadhir.policy.Refusal;
import org.nadhir.policy.Request;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Advice;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;
import org.nadhir.tearline.Desk;
import org.nadhir.tearline.Draft;
import org.nadhir.tearline.Method;
import org.nadhir.tearline.Precedence;
import org.nadhir.tearline.Release;
import org.nadhir.tearline.Site;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.TearlineBuilder;
import org.nadhir.tearline.Window;
import org.nadhir.tearline.Wording;

/// One warning on its way through author and approver, to one recipient. All fictional.
///
/// @param canary stands in the assessment's notes, where a source's words stand, and must never leave
public record Drafting(
        Player from,
        Player to,
        Precedence precedence,
        boolean owed,
        String canary,
        CaseId caseId,
        Instant now,
        Primitives primitives,
        RandomGenerator random) {

    private static final List<Precedence> PRECEDENCES = List.of(Precedence.values());
    private static final Profile HOUSE = Profiles.shipped().getFirst();
    private static final Text SHRINE = new Text("مقام السراج", "the Lamp Shrine");
    private static final TearlineBuilder BUILDER = new TearlineBuilder((_, _) -> List.of());

    static Drafting drawn(
            Player from, Player to, RandomGenerator random, String canary, Instant now, Primitives primitives) {
        Precedence precedence = PRECEDENCES.get(random.nextInt(PRECEDENCES.size()));
        CaseId caseId = new CaseId(Uuids.random(random));
        return new Drafting(
                from, to, precedence, random.nextInt(3) > 0, canary, caseId, now, primitives, random);
    }

    public Approving run(WarningFlow flow, StoreJournal journal) {
        Request request = request();
        return switch (Policy.rule(request, journal.facts(request))) {
            case Refusal refusal -> new Approving.Stopped(refusal);
            case Permit permit -> {
                Draft draft = drafted(permit);
                yield flow.approve(
                        draft.bytes(), from.person(Player.ANALYST).id(), request, approvals(draft),
                        SourceTraces.none());
            }
        };
    }

    /// The same up to the seal: what policy and persons have let go.
    Release released(StoreJournal journal) {
        Request request = request();
        if (Policy.rule(request, journal.facts(request)) instanceof Permit permit) {
            Draft draft = drafted(permit);
            Roster roster = new Roster(from.persons().values().stream()
                    .map(Player.Person::entry)
                    .sorted(Comparator.comparing(entry -> entry.person().value()))
                    .toList());
            if (Release.of(permit, draft, approvals(draft), roster, primitives, now) instanceof Release release) {
                return release;
            }
        }
        throw new IllegalStateException("what is owed and signed by all is released");
    }

    private Draft drafted(Permit permit) {
        if (BUILDER.build(permit, from.person(Player.ANALYST).id(), wording(), SourceTraces.none(), random, now)
                instanceof Draft draft) {
            return draft;
        }
        throw new IllegalStateException("a wording without sources is a draft");
    }

    private List<Signed> approvals(Draft draft) {
        return List.of(
                approval(draft, from.person(Player.ANALYST), Signoff.Part.AUTHOR),
                approval(draft, from.person(Player.APPROVER), Signoff.Part.APPROVER));
    }

    private Signed approval(Draft draft, Player.Person person, Signoff.Part part) {
        var approval = Approval.signed(draft.digest(), person.id(), part, now);
        return Signed.sign(primitives, person.keys(), PayloadType.APPROVAL, ApprovalCodec.write(approval));
    }

    private Request request() {
        Assessment assessment = new Assessment(
                caseId,
                Stream.of(Question.values())
                        .map(question -> Answer.of(question, true, List.of(), canary))
                        .toList(),
                Harm.KILLING,
                Likelihood.LIKELY,
                Confidence.MODERATE,
                new Victim(Victim.Kind.SITE, new EntityId("lamp-shrine"), SHRINE),
                "2031-01-11",
                now.minus(Duration.ofMinutes(7)),
                from.person(Player.ANALYST).id(),
                now);
        var addressee = new Addressee.Party(to.party(), Addressee.Stands.PROTECTOR);
        Determination duty = Duty.determine(HOUSE, assessment, addressee);
        return new Request(
                from.party(),
                List.of(to.party()),
                Purpose.PROTECTION,
                Sharing.RELEASE,
                Subject.ATTACK_ON_SITE,
                List.of(assessment.victim().entity()),
                List.of(Marks.of("TLP:AMBER")),
                owed ? duty : new Determination.Watch(assessment, HOUSE.id(), List.of()),
                new Invocation.None(),
                new Asker(from.person(Player.ANALYST).id(), List.of(Role.ANALYST)));
    }

    private Wording wording() {
        return new Wording(
                Subject.ATTACK_ON_SITE,
                new Site(SHRINE, new Text("نهر", "Nahr"), "XX", Double.NaN, Double.NaN),
                new Window(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)).plus(Duration.ofHours(4))),
                Method.EXPLOSIVE,
                Likelihood.LIKELY,
                Confidence.MODERATE,
                List.of(Advice.SEARCH_SITE, Advice.SCREEN_VISITORS, Advice.REPORT_BACK),
                new Desk(new Text("مكتب المناوبة", "the duty desk"), "+999 1 234567"),
                precedence,
                new Text("", ""));
    }
}
