package org.nadhir.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.nadhir.client.Act;
import org.nadhir.client.NodeClient;
import org.nadhir.client.PersonSigner;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.exchange.Outcome;
import org.nadhir.exchange.PersonsWords;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Question;
import org.nadhir.model.Text;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.PayloadType;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;

/// Two real nodes that met, agreed, and hand each other sealed files: one warns, the other answers. What is written
/// into each field is the test's to say.
final class Neighbours implements AutoCloseable {

    /// Of the register's invented places.
    static final String SITE = "sheikh-nurin";

    final Ground ours;
    final Ground theirs;
    private final UnaryOperator<String> words;

    /// Names as they are and the same few words in each other field, for a test that asks about something else.
    static String plainly(String name) {
        if (name.startsWith("person ")) {
            return name.substring("person ".length());
        }
        return name.equals("report: file name") ? "note-of-a-visit" : "the gate is watched";
    }

    /// @param words what stands in a field, by the field's name
    Neighbours(Path folder, UnaryOperator<String> words) {
        this(folder, words, "later");
    }

    /// Between whom the tier of exchange stands open from the beginning: what is not owed may be told as well.
    static Neighbours exchanging(Path folder, UnaryOperator<String> words) {
        return new Neighbours(folder, words, "");
    }

    /// @param milestone that opens the tier of exchange; empty for none
    private Neighbours(Path folder, UnaryOperator<String> words, String milestone) {
        this.words = words;
        ours = new Ground(
                folder.resolve("ours"),
                new Text(words.apply("our name, Arabic"), words.apply("our name, English")),
                true,
                called("layla") + " administrator analyst",
                called("omar") + " administrator approver",
                "salma duty-officer",
                "nour approver",
                "rami auditor");
        theirs = new Ground(
                folder.resolve("theirs"),
                new Text(words.apply("their name, Arabic"), words.apply("their name, English")),
                true,
                called("huda") + " administrator duty-officer analyst",
                "ziad administrator approver",
                "nour approver");
        meet(ours, theirs, "layla", "omar");
        meet(theirs, ours, "huda", "ziad");
        agree(milestone.isEmpty() ? List.of() : List.of(milestone));
        Json site = Json.object()
                .put("party", theirs.card().party().value())
                .put("site", SITE)
                .build();
        String path = "/api/v1/partners/" + theirs.card().party() + "/protects";
        act(ours, "layla", path, Act.Kind.PROTECTION_NOTE, site);
        act(ours, "omar", path + "/confirm", Act.Kind.PROTECTION_CONFIRM, site);
    }

    /// Words that name nobody and fit everywhere, for a test to which they are all the same.
    static String plain(String field) {
        if (field.startsWith("person ")) {
            return field.substring("person ".length());
        }
        return field.equals("report: file name") ? "note-of-a-visit" : "the gate is watched";
    }

    private void meet(Ground one, Ground other, String first, String second) {
        Bytes card = other.folder().cardStatement();
        Json added = Json.object().put("card", card.base64()).build();
        act(one, first, "/api/v1/partners", Act.Kind.PARTNER_ADD, added);
        String party = other.card().party().value();
        Json compared = Json.object()
                .put("party", party)
                .put("fingerprint", other.card().fingerprint().hex())
                .put("card", card.digest().hex())
                .build();
        act(one, second, "/api/v1/partners/" + party + "/confirm", Act.Kind.PARTNER_CONFIRM, compared);
    }

    private void agree(List<String> milestones) {
        Json terms = Json.object()
                .putStrings("sharings", List.of("release"))
                .put("retention_days", 30)
                .putStrings("assurances", List.of())
                .putArray("milestones", milestones, milestone -> Json.object()
                        .put("id", milestone)
                        .put("ar", words.apply("agreement, Arabic"))
                        .put("en", words.apply("agreement, English"))
                        .put("opens", "exchange")
                        .build())
                .putStrings("compartments", List.of())
                .build();
        Json draft = Json.object()
                .putStrings("with", List.of(theirs.card().party().value()))
                .put("kind", "exchange")
                .putStrings("subjects", List.of("attack-on-site"))
                .putStrings("regions", List.of("everywhere"))
                .put("ceiling", "TLP:AMBER+STRICT")
                .put("onward", "consent")
                .put("tier", "exchange")
                .put("from", Ground.BEGIN)
                .put("until", Ground.BEGIN.plus(Duration.ofDays(100)))
                .put("terms", terms)
                .build();
        String path = "/api/v1/agreements";
        View paper = act(ours, "layla", path + "/propose", Act.Kind.AGREEMENT_PROPOSE, draft);
        paper = act(ours, "omar", path + "/sign", Act.Kind.AGREEMENT_SIGN, file(paper));
        act(theirs, "huda", path + "/sign", Act.Kind.AGREEMENT_SIGN, file(paper));
        paper = act(theirs, "ziad", path + "/sign", Act.Kind.AGREEMENT_SIGN, file(paper));
        act(ours, "layla", path + "/accept", Act.Kind.AGREEMENT_ACCEPT, file(paper));
    }

    private static Json file(View paper) {
        return Json.object().put("file", paper.text("file")).build();
    }

    /// A release on its way: what the one sealed, and what the other answered.
    ///
    /// @param carried every sealed file, in the order in which it was carried
    record Warned(String caseId, String release, List<Bytes> carried) {}

    /// A report of this source comes in.
    String report(String source, String text) {
        // Off the grid of the releases' times: what bears the very second of the report is a trace of it.
        ours.pass(Duration.ofSeconds(433));
        theirs.pass(Duration.ofSeconds(433));
        try (NodeClient layla = in(ours, "layla")) {
            String path =
                    "/api/v1/reports?class=note&source=" + source + "&name=" + words.apply("report: file name")
                            + ".txt";
            return done(layla.postBytes(path, Bytes.of(text.getBytes(UTF_8)))).text("report");
        }
    }

    /// A case is opened, assessed and determined.
    String determined(String report) {
        return determined(report, Question.values().length);
    }

    /// The same with so many answers of yes and the others of no: a warning is owed where all say yes, and that it is
    /// not is for a second person to say.
    String determined(String report, int yes) {
        String id = opened(report);
        done(assessed(id, SITE, List.of(Question.values()).subList(0, yes)));
        determined(ours, yes < Question.values().length ? "omar" : "layla", id);
        return id;
    }

    String opened(String report) {
        try (NodeClient layla = in(ours, "layla")) {
            return done(layla.post(
                            "/api/v1/cases", Json.object().put("report", report).build()))
                    .at("file")
                    .text("case");
        }
    }

    /// What the desk answers to an assessment that names this victim.
    Reply assessed(String id, String victim) {
        return assessed(id, victim, List.of(Question.values()));
    }

    private Reply assessed(String id, String victim, List<Question> yes) {
        Json assessment = Json.object()
                .putArray("answers", List.of(Question.values()), question -> Json.object()
                        .put("question", question.word())
                        .put("says", yes.contains(question) ? "yes" : "no")
                        .put("note", words.apply("answer's note"))
                        .build())
                .put("victim", victim)
                .put("harm", "killing")
                .put("when", "2026-11-03")
                .put("likelihood", "likely")
                .put("confidence", "moderate")
                .build();
        try (NodeClient layla = in(ours, "layla")) {
            return layla.post("/api/v1/cases/" + id + "/assessment", assessment);
        }
    }

    View determined(Ground ground, String id) {
        return determined(ground, "layla", id);
    }

    private View determined(Ground ground, String person, String id) {
        try (NodeClient client = in(ground, person)) {
            Json determination = Json.object()
                    .put("profile", "house")
                    .put("addressee", theirs.card().party().value())
                    .build();
            return done(client.post("/api/v1/cases/" + id + "/determination", determination));
        }
    }

    /// What the desk answers to a wording: `drafted`, or `leaking` and where.
    View drafted(String caseId, String note) {
        return drafted(caseId, note, "immediate");
    }

    View drafted(String caseId, String note, String precedence) {
        Json draft = Json.object()
                .put("recipient", theirs.card().party().value())
                .put("subject", "attack-on-site")
                .put("from", "2026-11-02T00:00:00Z")
                .put("until", "2026-11-04T00:00:00Z")
                .put("method", "firearms")
                .putStrings("advice", List.of("patrol"))
                .put("call", Json.object()
                        .put("ar", words.apply("whom to call, Arabic"))
                        .put("en", words.apply("whom to call, English"))
                        .put("reach", "+000 100")
                        .build())
                .put("precedence", precedence)
                .put("note", Json.object()
                        .put("ar", words.apply("release's note, Arabic"))
                        .put("en", note)
                        .build())
                .build();
        try (NodeClient layla = in(ours, "layla")) {
            return done(layla.post("/api/v1/cases/" + caseId + "/drafts", draft));
        }
    }

    /// Author and approver sign, the file is carried over, opened, acknowledged, and answered with an outcome.
    Warned warned(String caseId, View draft) {
        sign("layla", draft, Signoff.Part.AUTHOR);
        View answer = sign("omar", draft, Signoff.Part.APPROVER);
        for (int hours = 0; !answer.text("state").equals("sealed") && hours < 12; hours++) {
            ours.pass(Duration.ofHours(1));
            theirs.pass(Duration.ofHours(1));
            answer = sign("omar", draft, Signoff.Part.APPROVER);
        }
        String release = draft.text("release");
        Bytes there = bytes(ours, "layla", "/api/v1/releases/" + release + "/envelope");
        carry(theirs, "huda", there);
        String path = "/api/v1/inbox/" + ours.card().party() + "/1";
        try (NodeClient huda = in(theirs, "huda")) {
            done(huda.post(path + "/opened", Json.object().build()));
            say(huda, path, Optional.empty());
            Outcome outcome = new Outcome(
                    Outcome.Kind.AVERTED, List.of(), words.apply("outcome's note"));
            say(huda, path, Optional.of(outcome));
            theirs.pass(Duration.ofSeconds(4));
            awaitLeft(huda, path);
        }
        List<Bytes> back = Stream.of("R0", "R1", "R2", "R3")
                .map(step -> bytes(theirs, "huda", path + "/receipts/" + step))
                .toList();
        back.forEach(file -> carry(ours, "layla", file));
        return new Warned(caseId, release, Stream.concat(Stream.of(there), back.stream()).toList());
    }

    /// The receipts leave at their point of the cadence; the node looks for them once a second.
    private static void awaitLeft(NodeClient huda, String path) {
        for (int look = 0; look < 600 && done(huda.get(path)).has("leaves"); look++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertFalse(done(huda.get(path)).has("leaves"), "the receipts did not leave");
    }

    private void say(NodeClient huda, String path, Optional<Outcome> outcome) {
        PersonSigner signer = theirs.person(called("huda"));
        View shown = done(huda.get(path));
        Digest payload = new Digest(shown.text("payload"));
        PersonsWords said =
                new PersonsWords(signer.person(), payload, outcome, Instant.parse(shown.text("next")));
        Bytes signed = signer.sign(said.type(), said.write()).bytes();
        done(huda.postBytes(path + (outcome.isPresent() ? "/outcome" : "/acknowledgement"), signed));
    }

    View sign(String person, View draft, Signoff.Part part) {
        return sign(person, "/api/v1/drafts/" + draft.text("release"), new Digest(draft.text("digest")), part);
    }

    View sign(String person, String path, Digest digest, Signoff.Part part) {
        PersonSigner signer = ours.person(called(person));
        Approval approval = new Approval(digest, signer.person(), part, ours.now());
        Bytes statement = signer.sign(PayloadType.APPROVAL, ApprovalCodec.write(approval)).bytes();
        try (NodeClient client = in(ours, person)) {
            return done(client.postBytes(path + "/approvals", statement));
        }
    }

    private void carry(Ground ground, String person, Bytes file) {
        try (NodeClient client = in(ground, person)) {
            done(client.postBytes("/api/v1/files", file));
        }
    }

    Bytes bytes(Ground ground, String person, String path) {
        try (NodeClient client = in(ground, person)) {
            return assertInstanceOf(NodeClient.Fetched.Done.class, client.getBytes(path)).bytes();
        }
    }

    NodeClient in(Ground ground, String person) {
        return ground.signedIn(called(person));
    }

    private String called(String person) {
        return Stream.of("layla", "omar", "huda").anyMatch(person::equals)
                ? words.apply("person " + person)
                : person;
    }

    View act(Ground ground, String person, String path, Act.Kind kind, Json subject) {
        return done(ground.act(called(person), path, kind, subject));
    }

    /// A source of ours that `layla` entered, by its id.
    String source() {
        Json identity = Json.object()
                .putArray("known", List.of("Layth Wellkeeper"), one -> Json.object()
                        .put("kind", "person")
                        .put("value", one)
                        .putStrings("aliases", List.of())
                        .build())
                .put("note", "")
                .build();
        try (NodeClient layla = in(ours, "layla")) {
            return done(layla.post("/api/v1/sources", identity)).text("source");
        }
    }

    static View done(Reply reply) {
        return new View(assertInstanceOf(Reply.Done.class, reply, reply.toString()).value());
    }

    static String code(Reply reply) {
        return assertInstanceOf(Reply.Refused.class, reply, reply.toString()).code();
    }

    @Override
    public void close() {
        ours.close();
        theirs.close();
    }
}
