package org.nadhir.node.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A person at a console without scripts: follows no redirect, keeps the cookies, fills in forms with the token that
/// the last page gave. Owned by one thread.
public final class Surfer implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]{64})\"");
    private static final Pattern SECRET = Pattern.compile("name=\"secret\" value=\"([A-Z2-7]{32})\"");

    private static final Set<String> PRESSED = ConcurrentHashMap.newKeySet();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final Supplier<Instant> machine;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String language = "en";
    private String csrf = "";
    private Optional<Totp> authenticator = Optional.empty();

    /// At the console on this port of this machine.
    ///
    /// @param machine the clock of the node's machine
    public Surfer(int port, Supplier<Instant> machine) {
        this.base = URI.create("http://localhost:" + port);
        this.machine = machine;
    }

    /// The same person, reading Arabic.
    public Surfer inArabic() {
        language = "ar";
        return this;
    }

    /// What came back.
    public record Page(int status, String text, Map<String, List<String>> headers) {

        /// The text without its tags, white space made one.
        public String words() {
            return text.replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ").strip();
        }

        public Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }
    }

    /// Signs in for the first time, with an authenticator that is connected on the way.
    public Page enrol(String name, String passphrase) {
        Page shown = post("/sign-in", Map.of("name", name, "passphrase", passphrase, "code", ""));
        Matcher found = SECRET.matcher(shown.text());
        if (!found.find()) {
            return shown;
        }
        Totp totp = Totp.ofLetters(found.group(1));
        authenticator = Optional.of(totp);
        return post("/sign-in", Map.of(
                "name", name, "passphrase", passphrase, "secret", totp.letters(), "code", totp.codeAt(machine.get())));
    }

    /// What the authenticator that was connected shows now.
    public String code() {
        return authenticator.orElseThrow().codeAt(machine.get());
    }

    public Page get(String path) {
        return send(request(path).GET());
    }

    /// Sends a form as a page of this console would.
    public Page post(String path, Map<String, String> fields) {
        return post(path, fields, base.toString());
    }

    /// The same as a page of another origin would.
    public Page post(String path, Map<String, String> fields, String origin) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("csrf", csrf);
        String body = all.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        Page page = send(request(path)
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        // Whoever is led to the door did not press anything.
        boolean taken = page.status() < 400 && !page.header("location").orElse("").startsWith("/sign-in");
        if (taken) {
            pressed(path);
        }
        return page;
    }

    /// Remembers that somebody sent the form of this path, and that it was taken.
    public static void pressed(String path) {
        PRESSED.add(path.replaceAll("[?#].*", ""));
    }

    /// The paths of all forms that were taken in this run of tests, by whatever test.
    public static Set<String> pressed() {
        return Set.copyOf(PRESSED);
    }

    /// Follows where a form led.
    public Page follow(Page from) {
        return from.header("location").map(this::get).orElse(from);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).header("Accept-Language", language);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            Matcher found = CSRF.matcher(answer.body());
            if (found.find()) {
                csrf = found.group(1);
            }
            return new Page(answer.statusCode(), answer.body(), answer.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        String cookie = header.substring(0, header.indexOf(';'));
        int equals = cookie.indexOf('=');
        if (header.contains("Max-Age=0")) {
            cookies.remove(cookie.substring(0, equals));
        } else {
            cookies.put(cookie.substring(0, equals), cookie.substring(equals + 1));
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
