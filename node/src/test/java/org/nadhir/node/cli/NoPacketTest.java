package org.nadhir.node.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading a file sends nothing, whatever stands in it: files that beg for a fetch, and files that are made to burst,
/// are read in a network namespace whose only way out counts its packets. Needs Linux, the right to make a namespace,
/// and `ip` (package iproute2).
final class NoPacketTest {

    /// TEST-NET-2 (RFC 5737): nobody has this address.
    private static final String FAR = "http://198.51.100.7";
    private static final String MARK = "packets sent: ";
    private static final int SECONDS_MAX = 120;
    private static final int DEPTH = 50_000;

    /// One end of a cable is the way out, for every name server and host; the other end only takes what comes.
    private static final String WAY_OUT = """
            set -e
            for all in all default; do
              f=/proc/sys/net/ipv6/conf/$all/disable_ipv6; if [ -e $f ]; then echo 1 > $f; fi
            done
            ip link add out type veth peer name end
            ip address add 192.0.2.1/24 dev out
            ip link set out up; ip link set end up; ip link set lo up
            ip route add default dev out
            set +e
            """;

    /// The eleventh column is what was sent (proc_net_dev of proc(5)).
    private static final String COUNT = "\nprintf 'packets sent: '; awk '/out:/ {print $11}' /proc/net/dev\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void needsANamespace() throws IOException {
        assumeTrue(
                run(WAY_OUT).status() == 0,
                "no network namespace can be made here (Linux, root, and the package iproute2)");
    }

    @Test
    void noFileMakesTheReaderSendAPacket() throws IOException {
        List<String> files = bait();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.nadhir.node.Main",
                "--lang",
                "en",
                "read",
                "--json"));
        command.addAll(files);
        Ran ran = inside("\"$@\" > " + folder.resolve("said") + " 2>&1", command);
        String said = Files.readString(folder.resolve("said"));
        assertTrue(said.contains("lighthouse.html"), "nothing was read: " + said);
        assertEquals(0, sent(ran), said);
    }

    @Test
    void whoeverAsksForAnAddressIsCounted() throws IOException {
        Ran ran = inside("timeout 2 bash -c 'echo > /dev/tcp/198.51.100.7/80' 2>/dev/null", List.of());
        assertTrue(sent(ran) > 0, ran.out());
    }

    private static long sent(Ran ran) {
        String line = ran.out()
                .lines()
                .filter(one -> one.startsWith(MARK))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ran.out()));
        return Long.parseLong(line.substring(MARK.length()).strip());
    }

    private List<String> bait() throws IOException {
        String page = "<html><head><link rel=stylesheet href='%1$s/a.css'><base href='%1$s/'></head><body>"
                + "<h1>Title</h1><p>The lighthouse of Nahr is closed, the harbour master said on 3 March 2031.</p>"
                + "<img src='%1$s/p.png'><iframe src='%1$s/f'></iframe><script src='%1$s/s.js'></script>"
                + "<form action='%1$s/go'><input></form></body></html>";
        List<String> files = new ArrayList<>();
        files.add(text("lighthouse.html", page.formatted(FAR)));
        files.add(text("deep.html", "<div>".repeat(DEPTH) + "The lighthouse is closed." + "</div>".repeat(DEPTH)));
        files.add(text("feed.xml", "<!DOCTYPE rss SYSTEM '%1$s/rss.dtd' [<!ENTITY e SYSTEM '%1$s/e'>]><rss>&e;</rss>"
                .formatted(FAR)));
        files.add(text("mail.eml", "From: a@b.example\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n"
                + page.formatted(FAR)));
        files.add(text("note.txt", "قال المتحدث في %s إن الميناء مغلق. ".formatted(FAR).repeat(2_000)));
        files.add(text("bundle.json", "{\"type\":\"bundle\",\"objects\":[{\"type\":\"report\",\"external_references\":"
                + "[{\"url\":\"%s/r\"}]}]}".formatted(FAR)));
        files.add(zip("burst.docx", "word/document.xml", true));
        files.add(zip("linked.docx", "word/_rels/document.xml.rels", false));
        return files;
    }

    private String text(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String zip(String name, String entry, boolean bursts) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            if (bursts) {
                byte[] spaces = new byte[1 << 20];
                for (int i = 0; i < 200; i++) {
                    zip.write(spaces);
                }
            } else {
                zip.write(("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                                + "<Relationship Id='r' TargetMode='External' Type='image' Target='" + FAR
                                + "/i.png'/></Relationships>")
                        .getBytes(UTF_8));
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                zip.write("<d><t>The lighthouse is closed.</t></d>".getBytes(UTF_8));
            }
        }
        return file.toString();
    }

    private record Ran(int status, String out) {}

    private Ran inside(String work, List<String> arguments) throws IOException {
        return run(WAY_OUT + work + COUNT, arguments);
    }

    private static Ran run(String script) throws IOException {
        return run(script, List.of());
    }

    private static Ran run(String script, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("unshare", "--net", "bash", "-c", script, "bash"));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String out = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertTrue(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS), "it goes on and on");
            return new Ran(process.exitValue(), out);
        } catch (IOException e) {
            return new Ran(-1, e.toString());
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
