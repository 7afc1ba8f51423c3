package org.nadhir.bench.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.bench.attack.Rebuilt.Edit;
import org.nadhir.bench.standin.Scratch;
import org.nadhir.checker.Checker;
import org.nadhir.evidence.EvidenceCheck;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// Bundles of the second version, altered in one named place each and signed anew, ledgers included: neither verifier
/// may believe one. Written from docs/formats.md, "Evidence bundle", point by point.
public final class SecondBundles {

    private SecondBundles() {}

    /// What was tried.
    ///
    /// @param sound whether both believe the bundle that was not altered
    /// @param believed what the one or the other took although it is altered
    public record Tried(int altered, boolean sound, List<String> believed) {
        public Tried {
            believed = List.copyOf(believed);
        }
    }

    /// Tries all of them.
    public static Tried tried(long seed) {
        Path folder = Scratch.inMemory("second");
        try {
            Cast cast = new Cast(seed, folder);
            Rebuilt rebuilt = new Rebuilt(cast, Bundles.written(cast, folder.resolve("node")));
            Remembering remembering = new Remembering(
                    Cast.CRYPTOGRAPHY.primitives(), Cast.CRYPTOGRAPHY.checkpoints());
            EvidenceCheck product = new EvidenceCheck(remembering, remembering);
            Digest one = cast.victim.card().fingerprint();
            Digest other = cast.partner.card().fingerprint();
            Bytes good = rebuilt.bundle(new Edit("nothing", "", ""));
            boolean sound = product.check(good, one, other).isSound()
                    && Checker.flaws(good.toArray(), List.of(one.hex(), other.hex())).isEmpty();
            List<String> believed = new ArrayList<>();
            for (Edit edit : all()) {
                Bytes bundle = rebuilt.bundle(edit);
                if (product.check(bundle, one, other).isSound()) {
                    believed.add("the product: " + edit);
                }
                if (Checker.flaws(bundle.toArray(), List.of(one.hex(), other.hex())).isEmpty()) {
                    believed.add("the checker: " + edit);
                }
            }
            return new Tried(all().size(), sound, believed);
        } finally {
            Scratch.remove(folder);
        }
    }

    private static List<Edit> all() {
        List<Edit> all = new ArrayList<>(said());
        all.addAll(recorded());
        return all;
    }

    private static List<Edit> said() {
        return List.of(
                new Edit("file", "\"type\":\"evidence\"", "\"type\":\"evidences\""),
                new Edit("file", "\"type\":\"evidence\",\"version\":2", "\"type\":\"evidence\",\"version\":1"),
                new Edit("file", "\"type\":\"evidence\",\"version\":2", "\"type\":\"evidence\",\"version\":3"),
                new Edit("file", "\"type\":\"evidence\"", "\"trust\":true,\"type\":\"evidence\""),
                new Edit("file", "\"statements\":\\[",
                        "\"list\":{\"index\":0,\"proof\":[],\"size\":1},\"statements\":["),
                new Edit("file", "\"statements\":\\[",
                        "\"list\":{\"index\":1,\"proof\":[],\"size\":1},\"statements\":["),
                new Edit("file", "\"statements\":\\[", "\"list\":{},\"statements\":["),
                new Edit("file", "\"statements\":\\[", "\"statements\":[ "),
                new Edit("file", "\"about\":\\{", "\"about\":{\"case\":\"x\","),
                new Edit("file", "\"payload\":\"[0-9a-f]", "\"payload\":\"g"),
                new Edit("party-card", "\"type\":\"party-card\"", "\"type\":\"party-cart\""),
                new Edit("party-card", "\"exercise\":(true|false),", ""),
                new Edit("party-card", "\"exercise\":(true|false)", "\"exercise\":1"),
                new Edit("party-card", "\"addresses\":\\[", "\"addresses\":[\"http://a\","),
                new Edit("party-card", "\"tls\":\"[0-9a-f]{2}", "\"tls\":\"zz"),
                new Edit("party-card", "\"sealing\":\\[\\{\"epoch\":1", "\"sealing\":[{\"epoch\":0"),
                new Edit("party-card", "\"name\":\\{", "\"name\":{\"fr\":\"x\","),
                new Edit("agreement", "\"revision\":1", "\"revision\":2"),
                new Edit("agreement", "\"kind\":\"[a-z-]+\"", "\"kind\":\"barter\""),
                new Edit("agreement", "\"purposes\":\\[\"protection\"\\]", "\"purposes\":[\"detention\"]"),
                new Edit("agreement", "\"ceiling\":\"TLP:AMBER\"", "\"ceiling\":\"TLP:AMBAR\""),
                new Edit("agreement", "\"from\":\"20", "\"from\":\"21"),
                new Edit("agreement", "\"tier\":\"[a-z]+\",", ""),
                new Edit("agreement", "\"parties\":\\[", "\"parties\":[{\"key\":\"x\",\"party\":\"y\"},"),
                new Edit("roster-entry", "\"roles\":\\[\"[a-z-]+\"\\]", "\"roles\":[\"auditor\"]"),
                new Edit("roster-entry", "\"until\":\"2[0-9]{3}", "\"until\":\"2030"),
                new Edit("roster-entry", "\"revision\":1", "\"revision\":0"),
                new Edit("roster-entry", "\"revision\":1", "\"rank\":1,\"revision\":1"),
                new Edit("warning", "\"sequence\":[0-9]+", "\"sequence\":77"),
                new Edit("warning", "\"type\":\"warning\"", "\"type\":\"warnings\""),
                new Edit("warning", "\"marking\":\"TLP:AMBER\"", "\"marking\":\"TLP:CLEAR\""),
                new Edit("approval", "\"part\":\"author\"", "\"part\":\"reader\""),
                new Edit("approval", "\"part\":\"author\"", "\"part\":\"approver\""),
                new Edit("approval", "\"at\":\"2031-03-0", "\"at\":\"2031-02-0"),
                new Edit("approval", "\"at\":\"2031", "\"at\":\"2032"),
                new Edit("approval", "\"release\":\"[0-9a-f]", "\"release\":\"x"),
                new Edit("approval", "\"at\":\"2031-03-03T10:[0-9]{2}", "\"at\":\"2031-03-03T09:45"),
                new Edit("receipt", "\"step\":\"R0\"", "\"step\":\"R1\""),
                new Edit("receipt", "\"sequence\":[0-9]+", "\"sequence\":78"),
                new Edit("receipt", "\"since\":[0-9]+", "\"since\":99"),
                new Edit("receipt", "\"envelope\":\"[0-9a-f]{2}", "\"envelope\":\"00"),
                new Edit("receipt", "\"version\":1,\"witness\"", "\"version\":2,\"witness\""));
    }

    private static List<Edit> recorded() {
        return List.of(
                new Edit("release", "\"approvers\":[0-9]+", "\"approvers\":9"),
                new Edit("release", "\"approvals\":\\[\"[0-9a-f]{64}\",", "\"approvals\":["),
                new Edit("release", "\"approvals\":\\[",
                        "\"approvals\":[\"0000000000000000000000000000000000000000000000000000000000000000\","),
                new Edit("release", "\"approvals\":\\[\"[0-9a-f]{2}", "\"approvals\":[\"00"),
                new Edit("release", "\"at\":\"2031", "\"at\":\"2030"),
                new Edit("release", "\"at\":\"2031", "\"at\":\"2032"),
                new Edit("release", "\"bytes\":\"[0-9a-f]{2}", "\"bytes\":\"zz"),
                new Edit("release", "\"sequence\":[0-9]+", "\"sequence\":3"),
                new Edit("release", "\"revision\":1", "\"revision\":2"),
                new Edit("release", "\"recipient\":\"", "\"recipient\":\"0"),
                new Edit("release", "\"ruling\":\"[0-9a-f]{2}", "\"ruling\":\"zz"),
                new Edit("release", "\"ruling\":", "\"case\":\"x\",\"ruling\":"),
                new Edit("release", "\"type\":\"release\"", "\"type\":\"releases\""),
                new Edit("release", "\"version\":2", "\"version\":1"),
                new Edit("release", "\"envelope\":\"[0-9a-f]{2}", "\"envelope\":\"zz"),
                new Edit("recall", "\"reason\":\"replaced\"", "\"reason\":\"source-lost\""),
                new Edit("recall", "\"reason\":\"replaced\"", "\"reason\":\"withdrawn\""),
                new Edit("recall", "\"sequence\":1000000", "\"sequence\":1"),
                new Edit("recall", "\"sequence\":1000000", "\"sequence\":1000001"),
                new Edit("recall", "\"payload\":\"[0-9a-f]{2}", "\"payload\":\"zz"),
                new Edit("recall", "\"version\":1", "\"version\":2"),
                new Edit("recall", "\"type\":\"recall\"", "\"note\":1,\"type\":\"recall\""),
                new Edit("recalled", "\"reason\":\"replaced\"", "\"reason\":\"withdrawn\""),
                new Edit("recalled", "\"recalls\":\"[0-9a-f]{2}", "\"recalls\":\"zz"),
                new Edit("recalled", "\"payload\":\"[0-9a-f]{2}", "\"payload\":\"zz"),
                new Edit("recalled", "\"sequence\":1000000", "\"sequence\":5"),
                new Edit("recalled", "\"envelope\":", "\"at\":1,\"envelope\":"),
                new Edit("head", "\\n2\\n", "\n3\n"),
                new Edit("cosigned", "— [^ ]+/witness [^\\n]+\\n$", ""),
                new Edit("cosigned", "/witness ", "/witnes "),
                new Edit("cosigned", "(— [^ ]+/witness [^\\n]+\\n)", "$1$1"),
                new Edit("cosigned", "— [^ ]+/internal [^\\n]+\\n", ""));
    }
}
