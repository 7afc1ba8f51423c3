package org.nadhir.node.cli;

import org.nadhir.facts.DryAnswer;
import org.nadhir.facts.DryRun;
import org.nadhir.facts.FactsDocument;
import picocli.CommandLine.Command;

/// `nadhir rule --facts FILE`.
@Command(name = "rule")
final class DryRuleCommand extends DryRunCommand {

    @Override
    DryAnswer answer(FactsDocument document) {
        return DryRun.rule(document);
    }
}
