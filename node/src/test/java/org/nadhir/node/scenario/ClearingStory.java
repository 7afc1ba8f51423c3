package org.nadhir.node.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nadhir.Approving;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Roster;
import org.nadhir.ledger.Origins;
import org.nadhir.model.CaseId;
import org.nadhir.model.Message;
import org.nadhir.node.journal.LeakAttempts;
import org.nadhir.node.journal.ReviewRows;
import org.nadhir.outcome.Review;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Request;
import org.nadhir.policy.Signoff;
import org.nadhir.reports.leak.SourceLeakGuard;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;
import org.nadhir.tearline.Clearance;
import org.nadhir.tearline.ClearanceCodec;
import org.nadhir.tearline.Draft;
import org.nadhir.tearline.DraftDecision;
import org.nadhir.tearline.Findings;
import org.nadhir.tearline.Held;
import org.nadhir.tearline.HeldWords;
import org.nadhir.tearline.Leaking;
import org.nadhir.tearline.Outdated;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.TearlineBuilder;
import org.nadhir.tearline.Trace;

/// The sentences about drafts that the leak guard holds back: what is near, who clears it, and how often one may ask.
final class ClearingStory {

    private final Story story;
    private final List<Trace> known = new ArrayList<>();
    private final Map<String, One> drafts = new LinkedHashMap<>();
    private final Map<String, List<Signed>> clearances = new LinkedHashMap<>();

    private record One(Held held, Request request, List<Signed> approvals) {}

    ClearingStory(Story story) {
        this.story = story;
    }

    static boolean knows(String word) {
        return List.of("source", "try-words", "clear", "agree-to", "hit", "let", "leaf").contains(word);
    }

    String tell(String[] words) {
        String rest = String.join(" ", words);
        return switch (words[0]) {
            case "source" -> learn(words[3], rest.substring(rest.indexOf('"') + 1, rest.lastIndexOf('"')));
            case "try-words" -> draft(words[1], words[3], words[5], Urgency.in(rest));
            case "clear" -> clear(words[1], words[3]);
            case "agree-to" -> endorse(words[1], words[3], rest.contains("as author"));
            case "hit" -> attempt(words[3], words[5]);
            case "let" -> let(words[1], words[5], rest.contains("because"));
            case "leaf" -> leaf(words[1]);
            default -> throw new IllegalArgumentException("no sentence begins with " + words[0]);
        };
    }

    private String learn(String kind, String value) {
        Trace.Kind of = Stream.of(Trace.Kind.values())
                .filter(one -> one.word().equals(kind))
                .findFirst()
                .orElseThrow();
        known.add(Trace.of("S1." + (known.size() + 1), of, value));
        return "noted";
    }

    private String draft(String name, String caseName, String recipient, Urgency urgency) {
        Request request = story.request(caseName, recipient, Purpose.PROTECTION, urgency);
        if (!(story.first.flow.rule(request) instanceof Permit permit)) {
            return "no permit";
        }
        DraftDecision decision = story.first.flow.draft(
                permit, story.first.person("amal").id(), Cases.wording(story.now()), SourceTraces.of(known));
        return switch (decision) {
            case Draft _ -> "drafted";
            case Held held -> {
                drafts.put(name, new One(held, request, new ArrayList<>()));
                yield said(held.findings());
            }
            case Leaking _ -> "does not pass";
            case Outdated _ -> "outdated";
        };
    }

    static String said(Findings findings) {
        return "held back for: "
                + findings.near().stream().map(Findings.Found::what).distinct().collect(Collectors.joining(", "));
    }

    private One one(String name) {
        return Optional.ofNullable(drafts.get(name)).orElseThrow();
    }

    /// All that is known of the sources.
    SourceTraces traces() {
        return SourceTraces.of(known);
    }

    /// What is found now, and not when the draft was filed, is what a person judges.
    private HeldWords words(String name) {
        One one = drafts.get(name);
        if (one == null) {
            return story.victims.held(name).orElseThrow();
        }
        Permit permit = (Permit) story.first.flow.rule(one.request());
        Held held = (Held) new TearlineBuilder(new SourceLeakGuard())
                .reread(permit, one.held().author(), one.held().bytes(), traces());
        return held.words();
    }

    /// What is missing for something to go out, by who has cleared it so far.
    List<Message> missing(String name, HeldWords words) {
        return words.missing(
                clearances(name), new Roster(story.first.parties.roster), story.first.primitives, story.now());
    }

    private List<Signed> clearances(String name) {
        return clearances.computeIfAbsent(name, _ -> new ArrayList<>());
    }

    private String clear(String name, String person) {
        HeldWords words = words(name);
        Findings findings = words.findings();
        StoryNode.Person who = story.first.person(person);
        Clearance clearance = new Clearance(
                findings.release(), findings.digest(), who.id(), "many live in that valley", story.now());
        clearances(name).add(Signed.sign(
                story.first.primitives, who.keys(), PayloadType.CLEARANCE, ClearanceCodec.write(clearance)));
        List<Message> missing = missing(name, words);
        return missing.isEmpty() ? "cleared" : "held: " + keys(missing);
    }

    private String endorse(String name, String person, boolean author) {
        One one = one(name);
        StoryNode.Person who = story.first.person(person);
        Signoff.Part part = author ? Signoff.Part.AUTHOR : Signoff.Part.APPROVER;
        Approval approval = new Approval(one.held().digest(), who.id(), part, story.now());
        one.approvals().add(Signed.sign(
                story.first.primitives, who.keys(), PayloadType.APPROVAL, ApprovalCodec.write(approval)));
        return said(story.first.flow.approve(
                one.held().bytes(), one.held().author(), one.request(), one.approvals(), clearances(name),
                SourceTraces.of(known), Instant.MIN));
    }

    static String said(Approving approving) {
        return switch (approving) {
            case Approving.Sealed _ -> "sealed";
            case Approving.Waits(var withheld) -> "waits: " + String.join(
                    ", ", withheld.missing().stream().map(Message::key).toList());
            case Approving.Timed _ -> "timed";
            case Approving.Uncleared(var missing) -> "uncleared: " + keys(missing);
            case Approving.Stopped(var refusal) -> "stopped by " + refusal.grounds().getFirst().rule();
            case Approving.Changed(Leaking _) -> "does not pass";
            case Approving.Changed _ -> "changed";
        };
    }

    static String keys(List<Message> messages) {
        return messages.stream().map(Message::key).distinct().collect(Collectors.joining(", "));
    }

    /// One more wording in which something was found, as the desks count it.
    private String attempt(String caseName, String person) {
        CaseId id = story.determination(caseName).assessment().caseId();
        var who = story.first.person(person).id();
        boolean shut = story.first.store.read(rows -> LeakAttempts.isShut(rows, who));
        story.first.store.commit(tx -> {
            LeakAttempts.note(tx, story.first.ledgers, id, who, 1, 1, story.now());
            return id;
        });
        return shut ? "told that it does not pass" : "told where";
    }

    private String let(String person, String by, boolean reason) {
        var concerned = story.first.person(person).id();
        return story.first.store.commit(tx -> {
            Review open = ReviewRows.all(tx).stream()
                    .filter(review -> review.isOpen() && review.concerned().contains(concerned))
                    .findFirst()
                    .orElseThrow();
            var closing = open.close(
                    story.first.person(by).id(), List.of(Review.Finding.NOTHING_AMISS),
                    reason ? "two words were unlucky" : "", story.now());
            return switch (closing) {
                case Review.Closing.Done(Review closed) -> {
                    ReviewRows.closed(tx, story.first.ledgers, closed, story.now());
                    yield "lets go on";
                }
                case Review.Closing.Refused(var why) -> "refused: " + why;
            };
        });
    }

    /// How many leaves of a type the internal ledger has.
    private String leaf(String type) {
        return story.first.store.read(rows -> {
            var ledger = story.first.ledgers.ledger(rows, Origins.internal(story.first.party));
            long count = 0;
            for (long n = 0; n < ledger.newest().size(); n++) {
                count += ledger.leaf(n).leaf().filter(leaf -> leaf.type().equals(type)).isPresent() ? 1 : 0;
            }
            return String.valueOf(count);
        });
    }
}
