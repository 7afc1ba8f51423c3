package org.nadhir.node.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.nadhir.model.Chain;
import org.nadhir.model.EntityId;
import org.nadhir.model.Line;
import org.nadhir.model.Message;
import org.nadhir.model.Origin;
import org.nadhir.model.Reading;
import org.nadhir.model.Span;
import org.nadhir.model.TimeExpression;
import org.nadhir.node.desk.Suggestions;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.chain.Stance;
import org.nadhir.reports.register.Register;

/// Says what one report says: its dates with their values, whom it names, and what it claims on whose word. Of each the
/// first few, and how many more there are.
final class ReadLines {

    private static final int EACH_MAX = 12;
    private static final int WORDS_MAX = 120;

    private final CommandLineRoot root;
    private final Register register;

    ReadLines(CommandLineRoot root, Register register) {
        this.root = root;
        this.register = register;
    }

    /// @param stated the publisher as the file states it; empty where it states none
    void show(Reading reading, String stated) {
        long dropped = reading.lines().stream()
                .filter(line -> line.kind() == Line.Kind.DROPPED)
                .count();
        root.say(
                "read.line",
                reading.report().name(),
                "word.language-" + reading.language().tag(),
                publisher(reading, stated),
                String.valueOf(dropped),
                String.valueOf(reading.times().size()),
                String.valueOf(reading.mentions().size()),
                String.valueOf(reading.chains().size()),
                String.valueOf(reading.statements().size()));
        String text = reading.report().text();
        each(reading.times(), time -> date(text, time));
        Map<EntityId, Integer> named = new LinkedHashMap<>();
        reading.mentions().forEach(mention -> named.merge(mention.entity(), 1, Integer::sum));
        NameUseLines uses = new NameUseLines(root, register, reading);
        each(new ArrayList<>(named.keySet()), name -> {
            root.say(
                    "read.name",
                    name(name),
                    register.type(name).map(PictureLines::slug).map("word.entity-"::concat).orElse(
                            "word.entity-unlisted"),
                    String.valueOf(named.getOrDefault(name, 0)));
            uses.show(name);
        });
        Shadow shadow = Shadow.of(text);
        each(reading.chains(), chain -> claim(reading, chain, shadow));
    }

    /// What a tagger proposes, said as that: nobody has listed these names.
    void show(Suggestions suggestions) {
        String text = suggestions.reading().report().text();
        each(suggestions.all(), one -> root.say(
                "read.suggested", shortened(text, one.span()), TaggerLines.word(one.type())));
    }

    private <T> void each(List<T> all, Consumer<T> say) {
        all.stream().limit(EACH_MAX).forEach(say);
        if (all.size() > EACH_MAX) {
            root.say("read.more", String.valueOf(all.size() - EACH_MAX));
        }
    }

    private String publisher(Reading reading, String stated) {
        return stated.isEmpty()
                ? register.entity(reading.publisher()).isPresent() ? name(reading.publisher()) : "word.outlet-unknown"
                : register.find(stated).map(this::name).orElse(stated);
    }

    private void date(String text, TimeExpression time) {
        String words = shortened(text, time.span());
        if (time.isConflict()) {
            String why = "word.contradiction-" + PictureLines.slug(time.conflict());
            root.say("read.date-conflict", words, String.join(" / ", time.candidates()), why);
        } else if (time.value().isEmpty()) {
            root.say("read.date-open", words);
        } else if (time.candidates().isEmpty()) {
            root.say("read.date", words, time.value());
        } else {
            root.say("read.date-either", words, String.join(" / ", time.candidates()));
        }
    }

    private void claim(Reading reading, Chain chain, Shadow shadow) {
        Stance stance = Stance.of(chain, shadow);
        List<String> links = new ArrayList<>();
        if (register.entity(reading.publisher()).isPresent()) {
            links.add(name(reading.publisher()));
        }
        chain.relays().forEach(relay -> links.add(name(relay)));
        origin(chain.origin(), links);
        root.say(
                "read.claim",
                shortened(reading.report().text(), chain.quote()),
                "word.polarity-" + PictureLines.slug(stance.polarity()),
                "word.modality-" + PictureLines.slug(stance.modality()),
                links.isEmpty() ? "word.unstated" : String.join(" ← ", links));
    }

    /// An outlet that names nobody stands among the relays already.
    private void origin(Origin origin, List<String> links) {
        switch (origin) {
            case Origin.Named(EntityId who) -> links.add(name(who));
            case Origin.Anonymous(String role, EntityId body, boolean former) -> {
                String of = register.entity(body).isPresent() || !register.name(body).en().equals(PictureLines.UNKNOWN)
                        ? name(body)
                        : "";
                links.add(PictureLines.anonymous(root, role, of, former));
            }
            case Origin.Outlet(EntityId outlet) -> {
                if (!links.contains(name(outlet))) {
                    links.add(name(outlet));
                }
            }
            case Origin.Unstated() -> links.add(root.worded(Message.of("word.unstated")));
        }
    }

    private String name(EntityId id) {
        return register.name(id).in(root.language());
    }

    private static String shortened(String text, Span span) {
        return PictureLines.shortened(span.in(text).replaceAll("\\s+", " "), WORDS_MAX);
    }
}
