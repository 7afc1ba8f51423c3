package org.nadhir.reports.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Line;
import org.nadhir.model.Mention;
import org.nadhir.model.Text;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.Word;

/// Who and what is known by name, and where a report names it.
///
/// Immutable once loaded; safe to share between threads.
public final class Register {

    private static final int SURNAME_MIN = 4;

    private final Map<EntityId, Entry> entries = new LinkedHashMap<>();
    private final Map<EntityId, String> kinds = new LinkedHashMap<>();
    private final Map<String, EntityId> bodies = new LinkedHashMap<>();
    private final Map<EntityId, EntityId> countryOfCapital = new LinkedHashMap<>();
    private final Trie trie = new Trie();
    private Trie proposals = trie;
    private Map<String, List<String>> firstBySecond = Map.of();
    private List<String> singleWordPlaces = List.of();
    private final Map<String, EntityId> nationalities = new LinkedHashMap<>();

    private List<NameLoss> losses = List.of();
    private Lineage lineage;

    private Register(Lineage lineage) {
        this.lineage = lineage;
    }

    /// Loads the lists that are shipped. They hold names only, no finding of anybody's.
    public static Register load() {
        return load(List.of());
    }

    /// Loads the shipped lists and what users keep beside them. What of theirs was left out or guarded, and why, is in
    /// [#losses]; nothing that is shipped changes its meaning.
    public static Register load(List<RegisterFile> files) {
        Register register = shipped();
        if (!files.isEmpty()) {
            Extension extension = new Extension(register, Lists.lineage());
            files.forEach(extension::add);
            register.lineage = extension.lineage();
            register.losses = extension.losses();
        }
        return register;
    }

    private static Register shipped() {
        Register register = new Register(new Lineage(Lists.lineage()));
        for (Entry entry : Lists.all()) {
            register.add(entry);
        }
        register.addBodies();
        register.firstBySecond = Typos.firstBySecond(register.trie);
        register.singleWordPlaces = register.trie.root().next.entrySet().stream()
                .filter(first -> first.getValue().leaves.stream().anyMatch(leaf -> leaf.guard() == Trie.Guard.NONE
                        && register.is(leaf.entity(), Entity.Type.PLACE)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return register;
    }

    /// An entry of a user, or further names of a shipped one.
    void extend(Entry entry) {
        if (proposals == trie) {
            proposals = trie.copy();
        }
        Entity entity = entry.entity();
        Entry before = entries.get(entity.id());
        entries.put(entity.id(), before == null ? entry : before.with(entry));
        for (String form : entry.forms()) {
            trie.add(form, entity.id(), Trie.Guard.NONE);
        }
        if (entity.type() == Entity.Type.PERSON) {
            addSurnames(entry);
        }
        if (before == null && entity.type() == Entity.Type.BODY && !entry.extra().isEmpty()) {
            kinds.put(entity.id(), entry.extra());
        }
    }

    /// Whose name these words are already, if they are one.
    Optional<EntityId> owner(List<String> words) {
        Trie.Node node = trie.root();
        for (String word : words) {
            node = node.next.get(word);
            if (node == null) {
                return Optional.empty();
            }
        }
        return node.leaves.stream().findFirst().map(Trie.Leaf::entity);
    }

    /// What of the users' registers was left out or guarded.
    public List<NameLoss> losses() {
        return losses;
    }

    private void add(Entry entry) {
        Entity entity = entry.entity();
        entries.put(entity.id(), entry);
        for (String form : entry.forms()) {
            trie.add(form, entity.id(), Trie.Guard.NONE);
        }
        if (entity.type() == Entity.Type.PERSON) {
            addSurnames(entry);
        }
        if (entity.type() == Entity.Type.BODY && entry.extra().contains("@")) {
            bodies.put(entry.extra(), entity.id());
            kinds.put(entity.id(), entry.extra().substring(0, entry.extra().indexOf('@')));
        }
        if (entity.type() == Entity.Type.COUNTRY) {
            addCountry(entry);
        }
    }

    private void addCountry(Entry entry) {
        EntityId id = entry.entity().id();
        String[] extra = entry.extra().split(",", -1);
        if (extra.length > 2 && !extra[2].isEmpty()) {
            countryOfCapital.put(new EntityId(extra[2]), id);
        }
        for (String adjective : adjectives(id)) {
            String folded = String.join(" ", Word.of(adjective));
            for (String ending : List.of("", "ه", "ون", "ين", "ان")) {
                nationalities.put(folded + ending, id);
                nationalities.put("ال" + folded + ending, id);
            }
        }
    }

    private void addSurnames(Entry entry) {
        for (String form : entry.forms()) {
            int space = form.lastIndexOf(' ');
            // Shorter ones are everyday words: folded, علي is also على.
            if (space > 0 && form.length() - space > SURNAME_MIN) {
                trie.add("~" + form.substring(space + 1), entry.entity().id(), Trie.Guard.ACCOMPANIED);
            }
        }
    }

    private void addBodies() {
        for (Entry country : List.copyOf(entries.values())) {
            String[] extra = country.extra().split(",", -1);
            if (country.entity().type() == Entity.Type.COUNTRY && extra.length > 1) {
                List<String> english = new ArrayList<>(List.of(extra[1].split("\\|", -1)));
                english.add(country.entity().name().en() + "'s");
                for (Bodies.Kind kind : Bodies.KINDS) {
                    EntityId body = body(kind, country.entity());
                    for (String form : Bodies.forms(kind, extra[0], english)) {
                        trie.add(form, body, Trie.Guard.NONE);
                    }
                }
            }
        }
        for (Bodies.Kind kind : Bodies.KINDS) {
            if (kind.home()) {
                for (String form : Bodies.bare(kind)) {
                    trie.add(form, new EntityId("~home-" + kind.id()), Trie.Guard.HOME);
                }
            }
        }
    }

    private EntityId body(Bodies.Kind kind, Entity country) {
        return bodies.computeIfAbsent(kind.id() + "@" + country.id(), key -> {
            EntityId id = new EntityId(country.id() + "-" + kind.id());
            Text name = new Text(
                    kind.ar() + " (" + country.name().ar() + ")", kind.en() + " (" + country.name().en() + ")");
            entries.put(id, new Entry(
                    new Entity(id, Entity.Type.BODY, name, List.of(country.id()), Double.NaN, Double.NaN),
                    List.of(), Map.of(), kind.id() + "@" + country.id(), false));
            kinds.put(id, kind.id());
            return id;
        });
    }

    public Optional<Entity> entity(EntityId id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::entity);
    }

    public Collection<Entity> entities() {
        return Collections.unmodifiableCollection(entries.values().stream().map(Entry::entity).toList());
    }

    /// Whether the entry stands in the marked section of invented names, for exercises and demonstrations.
    public boolean isFictional(EntityId id) {
        Entry entry = entries.get(id);
        return entry != null && entry.fictional();
    }

    public Optional<Entity.Type> type(EntityId id) {
        return entity(id).map(Entity::type);
    }

    public boolean is(EntityId id, Entity.Type type) {
        return type(id).filter(type::equals).isPresent();
    }

    /// The name for people; of an unlisted entity the words that name it.
    public Text name(EntityId id) {
        return entity(id).map(Entity::name).orElseGet(() -> {
            String bare = id.value().replaceFirst("^~", "").replace('-', ' ');
            return new Text(bare, bare);
        });
    }

    /// All listed forms, names first, without the marks of the lists.
    public List<String> forms(EntityId id) {
        Entry entry = entries.get(id);
        return entry == null
                ? List.of()
                : entry.forms().stream().map(form -> form.replaceFirst("^[?~]", "")).toList();
    }

    public Lineage lineage() {
        return lineage;
    }

    /// What is known of the name of a mention over time; empty where nothing is, and of what is no name ("the group").
    ///
    /// @param words the mention's own words
    /// @param day of the report, ISO 8601, or empty
    public Optional<NameUse> use(Mention mention, String words, String day) {
        Entry entry = entries.get(mention.entity());
        if (entry == null || !mention.rule().equals("alias")) {
            return Optional.empty();
        }
        Period held = aliasPeriod(entry, Word.of(words))
                .or(() -> lineage.held(mention.entity()))
                .orElse(Period.ALWAYS);
        List<EntityId> earlier = lineage.earlier(mention.entity());
        List<EntityId> later = lineage.later(mention.entity());
        return held.equals(Period.ALWAYS) && earlier.isEmpty() && later.isEmpty()
                ? Optional.empty()
                : Optional.of(new NameUse(held, held.at(day), earlier, later));
    }

    /// What is known of an entry's name over time, whoever writes it; open ends where nothing is.
    public NameUse overTime(EntityId id) {
        return new NameUse(
                lineage.held(id).orElse(Period.ALWAYS), NameUse.Then.UNKNOWN, lineage.earlier(id), lineage.later(id));
    }

    /// When one of an entry's listed forms held; [Period#ALWAYS] where the lists say nothing.
    public Period held(EntityId id, String form) {
        Entry entry = entries.get(id);
        return entry == null
                ? Period.ALWAYS
                : entry.periods().getOrDefault(String.join(" ", Word.of(form)), Period.ALWAYS);
    }

    private static Optional<Period> aliasPeriod(Entry entry, List<String> words) {
        if (entry.periods().isEmpty() || words.isEmpty()) {
            return Optional.empty();
        }
        String rest = words.size() > 1 ? " " + String.join(" ", words.subList(1, words.size())) : "";
        return Clitics.readings(words.getFirst()).stream()
                .map(first -> entry.periods().get(first + rest))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// The country of a nationality adjective ("Iraqi", أمريكيين) in its folded form.
    public Optional<EntityId> nationality(String foldedWord) {
        return Optional.ofNullable(nationalities.get(foldedWord));
    }

    /// `moi`, `gis` and so on for a body that has a kind, `shrine`, `newspaper` for sites and media, or empty.
    public String kind(EntityId id) {
        String kind = kinds.get(id);
        if (kind != null) {
            return kind;
        }
        Entry entry = entries.get(id);
        return entry == null || entry.entity().type() == Entity.Type.COUNTRY ? "" : entry.extra();
    }

    /// Whether `inner` is `outer` or lies in it or belongs to it, over any number of steps.
    public boolean within(EntityId inner, EntityId outer) {
        if (inner.equals(outer)) {
            return true;
        }
        return entity(inner)
                .map(entity -> entity.partOf().stream().anyMatch(parent -> within(parent, outer)))
                .orElse(false);
    }

    /// The country that an entity is, lies in or belongs to.
    public Optional<EntityId> country(EntityId id) {
        if (is(id, Entity.Type.COUNTRY)) {
            return Optional.of(id);
        }
        return entity(id).flatMap(entity ->
                entity.partOf().stream().flatMap(parent -> country(parent).stream()).findFirst());
    }

    /// The city whose countryside a place is, where the lists say so.
    public Optional<EntityId> cityOfCountryside(EntityId id) {
        String kind = kind(id);
        return kind.startsWith("countryside:")
                ? Optional.of(new EntityId(kind.substring("countryside:".length())))
                : Optional.empty();
    }

    /// Every place in the text that names something, in order of the text.
    public List<Mention> mentions(Shadow shadow, List<Line> lines) {
        List<Mention> found = new ArrayList<>(new Matcher(this, shadow, lines).mentions());
        Collections.sort(found, (a, b) -> a.span().compareTo(b.span()));
        return found;
    }

    /// The entity that a short text names, such as the name in a table: the longest match, if any.
    public Optional<EntityId> find(String name) {
        Shadow shadow = Shadow.of(name);
        Line line = new Line(1, new org.nadhir.model.Span(0, name.length()), Line.Kind.CREDIT, "given");
        return mentions(shadow, List.of(line)).stream()
                .max((a, b) -> Integer.compare(a.span().length(), b.span().length()))
                .map(Mention::entity);
    }

    /// The words that begin a name whose second word is this one, sorted.
    List<String> firstWordsBefore(String second) {
        return firstBySecond.getOrDefault(second, List.of());
    }

    List<String> singleWordPlaces() {
        return singleWordPlaces;
    }

    /// The shipped names only: of those, typing errors are proposed. A list of ten thousand persons would make too many
    /// words into somebody's name, and each proposal slow.
    Trie proposals() {
        return proposals;
    }

    Trie trie() {
        return trie;
    }

    Optional<EntityId> countryOfCapital(EntityId place) {
        return Optional.ofNullable(countryOfCapital.get(place));
    }

    Optional<EntityId> bodyOf(String kind, EntityId country) {
        return Optional.ofNullable(bodies.get(kind + "@" + country));
    }

    /// Nationality adjectives as written in Arabic, without article, and in English.
    List<String> adjectives(EntityId country) {
        Entry entry = entries.get(country);
        if (entry == null || entry.entity().type() != Entity.Type.COUNTRY) {
            return List.of();
        }
        String[] extra = entry.extra().split(",", -1);
        List<String> adjectives = new ArrayList<>();
        adjectives.add(extra[0]);
        if (extra.length > 1) {
            adjectives.addAll(List.of(extra[1].split("\\|", -1)));
        }
        adjectives.removeIf(String::isEmpty);
        return adjectives;
    }
}
