package org.nadhir.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Answer;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Duty;
import org.nadhir.duty.Evidence;
import org.nadhir.duty.Likelihood;
import org.nadhir.duty.Profile;
import org.nadhir.duty.Victim;
import org.nadhir.model.CaseId;
import org.nadhir.model.EntityId;
import org.nadhir.model.Harm;
import org.nadhir.model.Marks;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Question;
import org.nadhir.model.ReportId;
import org.nadhir.model.Span;
import org.nadhir.model.Text;
import org.nadhir.node.desk.Profiles;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.Request;
import org.nadhir.tearline.Advice;
import org.nadhir.tearline.Desk;
import org.nadhir.tearline.Method;
import org.nadhir.tearline.Precedence;
import org.nadhir.tearline.Site;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;
import org.nadhir.tearline.Window;
import org.nadhir.tearline.Wording;

/// A threat to a shrine, as an analyst of a fictional organisation assessed it.
final class Threat {

    static final PersonId AUTHOR = new PersonId(Parties.uuid(11, 1));
    static final Wording WORDING = new Wording(
            Subject.ATTACK_ON_SITE,
            new Site(new Text("مقام السراج", "the Lamp Shrine"), new Text("نهر", "Nahr"), "XX", Double.NaN, Double.NaN),
            new Window(Instant.parse("2025-01-11T10:00:00Z"), Instant.parse("2025-01-11T14:00:00Z")),
            Method.EXPLOSIVE,
            Likelihood.LIKELY,
            Confidence.MODERATE,
            List.of(Advice.SEARCH_SITE, Advice.SCREEN_VISITORS, Advice.REPORT_BACK),
            new Desk(new Text("مكتب المناوبة", "the duty desk"), "+999 1 234567"),
            Precedence.FLASH,
            new Text("", ""));

    /// What the leak guard searches each tearline for: two sources with their names, and both reports.
    static final SourceTraces TRACES = SourceTraces.of(List.of(
            new Trace("S1.1", Trace.Kind.PERSON, "Yusuf Haddadin", List.of("يوسف حدادين")),
            new Trace("S2.1", Trace.Kind.PERSON, "Marcelline Oduya", List.of("مارسلين أودويا")),
            Trace.of("S1.2", Trace.Kind.EMAIL, "yusuf.h@source.example"),
            Trace.of("S1.3", Trace.Kind.PHONE, "+999 77 8812345"),
            Trace.of("S1.4", Trace.Kind.IDENTIFIER, "SRC-2024-0193"),
            Trace.of("S1.5", Trace.Kind.FILE_NAME, "cable-0193-final.txt"),
            Trace.of("S1.6", Trace.Kind.CODEWORD, "NIGHTJAR"),
            Trace.of(
                    "S1.7",
                    Trace.Kind.TEXT,
                    "The caller said that two men would bring a device to the gate before evening prayer. ".repeat(20)),
            Trace.of(
                    "S2.2",
                    Trace.Kind.TEXT,
                    "قال المتصل إن رجلين سيحضران عبوة إلى البوابة قبل المغرب وإنه سمع ذلك من قريب له. ".repeat(20))));

    private static final Profile HOUSE = Profiles.shipped().getFirst();
    private static final Assessment ASSESSED = assessed();

    private Threat() {}

    /// What the house profile says of it: a warning is owed to that protector of the shrine.
    static Determination determined(PartyId protector) {
        return Duty.determine(HOUSE, ASSESSED, new Addressee.Party(protector, Addressee.Stands.PROTECTOR));
    }

    /// May the protector be warned?
    static Request request(PartyId protector) {
        return new Request(
                Parties.SELF,
                List.of(protector),
                Purpose.PROTECTION,
                Sharing.RELEASE,
                Subject.ATTACK_ON_SITE,
                List.of(ASSESSED.victim().entity(), Parties.REGION),
                List.of(Marks.of("TLP:CLEAR"), Marks.of("TLP:AMBER")),
                determined(protector),
                new Invocation.None(),
                new Asker(AUTHOR, List.of(Role.ANALYST)));
    }

    private static Assessment assessed() {
        List<Evidence> evidence =
                List.of(new Evidence(new ReportId(Parties.uuid(12, 1)), new Span(0, 5)));
        List<Answer> answers = Stream.of(Question.values())
                .map(question -> Answer.of(question, true, evidence, ""))
                .toList();
        Instant received = Parties.NOW.minus(Duration.ofMinutes(7));
        return new Assessment(
                new CaseId(Parties.uuid(13, 1)),
                answers,
                Harm.KILLING,
                Likelihood.LIKELY,
                Confidence.MODERATE,
                new Victim(Victim.Kind.SITE, new EntityId("lamp-shrine"), new Text("مقام السراج", "the Lamp Shrine")),
                "2025-01-11",
                received,
                AUTHOR,
                Parties.NOW);
    }
}
