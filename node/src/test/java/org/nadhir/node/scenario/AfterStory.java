package org.nadhir.node.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nadhir.agreement.Role;
import org.nadhir.exchange.Outcome;
import org.nadhir.exchange.Receipt;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.Receipts;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;
import org.nadhir.node.desk.Stations;
import org.nadhir.node.journal.CaseMoments;
import org.nadhir.node.journal.ExhibitRows;
import org.nadhir.node.journal.MeasureRows;
import org.nadhir.node.journal.MeasureRows.About;
import org.nadhir.node.journal.ReceiptRows;
import org.nadhir.node.journal.Released;
import org.nadhir.node.journal.ReviewRows;
import org.nadhir.node.journal.UseReports;
import org.nadhir.outcome.Exhibit;
import org.nadhir.outcome.Measure;
import org.nadhir.outcome.MeasureReport;
import org.nadhir.outcome.PurposeAudit;
import org.nadhir.outcome.Review;
import org.nadhir.outcome.Timeline;
import org.nadhir.outcome.Use;
import org.nadhir.outcome.UseReport;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;

/// What the sentences do that speak of the time after a warning.
final class AfterStory {

    private final Story story;

    AfterStory(Story story) {
        this.story = story;
    }

    static boolean knows(String word) {
        return List.of(
                        "join", "exhibit", "measures", "measure", "use", "audit", "happened", "close", "due", "judge",
                        "known", "lead")
                .contains(word);
    }

    String tell(String[] words) {
        String rest = String.join(" ", words);
        return switch (words[0]) {
            case "join" -> join(words[1], words[3]);
            case "exhibit" -> exhibit(words[1], words[3], words[6], rest.contains("with its file"));
            case "measure" -> measure(words[1], words[3]);
            case "measures" -> measures(words[2]);
            case "use" -> use(words[2], rest.substring(rest.indexOf(" as ") + 4));
            case "audit" -> audit(words[1]);
            case "happened" -> happened(words[1]);
            case "close" -> close(words[1], words[3], rest.substring(rest.indexOf(" claiming ") + 10));
            case "due" -> reviews(words[3]);
            case "judge" -> review(Long.parseLong(words[2]), words[4], words[6]);
            case "known" -> took(words[1], words[3], Timeline.Leg.TO_BE_KNOWN);
            case "lead" -> took(words[2], words[4], Timeline.Leg.LEAD);
            default -> throw new IllegalArgumentException("no sentence begins with " + words[0]);
        };
    }

    private String join(String node, String person) {
        story.node(node).person(person, story.now().minusSeconds(60), Role.APPROVER);
        return "joined";
    }

    private CaseId id(String name) {
        return story.determination(name).assessment().caseId();
    }

    private String exhibit(String kind, String caseName, String claimedBy, boolean file) {
        StoryNode first = story.first;
        return first.store.commit(tx -> {
            Exhibit.Item item = new Exhibit.Item.None();
            if (file) {
                Bytes photo = Bytes.of("three devices on a table".getBytes(UTF_8));
                item = new Exhibit.Item.Kept(
                        ExhibitRows.keepFile(tx, first.ledgers, photo, story.now()), photo.length());
            }
            PersonId by = first.person("amal").id();
            Exhibit.Kind known = List.of(Exhibit.Kind.values()).stream()
                    .filter(one -> one.word().equals(kind))
                    .findFirst()
                    .orElseThrow();
            Exhibit exhibit = new Exhibit(
                    id(caseName), known, new Text("", kind), claimedBy, story.now(), item, by, story.now());
            return "exhibit " + ExhibitRows.add(tx, first.ledgers, exhibit);
        });
    }

    /// The second tells the first what it did after a warning.
    private String measure(String kind, String name) {
        StoryNode second = story.second;
        Measure.Kind known = List.of(Measure.Kind.values()).stream()
                .filter(one -> one.word().equals(kind))
                .findFirst()
                .orElseThrow();
        Measure measure = new Measure(known, new Text("", ""), "second", story.now(), Measure.OPEN);
        MeasureReport report = new MeasureReport(
                second.party, story.first.party, story.released(name).payload(), List.of(measure), story.now());
        second.store.commit(
                tx -> second.statements.send(tx, story.first.party, PayloadType.MEASURE, report.write()));
        return "told";
    }

    private String measures(String caseName) {
        List<MeasureRows.Noted> noted =
                story.first.store.read(rows -> MeasureRows.of(rows, new About.OfCase(id(caseName))));
        return noted.stream()
                .map(one -> one.measure().kind().word() + " by " + one.measure().takenBy())
                .collect(Collectors.joining(", "));
    }

    private String use(String name, String how) {
        StoryNode second = story.second;
        Use use = switch (how.split(" ", -1)[0]) {
            case "protection" -> new Use.Protection();
            case "passed" -> new Use.PassedOn(story.third.party, new Use.Leave.None());
            default -> new Use.Otherwise(how);
        };
        UseReport report = new UseReport(
                second.party, story.first.party, story.released(name).payload(), List.of(use), "", story.now());
        second.store.commit(
                tx -> second.statements.send(tx, story.first.party, PayloadType.USE_REPORT, report.write()));
        return "told";
    }

    private String audit(String name) {
        StoryNode first = story.first;
        Released released = story.released(name);
        UseReports reports = new UseReports(first.parties, first.primitives, first.card);
        List<UseReport> told = first.store.read(reports::all).stream()
                .filter(one -> one.report().payload().equals(released.payload()))
                .map(UseReports.Told::report)
                .toList();
        var tearline = first.store.read(rows -> reports.allowed(rows, released)).orElseThrow();
        List<PurposeAudit.Finding> findings = PurposeAudit.of(
                new PurposeAudit.Released(
                        List.of(tearline.purpose()), tearline.onward(), released.payload(), released.recipient(),
                        told, first.store.read(rows -> reports.consents(rows, released.payload())), released.at()),
                story.now());
        return findings.isEmpty()
                ? "all fits"
                : findings.stream()
                        .map(one -> one.kind().word() + (one.kind().isBreach() ? ", a breach" : ""))
                        .collect(Collectors.joining("; "));
    }

    private String happened(String caseName) {
        StoryNode first = story.first;
        PersonId by = first.person("amal").id();
        first.store.commit(tx -> {
            CaseMoments.event(tx, first.ledgers, id(caseName), story.now(), by, story.now());
            return by;
        });
        return "noted";
    }

    /// Closes on the recipient's signed outcome, with what others claim beside it: `PART by WHO, PART by WHO`.
    private String close(String caseName, String name, String claims) {
        Receipt receipt = outcome(name).orElseThrow();
        Outcome told = receipt.outcome().orElseThrow();
        List<Outcome.Part> parts = new ArrayList<>(told.parts());
        for (String claim : claims.split(", ", -1)) {
            String[] words = claim.split(" by ", -1);
            if (words.length == 2) {
                parts.add(new Outcome.Part(words[0], words[1]));
            }
        }
        Outcome closed = story.first.flow.close(
                id(caseName), receipt, new Outcome(told.kind(), parts, ""), story.first.person("amal").id());
        return closed.kind().label() + ", "
                + closed.parts().stream()
                        .map(part -> part.part() + " by " + part.claimedBy())
                        .collect(Collectors.joining(", "));
    }

    private Optional<Receipt> outcome(String name) {
        Released released = story.released(name);
        Receipts receipts = new Receipts(story.first.primitives);
        return story.first.store.read(rows -> ReceiptRows.taken(rows, released.recipient(), released.sequence()))
                .stream()
                .flatMap(statement -> Signed.parse(statement) instanceof Signed signed
                        ? receipts.verify(story.second.card, signed).stream()
                        : Optional.<Receipt>empty().stream())
                .filter(receipt -> receipt.step() == ReceiptStep.OUTCOME)
                .findFirst();
    }

    private String reviews(String node) {
        List<Review> reviews = story.node(node).store.read(ReviewRows::all);
        return reviews.isEmpty()
                ? "none"
                : reviews.stream().map(this::said).collect(Collectors.joining(", "));
    }

    private String said(Review review) {
        String state = review.isOpen() ? "due" : "closed";
        return review.number() + " " + review.cause().word() + " "
                + (review.isOverdue(story.now()) ? "overdue" : state);
    }

    private String review(long number, String person, String finding) {
        StoryNode first = story.first;
        return first.store.commit(tx -> {
            Review review = ReviewRows.find(tx, number).orElseThrow();
            Review.Closing closing = review.close(
                    first.person(person).id(), List.of(Review.finding(finding)), "", story.now());
            return switch (closing) {
                case Review.Closing.Refused(Review.Closing.Reason reason) -> "refused: " + reason;
                case Review.Closing.Done(Review closed) -> {
                    ReviewRows.closed(tx, first.ledgers, closed, story.now());
                    yield "closed";
                }
            };
        });
    }

    private String took(String caseName, String name, Timeline.Leg leg) {
        StoryNode first = story.first;
        Stations stations = new Stations(first.parties, new Receipts(first.primitives));
        Released released = story.released(name);
        return first.store.read(rows -> stations.of(rows, id(caseName), List.of(released))).getFirst().took(leg)
                .map(Object::toString)
                .orElse("not known");
    }
}
