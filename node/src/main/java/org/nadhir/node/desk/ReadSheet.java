package org.nadhir.node.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nadhir.json.Json;
import org.nadhir.model.Chain;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Line;
import org.nadhir.model.Mention;
import org.nadhir.model.Origin;
import org.nadhir.model.Reading;
import org.nadhir.model.Span;
import org.nadhir.model.TimeExpression;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.chain.Stance;
import org.nadhir.reports.register.Register;
import org.nadhir.reports.tagger.Suggestion;

/// One report as `nadhir read --json` prints it. Offsets count code points from 0 and each span is verbatim in `text`:
/// the file's own text, or what was taken out of a page, a document or a message.
public final class ReadSheet {

    /// What was known of the report before it was read.
    ///
    /// @param title as the file states it, or empty
    /// @param publisher as the file states it, or empty
    /// @param published ISO 8601 date as the file states it, or empty
    /// @param given the reference date that the person gave, or empty
    public record Known(String title, String publisher, String published, String given) {}

    private final Reading reading;
    private final List<Suggestion> suggestions;
    private final Known known;
    private final Register register;
    private final String text;
    private final Points points;

    private ReadSheet(Suggestions suggestions, Known known, Register register) {
        this.reading = suggestions.reading();
        this.suggestions = suggestions.all();
        this.known = known;
        this.register = register;
        this.text = reading.report().text();
        this.points = new Points(text);
    }

    /// The sheet of one report.
    ///
    /// @param suggestions of a tagger, with the reading; they stand behind the mentions, marked
    public static Json of(Suggestions suggestions, Known known, Register register) {
        return new ReadSheet(suggestions, known, register).json();
    }

    private Json json() {
        Shadow shadow = Shadow.of(text);
        return Json.object()
                .put("file", reading.report().name())
                .put("language", reading.language().tag())
                .put("text", text)
                .put("title", title())
                .put("publisher", publisher())
                .put("published", published())
                .put("reference", reference())
                .putArray("main_text", mainText(), span -> points.span(span).build())
                .putArray("dropped", lines(Line.Kind.DROPPED), line -> line(line, "reason").build())
                .putArray("metadata", metadata(), line -> line(line, "rule").put("kind", lower(line.kind())).build())
                .putArray("times", reading.times(), this::time)
                .putArray("mentions", mentions(), mention -> mention)
                .putArray("chains", reading.chains(), chain -> chain(chain, shadow))
                .build();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private List<Line> lines(Line.Kind kind) {
        return reading.lines().stream().filter(line -> line.kind() == kind).toList();
    }

    /// Captions, credits and posts of others: kept, but not the author's sentences.
    private List<Line> metadata() {
        return reading.lines().stream()
                .filter(line -> line.kind() == Line.Kind.CAPTION
                        || line.kind() == Line.Kind.CREDIT
                        || line.kind() == Line.Kind.EMBEDDED)
                .toList();
    }

    private Json.Builder line(Line line, String rule) {
        return points.words(line.span()).put("line", line.number()).put(rule, line.rule());
    }

    /// The article proper: runs of body lines and headings.
    private List<Span> mainText() {
        List<Span> runs = new ArrayList<>();
        boolean open = false;
        for (Line line : reading.lines()) {
            boolean own = line.kind() == Line.Kind.BODY || line.kind() == Line.Kind.SUBTITLE;
            if (own && open) {
                Span last = runs.removeLast();
                runs.add(new Span(last.start(), line.span().end()));
            } else if (own) {
                runs.add(line.span());
            }
            open = own || (open && line.kind() == Line.Kind.BLANK);
        }
        return runs;
    }

    private Json title() {
        Optional<Line> line = lines(Line.Kind.TITLE).stream().findFirst();
        int stated = known.title().isEmpty() ? -1 : text.indexOf(known.title());
        if (stated >= 0) {
            return points.words(new Span(stated, stated + known.title().length())).build();
        }
        return line.map(found -> points.words(found.span()).build())
                .orElseGet(() -> Json.object().put("text", known.title()).put("start", 0).put("end", 0).build());
    }

    private Json publisher() {
        if (!known.publisher().isEmpty()) {
            String name = register.find(known.publisher())
                    .map(id -> register.name(id).en())
                    .orElse(known.publisher());
            return Json.object().put("name", name).put("as_stated", known.publisher()).put("basis", "metadata").build();
        }
        Optional<Entity> found = register.entity(reading.publisher());
        return Json.object()
                .put("name", found.map(entity -> entity.name().en()).orElse(""))
                .put("basis", found.isPresent() ? "text" : "unknown")
                .build();
    }

    private Json published() {
        String value = known.published().isEmpty() ? reading.reference() : known.published();
        String basis = !known.published().isEmpty()
                ? "metadata"
                : value.isEmpty() ? "unknown" : known.given().isEmpty() ? "inferred" : "given";
        return Json.object().put("value", value).put("basis", basis).build();
    }

    private Json reference() {
        String basis = !known.given().isEmpty()
                ? "given"
                : !known.published().isEmpty() ? "metadata" : reading.reference().isEmpty() ? "unknown" : "inferred";
        return Json.object().put("value", reading.reference()).put("basis", basis).build();
    }

    private Json time(TimeExpression time) {
        return points.words(time.span())
                .put("value", time.value())
                .putStrings("conflict", time.isConflict() ? time.candidates() : List.of())
                .putStrings("either", time.isConflict() ? List.of() : time.candidates())
                .put("conflict_kind", time.isConflict() ? lower(time.conflict()) : "")
                .put("basis", lower(time.basis()))
                .put("vague", time.vague())
                .build();
    }

    private List<Json> mentions() {
        List<Json> all = new ArrayList<>();
        reading.mentions().forEach(mention -> all.add(mention(mention)));
        suggestions.forEach(one -> all.add(Suggestions.json(one, points).build()));
        return all;
    }

    private Json mention(Mention mention) {
        Json.Builder json = points.words(mention.span())
                .put("type", register.type(mention.entity()).map(ReadSheet::lower).orElse("unlisted"))
                .put("entity", mention.entity().value())
                .put("name", register.name(mention.entity()).en())
                .put("rule", mention.rule());
        register.use(mention, mention.span().in(text), reading.reference())
                .ifPresent(use -> json.put("name_use", NameUses.json(use, register)));
        return json.build();
    }

    private Json chain(Chain chain, Shadow shadow) {
        Stance stance = Stance.of(chain, shadow);
        List<Json> links = new ArrayList<>();
        register.entity(reading.publisher())
                .ifPresent(publisher -> links.add(named("publisher", publisher.id())));
        chain.relays().forEach(relay -> links.add(named("relaying_outlet", relay)));
        primary(chain.origin()).ifPresent(links::add);
        return Json.object()
                .put("cue", points.words(chain.cue()).build())
                .putArray("chain", links, link -> link)
                .put("claim", points.words(chain.quote())
                        .put("polarity", lower(stance.polarity()))
                        .put("modality", lower(stance.modality()))
                        .putArray("shown_by", stance.words(), span -> points.words(span).build())
                        .build())
                .build();
    }

    private Json named(String role, EntityId id) {
        return link(role, register.name(id).en(), id).put("anonymous", false).build();
    }

    private static Json.Builder link(String role, String name, EntityId id) {
        return Json.object().put("role", role).put("name", name).put("entity", id.value());
    }

    /// An outlet that names nobody is itself the relay and has no primary behind it.
    private Optional<Json> primary(Origin origin) {
        return switch (origin) {
            case Origin.Named(EntityId who) -> Optional.of(named("primary", who));
            case Origin.Anonymous(String role, EntityId body, boolean former) ->
                Optional.of(link("primary", Origins.words(origin, register), body)
                        .put("anonymous", true)
                        .put("office", role)
                        .put("former", former)
                        .build());
            case Origin.Outlet outlet -> Optional.empty();
            case Origin.Unstated unstated -> Optional.empty();
        };
    }
}
