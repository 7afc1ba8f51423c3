package org.nadhir.node.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Answer;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Likelihood;
import org.nadhir.duty.Profile;
import org.nadhir.duty.Victim;
import org.nadhir.model.CaseId;
import org.nadhir.model.EntityId;
import org.nadhir.model.Harm;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Question;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.node.desk.Profiles;
import org.nadhir.agreement.Subject;
import org.nadhir.tearline.Advice;
import org.nadhir.tearline.Desk;
import org.nadhir.tearline.Method;
import org.nadhir.tearline.Precedence;
import org.nadhir.tearline.Site;
import org.nadhir.tearline.Window;
import org.nadhir.tearline.Wording;

/// The one threat that the scenarios speak of: a plot against an invented shrine.
final class Cases {

    static final EntityId SHRINE = new EntityId("shrine-of-the-well");

    private static final Profile PROFILE = Profiles.shipped().getFirst();

    private Cases() {}

    static Determination determine(StoryNode node, PersonId by, boolean impending, PartyId addressee, Instant now) {
        List<Answer> answers = List.of(Question.values()).stream()
                .map(question -> Answer.of(
                        question, impending || question != Question.IMPENDING, List.of(), "as the note says"))
                .toList();
        Assessment assessment = node.flow.assess(
                List.of(),
                new Assessment(
                        new CaseId(Uuids.random(node.random)),
                        answers,
                        Harm.KILLING,
                        Likelihood.LIKELY,
                        Confidence.MODERATE,
                        new Victim(Victim.Kind.SITE, SHRINE, new Text("مقام البئر", "Shrine of the Well")),
                        "2025-03-05",
                        now,
                        by,
                        now));
        return node.flow.determine(
                assessment, PROFILE, new Addressee.Party(addressee, Addressee.Stands.PROTECTOR));
    }

    static Wording wording(Instant now) {
        return new Wording(
                Subject.ATTACK_ON_SITE,
                new Site(new Text("مقام البئر", "Shrine of the Well"), new Text("وادي السرو", "Cypress Valley"), "SY",
                        Double.NaN, Double.NaN),
                new Window(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(3))),
                Method.EXPLOSIVE,
                Likelihood.LIKELY,
                Confidence.MODERATE,
                List.of(Advice.SEARCH_SITE, Advice.CORDON),
                new Desk(new Text("غرفة المناوبة", "Duty desk"), "+000 100"),
                Precedence.FLASH,
                new Text("", ""));
    }
}
