package org.nadhir.node.parties;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nadhir.agreement.Role;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Route;
import org.nadhir.reports.Word;
import org.nadhir.reports.register.NameUse;
import org.nadhir.reports.register.Period;
import org.nadhir.reports.register.Register;

/// Who and what reports are read by: the entries of the shipped lists and of the party's own, with their other names
/// and what they were called before and after. Names only; nothing that anybody found out.
public final class EntitiesResource {

    private static final int WORDS_CHARS_MAX = 400;
    /// As many as a person looks through; ours.
    private static final int SHOWN_MAX = 50;
    /// Before many names in Arabic; nobody types it to find one.
    private static final String ARTICLE = "ال";

    private final Register register;
    private final SitePoints points;
    private final List<Named> named;

    public EntitiesResource(Register register) {
        this.register = register;
        this.points = new SitePoints(register);
        this.named = register.entities().stream()
                .map(entity -> new Named(entity, words(entity.id())))
                .toList();
    }

    /// An entry with all words of its names, folded as texts are.
    private record Named(Entity entity, Set<String> words) {

        boolean fits(List<String> asked) {
            return asked.stream().allMatch(one -> words.stream()
                    .anyMatch(word -> word.startsWith(one) || word.startsWith(ARTICLE + one)));
        }

        boolean isCalled(List<String> asked) {
            return asked.stream().allMatch(words::contains);
        }
    }

    /// The words stand in the body, not in an address, which others may keep.
    public List<Route> routes() {
        Access seeing = Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR);
        return List.of(
                Route.get("/api/v1/entities/{entity}", seeing, this::show),
                Route.post("/api/v1/entities/search", seeing, this::search));
    }

    private Set<String> words(EntityId id) {
        Set<String> words = new LinkedHashSet<>();
        words.addAll(Word.of(register.name(id).ar()));
        words.addAll(Word.of(register.name(id).en()));
        register.forms(id).forEach(form -> words.addAll(Word.of(form)));
        return Set.copyOf(words);
    }

    private Answer search(Call call) throws Malformed {
        Asked asked = call.body(fields -> new Asked(
                Word.of(fields.string("words", WORDS_CHARS_MAX)),
                fields.has("type")
                        ? List.of(fields.choice("type", List.of(Entity.Type.values()), Enum::name))
                        : List.of(Entity.Type.values())));
        List<Named> found = named.stream()
                .filter(one -> asked.types().contains(one.entity().type()) && one.fits(asked.words()))
                .sorted(Comparator.comparing((Named one) -> !one.isCalled(asked.words())))
                .toList();
        return Answer.of(Json.object()
                .put("total", found.size())
                .putArray(
                        "entities",
                        found.stream().limit(SHOWN_MAX).toList(),
                        one -> brief(one.entity()).build())
                .build());
    }

    private record Asked(List<String> words, List<Entity.Type> types) {
        Asked {
            words = List.copyOf(words);
            types = List.copyOf(types);
        }
    }

    private Answer show(Call call) throws Malformed {
        EntityId id = call.gap("entity", EntityId::new);
        Optional<Entity> entity = register.entity(id);
        return entity.map(found -> Answer.of(whole(found))).orElseGet(Answer::absent);
    }

    private Json.Builder brief(Entity entity) {
        return Json.object()
                .put("entity", entity.id().value())
                .put("type", entity.type().name())
                .put("kind", register.kind(entity.id()))
                .put("name", text(entity.id()))
                .put("invented", register.isFictional(entity.id()));
    }

    private Json whole(Entity entity) {
        NameUse use = register.overTime(entity.id());
        return brief(entity)
                .putArray("aliases", aliases(entity), form -> held(register.held(entity.id(), form))
                        .put("name", form)
                        .build())
                .putArray("partOf", entity.partOf(), this::related)
                .put("held", held(use.held()).build())
                .putArray("earlier", use.earlier(), this::related)
                .putArray("later", use.later(), this::related)
                .putArray("points", points.of(entity.id()).stream().toList(), SitePoints.Point::json)
                .build();
    }

    private List<String> aliases(Entity entity) {
        return register.forms(entity.id()).stream()
                .filter(form -> !form.equals(entity.name().ar()) && !form.equals(entity.name().en()))
                .distinct()
                .toList();
    }

    private static Json.Builder held(Period period) {
        return Json.object().put("from", period.from()).put("until", period.until());
    }

    private Json related(EntityId id) {
        return held(register.overTime(id).held())
                .put("entity", id.value())
                .put("name", text(id))
                .build();
    }

    private Json text(EntityId id) {
        return Json.object()
                .put("ar", register.name(id).ar())
                .put("en", register.name(id).en())
                .build();
    }
}
