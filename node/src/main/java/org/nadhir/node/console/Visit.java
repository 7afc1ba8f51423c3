package org.nadhir.node.console;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.node.api.Problem;
import org.nadhir.node.http.Request;
import org.nadhir.node.http.Response;

/// One request of a signed-in person: what was asked, the way to the API in their name, and what templates need.
final class Visit {

    private final Request request;
    private final Map<String, String> gaps;
    private final Bytes body;
    private final Inside inside;
    private final Function<Optional<Message>, Frame> frames;
    private final Again again;

    /// Asks for the passphrase once more.
    @FunctionalInterface
    interface Again {

        /// Checks it.
        ///
        /// @throws Refused where it is not the person's
        void check(String passphrase);
    }

    Visit(
            Request request,
            Map<String, String> gaps,
            Bytes body,
            Inside inside,
            Function<Optional<Message>, Frame> frames,
            Again again) {
        this.request = request;
        this.gaps = Map.copyOf(gaps);
        this.body = body;
        this.inside = inside;
        this.frames = frames;
        this.again = again;
    }

    /// The way to the API.
    Inside inside() {
        return inside;
    }

    /// What fills a gap of the path.
    String gap(String name) {
        return Optional.ofNullable(gaps.get(name))
                .orElseThrow(() -> new IllegalStateException("the route has no gap " + name));
    }

    /// What stands behind `?name=`.
    Optional<String> query(String name) {
        return request.query(name);
    }

    Optional<String> header(String name) {
        return request.header(name);
    }

    /// The posted form.
    Form form() {
        return Form.of(body);
    }

    /// The posted bytes, for what is no form.
    Bytes body() {
        return body;
    }

    /// For the page's template. Says at the top what was just done, where the address names it ([#done]).
    Frame frame() {
        return frames.apply(query("done").filter(Visit::isDone).map(word -> Message.of("console.done." + word)));
    }

    /// Has the person show once more that it is they, under what is on the screen: the field `passphrase` of the form.
    ///
    /// @throws Refused where it is not theirs; nothing was signed
    void again() {
        again.check(form().text("passphrase"));
    }

    /// A page.
    Response page(gg.jte.models.runtime.JteModel template) {
        return Pages.html(200, template);
    }

    /// Done: on to another page, which says so.
    ///
    /// @param path of ours
    /// @param done the end of a key of the catalogue, `console.done.WORD`
    Response done(String path, String done) {
        return Pages.onward(path + (path.contains("?") ? "&" : "?") + "done=" + done);
    }

    private static boolean isDone(String word) {
        return word.matches("[a-z][a-z-]{1,40}");
    }

    /// What a refused page shows.
    Response refused(Problem problem) {
        return Pages.refused(frames.apply(Optional.empty()), problem);
    }
}
