package org.nadhir.tearline;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Likelihood;
import org.nadhir.model.Bytes;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;
import org.nadhir.model.Text;

/// A release of our own invention, the same bytes each time, made past policy and leak guard: for tests of what
/// comes after them.
public final class SampleRelease {

    /// Written here and not by the templates, whose words may change.
    private static final Tearline.Texts TEXTS = new Tearline.Texts(
            new Text("تحذير من اعتداء على موقع", "Warning of an attack on a site"),
            new Text("نحذّركم من اعتداء بمركبة.", "We warn you of an attack with a vehicle."),
            new Text("أبعدوا المركبات عن المداخل.", "Keep vehicles away from the entrances."),
            new Text("للحماية فقط.", "For protection only."));

    private SampleRelease() {}

    /// The canonical bytes.
    public static Bytes bytes(ReleaseId id, Agreement agreement, PartyId sender, PartyId recipient) {
        Wording wording = new Wording(
                Subject.ATTACK_ON_SITE,
                new Site(
                        new Text("سوق الياسمين", "Jasmine market"),
                        new Text("مدينة الرمال", "Sand City"),
                        "ZZ",
                        12.5,
                        40.3),
                new Window(Instant.parse("2026-11-02T06:00:00Z"), Instant.parse("2026-11-03T06:00:00Z")),
                Method.VEHICLE,
                Likelihood.LIKELY,
                Confidence.MODERATE,
                List.of(Advice.KEEP_VEHICLES_AWAY, Advice.REPORT_BACK),
                new Desk(new Text("مكتب المناوبة", "Duty desk"), "+999 555 0100"),
                Precedence.IMMEDIATE,
                new Text("", ""));
        return TearlineWriter.bytes(new Tearline(
                id,
                agreement.id(),
                agreement.revision(),
                agreement.parties().stream().map(Agreement.Member::party).toList(),
                sender,
                recipient,
                Purpose.PROTECTION,
                Marking.AMBER,
                agreement.onward(),
                agreement.status(),
                Instant.parse("2026-11-01T12:00:00Z"),
                wording,
                TEXTS,
                StixIds.random(new Random(1))));
    }
}
