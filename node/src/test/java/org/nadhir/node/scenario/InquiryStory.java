package org.nadhir.node.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nadhir.agreement.Subject;
import org.nadhir.exchange.Inquiry;
import org.nadhir.model.Text;
import org.nadhir.node.desk.InquiryDesk;
import org.nadhir.node.journal.Inquiring;
import org.nadhir.node.journal.Inquiring.Look;
import org.nadhir.node.journal.InquiryExchange;
import org.nadhir.node.journal.InquiryRows;
import org.nadhir.reports.register.Register;
import org.nadhir.tearline.Window;

/// Sentences about inquiries: what a partner asks, what it gets, and what stays inside.
final class InquiryStory {

    private static final Set<String> WORDS = Set.of("inquire", "look", "noted");

    private final Story story;

    InquiryStory(Story story) {
        this.story = story;
    }

    static boolean knows(String word) {
        return WORDS.contains(word);
    }

    String tell(String[] words) {
        return switch (words[0]) {
            case "inquire" -> inquire(words[2], words[4], words[7], Duration.parse(words[words.length - 1]));
            case "look" -> look(words[2], words[words.length - 1]);
            case "noted" -> noted(words[2]);
            default -> throw new IllegalArgumentException("no inquiry sentence: " + words[0]);
        };
    }

    private String inquire(String asked, String by, String place, Duration within) {
        StoryNode asker = story.node(by);
        Instant hour = story.now.truncatedTo(ChronoUnit.HOURS);
        Instant day = story.now.truncatedTo(ChronoUnit.DAYS);
        Inquiry inquiry = new Inquiry(
                asker.party,
                story.node(asked).party,
                story.second.parties.agreements.getLast().agreement().id(),
                Subject.ATTACK_ON_SITE,
                new Text(place, place),
                new Window(day, day.plus(Duration.ofDays(2))),
                hour,
                hour.plus(within));
        return asker.store.commit(tx -> {
            exchange(asker).ask(tx, inquiry, story.first.person("amal").id(), story.now);
            return "asked";
        });
    }

    /// A person of `name` looks at every inquiry; what is due then goes out.
    private String look(String name, String found) {
        StoryNode node = story.node(name);
        InquiryDesk desk = new InquiryDesk(
                node.store, node.ledgers, node.parties, exchange(node), Register.load(), story::now);
        if (!found.equals("deadlines")) {
            node.store.commit(tx -> {
                for (Inquiring row : InquiryRows.all(tx)) {
                    if (row instanceof Inquiring.Theirs theirs) {
                        Inquiring.Found said = List.of(Inquiring.Found.values()).stream()
                                .filter(one -> one.word().equals(found))
                                .findFirst()
                                .orElseThrow();
                        InquiryRows.put(tx, theirs.with(new Look.Done(
                                node.persons.values().iterator().next().id(), said, story.now)));
                    }
                }
                return name;
            });
        }
        return desk.look() + " answered";
    }

    private String noted(String name) {
        return story.node(name).store.read(InquiryRows::all).stream()
                .filter(Inquiring.Ours.class::isInstance)
                .map(Inquiring.Ours.class::cast)
                .map(ours -> ours.answer() instanceof Inquiring.Answer.Noted ? "noted" : "open")
                .collect(Collectors.joining(", "));
    }

    private static InquiryExchange exchange(StoryNode node) {
        return new InquiryExchange(node.statements, node.ledgers, node.parties);
    }
}
