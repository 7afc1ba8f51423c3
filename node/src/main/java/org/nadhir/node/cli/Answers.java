package org.nadhir.node.cli;

import java.time.Instant;
import java.util.List;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;

/// Members of a node's answers. A node of this version always sends them; what is missing ends the command.
final class Answers {

    private Answers() {}

    static String string(Json value, String name) {
        return member(value, name) instanceof Json.Str text ? text.value() : broken(name);
    }

    static boolean bool(Json value, String name) {
        return member(value, name) instanceof Json.Bool(boolean is) && is;
    }

    /// A whole number, for showing.
    static String number(Json value, String name) {
        return member(value, name) instanceof Json.Num number
                ? String.valueOf(Math.round(number.value()))
                : broken(name);
    }

    static Instant instant(Json value, String name) {
        return Instant.parse(string(value, name));
    }

    static Bytes bytes(Json value, String name) {
        return Bytes.ofBase64(string(value, name));
    }

    static List<Json> array(Json value, String name) {
        return member(value, name) instanceof Json.Arr array ? array.items() : List.of();
    }

    static List<String> strings(Json value, String name) {
        return array(value, name).stream()
                .map(item -> item instanceof Json.Str text ? text.value() : broken(name))
                .toList();
    }

    static Json member(Json value, String name) {
        return value instanceof Json.Obj object
                ? object.members().getOrDefault(name, new Json.Null())
                : new Json.Null();
    }

    private static String broken(String name) {
        throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("client.member", name));
    }
}
