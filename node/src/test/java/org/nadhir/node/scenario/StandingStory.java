package org.nadhir.node.scenario;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nadhir.agreement.Licence;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Standing;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;
import org.nadhir.node.standing.DesignationList;
import org.nadhir.node.standing.ListEntry;
import org.nadhir.node.standing.ListMatch;
import org.nadhir.node.standing.ListMatcher;
import org.nadhir.node.standing.Lists;
import org.nadhir.policy.Risk;

/// The sentences about what a party is in law and what sharing with it could do to people. Who may say so, and that
/// it takes two of them, stands in StandingsTest.
final class StandingStory {

    private static final String LIST = "un-sc";

    private final Story story;
    private DesignationList list = Lists.read(Lists.first());

    StandingStory(Story story) {
        this.story = story;
    }

    String tell(String[] words) {
        String rest = String.join(" ", words);
        return switch (words[0]) {
            case "list" -> list(words[2]);
            case "match" -> match(rest.substring(rest.indexOf(' ') + 1));
            case "confirm" -> confirm(words[1], words[3]);
            case "delist" -> delist(words[1]);
            case "recognise" -> noted(words[1], Standing.Kind.RECOGNISED, "a council", story.now(), Standing.OPEN);
            case "wanted" -> noted(
                    words[1], Standing.Kind.WANTED, words[5], Instant.parse("2019-01-01T00:00:00Z"),
                    Instant.parse(words[3]));
            case "disputes" -> disputes(words[2]);
            case "was" -> was(words[1], Instant.parse(words[3]), Instant.parse(words[5]));
            case "licence" -> licence(Instant.parse(words[4]), Instant.parse(words[6]));
            case "risk" -> risk(words[2], level(words[4]), words[6]);
            case "decide" -> decide(words[3], level(words[5]), words[7]);
            default -> throw new IllegalArgumentException("no sentence begins with " + words[0]);
        };
    }

    static boolean knows(String word) {
        return List.of("list", "match", "confirm", "delist", "recognise", "wanted", "disputes", "was", "licence",
                        "risk", "decide")
                .contains(word);
    }

    private List<Standing> standings() {
        return story.first.parties.standings;
    }

    private String list(String which) {
        list = Lists.read(which.equals("first") ? Lists.first() : Lists.second());
        return list.entries().size() + " entries of " + list.generated();
    }

    private String match(String name) {
        return ListMatcher.of(list.entries()).find(List.of(name)).stream()
                .map(match -> match.entry().reference() + " by " + match.how().word())
                .collect(Collectors.joining(", "));
    }

    private String confirm(String party, String reference) {
        ListEntry entry = list.entry(reference).orElseThrow();
        standings().add(new Standing(
                story.node(party).party,
                Standing.Kind.DESIGNATED,
                list.source().authority(),
                list.source().authority(),
                entry.listedOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
                Standing.OPEN,
                story.now(),
                new Standing.Basis.Listed(LIST, reference)));
        return "designated since " + entry.listedOn();
    }

    /// Every standing of the party that rests on an entry which the present list does not have ends with the list.
    private String delist(String party) {
        List<Standing> gone = history(party).standingAt(story.now(), story.now()).stream()
                .filter(standing -> standing.basis() instanceof Standing.Basis.Listed listed
                        && list.entry(listed.entry()).isEmpty())
                .toList();
        gone.forEach(standing -> standings().add(new Standing(
                standing.party(), standing.kind(), standing.by(), standing.says(), standing.from(),
                list.generated(), story.now(), standing.basis())));
        return gone.size() + " ended";
    }

    private String noted(String party, Standing.Kind kind, String says, Instant from, Instant until) {
        standings().add(new Standing(
                story.node(party).party, kind, "a council", says.replace('-', ' '), from, until, story.now(),
                new Standing.Basis.Unstated()));
        return "noted";
    }

    private String disputes(String party) {
        return history(party).disputesAt(story.now(), story.now()).stream()
                .map(dispute -> dispute.kind().word() + " according to " + dispute.holds().getFirst().says()
                        + ", ended according to " + dispute.ended().getFirst().says())
                .collect(Collectors.joining("; "));
    }

    private String was(String party, Instant at, Instant known) {
        String held = history(party).standingAt(at, known).stream()
                .map(standing -> standing.kind().word())
                .collect(Collectors.joining(", "));
        return held.isEmpty() ? "nothing" : held;
    }

    private StandingHistory history(String party) {
        return new StandingHistory(standings().stream()
                .filter(standing -> standing.party().equals(story.node(party).party))
                .toList());
    }

    private String licence(Instant from, Instant until) {
        story.first.parties.licences.add(
                new Licence("a licensing office", List.of(Sharing.RELEASE), from, until, story.now()));
        return "noted";
    }

    private String risk(String party, Risk.Level inherent, String by) {
        story.first.parties.risks.put(
                story.node(party).party, new Risk.Undecided(inherent, List.of(caveat()), person(by)));
        return "raised";
    }

    private String decide(String party, Risk.Level residual, String by) {
        Risk before = story.first.parties.risks.getOrDefault(story.node(party).party, new Risk.NotRaised());
        Risk.Undecided raised = switch (before) {
            case Risk.Undecided undecided -> undecided;
            case Risk.Decided decided ->
                new Risk.Undecided(decided.inherent(), decided.mitigations(), decided.proposedBy());
            case Risk.NotRaised _ -> throw new IllegalStateException("no risk was raised");
        };
        story.first.parties.risks.put(story.node(party).party, new Risk.Decided(
                raised.inherent(), raised.mitigations(), residual, raised.proposedBy(), person(by)));
        return "decided";
    }

    private PersonId person(String called) {
        return story.first.person(called).id();
    }

    private static Risk.Mitigation caveat() {
        return new Risk.Mitigation(Risk.Mitigation.Kind.CAVEAT, new Text("لا يُسمّى أحد", "nobody is named"));
    }

    private static Risk.Level level(String word) {
        return Risk.Level.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
