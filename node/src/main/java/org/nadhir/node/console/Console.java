package org.nadhir.node.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.PersonSigner;
import org.nadhir.model.Bytes;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.model.Text;
import org.nadhir.node.api.AccessLog;
import org.nadhir.node.api.Api;
import org.nadhir.node.api.Caller;
import org.nadhir.node.api.Challenges;
import org.nadhir.node.api.PathPattern;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.api.Sessions;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.http.Exchanger;
import org.nadhir.node.http.Request;
import org.nadhir.node.http.Response;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.words.Spoken;
import org.nadhir.node.words.Words;
import org.nadhir.sign.Primitives;

/// Answers browsers. First whether they mean us, then who asks, then whether a page of ours sent it, then the page.
public final class Console implements Exchanger {

    private static final String CSRF_FIELD = "csrf";
    private static final String CSRF_HEADER = "X-Nadhir-Csrf";
    private static final String SIGN_IN = "/sign-in";

    private final Ground ground;
    private final Browser browser;
    private final Csrf csrf;
    private final SignIns signIns;
    private final SignInPages signInPages;
    private final Live live;
    private final Assets assets = Assets.load();
    private final List<ConsoleRoute> routes;

    /// What the console works with.
    ///
    /// @param machine the machine's clock, for signing in
    /// @param clock the node's
    /// @param key 32 bytes for the console's forms; the same on all servers of one node
    /// @param party the name of the node's party
    /// @param changes says another word whenever something changed that a page might show
    public record Ground(
            SealedStore store,
            NodeFolder folder,
            Api api,
            Sessions sessions,
            Challenges challenges,
            Primitives primitives,
            RandomGenerator random,
            InstantSource machine,
            InstantSource clock,
            Words words,
            Bytes key,
            Text party,
            Live.Changes changes) {}

    /// @param port that it listens on: browsers name it
    public Console(Ground ground, int port) {
        this.ground = ground;
        this.browser = Browser.at(port, ground.folder().config().console().origin());
        this.csrf = Csrf.of(ground.key().toArray());
        this.signIns = new SignIns(
                ground.store(), ground.folder(), ground.sessions(), ground.challenges(), ground.primitives(),
                ground.random(), ground.machine());
        Passkeys passkeys = new Passkeys(
                ground.store(), ground.sessions(), ground.challenges(), ground.random(), ground.machine(),
                browser.site());
        this.signInPages = new SignInPages(signIns, ground.sessions(), browser, passkeys);
        this.live = new Live(ground.changes());
        this.routes = table(
                ground.folder(),
                ground.random(),
                new PasskeyPages(
                        () -> passkeys.options(passkeys.challenge()), signIns::keyOf, passkeys::made));
    }

    /// All that persons who are signed in may ask for: the tests walk it.
    static List<ConsoleRoute> table(NodeFolder folder, RandomGenerator random, PasskeyPages passkeys) {
        return Stream.of(
                        new BoardPages().routes(),
                        new InboxPages().routes(),
                        new CarriedPages().routes(),
                        new AskedPages().routes(),
                        new ReportPages().routes(),
                        new EchoPages().routes(),
                        new RegisterPages().routes(),
                        new NamePages().routes(),
                        passkeys.routes(),
                        new CasePages().routes(),
                        new CaseActs().routes(),
                        new WaiverPages().routes(),
                        new DraftPages().routes(),
                        new ReleasePages().routes(),
                        new NoticePages().routes(),
                        new PartnerPages().routes(),
                        new PartnerActs().routes(),
                        new AgreementPages().routes(),
                        new AgreementActs().routes(),
                        new ProposalPages().routes(),
                        new LedgerPages().routes(),
                        new ScorePages().routes(),
                        new AdminPages(folder, random).routes(),
                        new SettingPages(folder.path().toString()).routes(),
                        new ProgramPages().routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Response answer(Request request) {
        if (!browser.meansUs(request)) {
            return plain(421, "This name is not the console's.");
        }
        if (request.path().startsWith(Assets.BEGIN)) {
            return assets.answer(request).map(Pages::guarded).orElseGet(() -> plain(404, "There is no such file."));
        }
        boolean changes = !request.method().equals("GET");
        if (changes && !(request.method().equals("POST") && browser.isFromUs(request))) {
            AccessLog.formRefused();
            return plain(403, "No page of this console sent that.");
        }
        Optional<String> token = browser.session(request);
        boolean isLive = request.path().equals(Live.PATH);
        Optional<Caller> caller = token.flatMap(isLive ? ground.sessions()::look : ground.sessions()::find);
        Optional<PersonSigner> signer = caller.flatMap(known -> signIns.signer(token.orElseThrow(), known.person()));
        try {
            if (signer.isEmpty()) {
                return forStrangers(request, isLive);
            }
            Inside inside = new Inside(ground.api(), caller.orElseThrow(), signer.get(), ground.clock());
            return isLive ? live.answer(inside.person()) : forPersons(request, inside, token.orElseThrow());
        } catch (Refused e) {
            return Pages.refused(frame(request, null, "", Optional.empty()), e.problem());
        }
    }

    private Response forStrangers(Request request, boolean isLive) {
        if (isLive) {
            return plain(401, "Nobody is signed in.");
        }
        Frame frame = frame(request, null, "", Optional.empty());
        return signInPages.answer(request, frame).orElseGet(() -> Pages.onward(SIGN_IN));
    }

    private Response forPersons(Request request, Inside inside, String token) {
        String csrfToken = csrf.of(token);
        Optional<Matched> matched = matched(request);
        Bytes body = body(request, matched.map(found -> found.route().bodyBytesMax()).orElse(ConsoleRoute.FORM_BYTES));
        boolean isPost = request.method().equals("POST");
        if (isPost && !csrf.is(shown(request, body), token)) {
            AccessLog.formRefused();
            return Pages.refused(frame(request, inside, csrfToken, Optional.empty()),
                    Problem.of(Problem.REFUSED, "console-form-old"));
        }
        Optional<Response> own = signInPages.signedIn(request, body, token);
        if (own.isPresent()) {
            return own.get();
        }
        Visit visit = new Visit(
                request,
                matched.map(Matched::gaps).orElse(Map.of()),
                body,
                inside,
                done -> frame(request, inside, csrfToken, done),
                passphrase -> signIns.keyOf(inside.person(), passphrase));
        try {
            return matched.map(found -> found.route().handler().answer(visit))
                    .orElseGet(() -> visit.refused(Problem.absent()));
        } catch (Refused e) {
            return visit.refused(e.problem());
        } catch (RuntimeException e) {
            if (e instanceof Spoken spoken) {
                return visit.refused(new Problem(
                        Problem.UNAVAILABLE, "trouble", spoken.spoken(), Message.of("problem.trouble.remedy")));
            }
            throw e;
        }
    }

    /// What the form, or the script in its place, sent back.
    private static String shown(Request request, Bytes body) {
        return request.header(CSRF_HEADER).orElseGet(() -> Form.of(body).text(CSRF_FIELD));
    }

    private static Bytes body(Request request, int bytesMax) {
        return switch (request.body(bytesMax)) {
            case Request.Body.Read(Bytes bytes) -> bytes;
            case Request.Body.TooLarge(int most) ->
                throw Refused.of(Problem.TOO_LARGE, "too-large", String.valueOf(most));
        };
    }

    private Optional<Matched> matched(Request request) {
        for (ConsoleRoute route : routes) {
            if (route.method().name().equals(request.method())) {
                Optional<Map<String, String>> gaps = PathPattern.match(route.path(), request.path());
                if (gaps.isPresent()) {
                    return Optional.of(new Matched(route, gaps.get()));
                }
            }
        }
        return Optional.empty();
    }

    private record Matched(ConsoleRoute route, Map<String, String> gaps) {}

    /// @param inside null where nobody is signed in
    private Frame frame(Request request, @Nullable Inside inside, String csrfToken, Optional<Message> done) {
        Known known = new Known(() -> inside == null ? Places.nothing() : inside.get("/api/v1/names"));
        return new Frame(
                ground.words(),
                browser.language(request),
                browser.theme(request),
                request.path(),
                inside == null ? Optional.empty() : known.name(inside.person().value()),
                csrfToken,
                done.filter(message -> ground.words().has(message.key())),
                ground.clock().instant(),
                ground.folder().config().exercise(),
                ground.party(),
                inside == null ? List.of() : Places.of(inside, request.path()),
                known,
                assets);
    }

    /// For what no person sees: a short line in English.
    private static Response plain(int status, String line) {
        return Pages.guarded(new Response(
                status, "text/plain; charset=utf-8", Bytes.of((line + "\n").getBytes(UTF_8)), false));
    }

    /// What is answered to what is no HTTP, and after an error of the program.
    public static Response broken(Words words) {
        String lines = words.say(Message.of("problem.broken"), Language.ARABIC) + "\n"
                + words.say(Message.of("problem.broken"), Language.ENGLISH);
        return plain(500, lines).closing();
    }
}
