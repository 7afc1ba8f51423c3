package org.nadhir.node.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.node.api.AccessLog;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Sessions;
import org.nadhir.node.http.Request;
import org.nadhir.node.http.Response;
import org.nadhir.node.words.QrCode;

/// Signing in and out, and how somebody likes to read. Works without scripts.
final class SignInPages {

    private static final String SIGN_IN = "/sign-in";
    private static final String BY_PASSKEY = "/sign-in/passkey";
    private static final String SIGN_OUT = "/sign-out";
    private static final String LANGUAGE = "/language";
    private static final String THEME = "/theme";
    private static final int FORM_BYTES_MAX = 8 * 1024;

    private final SignIns signIns;
    private final Sessions sessions;
    private final Browser browser;
    private final Passkeys passkeys;

    SignInPages(SignIns signIns, Sessions sessions, Browser browser, Passkeys passkeys) {
        this.passkeys = passkeys;
        this.signIns = signIns;
        this.sessions = sessions;
        this.browser = browser;
    }

    /// For a browser in which nobody is signed in; empty where that is needed for what it asks.
    Optional<Response> answer(Request request, Frame frame) {
        if (request.path().equals(BY_PASSKEY)) {
            return Optional.of(request.method().equals("GET") ? asked() : byPasskey(request, frame));
        }
        if (!request.path().equals(SIGN_IN) && request.method().equals("GET")) {
            return Optional.empty();
        }
        if (request.method().equals("GET")) {
            return Optional.of(page(200, frame, Optional.empty()));
        }
        Form form = form(request);
        return switch (request.path()) {
            case SIGN_IN -> Optional.of(signIn(frame, form));
            case LANGUAGE, THEME -> Optional.of(liking(request.path(), form));
            default -> Optional.empty();
        };
    }

    /// The same for somebody who is signed in.
    Optional<Response> signedIn(Request request, Bytes body, String token) {
        return switch (request.path()) {
            case SIGN_IN, BY_PASSKEY -> Optional.of(Pages.onward("/"));
            case SIGN_OUT -> {
                if (!request.method().equals("POST")) {
                    yield Optional.empty();
                }
                sessions.end(token);
                yield Optional.of(browser.signedOut(Pages.onward(SIGN_IN)));
            }
            case LANGUAGE, THEME -> request.method().equals("POST")
                    ? Optional.of(liking(request.path(), Form.of(body)))
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Response signIn(Frame frame, Form form) {
        SignIns.Asked asked = new SignIns.Asked(
                form.text("name"), form.text("passphrase"), form.text("code").replace(" ", ""), form.text("secret"));
        return switch (signIns.signIn(asked)) {
            case SignIns.Came.In(String token) -> in(token, AccessLog.How.PASSPHRASE);
            case SignIns.Came.Enrols(Totp totp, boolean again) -> enrolment(frame, asked, totp, again);
            case SignIns.Came.Refused() -> refused(frame, AccessLog.How.PASSPHRASE, "console.sign-in.refused");
            case SignIns.Came.Waits(var about) -> {
                AccessLog.signInWaits();
                String minutes = String.valueOf(Math.max(1, about.toMinutes()));
                yield page(429, frame, Optional.of(Message.of("console.sign-in.wait", minutes)));
            }
        };
    }

    private Response in(String token, AccessLog.How how) {
        AccessLog.signedIn(how);
        return browser.signedIn(Pages.onward("/"), token);
    }

    private static Response refused(Frame frame, AccessLog.How how, String said) {
        AccessLog.signInRefused(how);
        return page(Problem.REFUSED, frame, Optional.of(Message.of(said)));
    }

    /// What the script asks a passkey with. The challenge is this browser's alone.
    private Response asked() {
        String challenge = passkeys.challenge();
        return browser.attempting(Pages.json(passkeys.options(challenge)), challenge);
    }

    private Response byPasskey(Request request, Frame frame) {
        Form form = form(request);
        return browser.attempt(request)
                .flatMap(challenge -> passkeys.signsIn(form, challenge))
                .flatMap(opened -> signIns.open(opened.person(), opened.seed()))
                .map(token -> in(token, AccessLog.How.PASSKEY))
                .orElseGet(() -> refused(frame, AccessLog.How.PASSKEY, "console.passkey.refused"));
    }

    private static Response page(int status, Frame frame, Optional<Message> trouble) {
        return Pages.html(status, Pages.TEMPLATES.signIn(frame, trouble));
    }

    /// The address that an authenticator app reads from the code (key URI format).
    private static Response enrolment(Frame frame, SignIns.Asked asked, Totp totp, boolean again) {
        String label = URLEncoder.encode(frame.party().en() + ":" + asked.name(), UTF_8).replace("+", "%20");
        String address = "otpauth://totp/" + label + "?secret=" + totp.letters() + "&issuer=Nadhir";
        String shown = address.length() <= QrCode.BYTES_MAX
                ? address
                : "otpauth://totp/Nadhir?secret=" + totp.letters() + "&issuer=Nadhir";
        return Pages.html(
                200,
                Pages.TEMPLATES.enrolment(frame, asked.name(), totp.letters(), QrPicture.of(shown), again));
    }

    /// Language or theme, and back to where the reader was.
    private Response liking(String what, Form form) {
        Response back = Pages.onward(back(form.text("back")));
        return what.equals(LANGUAGE)
                ? browser.inLanguage(back, Browser.language(form.text("language")))
                : browser.inTheme(back, Theme.of(form.text("theme")));
    }

    /// A path of ours and nothing else.
    private static String back(String path) {
        return path.matches("/(?:[A-Za-z0-9._~-]+/?)*") ? path : "/";
    }

    private static Form form(Request request) {
        return switch (request.body(FORM_BYTES_MAX)) {
            case Request.Body.Read(Bytes bytes) -> Form.of(bytes);
            case Request.Body.TooLarge(int most) ->
                throw Refused.of(Problem.TOO_LARGE, "too-large", String.valueOf(most));
        };
    }
}
