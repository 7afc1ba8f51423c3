package org.nadhir.node.cli;

/// What a command tells the shell.
public enum ExitCode {
    /// Done.
    OK(0),
    /// Understood and tried; the result falls short of what was asked.
    FELL_SHORT(1),
    /// Not tried: the command line or what it names is wrong.
    USAGE(2);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
