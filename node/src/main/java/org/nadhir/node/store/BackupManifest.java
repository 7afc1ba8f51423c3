package org.nadhir.node.store;

import java.util.List;
import java.util.regex.Pattern;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Digest;

/// What a backup holds: the last entry of its archive, canonical JSON.
///
/// @param database whether the node's database is among the files (SQLite) or elsewhere (PostgreSQL)
record BackupManifest(boolean database, List<Item> files) {

    static final String FILE = "manifest.json";
    static final int FILES_MAX = 10_000;
    static final int BYTES_MAX = 8 * 1024 * 1024;

    private static final int PATH_CHARS_MAX = 500;
    /// Names of our own making: no root, no drive, no `..`, nothing that a file system could take for more.
    private static final Pattern PATH =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*");

    BackupManifest {
        files = List.copyOf(files);
    }

    /// One file of the node's folder.
    ///
    /// @param path relative, with `/`
    record Item(String path, Digest digest) {
        Item {
            if (!isPath(path)) {
                throw new IllegalArgumentException("not a path within a node's folder");
            }
        }
    }

    static boolean isPath(String path) {
        return path.length() <= PATH_CHARS_MAX && PATH.matcher(path).matches();
    }

    byte[] toBytes() {
        return CanonicalWriter.write(Json.object()
                .put("version", 1)
                .put("database", database)
                .putArray("files", files, item -> Json.object()
                        .put("path", item.path())
                        .put("digest", item.digest().hex())
                        .build())
                .build());
    }

    static Decoded<BackupManifest> read(byte[] bytes) {
        return Decoded.of(bytes, BYTES_MAX, BackupManifest::decode);
    }

    private static BackupManifest decode(Fields fields) throws Malformed {
        fields.integer("version", 1, 1);
        return new BackupManifest(fields.bool("database"), fields.objects("files", FILES_MAX, BackupManifest::item));
    }

    private static Item item(Fields fields) throws Malformed {
        return new Item(fields.string("path", PATH_CHARS_MAX), fields.value("digest", Digest::new));
    }
}
