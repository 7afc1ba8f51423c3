package org.nadhir.bench.edges;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Bytes;

/// One connection of a client that spends little: HTTP/1.1 over TLS, kept open. Used by one thread.
final class TaxiiLine implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int HEAD_BYTES_MAX = 64 * 1024;
    private static final int SILENCE_MILLIS = 60_000;

    private final SSLContext tls;
    private final int port;
    private final String key;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    TaxiiLine(SSLContext tls, int port, String key) {
        this.tls = tls;
        this.port = port;
        this.key = key;
    }

    record Answer(int status, String head, Bytes body) {

        String text() {
            return new String(body.toArray(), UTF_8);
        }

        Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    Answer get(String path) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\n" + head() + "\r\n", new byte[0]);
    }

    Answer post(String path, byte[] body) throws IOException {
        String lines = "Content-Type: application/taxii+json;version=2.1\r\nContent-Length: " + body.length + "\r\n";
        return ask("POST " + path + " HTTP/1.1\r\n" + head() + lines + "\r\n", body);
    }

    private String head() {
        return "Host: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + key + "\r\n";
    }

    private Answer ask(String head, byte[] body) throws IOException {
        Socket open = socket;
        if (open == null) {
            open = tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
            open.setTcpNoDelay(true);
            open.setSoTimeout(SILENCE_MILLIS);
            socket = open;
            in = new BufferedInputStream(open.getInputStream(), BUFFER_BYTES);
        }
        byte[] first = head.getBytes(US_ASCII);
        byte[] all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        open.getOutputStream().write(all);
        open.getOutputStream().flush();
        Answer answer = answer();
        if (answer.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
            close();
        }
        return answer;
    }

    private Answer answer() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int ends = 0;
        while (ends < 4) {
            int b = in.read();
            if (b < 0 || head.size() > HEAD_BYTES_MAX) {
                throw new IOException("no answer");
            }
            ends = b == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : b == '\r' ? 1 : 0;
            head.write(b);
        }
        String text = head.toString(ISO_8859_1);
        Answer bare = new Answer(Integer.parseInt(text.substring(9, 12)), text, Bytes.of(new byte[0]));
        int length = Integer.parseInt(bare.header("Content-Length").orElseThrow(() -> new IOException("no length")));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("the answer ends early");
        }
        return new Answer(bare.status(), text, Bytes.of(body));
    }

    @Override
    public void close() throws IOException {
        Socket open = socket;
        socket = null;
        if (open != null) {
            open.close();
        }
    }
}
