package org.nadhir.bench.browsed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.nadhir.model.Bytes;

/// One person at the console of an exercise, over one kept connection. Owned by one thread.
final class Browser implements AutoCloseable {

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private String cookie = "";

    Browser(URI base) {
        this.base = base;
    }

    /// What came over the line.
    ///
    /// @param nanos from the question to the last byte
    /// @param bytes as they came, packed or not
    record Answer(int status, long nanos, Bytes bytes) {

        String text() {
            return new String(bytes.toArray(), UTF_8);
        }
    }

    /// Signs in without a code, as an exercise may.
    void signIn(String name, String passphrase) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/sign-in"))
                .header("Origin", base.toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=" + URLEncoder.encode(name, UTF_8) + "&passphrase="
                        + URLEncoder.encode(passphrase, UTF_8) + "&code="))
                .build();
        HttpResponse<byte[]> answer = sent(request);
        String header = answer.headers().firstValue("set-cookie").orElse("");
        if (answer.statusCode() != 303 || header.isEmpty()) {
            throw new IllegalStateException("the console let nobody in: " + answer.statusCode());
        }
        cookie = header.substring(0, header.indexOf(';'));
    }

    /// Asks for a page or a file.
    ///
    /// @param packed whether the answer may come packed
    Answer get(String path, boolean packed) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).header("Cookie", cookie);
        if (packed) {
            request.header("Accept-Encoding", "gzip");
        }
        long began = System.nanoTime();
        HttpResponse<byte[]> answer = sent(request.build());
        return new Answer(answer.statusCode(), System.nanoTime() - began, Bytes.of(answer.body()));
    }

    private HttpResponse<byte[]> sent(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
