package org.nadhir.node.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Shares the connections of one port out. Who has not yet been recognised is a stranger; all strangers together hold a
/// quarter of the connections, each for some seconds, and where one more comes the one that came first goes. So nobody
/// without a known certificate keeps a partner out, whatever they send and however slowly. Safe for many threads.
final class Door {

    /// Ours: of 256 connections 64 are for strangers, far more than partners need at once to be recognised in; and one
    /// partner keeps 32 at most between its requests.
    private static final int STRANGERS_ONE_IN = 4;
    private static final int OF_ONE_ONE_IN = 8;
    /// Ours: a handshake and the lines of a first request take milliseconds, over a bad line seconds.
    private static final Duration STRANGE_MAX = Duration.ofSeconds(10);

    private final int strangersMax;
    private final int ofOneMax;
    private final Duration strangeMax;
    /// Guards the map, which is in the order of their coming.
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<SocketAddress, Caller> callers = new LinkedHashMap<>();

    Door(int connectionsMax) {
        this(connectionsMax, STRANGE_MAX);
    }

    Door(int connectionsMax, Duration strangeMax) {
        this.strangersMax = Math.max(1, connectionsMax / STRANGERS_ONE_IN);
        this.ofOneMax = Math.max(1, connectionsMax / OF_ONE_ONE_IN);
        this.strangeMax = strangeMax;
    }

    /// @param who empty for a stranger
    private record Caller(Socket socket, long sinceNanos, @Nullable String who) {}

    /// Lets a connection in as a stranger's, before anything is read of it. Another stranger may go for it.
    void enters(Socket socket) {
        long now = System.nanoTime();
        lock.lock();
        try {
            callers.values().removeIf(caller -> caller.socket().isClosed());
            callers.put(socket.getRemoteSocketAddress(), new Caller(socket, now, null));
            long over = callers.values().stream().filter(one -> one.who() == null).count() - strangersMax;
            Iterator<Caller> inOrder = callers.values().iterator();
            while (inOrder.hasNext()) {
                Caller caller = inOrder.next();
                boolean isLate = now - caller.sinceNanos() > strangeMax.toNanos();
                if (caller.who() == null && (over > 0 || isLate)) {
                    over--;
                    inOrder.remove();
                    hangUp(caller);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /// Says who the caller at this address is.
    ///
    /// @return whether its connection may stay after the answer; not where this caller keeps enough of them
    boolean isKnown(SocketAddress address, String who) {
        lock.lock();
        try {
            Caller known = callers.get(address);
            if (known != null && who.equals(known.who())) {
                // Counted when it first said so; looking at all of them for each request costs more than most answers.
                return true;
            }
            if (known != null && known.who() == null) {
                callers.put(address, new Caller(known.socket(), known.sinceNanos(), who));
            }
            List<Caller> same = callers.values().stream()
                    .filter(caller -> Objects.equals(caller.who(), who) && !caller.socket().isClosed())
                    .toList();
            return same.size() <= ofOneMax;
        } finally {
            lock.unlock();
        }
    }

    private static void hangUp(Caller caller) {
        try {
            caller.socket().close();
        } catch (IOException e) {
            // It is gone already, which is what was wanted.
        }
    }
}
