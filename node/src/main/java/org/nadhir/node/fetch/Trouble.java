package org.nadhir.node.fetch;

import java.util.Locale;
import java.util.Optional;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;

/// Why it does not go on. What was kept until then stands, and the next run goes on from there.
///
/// @param detail what the server said of it, a status, a time; the server's words and not to be believed
public record Trouble(Kind kind, String detail) {

    private static final int DETAIL_CHARS_MAX = 300;
    private static final int ERROR_BYTES_MAX = 1 << 16;

    /// What kind, each with its sentence in the catalogue.
    public enum Kind {
        TIMEOUT,
        NO_CONNECTION,
        NO_SUCH_NAME,
        NOT_TRUSTED,
        BROKEN,
        TOO_LARGE,
        /// It asked for a longer wait than we wait, or kept on asking.
        BUSY,
        KEY_REFUSED,
        FORBIDDEN,
        NOT_FOUND,
        /// It sends us to another host.
        ELSEWHERE,
        /// What it answers is no TAXII 2.1.
        NOT_TAXII,
        STATUS,
        /// It says that there is more, and gives no way to it.
        NO_WAY_ON,
        /// More than one run may bring; the next goes on.
        ENOUGH,
        /// The collection may not be read, or not be written.
        NO_RIGHT;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Trouble {
        detail = detail.length() <= DETAIL_CHARS_MAX ? detail : detail.substring(0, DETAIL_CHARS_MAX) + "…";
    }

    static Trouble of(Kind kind) {
        return new Trouble(kind, "");
    }

    static Trouble of(Heard.Silent silent) {
        return of(switch (silent.why()) {
            case TIMEOUT -> Kind.TIMEOUT;
            case NO_CONNECTION -> Kind.NO_CONNECTION;
            case NO_SUCH_NAME -> Kind.NO_SUCH_NAME;
            case NOT_TRUSTED -> Kind.NOT_TRUSTED;
            case BROKEN -> Kind.BROKEN;
            case TOO_LARGE -> Kind.TOO_LARGE;
        });
    }

    /// Of an answer that is none of those we can use.
    static Trouble of(Heard.Answered answer) {
        int status = answer.status();
        if (status == 429 || status == 503) {
            return new Trouble(Kind.BUSY, answer.header("retry-after").orElse(String.valueOf(status)));
        }
        if (status / 100 == 3) {
            return new Trouble(Kind.ELSEWHERE, answer.header("location").orElse(String.valueOf(status)));
        }
        return switch (status) {
            case 401 -> new Trouble(Kind.KEY_REFUSED, said(answer));
            case 403 -> new Trouble(Kind.FORBIDDEN, said(answer));
            case 404 -> new Trouble(Kind.NOT_FOUND, said(answer));
            default -> new Trouble(Kind.STATUS, said(answer));
        };
    }

    /// The status with what a TAXII error (§3.6.1) says of it.
    static String said(Heard.Answered answer) {
        return answer.status() + error(answer.body()).map(text -> ": " + text).orElse("");
    }

    private static Optional<String> error(Bytes body) {
        if (body.length() > ERROR_BYTES_MAX
                || !(JsonReader.read(body.toArray(), ERROR_BYTES_MAX) instanceof JsonReader.Result.Read(Json value))) {
            return Optional.empty();
        }
        View error = new View(value);
        String text = (error.text("title") + " " + error.text("description")).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /// The sentence of the catalogue.
    public Message message() {
        return Message.of("fetch.trouble." + kind.word(), detail);
    }
}
