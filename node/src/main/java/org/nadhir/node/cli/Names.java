package org.nadhir.node.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.EntityId;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.node.words.Letters;

/// Who is who on a node: the one place where what a person typed becomes an id, and an id what a person reads. The
/// node is asked at the first name, once in a command. Owned by the one thread of its command.
final class Names {

    /// Characters of an id that tell two of the same name apart, and that an id may be shortened to.
    private static final int SHORT_ID = 8;
    private static final int PREFIX_MIN = 4;
    private static final int SEVERAL_MAX = 5;
    /// Begins an id of a register's entry that is no public one.
    private static final String OWN = "~";

    private record Named(String id, Text name) {
        static Named of(View view) {
            return of(view, "id");
        }

        static Named of(View view, String id) {
            View name = view.at("name");
            return new Named(view.text(id), new Text(name.text("ar"), name.text("en")));
        }

        boolean isCalled(Predicate<String> fits) {
            return Stream.of(name.ar(), name.en()).map(Names::folded).anyMatch(fits);
        }

        String bare() {
            return id.startsWith(OWN) ? id.substring(OWN.length()) : id;
        }

        String shortId() {
            return bare().substring(0, Math.min(SHORT_ID, bare().length()));
        }
    }

    private final Supplier<View> asked;
    private final List<Named> persons = new ArrayList<>();
    private final List<Named> parties = new ArrayList<>();
    private final List<Named> sites = new ArrayList<>();
    private boolean known;

    /// @param asked what `/api/v1/names` answers; an empty object where it answers nothing
    Names(Supplier<View> asked) {
        this.asked = asked;
    }

    /// Of no node.
    static Names none() {
        return new Names(() -> new View(Json.object().build()));
    }

    /// The name for an argument that is exactly the id of a person, a party or a site of ours, with the start of its
    /// id where two have the same name or might be taken for each other; anything else as it is.
    String shown(String argument, Language language) {
        int slash = argument.lastIndexOf('/');
        if (slash > 0) {
            // A warning, as it is named beside its sender.
            return shown(argument.substring(0, slash), language) + argument.substring(slash);
        }
        String bare = argument.startsWith(OWN) ? argument.substring(OWN.length()) : argument;
        if (!Uuids.isUuid(bare)) {
            return argument;
        }
        read();
        List<Named> all = Stream.of(persons, parties, sites).flatMap(List::stream).toList();
        return all.stream()
                .filter(one -> one.id().equals(argument))
                .findFirst()
                .map(one -> shown(one, all, language))
                .orElse(argument);
    }

    private static String shown(Named one, List<Named> all, Language language) {
        String name = one.name().in(language);
        long alike = all.stream()
                .filter(other -> folded(other.name().in(language)).equals(folded(name)))
                .count();
        // A name with letters of two scripts may look like another one and be none.
        boolean told = alike == 1 && Letters.strange(name).isEmpty() && Letters.hidden(name).isEmpty();
        return told ? name : name + " (" + one.shortId() + ")";
    }

    /// The party that was typed, by its name, the unique start of one, or its id.
    ///
    /// @throws CommandFailed where that leads to none, or to more than one, naming them
    PartyId party(String typed) {
        return new PartyId(id(typed, parties));
    }

    /// The person that was typed, in the same way.
    String person(String typed) {
        return id(typed, persons);
    }

    /// The entry of the register of those to be protected, in the same way. What leads to none is handed on: it may
    /// be an entry of the public register.
    String site(String typed) {
        read();
        return sites.stream().anyMatch(site -> site.id().equals(typed)) || matching(typed, sites).isEmpty()
                ? new EntityId(typed).value()
                : id(typed, sites);
    }

    private String id(String typed, List<Named> among) {
        if (Uuids.isUuid(typed)) {
            return typed;
        }
        read();
        return one(typed, among);
    }

    /// One of these, in the same way.
    ///
    /// @param id the member that holds the id; the name is `name`
    static String among(String typed, List<View> some, String id) {
        return Uuids.isUuid(typed) ? typed : one(typed, some.stream().map(view -> Named.of(view, id)).toList());
    }

    private static String one(String typed, List<Named> among) {
        List<Named> found = matching(typed, among);
        if (found.size() == 1) {
            return found.getFirst().id();
        }
        throw new CommandFailed(
                ExitCode.FELL_SHORT,
                found.isEmpty()
                        ? Message.of("names.nobody", typed, list(among))
                        : Message.of("names.several", typed, list(found)));
    }

    /// Those of the whole name, else those that begin so, else the id that begins so.
    private static List<Named> matching(String typed, List<Named> among) {
        String folded = folded(typed);
        List<Predicate<Named>> ways = List.of(
                one -> one.isCalled(folded::equals),
                one -> !folded.isEmpty() && one.isCalled(name -> name.startsWith(folded)),
                one -> typed.length() >= PREFIX_MIN && one.bare().startsWith(typed));
        return ways.stream()
                .map(way -> among.stream().filter(way).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String list(List<Named> some) {
        return some.stream()
                .limit(SEVERAL_MAX)
                .map(one -> one.name().en() + " – " + one.name().ar() + " (" + one.shortId() + ")")
                .collect(Collectors.joining("; "));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private void read() {
        if (!known) {
            known = true;
            View view = asked.get();
            view.items("persons").stream().map(Named::of).forEach(persons::add);
            view.items("parties").stream().map(Named::of).forEach(parties::add);
            view.items("sites").stream().map(Named::of).forEach(sites::add);
        }
    }
}
