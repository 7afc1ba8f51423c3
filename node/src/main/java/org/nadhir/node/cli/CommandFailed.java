package org.nadhir.node.cli;

import org.nadhir.model.Message;
import org.nadhir.node.words.Spoken;

/// A command stops, with the one line that a person reads and the status for the shell.
public final class CommandFailed extends RuntimeException implements Spoken {

    private static final long serialVersionUID = 1;

    private final transient Message spoken;
    private final ExitCode code;

    public CommandFailed(ExitCode code, Message spoken) {
        super(spoken.key());
        this.code = code;
        this.spoken = spoken;
    }

    public CommandFailed(ExitCode code, Message spoken, Throwable cause) {
        super(spoken.key(), cause);
        this.code = code;
        this.spoken = spoken;
    }

    @Override
    public Message spoken() {
        return spoken;
    }

    public ExitCode code() {
        return code;
    }
}
