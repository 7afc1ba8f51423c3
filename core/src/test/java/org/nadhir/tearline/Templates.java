package org.nadhir.tearline;

import java.time.Instant;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Likelihood;
import org.nadhir.model.Text;

/// One wording of each kind of threat, with the advice that its template proposes. Names are our own invention.
final class Templates {

    private Templates() {}

    static Wording wording(Subject subject) {
        Text name = switch (subject) {
            case ATTACK_ON_SITE -> new Text("سوق الياسمين", "Jasmine Market");
            case ATTACK_ON_PERSON, KIDNAPPING -> new Text("مديرة المدرسة", "the head of the school");
            case ATTACK_ON_GROUP -> new Text("معلّمو المدرسة", "the teachers of the school");
            case CYBER_ATTACK -> new Text("شركة المياه", "the water company");
        };
        return new Wording(
                subject,
                new Site(name, new Text("مدينة الرمال", "Sand City"), "ZZ", 12.5, 40.25),
                new Window(Instant.parse("2026-11-02T06:00:00Z"), Instant.parse("2026-11-03T06:00:00Z")),
                subject == Subject.CYBER_ATTACK ? Method.CYBER : Method.UNKNOWN,
                Likelihood.LIKELY,
                Confidence.MODERATE,
                Advice.proposed(subject),
                new Desk(new Text("مكتب المناوبة", "the duty desk"), "+999 555 0100"),
                Precedence.IMMEDIATE,
                new Text("", ""));
    }
}
