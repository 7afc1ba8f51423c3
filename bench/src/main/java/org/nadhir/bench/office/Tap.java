package org.nadhir.bench.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A proxy between two nodes that writes down what passes, either way; or a plain balancer before several servers of
/// one node, which knows nothing of what it carries. Safe for many threads.
public final class Tap implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final ServerSocket server;
    private final List<Integer> behind;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Passed> passed = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    /// What one connection carried.
    ///
    /// @param forth from who connected
    public record Passed(ByteArrayOutputStream forth, ByteArrayOutputStream back) {}

    private Tap(ServerSocket server, List<Integer> behind) {
        this.server = server;
        this.behind = List.copyOf(behind);
    }

    /// Listens on `port` and hands on to `behind`, both of this machine.
    public static Tap between(int port, int behind) {
        return before(port, List.of(behind));
    }

    /// Listens on a free port and hands each connection to the next of `behind` that takes it.
    public static Tap before(List<Integer> behind) {
        return before(0, behind);
    }

    private static Tap before(int port, List<Integer> behind) {
        try {
            Tap tap = new Tap(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), behind);
            tap.threads.execute(tap::accept);
            return tap;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Listens on a free port and hands on to `behind`.
    public static Tap to(int behind) {
        return between(0, behind);
    }

    /// Where it listens.
    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                passOn(server.accept());
            }
        } catch (IOException closed) {
            // The end of the proxy: nothing passes any more.
            assert closed != null;
        }
    }

    /// Where nobody is behind it, it hangs up as that one would.
    private void passOn(Socket caller) throws IOException {
        Socket called = called();
        if (called == null) {
            caller.close();
            return;
        }
        var one = new Passed(new ByteArrayOutputStream(), new ByteArrayOutputStream());
        synchronized (passed) {
            passed.add(one);
        }
        threads.execute(() -> hand(caller, called, one.forth()));
        threads.execute(() -> hand(called, caller, one.back()));
    }

    private @Nullable Socket called() {
        int first = turn.getAndIncrement();
        for (int i = 0; i < behind.size(); i++) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), behind.get((first + i) % behind.size()));
            } catch (IOException nobody) {
                // The next one, if there is one.
                assert nobody != null;
            }
        }
        return null;
    }

    private static void hand(Socket from, Socket to, ByteArrayOutputStream kept) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                synchronized (kept) {
                    kept.write(buffer, 0, read);
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException closed) {
            // One of the two hung up.
            assert closed != null;
        }
    }

    /// What passed so far, connection by connection.
    public List<Passed> passed() {
        synchronized (passed) {
            return List.copyOf(passed);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
