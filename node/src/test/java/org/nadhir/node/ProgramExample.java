package org.nadhir.node;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.nadhir.client.NodeClient;
import org.nadhir.client.PersonSigner;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.model.PersonId;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.folder.PersonKey;
import org.nadhir.sign.Primitives;

/// The program that docs/api.md shows.
final class ProgramExample {

    private ProgramExample() {}

    // docs/api.md begins
    /// The ids of all cases, as this person may see them.
    static List<String> cases(Path folder, URI node, PersonId person, Passphrase passphrase, Instant now) {
        Primitives primitives = BouncyCastlePrimitives.hedged(new SecureRandom());
        NodeFolder files = NodeFolder.open(folder, primitives);
        PersonKey key = PersonKey.open(passphrase, files.personKey(person).orElseThrow()).orElseThrow();
        PersonSigner signer = new PersonSigner(primitives, key.keys(), key.party(), key.person());
        try (NodeClient nobody = NodeClient.of(node, TlsContexts.client(files.card().tls()))) {
            if (!(nobody.signIn(signer, now) instanceof NodeClient.SigningIn.Done(NodeClient client))) {
                throw new IllegalStateException("the node does not let this person in");
            }
            return switch (client.get("/api/v1/cases")) {
                case Reply.Done(var value) ->
                    new View(value).items("cases").stream().map(one -> one.text("case")).toList();
                case Reply.Refused refused -> throw new IllegalStateException(refused.message().en());
                case Reply.Unreachable(var reason) -> throw new IllegalStateException(reason.name());
            };
        }
    }
    // docs/api.md ends
}
