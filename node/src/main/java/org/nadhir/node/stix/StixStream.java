package org.nadhir.node.stix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nadhir.json.Flaw;

/// Takes the objects of a file one by one: of a bundle, of a list, or the one object that it is. Memory stays that of
/// one object, however long the file; what is wrong with one object, be it no JSON at all, touches no other. Only where
/// the brackets themselves do not match does the rest of a file go unread, and that is said.
public final class StixStream {

    private final Frames frames;
    private final Consumer<Item> items;
    private final Objects objects;

    private StixStream(InputStream in, Objects objects, Consumer<Item> items) {
        this.frames = new Frames(in);
        this.objects = objects;
        this.items = items;
    }

    /// Takes objects as they stand.
    public interface Objects {

        /// Takes one.
        ///
        /// @param bytes null where there are more of them than an object may have
        void take(String pointer, byte @Nullable [] bytes);
    }

    /// What came of one object, or of the bundle as such where that is wrong.
    ///
    /// @param pointer where in the file, as RFC 6901 writes it
    public record Item(String pointer, Read read) {}

    /// Reads to the end; each object is handed on before the next is looked at.
    ///
    /// @throws IOException where the stream fails; what was handed on stands
    public static void read(InputStream in, Consumer<Item> items) throws IOException {
        StixObjects reader = new StixObjects();
        raw(in, (pointer, bytes) -> items.accept(new Item(pointer, read(reader, bytes))), items);
    }

    private static Read read(StixObjects reader, byte @Nullable [] bytes) {
        return bytes == null
                ? new Read.Refused(
                        "", List.of(StixObjects.refusal(Code.TOO_LARGE, String.valueOf(StixObjects.BYTES_MAX))))
                : reader.read(bytes);
    }

    /// Takes the objects of an envelope (TAXII 2.1 §3.7) as they stand and gives what else is in it: the same JSON
    /// object with an empty list in the place of its objects, not judged. Empty where it is no envelope or ends early;
    /// what was handed on is then to be forgotten.
    public static Optional<byte[]> envelope(InputStream in, Objects objects) throws IOException {
        return new StixStream(in, objects, _ -> {}).members();
    }

    /// The same as [#read] without judging the objects; only what is wrong with the file itself goes to `items`.
    public static void raw(InputStream in, Objects objects, Consumer<Item> items) throws IOException {
        new StixStream(in, objects, items).file();
    }

    private void file() throws IOException {
        try {
            switch (frames.peek()) {
                case '[' -> list("");
                case '{' -> object();
                default -> one("");
            }
            if (frames.peek() >= 0) {
                throw new Tape.Stop(Flaw.TRAILING, frames.offset());
            }
        } catch (Tape.Stop e) {
            refuse("", StixObjects.refusal(Code.NOT_JSON, e.flaw().key(), String.valueOf(e.offset())));
        }
    }

    private void refuse(String id, Finding finding) {
        items.accept(new Item("", new Read.Refused(id, List.of(finding))));
    }

    private void one(String pointer) throws IOException, Tape.Stop {
        if (frames.peek() < 0) {
            throw new Tape.Stop(Flaw.ENDS_EARLY, frames.offset());
        }
        objects.take(pointer, frames.value());
    }

    private int list(String pointer) throws IOException, Tape.Stop {
        frames.skip();
        if (frames.peek() == ']') {
            frames.skip();
            return 0;
        }
        int index = 0;
        do {
            one(pointer + "/" + index++);
        } while (another(']'));
        return index;
    }

    private boolean another(char close) throws IOException, Tape.Stop {
        int b = frames.peek();
        if (b != ',' && b != close) {
            throw new Tape.Stop(b < 0 ? Flaw.ENDS_EARLY : Flaw.UNEXPECTED, frames.offset());
        }
        frames.skip();
        return b == ',';
    }

    /// A bundle as soon as it says so or shows a list of objects; else one object, read again from its beginning.
    private void object() throws IOException, Tape.Stop {
        frames.mark();
        frames.skip();
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        boolean bundle = false;
        int listed = -1;
        boolean more = frames.peek() != '}';
        if (!more) {
            frames.skip();
        }
        while (more) {
            String name = part(rest);
            if (frames.peek() != ':') {
                throw new Tape.Stop(Flaw.UNEXPECTED, frames.offset());
            }
            rest.write(':');
            frames.skip();
            if (name.equals("\"objects\"") && frames.peek() == '[' && listed < 0) {
                bundle = true;
                frames.forget();
                listed = list("/objects");
                rest.writeBytes("[]".getBytes(StandardCharsets.UTF_8));
            } else {
                String value = part(rest);
                bundle |= name.equals("\"type\"") && value.equals("\"bundle\"");
                if (!bundle && (name.equals("\"type\"") || frames.isFull())) {
                    frames.back();
                    one("");
                    return;
                }
            }
            if (bundle) {
                frames.forget();
            }
            more = another('}');
            if (more) {
                rest.write(',');
            }
        }
        if (bundle) {
            bundle(rest.toByteArray(), listed);
        } else {
            frames.back();
            one("");
        }
    }

    private Optional<byte[]> members() throws IOException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try {
            if (frames.peek() != '{') {
                return Optional.empty();
            }
            frames.skip();
            rest.write('{');
            boolean listed = false;
            boolean more = frames.peek() != '}';
            if (!more) {
                frames.skip();
            }
            while (more) {
                String name = part(rest);
                if (frames.peek() != ':') {
                    return Optional.empty();
                }
                rest.write(':');
                frames.skip();
                if (name.equals("\"objects\"") && frames.peek() == '[' && !listed) {
                    listed = true;
                    list("/objects");
                    rest.writeBytes("[]".getBytes(StandardCharsets.UTF_8));
                } else {
                    part(rest);
                }
                more = another('}');
                if (more) {
                    rest.write(',');
                }
            }
            rest.write('}');
            return frames.peek() >= 0 ? Optional.empty() : Optional.of(rest.toByteArray());
        } catch (Tape.Stop e) {
            // It is no envelope, which is the answer; where it stops being one is of no use to who asked for it.
            return Optional.empty();
        }
    }

    private String part(ByteArrayOutputStream rest) throws IOException, Tape.Stop {
        if (frames.peek() < 0) {
            throw new Tape.Stop(Flaw.ENDS_EARLY, frames.offset());
        }
        byte[] part = frames.value();
        if (part == null || rest.size() + part.length > StixObjects.BYTES_MAX) {
            throw new Tape.Stop(Flaw.TOO_LARGE, frames.offset());
        }
        rest.writeBytes(part);
        return new String(part, StandardCharsets.UTF_8);
    }

    /// The bundle without its objects (section 8).
    private void bundle(byte[] members, int listed) throws Tape.Stop {
        byte[] json = new byte[members.length + 2];
        json[0] = '{';
        System.arraycopy(members, 0, json, 1, members.length);
        json[members.length + 1] = '}';
        Tape tape = new Tape();
        tape.read(json);
        Findings findings = new Findings(tape);
        int type = tape.member(0, "type");
        if (type == Tape.NONE || tape.kind(type) != Tape.STRING || !tape.text(type).equals("bundle")) {
            findings.must(Code.NOT_A_BUNDLE, 0);
        }
        int id = tape.member(0, "id");
        String text = id != Tape.NONE && tape.kind(id) == Tape.STRING ? tape.text(id) : "";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (id == Tape.NONE) {
            findings.must(Code.MISSING, 0, "id");
        } else if (Formats.typeOfId(bytes, 0, bytes.length) < 0 || !text.startsWith("bundle--")) {
            findings.must(Code.ID_FORM, id, text);
        }
        int objects = tape.member(0, "objects");
        if (listed == 0) {
            findings.must(Code.EMPTY, objects);
        } else if (objects != Tape.NONE && listed < 0) {
            findings.must(Code.WRONG_KIND, objects, "list");
        }
        if (findings.isRefused()) {
            items.accept(new Item("", new Read.Refused(text, findings.all())));
        }
    }
}
