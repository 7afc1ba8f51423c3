package org.nadhir.node.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.node.words.Spoken;
import org.nadhir.node.words.Words;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/// Turns whatever went wrong into one line and a status. The stack trace is shown on `--trace` only,
/// because the text of an exception may quote what must not be shown.
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Words words;
    private final Language language;

    Faults(Words words, Language language) {
        this.words = words;
        this.language = language;
    }

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        report(fault, wording(fault), fault.getCommandLine(), List.of(arguments).contains("--trace"));
        return ExitCode.USAGE.number();
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        Message line = fault instanceof Spoken spoken
                ? spoken.spoken()
                : Message.of("cli.unexpected", fault.getClass().getSimpleName());
        report(fault, line, command, parsed.originalArgs().contains("--trace"));
        return fault instanceof CommandFailed failed ? failed.code().number() : ExitCode.FELL_SHORT.number();
    }

    private void report(Exception fault, Message line, CommandLine command, boolean trace) {
        PrintWriter err = command.getErr();
        err.println("nadhir: " + words.say(line, language));
        if (trace) {
            fault.printStackTrace(err);
        }
    }

    private static Message wording(ParameterException fault) {
        String help = "./" + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        return switch (fault) {
            case MissingParameterException missing -> Message.of(
                    "cli.missing",
                    missing.getMissing().stream()
                            .map(argument -> argument.isOption()
                                    ? ((CommandLine.Model.OptionSpec) argument).longestName()
                                    : argument.paramLabel())
                            .collect(Collectors.joining(", ")),
                    help);
            case UnmatchedArgumentException unmatched -> Message.of(
                    "cli.unknown", String.join(" ", unmatched.getUnmatched()), help);
            case ParameterException _ when fault.getArgSpec() != null && fault.getValue() != null -> Message.of(
                    "cli.value", fault.getArgSpec().paramLabel(), fault.getValue(), help);
            case ParameterException _ -> Message.of("cli.wrong", help);
        };
    }
}
