package org.nadhir.node.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Estimative;
import org.nadhir.json.Fields;
import org.nadhir.json.Malformed;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Text;
import org.nadhir.node.api.Call;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Request;
import org.nadhir.reports.register.Register;
import org.nadhir.tearline.Advice;
import org.nadhir.tearline.Desk;
import org.nadhir.tearline.Method;
import org.nadhir.tearline.Precedence;
import org.nadhir.tearline.Site;
import org.nadhir.tearline.Window;
import org.nadhir.tearline.Wording;

/// Makes a wording out of an analyst's choices, the assessment, and the register. Nothing comes from a report.
public final class Wordings {

    /// User-assigned (ISO 3166-1, 8.1.3).
    private static final String NO_COUNTRY = "XX";

    private final Requests requests;
    private final Register register;

    public Wordings(Requests requests, Register register) {
        this.requests = requests;
        this.register = register;
    }

    /// What was asked for: leave for it, and how it would be said.
    record Asked(Request request, Wording wording) {}

    Asked read(Call call, Determination determination) throws Malformed {
        Asker author = new Asker(call.caller().person(), call.caller().roles());
        return call.body(fields -> read(fields, author, determination));
    }

    Asked read(Fields fields, Asker author, Determination determination) throws Malformed {
        Request request = requests.read(fields, author, determination);
        return new Asked(request, wording(fields, request));
    }

    /// As above for a list of victims, each of which puts its own place in that of `site`.
    Asked read(Fields fields, Asker author, Determination determination, Site site) throws Malformed {
        Request request = requests.read(fields, author, determination);
        return new Asked(request, wording(fields, request, site));
    }

    /// The sentence in which the analyst's own words join a likelihood and a confidence (ICD 203 forbids it).
    static Optional<String> mixed(Wording wording) {
        return Estimative.mixed(wording.note())
                .or(() -> Estimative.mixed(wording.call().name()))
                .or(() -> Estimative.mixed(wording.site().place()));
    }

    private Wording wording(Fields fields, Request request) throws Malformed {
        return wording(fields, request, site(fields, request.determination().assessment()));
    }

    private static Wording wording(Fields fields, Request request, Site site) throws Malformed {
        Assessment assessment = request.determination().assessment();
        Text note = fields.has("note") ? text(fields.object("note")) : new Text("", "");
        return new Wording(
                request.subject(),
                site,
                window(fields, assessment),
                fields.choice("method", List.of(Method.values()), Method::word),
                assessment.likelihood(),
                assessment.confidence(),
                advice(fields, request.subject()),
                fields.object("call", call -> new Desk(text(call), call.string("reach"))),
                fields.choice("precedence", List.of(Precedence.values()), Precedence::word),
                note)
                .needed();
    }

    /// The victim by its own name, and the town or district that it lies in.
    private Site site(Fields fields, Assessment assessment) throws Malformed {
        EntityId victim = assessment.victim().entity();
        Optional<Entity> entity = register.entity(victim);
        Text place = fields.has("place")
                ? text(fields.object("place"))
                : requests.victims().place(victim).orElseThrow(() -> fields.bad("place"));
        String country = fields.has("country")
                ? fields.string("country")
                : country(victim).orElseThrow(() -> fields.bad("country"));
        return new Site(
                assessment.victim().name(),
                place,
                country,
                entity.map(Entity::latitude).orElse(Double.NaN),
                entity.map(Entity::longitude).orElse(Double.NaN));
    }

    /// A country that does not exist has a code that ISO 3166-1 leaves to its users, so it is nobody's.
    private Optional<String> country(EntityId victim) {
        return requests.victims().country(victim).or(() -> register.isFictional(victim)
                ? Optional.of(NO_COUNTRY)
                : register.country(victim).flatMap(this::iso));
    }

    /// Whether a warning about this victim can say where it lies, without being told.
    boolean isPlaced(EntityId victim) {
        return requests.victims().place(victim).isPresent() && country(victim).isPresent();
    }

    /// The days that the analyst gives, else the day of the assessment with the one before and the one after it.
    private static Window window(Fields fields, Assessment assessment) throws Malformed {
        if (fields.has("from")) {
            return new Window(fields.instant("from"), fields.instant("until"));
        }
        try {
            LocalDate day = LocalDate.parse(assessment.when());
            return new Window(start(day.minusDays(1)), start(day.plusDays(2)));
        } catch (DateTimeException e) {
            throw fields.bad("from");
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// What the analyst gives, else what the template of such a threat proposes.
    private static List<Advice> advice(Fields fields, Subject subject) throws Malformed {
        List<Advice> given = fields.has("advice") ? given(fields) : List.of();
        return given.isEmpty() ? Advice.proposed(subject) : given;
    }

    private static List<Advice> given(Fields fields) throws Malformed {
        return fields.choices("advice", List.of(Advice.values()), Advice::word);
    }

    private static Text text(Fields fields) throws Malformed {
        return new Text(fields.string("ar"), fields.string("en"));
    }

    /// The register names countries in words; ISO 3166-1 codes are the platform's (CLDR).
    private Optional<String> iso(EntityId country) {
        String name = register.name(country).en();
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .filter(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH).equals(name))
                .findFirst();
    }
}
