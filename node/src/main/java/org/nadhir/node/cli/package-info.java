/// The command line: one class per command, each a thin caller of the node's parts or of its API.
///
/// No rule is decided here. Main types: [CommandLineRoot] with the options that every command has, [CommandFailed] for
/// what a person must read. To add a command: write its class, add it to [Verbs], put its help
/// into both catalogues under `nadhir.<command>.usage.header`, `.usage.description` and one key per option and operand
/// (an operand names its key: `descriptionKey`; without a prefix a key serves all commands).
/// Traps: words go through [CommandLineRoot#say]; `%` in a help text is written `%%`; an option that may be missing is
/// `@Nullable`, one that must be given gets an initial value that picocli overwrites.
@NullMarked
package org.nadhir.node.cli;

import org.jspecify.annotations.NullMarked;
