package org.nadhir.node.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.nadhir.client.View;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.node.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/// The command `nadhir`: the options that every command has; [Verbs] lists the commands.
/// A command reaches it through `@ParentCommand` and speaks through [#say].
@Command(name = "nadhir", versionProvider = Version.class)
public final class CommandLineRoot implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Words words;
    private final Language language;
    private final PrintWriter out;
    private final PrintWriter err;
    /// Owned by the one command of this process: none until it has signed in.
    private Names names = Names.none();
    /// Whether the command has printed anything; owned as above.
    private boolean hasSpoken;

    CommandLineRoot(Map<String, String> environment, Words words, Language language, PrintWriter out, PrintWriter err) {
        this.environment = environment;
        this.words = words;
        this.language = language;
        this.out = out;
        this.err = err;
    }

    /// Runs one command line and returns the status for the shell; never throws for what a command did.
    public static int run(String[] arguments, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        Language language = LanguageChoice.of(List.of(arguments), environment);
        Set<String> verbs = Verbs.among(List.of(arguments));
        return commands(environment, language, out, err, verbs, List.of(arguments)).execute(arguments);
    }

    static CommandLine commands(
            Map<String, String> environment,
            Language language,
            PrintWriter out,
            PrintWriter err,
            Set<String> verbs,
            List<String> arguments) {
        var words = Words.load();
        var root = new CommandLineRoot(environment, words, language, out, err);
        var faults = new Faults(words, language);
        var commands = new CommandLine(root);
        commands.getCommandSpec()
                .addOption(option("-h", "--help").usageHelp(true).build())
                .addOption(
                        OptionSpec.builder("-V", "--version").versionHelp(true).build())
                .addOption(option("--trace").build())
                .addOption(option("--lang")
                        .paramLabel("ar|en")
                        .type(Language.class)
                        .converters(new LanguageChoice())
                        .build());
        verbs.forEach(verb -> commands.addSubcommand(verb, Verbs.command(verb, arguments)));
        HelpText.use(commands);
        return commands.setResourceBundle(words.bundle(language))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(HelpText.WIDTH)
                .setAdjustLineBreaksForWideCJKCharacters(false)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(faults)
                .setExecutionExceptionHandler(faults);
    }

    // Options that most commands share. Nothing reads their values where they are declared: the language is chosen
    // before anything is parsed, because the help is worded then, and Faults looks for --trace.
    private static OptionSpec.Builder option(String... names) {
        return OptionSpec.builder(names).scopeType(ScopeType.INHERIT);
    }

    @Override
    public Integer call() {
        throw new CommandFailed(ExitCode.USAGE, Message.of("cli.no-command"));
    }

    /// Says a line of the catalogue on standard output, in the person's language; who is meant by an id, by name.
    public void say(String key, String... arguments) {
        say(Message.of(key, arguments));
    }

    /// Says a line in which ids stand to be copied, beside the names.
    void sayIds(String key, String... arguments) {
        print(words.say(Message.of(key, arguments), language));
    }

    /// From now on ids of this node's persons, parties and sites are shown by name.
    void calls(Names node) {
        names = node;
    }

    /// A message as [#say] says it, to stand within another.
    String worded(Message message) {
        return words.say(
                new Message(
                        message.key(),
                        message.arguments().stream()
                                .map(argument -> names.shown(argument, language))
                                .toList()),
                language);
    }

    /// Several in one argument, each by name.
    String joined(List<String> several) {
        return several.stream().map(one -> names.shown(one, language)).collect(Collectors.joining(", "));
    }

    /// Says on standard error what is no result: progress, questions, remarks.
    public void remark(String key, String... arguments) {
        remark(Message.of(key, arguments));
    }

    void remark(Message message) {
        err.println(worded(message));
    }

    /// Says a message that a part of the node worded.
    void say(Message message) {
        print(worded(message));
    }

    /// Prints text that is no sentence of ours: a quotation, a draft.
    void print(String line) {
        hasSpoken = true;
        out.println(line);
    }

    /// Says that there is nothing to show, if nothing was shown: an empty screen may be a list or a fault.
    void sayIfSilent() {
        if (!hasSpoken) {
            say("cli.nothing-here");
        }
    }

    /// Prints words of somebody else's, line by line, with every character made visible that would act.
    void quote(String text) {
        text.lines().forEach(line -> print("    | " + Words.visible(line)));
    }

    /// Prints an answer of the node as JSON, for other programs.
    void json(View answer) {
        out.println(new String(CanonicalWriter.write(answer.json()), StandardCharsets.UTF_8));
    }

    public PrintWriter out() {
        return out;
    }

    public Words words() {
        return words;
    }

    public Language language() {
        return language;
    }

    /// The root that a command of any depth belongs to.
    static CommandLineRoot of(CommandSpec command) {
        return (CommandLineRoot) command.root().userObject();
    }

    /// The process's environment variables, handed in so that tests choose them.
    public Map<String, String> environment() {
        return environment;
    }
}
