package org.nadhir.node.bell;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A server that takes mail, as far as a test needs one (RFC 5321, RFC 3207), and writes down all that it is told.
final class PostOffice implements AutoCloseable {

    /// How it encrypts.
    enum Way {
        DIRECT,
        STARTTLS,
        /// It offers no encryption.
        NONE
    }

    private final ServerSocket server;
    private final SSLContext tls;
    private final Way way;
    final List<String> heard = new CopyOnWriteArrayList<>();

    PostOffice(SSLContext tls, Way way) {
        this.tls = tls;
        this.way = way;
        try {
            server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket plain = server.accept()) {
                Socket socket = way == Way.DIRECT ? encrypted(plain) : plain;
                say(socket, "220 office");
                talk(socket, way == Way.STARTTLS);
            } catch (IOException over) {
                // The client hung up, or the office was closed.
                assert over != null;
            }
        }
    }

    private Socket encrypted(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        socket.setUseClientMode(false);
        return socket;
    }

    private void talk(Socket socket, boolean offers) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        boolean isData = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            String word = line.split(" ", -1)[0];
            if (isData) {
                isData = !line.equals(".");
                if (!isData) {
                    say(socket, "250 taken");
                }
            } else if (word.equals("EHLO")) {
                say(socket, offers ? "250-office\r\n250 STARTTLS" : "250 office");
            } else if (word.equals("STARTTLS")) {
                say(socket, "220 go on");
                talk(encrypted(socket), false);
                return;
            } else if (word.equals("DATA")) {
                isData = true;
                say(socket, "354 go on");
            } else {
                say(socket, word.equals("QUIT") ? "221 bye" : "250 well");
            }
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
