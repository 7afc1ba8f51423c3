package org.nadhir.node.stix;

import java.util.List;
import org.nadhir.model.Message;

/// One thing that is wrong with an object.
///
/// @param pointer where, as RFC 6901 writes it; empty for the object as a whole
/// @param arguments for the gaps of its sentence; names and limits of the specification, or the word that was met
public record Finding(Severity severity, Code code, String pointer, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /// What is wrong and what to do about it.
    public Message message() {
        List<String> said = code == Code.NOT_JSON
                ? List.of(Message.word(arguments.get(0).replace('.', '-')), arguments.get(1))
                : arguments;
        return new Message("stix." + code.word(), said);
    }
}
