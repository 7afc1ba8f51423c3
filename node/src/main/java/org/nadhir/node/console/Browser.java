package org.nadhir.node.console;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nadhir.model.Language;
import org.nadhir.node.http.Request;
import org.nadhir.node.http.Response;

/// What a request says of the browser that sent it: its cookies, its language, and whether a page of ours made it send
/// this. Cookies know no ports, so their names hold ours.
final class Browser {

    /// Browsers take one of this name only over a secure origin, without a domain and for all paths
    /// (RFC 6265bis §4.1.3.2).
    private static final String PREFIX = "__Host-nadhir-";
    private static final String FOR_SESSION = "; Path=/; Secure; HttpOnly; SameSite=Strict";
    /// Kept for a year: how somebody likes to read is no secret.
    private static final String FOR_LONG = "; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=31536000";
    private static final String GONE = "; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0";

    private final String suffix;
    private final Set<String> authorities;
    private final Set<String> origins;
    private final Passkeys.Site site;

    private Browser(String suffix, Set<String> authorities, Set<String> origins, Passkeys.Site site) {
        this.site = site;
        this.suffix = suffix;
        this.authorities = Set.copyOf(authorities);
        this.origins = Set.copyOf(origins);
    }

    /// For a console at this port.
    ///
    /// @param origin as the operator's proxy shows it; empty for the loopback alone
    static Browser at(int port, String origin) {
        Set<String> authorities = Set.of("localhost:" + port, "127.0.0.1:" + port);
        if (origin.isEmpty()) {
            return new Browser(
                    String.valueOf(port),
                    authorities,
                    Set.of("http://localhost:" + port, "http://127.0.0.1:" + port),
                    new Passkeys.Site("http://localhost:" + port, "localhost"));
        }
        return new Browser(
                String.valueOf(port),
                Set.of(origin.substring("https://".length())),
                Set.of(origin),
                new Passkeys.Site(origin, URI.create(origin).getHost()));
    }

    /// Where passkeys of this console hold. None does at an address of numbers.
    Passkeys.Site site() {
        return site;
    }

    /// The challenge that this browser was given for a passkey.
    Optional<String> attempt(Request request) {
        return cookie(request, "attempt");
    }

    Response attempting(Response response, String challenge) {
        return response.with("Set-Cookie", name("attempt") + "=" + challenge + FOR_SESSION);
    }

    /// Whether the browser believes to speak with us. A page of another name that points to this machine is refused
    /// by this (DNS rebinding).
    boolean meansUs(Request request) {
        return authorities.contains(request.authority());
    }

    /// Whether a page of ours sent this: browsers say where a form comes from (Fetch Standard, `Origin`; Fetch
    /// Metadata).
    boolean isFromUs(Request request) {
        Optional<String> origin = request.header("Origin");
        return origin.isPresent()
                ? origins.contains(origin.get())
                : request.header("Sec-Fetch-Site").filter("same-origin"::equals).isPresent();
    }

    Optional<String> session(Request request) {
        return cookie(request, "session");
    }

    Language language(Request request) {
        return cookie(request, "language").map(Browser::language).orElseGet(() -> accepted(request));
    }

    Theme theme(Request request) {
        return cookie(request, "theme").map(Theme::of).orElse(Theme.AUTO);
    }

    Response signedIn(Response response, String token) {
        return response.with("Set-Cookie", name("session") + "=" + token + FOR_SESSION);
    }

    Response signedOut(Response response) {
        return response.with("Set-Cookie", name("session") + "=" + GONE)
                .with("Clear-Site-Data", "\"cache\"");
    }

    Response inLanguage(Response response, Language language) {
        return response.with("Set-Cookie", name("language") + "=" + language.tag() + FOR_LONG);
    }

    Response inTheme(Response response, Theme theme) {
        return response.with("Set-Cookie", name("theme") + "=" + theme.word() + FOR_LONG);
    }

    private String name(String what) {
        return PREFIX + what + "-" + suffix;
    }

    private Optional<String> cookie(Request request, String what) {
        String begin = name(what) + "=";
        return request.header("Cookie").flatMap(header -> List.of(header.split(";", -1)).stream()
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(begin))
                .map(cookie -> cookie.substring(begin.length()))
                .findFirst());
    }

    static Language language(String tag) {
        return tag.equals(Language.ARABIC.tag()) ? Language.ARABIC : Language.ENGLISH;
    }

    /// The first of our languages that the browser names.
    private static Language accepted(Request request) {
        String header = request.header("Accept-Language").orElse("");
        return List.of(header.split(",", -1)).stream()
                .map(String::strip)
                .filter(tag -> tag.startsWith("ar") || tag.startsWith("en"))
                .findFirst()
                .map(tag -> language(tag.substring(0, 2)))
                .orElse(Language.ENGLISH);
    }
}
