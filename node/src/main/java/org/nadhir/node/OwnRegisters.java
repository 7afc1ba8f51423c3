package org.nadhir.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.reports.Reader;
import org.nadhir.reports.register.RegisterFile;

/// The registers that lie in a node's folder and that its settings name. Read once, when the node starts: a changed
/// file counts from the next start on.
final class OwnRegisters {

    private OwnRegisters() {}

    /// A reader that knows their names.
    ///
    /// @throws NodeTrouble where one is not there or is no register; a line that cannot be read only leaves itself out
    static Reader reader(NodeFolder folder) {
        return Reader.create(folder.config().registers().stream()
                .map(name -> read(folder.path().resolve(name), name))
                .toList());
    }

    private static RegisterFile read(Path file, String name) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NodeTrouble(NodeTrouble.Category.REGISTER, name);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return switch (RegisterFile.read(in.readNBytes(RegisterFile.BYTES_MAX + 1), name)) {
                case RegisterFile.Result.Read(RegisterFile register) -> register;
                case RegisterFile.Result.Refused refused ->
                    throw new NodeTrouble(NodeTrouble.Category.REGISTER, name);
            };
        } catch (IOException e) {
            throw new NodeTrouble(NodeTrouble.Category.REGISTER, name, e);
        }
    }
}
