package org.nadhir.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The members of one object, asked for by name and type. Whatever is missing, of another type or out of
/// bounds ends the reading with the member's path. [#done] refuses members that nobody asked for.
/// Not for several threads.
public final class Fields {

    private final Json.Obj object;
    private final String path;
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Fields> within = new ArrayList<>();

    private Fields(Json.Obj object, String path) {
        this.object = object;
        this.path = path;
    }

    /// Opens an object.
    ///
    /// @throws Malformed where `value` is no object
    public static Fields of(Json value) throws Malformed {
        return of(value, "");
    }

    private static Fields of(Json value, String path) throws Malformed {
        if (value instanceof Json.Obj object) {
            return new Fields(object, path);
        }
        throw new Malformed(Flaw.WRONG_TYPE, path.isEmpty() ? "$" : path);
    }

    /// Refuses every member, here and in the objects reached through this one, that was not asked for.
    public void done() throws Malformed {
        for (String name : object.members().keySet()) {
            if (!asked.contains(name)) {
                throw new Malformed(Flaw.UNKNOWN_MEMBER, where(name));
            }
        }
        for (Fields inner : within) {
            inner.done();
        }
    }

    public boolean has(String name) {
        return object.members().containsKey(name);
    }

    public Json json(String name) throws Malformed {
        return find(name).orElseThrow(() -> new Malformed(Flaw.MISSING, where(name)));
    }

    public String string(String name) throws Malformed {
        return string(json(name), where(name));
    }

    /// A string of bounded length.
    ///
    /// @param charsMax most UTF-16 units
    public String string(String name, int charsMax) throws Malformed {
        String value = string(name);
        if (value.length() > charsMax) {
            throw new Malformed(Flaw.TOO_LONG, where(name));
        }
        return value;
    }

    public Optional<String> optionalString(String name) throws Malformed {
        return has(name) ? Optional.of(string(name)) : Optional.empty();
    }

    /// Reads a string by a maker that throws [IllegalArgumentException] or [DateTimeException] where it cannot
    /// take it: `value("release", ReleaseId::new)`, `value("salt", Bytes::ofBase64)`.
    public <T> T value(String name, Function<String, ? extends T> maker) throws Malformed {
        return make(string(name), maker, where(name));
    }

    public <T> Optional<T> optionalValue(String name, Function<String, ? extends T> maker) throws Malformed {
        return has(name) ? Optional.of(value(name, maker)) : Optional.empty();
    }

    /// The one of `choices` whose word stands there.
    public <T> T choice(String name, List<? extends T> choices, Function<? super T, String> word) throws Malformed {
        return choice(string(name), choices, word, where(name));
    }

    /// Several of `choices`, in the order in which their words stand there.
    public <T> List<T> choices(String name, List<? extends T> choices, Function<? super T, String> word)
            throws Malformed {
        List<T> chosen = new ArrayList<>();
        for (String wanted : strings(name, choices.size())) {
            chosen.add(choice(wanted, choices, word, where(name)));
        }
        return List.copyOf(chosen);
    }

    private static <T> T choice(
            String wanted, List<? extends T> choices, Function<? super T, String> word, String where)
            throws Malformed {
        for (T choice : choices) {
            if (word.apply(choice).equals(wanted)) {
                return choice;
            }
        }
        throw new Malformed(
                Flaw.BAD_VALUE, where, choices.stream().<String>map(word).toList());
    }

    /// An instant in the form that [Instant#toString] gives, so that each has one form only.
    public Instant instant(String name) throws Malformed {
        Instant instant = value(name, Instant::parse);
        if (!instant.toString().equals(string(name))) {
            throw new Malformed(Flaw.BAD_VALUE, where(name));
        }
        return instant;
    }

    public Optional<Instant> optionalInstant(String name) throws Malformed {
        return has(name) ? Optional.of(instant(name)) : Optional.empty();
    }

    /// An integer within ±(2⁵³−1).
    public long integer(String name) throws Malformed {
        return integer(name, -Json.Num.INTEGER_MAX, Json.Num.INTEGER_MAX);
    }

    /// An integer from `min` to `max`, both included.
    public long integer(String name, long min, long max) throws Malformed {
        double value = number(name);
        if (value != Math.rint(value) || Math.abs(value) > Json.Num.INTEGER_MAX || value < min || value > max) {
            throw new Malformed(Flaw.BAD_VALUE, where(name));
        }
        return (long) value;
    }

    public double number(String name) throws Malformed {
        if (json(name) instanceof Json.Num number) {
            return number.value();
        }
        throw new Malformed(Flaw.WRONG_TYPE, where(name));
    }

    public boolean bool(String name) throws Malformed {
        if (json(name) instanceof Json.Bool bool) {
            return bool.value();
        }
        throw new Malformed(Flaw.WRONG_TYPE, where(name));
    }

    public Fields object(String name) throws Malformed {
        return inner(json(name), where(name));
    }

    public Optional<Fields> optionalObject(String name) throws Malformed {
        return has(name) ? Optional.of(object(name)) : Optional.empty();
    }

    /// The items as they are.
    ///
    /// @param itemsMax most items
    public List<Json> array(String name, int itemsMax) throws Malformed {
        if (!(json(name) instanceof Json.Arr array)) {
            throw new Malformed(Flaw.WRONG_TYPE, where(name));
        }
        if (array.items().size() > itemsMax) {
            throw new Malformed(Flaw.TOO_LONG, where(name));
        }
        return array.items();
    }

    public List<String> strings(String name, int itemsMax) throws Malformed {
        return values(name, itemsMax, value -> value);
    }

    /// Strings, each read by `maker` as in [#value].
    public <T> List<T> values(String name, int itemsMax, Function<String, ? extends T> maker) throws Malformed {
        List<T> values = new ArrayList<>();
        for (Json item : array(name, itemsMax)) {
            String where = where(name) + '[' + values.size() + ']';
            values.add(make(string(item, where), maker, where));
        }
        return List.copyOf(values);
    }

    /// Objects, each read by `decoder`, with their unknown members refused.
    public <T> List<T> objects(String name, int itemsMax, Decoded.Decoder<T> decoder) throws Malformed {
        List<T> values = new ArrayList<>();
        for (Json item : array(name, itemsMax)) {
            Fields fields = inner(item, where(name) + '[' + values.size() + ']');
            values.add(fields.decode(decoder));
        }
        return List.copyOf(values);
    }

    /// One object read by `decoder`, its unknown members refused.
    public <T> T object(String name, Decoded.Decoder<T> decoder) throws Malformed {
        return object(name).decode(decoder);
    }

    /// Says that the value of `name` is not one that the format takes: for checks that span several members.
    public Malformed bad(String name) {
        return new Malformed(Flaw.BAD_VALUE, where(name));
    }

    private <T> T decode(Decoded.Decoder<T> decoder) throws Malformed {
        try {
            T value = decoder.decode(this);
            done();
            return value;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Malformed(Flaw.BAD_VALUE, path);
        }
    }

    private Fields inner(Json value, String where) throws Malformed {
        Fields fields = of(value, where);
        within.add(fields);
        return fields;
    }

    private Optional<Json> find(String name) {
        asked.add(name);
        @Nullable Json value = object.members().get(name);
        return Optional.ofNullable(value);
    }

    private static String string(Json value, String where) throws Malformed {
        if (value instanceof Json.Str string) {
            return string.value();
        }
        throw new Malformed(Flaw.WRONG_TYPE, where);
    }

    private static <T> T make(String value, Function<String, ? extends T> maker, String where) throws Malformed {
        try {
            return maker.apply(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Malformed(Flaw.BAD_VALUE, where);
        }
    }

    private String where(String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }
}
