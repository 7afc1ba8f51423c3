package org.nadhir.node.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementCodec;
import org.nadhir.agreement.AgreementStatement;
import org.nadhir.agreement.AgreementStatement.Clause;
import org.nadhir.agreement.AgreementStatement.Says;
import org.nadhir.agreement.AgreementStatementCodec;
import org.nadhir.agreement.Assurance;
import org.nadhir.agreement.Compartment;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Milestone;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Promise;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Terms;
import org.nadhir.agreement.Tier;
import org.nadhir.agreement.TierHistory.Noted;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.node.journal.AgreementWords;
import org.nadhir.node.journal.PartyBook.SignedAgreement;
import org.nadhir.node.journal.ReceiptRows;
import org.nadhir.node.journal.Released;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Request;
import org.nadhir.sign.Signed;

/// What the sentences about agreements do.
final class AgreementStory {

    private static final List<Milestone> STEPS = List.of(
            new Milestone("met", new Text("التقى المكتبان.", "The desks met."), Tier.WARNING),
            new Milestone("tried", new Text("جُرّب الخط.", "The line was tried."), Tier.EXCHANGE));

    private final Story story;
    private final Map<String, Agreement> agreements = new LinkedHashMap<>();

    AgreementStory(Story story) {
        this.story = story;
    }

    /// `sign A1 as exchange of first and second [step for step] [asking no-detention] [about kidnapping] [apart]`.
    String sign(String label, String sentence) {
        List<StoryNode> nodes = List.of("first", "second", "third").stream()
                .filter(sentence::contains)
                .map(story::node)
                .toList();
        Optional<Agreement> old = Optional.ofNullable(agreements.get(label));
        // Each begins a day after the one before it.
        Instant from = story.now().minus(Duration.ofDays(30L - agreements.size()));
        Agreement agreement = new Agreement(
                old.map(Agreement::id).orElseGet(() -> new AgreementId(Uuids.random(nodes.getFirst().random))),
                old.map(Agreement::revision).orElse(0) + 1,
                kind(sentence),
                nodes.stream().map(node -> new Agreement.Member(node.party, node.card.fingerprint())).toList(),
                List.of(sentence.contains("about kidnapping") ? Subject.KIDNAPPING : Subject.ATTACK_ON_SITE),
                List.of(Purpose.PROTECTION),
                List.of(Agreement.EVERYWHERE),
                Marking.AMBER_STRICT,
                Onward.CONSENT,
                new Exigency.Clause(2, false),
                sentence.contains("as warning-only") ? Tier.WARNING : Tier.EXCHANGE,
                from,
                from.plus(Duration.ofDays(300)),
                Status.EXERCISE,
                terms(sentence, nodes));
        agreements.put(label, agreement);
        Bytes payload = AgreementCodec.write(agreement);
        StoryNode one = nodes.getFirst();
        Signed signed = Signed.sign(one.primitives, one.signing, AgreementCodec.type(agreement), payload);
        for (StoryNode other : nodes.subList(1, nodes.size())) {
            signed = signed.withSignature(other.primitives, other.signing);
        }
        for (StoryNode node : nodes) {
            node.parties.agreements.add(new SignedAgreement(agreement, signed.signerIds()));
            node.parties.agreementStatements.put(agreement.id(), signed.bytes());
        }
        return "signed by all";
    }

    private static Agreement.Kind kind(String sentence) {
        return List.of(Agreement.Kind.values()).stream()
                .filter(kind -> sentence.contains("as " + kind.word()))
                .findFirst()
                .orElseThrow();
    }

    private static Terms terms(String sentence, List<StoryNode> nodes) {
        // Two of three who may not learn each other's words: each shares a compartment with the first only.
        List<Compartment> apart = sentence.contains("apart")
                ? nodes.stream()
                        .skip(1)
                        .map(node -> new Compartment(List.of(nodes.getFirst().party, node.party)))
                        .toList()
                : List.of();
        return new Terms(
                Terms.PLAIN.sharings(),
                0,
                sentence.contains("asking no-detention") ? List.of(Assurance.NO_DETENTION) : List.of(),
                sentence.contains("step for step") ? STEPS : List.of(),
                apart);
    }

    /// `say first of A1 reached met`: the word goes to all others and arrives.
    String say(String who, String label, String[] words) {
        StoryNode node = story.node(who);
        Agreement agreement = agreement(label);
        Says says = says(words);
        List<AgreementStatement> copies = agreement.parties().stream()
                .map(Agreement.Member::party)
                .filter(party -> !party.equals(node.party))
                .map(party -> new AgreementStatement(
                        agreement.id(), agreement.revision(), node.party, party, says, story.now()))
                .toList();
        node.store.commit(tx -> {
            AgreementWords.keep(tx, Noted.of(copies.getFirst(), story.now()));
            copies.forEach(copy -> node.statements.send(
                    tx, copy.to(), copy.type(), AgreementStatementCodec.write(copy)));
            return node.party;
        });
        return story.deliverStatements(who);
    }

    private Says says(String[] words) {
        return switch (words[4]) {
            case "reached" -> new Says.Reached(words[5]);
            case "broken" -> new Says.Broken(party(words[6]), clause(words[5]));
            case "suspended" -> new Says.Suspended();
            case "resumed" -> new Says.Resumed();
            case "asked" -> new Says.Asked(party(words[6]), Assurance.ofWord(words[5]).orElseThrow());
            case "given" -> new Says.Given(Assurance.ofWord(words[5]).orElseThrow());
            case "not-kept" -> new Says.NotKept(party(words[6]), Assurance.ofWord(words[5]).orElseThrow());
            default -> throw new IllegalArgumentException("nobody says " + words[4]);
        };
    }

    private static Clause clause(String word) {
        return List.of(Clause.OfDuty.values()).stream()
                .filter(duty -> duty.word().equals(word))
                .<Clause>map(duty -> duty)
                .findFirst()
                .orElseGet(() -> new Clause.OfMilestone(word));
    }

    /// `tier of A1 at first`.
    String tier(String label, String at) {
        StoryNode node = story.node(at);
        Agreement agreement = agreement(label);
        return node.store.read(rows -> node.parties.history(rows, agreement).tierAt(story.now()).word());
    }

    /// `promises of second under A1 at first`.
    String promises(String who, String label, String at) {
        StoryNode node = story.node(at);
        List<Promise> promises = node.store.read(
                rows -> node.parties.history(rows, agreement(label)).promises(party(who), story.now()));
        return promises.isEmpty()
                ? "none"
                : String.join(", ", promises.stream()
                        .map(promise -> promise.assurance().word() + " " + promise.state().word())
                        .toList());
    }

    /// `which between first and second`: under which agreement a question about the plot would stand.
    String which(String caseName, String recipient) {
        Request request = story.request(caseName, recipient, Purpose.PROTECTION, Urgency.NONE);
        var basis = story.first.journal.facts(request).basis();
        return basis instanceof Facts.Basis.Under(Agreement agreement, var _)
                ? agreements.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(agreement))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("one of no name")
                : "none";
    }

    /// `seek third in D1`: in all that the recipient of a draft gets and gives, byte for byte.
    String seek(String party, String draft, String otherDraft) {
        Released released = story.released(draft);
        List<Bytes> texts = new ArrayList<>(List.of(released.statement()));
        story.first.store
                .read(rows -> ReceiptRows.taken(rows, released.recipient(), released.sequence()))
                .forEach(texts::add);
        StoryNode sought = story.node(party);
        String otherId = story.released(otherDraft).id().value();
        List<String> traces = List.of(
                sought.party.value(), sought.card.fingerprint().hex(), "\"" + sought.name + "\"", otherId);
        boolean found = texts.stream().anyMatch(text -> traces.stream().anyMatch(readable(text)::contains));
        return found ? "found" : "nothing";
    }

    /// The statement with its payload opened, as whoever holds it can read it; without the list of the agreement's
    /// parties, which all of them signed and which says nothing of who was told.
    private static String readable(Bytes statement) {
        String dsse = new String(statement.toArray(), UTF_8);
        int begin = dsse.indexOf("\"payload\":\"") + "\"payload\":\"".length();
        String payload = dsse.substring(begin, dsse.indexOf('"', begin));
        String opened = new String(Bytes.ofBase64(payload).toArray(), UTF_8);
        return dsse + opened.replaceFirst("\"parties\":\\[[^\\]]*\\]", "");
    }

    /// `recall plot from second`: whether a recall may go, without building one.
    String recall(String caseName, String recipient, Sharing sharing) {
        Request asked = story.request(caseName, recipient, Purpose.PROTECTION, Urgency.NONE);
        return story.ruled(new Request(
                asked.sender(), asked.recipients(), asked.purpose(), sharing, asked.subject(), asked.places(),
                asked.marks(), asked.determination(), asked.exigency(), asked.asker()));
    }

    private Agreement agreement(String label) {
        return Optional.ofNullable(agreements.get(label)).orElseThrow();
    }

    private PartyId party(String name) {
        return story.node(name).party;
    }
}
