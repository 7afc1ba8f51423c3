package org.nadhir.node.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.node.api.Problem;
import org.nadhir.node.http.Response;

/// Answers of the console, all with the headers that keep a browser from doing what no page of ours needs.
final class Pages {

    static final Templates TEMPLATES = new StaticTemplates();
    static final String HTML = "text/html; charset=utf-8";

    /// CSP Level 3: nothing but our own files; no inline script, no inline style, no frame, no other origin.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'; require-trusted-types-for 'script';"
            + " trusted-types nadhir nadhir-guard nadhir-reports default";

    private Pages() {}

    /// A page.
    static Response html(int status, JteModel template) {
        var out = new StringOutput();
        template.render(out);
        return guarded(new Response(status, HTML, Bytes.of(out.toString().getBytes(UTF_8)), false));
    }

    /// For a script of ours.
    static Response json(Json value) {
        return guarded(new Response(200, "application/json", Bytes.of(CanonicalWriter.write(value)), false));
    }

    /// On to another page of ours, by `GET` (RFC 9110 §15.4.4).
    static Response onward(String path) {
        return guarded(new Response(303, HTML, Bytes.of(new byte[0]), false).with("Location", path));
    }

    /// The node's words for what it did not do.
    static Response refused(Frame frame, Problem problem) {
        return html(problem.status(), TEMPLATES.refused(frame, problem.message(), problem.remedy()));
    }

    /// A file to be kept.
    ///
    /// @param name ours, plain letters
    static Response file(String name, Bytes bytes) {
        return guarded(Response.binary(200, bytes)
                .with("Content-Disposition", "attachment; filename=\"" + name + "\""));
    }

    static Response guarded(Response response) {
        return response.with("Content-Security-Policy", POLICY)
                .with("X-Content-Type-Options", "nosniff")
                // Not no-referrer: browsers would then send a form of ours with the origin null.
                .with("Referrer-Policy", "same-origin")
                .with("Cross-Origin-Opener-Policy", "same-origin")
                .with("Cross-Origin-Resource-Policy", "same-origin")
                .with("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
    }
}
