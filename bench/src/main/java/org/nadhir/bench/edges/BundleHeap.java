package org.nadhir.bench.edges;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.nadhir.node.stix.Read;
import org.nadhir.node.stix.StixStream;

/// A large bundle read in a process that has no more heap than may be used: it is made as it is read.
public final class BundleHeap {

    static final String ENTRY = "org.nadhir.node.stix.StixStream#read";
    private static final double MEGABYTE = 1e6;

    private BundleHeap() {}

    /// Prints how many objects were taken, and the most that the heap held, in megabytes.
    ///
    /// @param arguments bytes of the bundle
    public static void main(String[] arguments) throws IOException {
        AtomicInteger taken = new AtomicInteger();
        StixStream.read(new Bundle(Long.parseLong(arguments[0])), item -> {
            if (item.read() instanceof Read.Good) {
                taken.incrementAndGet();
            }
        });
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.println(taken.get() + " " + peak / MEGABYTE);
    }

    /// Megabytes of heap; an [IllegalStateException] where the process did not get to the end or lost an object.
    static double measure(long bytes, int heapMegabytes) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx" + heapMegabytes + "m", "-cp", System.getProperty("java.class.path"),
                            "org.nadhir.bench.edges.BundleHeap", String.valueOf(bytes))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
                String line = reader.readLine();
                String[] words = line == null ? new String[0] : line.split(" ", -1);
                if (words.length != 2 || Integer.parseInt(words[0]) != Bundle.objects(bytes)) {
                    throw new IllegalStateException("the bundle was not read whole: " + line);
                }
                return Double.parseDouble(words[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A bundle of indicators, of at least so many bytes.
    private static final class Bundle extends InputStream {

        private static final byte[] HEAD = ("{\"type\":\"bundle\","
                        + "\"id\":\"bundle--00000000-0000-4000-8000-000000000001\",\"objects\":[")
                .getBytes(UTF_8);
        private static final byte[] TAIL = "]}".getBytes(UTF_8);

        private final int objects;
        private int next;
        private byte[] piece = HEAD;
        private int at;

        Bundle(long bytes) {
            this.objects = objects(bytes);
        }

        static int objects(long bytes) {
            return (int) (bytes / TaxiiObjects.one(0).length) + 1;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            while (at == piece.length) {
                if (next > objects) {
                    return -1;
                }
                piece = next == objects ? TAIL : object(next);
                next++;
                at = 0;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, from, count);
            at += count;
            return count;
        }

        private static byte[] object(int number) {
            return ((number == 0 ? "" : ",") + new String(TaxiiObjects.one(number), UTF_8)).getBytes(UTF_8);
        }
    }
}
