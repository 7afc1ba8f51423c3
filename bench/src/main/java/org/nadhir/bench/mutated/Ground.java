package org.nadhir.bench.mutated;

import java.util.List;
import java.util.Locale;

/// Packages whose mutations are counted together, and the share of them that tests must notice.
public enum Ground {
    POLICY("core", 95, "policy"),
    TEARLINE("core", 95, "tearline"),
    EXCHANGE("core", 95, "exchange delivery"),
    LEDGER("core", 95, "ledger"),
    REST_OF_CORE("core", 85, ". json model sign agreement duty facts notice bulk outcome evidence"),
    REPORTS("reports", 85, "reports.**"),
    PICTURE("picture", 85, "picture.**");

    private static final String ROOT = "org.nadhir";

    private final String module;
    private final int percentMin;
    /// Below the root, a space between them; `.` is the root itself, `.**` all that lies below as well.
    private final String packages;

    Ground(String module, int percentMin, String packages) {
        this.module = module;
        this.percentMin = percentMin;
        this.packages = packages;
    }

    /// The Maven module whose classes are changed and whose tests look.
    public String module() {
        return module;
    }

    /// Of a hundred mutations that can be noticed.
    public int percentMin() {
        return percentMin;
    }

    /// What a row calls it: `ledger`, `rest of core`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// What of the product is changed.
    public String entry() {
        return String.join(", ", all().stream().map(name -> full(name).replace(".**", "")).toList());
    }

    /// Whether a class of this name, nested ones by that of their outermost, is changed.
    boolean holds(String className) {
        return all().stream().anyMatch(name -> {
            String full = full(name);
            String own = className.substring(0, Math.max(0, className.lastIndexOf('.')));
            return full.endsWith(".**")
                    ? (own + ".").startsWith(full.substring(0, full.length() - 2))
                    : own.equals(full);
        });
    }

    private List<String> all() {
        return List.of(packages.split(" ", -1));
    }

    private static String full(String name) {
        return name.equals(".") ? ROOT : ROOT + "." + name;
    }
}
