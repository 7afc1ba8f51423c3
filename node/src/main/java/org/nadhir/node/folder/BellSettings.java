package org.nadhir.node.folder;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;

/// Where bells ring when something waits at the desk.
///
/// @param every between two moments at which they may ring, whole minutes
public record BellSettings(List<Bell> bells, Duration every) {

    public static final BellSettings NONE = new BellSettings(List.of(), Duration.ofMinutes(5));
    private static final int BELLS_MAX = 8;
    private static final int TO_MAX = 20;
    private static final int MINUTES_MAX = 60;
    private static final int CHARS_MAX = 1_024;
    /// RFC 5321, 4.1.2, as far as anybody uses it; no control character, no second address.
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,255}");

    public BellSettings {
        bells = List.copyOf(bells);
        if (!every.isPositive() || every.toMinutes() > MINUTES_MAX) {
            throw new IllegalArgumentException("some minutes, an hour at most");
        }
    }

    /// One of them.
    public sealed interface Bell {

        /// Names files of the node's folder, or paths: what it shows who it is with, and which authorities vouch for
        /// who is called. Empty for none, and for those that Java trusts.
        String secret();

        String authority();
    }

    /// A POST to a program.
    ///
    /// @param to `https` only
    public record Webhook(URI to, String secret, String authority) implements Bell {

        public Webhook {
            if (!"https".equals(to.getScheme()) || to.getHost() == null || to.getUserInfo() != null) {
                throw new IllegalArgumentException("an https address");
            }
        }
    }

    /// A mail by way of a server that encrypts.
    ///
    /// @param server `smtps://host:465` for TLS from the start, `smtp://host:587` for STARTTLS, which must come
    /// @param user empty where the server asks for none; the password is the secret
    public record Mail(List<String> to, String from, URI server, String user, String secret, String authority)
            implements Bell {

        public Mail {
            to = List.copyOf(to);
            if (to.isEmpty() || !ADDRESS.matcher(from).matches()
                    || !to.stream().allMatch(one -> ADDRESS.matcher(one).matches())) {
                throw new IllegalArgumentException("addresses of mail");
            }
            if (!List.of("smtp", "smtps").contains(String.valueOf(server.getScheme()))
                    || server.getHost() == null || server.getPort() < 1 || server.getUserInfo() != null) {
                throw new IllegalArgumentException("a server of mail with its port");
            }
            if (user.isEmpty() != secret.isEmpty()) {
                throw new IllegalArgumentException("a user and a password, or neither");
            }
        }
    }

    void write(Json.Builder file) {
        if (!bells.isEmpty()) {
            file.putArray("bells", bells, BellSettings::json).put("bellMinutes", every.toMinutes());
        }
    }

    private static Json json(Bell bell) {
        Json.Builder json = switch (bell) {
            case Webhook hook -> Json.object().put("webhook", hook.to().toString());
            case Mail mail -> Json.object()
                    .putStrings("mail", mail.to())
                    .put("from", mail.from())
                    .put("server", mail.server().toString())
                    .put("user", mail.user());
        };
        return json.put("secret", bell.secret()).put("authority", bell.authority()).build();
    }

    static BellSettings read(Fields fields) throws Malformed {
        return new BellSettings(
                fields.has("bells") ? fields.objects("bells", BELLS_MAX, BellSettings::bell) : List.of(),
                fields.has("bellMinutes")
                        ? Duration.ofMinutes(fields.integer("bellMinutes", 1, MINUTES_MAX))
                        : NONE.every());
    }

    private static Bell bell(Fields fields) throws Malformed {
        String secret = optional(fields, "secret");
        String authority = optional(fields, "authority");
        return fields.has("webhook")
                ? new Webhook(fields.value("webhook", URI::create), secret, authority)
                : new Mail(
                        fields.strings("mail", TO_MAX),
                        fields.string("from", CHARS_MAX),
                        fields.value("server", URI::create),
                        optional(fields, "user"),
                        secret,
                        authority);
    }

    private static String optional(Fields fields, String name) throws Malformed {
        return fields.has(name) ? fields.string(name, CHARS_MAX) : "";
    }
}
