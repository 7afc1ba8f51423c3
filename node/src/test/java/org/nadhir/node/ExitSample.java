package org.nadhir.node;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/// One of each kind of exit, for the test that must see them. Never run.
final class ExitSample {

    private ExitSample() {}

    static void all(Path file, PrintWriter out) throws IOException {
        Files.writeString(file, "");
        System.getLogger("sample").log(System.Logger.Level.INFO, "");
        new Socket().close();
        out.println();
        new ProcessBuilder("true").start();
        ManagementFactory.getRuntimeMXBean();
    }
}
