package org.nadhir.node.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Message;
import org.nadhir.node.crypto.PassphrasePrompt;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.fetch.Wire;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// How another's TAXII server is reached, and as whom. What proves that never stands on the command line, which every
/// user of the machine can see.
final class TaxiiReach {

    static final String SECRET = "NADHIR_TAXII_SECRET";
    private static final int SECRET_BYTES_MAX = 8_192;
    private static final int PEM_BYTES_MAX = 1 << 20;

    @Parameters(index = "0", paramLabel = "URL", descriptionKey = "fetch.URL")
    private String url = "";

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "fetch.user")
    private @Nullable String user;

    @Option(names = "--secret-file", paramLabel = "FILE", descriptionKey = "fetch.secret-file")
    private @Nullable Path secretFile;

    @Option(names = "--ca", paramLabel = "FILE", descriptionKey = "fetch.ca")
    private @Nullable Path authorities;

    /// What was typed, once it is known to be an address that may be asked.
    URI address() {
        try {
            URI uri = URI.create(url);
            if (Wire.isSecure(uri)) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("fetch.no-address", url), e);
        }
        throw new CommandFailed(ExitCode.USAGE, Message.of("fetch.no-address", url));
    }

    Wire wire(CommandLineRoot root) {
        return Wire.to(address(), tls(), authorization(root));
    }

    private SSLContext tls() {
        if (authorities == null) {
            return TlsContexts.publicAuthorities();
        }
        Path file = authorities;
        return TlsContexts.authorities(InputFile.read(file, PEM_BYTES_MAX).toArray())
                .orElseThrow(() ->
                        new CommandFailed(ExitCode.USAGE, Message.of("fetch.no-authority", file.toString())));
    }

    /// HTTP Basic (RFC 7617) with a name, a bearer token (RFC 6750) without one; nothing where no secret is given.
    private Optional<String> authorization(CommandLineRoot root) {
        Optional<String> secret = secret(root);
        if (user == null) {
            return secret.map(token -> "Bearer " + token);
        }
        if (user.indexOf(':') >= 0) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("fetch.user-colon", user));
        }
        String name = user;
        return secret.map(
                word -> "Basic " + Base64.getEncoder().encodeToString((name + ":" + word).getBytes(UTF_8)));
    }

    private Optional<String> secret(CommandLineRoot root) {
        String secret;
        if (secretFile != null) {
            secret = new String(InputFile.read(secretFile, SECRET_BYTES_MAX).toArray(), UTF_8).stripTrailing();
        } else if (root.environment().containsKey(SECRET)) {
            secret = String.valueOf(root.environment().get(SECRET));
        } else if (user != null) {
            secret = String.valueOf(
                    PassphrasePrompt.terminal(message -> root.words().say(message, root.language()))
                            .read(PassphrasePrompt.Question.PASSPHRASE));
        } else {
            return Optional.empty();
        }
        if (secret.isEmpty() || secret.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("fetch.no-secret"));
        }
        return Optional.of(secret);
    }
}
