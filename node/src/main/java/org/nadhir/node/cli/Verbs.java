package org.nadhir.node.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/// The commands by name, in the order of the help page.
///
/// Only the command that is asked for is looked into: reading the annotations of all of them takes longer than most
/// commands do.
final class Verbs {

    private static final SequencedMap<String, Class<?>> ALL = all();

    /// A verb with this option is another command: it needs other arguments.
    private record Variant(String verb, String option, Class<?> type) {
        boolean isIn(List<String> arguments) {
            return arguments.stream()
                    .anyMatch(argument -> argument.equals(option) || argument.startsWith(option + '='));
        }
    }

    private static final List<Variant> VARIANTS = List.of(
            new Variant("determine", "--facts", DryDetermineCommand.class),
            new Variant("rule", "--facts", DryRuleCommand.class),
            new Variant("rule", "--what-if", WhatIfCommand.class));

    private Verbs() {}

    /// Formats of others, looked at without a node.
    private static void formats(SequencedMap<String, Class<?>> all) {
        all.put("stix", StixCommand.class);
        all.put("misp", MispCommand.class);
    }

    private static SequencedMap<String, Class<?>> all() {
        var all = new LinkedHashMap<String, Class<?>>();
        all.put("help", HelpCommand.class);
        all.put("init", InitCommand.class);
        all.put("serve", ServeCommand.class);
        all.put("backup", BackupCommand.class);
        all.put("self-check", SelfCheckCommand.class);
        all.put("restore", RestoreCommand.class);
        all.put("exercise", ExerciseCommand.class);
        all.put("card", CardCommand.class);
        all.put("key", KeyCommand.class);
        all.put("person", PersonCommand.class);
        all.put("partner", PartnerCommand.class);
        all.put("standing", StandingCommand.class);
        all.put("risk", RiskCommand.class);
        all.put("agreement", AgreementCommand.class);
        all.put("site", SiteCommand.class);
        all.put("taxii", TaxiiCommand.class);
        addNodeless(all);
        all.put("report", ReportCommand.class);
        all.put("cap", CapCommand.class);
        all.put("source", SourceCommand.class);
        all.put("case", CaseCommand.class);
        all.put("assess", AssessCommand.class);
        all.put("determine", DetermineCommand.class);
        all.put("waive", WaiveCommand.class);
        all.put("duties", DutiesCommand.class);
        all.put("rule", RuleCommand.class);
        all.put("draft", DraftCommand.class);
        all.put("consent", ConsentCommand.class);
        all.put("inquiry", InquiryCommand.class);
        all.put("preview", PreviewCommand.class);
        all.put("clear", ClearCommand.class);
        all.put("approve", ApproveCommand.class);
        all.put("release", ReleaseCommand.class);
        all.put("notice", NoticeCommand.class);
        all.put("bulk", BulkCommand.class);
        all.put("seal", SealCommand.class);
        all.put("undo", UndoCommand.class);
        all.put("recall", RecallCommand.class);
        all.put("statement", StatementCommand.class);
        all.put("open", OpenCommand.class);
        all.put("ack", AckCommand.class);
        all.put("outcome", OutcomeCommand.class);
        all.put("receipts", ReceiptsCommand.class);
        all.put("exhibit", ExhibitCommand.class);
        all.put("measure", MeasureCommand.class);
        all.put("use", UseCommand.class);
        all.put("review", ReviewCommand.class);
        all.put("score", ScoreCommand.class);
        all.put("ledger", LedgerCommand.class);
        all.put("export", ExportCommand.class);
        all.put("verify", VerifyCommand.class);
        all.put("demo", DemoCommand.class);
        LauncherVerb.ALL.forEach(verb -> all.put(verb, LauncherVerb.class));
        return all;
    }

    /// What looks at files without a node.
    private static void addNodeless(SequencedMap<String, Class<?>> all) {
        all.put("read", ReadCommand.class);
        all.put("corroborate", CorroborateCommand.class);
        all.put("register", RegisterCommand.class);
        all.put("search", SearchCommand.class);
        all.put("when", WhenCommand.class);
        all.put("tagger", TaggerCommand.class);
        all.put("guard", GuardCommand.class);
        formats(all);
    }

    static Set<String> names() {
        return Collections.unmodifiableSet(ALL.keySet());
    }

    /// The one that a command line names, none where only the version is wanted, else all: for help and for errors.
    static Set<String> among(List<String> arguments) {
        String previous = "";
        for (String argument : arguments) {
            if (!argument.startsWith("-") && !previous.equals("--lang")) {
                boolean plain = ALL.containsKey(argument) && !argument.equals("help");
                return plain ? Set.of(argument) : names();
            }
            previous = argument;
        }
        return arguments.contains("--version") || arguments.contains("-V") ? Set.of() : names();
    }

    /// What the command-line library makes the command from.
    static Object command(String verb, List<String> arguments) {
        Class<?> plain = ALL.getOrDefault(verb, LauncherVerb.class);
        Class<?> type = VARIANTS.stream()
                .filter(variant -> variant.verb().equals(verb) && variant.isIn(arguments))
                .<Class<?>>map(Variant::type)
                .findFirst()
                .orElse(plain);
        return type == LauncherVerb.class ? LauncherVerb.spec(verb) : type;
    }
}
