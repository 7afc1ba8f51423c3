package org.nadhir.node.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nadhir.model.Message;
import org.nadhir.node.stix.StixObjects;

/// Decides, after each answer, what came, what is kept and what is asked next. Touches nothing; the same answers at the
/// same times give the same effects. Serves one run.
///
/// The round goes on by `next` as long as that leads to pages that were not there before. Where it does not, the server
/// is asked for what it took up after the latest time that it named, one step of its clock earlier, so that objects of
/// equal times are not lost; what comes twice is known by its id, version and content. A collection is at its end when
/// such a question brings nothing new, whatever the server says of `more`.
final class Pulling {

    static final int LIMIT = 1_000;
    static final int LIMIT_MAX = 100_000;
    private static final int EMPTY_PAGES_MAX = 100;
    private static final int UNREADABLE_MAX = 3;
    private static final int OBJECTS_MAX = 5_000_000;
    private static final int PAGES_MAX = 100_000;
    /// A server's clock may be ahead of ours so far; a time beyond that would hide what comes before it.
    private static final Duration AHEAD_MAX = Duration.ofDays(1);

    /// What is to be done, in this order.
    sealed interface Effect {
        /// Ask, and tell what was heard.
        record Fetch(Ask ask) implements Effect {}

        /// Keep what came and how far it got, as one.
        record Keep(List<Arrival> arrivals, Progress progress) implements Effect {
            public Keep {
                arrivals = List.copyOf(arrivals);
            }
        }

        /// Say what the person should know of this server.
        record Remark(Message message) implements Effect {}

        /// Done; with trouble, where not all could be brought.
        record End(Optional<Trouble> trouble) implements Effect {}
    }

    private final Place place;
    private final Seen pulled;
    private final Seen sent;
    private final StixObjects reader = StixObjects.alsoOlder();
    private final Set<Print> tokens = new HashSet<>();
    private final Set<Print> pages = new HashSet<>();
    private Progress progress;
    private int limit = LIMIT;
    private boolean canGrow = true;
    private boolean asksForAllVersions = true;
    private boolean isTimeless;
    private String accept = Ask.TAXII;
    private int emptyPages;
    private int unreadable;
    private long objects;
    private int asked;

    /// @param pulled what came from there before; grows with what comes
    /// @param sent what was sent there
    Pulling(Place place, Progress progress, Seen pulled, Seen sent) {
        this.place = place;
        this.progress = progress;
        this.pulled = pulled;
        this.sent = sent;
    }

    List<Effect> begin() {
        return List.of(fetch());
    }

    List<Effect> heard(Heard heard, Instant now) {
        return switch (heard) {
            case Heard.Silent silent when silent.why() == Heard.Silence.TOO_LARGE -> smaller(silent);
            case Heard.Silent silent -> end(Trouble.of(silent));
            case Heard.Answered answer -> switch (answer.status()) {
                case 200, 206 -> page(answer, now);
                case 204, 416 -> paged(Page.EMPTY, answer, now);
                default -> refused(answer);
            };
        };
    }

    private Effect fetch() {
        List<String> query = new ArrayList<>();
        if (limit > 0) {
            query.add(Place.parameter("limit", String.valueOf(limit)));
        }
        progress.base()
                .ifPresent(base ->
                        query.add(Place.parameter("added_after", Added.write(Added.justBefore(base)))));
        if (asksForAllVersions) {
            query.add(Place.parameter("match[version]", "all"));
        }
        if (!progress.next().isEmpty()) {
            query.add(Place.parameter("next", progress.next()));
        }
        return new Effect.Fetch(new Ask(place.objects(String.join("&", query)), accept, Optional.empty()));
    }

    private static List<Effect> end(Trouble trouble) {
        return List.of(new Effect.End(Optional.of(trouble)));
    }

    /// What a server refuses may be a token that it forgot, a page that is larger than it gives, a media type that it
    /// writes otherwise, or a filter that it does not know.
    private List<Effect> refused(Heard.Answered answer) {
        int status = answer.status();
        boolean ofTheQuestion = status == 400 || status == 406 || status == 410 || status == 422 || status / 100 == 5;
        if (!progress.next().isEmpty() && (ofTheQuestion || status == 404) && status != 503) {
            progress = progress.withoutNext();
            return List.of(new Effect.Keep(List.of(), progress), fetch());
        }
        if (!ofTheQuestion || status == 503) {
            return end(Trouble.of(answer));
        }
        if (limit > LIMIT) {
            return end(Trouble.of(Trouble.Kind.NO_WAY_ON));
        }
        if (status == 406 && accept.equals(Ask.TAXII)) {
            accept = "application/taxii+json";
            return List.of(fetch());
        }
        if (asksForAllVersions) {
            asksForAllVersions = false;
            return List.of(new Effect.Remark(Message.of("fetch.no-versions", Trouble.said(answer))), fetch());
        }
        if (limit > 0) {
            limit = 0;
            canGrow = false;
            return List.of(fetch());
        }
        return end(Trouble.of(answer));
    }

    private List<Effect> smaller(Heard.Silent silent) {
        canGrow = false;
        if (limit == 1) {
            return end(Trouble.of(silent));
        }
        limit = limit == 0 ? LIMIT / 10 : Math.max(1, limit / 10);
        return List.of(fetch());
    }

    private List<Effect> page(Heard.Answered answer, Instant now) {
        Optional<Page> page = Page.read(answer.body().toArray());
        if (page.isPresent()) {
            unreadable = 0;
            return paged(page.get(), answer, now);
        }
        unreadable++;
        return unreadable < UNREADABLE_MAX ? List.of(fetch()) : end(Trouble.of(Trouble.Kind.NOT_TAXII));
    }

    private List<Effect> paged(Page page, Heard.Answered answer, Instant now) {
        List<Arrival> arrivals = page.objects().stream().map(this::judged).toList();
        long fresh = arrivals.stream().filter(one -> one.what() != Arrival.What.SAME).count();
        objects += fresh;
        boolean isNewPage = isNew(arrivals);
        boolean isStep = progress.next().isEmpty();
        Optional<Instant> last = time(answer, "x-taxii-date-added-last", now);
        if (!arrivals.isEmpty() && isNewPage) {
            progress = progress.at(time(answer, "x-taxii-date-added-first", now), last);
        }
        boolean isTimed = progress.last().isPresent();
        isTimeless |= !page.objects().isEmpty() && last.isEmpty();
        // 206 is what TAXII 2.0 answered with where there was more.
        boolean isPart = answer.status() == 206 && (fresh > 0 || !isTimed);
        boolean more = page.more() || !page.next().isEmpty() || isPart;

        List<Effect> then = new ArrayList<>();
        asked++;
        if (objects >= OBJECTS_MAX || asked >= PAGES_MAX) {
            then.add(new Effect.End(Optional.of(Trouble.of(Trouble.Kind.ENOUGH))));
        } else if (more && isNewPage && leadsOn(page)) {
            progress = progress.followed(page.next());
            then.add(fetch());
        } else if (isTimed && fresh > 0 && (progress.isOrdered() || !more)) {
            step(then);
        } else if (isTimed && !isStep && more && progress.isOrdered()) {
            step(then);
        } else if (more) {
            grow(then);
        } else {
            over(then);
        }
        then.addFirst(new Effect.Keep(arrivals, progress));
        return then;
    }

    /// Asks for what came after the latest time.
    private void step(List<Effect> then) {
        progress = progress.over();
        emptyPages = 0;
        then.add(fetch());
    }

    /// Asks the same again for more at once: more objects may have one time than a page has.
    private void grow(List<Effect> then) {
        if (!canGrow || limit >= LIMIT_MAX) {
            then.add(new Effect.End(Optional.of(Trouble.of(Trouble.Kind.NO_WAY_ON))));
            return;
        }
        limit *= 10;
        pages.clear();
        progress = progress.followed("");
        then.add(fetch());
    }

    private void over(List<Effect> then) {
        progress = progress.over();
        if (isTimeless) {
            then.add(new Effect.Remark(Message.of("fetch.no-times")));
        }
        then.add(new Effect.End(Optional.empty()));
    }

    private boolean leadsOn(Page page) {
        emptyPages = page.objects().isEmpty() ? emptyPages + 1 : 0;
        return !page.next().isEmpty()
                && emptyPages < EMPTY_PAGES_MAX
                && tokens.add(Print.of(page.next()));
    }

    /// Whether no page of this run had just these objects.
    private boolean isNew(List<Arrival> arrivals) {
        return arrivals.isEmpty()
                || pages.add(Print.of(arrivals.stream()
                        .map(one -> one.id() + " " + one.version() + " " + one.content())
                        .toArray(String[]::new)));
    }

    private Arrival judged(Optional<byte[]> came) {
        Arrival arrival = Arrival.of(reader, came);
        Arrival judged = switch (pulled.look(arrival.name(), arrival.content())) {
            case SAME -> arrival.as(Arrival.What.SAME);
            case OTHER -> disputed(arrival);
            case NEW -> arrival.what() == Arrival.What.REFUSED
                    ? arrival
                    : switch (sent.look(arrival.name(), arrival.content())) {
                        case NEW -> arrival;
                        case SAME -> arrival.as(Arrival.What.OURS);
                        case OTHER -> disputed(arrival);
                    };
        };
        if (judged.what() != Arrival.What.SAME) {
            pulled.add(judged.name(), judged.content());
        }
        return judged;
    }

    private Arrival disputed(Arrival arrival) {
        Arrival disputed = arrival.disputed();
        return pulled.look(disputed.name(), disputed.content()) == Seen.Known.NEW
                ? disputed
                : disputed.as(Arrival.What.SAME);
    }

    private static Optional<Instant> time(Heard.Answered answer, String header, Instant now) {
        return answer.header(header)
                .flatMap(Added::read)
                .filter(time -> time.isBefore(now.plus(AHEAD_MAX)));
    }
}
