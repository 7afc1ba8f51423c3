package org.nadhir.node;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.nadhir.node.cli.CommandLineRoot;

/// Where the program starts. Hands the command line to [CommandLineRoot] and its answer to the system.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = CommandLineRoot.run(arguments, System.getenv(), out, err);
        out.flush();
        err.flush();
        System.exit(status);
    }
}
