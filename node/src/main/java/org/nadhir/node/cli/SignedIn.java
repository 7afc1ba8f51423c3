package org.nadhir.node.cli;

import java.time.Instant;
import org.nadhir.client.Act;
import org.nadhir.client.NodeClient;
import org.nadhir.client.PersonSigner;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.sign.PayloadType;

/// A command's conversation with a running node, as a signed-in person. What the node refuses ends the command with
/// the node's own words.
final class SignedIn implements AutoCloseable {

    private final CommandLineRoot root;
    private final NodeFolder folder;
    private final NodeClient client;
    private final PersonSigner signer;
    private final Instant now;
    private final Runnable again;
    private final Names names;

    private SignedIn(
            CommandLineRoot root,
            NodeFolder folder,
            NodeClient client,
            PersonSigner signer,
            Instant now,
            Runnable again) {
        this.again = again;
        this.root = root;
        this.folder = folder;
        this.client = client;
        this.signer = signer;
        this.now = now;
        this.names = new Names(() -> client.get("/api/v1/names") instanceof Reply.Done(Json all)
                ? new View(all)
                : new View(Json.object().build()));
        root.calls(names);
    }

    /// Begins the conversation.
    ///
    /// @param again asks for the person's passphrase once more, where it was typed
    static SignedIn of(
            CommandLineRoot root, NodeFolder folder, NodeClient client, PersonSigner signer, Runnable again) {
        Json node = value(root, client.get("/api/v1/node"));
        return new SignedIn(root, folder, client, signer, Answers.instant(node, "now"), again);
    }

    /// Has the person type the passphrase again, under what is on the screen by now: the one that opened the session
    /// was typed before anybody could see what there is to sign. Where it came from a file or the environment nobody
    /// is asked.
    ///
    /// @throws CommandFailed where it is not typed rightly; nothing was signed
    void askAgain() {
        again.run();
    }

    CommandLineRoot root() {
        return root;
    }

    /// Who is who on this node.
    Names names() {
        return names;
    }

    Json get(String path) {
        return value(root, client.get(path));
    }

    Json post(String path, Json body) {
        return value(root, client.post(path, body));
    }

    /// Hands over bytes as they are.
    Json post(String path, Bytes body) {
        return value(root, client.postBytes(path, body));
    }

    /// Like [#post], for a command that goes on where the node refuses.
    Reply offer(String path, Bytes body) {
        return client.postBytes(path, body);
    }

    /// Fetches bytes as they are kept.
    Bytes bytes(String path) {
        return switch (client.getBytes(path)) {
            case NodeClient.Fetched.Done(Bytes bytes) -> bytes;
            case NodeClient.Fetched.Failed(Reply reply) -> throw failed(root, reply);
        };
    }

    /// Does something that needs the person's signature, by posting `{subject, act}`.
    Json act(String path, Act.Kind kind, Json subject) {
        Bytes act = sign(PayloadType.ACT, Act.of(kind, signer, subject, now).write());
        return post(path, Json.object().put("subject", subject).put("act", act.base64()).build());
    }

    /// Signs in the person's name.
    Bytes sign(PayloadType type, Bytes payload) {
        return signer.sign(type, payload).bytes();
    }

    PersonSigner signer() {
        return signer;
    }

    /// The node's clock when the command began.
    Instant now() {
        return now;
    }

    NodeFolder folder() {
        return folder;
    }

    @Override
    public void close() {
        // The token dies with the command: nobody could use it any more, and the node need not keep it.
        client.delete("/api/v1/session");
        client.close();
    }

    private static Json value(CommandLineRoot root, Reply reply) {
        if (reply instanceof Reply.Done(Json value)) {
            return value;
        }
        throw failed(root, reply);
    }

    /// What to say where the node did not do what was asked.
    static CommandFailed failed(CommandLineRoot root, Reply reply) {
        return switch (reply) {
            case Reply.Refused refused -> new CommandFailed(
                    ExitCode.FELL_SHORT,
                    Message.of(
                            "client.refused",
                            refused.message().in(root.language()),
                            refused.remedy().in(root.language())));
            case Reply.Unreachable(Reply.Unreachable.Reason reason) -> new CommandFailed(
                    ExitCode.FELL_SHORT,
                    Message.of(
                            switch (reason) {
                                case REFUSED_CONNECTION -> "client.nobody-there";
                                case NOT_THE_NODE -> "client.not-the-node";
                                case TIMEOUT -> "client.timeout";
                                case BROKEN -> "client.broken";
                            }));
            case Reply.Done _ -> new CommandFailed(ExitCode.FELL_SHORT, Message.of("client.broken"));
        };
    }
}
