package org.nadhir.node.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Role;
import org.nadhir.node.api.Route;
import org.nadhir.node.openapi.Part.Member;
import org.nadhir.node.openapi.Part.Operation;
import org.nadhir.node.openapi.Part.Shape;
import org.nadhir.node.openapi.Part.Takes;

/// Reads a file of descriptions. One line is one thing:
///
/// ```
/// # What the part is.
///
/// POST /api/v1/search – Looks for words.
///   asks name? text – behind the question mark
///   takes Words            or: takes bytes – which       or: signs KIND Type
///   gives Hits             or: gives bytes
///   exercise administrator     only a node of an exercise has it
///
/// Words – a shape, and what it is
///   words text(400)
///   also? [text] – a member that may be missing
///
/// Choice = OneShape | Another
/// ```
///
/// [Types] says what a type may be. A file that cannot be read is a mistake of the program.
final class PartReader {

    private static final String DASH = " – ";

    private final String name;
    private final List<Operation> operations = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final List<String> block = new ArrayList<>();
    private String says = "";

    private PartReader(String name) {
        this.name = name;
    }

    /// Reads.
    ///
    /// @param name of the part
    static Part read(String name, List<String> lines) {
        PartReader reader = new PartReader(name);
        for (String line : lines) {
            if (line.startsWith("# ")) {
                reader.says = line.substring(2).strip();
            } else if (line.isBlank()) {
                reader.end();
            } else {
                reader.block.add(line);
            }
        }
        reader.end();
        return new Part(name, reader.says, reader.operations, reader.shapes);
    }

    private void end() {
        if (block.isEmpty()) {
            return;
        }
        String head = block.getFirst();
        List<String> rest = block.stream().skip(1).map(String::strip).toList();
        String first = head.substring(0, head.indexOf(' ') < 0 ? head.length() : head.indexOf(' '));
        if (Arrays.stream(Route.Method.values()).anyMatch(method -> method.name().equals(first))) {
            operations.add(operation(Route.Method.valueOf(first), head.substring(first.length()).strip(), rest));
        } else {
            shapes.add(shape(head, rest));
        }
        block.clear();
    }

    private Operation operation(Route.Method method, String head, List<String> lines) {
        List<Member> query = new ArrayList<>();
        Takes takes = new Takes.Nothing();
        String gives = "";
        Optional<Role> exercise = Optional.empty();
        for (String line : lines) {
            String value = line.substring(line.indexOf(' ') + 1).strip();
            switch (line.substring(0, line.indexOf(' '))) {
                case "asks" -> query.add(member(value));
                case "takes" -> takes = before(value).equals(Part.BYTES)
                        ? new Takes.Bytes(after(value))
                        : new Takes.Value(value);
                case "signs" -> takes = new Takes.Signed(
                        value.substring(0, value.indexOf(' ')), value.substring(value.indexOf(' ') + 1));
                case "gives" -> gives = value;
                case "exercise" -> exercise = Optional.of(role(value));
                default -> throw new IllegalStateException(name + ": a line that is none: " + line);
            }
        }
        return new Operation(method, before(head), after(head), query, takes, gives, exercise);
    }

    private Shape shape(String head, List<String> lines) {
        if (!lines.isEmpty()) {
            return new Shape(before(head), after(head), lines.stream().map(this::member).toList(), List.of());
        }
        int equals = head.indexOf(" = ");
        if (equals < 0) {
            return new Shape(before(head), after(head), List.of(), List.of());
        }
        return new Shape(
                head.substring(0, equals), "", List.of(), List.of(head.substring(equals + 3).split(" \\| ", -1)));
    }

    private Member member(String line) {
        String words = before(line);
        int space = words.indexOf(' ');
        if (space < 0) {
            throw new IllegalStateException(name + ": a member without a type: " + line);
        }
        String called = words.substring(0, space);
        boolean optional = called.endsWith("?");
        return new Member(
                optional ? called.substring(0, called.length() - 1) : called,
                optional,
                words.substring(space + 1),
                after(line));
    }

    private static Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no role: " + word));
    }

    private static String before(String line) {
        int dash = line.indexOf(DASH);
        return (dash < 0 ? line : line.substring(0, dash)).strip();
    }

    private static String after(String line) {
        int dash = line.indexOf(DASH);
        return dash < 0 ? "" : line.substring(dash + DASH.length()).strip();
    }
}
