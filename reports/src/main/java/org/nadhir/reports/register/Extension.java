package org.nadhir.reports.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Text;
import org.nadhir.reports.Word;

/// Adds what users keep to the shipped lists. What is shipped stays as it is: a name that it has already names whom it
/// named before, and a line with a shipped id adds aliases to that entry, nothing else.
final class Extension {

    private static final int LETTERS_MIN = 3;
    private static final int WORDS_MAX = 16;
    private static final int NAME_MAX = 200;
    private static final int NAMES_MAX = 500;
    private static final Pattern KIND = Pattern.compile("[a-z-]{0,40}");
    private static final Pattern PLACE = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,6})?),(-?\\d{1,3}(?:\\.\\d{1,6})?)");

    private final Register register;
    private final Set<String> everyday = Lists.everyday();
    private final Set<EntityId> added = new HashSet<>();
    private final Map<EntityId, Lineage.Step> steps = new HashMap<>();
    private final List<NameLoss> losses = new ArrayList<>();

    Extension(Register register, List<Lineage.Step> shipped) {
        this.register = register;
        shipped.forEach(step -> steps.put(step.id(), step));
    }

    List<NameLoss> losses() {
        return List.copyOf(losses);
    }

    Lineage lineage() {
        return new Lineage(List.copyOf(steps.values()));
    }

    void add(RegisterFile file) {
        file.rows().forEach(this::add);
        file.steps().forEach(this::add);
    }

    private void add(Lineage.Step step) {
        boolean known = register.entity(step.id()).isPresent()
                && (step.became() == null || register.entity(step.became()).isPresent());
        EntityId at = step.became();
        Set<EntityId> after = new HashSet<>();
        while (at != null && !at.equals(step.id()) && after.add(at)) {
            Lineage.Step next = steps.get(at);
            at = next == null ? null : next.became();
        }
        if (known && at == null && !steps.containsKey(step.id())) {
            steps.put(step.id(), step);
        } else {
            losses.add(NameLoss.of(step.id().value(), step.held().toString(), NameLoss.Why.LINEAGE));
        }
    }

    private void add(RegisterRow row) {
        EntityId id = new EntityId(row.id());
        Optional<Entity> shipped = register.entity(id);
        if (added.contains(id)) {
            lose(row, row.id(), NameLoss.Why.TWICE, "");
        } else if (added.size() >= RegisterFile.ENTRIES_MAX) {
            lose(row, row.id(), NameLoss.Why.TOO_MANY, String.valueOf(RegisterFile.ENTRIES_MAX));
        } else if (shipped.isPresent() && shipped.get().type() != row.type()) {
            lose(row, row.type().name(), NameLoss.Why.OTHER_TYPE, shipped.get().type().name());
        } else {
            Map<String, Period> periods = new HashMap<>();
            List<String> forms = forms(row, id, periods);
            if (forms.isEmpty() && shipped.isEmpty()) {
                lose(row, row.id(), NameLoss.Why.NO_NAME, "");
                return;
            }
            added.add(id);
            register.extend(new Entry(shipped.orElseGet(() -> entity(row, id)), forms, periods, kind(row), false));
        }
    }

    private void lose(RegisterRow row, String what, NameLoss.Why why, String detail) {
        losses.add(new NameLoss(row.id(), what, why, detail));
    }

    private List<String> forms(RegisterRow row, EntityId id, Map<String, Period> periods) {
        Set<String> listed = new LinkedHashSet<>();
        for (String name : List.of(row.ar(), row.en())) {
            String bare = name.replaceAll("\\s*\\([^)]*\\)", "").strip();
            if (!bare.isEmpty()) {
                listed.add(bare);
            }
        }
        listed.addAll(row.aliases());
        List<String> forms = new ArrayList<>();
        for (String alias : listed) {
            if (forms.size() == NAMES_MAX) {
                lose(row, alias, NameLoss.Why.TOO_MANY, String.valueOf(NAMES_MAX));
                break;
            }
            int at = alias.lastIndexOf('@');
            boolean timed = at > 0 && alias.indexOf("..", at) > 0;
            form(row, id, timed ? alias.substring(0, at) : alias).ifPresent(form -> {
                forms.add(form);
                if (timed) {
                    Period.of(alias.substring(at + 1)).ifPresentOrElse(
                            held -> periods.put(String.join(" ", Word.of(form)), held),
                            () -> lose(row, alias, NameLoss.Why.PERIOD, ""));
                }
            });
        }
        return forms;
    }

    /// The form as it is to be listed, with a guard where it needs one; empty where it is left out.
    private Optional<String> form(RegisterRow row, EntityId id, String listed) {
        String bare = listed.replaceFirst("^[?~]", "");
        List<String> words = Word.of(bare);
        if (bare.length() > NAME_MAX || words.size() > WORDS_MAX) {
            lose(row, bare, NameLoss.Why.LONG, "");
            return Optional.empty();
        }
        if (String.join("", words).length() < LETTERS_MIN) {
            lose(row, bare, NameLoss.Why.SHORT, String.valueOf(LETTERS_MIN));
            return Optional.empty();
        }
        Optional<EntityId> owner = register.owner(words).filter(one -> !one.equals(id));
        if (owner.isPresent()) {
            lose(row, bare, added.contains(owner.get()) ? NameLoss.Why.ANOTHERS : NameLoss.Why.SHIPPED,
                    owner.get().value());
            return Optional.empty();
        }
        if (!bare.equals(listed)) {
            return Optional.of(listed);
        }
        boolean everyday = words.stream().allMatch(word -> isEveryday(word));
        boolean single = words.size() == 1 && row.type() == Entity.Type.PERSON;
        if (everyday || single) {
            lose(row, bare, everyday ? NameLoss.Why.EVERYDAY : NameLoss.Why.SINGLE, "");
            return Optional.of("~" + bare);
        }
        return Optional.of(bare);
    }

    private boolean isEveryday(String word) {
        return everyday.contains(word)
                || (word.startsWith("ال") && everyday.contains(word.substring(2)))
                || register.nationality(word).isPresent();
    }

    private Entity entity(RegisterRow row, EntityId id) {
        List<EntityId> parts = new ArrayList<>();
        for (String part : row.partOf()) {
            // What stands before it only: so nothing can lie in itself over others.
            Optional<Entity> parent = Optional.of(part)
                    .filter(one -> one.length() <= RegisterFile.ID_MAX)
                    .flatMap(one -> register.entity(new EntityId(one)));
            parent.map(Entity::id).ifPresentOrElse(
                    parts::add, () -> lose(row, part, NameLoss.Why.PART, ""));
        }
        var degrees = PLACE.matcher(row.place());
        boolean placed = degrees.matches();
        if (!placed && !row.place().isEmpty()) {
            lose(row, row.place(), NameLoss.Why.PLACE, "");
        }
        return new Entity(
                id,
                row.type(),
                new Text(row.ar().isEmpty() ? row.en() : row.ar(), row.en().isEmpty() ? row.ar() : row.en()),
                parts,
                placed ? Double.parseDouble(degrees.group(1)) : Double.NaN,
                placed ? Double.parseDouble(degrees.group(2)) : Double.NaN);
    }

    private String kind(RegisterRow row) {
        if (KIND.matcher(row.kind()).matches()) {
            return row.kind();
        }
        lose(row, row.kind(), NameLoss.Why.KIND, "");
        return "";
    }
}
