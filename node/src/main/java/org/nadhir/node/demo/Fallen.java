package org.nadhir.node.demo;

import org.nadhir.model.Message;
import org.nadhir.node.words.Spoken;

/// The demo cannot go on.
public final class Fallen extends RuntimeException implements Spoken {

    private static final long serialVersionUID = 1;

    private final transient Message spoken;

    Fallen(String key, String... arguments) {
        super(key);
        this.spoken = Message.of(key, arguments);
    }

    Fallen(Throwable cause, String key, String... arguments) {
        super(key, cause);
        this.spoken = Message.of(key, arguments);
    }

    @Override
    public Message spoken() {
        return spoken;
    }
}
