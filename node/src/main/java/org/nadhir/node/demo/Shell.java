package org.nadhir.node.demo;

import java.util.function.Consumer;

/// The command line, as a person at the keyboard has it: the demo can do nothing that a user cannot.
public interface Shell {

    /// Runs one command.
    ///
    /// @param shown is given each line as soon as it is printed, be it result or remark
    Ran run(Consumer<String> shown, String... arguments);

    /// What came of it.
    ///
    /// @param status 0 where it was done
    /// @param out what it printed
    /// @param remarks what it printed beside: progress, or the one line of error
    record Ran(int status, String out, String remarks) {}
}
