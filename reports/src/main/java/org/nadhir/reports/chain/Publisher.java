package org.nadhir.reports.chain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Line;
import org.nadhir.model.Mention;
import org.nadhir.model.Origin;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.Stretches;
import org.nadhir.reports.Word;
import org.nadhir.reports.register.Register;

/// Infers from the page who published it and from whom it says to have taken the whole.
final class Publisher {

    private static final Set<String> CREDIT = Cues.set("المصدر المصادر source sources نقلا via");
    private static final Set<String> APPEAL = Cues.set("ادعم تابع تابعوا اشترك support follow subscribe"
            + " copyright حقوق");
    private static final int CREDIT_WORDS_MAX = 6;
    private static final int DATELINE_MAX = 40;

    private final Register register;
    private final Shadow shadow;
    private final List<Line> lines;
    private final Stretches<Mention> mentions;

    Publisher(Register register, Shadow shadow, List<Line> lines, List<Mention> mentions) {
        this.register = register;
        this.shadow = shadow;
        this.lines = lines;
        this.mentions = Stretches.of(mentions, Mention::span);
    }

    /// The outlets that a credit line names ("Source: X"): relays of everything in the report.
    List<EntityId> credited() {
        List<EntityId> credited = new ArrayList<>();
        for (Line line : lines) {
            List<Word> words = words(line);
            if (!words.isEmpty() && words.size() <= CREDIT_WORDS_MAX && CREDIT.contains(words.get(0).text())) {
                medium(line).ifPresent(credited::add);
            }
        }
        return credited;
    }

    EntityId infer(List<Cue> cues) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            boolean late = i > 0 && i * 10 > lines.size() * 6;
            List<Word> words = late ? words(line) : List.of();
            boolean brief = !words.isEmpty() && words.size() <= CREDIT_WORDS_MAX;
            Optional<EntityId> medium = brief ? medium(line) : Optional.empty();
            if (medium.isPresent() && !CREDIT.contains(words.get(0).text())) {
                boolean alone = words.size() <= 4 && covers(line, medium.get());
                if (alone || APPEAL.contains(words.get(0).text())) {
                    return medium.get();
                }
            }
        }
        return dateline().or(() -> interviewer(cues)).orElse(Attribution.UNKNOWN);
    }

    /// "CAIRO (AP) —": the agency in brackets among the first words of the first paragraph.
    private Optional<EntityId> dateline() {
        return lines.stream()
                .filter(line -> line.kind() == Line.Kind.BODY)
                .findFirst()
                .flatMap(line -> mentions.overlapping(line.span()).stream()
                        .filter(mention -> register.is(mention.entity(), Entity.Type.MEDIA))
                        .filter(mention -> mention.span().start() > line.span().start()
                                && mention.span().start() < line.span().start() + DATELINE_MAX
                                && shadow.original().charAt(mention.span().start() - 1) == '('
                                && mention.span().end() < line.span().end()
                                && shadow.original().charAt(mention.span().end()) == ')')
                        .map(Mention::entity)
                        .findFirst());
    }

    /// A medium to which named persons spoke and which the text never relays speaks of itself.
    private static Optional<EntityId> interviewer(List<Cue> cues) {
        Set<EntityId> relays = new HashSet<>();
        @Nullable EntityId host = null;
        for (Cue cue : cues) {
            EntityId outlet = cue.outlet();
            EntityId toOutlet = cue.toOutlet();
            if (outlet != null) {
                relays.add(outlet);
            }
            if (toOutlet != null && cue.origin() instanceof Origin.Anonymous) {
                relays.add(toOutlet);
            } else if (toOutlet != null && host == null) {
                host = toOutlet;
            }
        }
        return host == null || relays.contains(host) ? Optional.empty() : Optional.of(host);
    }

    /// The words of a line, one more than a credit has at the most.
    private List<Word> words(Line line) {
        return Word.first(CREDIT_WORDS_MAX + 1, shadow.folded(), shadow.folded(line.span().start()),
                shadow.folded(line.span().end()));
    }

    private Optional<EntityId> medium(Line line) {
        return mentions.overlapping(line.span()).stream()
                .filter(mention -> line.span().contains(mention.span()))
                .filter(mention -> register.is(mention.entity(), Entity.Type.MEDIA))
                .map(Mention::entity)
                .findFirst();
    }

    private boolean covers(Line line, EntityId medium) {
        return mentions.overlapping(line.span()).stream()
                .filter(mention -> mention.entity().equals(medium) && line.span().contains(mention.span()))
                .anyMatch(mention -> mention.span().length() * 2 > line.span().length());
    }
}
