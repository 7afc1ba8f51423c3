package org.nadhir.node.taxii;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an address names (TAXII 2.1 §3 to §5). The slash at the end may be left out.
sealed interface Path {

    record Discovery() implements Path {}

    record ApiRoot(String root) implements Path {}

    record OneStatus(String root, String id) implements Path {}

    record Collections(String root) implements Path {}

    record OneCollection(String root, String collection) implements Path {}

    record Manifest(String root, String collection) implements Path {}

    record Objects(String root, String collection) implements Path {}

    record OneObject(String root, String collection, String id) implements Path {}

    record Versions(String root, String collection, String id) implements Path {}

    static Optional<Path> of(String address) {
        String plain = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        List<String> pieces = List.of(plain.split("/", -1));
        if (pieces.size() < 2 || !pieces.getFirst().isEmpty()) {
            return Optional.empty();
        }
        List<String> rest = pieces.subList(2, pieces.size());
        return Optional.ofNullable(
                switch (rest.size()) {
                    case 0 -> pieces.get(1).equals("taxii2") ? new Discovery() : new ApiRoot(pieces.get(1));
                    case 1 -> rest.getFirst().equals("collections") ? new Collections(pieces.get(1)) : null;
                    case 2 -> switch (rest.getFirst()) {
                        case "collections" -> new OneCollection(pieces.get(1), rest.get(1));
                        case "status" -> new OneStatus(pieces.get(1), rest.get(1));
                        default -> null;
                    };
                    default -> deeper(pieces.get(1), rest);
                });
    }

    private static @Nullable Path deeper(String root, List<String> rest) {
        if (!rest.getFirst().equals("collections")) {
            return null;
        }
        String collection = rest.get(1);
        String kind = rest.get(2);
        return switch (rest.size()) {
            case 3 -> switch (kind) {
                case "manifest" -> new Manifest(root, collection);
                case "objects" -> new Objects(root, collection);
                default -> null;
            };
            case 4 -> kind.equals("objects") ? new OneObject(root, collection, rest.get(3)) : null;
            case 5 -> kind.equals("objects") && rest.get(4).equals("versions")
                    ? new Versions(root, collection, rest.get(3))
                    : null;
            default -> null;
        };
    }

    /// The methods that it takes, in the form of the header `Allow`.
    default List<String> methods() {
        return switch (this) {
            case Discovery _, ApiRoot _, OneStatus _, Collections _, OneCollection _, Manifest _, Versions _ ->
                List.of("GET", "HEAD", "OPTIONS");
            case Objects _ -> List.of("GET", "HEAD", "OPTIONS", "POST");
            case OneObject _ -> List.of("DELETE", "GET", "HEAD", "OPTIONS");
        };
    }
}
