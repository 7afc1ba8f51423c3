package org.nadhir.node.cli;

import org.nadhir.facts.DryAnswer;
import org.nadhir.facts.DryRun;
import org.nadhir.facts.FactsDocument;
import picocli.CommandLine.Command;

/// `nadhir determine --facts FILE`.
@Command(name = "determine")
final class DryDetermineCommand extends DryRunCommand {

    @Override
    DryAnswer answer(FactsDocument document) {
        return DryRun.determine(document);
    }
}
