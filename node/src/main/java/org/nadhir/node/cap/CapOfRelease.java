package org.nadhir.node.cap;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.reports.cap.CapAlert;
import org.nadhir.reports.cap.CapMoment;
import org.nadhir.tearline.Phrases;
import org.nadhir.tearline.Site;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.Wording;

/// A release as an alert, with a block in Arabic and one in English. All that stands in it stands in the tearline, but
/// for its identifier, which is drawn, and the addresses, which a person gave. Times are the tearline's, on its grid.
public final class CapOfRelease {

    /// The most that a place of a release is off by, rounded to a tenth of a degree (docs/formats.md), in kilometres.
    private static final String RADIUS = "8.0";

    private CapOfRelease() {}

    /// Writes the release for this audience.
    ///
    /// @param earlier the alert that this one replaces, if any
    public static Written write(
            Tearline tearline, Audience audience, Optional<CapReference> earlier, RandomGenerator random) {
        Optional<Message> refusal = audience.refusal(tearline)
                .or(() -> earlier.filter(one -> !one.sender().equals(tearline.sender().value()))
                        .map(one -> Message.of("cap.write-other-sender", one.identifier())));
        if (refusal.isPresent()) {
            return new Written.Refused(refusal.get());
        }
        return Written.of(alert(tearline, audience, earlier, random), NotCarried.OF_A_RELEASE);
    }

    private static CapAlert alert(
            Tearline tearline, Audience audience, Optional<CapReference> earlier, RandomGenerator random) {
        Text exercise = Phrases.exercise(tearline.status());
        return new CapAlert(
                Uuids.random(random),
                tearline.sender().value(),
                CapMoment.write(tearline.issued()),
                CapValues.status(tearline.status()),
                earlier.isPresent() ? "Update" : "Alert",
                "",
                switch (audience) {
                    case Audience.Addressed _ -> "Private";
                    case Audience.ByMarking _ -> "Restricted";
                    case Audience.Everyone _ -> "Public";
                },
                audience instanceof Audience.ByMarking ? restriction(tearline) : "",
                audience instanceof Audience.Addressed addressed ? addressed.written() : "",
                List.of(tearline.marking().label()),
                (exercise.ar() + exercise.en()).strip(),
                earlier.map(CapReference::written).orElse(""),
                "",
                List.of(info(tearline, Language.ARABIC), info(tearline, Language.ENGLISH)));
    }

    private static String restriction(Tearline tearline) {
        Text terms = tearline.texts().terms();
        return tearline.marking().label() + "\n" + terms.ar() + "\n" + terms.en();
    }

    private static CapAlert.Info info(Tearline tearline, Language language) {
        Wording wording = tearline.wording();
        Tearline.Texts texts = tearline.texts();
        return new CapAlert.Info(
                language.tag(),
                CapValues.categories(wording.threat()),
                Phrases.threat(wording.threat()).in(language),
                CapValues.responses(wording.advice()),
                CapValues.urgency(wording, tearline.issued()),
                CapValues.severity(wording.threat()),
                CapValues.certainty(wording.likelihood()),
                "",
                List.of(),
                CapMoment.write(tearline.issued()),
                CapMoment.write(wording.window().from()),
                CapMoment.write(wording.window().until()),
                "",
                texts.headline().in(language).strip(),
                (texts.warning().in(language) + "\n\n" + texts.terms().in(language)).strip(),
                texts.advice().in(language).strip(),
                "",
                (wording.call().name().in(language)
                                + (language == Language.ARABIC ? "، " : ", ")
                                + wording.call().reach())
                        .strip(),
                List.of(),
                List.of(),
                List.of(area(wording.site(), language)));
    }

    private static CapAlert.Area area(Site site, Language language) {
        String circle = site.latitude() + "," + site.longitude() + " " + RADIUS;
        return new CapAlert.Area(
                (site.name().in(language) + " – " + site.place().in(language)).strip(),
                List.of(),
                site.isLocated() ? List.of(circle) : List.of(),
                List.of(new CapAlert.Named("ISO 3166-1 alpha-2", site.country())),
                "",
                "");
    }
}
