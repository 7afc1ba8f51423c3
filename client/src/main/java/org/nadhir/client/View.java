package org.nadhir.client;

import java.util.List;
import java.util.Optional;
import org.nadhir.json.Json;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.model.Text;

/// An answer of a node, as its caller looks into it. What is not there is empty, 0 or false: a caller shows what it
/// was told and decides nothing by it.
public record View(Json json) {

    private static final Json NOTHING = Json.object().build();

    /// The value of a member, or an empty object.
    public View at(String name) {
        return json instanceof Json.Obj object
                ? new View(object.members().getOrDefault(name, NOTHING))
                : new View(NOTHING);
    }

    public boolean has(String name) {
        return json instanceof Json.Obj object && object.members().containsKey(name);
    }

    public String text(String name) {
        return at(name).json instanceof Json.Str text ? text.value() : "";
    }

    /// This very value, where it is a string.
    public String text() {
        return json instanceof Json.Str text ? text.value() : "";
    }

    public long number(String name) {
        return at(name).json instanceof Json.Num number ? (long) number.value() : 0;
    }

    public boolean flag(String name) {
        return at(name).json instanceof Json.Bool bool && bool.value();
    }

    public List<View> items(String name) {
        return at(name).json instanceof Json.Arr array ? array.items().stream().map(View::new).toList() : List.of();
    }

    public List<String> texts(String name) {
        return items(name).stream().map(View::text).toList();
    }

    /// The first of `name`'s items whose member `key` is `value`.
    public Optional<View> item(String name, String key, String value) {
        return items(name).stream().filter(item -> item.text(key).equals(value)).findFirst();
    }

    /// A member `{ar, en}` in one language.
    public String in(String name, Language language) {
        View both = at(name);
        return new Text(both.text("ar"), both.text("en")).in(language);
    }

    /// A member `{key, arguments}`.
    public Message message(String name) {
        return at(name).message();
    }

    /// This very value, where it is a message.
    public Message message() {
        return new Message(text("key"), texts("arguments"));
    }
}
