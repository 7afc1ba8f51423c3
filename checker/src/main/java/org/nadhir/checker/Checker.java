package org.nadhir.checker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Checks an evidence bundle: `java -cp nadhir-checker.jar org.nadhir.checker.Checker BUNDLE FINGERPRINT FINGERPRINT`,
/// or a fork: `… FORK FINGERPRINT`.
/// Ends with 0 where all holds, 1 where something does not, 2 where it could not begin.
public final class Checker {

    private static final int BUNDLE_BYTES_MAX = 8 << 20;

    private Checker() {}

    /// The command line.
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    /// What does not hold in a bundle, part by part; nothing where all holds. For who compares two verifiers.
    ///
    /// @param fingerprints of both parties, 64 hexadecimal digits each; of one for a fork
    public static List<String> flaws(byte[] file, List<String> fingerprints) {
        return check(file, fingerprints).flaws();
    }

    /// What stands in a bundle by its sender's word alone; nothing where the recipient's word supports its time.
    public static List<String> gaps(byte[] file, List<String> fingerprints) {
        return check(file, fingerprints).gaps();
    }

    static int run(String[] arguments, PrintStream out) {
        if (arguments.length != 2 && arguments.length != 3) {
            out.println("Give the bundle's file and the fingerprints of both parties (64 hexadecimal digits each),");
            out.println("or a fork's file and the fingerprint of the party that it accuses.");
            return 2;
        }
        List<String> fingerprints =
                Arrays.stream(arguments).skip(1).map(Checker::plain).toList();
        if (!fingerprints.stream().allMatch(print -> print.matches("[0-9a-f]{64}"))
                || fingerprints.stream().distinct().count() < fingerprints.size()) {
            out.println("A fingerprint has 64 hexadecimal digits, and the two parties have different ones.");
            return 2;
        }
        byte[] bundle;
        try {
            bundle = read(Path.of(arguments[0]));
        } catch (IOException e) {
            out.println("The file cannot be read, or is larger than 8 MiB: " + arguments[0]);
            return 2;
        }
        return print(check(bundle, fingerprints), out);
    }

    private static byte[] read(Path file) throws IOException {
        if (Files.size(file) > BUNDLE_BYTES_MAX) {
            throw new IOException("too large");
        }
        return Files.readAllBytes(file);
    }

    /// One fingerprint: a fork; two: an evidence bundle.
    static Report check(byte[] file, List<String> fingerprints) {
        Report report = new Report();
        report.part("file", () -> {
            Node read = CanonicalReader.read(file, BUNDLE_BYTES_MAX);
            if (fingerprints.size() == 1) {
                new ForkCheck(report, read, fingerprints.getFirst()).run();
            } else {
                new BundleCheck(report, read, fingerprints).run();
            }
        });
        return report;
    }

    private static int print(Report report, PrintStream out) {
        report.holds().forEach(line -> out.println("holds    " + line));
        report.times().forEach(line -> out.println("time     " + line));
        report.gaps().forEach(line -> out.println("GAP      " + line));
        report.flaws().forEach(line -> out.println("FLAW     " + line));
        String sound = report.gaps().isEmpty() ? "All of it holds." : "It holds but for its time: see GAP.";
        out.println(report.flaws().isEmpty() ? sound : "It does not hold.");
        return report.flaws().isEmpty() ? 0 : 1;
    }

    /// Fingerprints are read out in groups.
    private static String plain(String fingerprint) {
        return fingerprint.replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT);
    }
}
