package org.nadhir.node.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementCodec;
import org.nadhir.agreement.AgreementStatementCodec;
import org.nadhir.agreement.TierHistory;
import org.nadhir.agreement.TierHistory.Noted;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.node.words.AgreementLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `nadhir agreement show DIR AGREEMENT`: an agreement in plain sentences, by its id and how it stands now, or as a
/// file that somebody handed over.
@Command(name = "show")
final class AgreementShow extends TalkingCommand {

    @Parameters(index = "1", paramLabel = "AGREEMENT", descriptionKey = "AGREEMENT_OR_FILE")
    private String which = "";

    @Override
    void talk(CommandLineRoot root, SignedIn session) {
        lines(root, session).forEach(line -> root.print(line.plain()));
    }

    private List<AgreementLines.Line> lines(CommandLineRoot root, SignedIn session) {
        Path file = Path.of(which);
        if (Files.isRegularFile(file)) {
            Json body = Json.object().put("file", Commands.read(file).base64()).build();
            Json answer = session.post("/api/v1/agreements/look", body);
            return of(root, answer).of(agreement(answer));
        }
        Json answer = session.get("/api/v1/agreements/" + id());
        List<Noted> words = Answers.array(answer, "words").stream()
                .map(word -> good(Decoded.of(word, AgreementStatementCodec::noted)))
                .toList();
        return of(root, answer).of(new TierHistory(agreement(answer), words), Answers.instant(answer, "now"));
    }

    private String id() {
        try {
            return new AgreementId(which).value();
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("agreement.no-such", which), e);
        }
    }

    private static AgreementLines of(CommandLineRoot root, Json answer) {
        Map<PartyId, Text> names = new LinkedHashMap<>();
        for (Json name : Answers.array(answer, "names")) {
            names.put(
                    new PartyId(Answers.string(name, "party")),
                    new Text(Answers.string(name, "ar"), Answers.string(name, "en")));
        }
        return new AgreementLines(root.words(), root.language(), names);
    }

    private static Agreement agreement(Json answer) {
        return good(AgreementCodec.read(Answers.bytes(answer, "payload")));
    }

    private static <T> T good(Decoded<T> decoded) {
        return switch (decoded) {
            case Decoded.Good<T>(T value) -> value;
            case Decoded.Bad<T> _ -> throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("client.broken"));
        };
    }
}
