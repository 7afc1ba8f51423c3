package org.nadhir.node.peers;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Stands between a caller and a listener, passes on what either says, and counts connections.
final class Tap implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final ServerSocket door;
    private final int behind;
    private final List<Socket> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Tap(int behind) {
        this.behind = behind;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /// Connections that callers made so far.
    int accepted() {
        return calls.size();
    }

    /// Waits until a caller has ended a connection.
    boolean isOver() throws InterruptedException {
        return over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// Ends all connections, as a line that breaks.
    void cut() {
        calls.forEach(Tap::end);
    }

    private void accept() {
        try {
            while (true) {
                Socket call = door.accept();
                calls.add(call);
                Socket on = new Socket(InetAddress.getLoopbackAddress(), behind);
                threads.execute(() -> pass(call, on));
                threads.execute(() -> pass(on, call));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void pass(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Either side has gone.
        }
        over.countDown();
    }

    private static void end(Closeable end) {
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        end(door);
        cut();
        threads.shutdownNow();
        threads.close();
    }
}
