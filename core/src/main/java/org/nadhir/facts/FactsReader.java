package org.nadhir.facts;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.nadhir.agreement.Assurance;
import org.nadhir.agreement.Licence;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Promise;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Standing;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Profile;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.json.Malformed;
import org.nadhir.model.EntityId;
import org.nadhir.model.IepReader;
import org.nadhir.model.Marks;
import org.nadhir.model.PartyId;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Inherited;
import org.nadhir.policy.Progress;
import org.nadhir.policy.Request;

/// Reads a facts document, version 1 (`docs/formats.md`, Facts; `docs/schemas/facts.schema.json`). Every member must
/// stand there and no other may: what is not the case is written as null or as an empty list.
public final class FactsReader {

    public static final int BYTES_MAX = 1 << 20;

    static final int ITEMS_MAX = 10_000;

    private final List<Profile> profiles;
    private final Names names = new Names();

    private FactsReader(List<Profile> profiles) {
        this.profiles = List.copyOf(profiles);
    }

    /// Reads a document.
    ///
    /// @param profiles those that a document may name instead of containing one
    public static Decoded<FactsDocument> read(byte[] bytes, List<Profile> profiles) {
        return switch (JsonReader.read(bytes, BYTES_MAX)) {
            case JsonReader.Result.Refused(Flaw flaw, int offset) -> new Decoded.Bad<>(flaw, "byte " + offset);
            case JsonReader.Result.Read(Json value) -> Decoded.of(value, new FactsReader(profiles)::document);
        };
    }

    private FactsDocument document(Fields fields) throws Malformed {
        if (fields.integer("facts", 1, 1) != 1) {
            throw fields.bad("facts");
        }
        Instant now = Moments.read(fields, "now");
        Profile profile = new ProfileMember(profiles).read(fields);
        DutyMembers duty = new DutyMembers(names);
        Assessment assessment = fields.object("assessment", duty::assessment);
        Fields request = fields.object("request");
        Purpose purpose = fields.value("purpose", Purpose::ofWord);
        List<Named> roles = fields.objects("roles", ITEMS_MAX, this::roles);
        Addressee addressee = addressee(request);
        Request asked = asked(request, purpose, markings(fields), assessment, addressee, roles);
        Facts facts = facts(fields, request, asked, roles, profile, now);
        request.done();
        return new FactsDocument(profile, assessment, addressee, duty.waivers(fields), asked, facts, roles, names);
    }

    /// A person and what that person may do.
    record Named(String name, List<Role> roles) {}

    private Named roles(Fields fields) throws Malformed {
        String name = fields.string("person");
        names.person(name);
        return new Named(name, fields.values("roles", Role.values().length, word -> among(
                Role.values(), Role::word, word)));
    }

    static List<Role> rolesOf(String person, List<Named> roles) {
        return roles.stream()
                .filter(named -> named.name().equals(person))
                .flatMap(named -> named.roles().stream())
                .distinct()
                .toList();
    }

    private Addressee addressee(Fields request) throws Malformed {
        List<PartyId> recipients = request.values("recipients", ITEMS_MAX, names::party);
        PartyId first = recipients.isEmpty() ? names.party("nobody") : recipients.getFirst();
        Addressee.Stands stands = request.string("recipient_is").equals("victim")
                ? Addressee.Stands.VICTIM
                : Addressee.Stands.PROTECTOR;
        return new Addressee.Party(first, stands);
    }

    private Request asked(
            Fields request,
            Purpose purpose,
            List<Marks> marks,
            Assessment assessment,
            Addressee addressee,
            List<Named> roles)
            throws Malformed {
        String by = request.string("by");
        return new Request(
                names.party(request.string("sender")),
                request.values("recipients", ITEMS_MAX, names::party),
                purpose,
                request.choice("sharing", List.of(Sharing.values()), Sharing::word),
                request.value("subject", word -> among(Subject.values(), Subject::word, word)),
                request.values("places", ITEMS_MAX, EntityId::new),
                marks,
                new Determination.Owed(assessment, "", addressee, assessment.received(), List.of()),
                new SignatureMembers(names).exigency(request),
                new Asker(names.person(by), rolesOf(by, roles)));
    }

    private List<Marks> markings(Fields fields) throws Malformed {
        return fields.objects("markings", ITEMS_MAX, FactsReader::marks);
    }

    private static Marks marks(Fields fields) throws Malformed {
        List<Json> policies = fields.array("policies", 100);
        return new Marks(fields.strings("labels", 100), policies.stream().map(IepReader::read).toList());
    }

    private Facts facts(
            Fields fields, Fields request, Request asked, List<Named> roles, Profile profile, Instant now)
            throws Malformed {
        AgreementMember agreement = new AgreementMember(names);
        Facts.Basis basis = agreement.read(fields);
        Status sender = request.choice("sender_status", List.of(Status.values()), Status::word);
        Status recipient = request.choice("recipient_status", List.of(Status.values()), Status::word);
        return new Facts(
                basis,
                agreement.tierNow(),
                new StandingHistory(standings(fields, asked, basis)),
                fields.objects("licences", ITEMS_MAX, FactsReader::licence),
                request.choice("recipient_is", List.of(Facts.Protects.values()), Facts.Protects::word),
                sender,
                recipient,
                fields.objects("consents", ITEMS_MAX, this::inherited),
                fields.objects("assurances", ITEMS_MAX, FactsReader::promise),
                new RiskMember(names).read(fields),
                ProfileMember.gate(profile),
                request.integer("unreviewed_emergencies", 0, 1_000_000) > 0,
                request.choice("progress", List.of(Progress.values()), Progress::word),
                new SignatureMembers(names).signatures(fields, roles),
                now);
    }

    /// Those of the recipients. A standing under a name that the question does not know is a slip of the pen, which
    /// must not let a designated party through.
    private List<Standing> standings(Fields fields, Request asked, Facts.Basis basis) throws Malformed {
        List<Standing> standings = fields.objects("standing", ITEMS_MAX, this::standing);
        for (Standing standing : standings) {
            boolean known = asked.recipients().contains(standing.party())
                    || (basis instanceof Facts.Basis.Under(var agreement, var _) && agreement.has(standing.party()));
            if (!known) {
                throw fields.bad("standing");
            }
        }
        return standings.stream()
                .filter(standing -> asked.recipients().contains(standing.party()))
                .toList();
    }

    private Standing standing(Fields fields) throws Malformed {
        return new Standing(
                names.party(fields.string("party")),
                fields.choice("kind", List.of(Standing.Kind.values()), Standing.Kind::word),
                fields.string("by", 200),
                Moments.read(fields, "from"),
                until(fields),
                Moments.read(fields, "known"));
    }

    private static Licence licence(Fields fields) throws Malformed {
        return new Licence(
                fields.string("authority", 200),
                fields.values("sharings", Sharing.values().length, word -> among(
                        Sharing.values(), Sharing::word, word)),
                Moments.read(fields, "from"),
                until(fields),
                Moments.read(fields, "known"));
    }

    private static Instant until(Fields fields) throws Malformed {
        return fields.json("until") instanceof Json.Null ? Standing.OPEN : Moments.read(fields, "until");
    }

    private Inherited inherited(Fields fields) throws Malformed {
        return new Inherited(
                names.party(fields.string("originator")),
                fields.choice("onward", List.of(Onward.values()), Onward::word),
                fields.choice("consent", List.of(Inherited.Consent.values()), Inherited.Consent::word),
                fields.object("markings", FactsReader::marks),
                fields.bool("exigency_clause"));
    }

    private static Promise promise(Fields fields) throws Malformed {
        return new Promise(
                fields.choice("assurance", List.of(Assurance.values()), Assurance::word),
                fields.choice("state", List.of(Promise.State.values()), Promise.State::word));
    }

    static <E> E among(E[] values, Function<E, String> word, String wanted) {
        for (E value : values) {
            if (word.apply(value).equals(wanted)) {
                return value;
            }
        }
        throw new IllegalArgumentException("an unknown word");
    }
}
