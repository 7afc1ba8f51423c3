package org.nadhir.node.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.agreement.AgreementStatement.Clause;
import org.nadhir.agreement.AgreementStatement.Says;
import org.nadhir.agreement.Assurance;
import org.nadhir.model.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The commands by which a party says something of one of its agreements.
final class AgreementWord {

    private AgreementWord() {}

    /// `nadhir agreement milestone DIR AGREEMENT MILESTONE`.
    @Command(name = "milestone")
    static final class Reached implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private AgreementSaying saying = new AgreementSaying();

        @Parameters(index = "2", paramLabel = "MILESTONE", descriptionKey = "MILESTONE")
        private String milestone = "";

        @Override
        public Integer call() {
            return saying.say(spec, new Says.Reached(milestone));
        }
    }

    /// `nadhir agreement breach DIR AGREEMENT --by PARTY --duty DUTY`.
    @Command(name = "breach")
    static final class Breach implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private AgreementSaying saying = new AgreementSaying();

        @Option(names = "--by", paramLabel = "PARTY", required = true)
        private String by = "";

        @Option(names = "--duty", paramLabel = "purpose|onward|retention|marking|other")
        private @Nullable String duty;

        @Option(names = "--milestone", paramLabel = "MILESTONE")
        private @Nullable String milestone;

        @Override
        public Integer call() {
            if ((duty == null) == (milestone == null)) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("agreement.breach-of-one"));
            }
            Clause broken = milestone == null ? duty(duty) : new Clause.OfMilestone(milestone);
            return saying.say(spec, names -> new Says.Broken(names.party(by), broken));
        }

        private static Clause duty(@Nullable String word) {
            return List.of(Clause.OfDuty.values()).stream()
                    .filter(duty -> duty.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new CommandFailed(ExitCode.USAGE, Message.of("agreement.breach-of-one")));
        }
    }

    /// `nadhir agreement suspend DIR AGREEMENT`.
    @Command(name = "suspend")
    static final class Suspend implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private AgreementSaying saying = new AgreementSaying();

        @Override
        public Integer call() {
            return saying.say(spec, new Says.Suspended());
        }
    }

    /// `nadhir agreement resume DIR AGREEMENT`.
    @Command(name = "resume")
    static final class Resume implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private AgreementSaying saying = new AgreementSaying();

        @Override
        public Integer call() {
            return saying.say(spec, new Says.Resumed());
        }
    }

    /// `nadhir agreement assurance`: what is promised about the use of what is released.
    @Command(name = "assurance", subcommands = {Ask.class, Give.class, NotKept.class})
    static final class OfAssurance extends CommandGroup {
    }

    /// `nadhir agreement assurance ask DIR AGREEMENT ASSURANCE --of PARTY`.
    @Command(name = "ask")
    static final class Ask implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private AgreementSaying saying = new AgreementSaying();

        @Parameters(index = "2", paramLabel = "ASSURANCE", descriptionKey = "ASSURANCE")
        private String assurance = "";

        @Option(names = "--of", paramLabel = "PARTY", required = true)
        private String of = "";

        @Override
        public Integer call() {
            return saying.say(spec, names -> new Says.Asked(names.party(of), assurance(assurance)));
        }
    }

    /// `nadhir agreement assurance give DIR AGREEMENT ASSURANCE`.
    @Command(name = "give")
    static final class Give implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private AgreementSaying saying = new AgreementSaying();

        @Parameters(index = "2", paramLabel = "ASSURANCE", descriptionKey = "ASSURANCE")
        private String assurance = "";

        @Override
        public Integer call() {
            return saying.say(spec, new Says.Given(assurance(assurance)));
        }
    }

    /// `nadhir agreement assurance breach DIR AGREEMENT ASSURANCE --by PARTY`.
    @Command(name = "breach")
    static final class NotKept implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private AgreementSaying saying = new AgreementSaying();

        @Parameters(index = "2", paramLabel = "ASSURANCE", descriptionKey = "ASSURANCE")
        private String assurance = "";

        @Option(names = "--by", paramLabel = "PARTY", required = true)
        private String by = "";

        @Override
        public Integer call() {
            return saying.say(spec, names -> new Says.NotKept(names.party(by), assurance(assurance)));
        }
    }

    private static Assurance assurance(String word) {
        return Assurance.ofWord(word)
                .orElseThrow(() -> new CommandFailed(ExitCode.USAGE, Message.of("agreement.no-assurance", word)));
    }
}
